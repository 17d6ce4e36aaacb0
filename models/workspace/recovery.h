#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace efa::workspace {

class Jobs;

/// Private copies of unsaved text, so that a crash loses no edit: written shortly after typing pauses,
/// removed once the text is saved or given up. Owner-only (0600). Lives in the window's thread, writes in the
/// background.
class RecoveryCopies final : public QObject
{
    Q_OBJECT

  public:
    /// The copies of one root stand below `folder` under a name made of both. An empty `folder` keeps none.
    RecoveryCopies(const QString& folder, const QString& root, Jobs& jobs, QObject* parent = nullptr);
    /// Writes what still waits.
    ~RecoveryCopies() override;

    void keep(const QString& path, const QByteArray& text);
    void forget(const QString& path);

    /// The files that a session left behind unsaved. Reads the disk.
    QStringList leftBehind() const;
    /// The text that was left behind for a file. Reads the disk.
    std::optional<QByteArray> read(const QString& path) const;
    /// Where the copy of a file is written; empty where none are kept. May be read in any thread.
    QString fileFor(const QString& path) const;

  private:
    void writeWaiting();

    QString m_folder;
    Jobs& m_jobs;
    QHash<QString, QByteArray> m_waiting;
    QTimer m_timer;
};

/// The path and text that a copy holds; none for a file that is no whole copy.
struct RecoveredText
{
    QString path;
    QByteArray text;
};
std::optional<RecoveredText> readRecoveryCopy(const QString& file);

} // namespace efa::workspace
