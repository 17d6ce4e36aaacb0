#pragma once

#include "delivery/cluster.h"
#include "delivery/unit.h"

#include <QJsonObject>
#include <QString>

namespace efa::delivery {

/// English ids for machines.
QString idOf(OpaqueReason reason);
QString idOf(SourceKind kind);
QString idOf(fleet::Engine engine);

/// What one cluster gets as a table of units, holes and findings, without the resources' content; its form is
/// resources/schemas/delivery.schema.json. Texts for people are in the user's language, everything else is
/// English.
QJsonObject reportOf(const Cluster& cluster, const Delivery& delivery);

} // namespace efa::delivery
