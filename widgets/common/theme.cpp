#include "widgets/common/theme.h"

#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace efa::widgets {

namespace {

struct Pair
{
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array pairs = {
    Pair{Token::Surface, 0xffffffff, 0xff1b1f26},
    Pair{Token::Base, 0xfff6f7f9, 0xff14171c},
    Pair{Token::Raised, 0xffffffff, 0xff232832},
    Pair{Token::Line, 0xffe1e4ea, 0xff323945},
    Pair{Token::Text, 0xff1b1f27, 0xffe8ebf0},
    Pair{Token::Secondary, 0xff5a6372, 0xff9aa4b4},
    Pair{Token::Accent, 0xff2457c5, 0xff7ea6ff},
    Pair{Token::OnAccent, 0xffffffff, 0xff0f1626},
    Pair{Token::Control, 0xff7c8594, 0xff748092},
    Pair{Token::Hover, 0xffeceef2, 0xff262c36},
    Pair{Token::Selection, 0xffe4ecfb, 0xff26365a},
    Pair{Token::Track, 0xffe7eaef, 0xff2c333e},
    Pair{Token::FieldBand, 0xff5a3aa8, 0xff7557d2},
    Pair{Token::FieldGround, 0xffefeafa, 0xff2a2442},
    Pair{Token::OnFieldBand, 0xffffffff, 0xffffffff},
    Pair{Token::DiffAdded, 0xffe3f4ec, 0xff17342b},
    Pair{Token::DiffAddedWord, 0xffb4e2ce, 0xff1f5a45},
    Pair{Token::DiffRemoved, 0xfffceae5, 0xff3b211d},
    Pair{Token::DiffRemovedWord, 0xfff6c8bc, 0xff6b2e23},
    Pair{Token::DiffGap, 0xfff0f2f5, 0xff20252d},
    Pair{Token::CodeKey, 0xff1f4e8c, 0xff8fb8f5},
    Pair{Token::CodeString, 0xff0b6b50, 0xff6fd3ae},
    Pair{Token::CodeNumber, 0xff8a4b00, 0xffe8b878},
    Pair{Token::CodeComment, 0xff5f6876, 0xff9aa4b4},
    Pair{Token::LineNumber, 0xff767f8d, 0xff7f8a9a},
    Pair{Token::CaretLine, 0xfff3f6fc, 0xff222936},
    Pair{Token::Healthy, 0xff0a7256, 0xff3ccb9b},
    Pair{Token::Updating, 0xff1a66b8, 0xff6fb1ff},
    Pair{Token::Held, 0xff5a6372, 0xff9aa4b4},
    Pair{Token::Drifted, 0xff8a6100, 0xffe5b53a},
    Pair{Token::Degraded, 0xffc23616, 0xffff7a59},
    Pair{Token::Overdue, 0xffa3195b, 0xffff6fa8},
    Pair{Token::Dark, 0xff4b4a78, 0xffa6a4e0},
    Pair{Token::Stale, 0xff6b5b3e, 0xffbfae8c},
};

constexpr std::array<QRgb, 4> lightRings = {0xff5b2a86, 0xff3b5aae, 0xff1f7890, 0xff4e7a2e};
constexpr std::array<QRgb, 4> darkRings = {0xffc29bea, 0xff8faaf0, 0xff5fbed2, 0xffa5cf7c};

constexpr std::array<QRgb, kindCount> lightKinds = {0xff2e7f95, 0xffa85b00, 0xffb0417a, 0xff667a12,
                                                    0xff6a5acd, 0xff8c5a3c, 0xff3f6f5a};
constexpr std::array<QRgb, kindCount> darkKinds = {0xff62c4dc, 0xffe8a95a, 0xfff08cbd, 0xffb7cc5c,
                                                   0xffb0a6ff, 0xffd6a283, 0xff86c7aa};

constexpr int semiBold = 600;
constexpr double disabledShare = 0.55;
constexpr double textSelectionShare = 0.28;

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QFont sized(QFontDatabase::SystemFont face, TextSize size, Emphasis emphasis)
{
    QFont font = QFontDatabase::systemFont(face);
    font.setPixelSize(int(size));
    font.setWeight(emphasis == Emphasis::Strong ? QFont::Weight(semiBold) : QFont::Normal);
    return font;
}

} // namespace

QFont uiFont(TextSize size, Emphasis emphasis)
{
    return sized(QFontDatabase::GeneralFont, size, emphasis);
}

QFont codeFont(Emphasis emphasis)
{
    return sized(QFontDatabase::FixedFont, TextSize::Secondary, emphasis);
}

int lineHeight(TextSize size)
{
    switch (size) {
    case TextSize::Tiny:
    case TextSize::Secondary:
        return 16;
    case TextSize::Body:
    case TextSize::Section:
        return 20;
    case TextSize::Title:
        return 28;
    case TextSize::Figure:
        return 32;
    }
    return 20;
}

Theme::Theme(Scheme scheme)
    : m_scheme(scheme)
{
    for (const Pair& pair : pairs)
        m_colors[int(pair.token)] = QColor(scheme == Scheme::Light ? pair.light : pair.dark);
    m_colors[int(Token::Disabled)] = mixed(color(Token::Secondary), color(Token::Surface), disabledShare);
    m_colors[int(Token::TextSelection)] =
        mixed(color(Token::Accent), color(Token::Surface), textSelectionShare);
}

const Theme& Theme::with(Scheme scheme)
{
    static const Theme light(Scheme::Light);
    static const Theme dark(Scheme::Dark);
    return scheme == Scheme::Light ? light : dark;
}

const Theme& Theme::of(const QPalette& palette)
{
    return with(palette.color(QPalette::Base).lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

const Theme& Theme::of(const QWidget* widget)
{
    return of(widget ? widget->palette() : QPalette());
}

QColor Theme::ground(Token state, int percent) const
{
    return mixed(color(state), color(Token::Surface), percent / 100.0);
}

QColor Theme::ring(int order, int rings) const
{
    const auto& fixed = m_scheme == Scheme::Light ? lightRings : darkRings;
    const int last = int(fixed.size()) - 1;
    if (rings <= int(fixed.size()))
        return QColor(fixed.at(size_t(std::clamp(order - 1, 0, last))));
    const double at = double(std::clamp(order - 1, 0, rings - 1)) * last / (rings - 1);
    const int below = std::min(int(at), last - 1);
    return mixed(QColor(fixed.at(size_t(below) + 1)), QColor(fixed.at(size_t(below))), at - below);
}

QColor Theme::kind(int index) const
{
    const auto& kinds = m_scheme == Scheme::Light ? lightKinds : darkKinds;
    if (index < 0 || index >= kindCount)
        return color(Token::Secondary);
    return QColor(kinds.at(size_t(index)));
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, color(token)); };
    set(QPalette::Window, Token::Base);
    set(QPalette::Base, Token::Surface);
    set(QPalette::AlternateBase, Token::Surface);
    set(QPalette::Button, Token::Surface);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::Text, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::PlaceholderText, Token::Secondary);
    set(QPalette::Highlight, Token::TextSelection);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Link, Token::Accent);
    set(QPalette::LinkVisited, Token::Accent);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    set(QPalette::Light, Token::Surface);
    set(QPalette::Midlight, Token::Hover);
    set(QPalette::Mid, Token::Line);
    set(QPalette::Dark, Token::Control);
    set(QPalette::Shadow, Token::Control);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    return palette;
}

QColor mixed(const QColor& over, const QColor& under, double share)
{
    const auto channel = [share](double above, double below) { return above * share + below * (1 - share); };
    return QColor::fromRgbF(float(channel(over.redF(), under.redF())),
                            float(channel(over.greenF(), under.greenF())),
                            float(channel(over.blueF(), under.blueF())));
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace efa::widgets
