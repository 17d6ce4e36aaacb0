#include "workspace/foundfleets.h"

#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

const QString topologyFile = u"topology/topology.yaml"_s;

QString title()
{
    return FoundFleets::tr("Look for clusters");
}

} // namespace

FoundFleets::FoundFleets(const FileList& files, const OpenFiles& open,
                         std::shared_ptr<SharedProposal> discovery, Jobs& jobs, QObject* parent)
    : QObject(parent), m_files(files), m_open(open), m_discovery(std::move(discovery)), m_jobs(jobs)
{
    connect(&m_jobs, &Jobs::changed, this, &FoundFleets::tellProgress);
    connect(&m_files, &FileList::added, this, &FoundFleets::changed);
    connect(&m_files, &FileList::removed, this, &FoundFleets::changed);
}

bool FoundFleets::hasTopology() const
{
    return m_files.contains(topologyFile);
}

qsizetype FoundFleets::unadopted() const
{
    qsizetype count = 0;
    if (!m_proposal)
        return count;
    for (const delivery::ProposedFleet& fleet : m_proposal->fleets) {
        const QString start = fleet.folder.isEmpty() ? QString() : fleet.folder + u'/';
        if (!fleet.topology && !m_files.contains(start + topologyFile))
            count += qsizetype(fleet.clusters.size());
    }
    return count;
}

bool FoundFleets::isSettled() const
{
    if (m_state == State::Unread)
        return m_files.isComplete() && hasTopology();
    return m_state != State::Reading;
}

void FoundFleets::readFirst()
{
    if (m_state == State::Unread && m_files.isComplete() && !hasTopology())
        read();
}

void FoundFleets::read()
{
    if (m_state == State::Reading)
        return;
    // Two at most: what the person does meanwhile goes first.
    const int workers = std::clamp(QThread::idealThreadCount() - 1, 1, 2);
    m_reading = m_jobs.run<SharedProposal::Answer>(
        {.title = title(), .lane = Lane::Discovery, .listing = Listing::Slow},
        [discovery = m_discovery, buffers = m_open.buffers(), workers](Progress& progress) {
            return discovery->of(buffers, workers, progress);
        });
    setState(State::Reading);
    whenDone(
        m_reading, this,
        [this](const Result<SharedProposal::Answer>& answer) {
            m_error = answer ? std::nullopt : std::optional<Error>(answer.error());
            if (answer) {
                m_proposal = answer->proposal;
                m_tookMs = answer->tookMs;
            }
            setState(answer ? State::Read : State::Failed);
        },
        [this] { setState(State::Stopped); });
}

void FoundFleets::stop()
{
    m_reading.cancel();
}

void FoundFleets::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void FoundFleets::tellProgress()
{
    if (m_state != State::Reading)
        return;
    const auto jobs = m_jobs.visible();
    for (const Job& job : jobs) {
        if (job.state == JobState::Running && job.title == title())
            Q_EMIT progressed(job.done, job.total, job.step);
    }
}

} // namespace efa::workspace
