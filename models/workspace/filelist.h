#pragma once

#include "base/result.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace efa::workspace {

class Jobs;

/// The files below the root, `.git` left out and links to folders not followed. Listed in the background and
/// handed on in pieces, so that a tree of 60,000 files fills while the window stays alive. Lives in the
/// window's thread.
class FileList final : public QObject
{
    Q_OBJECT

  public:
    FileList(const QString& root, Jobs& jobs, QObject* parent = nullptr);

    /// Lists again; what changed since the last time is told. While a listing runs, one more follows it.
    void refresh();
    /// A file that we made or removed ourselves, known before the next listing.
    void noteAdded(const QString& path);
    void noteRemoved(const QString& path);

    const QSet<QString>& paths() const { return m_paths; }
    bool contains(const QString& path) const { return m_paths.contains(path); }
    /// A first listing has reached its end.
    bool isComplete() const { return m_complete; }
    const std::optional<Error>& error() const { return m_error; }

  Q_SIGNALS:
    void added(const QStringList& paths);
    void removed(const QStringList& paths);
    /// A listing reached its end, with error() where a folder could not be read.
    void listed();

  private:
    void take(const QStringList& paths);
    void finish(const std::optional<Error>& error);

    QString m_root;
    Jobs& m_jobs;
    QSet<QString> m_paths;
    QSet<QString> m_seen;
    std::optional<Error> m_error;
    bool m_running = false;
    bool m_again = false;
    bool m_complete = false;
};

} // namespace efa::workspace
