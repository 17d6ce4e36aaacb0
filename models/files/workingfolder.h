#pragma once

#include "files/filetree.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <memory>

namespace efa::files {

class Descriptor;
struct Destination;
struct Step;

/// Unsaved text by path; implicitly shared, so a job takes a copy and the editor goes on.
using Buffers = QHash<QString, QByteArray>;

/// A folder on disk as a FileTree, unsaved buffers over it. Immutable: the workspace makes a new one when a
/// buffer changes and hands it to jobs. What the disk says is read at each call, with a handful of system
/// calls whatever the size of the tree. `.git` does not exist for it. Links that stay inside are followed,
/// pipes and devices are refused without being opened for long. A key of contentKey() never names two
/// contents: it is the identity and times of the file, or its hash while it is too young for its times to be
/// trusted. An entry of list() that is a broken or refused link, or a device, is called a file; reading it
/// gives the error.
class WorkingFolder final : public FileTree
{
  public:
    /// `root` is an absolute path of a folder; `buffers` hide or add files.
    explicit WorkingFolder(const QString& root, Buffers buffers = {},
                           qint64 maxFileSize = 256LL * 1024 * 1024);
    ~WorkingFolder() override;

    const QString& root() const { return m_root; }

    Result<EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<KeyedContent> readKeyed(const QString& path) const override;
    /// As everywhere, but absolute where the tree is the whole disk.
    QString displayName(const QString& path) const override;

  private:
    struct Opened;

    void addBuffer(const QString& path, const QByteArray& text);
    Result<Step> lookUp(const QString& path) const;
    Result<Destination> follow(const QString& path) const;
    Result<Opened> openFile(const QString& path, int flags) const;
    Result<EntryKind> kindBeyondLinks(const QString& path) const;
    QString barrierTo(const QString& path) const;
    Error faultAt(const QString& path, int code) const;
    Result<QByteArray> readFrom(const Opened& file, const QString& path) const;
    QByteArray bufferKey(const QString& path) const;
    Result<void> listDisk(const QString& folder, QHash<QString, EntryKind>& found) const;

    QString m_root;
    QString m_realRoot; // without links, as absolute link targets may name it
    Buffers m_buffers;  // by path without links
    QSet<QString> m_bufferFolders;
    qint64 m_maxFileSize;
    std::unique_ptr<Descriptor> m_folder;
    mutable QMutex m_mutex;
    mutable QHash<QString, QByteArray> m_bufferKeys; // made when first asked for
};

} // namespace efa::files
