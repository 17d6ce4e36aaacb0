#include "widgets/manifests/overlaydelegate.h"

#include "itemmodels/overlaysmodel.h"
#include "widgets/common/elidedpath.h"
#include "widgets/common/glyph.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace efa::widgets {

using itemmodels::OverlaysModel;

namespace {
constexpr int dotSide = 12;
}

QSize OverlayDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    const QFontMetrics metrics(uiFont());
    return {space::large + dotSide + metrics.horizontalAdvance(index.data().toString()) + space::wide +
                QFontMetrics(uiFont(TextSize::Secondary))
                    .horizontalAdvance(index.data(OverlaysModel::SectionRole).toString()),
            measure::row};
}

void OverlayDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const QString section = index.data(OverlaysModel::SectionRole).toString();
    painter->save();
    paintRow(painter, option);
    if (!section.isEmpty() && index.row() > 0)
        painter->fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 1,
                          theme.color(Token::Line));
    QRect place = option.rect.adjusted(space::tight, 0, -space::small, 0);
    const QRect dot(place.left(), place.center().y() - dotSide / 2 + 1, dotSide, dotSide);
    if (index.data(OverlaysModel::ReachesRole).toBool())
        paintGlyph(painter, dot, Glyph::Dot, theme.color(Token::Accent));
    place.setLeft(dot.right() + 1 + space::tight);
    const auto line = [&](const QFont& font, Token color, Qt::Alignment side, const QString& words) {
        painter->setFont(font);
        painter->setPen(theme.color(color));
        painter->drawText(place, int(side | Qt::AlignVCenter) | int(Qt::TextSingleLine), words);
    };
    if (!section.isEmpty()) {
        const QFont font = uiFont(TextSize::Secondary);
        line(font, Token::Secondary, Qt::AlignRight, section);
        place.setRight(place.right() - QFontMetrics(font).horizontalAdvance(section) - space::medium);
    }
    const QFont font = uiFont();
    line(font, Token::Text, Qt::AlignLeft,
         elidedPath(shown(index.data().toString()), QFontMetrics(font), place.width()));
    painter->restore();
}

bool OverlayDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    const QString folder = index.data(Qt::ToolTipRole).toString();
    const QString cluster = index.data(OverlaysModel::ClusterRole).toString();
    const QString what =
        cluster.isEmpty() ? folder : tr("What %1 gets, beginning with %2").arg(cluster, folder);
    const QString words = index.data(OverlaysModel::ReachesRole).toBool()
                              ? tr("%1\nIt renders the file in front.").arg(what)
                              : what;
    QToolTip::showText(event->globalPos(), shownInToolTip(words), view->viewport());
    return true;
}

} // namespace efa::widgets
