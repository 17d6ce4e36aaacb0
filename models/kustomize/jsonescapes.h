#pragma once

#include <QByteArray>

namespace efa::kustomize {

/// A JSON text whose strings have no escapes that a YAML reader does not know: `\/` and pairs of surrogates.
QByteArray withEscapesOfYaml(const QByteArray& json);

} // namespace efa::kustomize
