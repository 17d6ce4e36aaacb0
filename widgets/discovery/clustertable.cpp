#include "widgets/discovery/clustertable.h"

#include "itemmodels/reviewfilter.h"
#include "itemmodels/reviewmodel.h"
#include "widgets/common/theme.h"
#include "widgets/discovery/reviewdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace efa::widgets {

using delivery::Correction;
using itemmodels::ReviewFilter;
using itemmodels::ReviewModel;

namespace {

/// The mark before the word, and the cell's sides.
constexpr int confidenceMargin = 36;

/// Of what there is to share, and how narrow each may become.
struct Share
{
    int column;
    int parts;
    int least;
};
constexpr std::array<Share, ReviewModel::ColumnCount> shares = {{
    {ReviewModel::NameColumn, 18, 120},
    {ReviewModel::RingColumn, 10, 84},
    {ReviewModel::SiteColumn, 12, 76},
    {ReviewModel::RegionColumn, 10, 76},
    {ReviewModel::EngineColumn, 8, 76},
    {ReviewModel::EntryColumn, 20, 120},
    {ReviewModel::ConfidenceColumn, 8, 84},
    {ReviewModel::ReasonColumn, 24, 120},
    {ReviewModel::FleetColumn, 10, 84},
}};

/// A word that is cut in half says nothing, in whatever language.
int leastWidth(const Share& share)
{
    int words = 0;
    if (share.column == ReviewModel::ConfidenceColumn) {
        const QFontMetrics metrics(uiFont(TextSize::Body));
        for (const auto sure :
             {delivery::Confidence::Certain, delivery::Confidence::Likely, delivery::Confidence::Guessed})
            words = std::max(words, metrics.horizontalAdvance(ReviewModel::wordOf(sure)) + confidenceMargin);
    }
    return std::max(share.least, words);
}

} // namespace

ClusterTable::ClusterTable(QWidget* parent)
    : QTableView(parent)
    , m_clusters(new ReviewModel(this))
    , m_filter(new ReviewFilter(this))
    , m_delegate(new ReviewDelegate(this))
{
    m_filter->setSourceModel(m_clusters);
    setModel(m_filter);
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setAccessibleName(tr("Clusters found"));
    arrangeHeader();
}

void ClusterTable::arrangeHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(measure::row);
    QHeaderView* header = horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(measure::touch);
    header->setAccessibleName(tr("Columns of the clusters"));
    // The fleet stands beside the name, where there is more than one.
    header->moveSection(header->visualIndex(ReviewModel::FleetColumn), 1);
    setColumnHidden(ReviewModel::FleetColumn, true);
    // The last column follows every width by itself, and to hide one is no width either.
    connect(header, &QHeaderView::sectionResized, this, [this, header](int section, int before, int now) {
        const bool isHiding = before == 0 || now == 0;
        if (!m_fitting && !isHiding && header->visualIndex(section) != header->count() - 1)
            m_sizedByHand = true;
    });
    setSortingEnabled(true);
    sortByColumn(ReviewModel::NameColumn, Qt::AscendingOrder);
}

bool ClusterTable::isBlank(int column) const
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (!m_filter->index(row, column).data().toString().isEmpty())
            return false;
    }
    return true;
}

/// Until the person gave a column a width. One that says nothing leaves its room to the others.
void ClusterTable::fitColumns()
{
    if (m_sizedByHand)
        return;
    m_fitting = true;
    int parts = 0;
    int room = viewport()->width();
    std::array<bool, ReviewModel::ColumnCount> isNarrow = {};
    for (const Share& share : shares) {
        if (isColumnHidden(share.column))
            continue;
        isNarrow.at(size_t(share.column)) = isBlank(share.column);
        parts += isBlank(share.column) ? 0 : share.parts;
        room -= isBlank(share.column) ? leastWidth(share) : 0;
    }
    for (const Share& share : shares) {
        // The last one takes what is left.
        if (horizontalHeader()->visualIndex(share.column) == horizontalHeader()->count() - 1)
            continue;
        const int fair = isNarrow.at(size_t(share.column)) || parts == 0 ? 0 : room * share.parts / parts;
        setColumnWidth(share.column, std::max(leastWidth(share), fair));
    }
    m_fitting = false;
}

void ClusterTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void ClusterTable::setValues(const delivery::Reviewed& reviewed)
{
    QStringList rings;
    for (const QStringList& ofFleet : reviewed.rings()) {
        for (const QString& ring : ofFleet) {
            if (!rings.contains(ring))
                rings << ring;
        }
    }
    m_known = {{Correction::Kind::Ring, rings},
               {Correction::Kind::Site, reviewed.sites()},
               {Correction::Kind::Region, reviewed.regions()}};
    for (auto known = m_known.begin(); known != m_known.end(); ++known)
        m_delegate->setKnown(known.key(), known.value());
    const bool several = reviewed.proposal.fleets.size() > 1;
    if (several != m_severalFleets) {
        m_severalFleets = several;
        setColumnHidden(ReviewModel::FleetColumn, !several);
    }
    m_clusters->setValues(reviewed);
    fitColumns();
    if (!currentIndex().isValid() && m_filter->rowCount() > 0)
        setCurrentIndex(m_filter->index(0, ReviewModel::NameColumn));
}

const QStringList& ClusterTable::known(Correction::Kind kind) const
{
    static const QStringList none;
    const auto found = m_known.constFind(kind);
    return found == m_known.constEnd() ? none : *found;
}

QList<int> ClusterTable::selectedRows() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::ranges::sort(indexes, {}, &QModelIndex::row);
    QList<int> rows;
    for (const QModelIndex& index : std::as_const(indexes))
        rows << m_filter->mapToSource(index).row();
    return rows;
}

QString ClusterTable::currentId() const
{
    return currentIndex().data(ReviewModel::IdRole).toString();
}

QStringList ClusterTable::selectedIds() const
{
    QStringList ids;
    for (const int row : selectedRows())
        ids << m_clusters->at(row).reviewed.id;
    if (const qsizetype at = ids.indexOf(currentId()); at > 0)
        ids.move(at, 0);
    return ids;
}

bool ClusterTable::choose(const QString& id)
{
    const int row = m_clusters->rowOfId(id);
    const QModelIndex index =
        row < 0 ? QModelIndex() : m_filter->mapFromSource(m_clusters->index(row, ReviewModel::NameColumn));
    if (!index.isValid())
        return false;
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

bool ClusterTable::chooseName(const QString& name)
{
    for (int row = 0; row < m_clusters->rowCount(); ++row) {
        if (m_clusters->at(row).reviewed.cluster.name == name)
            return choose(m_clusters->at(row).reviewed.id);
    }
    return false;
}

void ClusterTable::editCurrent()
{
    QModelIndex index = currentIndex();
    if (!index.isValid())
        return;
    if (!ReviewModel::kindOf(index.column()))
        index = index.siblingAtColumn(ReviewModel::NameColumn);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    edit(index);
}

QString ClusterTable::selectedText() const
{
    return m_clusters->textOf(selectedRows());
}

void ClusterTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState) {
        editCurrent();
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ClusterTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    emit chosenChanged();
}

void ClusterTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

} // namespace efa::widgets
