#include "widgets/topology/maptable.h"

#include "itemmodels/clustersmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/glyph.h"
#include "widgets/topology/clusterdelegate.h"
#include "widgets/topology/mapselection.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ClustersFilter;
using itemmodels::ClustersModel;

namespace {

constexpr std::array<int, ClustersModel::ColumnCount> widths = {148, 104, 148, 148, 104, 124,
                                                                132, 148, 72,  112, 220};

} // namespace

MapTable::MapTable(MapSelection& selection, QWidget* parent)
    : QTableView(parent)
    , m_selection(selection)
    , m_model(new ClustersModel(this))
    , m_filter(new ClustersFilter(*m_model, this))
    , m_delegate(new ClusterDelegate(this))
    , m_columnsMenu(new QMenu(tr("Columns"), this))
{
    setUp();
    makeActions();
    connect(&selection, &MapSelection::changed, this, &MapTable::followSelection);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { emit openRequested(nameAt(index)); });
}

void MapTable::setUp()
{
    setModel(m_filter);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Clusters"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(measure::row);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < ClustersModel::ColumnCount; ++column)
        setColumnWidth(column, widths.at(size_t(column)));
}

void MapTable::makeActions()
{
    m_copy = new QAction(icon(Glyph::Copy), tr("Copy"), this);
    m_copy->setToolTip(tr("Copy the chosen clusters with the columns that are shown"));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_copy, &QAction::triggered, this, [this] {
        QStringList lines;
        for (const int row : chosenRows()) {
            QStringList cells;
            for (const int column : shownColumns())
                cells << m_filter->index(row, column).data().toString();
            lines << cells.join(u'\t');
        }
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    });
    for (int column = 0; column < ClustersModel::ColumnCount; ++column) {
        QAction* action = m_columnsMenu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            showColumnActions();
        });
    }
    showColumnActions();
    setAvailable(m_copy, tr("No cluster is chosen"));
}

void MapTable::showColumnActions()
{
    const QList<QAction*> actions = m_columnsMenu->actions();
    const QString hidden = isVisible() ? QString() : tr("The table is not shown");
    const bool last = shownColumns().size() == 1;
    setAvailable(m_columnsMenu->menuAction(), hidden);
    for (int column = 0; column < actions.size(); ++column) {
        actions.at(column)->setChecked(!isColumnHidden(column));
        setAvailable(actions.at(column),
                     last && !isColumnHidden(column) ? tr("This is the last column that is shown") : hidden);
    }
}

void MapTable::hideEvent(QHideEvent* event)
{
    QTableView::hideEvent(event);
    showColumnActions();
}

void MapTable::setMap(const fleet::FleetMap& map)
{
    {
        const QScopedValueRollback following(m_following, true);
        m_delegate->setRings(int(map.rings.size()));
        m_model->setValues(map);
    }
    followSelection();
}

void MapTable::setShown(const std::vector<bool>& shown)
{
    {
        const QScopedValueRollback following(m_following, true);
        m_filter->setShown(shown);
    }
    followSelection();
}

QString MapTable::nameAt(const QModelIndex& index) const
{
    return index.data(ClustersModel::NameRole).toString();
}

void MapTable::followSelection()
{
    setAvailable(m_copy, m_selection.names().isEmpty() ? tr("No cluster is chosen") : QString());
    m_stale = true;
    if (!m_following && isVisible())
        catchUp();
}

/// Thousands of rows are looked through, so only where they can be seen.
void MapTable::catchUp()
{
    if (!std::exchange(m_stale, false))
        return;
    const QScopedValueRollback following(m_following, true);
    QItemSelection chosen;
    const int last = ClustersModel::ColumnCount - 1;
    for (const int row : chosenRows())
        chosen.append(QItemSelectionRange(m_filter->index(row, 0), m_filter->index(row, last)));
    selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    const int source = m_model->rowOfCluster(m_selection.current());
    const QModelIndex current = m_filter->mapFromSource(m_model->index(source, 0));
    if (!current.isValid())
        return;
    selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    scrollTo(current);
}

void MapTable::showEvent(QShowEvent* event)
{
    QTableView::showEvent(event);
    showColumnActions();
    catchUp();
}

void MapTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    tellSelection();
}

void MapTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_following || !current.isValid() || current.row() == previous.row())
        return;
    const QScopedValueRollback following(m_following, true);
    m_selection.setCurrent(nameAt(current));
    m_stale = false;
}

/// What the filter hides stays chosen.
void MapTable::tellSelection()
{
    if (m_following)
        return;
    const QScopedValueRollback following(m_following, true);
    QSet<QString> names = m_selection.names();
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (selectionModel()->isSelected(index))
            names.insert(nameAt(index));
        else
            names.remove(nameAt(index));
    }
    m_selection.set(names, currentIndex().isValid() ? nameAt(currentIndex()) : m_selection.current());
    m_stale = false;
}

QList<int> MapTable::chosenRows() const
{
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_selection.contains(nameAt(m_filter->index(row, 0))))
            rows << row;
    }
    return rows;
}

QList<int> MapTable::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < ClustersModel::ColumnCount; ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    return columns;
}

QByteArray MapTable::csv() const
{
    QList<int> rows = chosenRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_filter->rowCount(); ++row)
            rows << row;
    }
    return itemmodels::csvOf(*m_filter, rows, shownColumns());
}

void MapTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit openRequested(nameAt(currentIndex()));
        return;
    }
    if (event->key() == Qt::Key_Escape && !m_selection.names().isEmpty())
        return m_selection.set({}, m_selection.current());
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QTableView::keyPressEvent(event);
}

QJsonObject MapTable::saveState() const
{
    return {{u"header"_s, QString::fromLatin1(horizontalHeader()->saveState().toBase64())}};
}

void MapTable::restoreState(const QJsonObject& state)
{
    const QByteArray header = QByteArray::fromBase64(state[u"header"_s].toString().toLatin1());
    if (!header.isEmpty())
        horizontalHeader()->restoreState(header);
    if (shownColumns().isEmpty())
        setColumnHidden(ClustersModel::NameColumn, false);
    showColumnActions();
}

} // namespace efa::widgets
