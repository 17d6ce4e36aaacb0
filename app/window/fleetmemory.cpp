#include "app/window/fleetmemory.h"

#include "app/window/fleetfacts.h"
#include "app/window/settings.h"
#include "app/window/viewdeck.h"
#include "base/clock.h"
#include "workspace/workspace.h"

namespace efa::app {

using workspace::Workspace;

FleetMemory::FleetMemory(Settings& settings, const Clock& clock, const FleetFacts& facts)
    : m_settings(settings), m_clock(clock), m_facts(facts)
{
}

QString FleetMemory::restore(const Workspace& workspace, ViewDeck& deck)
{
    for (const ViewPlace& place : deck.places())
        place.view->restoreState(m_settings.viewState(workspace.root(), place.id));
    m_settings.remember(m_facts.recent(m_clock.now()));
    m_settings.setLastFleet(workspace.root());
    QString front = m_settings.frontView(workspace.root());
    if (deck.view(front) || deck.places().empty())
        return front;
    return deck.places().front().id;
}

void FleetMemory::keep(const Workspace& workspace, const ViewDeck& deck)
{
    for (const ViewPlace& place : deck.places())
        m_settings.setViewState(workspace.root(), place.id, place.view->saveState());
    m_settings.setFrontView(workspace.root(), deck.frontId());
    const auto fleets = m_settings.recentFleets();
    for (const widgets::RecentFleet& known : fleets) {
        if (known.path != workspace.root())
            continue;
        widgets::RecentFleet now = m_facts.recent(known.opened);
        if (now.clusters < 0)
            now.clusters = known.clusters;
        m_settings.update(now);
    }
}

} // namespace efa::app
