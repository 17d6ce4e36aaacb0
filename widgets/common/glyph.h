#pragma once

#include "widgets/common/theme.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace efa::widgets {

/// Our own drawings, one SVG each in resources/icons, on a grid of 20 with a stroke of 1.6.
enum class Glyph : uint8_t {
    Base,
    Branch,
    Changes,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Cluster,
    Commit,
    Compare,
    Component,
    Copy,
    Dot,
    Error,
    File,
    Filter,
    Fit,
    Folder,
    FolderOpen,
    Info,
    Manifests,
    Mark,
    Minus,
    Moon,
    More,
    Node,
    PanelBottom,
    PanelLeft,
    PanelRight,
    Plus,
    Redo,
    Refresh,
    Remote,
    Remove,
    Rings,
    Save,
    Search,
    Site,
    Stop,
    Sun,
    Tag,
    Tick,
    Undo,
    Warning,
};
constexpr int glyphCount = int(Glyph::Warning) + 1;

/// Name of the glyph's file without ".svg".
QString glyphName(Glyph glyph);

/// An icon that takes its colours from the application's palette each time it is painted, so it follows a
/// change of theme. `checked` is used for QIcon::On and selected rows.
QIcon icon(Glyph glyph, Token normal = Token::Secondary, Token checked = Token::Accent);

/// Paints the glyph into the rectangle, in one colour, sharp at the painter's scale.
void paintGlyph(QPainter* painter, const QRectF& rect, Glyph glyph, const QColor& color);

} // namespace efa::widgets
