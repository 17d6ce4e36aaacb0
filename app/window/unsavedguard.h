#pragma once

#include "base/error.h"

#include <QObject>

#include <functional>

namespace efa::workspace {
class Workspace;
}

namespace efa::app {

/// Stands before every step that closes a fleet: asks about unsaved text, saves or drops it, and only then
/// lets the step happen.
class UnsavedGuard final : public QObject
{
    Q_OBJECT

  public:
    explicit UnsavedGuard(QWidget* window);

    /// Calls `step` now when nothing is unsaved, later when the person decided so, or never.
    void before(workspace::Workspace* workspace, const std::function<void()>& step);

  signals:
    void failed(const efa::Error& error);

  private:
    void save(workspace::Workspace* workspace, const std::function<void()>& step);
    static void discard(workspace::Workspace* workspace);

    QWidget* m_window;
};

} // namespace efa::app
