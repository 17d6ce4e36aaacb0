#include "app/window/fleetfacts.h"

#include "impact/reach.h"
#include "workspace/gitstate.h"
#include "workspace/liveimpact.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <algorithm>

namespace efa::app {

using workspace::Workspace;

namespace {

void tellImpact(const workspace::ImpactAnswer& answer, StatusFacts& facts)
{
    const impact::Reach reach = impact::reachOf(answer.impact, answer.places);
    facts.impact = impact::sentence(answer.files.size(), reach,
                                    answer.isPartial ? impact::Counting::GoingOn : impact::Counting::Done);
    if (answer.bypass && !answer.rings.empty())
        facts.unproved = answer.rings.front().text;
}

} // namespace

FleetFacts::FleetFacts(QObject* parent)
    : QObject(parent)
{
}

void FleetFacts::setWorkspace(Workspace* workspace)
{
    if (m_workspace) {
        disconnect(&m_workspace->git(), nullptr, this, nullptr);
        disconnect(&m_workspace->openFiles(), nullptr, this, nullptr);
        disconnect(&m_workspace->problems(), nullptr, this, nullptr);
        disconnect(&m_workspace->impact(), nullptr, this, nullptr);
        disconnect(&m_workspace->surveyor(), nullptr, this, nullptr);
    }
    m_workspace = workspace;
    if (workspace) {
        connect(&workspace->git(), &workspace::GitState::statusChanged, this, &FleetFacts::changed);
        connect(&workspace->git(), &workspace::GitState::headChanged, this, &FleetFacts::changed);
        connect(&workspace->openFiles(), &workspace::OpenFiles::stateChanged, this, &FleetFacts::changed);
        connect(&workspace->openFiles(), &workspace::OpenFiles::closed, this, &FleetFacts::changed);
        connect(&workspace->problems(), &workspace::Problems::changed, this, &FleetFacts::changed);
        connect(&workspace->impact(), &workspace::LiveImpact::changed, this, &FleetFacts::changed);
        connect(&workspace->surveyor(), &workspace::Surveyor::surveyed, this, &FleetFacts::changed);
    }
    emit changed();
}

bool FleetFacts::isUnderGit() const
{
    return m_workspace && m_workspace->git().isUnderGit();
}

bool FleetFacts::isComplete() const
{
    return status().known && !(m_workspace && m_workspace->impact().isRunning());
}

int FleetFacts::changedFiles() const
{
    return m_workspace ? int(m_workspace->git().status().size()) : 0;
}

StatusFacts FleetFacts::status() const
{
    StatusFacts facts;
    if (!m_workspace)
        return facts;
    const auto& git = m_workspace->git();
    facts.open = true;
    facts.fleet = m_workspace->name();
    facts.underGit = git.isUnderGit();
    facts.branch = git.head().branch;
    facts.known = !git.isUnderGit() || git.isKnown() || git.error();
    facts.changed = changedFiles();
    facts.unsaved = int(m_workspace->openFiles().unsavedPaths().size());
    facts.errors =
        int(std::ranges::count(m_workspace->problems().all(), Severity::Error, &Diagnostic::severity));
    if (const auto& answer = m_workspace->impact().answer())
        tellImpact(*answer, facts);
    return facts;
}

BranchFacts FleetFacts::branch() const
{
    if (!m_workspace)
        return {};
    const git::Head& head = m_workspace->git().head();
    return {.branch = head.branch,
            .commit = head.commit ? head.commit->text : QString(),
            .upstream = head.upstream,
            .ahead = head.ahead,
            .behind = head.behind};
}

widgets::RecentFleet FleetFacts::recent(const QDateTime& now) const
{
    if (!m_workspace)
        return {};
    widgets::RecentFleet fleet;
    fleet.path = m_workspace->root();
    fleet.name = m_workspace->name();
    fleet.branch = m_workspace->git().head().branch;
    fleet.ahead = m_workspace->git().head().ahead;
    fleet.opened = now;
    const workspace::Surveyor& surveyor = m_workspace->surveyor();
    if (surveyor.isComplete())
        fleet.clusters = int(std::ranges::count(surveyor.survey()->overlays(), fleet::FileGroup::Clusters,
                                                &workspace::Overlay::group));
    return fleet;
}

} // namespace efa::app
