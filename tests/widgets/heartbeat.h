#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <sys/syscall.h>
#include <unistd.h>

namespace efa::test {

/// A gap over the limit is measured anew so often: what blocks by itself does so in every round, what another
/// program caused does not.
constexpr int gapRounds = 3;

/// The largest gap between two turns of the event loop, measured by a timer of 10 ms: how long the window
/// would not have answered. Time that this thread was ready to run but had no core, because other programs
/// had it, does not count; sleeping, waiting and computing do.
class Heartbeat
{
  public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(intervalMs);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        restart();
        m_timer.start();
    }

    void restart()
    {
        m_longestNs = 0;
        m_clock.start();
        m_waited = waitedNs();
    }

    /// Milliseconds since the start or the last call of restart().
    double largestGap()
    {
        beat();
        return double(m_longestNs) / 1e6;
    }

  private:
    static constexpr int intervalMs = 10;

    void beat()
    {
        const qint64 waited = waitedNs();
        m_longestNs = std::max(m_longestNs, m_clock.nsecsElapsed() - (waited - m_waited));
        m_clock.start();
        m_waited = waited;
    }

    /// How long this thread stood in the queue for a core since it began; 0 where the system does not tell.
    static qint64 waitedNs()
    {
        QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(::syscall(SYS_gettid)));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_waited = 0;
    qint64 m_longestNs = 0;
};

} // namespace efa::test
