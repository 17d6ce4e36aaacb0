#include "widgets/manifests/overlaychoice.h"

#include "widgets/manifests/overlaychooser.h"
#include "workspace/fleetmapper.h"
#include "workspace/preview.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using workspace::Overlay;
using workspace::RenderTarget;

OverlayChoice::OverlayChoice(OverlayChooser& chooser, QObject* parent)
    : QObject(parent), m_chooser(chooser)
{
    connect(&m_chooser, &OverlayChooser::chosen, this, [this](const RenderTarget& target) {
        if (m_workspace)
            take(find(target));
    });
}

void OverlayChoice::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->surveyor().disconnect(this);
        m_workspace->fleetMapper().disconnect(this);
        m_workspace->preview().disconnect(this);
    }
    m_workspace = workspace;
    m_candidates.clear();
    m_file.clear();
    m_remembered.reset();
    m_undecided = false;
    m_chooser.setOverlays({});
    m_chooser.showTarget({});
    if (!workspace)
        return;
    connect(&workspace->surveyor(), &workspace::Surveyor::surveyed, this, &OverlayChoice::takeCandidates);
    connect(&workspace->fleetMapper(), &workspace::FleetMapper::changed, this,
            &OverlayChoice::takeCandidates);
    connect(&workspace->preview(), &workspace::Preview::changed, this, [this] {
        if (m_undecided && m_workspace->preview().state() != workspace::Preview::State::Rendering) {
            m_undecided = false;
            followFile(m_file);
        }
    });
    takeCandidates();
}

bool OverlayChoice::isComplete() const
{
    return m_workspace && m_workspace->surveyor().isComplete() && m_workspace->fleetMapper().isComplete();
}

void OverlayChoice::takeCandidates()
{
    m_candidates = workspace::withClusters(m_workspace->surveyor().survey()->overlays(),
                                           *m_workspace->fleetMapper().map());
    m_chooser.setOverlays(m_candidates);
    takeRemembered();
    auto& preview = m_workspace->preview();
    if (const auto target = preview.target();
        target && !find(*target) && m_workspace->surveyor().isComplete()) {
        const Overlay* same = atFolder(target->folder);
        preview.setTarget(same ? std::optional(same->target()) : std::nullopt);
    }
    followFile(m_file);
    emit read();
}

/// Clusters are known later than folders: until then a remembered one is waited for.
void OverlayChoice::takeRemembered()
{
    if (!m_remembered)
        return;
    const Overlay* overlay = find(*m_remembered);
    if (!overlay && m_remembered->cluster.isEmpty())
        overlay = atFolder(m_remembered->folder);
    if (overlay)
        m_workspace->preview().setTarget(overlay->target());
    if (overlay || isComplete())
        m_remembered.reset();
}

bool OverlayChoice::followFile(const QString& path)
{
    const bool other = std::exchange(m_file, path) != path;
    if (!m_workspace)
        return other;
    QSet<QString> folders;
    for (const Overlay& overlay : m_workspace->surveyor().survey()->reaching(path))
        folders.insert(overlay.folder);
    m_chooser.setReaching(folders);
    auto& preview = m_workspace->preview();
    if (m_remembered)
        return other;
    const auto reaching = std::ranges::find_if(
        m_candidates, [&](const Overlay& overlay) { return folders.contains(overlay.folder); });
    if (!isReached(folders) && reaching != m_candidates.end())
        preview.setTarget(reaching->target());
    else if (!preview.target() && !m_candidates.isEmpty())
        preview.setTarget(m_candidates.constFirst().target());
    return other;
}

/// What is chosen renders the file in front. What a cluster gets is known once it is shown.
bool OverlayChoice::isReached(const QSet<QString>& folders)
{
    const auto& preview = m_workspace->preview();
    if (!preview.target())
        return false;
    if (folders.contains(preview.target()->folder))
        return true;
    if (preview.target()->cluster.isEmpty())
        return false;
    const auto& shown = preview.shown();
    m_undecided = !shown && preview.state() == workspace::Preview::State::Rendering;
    if (!shown)
        return m_undecided;
    return std::ranges::any_of(shown->units, [&](const workspace::RenderedUnit& unit) {
        return unit.isHome && (folders.contains(unit.path) || m_file.startsWith(unit.path + u'/'));
    });
}

const Overlay* OverlayChoice::find(const RenderTarget& target) const
{
    const auto found = std::ranges::find_if(
        m_candidates, [&](const Overlay& overlay) { return overlay.target() == target; });
    return found == m_candidates.end() ? nullptr : &*found;
}

const Overlay* OverlayChoice::atFolder(const QString& folder) const
{
    const auto found = std::ranges::find(m_candidates, folder, &Overlay::folder);
    return found == m_candidates.end() ? nullptr : &*found;
}

bool OverlayChoice::take(const Overlay* overlay)
{
    if (!overlay)
        return false;
    m_remembered.reset();
    m_workspace->preview().setTarget(overlay->target());
    return true;
}

bool OverlayChoice::choose(const QString& folder)
{
    return m_workspace && take(atFolder(folder));
}

bool OverlayChoice::chooseCluster(const QString& cluster)
{
    const auto found = std::ranges::find_if(m_candidates, [&](const Overlay& overlay) {
        return !cluster.isEmpty() && overlay.cluster == cluster;
    });
    return m_workspace && found != m_candidates.end() && take(&*found);
}

QJsonObject OverlayChoice::saveState() const
{
    if (!m_workspace || !m_workspace->preview().target())
        return {};
    const RenderTarget& target = *m_workspace->preview().target();
    return {{u"overlay"_s, target.folder}, {u"cluster"_s, target.cluster}};
}

void OverlayChoice::restoreState(const QJsonObject& state)
{
    if (state.contains(u"overlay"_s))
        m_remembered = RenderTarget{state[u"overlay"_s].toString(), state[u"cluster"_s].toString()};
    if (m_workspace)
        takeCandidates();
}

} // namespace efa::widgets
