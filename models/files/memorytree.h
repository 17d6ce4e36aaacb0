#pragma once

#include "files/filetree.h"

#include <map>

namespace efa::files {

/// A tree that lives in memory: for tests, generated content and snapshots already read.
class MemoryTree final : public FileTree
{
  public:
    MemoryTree() = default;
    explicit MemoryTree(std::map<QString, QByteArray> files);

    void write(const QString& path, const QByteArray& content);
    void remove(const QString& path);
    const std::map<QString, QByteArray>& files() const { return m_files; }

    Result<EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;

  private:
    std::map<QString, QByteArray> m_files;
};

} // namespace efa::files
