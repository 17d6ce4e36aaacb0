#include "widgets/topology/clusterdelegate.h"

#include "fleet/mapfacets.h"
#include "itemmodels/clustersmodel.h"
#include "widgets/common/badge.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"
#include "widgets/topology/facetlook.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace efa::widgets {

using itemmodels::ClustersModel;

namespace {

/// The words of a cell; an engine has its proper name.
QString wordsOf(const QModelIndex& index)
{
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == ClustersModel::EngineColumn && !text.isEmpty())
        return valueWord(fleet::Facet::Engine, text);
    return shown(text);
}

/// Where the words of the column's head begin.
constexpr int headInset = 5;

bool isCode(int column)
{
    return column == ClustersModel::VersionColumn || column == ClustersModel::EntryColumn;
}

} // namespace

void ClusterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    painter->save();
    const Theme& theme = Theme::of(option.palette);
    paintRow(painter, option);
    QRect place = option.rect.adjusted(headInset, 0, -headInset, 0);
    const int order = index.data(ClustersModel::RingOrderRole).toInt();
    if (index.column() == ClustersModel::RingColumn && order > 0) {
        const QRect mark(place.left(), place.center().y() - measure::ringMark / 2 + 1, measure::ringMark,
                         measure::ringMark);
        paintRingMark(painter, mark, order, m_rings, theme);
        place.setLeft(mark.right() + 1 + space::iconToText);
    }
    const bool name = index.column() == ClustersModel::NameColumn;
    painter->setFont(isCode(index.column())
                         ? codeFont()
                         : uiFont(TextSize::Body, name ? Emphasis::Strong : Emphasis::Normal));
    painter->setPen(theme.color(Token::Text));
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags =
        int(alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter) |
        Qt::TextSingleLine;
    painter->drawText(place, flags,
                      painter->fontMetrics().elidedText(wordsOf(index), Qt::ElideMiddle, place.width()));
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

bool ClusterDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                                const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QToolTip::showText(event->globalPos(), shownInToolTip(wordsOf(index)), view->viewport());
    return true;
}

} // namespace efa::widgets
