#include "workspace/jobs.h"

#include <QTimer>

#include <algorithm>

namespace efa::workspace {

namespace {
constexpr int slowAfterMs = 1000;
constexpr qsizetype finishedKept = 100;
} // namespace

struct Jobs::Ticket
{
    explicit Ticket(Progress::Receiver receiver)
        : progress(std::move(receiver))
    {
    }

    Progress progress;
    Job job;
    Listing listing = Listing::SlowOrFailed;
    AtClose atClose = AtClose::Cancel;
    bool shown = false;
};

Jobs::Jobs(QObject* parent)
    : QObject(parent)
{
    m_preview.setMaxThreadCount(1);
    m_preview.setExpiryTimeout(-1);
    m_git.setMaxThreadCount(1);
    m_signatures.setMaxThreadCount(1);
    m_discovery.setMaxThreadCount(1);
    m_discovery.setThreadPriority(QThread::LowPriority);
    m_background.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
}

Jobs::~Jobs()
{
    stop();
}

void Jobs::stop()
{
    m_stopped = true;
    for (const auto& [id, ticket] : m_running) {
        if (ticket->atClose == AtClose::Cancel)
            ticket->progress.cancel();
    }
    m_preview.waitForDone();
    m_git.waitForDone();
    m_signatures.waitForDone();
    m_discovery.waitForDone();
    m_background.waitForDone();
}

QThreadPool& Jobs::pool(Lane lane)
{
    switch (lane) {
    case Lane::Preview:
        return m_preview;
    case Lane::Git:
        return m_git;
    case Lane::Signatures:
        return m_signatures;
    case Lane::Discovery:
        return m_discovery;
    case Lane::Background:
        break;
    }
    return m_background;
}

std::shared_ptr<Jobs::Ticket> Jobs::begin(const JobOptions& options)
{
    const int id = ++m_lastId;
    auto ticket = std::make_shared<Ticket>([this, id](qint64 done, qint64 total, const QString& step) {
        QMetaObject::invokeMethod(
            this,
            [this, id, done, total, step] {
                const auto at = m_running.find(id);
                if (at == m_running.end())
                    return;
                at->second->job.done = done;
                at->second->job.total = total;
                at->second->job.step = step;
                if (at->second->shown)
                    Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
    ticket->job.id = id;
    ticket->job.title = options.title;
    ticket->job.begun = QDateTime::currentDateTimeUtc();
    ticket->listing = options.listing;
    ticket->atClose = options.atClose;
    if (m_stopped && options.atClose == AtClose::Cancel)
        ticket->progress.cancel();
    m_running.emplace(id, ticket);
    QTimer::singleShot(slowAfterMs, this, [this, weak = std::weak_ptr(ticket)] {
        if (const auto still = weak.lock(); still && m_running.contains(still->job.id))
            show(still);
    });
    return ticket;
}

void Jobs::show(const std::shared_ptr<Ticket>& ticket)
{
    ticket->shown = true;
    Q_EMIT changed();
}

Progress& Jobs::progressOf(Ticket& ticket)
{
    return ticket.progress;
}

void Jobs::submit(Lane lane, std::function<void()> work)
{
    pool(lane).start(std::move(work));
}

void Jobs::end(const std::shared_ptr<Ticket>& ticket, JobState state, const std::optional<Error>& error)
{
    QMetaObject::invokeMethod(
        this, [this, ticket, state, error] { ended(ticket, state, error); }, Qt::QueuedConnection);
}

void Jobs::ended(const std::shared_ptr<Ticket>& ticket, JobState state, const std::optional<Error>& error)
{
    m_running.erase(ticket->job.id);
    Job& job = ticket->job;
    job.state = state;
    job.error = error;
    job.tookMs = job.begun.msecsTo(QDateTime::currentDateTimeUtc());
    const bool failedHere = state == JobState::Failed && ticket->listing == Listing::SlowOrFailed;
    const bool failedElsewhere = state == JobState::Failed && !failedHere;
    if ((ticket->shown || failedHere) && !failedElsewhere) {
        m_finished.prepend(job);
        m_finished.resize(std::min(m_finished.size(), finishedKept));
    }
    if (ticket->shown || failedHere)
        Q_EMIT changed();
    if (failedHere)
        Q_EMIT failed(job);
}

QList<Job> Jobs::visible() const
{
    QList<Job> jobs;
    for (auto at = m_running.rbegin(); at != m_running.rend(); ++at) {
        if (!at->second->shown)
            continue;
        Job job = at->second->job;
        job.tookMs = job.begun.msecsTo(QDateTime::currentDateTimeUtc());
        jobs.append(job);
    }
    return jobs + m_finished;
}

void Jobs::cancel(int id)
{
    if (const auto at = m_running.find(id); at != m_running.end())
        at->second->progress.cancel();
}

void Jobs::cancelAll()
{
    for (const auto& [id, ticket] : m_running)
        ticket->progress.cancel();
}

void Jobs::clearFinished()
{
    if (m_finished.isEmpty())
        return;
    m_finished.clear();
    Q_EMIT changed();
}

} // namespace efa::workspace
