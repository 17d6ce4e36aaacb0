#include "widgets/manifests/impacttree.h"

#include "itemmodels/impactmodel.h"
#include "widgets/common/theme.h"

#include <QHeaderView>

#include <algorithm>

namespace efa::widgets {

namespace {
/// Of the width, per cent, and no more than the paths of fields need.
constexpr int textShare = 45;
constexpr int textWidest = 620;
} // namespace

ImpactTree::ImpactTree(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(space::large);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAllColumnsShowFocus(true);
    setExpandsOnDoubleClick(false);
    setAccessibleName(tr("Impact"));
}

void ImpactTree::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    header()->resizeSection(itemmodels::ImpactModel::TextColumn,
                            std::min(viewport()->width() * textShare / 100, textWidest));
}

} // namespace efa::widgets
