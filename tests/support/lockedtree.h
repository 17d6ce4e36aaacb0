#pragma once

#include "files/memorytree.h"

#include <QSet>

namespace efa::test {

/// A tree in memory in which some files and folders may not be read, as on a disk without the permission.
class LockedTree final : public files::FileTree
{
  public:
    LockedTree(const std::map<QString, QByteArray>& files, QSet<QString> locked)
        : m_tree(files), m_locked(std::move(locked))
    {
    }

    Result<files::EntryKind> kind(const QString& path) const override
    {
        return isBehind(path) ? failure(locked(path)) : m_tree.kind(path);
    }
    Result<QByteArray> read(const QString& path) const override
    {
        return isBehind(path) || m_locked.contains(path) ? failure(locked(path)) : m_tree.read(path);
    }
    Result<QList<files::Entry>> list(const QString& folder) const override
    {
        return isBehind(folder) || m_locked.contains(folder) ? failure(locked(folder)) : m_tree.list(folder);
    }
    Result<QString> resolved(const QString& path) const override
    {
        return isBehind(path) ? failure(locked(path)) : m_tree.resolved(path);
    }

  private:
    bool isBehind(const QString& path) const
    {
        for (const QString& folder : m_locked) {
            if (path.startsWith(folder + u'/'))
                return true;
        }
        return false;
    }

    static Error locked(const QString& path)
    {
        return {.code = ErrorCode::Io,
                .message = path + QStringLiteral(" may not be read"),
                .detail = QStringLiteral("Permission denied"),
                .where = Place{.file = path}};
    }

    files::MemoryTree m_tree;
    QSet<QString> m_locked;
};

} // namespace efa::test
