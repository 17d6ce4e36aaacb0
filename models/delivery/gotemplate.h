#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery {

/// Whose templates they are.
enum class TemplateDialect : uint8_t {
    ArgoCd,       ///< `{{ .name }}`; the data are what the dot is
    FluxOperator, ///< `<< inputs.name >>`; the data are what `inputs` gives, the dot is nothing
};

/// What `{{ .name }}` gives where there is no such name.
enum class MissingKey : uint8_t { Default, Zero, Error };

namespace gotemplate {
struct Block;
}

/// A template of Go's text/template with the common functions of sprig and those of its dialect, read once
/// and executed often. Immutable, safe to share between threads. Whatever it says, it ends: steps, output,
/// nesting and the size of what functions make are limited. Its data are values as `templateData()` makes
/// them.
class GoTemplate
{
  public:
    static constexpr int maxSteps = 100'000;
    static constexpr size_t maxText = size_t{1024} * 1024;
    static constexpr int maxItems = 10'000;
    static constexpr int maxNesting = 100;

    /// Errors: Invalid (does not parse; the message has line and column inside of the template), Unsupported
    /// (a function or keyword that we do not have, named).
    [[nodiscard]] static Result<GoTemplate> parse(std::string_view text,
                                                  TemplateDialect dialect = TemplateDialect::ArgoCd);

    /// Errors: Invalid (what the template itself runs into, a limit).
    [[nodiscard]] Result<std::string> execute(const kustomize::Value& data, MissingKey missingKey) const;

    /// The fields of the data that it reads anywhere: `name`, `metadata.labels.region`; sorted, each once.
    std::vector<std::string> fields() const;

  private:
    GoTemplate(std::shared_ptr<const gotemplate::Block> root, std::shared_ptr<const std::string> text,
               TemplateDialect dialect)
        : m_root(std::move(root)), m_text(std::move(text)), m_dialect(dialect)
    {
    }

    std::shared_ptr<const gotemplate::Block> m_root;
    std::shared_ptr<const std::string> m_text;
    TemplateDialect m_dialect;
};

/// What a decoder makes of a whole number.
enum class WholeNumbers : uint8_t { Floating, Kept };

/// A YAML or JSON value as Go's decoder gives it to a template: texts, booleans, null and numbers only.
/// Errors: Invalid (keys that are no text).
[[nodiscard]] Result<kustomize::Value> templateData(const kustomize::Value& value,
                                                    WholeNumbers whole = WholeNumbers::Floating);

} // namespace efa::delivery
