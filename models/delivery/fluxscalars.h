#pragma once

#include "delivery/shelltemplate.h"
#include "kustomize/value.h"

#include <memory>
#include <optional>
#include <vector>

namespace efa::delivery {

/// The texts of a resource that hold variables, ready to be put in one by one. Flux puts variables into the
/// printed text and reads it again; where each value is a plain word, the result is the same and comes
/// without reading.
class FluxScalars
{
  public:
    /// Nothing where a variable stands in a key, or across texts.
    static std::optional<FluxScalars> of(const kustomize::Value& object);

    /// Nothing where reading the text again might find something else than the same texts.
    std::optional<kustomize::Value> expanded(const kustomize::Value& object,
                                             const ShellTemplate::Variables& variables) const;
    /// Of all variables, each once.
    const std::vector<std::string>& names() const { return m_names; }
    /// Whether a variable that is not set stands somewhere without a default.
    bool leavesEmpty(std::string_view name) const;
    size_t bytes() const;

  private:
    std::vector<ShellTemplate> m_templates; ///< in the order of the texts
    std::vector<std::string> m_names;
};

} // namespace efa::delivery
