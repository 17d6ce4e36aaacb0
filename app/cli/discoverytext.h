#pragma once

#include "delivery/proposal.h"

#include <QByteArray>
#include <QString>

namespace efa::app {

/// A proposal as tables for people.
QString discoveryText(const delivery::Proposal& proposal);
/// A proposal as resources/schemas/discovery.schema.json describes it.
QByteArray discoveryJson(const delivery::Proposal& proposal);

} // namespace efa::app
