#pragma once

class QFontMetrics;
class QString;

namespace efa::widgets {

/// A path that fits into so many pixels: whole folders go from the left, for what tells two paths apart
/// stands at their ends.
QString elidedPath(const QString& path, const QFontMetrics& metrics, int width);

} // namespace efa::widgets
