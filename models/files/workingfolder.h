#pragma once

#include "files/filetree.h"

#include <QHash>

namespace efa::files {

/// Unsaved text by path; implicitly shared, so a job takes a copy and the editor goes on.
using Buffers = QHash<QString, QByteArray>;

/// A folder on disk as a FileTree, unsaved buffers over it. Immutable: the workspace makes a new one when a
/// buffer changes and hands it to jobs. What the disk says is read at each call.
class WorkingFolder final : public FileTree
{
  public:
    /// `root` is an absolute path of a folder; `buffers` hide or add files.
    explicit WorkingFolder(const QString& root, Buffers buffers = {},
                           qint64 maxFileSize = 256LL * 1024 * 1024);

    const QString& root() const { return m_root; }

    Result<EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;

  private:
    QString m_root;
    Buffers m_buffers;
    qint64 m_maxFileSize;
};

} // namespace efa::files
