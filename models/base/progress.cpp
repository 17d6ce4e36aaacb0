#include "base/progress.h"

namespace efa {

Progress::Progress(Receiver receiver, std::chrono::milliseconds interval)
    : m_receiver(std::move(receiver)), m_interval(interval)
{
}

void Progress::report(qint64 done, qint64 total, const QString& step)
{
    if (!m_receiver)
        return;
    const auto now = std::chrono::steady_clock::now();
    const std::scoped_lock lock(m_mutex);
    const bool last = total > 0 && done >= total;
    if (!last && m_last && now - *m_last < m_interval)
        return;
    m_last = now;
    m_receiver(done, total, step);
}

} // namespace efa
