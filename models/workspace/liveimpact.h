#pragma once

#include "base/error.h"
#include "workspace/impactsession.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace efa::workspace {

class GitState;
class Jobs;
class OpenFiles;
class Surveyor;

/// What the uncommitted changes, unsaved text included, do to the fleet: begun shortly after each edit, told
/// in parts while it takes long, always for the latest text. Lives in the window's thread.
class LiveImpact final : public QObject
{
    Q_OBJECT

  public:
    /// `memory` is shared with whoever renders the same files. Without a folder `remotes` of clones units
    /// that take their files from other repositories are opaque.
    LiveImpact(const QString& root, OpenFiles& files, GitState& git, const Surveyor& surveyor, Jobs& jobs,
               std::shared_ptr<kustomize::Memory> memory, const QString& remotes,
               std::shared_ptr<const delivery::ChartRenderer> charts, QObject* parent = nullptr);
    ~LiveImpact() override;

    /// The newest answer, of which the text may have changed since; nullptr before the first, where nothing
    /// is changed, and where there are no clusters.
    const std::shared_ptr<const ImpactAnswer>& answer() const { return m_answer; }
    /// Why there is none; a fleet without clusters is no error.
    const std::optional<Error>& error() const { return m_error; }
    /// An answer for a newer text is on its way.
    bool isRunning() const { return m_running || m_soon.isActive(); }

    /// Texts, status or HEAD may have changed.
    void refresh();

  Q_SIGNALS:
    void changed();

  private:
    QStringList changedFiles() const;
    void start();
    void takePart(const std::shared_ptr<const ImpactAnswer>& part);
    void take(const Result<ImpactAnswer>& result);
    void show(std::shared_ptr<const ImpactAnswer> answer, std::optional<Error> error);

    QString m_root;
    OpenFiles& m_files;
    GitState& m_git;
    const Surveyor& m_surveyor;
    Jobs& m_jobs;
    std::shared_ptr<ImpactSession> m_session;
    std::shared_ptr<const ImpactAnswer> m_answer;
    std::optional<Error> m_error;
    QFuture<Result<ImpactAnswer>> m_future;
    QTimer m_soon;
    QElapsedTimer m_sinceAnswer;
    bool m_running = false;
    bool m_again = false;
};

} // namespace efa::workspace
