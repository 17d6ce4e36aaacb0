#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace efa::workspace {

/// Notices what others do to the repository: HEAD, index and refs of Git, and the folders of open files only,
/// because a watch a folder would not carry 60,000 files. Tells at most once in a short while.
class DiskWatch final : public QObject
{
    Q_OBJECT

  public:
    /// `gitRoot` empty: not under Git.
    DiskWatch(const QString& root, const QString& gitRoot, QObject* parent = nullptr);

    /// The files, relative to the root, whose folders are watched.
    void watchFiles(const QStringList& paths);

  Q_SIGNALS:
    void gitChanged();
    void foldersChanged();

  private:
    void watchGit();
    void noteChange(const QString& path);

    QString m_root;
    QString m_gitRoot;
    QFileSystemWatcher m_watcher;
    QSet<QString> m_folders;
    QTimer m_gitSoon;
    QTimer m_foldersSoon;
};

} // namespace efa::workspace
