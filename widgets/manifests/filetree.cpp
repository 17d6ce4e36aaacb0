#include "widgets/manifests/filetree.h"

#include "itemmodels/filetreemodel.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"
#include "widgets/manifests/filestate.h"

#include <QHelpEvent>
#include <QToolTip>

namespace efa::widgets {

using Model = itemmodels::FileTreeModel;

FileTree::FileTree(QWidget* parent)
    : QTreeView(parent)
{
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(space::large);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    setAccessibleName(tr("Files of the fleet"));
}

QSet<QString> FileTree::expandedIds() const
{
    QSet<QString> ids;
    QModelIndexList open = {QModelIndex()};
    while (!open.isEmpty()) {
        const QModelIndex parent = open.takeLast();
        for (int row = 0; row < model()->rowCount(parent); ++row) {
            const QModelIndex index = model()->index(row, 0, parent);
            if (!isExpanded(index) || model()->rowCount(index) == 0)
                continue;
            ids.insert(index.data(Model::IdRole).toString());
            open.append(index);
        }
    }
    return ids;
}

void FileTree::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    QTreeView::drawBranches(painter, rect.translated(rowInset, 0), index);
}

bool FileTree::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTreeView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const QModelIndex index = indexAt(help->pos());
    QString text = index.data(Model::PathRole).toString();
    const QString word = stateWord(index.data(Model::StateRole).value<git::FileState>());
    if (!word.isEmpty())
        text = tr("%1, %2").arg(text, word);
    if (index.data(Model::UnsavedRole).toBool())
        text = tr("%1, not saved").arg(text);
    QToolTip::showText(help->globalPos(), shownInToolTip(text), viewport());
    return true;
}

} // namespace efa::widgets
