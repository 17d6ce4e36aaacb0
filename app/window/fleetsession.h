#pragma once

#include "base/result.h"
#include "workspace/workspace.h"

#include <QObject>

#include <functional>
#include <memory>

namespace efa::app {

/// Which fleet is open. Looks at a folder in the background and then changes over; the old fleet stays open
/// until the new one is known to work.
class FleetSession final : public QObject
{
    Q_OBJECT

  public:
    /// Who renders the charts of the fleet at a root; nullptr where the person did not allow it.
    using ChartsOf = std::function<std::shared_ptr<const delivery::ChartRenderer>(const QString& root)>;

    explicit FleetSession(workspace::WorkspaceFolders folders, ChartsOf charts = {},
                          QObject* parent = nullptr);
    ~FleetSession() override;

    void open(const QString& path);
    void close();

    workspace::Workspace* workspace() const { return m_workspace.get(); }
    bool isOpening() const { return !m_opening.isEmpty(); }
    const QString& opening() const { return m_opening; }

  signals:
    /// What isOpening() says has changed.
    void openingChanged();
    /// The open fleet goes away when this returns: let go of it.
    void aboutToClose(efa::workspace::Workspace* workspace);
    void opened(efa::workspace::Workspace* workspace);
    void closed();
    void failed(const efa::Error& error, const QString& path);

  private:
    void change(const workspace::Opened& opened);
    void letGo();
    void setOpening(const QString& path);

    workspace::WorkspaceFolders m_folders;
    ChartsOf m_charts;
    std::unique_ptr<workspace::Workspace> m_workspace;
    QString m_opening;
    quint64 m_round = 0;
};

} // namespace efa::app
