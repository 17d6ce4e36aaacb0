#pragma once

#include "kustomize/fieldspec.h"
#include "kustomize/step.h"

#include <map>
#include <string>

namespace efa::kustomize {

/// What a var stands for: a scalar tagged Str, Int, Float or Bool, or a mapping or list, which is never put
/// anywhere. Errors: NotFound, Invalid (the field is missing, or is no number although it says so).
[[nodiscard]] Result<Value> varValue(const Value& object, const std::string& fieldPath);

/// Puts the values of vars where `$(NAME)` stands: alone it keeps the value's type, inside a text it becomes
/// text. Unknown names stay, `$$` becomes `$`.
class VarStep final : public Step
{
  public:
    using Values = std::map<std::string, Value, std::less<>>;

    VarStep(Values values, FieldSpecs fields);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;
    /// A text after replacement, as a scalar.
    Value replaced(std::string_view text) const;

  private:
    Result<Value> inNode(const Value& node) const;

    Values m_values;
    FieldSpecs m_fields;
    ContentKey m_key;
};

} // namespace efa::kustomize
