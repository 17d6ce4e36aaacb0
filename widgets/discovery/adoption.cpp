#include "widgets/discovery/adoption.h"

#include "workspace/adopttopology.h"
#include "workspace/fileactions.h"
#include "workspace/foundfleets.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

namespace efa::widgets {

namespace {

AdoptionOffer offerOf(const delivery::Reviewed& reviewed, const std::map<QString, QByteArray>& files)
{
    AdoptionOffer offer;
    for (const auto& [path, content] : files)
        offer.files << path;
    for (const delivery::ReviewedCluster& row : reviewed.clusters) {
        if (reviewed.isAdopted(row))
            continue;
        ++offer.clusters;
        if (const QString& folder = reviewed.proposal.fleets[row.fleet].folder;
            !offer.folders.contains(folder))
            offer.folders << folder;
    }
    return offer;
}

} // namespace

Adoption::Adoption(QObject* parent)
    : QObject(parent)
{
}

void Adoption::setWorkspace(workspace::Workspace* workspace)
{
    m_workspace = workspace;
    m_files.clear();
    m_clusters = 0;
    m_offer = {};
    m_running = false;
    m_wrote = false;
}

void Adoption::setReview(const delivery::Reviewed& reviewed)
{
    m_files.clear();
    if (const auto files = workspace::adoptedFiles(delivery::proposalOf(reviewed)))
        m_files = *files;
    m_clusters = int(reviewed.clusters.size());
    m_offer = offerOf(reviewed, m_files);
}

AdoptionOffer Adoption::offer(const QString& whyNot) const
{
    AdoptionOffer offer = m_offer;
    offer.whyNot = whyNot.isEmpty() && m_files.empty() ? tr("There is no cluster to write") : whyNot;
    return offer;
}

bool Adoption::canTakeBack() const
{
    return m_wrote && m_workspace && m_workspace->fileActions().canUndoAdoption();
}

bool Adoption::isDone() const
{
    if (!m_workspace || m_clusters == 0)
        return false;
    return canTakeBack() || m_workspace->foundFleets().unadopted() == 0;
}

void Adoption::write()
{
    if (m_running || m_files.empty())
        return;
    m_running = true;
    emit begun();
    emit changed();
    workspace::whenDone(
        m_workspace->fileActions().adopt(m_files), this,
        [this](const Result<void>& result) {
            m_running = false;
            m_wrote = result.has_value();
            if (!result)
                emit failed(result.error());
            emit changed();
        },
        [this] {
            m_running = false;
            emit changed();
        });
}

void Adoption::takeBack()
{
    emit begun();
    workspace::whenDone(m_workspace->fileActions().undo(), this, [this](const Result<void>& result) {
        m_wrote = !result.has_value();
        if (!result)
            emit failed(result.error());
        emit changed();
    });
}

} // namespace efa::widgets
