#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace efa::workspace {

class Jobs;

/// Looks over all files of the repository again and again, by name, size and time only, and tells when they
/// are not what they were: for everything that no watch stands on. Waits many times as long as a look takes,
/// so that it costs a few per cent of one processor whatever the size of the tree. Lives in the window's
/// thread.
class DiskSweep final : public QObject
{
    Q_OBJECT

  public:
    /// `gitRoot` empty: not under Git. `shortestMs`: between two looks.
    DiskSweep(const QString& root, const QString& gitRoot, Jobs& jobs, int shortestMs = 4000,
              QObject* parent = nullptr);

  Q_SIGNALS:
    void gitChanged();
    void filesChanged();
    /// A look is over, whatever it saw.
    void looked();

  private:
    struct Look
    {
        QByteArray files;
        QByteArray git;
    };
    void look();
    void take(const Result<Look>& look, qint64 tookMs);

    QString m_root;
    QString m_gitRoot;
    Jobs& m_jobs;
    int m_shortestMs;
    Look m_last;
    QTimer m_next;
};

/// A hash of the names, sizes, times and kinds of all that is below `root`, `.git` left out and links not
/// followed. Equal when nothing changed. Errors: Cancelled, NotFound (no such folder).
[[nodiscard]] Result<QByteArray> sweptFolder(const QString& root, const Progress& progress);

} // namespace efa::workspace
