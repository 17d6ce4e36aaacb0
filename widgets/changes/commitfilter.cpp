#include "widgets/changes/commitfilter.h"

#include "itemmodels/logmodel.h"

namespace efa::widgets {

CommitFilter::CommitFilter(itemmodels::LogModel& commits, QObject* parent)
    : QSortFilterProxyModel(parent), m_commits(commits)
{
    setSourceModel(&commits);
}

void CommitFilter::setQuery(const HistoryQuery& query)
{
    if (query == m_query)
        return;
    m_query = query;
    invalidateFilter();
}

bool CommitFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    return m_query.fits(m_commits.at(row));
}

} // namespace efa::widgets
