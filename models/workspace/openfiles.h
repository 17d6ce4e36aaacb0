#pragma once

#include "base/result.h"
#include "files/atomicwriter.h"
#include "files/workingfolder.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

namespace efa::workspace {

class Jobs;
class RecoveryCopies;

/// Why a text cannot be changed here.
enum class TextLimit {
    None,
    NotUtf8,    ///< shown with replacement characters, never written
    TooLarge,   ///< only its beginning is shown
    NotWritable ///< the file system does not let us
};

/// What somebody else did to a file whose text has unsaved changes here.
enum class OutsideChange { None, Changed, Removed };

/// A file in an editor. `saved` and `text` are the exact bytes, byte order mark and line ends included.
struct OpenFile
{
    QString path;
    QByteArray saved; ///< as last read or written
    QByteArray text;  ///< as in the editor
    quint64 version = 0;
    std::optional<files::Stamp> stamp; ///< of `saved`; none: the file is not on disk
    qint64 sizeOnDisk = 0;
    TextLimit limit = TextLimit::None;
    OutsideChange outside = OutsideChange::None;
    bool unsaved = false;   ///< text differs from saved, or is not on disk
    bool recovered = false; ///< text comes from a session that ended without saving it

    /// Its text here has the lines that it has on disk.
    bool isWhole() const { return limit != TextLimit::NotUtf8 && limit != TextLimit::TooLarge; }
};

/// The texts being edited, by path relative to the root. Lives in the window's thread, reads and writes in
/// the background.
class OpenFiles final : public QObject
{
    Q_OBJECT

  public:
    /// Above this size a file is shown in part and read-only, bytes.
    static constexpr qint64 editableSize = 8LL * 1024 * 1024;
    static constexpr qint64 shownSize = 1024LL * 1024;

    OpenFiles(const QString& root, RecoveryCopies& recovery, Jobs& jobs, QObject* parent = nullptr);

    /// Reads a file; opened() or the error follows. A file that is open already is left as it is. Errors:
    /// NotFound, Invalid (a link that leaves the folder), Io.
    QFuture<Result<OpenFile>> open(const QString& path);
    void close(const QString& path);
    const OpenFile* find(const QString& path) const;
    QStringList paths() const;
    QStringList unsavedPaths() const;

    /// The editor's text now; `version` is the editor's own count and grows with each change.
    void edit(const QString& path, const QByteArray& text, quint64 version);
    /// The texts that differ from the disk, for a FileTree over the working folder.
    const files::Buffers& buffers() const { return m_buffers; }
    /// Grows whenever what buffers() or the open files' disk content says has changed.
    quint64 generation() const { return m_generation; }

    /// Writes one file. Errors: Conflict (somebody else changed it: `outside` is set, keepMine() or
    /// takeTheirs() decides), Invalid (its file or a folder on the way has become a link out of the root),
    /// Io.
    QFuture<Result<void>> save(const QString& path);
    /// The next save replaces what is on disk now.
    void keepMine(const QString& path);
    /// Drops the unsaved text and reads the disk again.
    void takeTheirs(const QString& path);
    /// The file as it is on disk now, changing nothing here. Errors: as open().
    QFuture<Result<OpenFile>> readTheirs(const QString& path);
    /// The text that came of mine and of what readTheirs() gave: it stands over theirs, not saved yet.
    void takeMerged(const OpenFile& theirs, const QByteArray& text);
    /// Compares every open file with the disk: unchanged texts are read again, changed ones get `outside`.
    void compareWithDisk();
    /// Moves an open file to a new path after it was renamed on disk.
    void moved(const QString& from, const QString& to);

  Q_SIGNALS:
    void opened(const QString& path);
    void closed(const QString& path);
    /// The text changed in the editor.
    void edited(const QString& path);
    /// The text was replaced by what is on disk: the editor shows it anew and keeps its place.
    void reloaded(const QString& path);
    void saved(const QString& path);
    /// unsaved, outside, limit or recovered of this file changed.
    void stateChanged(const QString& path);
    void renamed(const QString& from, const QString& to);

  private:
    QString absolute(const QString& path) const;
    void refreshBuffer(const OpenFile& file);
    void finishSave(const QString& path, const QByteArray& text, const Result<files::Stamp>& stamp);
    void applyDisk(const OpenFile& disk);
    void compareWithDisk(const OpenFile& file);
    void setOutside(OpenFile& file, OutsideChange outside);

    QString m_root;
    RecoveryCopies& m_recovery;
    Jobs& m_jobs;
    QHash<QString, OpenFile> m_files;
    files::Buffers m_buffers;
    quint64 m_generation = 1;
};

} // namespace efa::workspace
