#pragma once

#include "base/result.h"
#include "workspace/lineorigin.h"
#include "workspace/renderfolder.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace efa::files {
class RemoteSource;
}

namespace efa::workspace {

class Jobs;
class OpenFiles;
class GitState;

/// What the chosen overlay renders to, always for the latest text: a newer text cancels the work for an older
/// one. The last good result stays while a newer text does not build. Lives in the window's thread.
class Preview final : public QObject
{
    Q_OBJECT

  public:
    enum class State { Nothing, Rendering, Shown, Failed };

    /// `gitRoot` empty: not under Git. Without `remotes` what stands in other repositories is refused.
    Preview(const QString& root, const QString& gitRoot, OpenFiles& files, GitState& git, Jobs& jobs,
            std::shared_ptr<kustomize::Memory> memory, std::shared_ptr<const files::RemoteSource> remotes,
            QObject* parent = nullptr);
    ~Preview() override;

    /// A folder that holds a kustomization file, relative to the root; without one nothing is shown.
    void setOverlay(const std::optional<QString>& folder);
    const std::optional<QString>& overlay() const { return m_overlay; }
    /// Renders again when a text has changed since; called for every edit.
    void refresh();
    /// Files on disk changed: renders again.
    void diskChanged();

    State state() const { return m_state; }
    /// The last good result of this overlay; none before the first.
    const std::shared_ptr<const RenderedText>& shown() const { return m_shown; }
    /// Why the newest text that was tried does not build.
    const std::optional<Error>& error() const { return m_error; }
    /// The answer, good or bad, belongs to the text in the editors now.
    bool isCurrent() const { return m_answered == generation(); }

    /// What the overlay renders to at HEAD; from memory while HEAD and overlay stay. Errors: as of rendering,
    /// and NotFound before the first commit.
    QFuture<RenderedResult> atHead();
    /// Where a line (from 0) of shown() comes from. Errors: as LineOrigins::of().
    QFuture<Result<LineOrigin>> originOf(int line);

  Q_SIGNALS:
    void overlayChanged();
    /// state, shown, error or isCurrent changed.
    void changed();

  private:
    quint64 generation() const;
    void start();
    void finish(const RenderedResult& result, quint64 generation, qint64 tookNs);

    QString m_root;
    QString m_gitRoot;
    OpenFiles& m_files;
    GitState& m_git;
    Jobs& m_jobs;
    std::shared_ptr<const kustomize::Engine> m_engine;
    std::optional<QString> m_overlay;
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
