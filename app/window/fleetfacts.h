#pragma once

#include "app/window/headerbar.h"
#include "app/window/statussentence.h"
#include "widgets/start/recentfleet.h"

#include <QObject>
#include <QPointer>

namespace efa::workspace {
class Workspace;
}

namespace efa::app {

/// What frame and start page say about the open fleet, read from the workspace in one place.
class FleetFacts final : public QObject
{
    Q_OBJECT

  public:
    explicit FleetFacts(QObject* parent = nullptr);

    void setWorkspace(workspace::Workspace* workspace);

    /// With fleet; `opening` is left to the caller.
    StatusFacts status() const;
    BranchFacts branch() const;
    bool isUnderGit() const;
    /// Nothing that the status tells is still being found out.
    bool isComplete() const;
    /// Changed files, those with unsaved text included.
    int changedFiles() const;
    widgets::RecentFleet recent(const QDateTime& now) const;

  signals:
    void changed();

  private:
    QPointer<workspace::Workspace> m_workspace;
};

} // namespace efa::app
