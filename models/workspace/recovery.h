#pragma once

#include "workspace/recoveryfolder.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <memory>

namespace efa::workspace {

class Jobs;

/// Private copies of unsaved text, so that a crash loses no edit: written a moment after a key, removed once
/// the text is saved or given up. Lives in the window's thread, writes in the background.
class RecoveryCopies final : public QObject
{
    Q_OBJECT

  public:
    /// After the first key that has no copy yet, milliseconds.
    static constexpr int pauseMs = 300;

    RecoveryCopies(const QString& folder, const QString& root, Jobs& jobs, QObject* parent = nullptr);
    /// Writes what still waits.
    ~RecoveryCopies() override;

    void keep(const QString& path, const QByteArray& text);
    void forget(const QString& path);

    /// For jobs; outlives this object.
    const std::shared_ptr<RecoveryFolder>& folder() const { return m_folder; }

  private:
    void writeWaiting();

    std::shared_ptr<RecoveryFolder> m_folder;
    Jobs& m_jobs;
    QHash<QString, QByteArray> m_waiting;
    QTimer m_timer;
};

} // namespace efa::workspace
