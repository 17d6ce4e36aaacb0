#pragma once

#include "base/result.h"
#include "kustomize/value.h"

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

    /// `entries` is a mapping or nullptr; an empty selector matches all.
    bool matches(const Value* entries) const;

  private:
    friend class LabelSelectorParser;
    enum class Test { Exists, Missing, In, NotIn, Greater, Less };

    struct Requirement
    {
        std::string key;
        Test test = Test::Exists;
        std::vector<std::string> values;

        bool isMet(const Value* entry) const;
    };

    std::vector<Requirement> m_requirements;
};

} // namespace efa::kustomize
