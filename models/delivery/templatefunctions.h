#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <span>
#include <string_view>

namespace efa::delivery::gotemplate {

using Arguments = std::span<const kustomize::Value>;

struct Function
{
    std::string_view name;
    /// A letter each: s text, i whole number, b boolean, l list, m mapping, a anything; a `*` at the end
    /// takes the letter before it any number of times, also never.
    std::string_view parameters;
    /// nullptr: `and` and `or`, whose arguments are not all evaluated.
    Result<kustomize::Value> (*run)(Arguments arguments) = nullptr;
};

/// Which no template can write.
inline constexpr std::string_view fluxSlugName = "slug.Make";
inline constexpr std::string_view fluxYamlName = "yaml.Marshal";

/// Go's own functions, sprig's common ones and Argo CD's `normalize`, `slugify`, `toYaml`, `fromYaml`,
/// `fromYamlArray`; those of Flux's operator that have the names of these go by the two above. nullptr for
/// all others.
const Function* findFunction(std::string_view name);

/// Calls after checking number and types of arguments and the size of the result. Errors: Invalid.
[[nodiscard]] Result<kustomize::Value> call(const Function& function, Arguments arguments);

std::span<const Function> comparisonFunctions();
std::span<const Function> textFunctions();
std::span<const Function> listFunctions();
std::span<const Function> mapFunctions();
std::span<const Function> numberFunctions();
std::span<const Function> encodingFunctions();

/// Go's Sprintf.
std::string formatted(std::string_view format, Arguments arguments);

tl::unexpected<Error> invalid(const QString& message);

} // namespace efa::delivery::gotemplate
