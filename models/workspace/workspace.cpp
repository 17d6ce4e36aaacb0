#include "workspace/workspace.h"

#include "kustomize/memory.h"
#include "workspace/clusterdelivery.h"
#include "workspace/diskwatch.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/fleetmapper.h"
#include "workspace/foundfleets.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/liveimpact.h"
#include "workspace/livevalidation.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/recovery.h"
#include "workspace/sharedproposal.h"
#include "workspace/surveyor.h"

#include <QPromise>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

DeliverySource sourceOf(const Opened& opened, const WorkspaceFolders& folders,
                        const std::shared_ptr<kustomize::Memory>& memory)
{
    return {.root = opened.root,
            .gitRoot = opened.isUnderGit() ? opened.root : QString(),
            .remotes = folders.remotes,
            .memory = memory,
            .charts = folders.charts};
}

} // namespace

QFuture<Result<Opened>> Workspace::inspect(const QString& path)
{
    auto promise = std::make_shared<QPromise<Result<Opened>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(inspectFolder(path, Progress()));
        promise->finish();
    });
    return promise->future();
}

Workspace::Workspace(const Opened& opened, const WorkspaceFolders& folders, QObject* parent)
    : QObject(parent)
    , m_opened(opened)
    , m_memory(std::make_shared<kustomize::Memory>())
    , m_jobs(std::make_unique<Jobs>())
    , m_recovery(std::make_unique<RecoveryCopies>(folders.recovery, opened.root, *m_jobs))
    , m_openFiles(std::make_unique<OpenFiles>(opened.root, *m_recovery, *m_jobs))
    , m_files(std::make_unique<FileList>(opened.root, *m_jobs))
    , m_fileActions(std::make_unique<FileActions>(opened.root, *m_files, *m_openFiles, *m_jobs))
    , m_git(std::make_unique<GitState>(opened.isUnderGit() ? opened.root : QString(), opened.head, *m_jobs))
    , m_surveyor(std::make_unique<Surveyor>(opened.root, *m_files, *m_openFiles, *m_jobs))
    , m_discovery(std::make_shared<SharedProposal>(opened.root))
    , m_foundFleets(std::make_unique<FoundFleets>(*m_files, *m_openFiles, m_discovery, *m_jobs))
    , m_fleetMapper(std::make_unique<FleetMapper>(opened.root, *m_files, *m_openFiles, m_discovery, *m_jobs))
    , m_clusterDelivery(
          std::make_unique<ClusterDelivery>(sourceOf(opened, folders, m_memory), *m_openFiles, *m_jobs))
    , m_preview(std::make_unique<Preview>(sourceOf(opened, folders, m_memory), *m_openFiles, *m_git,
                                          *m_fleetMapper, *m_jobs))
    , m_impact(std::make_unique<LiveImpact>(opened.root, *m_openFiles, *m_git, *m_surveyor, *m_jobs, m_memory,
                                            folders.remotes, folders.charts))
    , m_validation(std::make_unique<LiveValidation>(opened.root, *m_openFiles, *m_surveyor, *m_jobs, m_memory,
                                                    folders.remotes))
    , m_problems(std::make_unique<Problems>(opened.root, *m_openFiles, *m_surveyor, *m_preview, *m_validation,
                                            *m_jobs))
{
    connectFiles();
    connectDisk();
    connectFleet();
    connectValidation();
    connectProblems();
    connectImpact();
}

/// Work that still runs may tell any of the parts: it ends before they do.
Workspace::~Workspace()
{
    m_jobs->stop();
}

void Workspace::start()
{
    m_watch = std::make_unique<DiskWatch>(m_opened.root, m_opened.gitRoot, *m_jobs);
    connect(m_watch.get(), &DiskWatch::gitChanged, m_git.get(), &GitState::refresh);
    connect(m_watch.get(), &DiskWatch::foldersChanged, this, &Workspace::refresh);
    m_watch->watchFiles(m_openFiles->paths());
    m_files->refresh();
    m_git->refresh();
}

void Workspace::refresh()
{
    m_openFiles->compareWithDisk();
    m_files->refresh();
    m_git->refresh();
    m_preview->diskChanged();
    m_validation->diskChanged();
}

bool Workspace::hasUnsaved() const
{
    return !m_openFiles->unsavedPaths().isEmpty();
}

void Workspace::connectFiles()
{
    const auto watchOpen = [this] {
        if (m_watch)
            m_watch->watchFiles(m_openFiles->paths());
    };
    connect(m_openFiles.get(), &OpenFiles::opened, this, watchOpen);
    connect(m_openFiles.get(), &OpenFiles::closed, this, watchOpen);
    connect(m_openFiles.get(), &OpenFiles::renamed, this, watchOpen);
    for (const auto signal : {&OpenFiles::edited, &OpenFiles::reloaded, &OpenFiles::closed,
                              &OpenFiles::opened, &OpenFiles::stateChanged})
        connect(m_openFiles.get(), signal, m_preview.get(), &Preview::refresh);
    connect(m_openFiles.get(), &OpenFiles::saved, m_git.get(), &GitState::refresh);
    connect(m_openFiles.get(), &OpenFiles::saved, m_files.get(), &FileList::noteAdded);
    connect(m_openFiles.get(), &OpenFiles::edited, m_surveyor.get(), [this](const QString& path) {
        if (isKustomizationFile(path) || path == u"topology/topology.yaml"_s)
            m_surveyor->refreshSoon();
    });
}

void Workspace::connectDisk()
{
    connect(m_files.get(), &FileList::listed, m_surveyor.get(), &Surveyor::refresh);
    connect(m_fileActions.get(), &FileActions::changed, this, [this] {
        m_git->refresh();
        m_surveyor->refresh();
        m_preview->diskChanged();
        m_validation->diskChanged();
    });
    const auto filesChanged = [this] {
        m_openFiles->compareWithDisk();
        m_files->refresh();
        m_preview->diskChanged();
        m_validation->diskChanged();
    };
    connect(m_git.get(), &GitState::headChanged, this, filesChanged);
    connect(m_git.get(), &GitState::workingFilesChanged, this, filesChanged);
}

void Workspace::connectImpact()
{
    for (const auto signal : {&OpenFiles::edited, &OpenFiles::reloaded, &OpenFiles::closed,
                              &OpenFiles::opened, &OpenFiles::stateChanged})
        connect(m_openFiles.get(), signal, m_impact.get(), &LiveImpact::refresh);
    connect(m_git.get(), &GitState::statusRead, m_impact.get(), &LiveImpact::refresh);
    connect(m_git.get(), &GitState::headChanged, m_impact.get(), &LiveImpact::refresh);
    connect(m_surveyor.get(), &Surveyor::surveyed, m_impact.get(), &LiveImpact::refresh);
    connect(m_surveyor.get(), &Surveyor::finished, m_impact.get(), &LiveImpact::refresh);
}

/// Typing in the topology is followed at once; what discovery makes of other files only as they are saved.
void Workspace::connectFleet()
{
    connect(m_fleetMapper.get(), &FleetMapper::changed, m_preview.get(), &Preview::fleetChanged);
    connect(m_files.get(), &FileList::listed, m_fleetMapper.get(), &FleetMapper::refresh);
    connect(m_fileActions.get(), &FileActions::changed, m_fleetMapper.get(), &FleetMapper::refresh);
    for (const auto signal : {&OpenFiles::saved, &OpenFiles::reloaded})
        connect(m_openFiles.get(), signal, m_fleetMapper.get(), &FleetMapper::refreshSoon);
    for (const auto signal : {&OpenFiles::edited, &OpenFiles::closed}) {
        connect(m_openFiles.get(), signal, m_fleetMapper.get(), [this](const QString& path) {
            if (path.startsWith("topology/"_L1))
                m_fleetMapper->refreshSoon();
        });
    }
}

void Workspace::connectValidation()
{
    connect(m_openFiles.get(), &OpenFiles::edited, m_validation.get(), &LiveValidation::textEdited);
    for (const auto signal : {&OpenFiles::reloaded, &OpenFiles::closed, &OpenFiles::opened})
        connect(m_openFiles.get(), signal, m_validation.get(), &LiveValidation::refresh);
    connect(m_openFiles.get(), &OpenFiles::saved, m_validation.get(), &LiveValidation::diskChanged);
    connect(m_files.get(), &FileList::listed, m_validation.get(), &LiveValidation::diskChanged);
    connect(m_surveyor.get(), &Surveyor::surveyed, m_validation.get(), &LiveValidation::refresh);
    connect(m_surveyor.get(), &Surveyor::finished, m_validation.get(), &LiveValidation::refresh);
    connect(m_validation.get(), &LiveValidation::changed, m_problems.get(), &Problems::collectJudged);
    connect(m_openFiles.get(), &OpenFiles::edited, m_problems.get(), &Problems::collect);
}

void Workspace::connectProblems()
{
    connect(m_surveyor.get(), &Surveyor::finished, m_problems.get(), &Problems::refresh);
    connect(m_surveyor.get(), &Surveyor::finished, m_foundFleets.get(), &FoundFleets::readFirst);
    connect(m_preview.get(), &Preview::changed, m_problems.get(), &Problems::collect);
    for (const auto signal : {&OpenFiles::opened, &OpenFiles::edited, &OpenFiles::reloaded})
        connect(m_openFiles.get(), signal, m_problems.get(), &Problems::checkOpen);
    connect(m_openFiles.get(), &OpenFiles::closed, m_problems.get(), [this](const QString& path) {
        m_problems->forgetOpen(path);
        m_problems->refresh();
    });
    connect(m_openFiles.get(), &OpenFiles::renamed, m_problems.get(),
            [this](const QString& from, const QString& to) {
                m_problems->forgetOpen(from);
                m_problems->checkOpen(to);
            });
}

} // namespace efa::workspace
