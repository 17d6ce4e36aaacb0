#include "widgets/changes/referencechips.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/plaintext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

namespace efa::widgets {

namespace {

constexpr int chipPadding = 6;
constexpr int glyphSide = 12;
constexpr int widestName = 160;
constexpr int squareRadius = 1;

struct ChipLook
{
    Glyph glyph = Glyph::Branch;
    Token words = Token::Accent;
    bool outlined = false;
    int radius = measure::badgeRadius;
};

ChipLook lookOf(git::Reference::Kind kind)
{
    switch (kind) {
    case git::Reference::Kind::Branch:
        break;
    case git::Reference::Kind::RemoteBranch:
        return {.glyph = Glyph::Remote, .words = Token::Secondary, .outlined = true};
    case git::Reference::Kind::Tag:
        return {.glyph = Glyph::Tag, .words = Token::Text, .outlined = true, .radius = squareRadius};
    }
    return {};
}

} // namespace

QRect paintReferences(QPainter* painter, const QRect& place, const QList<git::Reference>& references,
                      const QStyleOption& option)
{
    const Theme& theme = Theme::of(option.palette);
    const QFont font = uiFont(TextSize::Secondary, Emphasis::Strong);
    const QFontMetrics metrics(font);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    QRect rest = place;
    for (const git::Reference& reference : references) {
        if (rest.width() < widestName)
            break;
        const ChipLook look = lookOf(reference.kind);
        const QString words = metrics.elidedText(shown(reference.name), Qt::ElideMiddle, widestName);
        const int inside = glyphSide + space::tight + metrics.horizontalAdvance(words);
        QRect chip(rest.left(), 0, inside + 2 * chipPadding, measure::badge);
        chip.moveTop(place.center().y() - measure::badge / 2 + 1);
        paintRounded(painter, chip,
                     look.outlined ? QColor() : theme.color(chosen ? Token::Surface : Token::Selection),
                     look.outlined ? theme.color(Token::Control) : QColor(), look.radius);
        const QRect glyph(chip.left() + chipPadding, chip.center().y() - glyphSide / 2 + 1, glyphSide,
                          glyphSide);
        paintGlyph(painter, glyph, look.glyph, theme.color(look.words));
        painter->setFont(font);
        painter->setPen(theme.color(look.words));
        painter->drawText(chip.adjusted(chipPadding + glyphSide + space::tight, 0, 0, 0),
                          int(Qt::AlignLeft) | int(Qt::AlignVCenter) | int(Qt::TextSingleLine), words);
        rest.setLeft(chip.right() + 1 + space::iconToText);
    }
    return rest;
}

} // namespace efa::widgets
