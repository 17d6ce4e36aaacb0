#include "widgets/topology/unitdelegate.h"

#include "itemmodels/deliverymodels.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace efa::widgets {

using itemmodels::UnitsModel;

namespace {

/// Where the words of a column's head begin, but for the first.
constexpr int headInset = 5;

bool isUnit(const QModelIndex& index)
{
    return qobject_cast<const UnitsModel*>(index.model()) != nullptr;
}

} // namespace

QSize UnitDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {0, measure::row};
}

void UnitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    const Theme& theme = Theme::of(option.palette);
    paintRow(painter, option);
    const bool unit = isUnit(index);
    const bool opaque = unit && index.data(UnitsModel::OpaqueRole).toBool();
    if (opaque && !(option.state & QStyle::State_Selected))
        painter->fillRect(option.rect, QBrush(theme.color(Token::Line), Qt::BDiagPattern));
    const QRect place =
        option.rect.adjusted(index.column() == 0 ? space::medium : headInset, 0, -headInset, 0);
    const bool strong = unit && index.column() == UnitsModel::NameColumn;
    const bool code = unit ? index.column() == UnitsModel::SourceColumn
                           : index.column() == itemmodels::ResourcesModel::NameColumn;
    painter->setFont(code ? codeFont()
                          : uiFont(TextSize::Body, strong ? Emphasis::Strong : Emphasis::Normal));
    painter->setPen(theme.color(strong || code ? Token::Text : Token::Secondary));
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const int flags =
        int(alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter) |
        Qt::TextSingleLine;
    painter->drawText(
        place, flags,
        painter->fontMetrics().elidedText(shown(index.data().toString()), Qt::ElideMiddle, place.width()));
    if (option.state & QStyle::State_HasFocus)
        paintInnerFocus(painter, option);
    painter->restore();
}

bool UnitDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                             const QStyleOptionViewItem& /*option*/, const QModelIndex& index)
{
    if (!index.isValid())
        return false;
    QString words = index.data(Qt::ToolTipRole).toString();
    if (words.isEmpty())
        words = index.data().toString();
    QToolTip::showText(event->globalPos(), shownInToolTip(words), view->viewport());
    return true;
}

} // namespace efa::widgets
