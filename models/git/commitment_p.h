#pragma once

#include "git/repository_p.h"

#include <vector>

namespace efa::git {

enum class Role { Author, Committer };

/// Who commits now: environment, then `author.*` or `committer.*`, then `user.*`. Errors: Invalid.
[[nodiscard]] Result<SignatureHandle> configuredSignature(git_repository* repository, Role role);

Error headMoved();

/// Makes the index a commit on HEAD. The index is locked meanwhile, as every Git does.
class Commitment
{
  public:
    explicit Commitment(const OpenRepository& repository)
        : m_repository(repository)
    {
    }

    [[nodiscard]] Result<CommitId> commit(const QString& message);

  private:
    [[nodiscard]] Result<void> findParents();
    [[nodiscard]] Result<void> checkState() const;
    [[nodiscard]] Result<void> writeTree();
    [[nodiscard]] Result<CommitId> create(const QByteArray& message);
    [[nodiscard]] Result<void> moveHead(const CommitId& commit, const QByteArray& message);

    const OpenRepository& m_repository;
    bool m_isMerge = false;
    std::vector<CommitHandle> m_parents;
    TreeHandle m_tree;
};

} // namespace efa::git
