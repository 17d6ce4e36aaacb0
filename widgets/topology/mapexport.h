#pragma once

#include "base/result.h"
#include "widgets/topology/mapscene.h"

#include <QByteArray>

namespace efa::widgets {

/// The whole fleet as the bytes of a picture, drawing or document, with its title and legend below it, in
/// the light theme's colours. Large fleets are drawn with tiles instead of cards, as on a screen. Errors:
/// Internal (the format could not be written).
enum class MapFormat : uint8_t { Png, Svg, Pdf };
[[nodiscard]] Result<QByteArray> exportedMap(const MapScene& scene, MapFormat format);

/// `png` and so on; none for other words.
std::optional<MapFormat> mapFormatOf(const QString& kind);

} // namespace efa::widgets
