#pragma once

#include "base/result.h"
#include "workspace/opened.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace efa::delivery {
class ChartRenderer;
}
namespace efa::kustomize {
class Memory;
}

namespace efa::workspace {

class ClusterDelivery;
class DiskWatch;
class FileActions;
class FileList;
class FoundFleets;
class FleetMapper;
class GitState;
class Jobs;
class LiveImpact;
class LiveValidation;
class OpenFiles;
class Preview;
class Problems;
class RecoveryCopies;
class SharedProposal;
class Surveyor;

/// Where the program keeps what is no part of the repository.
struct WorkspaceFolders
{
    QString recovery; ///< private copies of unsaved text; empty: none are kept
    QString remotes;  ///< clones of other repositories (git::RemoteCache); empty: none are read
    /// Renders charts, where the person allowed it for this fleet; nullptr: they are opaque.
    std::shared_ptr<const delivery::ChartRenderer> charts = nullptr;
};

/// One open fleet. Joins files, Git, preview and problems, and owns the threads. Lives in the window's
/// thread, where all its signals arrive; its destructor cancels all work and waits for it.
class Workspace final : public QObject
{
    Q_OBJECT

  public:
    /// Looks at a path in the background, writing nothing; make a Workspace of the answer. Errors: those of
    /// inspectFolder().
    static QFuture<Result<Opened>> inspect(const QString& path);

    Workspace(const Opened& opened, const WorkspaceFolders& folders, QObject* parent = nullptr);
    ~Workspace() override;

    /// Begins to list files, read the status and watch; called once the window has painted.
    void start();

    const Opened& opened() const { return m_opened; }
    const QString& root() const { return m_opened.root; }
    QString name() const { return m_opened.name(); }

    Jobs& jobs() const { return *m_jobs; }
    FileList& files() const { return *m_files; }
    OpenFiles& openFiles() const { return *m_openFiles; }
    FileActions& fileActions() const { return *m_fileActions; }
    RecoveryCopies& recovery() const { return *m_recovery; }
    GitState& git() const { return *m_git; }
    Surveyor& surveyor() const { return *m_surveyor; }
    FoundFleets& foundFleets() const { return *m_foundFleets; }
    FleetMapper& fleetMapper() const { return *m_fleetMapper; }
    ClusterDelivery& clusterDelivery() const { return *m_clusterDelivery; }
    Preview& preview() const { return *m_preview; }
    LiveImpact& impact() const { return *m_impact; }
    LiveValidation& validation() const { return *m_validation; }
    Problems& problems() const { return *m_problems; }

    /// Looks at disk and Git again; called when the window comes to the front.
    void refresh();
    bool hasUnsaved() const;

  private:
    void connectFiles();
    void connectDisk();
    void connectFleet();
    void connectValidation();
    void connectProblems();
    void connectImpact();

    Opened m_opened;
    std::shared_ptr<kustomize::Memory> m_memory; ///< of all that renders this fleet's files
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<RecoveryCopies> m_recovery;
    std::unique_ptr<OpenFiles> m_openFiles;
    std::unique_ptr<FileList> m_files;
    std::unique_ptr<FileActions> m_fileActions;
    std::unique_ptr<GitState> m_git;
    std::unique_ptr<Surveyor> m_surveyor;
    std::shared_ptr<SharedProposal> m_discovery;
    std::unique_ptr<FoundFleets> m_foundFleets;
    std::unique_ptr<FleetMapper> m_fleetMapper;
    std::unique_ptr<ClusterDelivery> m_clusterDelivery;
    std::unique_ptr<Preview> m_preview;
    std::unique_ptr<LiveImpact> m_impact;
    std::unique_ptr<LiveValidation> m_validation;
    std::unique_ptr<Problems> m_problems;
    std::unique_ptr<DiskWatch> m_watch;
};

} // namespace efa::workspace
