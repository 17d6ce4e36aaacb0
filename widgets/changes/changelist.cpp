#include "widgets/changes/changelist.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMouseEvent>

#include <algorithm>

namespace efa::widgets {

using itemmodels::ChangeRow;
using itemmodels::ChangesModel;

ChangeList::ChangeList(ChangeBoxes boxes, QWidget* parent)
    : QListView(parent)
    , m_model(new ChangesModel(
          boxes == ChangeBoxes::Shown ? ChangesModel::Of::WorkingFolder : ChangesModel::Of::Commit, this))
    , m_delegate(new ChangeDelegate(boxes, this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Changed files"));
    connect(m_delegate, &ChangeDelegate::boxClicked, this,
            qOverload<const QModelIndex&>(&ChangeList::toggle));
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { emit openRequested(m_model->at(index.row()).entry.path); });
}

void ChangeList::setFiles(const QList<git::StatusEntry>& files)
{
    const QString path = currentPath();
    const int row = currentIndex().row();
    QStringList selectedPaths;
    for (const QList<ChangeRow> rows = selected(); const ChangeRow& chosen : rows)
        selectedPaths.append(chosen.entry.path);
    m_settingFiles = true;
    const QPersistentModelIndex before = currentIndex();
    m_model->setValues(files);
    const bool kept = before.isValid() && currentPath() == path && currentIndex() == before;
    if (!kept) {
        chooseAgain(path, row);
        for (int at = 0; at < m_model->rowCount(); ++at) {
            if (selectedPaths.size() > 1 && selectedPaths.contains(m_model->at(at).entry.path))
                selectionModel()->select(m_model->index(at, 0), QItemSelectionModel::Select);
        }
    }
    m_settingFiles = false;
    scheduleDelayedItemsLayout();
    emit currentMoved();
}

void ChangeList::chooseAgain(const QString& path, int row)
{
    if (choose(path) || m_model->rowCount() == 0)
        return;
    setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
}

bool ChangeList::choose(const QString& path)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).entry.path != path)
            continue;
        setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    return false;
}

std::optional<ChangeRow> ChangeList::current() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? std::optional(m_model->at(index.row())) : std::nullopt;
}

QString ChangeList::currentPath() const
{
    const auto row = current();
    return row ? row->entry.path : QString();
}

QList<ChangeRow> ChangeList::selected() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::ranges::sort(indexes, {}, [](const QModelIndex& index) { return index.row(); });
    QList<ChangeRow> rows;
    for (const QModelIndex& index : std::as_const(indexes))
        rows.append(m_model->at(index.row()));
    if (const auto row = current(); rows.isEmpty() && row)
        rows.append(*row);
    return rows;
}

void ChangeList::toggle()
{
    const auto first = current();
    if (!first)
        return;
    QStringList paths;
    for (const QList<ChangeRow> rows = selected(); const ChangeRow& row : rows) {
        if (row.part == first->part)
            paths += ChangesModel::pathsOf(row.entry);
    }
    emit toggleRequested(paths.isEmpty() ? ChangesModel::pathsOf(first->entry) : paths, first->part);
}

void ChangeList::toggle(const QModelIndex& index)
{
    if (selectionModel()->isSelected(index) && index == currentIndex())
        return toggle();
    const ChangeRow& row = m_model->at(index.row());
    emit toggleRequested(ChangesModel::pathsOf(row.entry), row.part);
}

void ChangeList::copyPaths() const
{
    QStringList paths;
    for (const QList<ChangeRow> rows = selected(); const ChangeRow& row : rows)
        paths.append(row.entry.path);
    QGuiApplication::clipboard()->setText(paths.join(u'\n'));
}

void ChangeList::mousePressEvent(QMouseEvent* event)
{
    // Beside the rows there is nothing to choose: what is chosen stays so, as its difference does.
    if (indexAt(event->position().toPoint()).isValid())
        QListView::mousePressEvent(event);
}

void ChangeList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_settingFiles)
        emit currentMoved();
}

} // namespace efa::widgets
