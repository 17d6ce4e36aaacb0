#include "widgets/changes/commitfilter.h"

#include "itemmodels/logmodel.h"

namespace efa::widgets {

CommitFilter::CommitFilter(itemmodels::LogModel& commits, QObject* parent)
    : QSortFilterProxyModel(parent), m_commits(commits)
{
    setSourceModel(&commits);
}

void CommitFilter::setWords(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool CommitFilter::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const git::Commit& commit = m_commits.at(row);
    return m_words.isEmpty() || commit.message.contains(m_words, Qt::CaseInsensitive) ||
           commit.author.name.contains(m_words, Qt::CaseInsensitive) ||
           commit.id.text.startsWith(m_words, Qt::CaseInsensitive);
}

} // namespace efa::widgets
