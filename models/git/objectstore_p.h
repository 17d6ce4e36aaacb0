#pragma once

#include "git/library_p.h"

#include <QHash>
#include <QString>

#include <memory>
#include <shared_mutex>
#include <vector>

namespace efa::git {

struct TreeEntry
{
    enum class Kind { File, Folder, Link, Submodule };
    QString name;
    Kind kind = Kind::File;
    git_oid id = {};
};

/// A folder of a commit, sorted by name.
using Tree = std::vector<TreeEntry>;

/// Reads objects of a repository from any thread, also after the Repository is gone. Parsed trees are kept:
/// two commits share most of them. Errors: Io (missing or damaged object), Invalid.
class ObjectStore
{
  public:
    [[nodiscard]] static Result<std::shared_ptr<ObjectStore>> open(const QString& objectsFolder);

    [[nodiscard]] Result<std::shared_ptr<const Tree>> tree(const git_oid& id);
    /// Errors also: Invalid (more than `limit` bytes).
    [[nodiscard]] Result<QByteArray> blob(const git_oid& id, qint64 limit, const QString& name);
    /// The root tree of a commit.
    [[nodiscard]] Result<git_oid> treeOfCommit(const git_oid& commit);

  private:
    [[nodiscard]] Result<OdbObjectHandle> object(const git_oid& id, git_object_t type);

    OdbHandle m_odb; // locks by itself
    std::shared_mutex m_mutex;
    QHash<QByteArray, std::shared_ptr<const Tree>> m_trees; // by raw id
};

} // namespace efa::git
