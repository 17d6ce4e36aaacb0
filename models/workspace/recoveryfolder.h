#pragma once

#include <QByteArray>
#include <QHash>
#include <QMutex>
#include <QString>
#include <QStringList>

#include <optional>

namespace efa::workspace {

/// Where the private copies of unsaved text of one root stand. Each session that keeps any has a folder of
/// its own and holds a lock in it, which the system lets go of however the process ends: what stands in a
/// folder whose lock is free was left behind. So two windows on one fleet never take each other's text.
/// Folders are made with the first copy (0700, copies 0600) and go with the last. Safe in every thread.
class RecoveryFolder
{
  public:
    /// `folder` is that of the program; empty: nothing is kept.
    RecoveryFolder(const QString& folder, const QString& root);
    ~RecoveryFolder();
    RecoveryFolder(const RecoveryFolder&) = delete;
    RecoveryFolder& operator=(const RecoveryFolder&) = delete;

    bool keepsNothing() const { return m_base.isEmpty(); }

    /// Writes copies so that a crash leaves the old or the new one of each.
    void write(const QHash<QString, QByteArray>& textByPath);
    /// Removes the copy of this session and those of sessions that ended.
    void remove(const QString& path);

    /// The files that ended sessions left behind, by name.
    QStringList leftBehind() const;
    /// The newest text that was left behind for a file.
    std::optional<QByteArray> read(const QString& path) const;
    /// Where this session's copy of a file is; it need not be there.
    QString fileFor(const QString& path) const;

  private:
    QStringList endedSessions() const;
    bool makeOwn();

    QString m_base; ///< of all sessions of this root
    QString m_own;
    mutable QMutex m_mutex;
    int m_lock = -1; ///< descriptor of the held lock
};

/// The path and text that a copy holds; none for a file that is no whole copy.
struct RecoveredText
{
    QString path;
    QByteArray text;
};
std::optional<RecoveredText> readRecoveryCopy(const QString& file);

} // namespace efa::workspace
