#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "workspace/renderedtext.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

namespace efa::files {
class FileTree;
}
namespace efa::kustomize {
class Engine;
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

    Preview(const QString& root, OpenFiles& files, GitState& git, Jobs& jobs, QObject* parent = nullptr);
    ~Preview() override;

    /// `folder` holds a kustomization file; a null string shows nothing.
    void setOverlay(const QString& folder);
    /// Null where none is chosen; the root's own kustomization is the empty string.
    const QString& overlay() const { return m_overlay; }
    /// Renders again when the text has changed since; called for every edit.
    void refresh();

    State state() const { return m_state; }
    /// The last good result of this overlay; none before the first.
    const std::shared_ptr<const RenderedText>& shown() const { return m_shown; }
    /// Why the newest text does not build.
    const std::optional<Error>& error() const { return m_error; }
    /// shown() belongs to the text in the editors now.
    bool isCurrent() const;

    /// What the overlay renders to at HEAD; from memory when HEAD and overlay are as before. Errors: as of
    /// rendering, and NotFound before the first commit.
    QFuture<Result<std::shared_ptr<const RenderedText>>> atHead();

  Q_SIGNALS:
    void overlayChanged();
    /// state, shown or error changed.
    void changed();

  private:
    void start();
    void finish(const Result<std::shared_ptr<const RenderedText>>& result, quint64 generation);

    QString m_root;
    OpenFiles& m_files;
    GitState& m_git;
    Jobs& m_jobs;
    std::shared_ptr<const kustomize::Engine> m_engine;
    std::shared_ptr<const kustomize::Engine> m_headEngine;
    QString m_overlay;
    State m_state = State::Nothing;
    std::shared_ptr<const RenderedText> m_shown;
    std::optional<Error> m_error;
    QFuture<Result<std::shared_ptr<const RenderedText>>> m_running;
    quint64 m_runningGeneration = 0;
    quint64 m_answeredGeneration = 0;
    QString m_headKey;
    QFuture<Result<std::shared_ptr<const RenderedText>>> m_head;
};

} // namespace efa::workspace
