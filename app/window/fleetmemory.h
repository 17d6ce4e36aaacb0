#pragma once

class QString;

namespace efa {
class Clock;
}
namespace efa::workspace {
class Workspace;
}

namespace efa::app {

class FleetFacts;
class Settings;
class ViewDeck;

/// Moves what a fleet looked like between the views and the settings.
class FleetMemory
{
  public:
    FleetMemory(Settings& settings, const Clock& clock, const FleetFacts& facts);

    /// Puts the views back as they were and answers which one was in front; the first one for a new fleet.
    QString restore(const workspace::Workspace& workspace, ViewDeck& deck);
    void keep(const workspace::Workspace& workspace, const ViewDeck& deck);

  private:
    Settings& m_settings;
    const Clock& m_clock;
    const FleetFacts& m_facts;
};

} // namespace efa::app
