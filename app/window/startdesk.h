#pragma once

#include "base/error.h"
#include "widgets/start/recentfleet.h"

#include <QObject>

namespace efa::widgets {
class StartView;
}

namespace efa::app {

class AppContext;

/// Serves the start page: remembered fleets, which of them are there, and the writing of the sample.
class StartDesk final : public QObject
{
    Q_OBJECT

  public:
    StartDesk(AppContext& context, widgets::StartView& view, QObject* parent = nullptr);

    /// Shows the remembered fleets and looks in the background which folders are there.
    void refresh();
    const QList<widgets::RecentFleet>& fleets() const { return m_fleets; }
    void askForSample();
    void forget(const QString& path);

  signals:
    void fleetsChanged();
    void openRequested(const QString& path);

  private:
    void connectSample();
    void show(const QList<widgets::RecentFleet>& fleets);

    AppContext& m_context;
    widgets::StartView& m_view;
    QList<widgets::RecentFleet> m_fleets;
    quint64 m_round = 0;
};

} // namespace efa::app
