#include "workspace/preview.h"

#include "files/workingfolder.h"
#include "git/repository.h"
#include "workspace/clustertext.h"
#include "workspace/fleetmapper.h"
#include "workspace/fleetremotes.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"

#include <algorithm>
#include <utility>

namespace efa::workspace {

namespace {
/// Somebody who types without a pause still sees an answer this often.
constexpr qint64 longestWithoutAnswerMs = 400;

QString titleOf(const RenderTarget& target)
{
    return target.cluster.isEmpty() ? Preview::tr("Render %1").arg(target.folder)
                                    : Preview::tr("Render what %1 gets").arg(target.cluster);
}

/// A unit that could be built until now and cannot any more: somebody is typing, and what was shown stays.
/// What was broken before is named in the text. A broken entry point does not say who orders its folder:
/// units of this repository are known by that.
std::optional<Error> newFault(const RenderedText* before, const RenderedText& now)
{
    if (!before)
        return std::nullopt;
    for (const RenderedUnit& unit : now.units) {
        const bool wasWhole = std::ranges::any_of(before->units, [&](const RenderedUnit& other) {
            const bool isSame =
                unit.isHome && other.isHome ? other.path == unit.path : other.title == unit.title;
            return isSame && !other.fault;
        });
        if (unit.fault && wasWhole)
            return unit.fault;
    }
    return std::nullopt;
}
} // namespace

Preview::Preview(DeliverySource source, OpenFiles& files, GitState& git, const FleetMapper& fleet, Jobs& jobs,
                 QObject* parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_files(files)
    , m_git(git)
    , m_fleet(fleet)
    , m_jobs(jobs)
    , m_engine(makeEngine())
    , m_clustersAtHead(std::make_shared<ClustersAtCommit>())
{
    m_sinceAnswer.start();
}

Preview::~Preview() = default;

quint64 Preview::generation() const
{
    return m_files.generation() + m_diskRound;
}

std::shared_ptr<const kustomize::Engine> Preview::makeEngine() const
{
    return std::make_shared<const kustomize::Engine>(
        m_source.memory, fleetRemotes(m_source.remotes, m_source.root, m_repositories));
}

void Preview::setOverlay(const std::optional<QString>& folder)
{
    setTarget(folder ? std::optional(RenderTarget{*folder}) : std::nullopt);
}

std::optional<QString> Preview::overlay() const
{
    return m_target ? std::optional(m_target->folder) : std::nullopt;
}

void Preview::setTarget(const std::optional<RenderTarget>& target)
{
    if (target == m_target)
        return;
    m_running.cancel();
    m_target = target;
    m_shown.reset();
    m_origins.reset();
    m_error.reset();
    m_asked = 0;
    m_answered = 0;
    m_again = false;
    m_state = target ? State::Rendering : State::Nothing;
    Q_EMIT overlayChanged();
    Q_EMIT changed();
    if (m_target)
        start();
}

void Preview::fleetChanged()
{
    const auto& repositories = m_fleet.map()->repositories;
    // Flux has no restriction on what a kustomization may load: what it delivers builds here too.
    const bool hasFlux = std::ranges::any_of(m_fleet.map()->clusters, [](const fleet::MapCluster& cluster) {
        return cluster.engine == fleet::Engine::Flux;
    });
    const auto restrictor = hasFlux ? kustomize::LoadRestrictor::None : kustomize::LoadRestrictor::RootOnly;
    const bool otherRestrictor = std::exchange(m_folderOptions.loadRestrictor, restrictor) != restrictor;
    const bool otherFolders = repositories != m_repositories || otherRestrictor;
    if (otherFolders) {
        m_repositories = repositories;
        m_engine = makeEngine();
        m_headKey.clear();
    }
    if (otherFolders || (m_target && !m_target->cluster.isEmpty()))
        diskChanged();
}

void Preview::diskChanged()
{
    ++m_diskRound;
    refresh();
}

void Preview::refresh()
{
    if (!m_target || m_asked == generation())
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
    m_running = m_jobs.run<std::shared_ptr<const RenderedText>>(
        {.title = titleOf(*m_target), .lane = Lane::Preview, .listing = Listing::Slow}, workNow());
    whenDone(m_running, this,
             [this, clock, asked = m_asked, target = m_target](const RenderedResult& result) {
                 if (target == m_target && asked >= m_answered)
                     finish(result, asked, clock.nsecsElapsed());
             });
}

Preview::Work Preview::workNow() const
{
    if (m_target->cluster.isEmpty())
        return [engine = m_engine, root = m_source.root, buffers = m_files.buffers(),
                folder = m_target->folder, options = m_folderOptions](Progress& progress) -> RenderedResult {
            return renderFolder(*engine, files::WorkingFolder(root, buffers), folder, options, progress);
        };
    DeliverySource source = m_source;
    source.buffers = m_files.buffers();
    return [source, map = m_fleet.map(), cluster = m_target->cluster](Progress& progress) {
        return clusterText(source, *map, cluster, progress);
    };
}

Preview::Work Preview::workAt(const CommitId& head) const
{
    if (!m_target->cluster.isEmpty())
        return [source = m_source, head, cluster = m_target->cluster, clusters = m_clustersAtHead](
                   Progress& progress) { return clusters->text(source, head, cluster, progress); };
    return [engine = m_engine, gitRoot = m_source.gitRoot, head, folder = m_target->folder,
            options = m_folderOptions](Progress& progress) -> RenderedResult {
        const Result<git::Repository> repository = git::Repository::open(gitRoot);
        if (!repository)
            return failure(repository.error());
        const auto tree = repository->tree(head, git::noLabel);
        if (!tree)
            return failure(tree.error());
        return renderFolder(*engine, **tree, folder, options, progress);
    };
}

void Preview::finish(const RenderedResult& result, quint64 generation, qint64 tookNs)
{
    m_answered = generation;
    m_sinceAnswer.start();
    const std::optional<Error> fault = result ? newFault(m_shown.get(), **result) : std::nullopt;
    if (result && !fault) {
        auto shown = std::make_shared<RenderedText>(**result);
        shown->generation = generation;
        shown->tookNs = tookNs;
        m_shown = std::move(shown);
        m_error.reset();
        m_state = State::Shown;
    } else {
        m_error = result ? fault : std::optional(result.error());
        m_state = State::Failed;
    }
    Q_EMIT changed();
    if (m_again)
        start();
}

QFuture<RenderedResult> Preview::atHead()
{
    const std::optional<CommitId> head = m_git.head().commit;
    const RenderTarget target = m_target.value_or(RenderTarget());
    const QString key = (head ? head->text : QString()) + u' ' + target.folder + u'\n' + target.cluster;
    if (key == m_headKey && !m_head.isCanceled())
        return m_head;
    m_head.cancel();
    m_headKey = key;
    const Work nothing = [](Progress&) -> RenderedResult {
        return failure({.code = ErrorCode::NotFound,
                        .message = tr("There is no commit yet to compare with."),
                        .hint = tr("The first commit makes one.")});
    };
    m_head = m_jobs.run<std::shared_ptr<const RenderedText>>(
        {.title = tr("%1 at HEAD").arg(titleOf(target)), .listing = Listing::Slow},
        head && m_target ? workAt(*head) : nothing);
    return m_head;
}

QFuture<Result<LineOrigin>> Preview::originOf(int line)
{
    if (m_shown && (!m_origins || m_origins->text() != m_shown)) {
        const auto trace = [engine = m_engine, root = m_source.root, buffers = m_files.buffers(),
                            options = m_folderOptions](const QString& folder, Progress& progress) {
            return engine->trace(files::WorkingFolder(root, buffers), folder, options, progress);
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
