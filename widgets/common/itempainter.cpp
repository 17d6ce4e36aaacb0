#include "widgets/common/itempainter.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"

#include <QPainter>
#include <QStyleOption>

namespace efa::widgets {

namespace {

constexpr int menuPadding = space::medium;
constexpr int menuSeparatorHeight = 9;
constexpr int mnemonics = int(Qt::TextShowMnemonic) | int(Qt::TextHideMnemonic) | int(Qt::TextSingleLine);

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

void paintMenuMark(QPainter* painter, const QStyleOptionMenuItem& option, const QRect& place)
{
    const Theme& theme = Theme::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            paintGlyph(painter, place, Glyph::Tick, theme.color(enabled ? Token::Accent : Token::Disabled));
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void paintRow(QPainter* painter, const QStyleOption& option)
{
    const Theme& theme = Theme::of(option.palette);
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(Token::Selection));
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(option.rect, theme.color(Token::Hover));
}

void paintInnerFocus(QPainter* painter, const QStyleOption& option)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Theme::of(option.palette).color(Token::Accent), measure::focus));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), measure::smallRadius,
                             measure::smallRadius);
    painter->restore();
}

void paintBranch(QPainter* painter, const QStyleOption& option)
{
    paintRow(painter, option);
    if (!has(option, QStyle::State_Children))
        return;
    const bool open = has(option, QStyle::State_Open);
    QRectF place(0, 0, 14, 14);
    place.moveCenter(QRectF(option.rect).center());
    paintGlyph(painter, place, open ? Glyph::ChevronDown : Glyph::ChevronRight,
               Theme::of(option.palette).color(Token::Secondary));
}

void paintHeaderSection(QPainter* painter, const QStyleOption& option)
{
    const Theme& theme = Theme::of(option.palette);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    painter->fillRect(option.rect, theme.color(hovered ? Token::Hover : Token::Surface));
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(Token::Line));
}

void paintHeaderLabel(QPainter* painter, const QStyleOptionHeader& option)
{
    painter->save();
    painter->setFont(uiFont(TextSize::Secondary));
    painter->setPen(Theme::of(option.palette).color(Token::Secondary));
    QRect place = option.rect;
    if (option.sortIndicator != QStyleOptionHeader::None) {
        const bool down = option.sortIndicator == QStyleOptionHeader::SortDown;
        const QRectF mark(place.right() - 13, place.center().y() - 5, 12, 12);
        paintGlyph(painter, mark, down ? Glyph::ChevronDown : Glyph::ChevronUp, painter->pen().color());
        place.setRight(place.right() - 16);
    }
    const QString text = painter->fontMetrics().elidedText(option.text, Qt::ElideRight, place.width());
    painter->drawText(place, int(option.textAlignment | Qt::AlignVCenter), text);
    painter->restore();
}

void paintTabShape(QPainter* painter, const QStyleOptionTab& option)
{
    const Theme& theme = Theme::of(option.palette);
    const bool selected = has(option, QStyle::State_Selected);
    const QRect& rect = option.rect;
    if (!selected && has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        painter->fillRect(rect, theme.color(Token::Hover));
    if (selected) {
        painter->fillRect(rect, theme.color(Token::Surface));
        painter->fillRect(
            QRect(rect.x() + space::small, rect.bottom() - 1, rect.width() - 2 * space::small, 2),
            theme.color(Token::Accent));
    }
}

void paintTabLabel(QPainter* painter, const QStyleOptionTab& option, const QRect& text)
{
    const Theme& theme = Theme::of(option.palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool selected = has(option, QStyle::State_Selected);
    painter->save();
    QFont font = painter->font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    QRect place = text;
    if (!option.icon.isNull()) {
        const QRect mark(place.x(), place.center().y() - measure::icon / 2 + 1, measure::icon, measure::icon);
        option.icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled,
                          selected ? QIcon::On : QIcon::Off);
        place.setLeft(mark.right() + 1 + space::iconToText);
    }
    const Token shade = selected ? Token::Text : Token::Secondary;
    painter->setPen(theme.color(enabled ? shade : Token::Disabled));
    const QString words =
        painter->fontMetrics().elidedText(option.text, Qt::ElideMiddle, place.width(), Qt::TextShowMnemonic);
    painter->drawText(place, mnemonics | int(Qt::AlignVCenter | Qt::AlignLeft), words);
    painter->restore();
    if (has(option, QStyle::State_HasFocus)) {
        QStyleOption focus = option;
        focus.rect = option.rect.adjusted(2, 2, -2, -3);
        paintInnerFocus(painter, focus);
    }
}

void paintMenuBarItem(QPainter* painter, const QStyleOptionMenuItem& option)
{
    const Theme& theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.color(Token::Base));
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool active = has(option, QStyle::State_Selected) || has(option, QStyle::State_Sunken);
    if (active && enabled)
        paintRounded(painter, option.rect.adjusted(0, 2, 0, -2), theme.color(Token::Hover), QColor(),
                     measure::badgeRadius);
    painter->setPen(theme.color(enabled ? Token::Text : Token::Disabled));
    painter->drawText(option.rect, mnemonics | int(Qt::AlignCenter), option.text);
}

QSize menuItemSize(const QStyleOptionMenuItem& option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {10, menuSeparatorHeight};
    const QFontMetrics metrics(option.font);
    const QStringList parts = option.text.split(u'\t');
    int width = menuPadding + measure::icon + space::small + metrics.size(mnemonics, parts.first()).width();
    width += option.reservedShortcutWidth > 0 ? space::huge : 0;
    width += space::wide + menuPadding;
    return {width, measure::row};
}

void paintMenuItem(QPainter* painter, const QStyleOptionMenuItem& option)
{
    const Theme& theme = Theme::of(option.palette);
    painter->fillRect(option.rect, theme.color(Token::Raised));
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1),
                          theme.color(Token::Line));
        return;
    }
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option.rect, theme.color(enabled ? Token::Selection : Token::Hover));
    const QRect mark(option.rect.x() + menuPadding, option.rect.center().y() - measure::icon / 2 + 1,
                     measure::icon, measure::icon);
    paintMenuMark(painter, option, mark);
    const QStringList parts = option.text.split(u'\t');
    QRect words = option.rect;
    words.setLeft(mark.right() + 1 + space::small);
    words.setRight(option.rect.right() - menuPadding);
    painter->setFont(option.font);
    painter->setPen(theme.color(enabled ? Token::Text : Token::Disabled));
    painter->drawText(words, mnemonics | int(Qt::AlignVCenter | Qt::AlignLeft), parts.first());
    if (parts.size() > 1) {
        painter->setPen(theme.color(enabled ? Token::Secondary : Token::Disabled));
        painter->drawText(words, int(Qt::AlignVCenter | Qt::AlignRight) | int(Qt::TextSingleLine),
                          parts.at(1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintGlyph(painter, QRectF(words.right() - 13, option.rect.center().y() - 6, 14, 14),
                   Glyph::ChevronRight, theme.color(enabled ? Token::Secondary : Token::Disabled));
}

} // namespace efa::widgets
