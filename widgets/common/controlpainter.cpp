#include "widgets/common/controlpainter.h"

#include "widgets/common/controlrole.h"
#include "widgets/common/glyph.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr int halfIcon = measure::icon / 2;

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool isHovered(const QStyleOption& option)
{
    return has(option, QStyle::State_Enabled) && has(option, QStyle::State_MouseOver);
}

struct ButtonColors
{
    QColor fill;
    QColor border;
    QColor text;
};

ButtonColors usualColors(const Theme& theme, bool down, bool hovered)
{
    if (down)
        return {theme.color(Token::Selection), theme.color(Token::Accent), theme.color(Token::Text)};
    return {theme.color(hovered ? Token::Hover : Token::Surface), theme.color(Token::Control),
            theme.color(Token::Text)};
}

ButtonColors primaryColors(const Theme& theme, bool down, bool hovered)
{
    QColor fill = theme.color(Token::Accent);
    if (down || hovered)
        fill = mixed(theme.color(Token::Text), fill, down ? 0.18 : 0.08);
    return {fill, fill, theme.color(Token::OnAccent)};
}

ButtonColors buttonColors(const QStyleOption& option, ButtonRole role)
{
    const Theme& theme = Theme::of(option.palette);
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    if (!has(option, QStyle::State_Enabled)) {
        const QColor none;
        return {none, role == ButtonRole::Quiet ? none : theme.color(Token::Line),
                theme.color(Token::Disabled)};
    }
    switch (role) {
    case ButtonRole::Primary:
        return primaryColors(theme, down, isHovered(option));
    case ButtonRole::Quiet: {
        const Token ground = down ? Token::Selection : Token::Hover;
        return {down || isHovered(option) ? theme.color(ground) : QColor(), QColor(),
                theme.color(Token::Text)};
    }
    case ButtonRole::Danger:
        return {down || isHovered(option) ? theme.ground(Token::Degraded) : theme.color(Token::Surface),
                theme.color(Token::Degraded), theme.color(Token::Degraded)};
    case ButtonRole::Usual:
        break;
    }
    return usualColors(theme, down, isHovered(option));
}

QColor inputBorder(const QStyleOption& option, const QWidget* widget)
{
    const Theme& theme = Theme::of(option.palette);
    if (!has(option, QStyle::State_Enabled))
        return theme.color(Token::Line);
    const bool invalid = widget && widget->property("efaInvalid").toBool();
    return theme.color(invalid ? Token::Degraded : Token::Control);
}

} // namespace

void paintRounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const double half = border.isValid() ? 0.5 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter->restore();
}

void paintPushButton(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const ButtonColors colors = buttonColors(option, buttonRole(widget));
    paintRounded(painter, option.rect, colors.fill, colors.border);
}

void paintPushButtonLabel(QPainter* painter, const QStyleOptionButton& option, const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    const ButtonColors colors = buttonColors(option, role);
    painter->save();
    QFont font = painter->font();
    if (role == ButtonRole::Primary)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colors.text);
    const QFontMetrics metrics(font);
    const int iconWidth = option.icon.isNull() ? 0 : option.iconSize.width();
    const int gap = iconWidth && !option.text.isEmpty() ? space::iconToText : 0;
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int menuWidth = menu ? measure::icon : 0;
    const int room = option.rect.width() - iconWidth - gap - menuWidth - 2 * space::small;
    const int flags = Qt::TextShowMnemonic | Qt::TextHideMnemonic;
    const QString text = metrics.elidedText(option.text, Qt::ElideMiddle, room, Qt::TextShowMnemonic);
    const int textWidth = metrics.size(flags, text).width();
    int x = option.rect.x() + (option.rect.width() - iconWidth - gap - textWidth - menuWidth) / 2;
    if (iconWidth) {
        const QRect place(x, option.rect.center().y() - option.iconSize.height() / 2 + 1, iconWidth,
                          option.iconSize.height());
        option.icon.paint(painter, place, Qt::AlignCenter,
                          has(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled,
                          has(option, QStyle::State_On) ? QIcon::On : QIcon::Off);
        x += iconWidth + gap;
    }
    painter->drawText(QRect(x, option.rect.y(), textWidth + 1, option.rect.height()),
                      flags | int(Qt::AlignVCenter), text);
    if (menu)
        paintGlyph(painter, QRectF(x + textWidth + 2, option.rect.center().y() - 7, 16, 16),
                   Glyph::ChevronDown, colors.text);
    painter->restore();
}

void paintToolButtonPanel(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const bool bordered = widget && widget->property("efaBordered").toBool();
    const ButtonColors colors = buttonColors(option, bordered ? ButtonRole::Usual : ButtonRole::Quiet);
    paintRounded(painter, option.rect, colors.fill, colors.border);
}

void paintInput(QPainter* painter, const QStyleOption& option, const QWidget* widget)
{
    const Theme& theme = Theme::of(option.palette);
    const Token fill = has(option, QStyle::State_Enabled) ? Token::Surface : Token::Base;
    paintRounded(painter, option.rect, theme.color(fill), inputBorder(option, widget));
}

void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QWidget* widget)
{
    const Theme& theme = Theme::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const Token fill = isHovered(option) && !option.editable ? Token::Hover : Token::Surface;
    paintRounded(painter, option.rect, theme.color(enabled ? fill : Token::Base),
                 inputBorder(option, widget));
    const QRectF arrow(option.rect.right() - space::small - measure::icon + 1,
                       option.rect.center().y() + 1 - halfIcon, measure::icon, measure::icon);
    paintGlyph(painter, arrow, Glyph::ChevronDown, theme.color(enabled ? Token::Text : Token::Disabled));
}

void paintCheckBox(QPainter* painter, const QStyleOption& option)
{
    const Theme& theme = Theme::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool filled = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor edge = theme.color(enabled ? Token::Control : Token::Line);
    QRect box(0, 0, measure::checkBox, measure::checkBox);
    box.moveCenter(option.rect.center());
    if (!filled) {
        const QColor idle = theme.color(isHovered(option) ? Token::Hover : Token::Surface);
        paintRounded(painter, box, idle, edge, measure::smallRadius);
        return;
    }
    const QColor fill = theme.color(enabled ? Token::Accent : Token::Track);
    paintRounded(painter, box, fill, fill, measure::smallRadius);
    const Glyph glyph = has(option, QStyle::State_On) ? Glyph::Tick : Glyph::Minus;
    paintGlyph(painter, QRectF(box).adjusted(1, 1, -1, -1), glyph,
               theme.color(enabled ? Token::OnAccent : Token::Disabled));
}

void paintRadioButton(QPainter* painter, const QStyleOption& option)
{
    const Theme& theme = Theme::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    QRect box(0, 0, measure::checkBox, measure::checkBox);
    box.moveCenter(option.rect.center());
    const QColor chosen = theme.color(enabled ? Token::Accent : Token::Disabled);
    const QColor idle = theme.color(enabled ? Token::Control : Token::Line);
    paintRounded(painter, box, theme.color(Token::Surface), on ? chosen : idle, measure::checkBox / 2);
    if (on)
        paintRounded(painter, box.adjusted(4, 4, -4, -4), chosen, QColor(), measure::checkBox / 2);
}

void paintProgressBar(QPainter* painter, const QStyleOptionProgressBar& option)
{
    const Theme& theme = Theme::of(option.palette);
    QRect bar(option.rect.x(), option.rect.center().y() - measure::bar / 2 + 1, option.rect.width(),
              measure::bar);
    paintRounded(painter, bar, theme.color(Token::Track), QColor(), measure::smallRadius);
    const int span = option.maximum - option.minimum;
    if (span <= 0) {
        // How much is not known: a still piece in the middle says "running" without moving.
        bar.adjust(bar.width() / 3, 0, -bar.width() / 3, 0);
    } else {
        bar.setWidth(int(qint64(bar.width()) * (option.progress - option.minimum) / span));
    }
    if (bar.width() > 0)
        paintRounded(painter, bar, theme.color(Token::Accent), QColor(), measure::smallRadius);
}

void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& slider)
{
    const Theme& theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.color(Token::Surface));
    if (option.maximum <= option.minimum)
        return;
    const bool active = isHovered(option) || has(option, QStyle::State_Sunken);
    const QColor thumb = active ? theme.color(Token::Control)
                                : mixed(theme.color(Token::Control), theme.color(Token::Surface), 0.55);
    const bool upright = option.orientation == Qt::Vertical;
    const QRect bar = upright ? slider.adjusted(2, 1, -2, -1) : slider.adjusted(1, 2, -1, -2);
    paintRounded(painter, bar, thumb, QColor(), measure::smallRadius);
}

void paintFocusRing(QPainter* painter, const QRect& outer, const Theme& theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.color(Token::Accent), measure::focus));
    painter->setBrush(Qt::NoBrush);
    const double radius = measure::radius + measure::focus + 1;
    painter->drawRoundedRect(QRectF(outer).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

} // namespace efa::widgets
