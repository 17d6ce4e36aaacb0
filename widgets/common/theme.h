#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

#include <cstdint>

class QWidget;

namespace efa::widgets {

enum class Scheme : uint8_t { Light, Dark };

/// Every colour of the program. No colour literal stands anywhere else.
enum class Token : uint8_t {
    Surface,
    Base,
    Raised,
    Line,
    Text,
    Secondary,
    Accent,
    OnAccent,
    Control,
    Hover,
    Selection,
    Track,
    FieldBand,
    FieldGround,
    OnFieldBand,
    DiffAdded,
    DiffAddedWord,
    DiffRemoved,
    DiffRemovedWord,
    DiffGap,
    CodeKey,
    CodeString,
    CodeNumber,
    CodeComment,
    LineNumber,
    CaretLine,
    Healthy,
    Updating,
    Held,
    Drifted,
    Degraded,
    Overdue,
    Dark,
    Stale,
    /// Derived: text of disabled controls, exempt from contrast.
    Disabled,
    /// Derived: ground of selected text, drawn with Text on it.
    TextSelection,
};
/// How many things kind() tells apart.
constexpr int kindCount = 7;
constexpr int tokenCount = int(Token::TextSelection) + 1;

/// Distances in pixels; nothing else is used.
namespace space {
constexpr int tight = 4;
constexpr int small = 8;
constexpr int medium = 12;
constexpr int large = 16;
constexpr int wide = 24;
constexpr int huge = 32;
constexpr int iconToText = 6;
constexpr int badgeIconToText = 5;
} // namespace space

/// Heights, widths and radii in pixels.
namespace measure {
constexpr int control = 28;
constexpr int touch = 40;
constexpr int row = 28;
constexpr int treeRow = 24;
constexpr int factRow = 24;
constexpr int banner = 36;
constexpr int inlineBanner = 32;
constexpr int badge = 20;
constexpr int countPill = 16;
constexpr int bar = 6;
constexpr int codeLine = 18;
constexpr int panelHead = 36;
constexpr int secondLine = 28;
constexpr int titleLine = 44;
constexpr int menuBar = 28;
constexpr int header = 48;
constexpr int statusBar = 28;
constexpr int rail = 72;
constexpr int railItem = 60;
constexpr int icon = 16;
constexpr int railIcon = 20;
constexpr int checkBox = 16;
constexpr int ringMark = 14;
constexpr int ringMarkLarge = 16;
constexpr int sidePanelMin = 168;
constexpr int sidePanelMax = 352;
constexpr int foldBelowWidth = 1280;
constexpr int windowMinWidth = 1024;
constexpr int windowMinHeight = 700;
constexpr int radius = 6;
constexpr int badgeRadius = 4;
constexpr int smallRadius = 3;
constexpr int focus = 2;
constexpr double stroke = 1.6;
} // namespace measure

enum class TextSize : uint8_t { Tiny = 11, Secondary = 12, Body = 13, Section = 15, Title = 20, Figure = 28 };
enum class Emphasis : uint8_t { Normal, Strong };

/// The system's UI face in one of the sizes; Strong is weight 600.
QFont uiFont(TextSize size = TextSize::Body, Emphasis emphasis = Emphasis::Normal);
/// The system's fixed-width face, 12 px, for code, hashes and quantities.
QFont codeFont(Emphasis emphasis = Emphasis::Normal);
/// The line height that belongs to a size.
int lineHeight(TextSize size);

/// One set of colours. There are two, both constant; a widget's palette tells which one it wears, so two
/// widgets side by side may wear different ones.
class Theme
{
  public:
    static const Theme& with(Scheme scheme);
    static const Theme& of(const QPalette& palette);
    static const Theme& of(const QWidget* widget);

    Scheme scheme() const { return m_scheme; }
    QColor color(Token token) const { return m_colors[int(token)]; }
    /// What a badge, banner or card of this state stands on: its colour at `percent` over the surface.
    QColor ground(Token state, int percent = 10) const;
    /// Colour of a ring, counted from 1; between the four fixed ones colours are interpolated.
    QColor ring(int order, int rings = 4) const;
    /// Colours that tell things apart that are neither states nor rings, counted from 0; the one after the
    /// last stands for all others.
    QColor kind(int index) const;
    /// What Qt's own widgets use.
    QPalette palette() const;

  private:
    explicit Theme(Scheme scheme);

    Scheme m_scheme;
    QColor m_colors[tokenCount];
};

/// `share` of 0..1 of `over` mixed into `under`.
QColor mixed(const QColor& over, const QColor& under, double share);
/// Contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
double contrast(const QColor& one, const QColor& other);

} // namespace efa::widgets
