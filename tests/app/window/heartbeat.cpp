#include "tests/app/window/heartbeat.h"

#include <algorithm>
#include <chrono>

namespace efa::test {

namespace {

constexpr int beatMs = 10;
constexpr qint64 sleepNs = 2'000'000;

} // namespace

Heartbeat::Heartbeat()
{
    m_clock.start();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(beatMs);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
    m_timer.start();
    m_sleeper = std::thread([this] { watchMachine(); });
}

Heartbeat::~Heartbeat()
{
    m_stop = true;
    m_sleeper.join();
}

void Heartbeat::watchMachine()
{
    qint64 last = m_clock.nsecsElapsed();
    while (!m_stop) {
        std::this_thread::sleep_for(std::chrono::nanoseconds(sleepNs));
        const qint64 now = m_clock.nsecsElapsed();
        if (now - last > 2 * sleepNs) {
            const std::scoped_lock lock(m_mutex);
            m_stalls.push_back({last + sleepNs, now});
        }
        last = now;
    }
}

qint64 Heartbeat::stalledBetween(qint64 fromNs, qint64 toNs)
{
    const std::scoped_lock lock(m_mutex);
    qint64 sum = 0;
    for (const Stall& stall : m_stalls)
        sum += std::max<qint64>(0, std::min(stall.toNs, toNs) - std::max(stall.fromNs, fromNs));
    return sum;
}

void Heartbeat::beat()
{
    const qint64 now = m_clock.nsecsElapsed();
    const qint64 gap = now - m_lastNs - stalledBetween(m_lastNs, now);
    m_largest = std::max(m_largest, double(gap) / 1e6);
    m_lastNs = now;
}

double Heartbeat::largestGap()
{
    beat();
    return m_largest;
}

void Heartbeat::restart()
{
    m_largest = 0;
    m_lastNs = m_clock.nsecsElapsed();
}

} // namespace efa::test
