#include "workspace/liveimpact.h"

#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"

#include <QPointer>
#include <QThread>

#include <chrono>
#include <set>

namespace efa::workspace {

using namespace std::chrono_literals;

namespace {

/// Keys that come together are answered together.
constexpr auto pause = 150ms;
/// Somebody who types without a pause still sees an answer, if an older one, this often.
constexpr qint64 longestWithoutAnswer = 400; // ms

} // namespace

LiveImpact::LiveImpact(const QString& root, OpenFiles& files, GitState& git, const Surveyor& surveyor,
                       Jobs& jobs, std::shared_ptr<kustomize::Memory> memory, const QString& remotes,
                       std::shared_ptr<const delivery::ChartRenderer> charts, QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_files(files)
    , m_git(git)
    , m_surveyor(surveyor)
    , m_jobs(jobs)
    , m_session(std::make_shared<ImpactSession>(std::move(memory), remotes, std::move(charts)))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &LiveImpact::start);
}

LiveImpact::~LiveImpact() = default;

void LiveImpact::refresh()
{
    if (!m_soon.isActive())
        m_soon.start();
}

QStringList LiveImpact::changedFiles() const
{
    std::set<QString> paths;
    for (const git::StatusEntry& entry : m_git.status()) {
        paths.insert(entry.path);
        if (!entry.oldPath.isEmpty())
            paths.insert(entry.oldPath);
    }
    for (const QString& path : m_files.unsavedPaths())
        paths.insert(path);
    return QStringList(paths.begin(), paths.end());
}

void LiveImpact::start()
{
    if (m_running) {
        m_again = true;
        if (m_sinceAnswer.elapsed() < longestWithoutAnswer)
            m_future.cancel();
        return;
    }
    const QStringList files = changedFiles();
    const std::optional<CommitId> head = m_git.head().commit;
    if (!m_git.isUnderGit() || !head || !m_git.isKnown() || !m_surveyor.isComplete() || files.isEmpty())
        return show(nullptr, {});
    const ImpactQuestion question{.root = m_root,
                                  .head = *head,
                                  .buffers = m_files.buffers(),
                                  .files = files,
                                  .survey = m_surveyor.survey(),
                                  .workers = std::max(1, QThread::idealThreadCount() - 1)};
    const auto tellPart = [self = QPointer(this)](const ImpactAnswer& part) {
        auto told = std::make_shared<const ImpactAnswer>(part);
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, told] {
                if (self)
                    self->takePart(told);
            },
            Qt::QueuedConnection);
    };
    m_running = true;
    m_sinceAnswer.start();
    m_future = m_jobs.run<ImpactAnswer>(
        {.title = tr("Find which clusters a change reaches"), .listing = Listing::Slow},
        [session = m_session, question, tellPart](Progress& progress) {
            return session->answer(question, progress, tellPart);
        });
    whenDone(
        m_future, this, [this](const Result<ImpactAnswer>& result) { take(result); },
        [this] { take(failure({.code = ErrorCode::Cancelled, .message = {}})); });
}

void LiveImpact::takePart(const std::shared_ptr<const ImpactAnswer>& part)
{
    if (!m_running)
        return;
    show(part, {});
    if (m_again)
        m_future.cancel();
}

void LiveImpact::take(const Result<ImpactAnswer>& result)
{
    m_running = false;
    if (result)
        show(std::make_shared<const ImpactAnswer>(*result), {});
    if (m_again) {
        m_again = false;
        return start();
    }
    if (result)
        return;
    const bool isNoError =
        result.error().code == ErrorCode::Cancelled || result.error().code == ErrorCode::NotFound;
    show(nullptr, isNoError ? std::nullopt : std::optional(result.error()));
}

void LiveImpact::show(std::shared_ptr<const ImpactAnswer> answer, std::optional<Error> error)
{
    m_sinceAnswer.start();
    m_answer = std::move(answer);
    m_error = std::move(error);
    Q_EMIT changed();
}

} // namespace efa::workspace
