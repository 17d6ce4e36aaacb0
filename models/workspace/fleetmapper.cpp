#include "workspace/fleetmapper.h"

#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/readfleetmap.h"
#include "workspace/whendone.h"

#include <QThread>

#include <algorithm>

namespace efa::workspace {

FleetMapper::FleetMapper(const QString& root, const FileList& files, const OpenFiles& open, Jobs& jobs,
                         QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_files(files)
    , m_open(open)
    , m_jobs(jobs)
    , m_map(std::make_shared<const fleet::FleetMap>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &FleetMapper::refresh);
}

void FleetMapper::refreshSoon()
{
    m_soon.start();
}

void FleetMapper::refresh()
{
    if (m_running) {
        m_again = true;
        return;
    }
    m_running = true;
    m_again = false;
    // One core is left to the window.
    const int workers = std::max(1, QThread::idealThreadCount() - 1);
    const auto work = [root = m_root, paths = m_files.paths(), buffers = m_open.buffers(), mark = m_mark,
                       workers](Progress& progress) {
        return readFleetMap(root, paths, buffers, mark, workers, progress);
    };
    const auto future =
        m_jobs.run<FleetMapAnswer>({.title = tr("Read the fleet"), .listing = Listing::Slow}, work);
    whenDone(
        future, this,
        [this](const Result<FleetMapAnswer>& answer) {
            m_running = false;
            const bool first = !std::exchange(m_complete, true);
            const bool failedBefore = m_error.has_value();
            m_error = answer ? std::nullopt : std::optional(answer.error());
            m_mark = answer ? answer->mark : QByteArray();
            const bool other = answer && answer->map && *answer->map != *m_map;
            if (other)
                m_map = answer->map;
            if (first || other || failedBefore || m_error)
                Q_EMIT changed();
            end();
        },
        [this] {
            m_running = false;
            end();
        });
}

void FleetMapper::end()
{
    Q_EMIT finished();
    if (m_again)
        refresh();
}

} // namespace efa::workspace
