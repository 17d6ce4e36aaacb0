#pragma once

#include "base/result.h"
#include "kustomize/fields.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

/// A selector of labels or annotations as Kubernetes writes it: `a=b, c!=d, e in (f,g), !h`. Immutable.
class LabelSelector
{
  public:
    /// Errors: Invalid.
    [[nodiscard]] static Result<LabelSelector> parse(std::string_view text);

    /// An empty selector matches all.
    bool matches(const TextMap& labels) const;

  private:
    friend class LabelSelectorParser;
    enum class Test { Exists, Missing, In, NotIn, Greater, Less };

    struct Requirement
    {
        std::string key;
        Test test = Test::Exists;
        std::vector<std::string> values;

        bool isMet(const TextMap& labels) const;
    };

    std::vector<Requirement> m_requirements;
};

} // namespace efa::kustomize
