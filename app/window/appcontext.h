#pragma once

#include "app/window/fleetsession.h"
#include "app/window/samplewriting.h"
#include "app/window/settings.h"
#include "app/window/viewdeck.h"
#include "base/clock.h"
#include "widgets/common/appearance.h"
#include "workspace/jobs.h"

#include <memory>

class QApplication;

namespace efa::app {

/// Where the program keeps things, and what its clock says. A run that must leave no trace has the
/// first two empty.
struct ContextOptions
{
    QString settingsFile = {};
    QString recoveryFolder = {};
    QString remotesFolder = {};                   ///< only read; empty: other repositories are refused
    std::optional<widgets::ThemeMode> theme = {}; ///< else the remembered one
    std::unique_ptr<Clock> clock = {};            ///< else the machine's
};

/// Builds each service of the window once and owns it.
class AppContext
{
  public:
    AppContext(QApplication& application, ContextOptions options);
    ~AppContext();
    AppContext(const AppContext&) = delete;
    AppContext& operator=(const AppContext&) = delete;

    static ContextOptions usualOptions();

    Settings& settings() { return *m_settings; }
    const Clock& clock() const { return *m_clock; }
    widgets::Appearance& appearance() { return *m_appearance; }
    /// Work that belongs to no fleet.
    workspace::Jobs& jobs() { return *m_jobs; }
    FleetSession& session() { return *m_session; }
    SampleWriting& sample() { return *m_sample; }

    /// Makes the views that exist, in the order of the rail; the caller owns them.
    QList<ViewPlace> makeViews();

  private:
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<widgets::Appearance> m_appearance;
    std::unique_ptr<workspace::Jobs> m_jobs;
    std::unique_ptr<FleetSession> m_session;
    std::unique_ptr<SampleWriting> m_sample;
};

} // namespace efa::app
