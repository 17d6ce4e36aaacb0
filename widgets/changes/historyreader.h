#pragma once

#include "base/result.h"
#include "git/records.h"
#include "widgets/changes/historyquery.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

namespace efa::workspace {
class Workspace;
}

namespace efa::widgets {

/// Reads the commits of the open fleet's branch, page by page or all of them, and again when HEAD moves.
/// What is asked for while it reads takes the place of that.
class HistoryReader final : public QObject
{
    Q_OBJECT

  public:
    explicit HistoryReader(QObject* parent = nullptr);

    /// Reads from the beginning, for no query. Null: nothing is read.
    void setWorkspace(workspace::Workspace* workspace);
    /// Only commits that changed the files that a query names; the first page of them, or all.
    void setFiles(const HistoryQuery& query, bool all);
    void reload();
    void readAll();
    /// One page more, where there is one.
    void readMore();

    bool isReading() const { return m_reading; }
    /// Nothing is older than what was read.
    bool isComplete() const { return m_complete; }

  signals:
    void begun();
    void done(const QList<efa::git::Commit>& commits, const QList<efa::git::Reference>& references);
    void failed(const efa::Error& error);

  private:
    void load();
    void readFilesOfClusters();
    void readLog(const QStringList& paths);
    void readReferences(const QList<git::Commit>& commits);
    void finish(const QList<git::Commit>& commits, const QList<git::Reference>& references);
    void fail(const Error& error);
    [[nodiscard]] Result<QList<int>> namedClusters() const;
    /// Continues with the value of a job, unless another fleet was opened, something else was asked for
    /// meanwhile, or it failed.
    template <typename T, typename Next>
    void then(const QFuture<Result<T>>& future, Next next);

    QPointer<workspace::Workspace> m_workspace;
    HistoryQuery m_query;
    int m_limit;
    std::function<void()> m_cancel; ///< the job that runs
    quint64 m_round = 0;
    bool m_reading = false;
    bool m_again = false;
    bool m_complete = false;
};

} // namespace efa::widgets
