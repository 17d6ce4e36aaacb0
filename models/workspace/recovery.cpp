#include "workspace/recovery.h"

#include "workspace/jobs.h"

namespace efa::workspace {

RecoveryCopies::RecoveryCopies(const QString& folder, const QString& root, Jobs& jobs, QObject* parent)
    : QObject(parent), m_folder(std::make_shared<RecoveryFolder>(folder, root)), m_jobs(jobs)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseMs);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryCopies::writeWaiting);
}

RecoveryCopies::~RecoveryCopies()
{
    m_folder->write(m_waiting);
}

void RecoveryCopies::keep(const QString& path, const QByteArray& text)
{
    if (m_folder->keepsNothing())
        return;
    m_waiting.insert(path, text);
    if (!m_timer.isActive())
        m_timer.start();
}

void RecoveryCopies::forget(const QString& path)
{
    if (m_folder->keepsNothing())
        return;
    m_waiting.remove(path);
    // Behind a write that may be under way: the lane of Git is serial.
    m_jobs.run<void>({.title = tr("Remove a copy of unsaved text"),
                      .lane = Lane::Git,
                      .listing = Listing::Slow,
                      .atClose = AtClose::Finish},
                     [folder = m_folder, path](Progress&) -> Result<void> {
                         folder->remove(path);
                         return {};
                     });
}

void RecoveryCopies::writeWaiting()
{
    if (m_waiting.isEmpty())
        return;
    m_jobs.run<void>(
        {.title = tr("Keep a copy of unsaved text"),
         .lane = Lane::Git,
         .listing = Listing::Slow,
         .atClose = AtClose::Finish},
        [textByPath = std::exchange(m_waiting, {}), folder = m_folder](Progress&) -> Result<void> {
            folder->write(textByPath);
            return {};
        });
}

} // namespace efa::workspace
