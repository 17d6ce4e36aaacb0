#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "kustomize/engine.h"
#include "workspace/clusterdelivery.h"
#include "workspace/lineorigin.h"
#include "workspace/overlay.h"
#include "workspace/renderfolder.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace efa::workspace {

class ClustersAtCommit;
class FleetMapper;
class GitState;
class Jobs;
class OpenFiles;

/// What the chosen overlay renders to, or what the chosen cluster gets, always for the latest text: a newer
/// text cancels the work for an older one. The last good result stays while a newer text does not build.
/// Lives in the window's thread.
class Preview final : public QObject
{
    Q_OBJECT

  public:
    enum class State { Nothing, Rendering, Shown, Failed };

    /// Without a folder `remotes` in the source what stands in other repositories is refused. Its buffers are
    /// not used.
    Preview(DeliverySource source, OpenFiles& files, GitState& git, const FleetMapper& fleet, Jobs& jobs,
            QObject* parent = nullptr);
    ~Preview() override;

    /// Without one nothing is shown.
    void setTarget(const std::optional<RenderTarget>& target);
    const std::optional<RenderTarget>& target() const { return m_target; }
    /// The target as a folder that holds a kustomization file, relative to the root.
    void setOverlay(const std::optional<QString>& folder);
    std::optional<QString> overlay() const;
    /// Renders again when a text has changed since; called for every edit.
    void refresh();
    /// Files on disk changed: renders again.
    void diskChanged();
    /// The map of the fleet is another one: other clusters, other folders for other repositories.
    void fleetChanged();

    State state() const { return m_state; }
    /// The last good result of this overlay; none before the first.
    const std::shared_ptr<const RenderedText>& shown() const { return m_shown; }
    /// Why the newest text that was tried does not build.
    const std::optional<Error>& error() const { return m_error; }
    /// The answer, good or bad, belongs to the text in the editors now.
    bool isCurrent() const { return m_answered == generation(); }

    /// What the target renders to at HEAD; from memory while HEAD and target stay. Errors: as of rendering,
    /// and NotFound before the first commit.
    QFuture<RenderedResult> atHead();
    /// Where a line (from 0) of shown() comes from. Errors: as LineOrigins::of().
    QFuture<Result<LineOrigin>> originOf(int line);

  Q_SIGNALS:
    void overlayChanged();
    /// state, shown, error or isCurrent changed.
    void changed();

  private:
    using Work = std::function<RenderedResult(Progress&)>;

    quint64 generation() const;
    std::shared_ptr<const kustomize::Engine> makeEngine() const;
    Work workNow() const;
    Work workAt(const CommitId& head) const;
    void start();
    void finish(const RenderedResult& result, quint64 generation, qint64 tookNs);

    DeliverySource m_source;
    OpenFiles& m_files;
    GitState& m_git;
    const FleetMapper& m_fleet;
    Jobs& m_jobs;
    std::map<QString, QString> m_repositories; ///< that the engine reads, as FleetMap has them
    kustomize::Options m_folderOptions;        ///< for what is rendered without a cluster
    std::shared_ptr<const kustomize::Engine> m_engine;
    std::shared_ptr<ClustersAtCommit> m_clustersAtHead;
    std::optional<RenderTarget> m_target;
    State m_state = State::Nothing;
    std::shared_ptr<const RenderedText> m_shown;
    std::optional<Error> m_error;
    QFuture<RenderedResult> m_running;
    quint64 m_asked = 0;    ///< generation of the running or last job
    quint64 m_answered = 0; ///< generation of the last answer
    quint64 m_diskRound = 1;
    bool m_again = false;
    QElapsedTimer m_sinceAnswer;
    QString m_headKey;
    QFuture<RenderedResult> m_head;
    std::shared_ptr<LineOrigins> m_origins; ///< of the text that was asked about last
};

} // namespace efa::workspace
