#pragma once

#include <QObject>

namespace efa::app {

class FleetSession;
class Settings;
struct ViewPlace;

/// Keeps what is typed in a view outside of files, such as a commit's message, shortly after the last key: it
/// outlives a crash.
class DraftKeeper final : public QObject
{
    Q_OBJECT

  public:
    DraftKeeper(const FleetSession& session, Settings& settings, QObject* parent = nullptr);

    void follow(const ViewPlace& place);

  private:
    void keep(const ViewPlace& place);

    const FleetSession& m_session;
    Settings& m_settings;
};

} // namespace efa::app
