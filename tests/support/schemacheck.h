#pragma once

#include "yaml/node.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace efa::test {

/// What of a document a JSON Schema refuses, as far as our schemas go: type, const, enum, required, items,
/// properties, additionalProperties and $ref to $defs. A field that the schema does not name is refused too:
/// it would be one that we forgot to describe. Each line begins with the way to the fault.
QStringList schemaFaults(const QJsonObject& schema, const QJsonValue& value, const QString& path = {});

/// A YAML node as JSON. Plain digits and truths become numbers and booleans.
QJsonValue jsonOf(yaml::Node node);

/// A schema of resources/schemas by its name without `.schema.json`.
QJsonObject schemaNamed(const QString& name);

} // namespace efa::test
