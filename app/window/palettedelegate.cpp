#include "app/window/palettedelegate.h"

#include "itemmodels/palettemodel.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QPainter>

namespace efa::app {

using namespace widgets;
using itemmodels::PaletteEntry;
using itemmodels::PaletteModel;

namespace {

constexpr int rowHeight = 30;
constexpr int keysHeight = measure::badge;
constexpr int oneLine = int(Qt::AlignVCenter) | int(Qt::AlignLeft) | int(Qt::TextSingleLine);

Glyph glyphOf(PaletteEntry::Kind kind)
{
    switch (kind) {
    case PaletteEntry::Kind::Command:
        return Glyph::ChevronRight;
    case PaletteEntry::Kind::Cluster:
        return Glyph::Cluster;
    case PaletteEntry::Kind::File:
        return Glyph::File;
    case PaletteEntry::Kind::Resource:
        return Glyph::Component;
    case PaletteEntry::Kind::Commit:
        return Glyph::Commit;
    }
    return Glyph::Dot;
}

/// Runs of letters that were typed or were not, one after the other; answers where the words end.
int drawMarked(QPainter* painter, const QRect& place, const QString& text, const QList<int>& places,
               const QColor& marked, const QColor& plain)
{
    int x = place.left();
    for (qsizetype begin = 0; begin < text.size() && x < place.right();) {
        const bool isMarked = places.contains(int(begin));
        qsizetype end = begin + 1;
        while (end < text.size() && places.contains(int(end)) == isMarked)
            ++end;
        const QFont font = uiFont(TextSize::Body, isMarked ? Emphasis::Strong : Emphasis::Normal);
        const QString run = shown(text.mid(begin, end - begin));
        painter->setFont(font);
        painter->setPen(isMarked ? marked : plain);
        const QRect rest(x, place.top(), place.right() - x, place.height());
        painter->drawText(rest, oneLine, QFontMetrics(font).elidedText(run, Qt::ElideRight, rest.width()));
        x += QFontMetrics(font).horizontalAdvance(run);
        begin = end;
    }
    return std::min(x, place.right());
}

} // namespace

int paintKeys(QPainter* painter, const QRect& place, const QString& keys, const Theme& theme)
{
    const QFont font = uiFont(TextSize::Secondary);
    const int width = QFontMetrics(font).horizontalAdvance(keys) + 2 * space::iconToText;
    const QRect box(place.right() - width + 1, place.center().y() - keysHeight / 2, width, keysHeight);
    paintRounded(painter, box, theme.color(Token::Surface), theme.color(Token::Line), measure::badgeRadius);
    painter->setFont(font);
    painter->setPen(theme.color(Token::Secondary));
    painter->drawText(box, Qt::AlignCenter, keys);
    return box.left();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, rowHeight};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const QString whyNot = index.data(PaletteModel::WhyNotRole).toString();
    const bool possible = whyNot.isEmpty();
    painter->save();
    paintRow(painter, option);
    QRect words = option.rect.adjusted(space::medium, 0, -space::medium, 0);
    constexpr int half = measure::icon / 2;
    const QRectF mark(words.left(), option.rect.center().y() - half + 1, measure::icon, measure::icon);
    paintGlyph(painter, mark, glyphOf(index.data(PaletteModel::KindRole).value<PaletteEntry::Kind>()),
               theme.color(possible ? Token::Secondary : Token::Disabled));
    words.setLeft(words.left() + measure::icon + space::small);
    QString keys = index.data(PaletteModel::KeysRole).toString();
    if (keys.isEmpty() && possible && option.state & QStyle::State_Selected)
        keys = tr("Enter");
    if (!keys.isEmpty())
        words.setRight(paintKeys(painter, words, keys, theme) - space::medium);
    const QColor plain = theme.color(possible ? Token::Text : Token::Secondary);
    words.setLeft(drawMarked(painter, words, index.data().toString(),
                             index.data(PaletteModel::PlacesRole).value<QList<int>>(),
                             possible ? theme.color(Token::Accent) : plain, plain) +
                  space::medium);
    const QString detail = possible ? index.data(PaletteModel::DetailRole).toString() : whyNot;
    painter->setFont(uiFont(TextSize::Secondary));
    painter->setPen(theme.color(Token::Secondary));
    painter->drawText(words, oneLine,
                      painter->fontMetrics().elidedText(shown(detail), Qt::ElideMiddle, words.width()));
    painter->restore();
}

} // namespace efa::app
