#include "widgets/manifests/filetree.h"

#include "itemmodels/filetreemodel.h"
#include "widgets/common/changelook.h"
#include "widgets/common/itempainter.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/theme.h"

#include <QHelpEvent>
#include <QHoverEvent>
#include <QStyleOption>
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
    QStyleOption strip;
    strip.initFrom(this);
    strip.rect = QRect(rect.left(), rect.top(), rowInset, rect.height());
    strip.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    strip.state.setFlag(QStyle::State_MouseOver, index == m_hovered);
    paintRow(painter, strip);
    QTreeView::drawBranches(painter, rect.translated(rowInset, 0), index);
}

bool FileTree::viewportEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
        m_hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint());
        break;
    case QEvent::HoverLeave:
        m_hovered = QModelIndex();
        break;
    case QEvent::ToolTip:
        showToolTip(*static_cast<QHelpEvent*>(event));
        return true;
    default:
        break;
    }
    return QTreeView::viewportEvent(event);
}

void FileTree::showToolTip(const QHelpEvent& help)
{
    const QModelIndex index = indexAt(help.pos());
    QString text = index.data(Model::PathRole).toString();
    const QString word = changeLook(index.data(Model::StateRole).value<git::FileState>()).word;
    if (!word.isEmpty())
        text = tr("%1: %2").arg(text, word);
    if (index.data(Model::UnsavedRole).toBool())
        text = tr("%1, not saved").arg(text);
    QToolTip::showText(help.globalPos(), shownInToolTip(text), viewport());
}

} // namespace efa::widgets
