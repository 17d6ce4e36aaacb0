#pragma once

#include "workspace/disksweep.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace efa::workspace {

/// Notices what others do to the repository: HEAD, index and refs of Git, and the folders of open files only,
/// because a watch a folder would not carry 60,000 files. All else is found by a sweep, some seconds later.
/// Tells at most once in a short while. Where the system allows no more watches only the sweep is left; the
/// job list says so.
class DiskWatch final : public QObject
{
    Q_OBJECT

  public:
    /// `gitRoot` empty: not under Git.
    DiskWatch(const QString& root, const QString& gitRoot, Jobs& jobs, QObject* parent = nullptr);

    /// The files, relative to the root, whose folders are watched.
    void watchFiles(const QStringList& paths);
    /// The system refused a watch: some changes are not noticed here.
    bool isLimited() const { return m_limited; }

  Q_SIGNALS:
    void gitChanged();
    void foldersChanged();

  private:
    void watchGit();
    void watch(const QStringList& paths);
    void tellLimit();
    void noteChange(const QString& path);

    QString m_root;
    QString m_gitRoot;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_folders;
    QTimer m_gitSoon;
    QTimer m_foldersSoon;
    Jobs& m_jobs;
    DiskSweep m_sweep;
    bool m_limited = false;
};

/// The files and folders that say where HEAD, the index and the branches of a repository are.
QStringList gitStatePaths(const QString& gitRoot);

} // namespace efa::workspace
