#pragma once

#include "base/result.h"
#include "kustomize/value.h"

#include <map>
#include <string>
#include <string_view>

/// Sets of parameters as generators give them: mappings, flat ones of texts where goTemplate is not set.
namespace efa::delivery {

/// Every leaf by its path with dots: `a.b`, `list.0`; texts as Go prints them.
std::map<std::string, std::string> flatParameters(const kustomize::Value& parameters);

/// Two sets of texts in one. Errors: Conflict (both have a parameter, with different texts).
[[nodiscard]] Result<kustomize::Value> combinedParameters(const kustomize::Value& a,
                                                          const kustomize::Value& b);

/// `over` laid over `base`, mappings into each other.
kustomize::Value overlaidParameters(const kustomize::Value& base, const kustomize::Value& over);

/// A template in which what is missing or empty is taken from `rest`.
kustomize::Value filledTemplate(const kustomize::Value& own, const kustomize::Value& rest);

/// Whether a label selector (matchLabels, matchExpressions) takes these. Errors: Invalid (an unknown
/// operator).
[[nodiscard]] Result<bool> isSelected(const kustomize::Value& selector,
                                      const std::map<std::string, std::string>& labels);
/// It says nothing, and so takes all.
bool isEmptySelector(const kustomize::Value& selector);

} // namespace efa::delivery
