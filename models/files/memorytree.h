#pragma once

#include "files/filetree.h"

#include <map>

namespace efa::files {

/// A tree that lives in memory: for tests, generated content and snapshots already read. Writing a file takes
/// the place of what stood in its way, so that no path is file and folder at once. Reading is safe from
/// several threads while nobody writes.
class MemoryTree final : public FileTree
{
  public:
    MemoryTree() = default;
    /// Paths as FileTree has them.
    explicit MemoryTree(std::map<QString, QByteArray> files);

    void write(const QString& path, const QByteArray& content);
    /// Removes a file, or a folder with all that is in it.
    void remove(const QString& path);
    const std::map<QString, QByteArray>& files() const { return m_files; }

    Result<EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;

  private:
    bool isFolder(const QString& path) const;

    std::map<QString, QByteArray> m_files;
};

} // namespace efa::files
