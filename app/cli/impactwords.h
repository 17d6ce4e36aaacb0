#pragma once

#include "impact/change.h"

#include <QString>
#include <QStringList>

namespace efa::app {

/// `its pods restart`, `what it holds is lost`...; empty where nothing special comes of it.
QStringList consequenceWords(const impact::Consequences& consequences);

/// `path: before → after`, cut where it is too long for a line.
QString fieldLine(const impact::FieldChange& field);

/// `+`, `-` or `~`.
QChar signOf(const impact::Change& change);

} // namespace efa::app
