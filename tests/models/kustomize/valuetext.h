#pragma once

#include "kustomize/value.h"

#include <QByteArray>

namespace efa::test {

/// The value of one YAML document, scalars tagged as the reference's reader tags them.
kustomize::Value valueOf(const QByteArray& yaml);

/// A value in one line of JSON with sorted keys, as it would be printed; "<none>" for the nil value.
QByteArray lineOf(const kustomize::Value& value);

} // namespace efa::test
