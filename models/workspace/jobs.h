#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace efa::workspace {

enum class JobState { Running, Done, Failed, Cancelled };

/// One piece of work as the job list shows it.
struct Job
{
    int id = 0;
    QString title; ///< translated
    JobState state = JobState::Running;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    QString step;
    QDateTime begun; ///< UTC
    qint64 tookMs = 0;
    std::optional<Error> error;
};

/// Where work runs. The preview has a thread of its own so that nothing makes typing wait; Git work is serial
/// because it shares one index; programs that sign may wait for somebody's passphrase; discovery reads a
/// whole repository and lets everything else go first; all else leaves one core to the window.
enum class Lane { Preview, Background, Git, Signatures, Discovery };

/// What the job list shows: work that lasts over a second and every failure, or slow work only (its failure
/// is shown where it belongs).
enum class Listing { SlowOrFailed, Slow };

/// What happens to work when the fleet is closed: reading is cancelled, writing comes to its end.
enum class AtClose { Cancel, Finish };

struct JobOptions
{
    QString title;
    Lane lane = Lane::Background;
    Listing listing = Listing::SlowOrFailed;
    AtClose atClose = AtClose::Cancel;
};

/// Runs work off the window's thread and keeps the list of it. Lives in the window's thread; its destructor
/// cancels everything and waits.
class Jobs final : public QObject
{
    Q_OBJECT

  public:
    explicit Jobs(QObject* parent = nullptr);
    ~Jobs() override;

    /// Runs `work`, which takes values only, in a lane. Cancelling the future or cancel(id) asks the work to
    /// stop; a cancelled job delivers no result. Continue with whenDone().
    template <typename T>
    QFuture<Result<T>> run(const JobOptions& options, std::function<Result<T>(Progress&)> work);

    /// Running jobs of over a second, then failures and what was shown once it is over, newest first.
    QList<Job> visible() const;
    int runningCount() const { return int(m_running.size()); }
    void cancel(int id);
    void cancelAll();
    /// Cancels all reading and waits until everything is over; only AtClose::Finish runs afterwards.
    void stop();
    /// Takes what is over from the list.
    void clearFinished();

  Q_SIGNALS:
    /// The visible list or the progress of one of its rows changed; at most ten times a second and row.
    void changed();
    void failed(const efa::workspace::Job& job);

  private:
    struct Ticket;
    std::shared_ptr<Ticket> begin(const JobOptions& options);
    static Progress& progressOf(Ticket& ticket);
    void submit(Lane lane, std::function<void()> work);
    /// Called from the worker's thread, the last thing that a job does.
    void end(const std::shared_ptr<Ticket>& ticket, JobState state, const std::optional<Error>& error);
    void ended(const std::shared_ptr<Ticket>& ticket, JobState state, const std::optional<Error>& error);
    void show(const std::shared_ptr<Ticket>& ticket);
    QThreadPool& pool(Lane lane);

    QThreadPool m_preview;
    QThreadPool m_background;
    QThreadPool m_git;
    QThreadPool m_signatures;
    QThreadPool m_discovery;
    std::map<int, std::shared_ptr<Ticket>> m_running;
    QList<Job> m_finished;
    int m_lastId = 0;
    bool m_stopped = false;
};

template <typename T>
QFuture<Result<T>> Jobs::run(const JobOptions& options, std::function<Result<T>(Progress&)> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const QFuture<Result<T>> future = promise->future();
    const std::shared_ptr<Ticket> ticket = begin(options);
    auto* watcher = new QFutureWatcher<Result<T>>(this);
    connect(watcher, &QFutureWatcherBase::canceled, this, [ticket] { progressOf(*ticket).cancel(); });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    submit(options.lane, [this, promise, ticket, work = std::move(work)] {
        Progress& progress = progressOf(*ticket);
        JobState state = JobState::Cancelled;
        std::optional<Error> error;
        if (!promise->isCanceled() && !progress.isCancelled()) {
            Result<T> result = work(progress);
            if (!result && result.error().code != ErrorCode::Cancelled)
                error = result.error();
            if (result || error)
                state = error ? JobState::Failed : JobState::Done;
            if (progress.isCancelled() || promise->isCanceled())
                state = JobState::Cancelled;
            if (state != JobState::Cancelled)
                promise->addResult(std::move(result));
        }
        if (state == JobState::Cancelled)
            promise->future().cancel();
        end(ticket, state, error);
        promise->finish();
    });
    return future;
}

} // namespace efa::workspace
