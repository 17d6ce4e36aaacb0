#pragma once

#include "base/result.h"
#include "files/atomicwriter.h"
#include "workspace/adopttopology.h"

#include <QFile>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <optional>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;

/// Making, renaming and deleting single files, with undo. Lives in the window's thread.
class FileActions final : public QObject
{
    Q_OBJECT

  public:
    FileActions(const QString& root, FileList& files, OpenFiles& open, Jobs& jobs, QObject* parent = nullptr);

    /// An empty file; its folders are made. Errors: Conflict (it is there), Invalid (a path that leaves the
    /// root or leads into .git, a folder on the way is a link out of it), Io.
    QFuture<Result<void>> create(const QString& path);
    /// Errors: Conflict (the new name is taken), NotFound, Io, and those of create(). An open file moves
    /// along with its unsaved text.
    QFuture<Result<void>> rename(const QString& from, const QString& to);
    /// Keeps the content for undo(). Errors: NotFound, Invalid (a link out of the root), Io.
    QFuture<Result<void>> remove(const QString& path);

    /// Writes new files as one step: all of them or none. Errors: those of writeAdopted().
    QFuture<Result<void>> adopt(const std::map<QString, QByteArray>& files);

    bool canUndo() const { return !m_done.isEmpty(); }
    /// undo() would remove what adopt() wrote.
    bool canUndoAdoption() const;
    /// What undo() would do, translated; empty where there is nothing.
    QString undoText() const;
    /// Takes the last action back. Errors: Conflict (the file was changed since), NotFound, Io.
    QFuture<Result<void>> undo();

  Q_SIGNALS:
    /// The file is there now / no longer there; the tree and Git follow.
    void changed();
    void undoChanged();

  private:
    struct Step
    {
        enum class Kind { Created, Renamed, Removed, Adopted, TakenBack };
        Kind kind = Kind::Created;
        QString path;
        QString to;
        QByteArray content;
        QByteArray link; ///< where a removed link led
        QFile::Permissions permissions;
        files::Stamp stamp;
        workspace::Adopted adopted = {};
    };
    QFuture<Result<void>> perform(const QString& title, std::function<Result<Step>()> work,
                                  const std::optional<Step>& takenBack = {});
    void applied(const Step& step);
    Result<void> checkUnsaved(const Step& step) const;
    static Result<Step> undone(const QString& root, const Step& step);

    QString m_root;
    FileList& m_files;
    OpenFiles& m_open;
    Jobs& m_jobs;
    QList<Step> m_done;
};

} // namespace efa::workspace
