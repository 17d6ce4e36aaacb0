#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace efa::test {

/// Measures how long the window's thread does not come back to its event loop: the largest gap of a timer of
/// 10 ms. A second thread does nothing but sleep; when it oversleeps the machine was busy elsewhere, and that
/// part of a gap is not held against the window.
class Heartbeat
{
  public:
    Heartbeat();
    ~Heartbeat();
    Heartbeat(const Heartbeat&) = delete;
    Heartbeat& operator=(const Heartbeat&) = delete;

    /// Milliseconds since the start or the last call of restart().
    double largestGap();
    void restart();

  private:
    struct Stall
    {
        qint64 fromNs = 0;
        qint64 toNs = 0;
    };
    void beat();
    void watchMachine();
    qint64 stalledBetween(qint64 fromNs, qint64 toNs);

    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_lastNs = 0;
    double m_largest = 0;
    std::mutex m_mutex;
    std::vector<Stall> m_stalls;
    std::atomic_bool m_stop = false;
    std::thread m_sleeper;
};

} // namespace efa::test
