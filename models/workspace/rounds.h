#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace efa::workspace {

/// Work that is done again and again, one round at a time: what is asked for while a round runs makes one
/// more follow it. Lives in the window's thread.
class Rounds final : public QObject
{
  public:
    /// `start` begins a round; whoever owns this calls end() when it is over, cancelled or not.
    explicit Rounds(std::function<void()> start, QObject* parent = nullptr);

    void ask();
    /// The same, shortly after the last of several wishes.
    void askSoon();
    void end();
    /// A round runs, or is about to.
    bool isBusy() const { return m_running || m_soon.isActive(); }

  private:
    std::function<void()> m_start;
    QTimer m_soon;
    bool m_running = false;
    bool m_again = false;
};

} // namespace efa::workspace
