#include "workspace/preview.h"

#include "files/workingfolder.h"
#include "git/repository.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"

namespace efa::workspace {

namespace {
/// Somebody who types without a pause still sees an answer this often.
constexpr qint64 longestWithoutAnswerMs = 400;
} // namespace

Preview::Preview(const QString& root, const QString& gitRoot, OpenFiles& files, GitState& git, Jobs& jobs,
                 std::shared_ptr<kustomize::Memory> memory,
                 std::shared_ptr<const files::RemoteSource> remotes, QObject* parent)
    : QObject(parent)
    , m_root(root)
    , m_gitRoot(gitRoot)
    , m_files(files)
    , m_git(git)
    , m_jobs(jobs)
    , m_engine(std::make_shared<const kustomize::Engine>(std::move(memory), std::move(remotes)))
{
    m_sinceAnswer.start();
}

Preview::~Preview() = default;

quint64 Preview::generation() const
{
    return m_files.generation() + m_diskRound;
}

void Preview::setOverlay(const std::optional<QString>& folder)
{
    if (folder == m_overlay)
        return;
    m_running.cancel();
    m_overlay = folder;
    m_shown.reset();
    m_origins.reset();
    m_error.reset();
    m_asked = 0;
    m_answered = 0;
    m_again = false;
    m_state = folder ? State::Rendering : State::Nothing;
    Q_EMIT overlayChanged();
    Q_EMIT changed();
    if (m_overlay)
        start();
}

void Preview::diskChanged()
{
    ++m_diskRound;
    refresh();
}

void Preview::refresh()
{
    if (!m_overlay || m_asked == generation())
        return;
    const bool running = m_asked != m_answered;
    if (running && m_sinceAnswer.elapsed() > longestWithoutAnswerMs) {
        m_again = true;
        return;
    }
    m_running.cancel();
    start();
}

void Preview::start()
{
    m_again = false;
    if (m_asked == m_answered)
        m_sinceAnswer.start();
    m_asked = generation();
    QElapsedTimer clock;
    clock.start();
    const auto work = [engine = m_engine, root = m_root, buffers = m_files.buffers(),
                       folder = *m_overlay](Progress& progress) -> RenderedResult {
        return renderFolder(*engine, files::WorkingFolder(root, buffers), folder, progress);
    };
    m_running = m_jobs.run<std::shared_ptr<const RenderedText>>(
        {.title = tr("Render %1").arg(*m_overlay), .lane = Lane::Preview, .listing = Listing::Slow}, work);
    whenDone(m_running, this,
             [this, clock, asked = m_asked, folder = m_overlay](const RenderedResult& result) {
                 if (folder == m_overlay && asked >= m_answered)
                     finish(result, asked, clock.nsecsElapsed());
             });
}

void Preview::finish(const RenderedResult& result, quint64 generation, qint64 tookNs)
{
    m_answered = generation;
    m_sinceAnswer.start();
    if (result) {
        auto shown = std::make_shared<RenderedText>(**result);
        shown->generation = generation;
        shown->tookNs = tookNs;
        m_shown = std::move(shown);
        m_error.reset();
        m_state = State::Shown;
    } else {
        m_error = result.error();
        m_state = State::Failed;
    }
    Q_EMIT changed();
    if (m_again)
        start();
}

QFuture<RenderedResult> Preview::atHead()
{
    const std::optional<CommitId> head = m_git.head().commit;
    const QString folder = m_overlay.value_or(QString());
    const QString key = (head ? head->text : QString()) + u' ' + folder;
    if (key == m_headKey && !m_head.isCanceled())
        return m_head;
    m_head.cancel();
    m_headKey = key;
    const auto work = [engine = m_engine, gitRoot = m_gitRoot, head,
                       folder](Progress& progress) -> RenderedResult {
        if (!head)
            return failure({.code = ErrorCode::NotFound,
                            .message = tr("There is no commit yet to compare with."),
                            .hint = tr("The first commit makes one.")});
        const Result<git::Repository> repository = git::Repository::open(gitRoot);
        if (!repository)
            return failure(repository.error());
        const auto tree = repository->tree(*head);
        if (!tree)
            return failure(tree.error());
        return renderFolder(*engine, **tree, folder, progress);
    };
    m_head = m_jobs.run<std::shared_ptr<const RenderedText>>(
        {.title = tr("Render %1 at HEAD").arg(folder), .listing = Listing::Slow}, work);
    return m_head;
}

QFuture<Result<LineOrigin>> Preview::originOf(int line)
{
    if (m_shown && (!m_origins || m_origins->text() != m_shown)) {
        const auto trace = [engine = m_engine, root = m_root, buffers = m_files.buffers(),
                            folder = m_shown->overlay](Progress& progress) {
            return engine->trace(files::WorkingFolder(root, buffers), folder, {}, progress);
        };
        m_origins = std::make_shared<LineOrigins>(m_shown, trace);
    }
    const auto work = [origins = m_shown ? m_origins : nullptr,
                       line](Progress& progress) -> Result<LineOrigin> {
        if (!origins)
            return failure({.code = ErrorCode::NotFound,
                            .message = tr("Nothing is rendered yet."),
                            .hint = tr("Choose what is rendered.")});
        return origins->of(line, progress);
    };
    return m_jobs.run<LineOrigin>({.title = tr("Find where a line comes from"), .listing = Listing::Slow},
                                  work);
}

} // namespace efa::workspace
