#pragma once

#include "widgets/changes/historyquery.h"

#include <QSortFilterProxyModel>

namespace efa::itemmodels {
class LogModel;
}

namespace efa::widgets {

/// The commits of a history that somebody searches for.
class CommitFilter final : public QSortFilterProxyModel
{
    Q_OBJECT

  public:
    explicit CommitFilter(itemmodels::LogModel& commits, QObject* parent = nullptr);

    void setQuery(const HistoryQuery& query);

  protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    const itemmodels::LogModel& m_commits;
    HistoryQuery m_query;
};

} // namespace efa::widgets
