#pragma once

#include <QString>

namespace efa::itemmodels {

/// Below, at or above 0, as `left` stands before `right`: numbers by their value, all else letter by letter
/// without case; the same in every locale.
int countedOrder(const QString& left, const QString& right);

} // namespace efa::itemmodels
