#pragma once

#include "delivery/correction.h"

#include <QJsonArray>

#include <vector>

namespace efa::widgets {

/// Corrections as they are remembered with a fleet until it is adopted.
QJsonArray draftText(const std::vector<delivery::Correction>& corrections);
/// Up to the first one that is not understood: those behind it build on it.
std::vector<delivery::Correction> readDraft(const QJsonArray& text);

} // namespace efa::widgets
