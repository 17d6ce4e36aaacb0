#pragma once

#include "base/result.h"
#include "delivery/unit.h"
#include "kustomize/value.h"

#include <QByteArray>

#include <string_view>
#include <vector>

namespace efa::delivery {

/// The values of a chart, merged as Helm does: mappings into each other, all else is replaced by the later
/// one. A null stays visible, since it takes away what the chart sets.
kustomize::Value mergedHelmValues(const kustomize::Value& earlier, const kustomize::Value& later);

/// Values from a YAML text; an empty text has none. Errors: Invalid, with the place in `name`.
[[nodiscard]] Result<kustomize::Value> readHelmValues(const QByteArray& text, const QString& name);

/// How a parameter's text is meant: `--set` takes true, null and whole numbers as such, `--set-string` not.
enum class HelmParameter : uint8_t { Typed, Text };

/// The values with one parameter set, as `--set path=text` does: `a.b[0].c`, a dot in a key is written `\.`,
/// `{x,y}` is a list. Errors: Invalid (such a path cannot be set).
[[nodiscard]] Result<kustomize::Value> withHelmParameter(const kustomize::Value& values,
                                                         std::string_view path, std::string_view text,
                                                         HelmParameter type);

/// Every leaf with its path, keys in order: `values.image.tag`, `values.hosts[0]`, `values.labels["a.b/c"]`.
/// Leaves stand as JSON writes them, so that 8080 and "8080" differ; so do {} and [].
std::vector<Fact> flattened(const kustomize::Value& values, std::string_view root);

} // namespace efa::delivery
