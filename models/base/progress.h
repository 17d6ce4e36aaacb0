#pragma once

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace efa {

/// How long work tells how far it is and learns that it is no longer wanted. Safe to use from any thread.
/// Reports are throttled here, at the source: workers may call report() as often as they like.
class Progress
{
  public:
    /// done and total count the same unit; total 0 means "not known". step is a translated phrase.
    using Receiver = std::function<void(qint64 done, qint64 total, const QString& step)>;

    Progress() = default;
    explicit Progress(Receiver receiver, std::chrono::milliseconds interval = std::chrono::milliseconds(100));
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    /// Passed on at most once an interval, but always when done reaches total.
    void report(qint64 done, qint64 total, const QString& step = {});

  private:
    std::atomic_bool m_cancelled = false;
    std::mutex m_mutex;
    Receiver m_receiver;
    std::chrono::steady_clock::duration m_interval = {};
    std::optional<std::chrono::steady_clock::time_point> m_last;
};

} // namespace efa
