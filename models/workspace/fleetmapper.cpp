#include "workspace/fleetmapper.h"

#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/readfleetmap.h"
#include "workspace/whendone.h"

#include <QThread>

#include <algorithm>

namespace efa::workspace {

FleetMapper::FleetMapper(const QString& root, const FileList& files, const OpenFiles& open,
                         std::shared_ptr<SharedProposal> discovery, Jobs& jobs, QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_files(files)
    , m_open(open)
    , m_discovery(std::move(discovery))
    , m_jobs(jobs)
    , m_map(std::make_shared<const fleet::FleetMap>())
    , m_rounds([this] { start(); })
{
}

void FleetMapper::start()
{
    // One core is left to the window.
    const int workers = std::max(1, QThread::idealThreadCount() - 1);
    const auto work = [root = m_root, paths = m_files.paths(), buffers = m_open.buffers(), mark = m_mark,
                       discovery = m_discovery, workers](Progress& progress) {
        return readFleetMap(root, paths, buffers, mark, *discovery, workers, progress);
    };
    const auto future =
        m_jobs.run<FleetMapAnswer>({.title = tr("Read the fleet"), .listing = Listing::Slow}, work);
    const auto end = [this] {
        Q_EMIT finished();
        m_rounds.end();
    };
    whenDone(
        future, this,
        [this, end](const Result<FleetMapAnswer>& answer) {
            take(answer);
            end();
        },
        end);
}

void FleetMapper::take(const Result<FleetMapAnswer>& answer)
{
    const bool first = !std::exchange(m_complete, true);
    const bool failedBefore = m_error.has_value();
    m_error = answer ? std::nullopt : std::optional(answer.error());
    m_mark = answer ? answer->mark : QByteArray();
    const bool other = answer && answer->map && *answer->map != *m_map;
    if (other)
        m_map = answer->map;
    if (first || other || failedBefore || m_error)
        Q_EMIT changed();
}

} // namespace efa::workspace
