#pragma once

#include "base/result.h"
#include "delivery/gotemplate.h"
#include "kustomize/value.h"

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace efa::delivery {

/// Puts parameters into the texts of an ApplicationSet: as Go templates, or as `{{name}}` where goTemplate is
/// not set. Templates are read once. Not to be shared between threads.
class ArgoTemplate
{
  public:
    /// Of `spec.goTemplate` and `spec.goTemplateOptions`.
    explicit ArgoTemplate(const kustomize::Value& spec);

    bool isGo() const { return m_isGo; }

    /// Errors: Invalid, Unsupported (as GoTemplate::parse()).
    [[nodiscard]] Result<std::string> replaced(std::string_view text, const kustomize::Value& parameters);
    /// All keys and texts of a value. Errors: as above.
    [[nodiscard]] Result<kustomize::Value> rendered(const kustomize::Value& value,
                                                    const kustomize::Value& parameters);
    /// The same for a generator: its own `values` stay as they are where a parameter is missing, since the
    /// generator may have it. Errors: as above.
    [[nodiscard]] Result<kustomize::Value> renderedGenerator(const kustomize::Value& generator,
                                                             const kustomize::Value& parameters);

    /// Names of the parameters that the texts of a value ask for.
    std::set<std::string> asked(const kustomize::Value& value);

  private:
    Result<std::string> replacedGo(std::string_view text, const kustomize::Value& parameters,
                                   MissingKey missingKey);
    Result<kustomize::Value> values(const kustomize::Value& map, const kustomize::Value& parameters);
    void addAsked(const kustomize::Value& value, std::set<std::string>& names);
    void addAsked(std::string_view text, std::set<std::string>& names);

    bool m_isGo = false;
    MissingKey m_missingKey = MissingKey::Default;
    std::unordered_map<std::string, Result<GoTemplate>> m_templates;
};

} // namespace efa::delivery
