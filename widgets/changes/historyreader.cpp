#include "widgets/changes/historyreader.h"

#include "fleet/fleetmap.h"
#include "workspace/clusterdelivery.h"
#include "workspace/filereach.h"
#include "workspace/fleetmapper.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <limits>
#include <utility>

namespace efa::widgets {

namespace {

constexpr int pageSize = 500;
constexpr int wholeHistory = std::numeric_limits<int>::max();

} // namespace

HistoryReader::HistoryReader(QObject* parent)
    : QObject(parent), m_limit(pageSize)
{
}

void HistoryReader::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->git().disconnect(this);
        m_workspace->fleetMapper().disconnect(this);
    }
    m_workspace = workspace;
    ++m_round;
    m_query = {};
    m_limit = pageSize;
    m_reading = false;
    m_again = false;
    if (!workspace)
        return;
    connect(&workspace->git(), &workspace::GitState::headChanged, this, &HistoryReader::reload);
    connect(&workspace->fleetMapper(), &workspace::FleetMapper::changed, this, [this] {
        if (m_query.namesClusters())
            reload();
    });
    reload();
}

void HistoryReader::setFiles(const HistoryQuery& query, bool all)
{
    m_query = query;
    m_limit = all ? wholeHistory : pageSize;
    reload();
}

void HistoryReader::reload()
{
    m_complete = false;
    if (!m_reading)
        return load();
    m_again = true;
    m_cancel();
}

void HistoryReader::readAll()
{
    if (m_complete || m_limit == wholeHistory)
        return;
    m_limit = wholeHistory;
    reload();
}

void HistoryReader::readMore()
{
    if (m_reading || m_complete || m_limit == wholeHistory)
        return;
    m_limit += pageSize;
    load();
}

template <typename T, typename Next>
void HistoryReader::then(const QFuture<Result<T>>& future, Next next)
{
    m_cancel = [running = future]() mutable { running.cancel(); };
    workspace::whenDone(
        future, this,
        [this, round = m_round, next = std::move(next)](const Result<T>& result) {
            if (round != m_round)
                return;
            if (m_again)
                load();
            else if (result)
                next(*result);
            else
                fail(result.error());
        },
        [this, round = m_round] {
            if (round != m_round)
                return;
            if (m_again)
                load();
            else
                fail({.code = ErrorCode::Cancelled, .message = tr("Reading it was cancelled"), .hint = {}});
        });
}

void HistoryReader::load()
{
    m_again = false;
    if (!m_workspace || !m_workspace->git().isUnderGit() || !m_workspace->git().head().commit)
        return finish({}, {});
    m_reading = true;
    emit begun();
    if (m_query.namesClusters())
        readFilesOfClusters();
    else
        readLog(m_query.path.isEmpty() ? QStringList() : QStringList(m_query.path));
}

Result<QList<int>> HistoryReader::namedClusters() const
{
    const fleet::FleetMap& map = *m_workspace->fleetMapper().map();
    QList<int> found;
    for (int at = 0; at < int(map.clusters.size()); ++at) {
        const fleet::MapCluster& cluster = map.clusters.at(size_t(at));
        const auto fits = [](const QString& wanted, const QString& name) {
            return wanted.isEmpty() || name.compare(wanted, Qt::CaseInsensitive) == 0;
        };
        if (fits(m_query.cluster, cluster.name) && fits(m_query.ring, cluster.ring))
            found << at;
    }
    if (!found.isEmpty())
        return found;
    if (!m_workspace->fleetMapper().isComplete())
        return failure({.code = ErrorCode::NotFound,
                        .message = tr("The clusters are still being looked for"),
                        .hint = tr("The history follows by itself.")});
    return failure({.code = ErrorCode::NotFound,
                    .message = m_query.cluster.isEmpty()
                                   ? tr("No cluster is in a ring called “%1”").arg(m_query.ring)
                                   : tr("No such cluster is called “%1”").arg(m_query.cluster),
                    .hint = tr("Topology shows clusters and rings by name.")});
}

// With a path: those of their files that are it or lie below it.
void HistoryReader::readFilesOfClusters()
{
    const auto clusters = namedClusters();
    if (!clusters)
        return fail(clusters.error());
    const auto& map = m_workspace->fleetMapper().map();
    then(m_workspace->clusterDelivery().filesOf(map, *clusters), [this](const QStringList& files) {
        QStringList wanted;
        for (const QString& file : files) {
            if (file == m_query.path || workspace::liesBelow(file, m_query.path))
                wanted << file;
            else if (workspace::liesBelow(m_query.path, file))
                wanted << m_query.path;
        }
        // None at all would ask for every commit.
        if (wanted.isEmpty())
            finish({}, {});
        else
            readLog(wanted);
    });
}

void HistoryReader::readLog(const QStringList& paths)
{
    then(m_workspace->git().log({}, m_limit, paths),
         [this](const QList<git::Commit>& commits) { readReferences(commits); });
}

// Names that cannot be read keep no commit from being shown.
void HistoryReader::readReferences(const QList<git::Commit>& commits)
{
    const auto references = m_workspace->git().references();
    workspace::whenDone(
        references, this,
        [this, round = m_round, commits](const Result<QList<git::Reference>>& found) {
            if (round == m_round)
                finish(commits, found.value_or(QList<git::Reference>()));
        },
        [this, round = m_round, commits] {
            if (round == m_round)
                finish(commits, {});
        });
}

void HistoryReader::finish(const QList<git::Commit>& commits, const QList<git::Reference>& references)
{
    m_reading = false;
    if (m_again)
        return load();
    m_complete = commits.size() < m_limit;
    emit done(commits, references);
}

void HistoryReader::fail(const Error& error)
{
    m_reading = false;
    emit failed(error);
}

} // namespace efa::widgets
