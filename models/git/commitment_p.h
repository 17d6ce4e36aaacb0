#pragma once

#include "base/progress.h"
#include "git/indexedit_p.h"
#include "git/objectbatch_p.h"
#include "git/repository_p.h"
#include "git/signingsettings_p.h"

#include <vector>

namespace efa::git {

enum class Role { Author, Committer };

/// Who commits now: environment, then `author.*` or `committer.*`, then `user.*`. Errors: Invalid.
[[nodiscard]] Result<SignatureHandle> configuredSignature(git_repository* repository, Role role);

Error headMoved();

/// Makes the index a commit on HEAD, or one in the place of HEAD. The index is locked meanwhile, as every Git
/// does.
class Commitment
{
  public:
    enum class Place : uint8_t { OnHead, OfHead };

    explicit Commitment(const OpenRepository& repository, Place place = Place::OnHead)
        : m_repository(repository), m_place(place)
    {
    }

    /// Signed where Git's configuration says so; then `progress` can cancel the question for a passphrase.
    [[nodiscard]] Result<CommitId> commit(const QString& message, const Progress& progress);

  private:
    [[nodiscard]] Result<void> findParents();
    [[nodiscard]] Result<void> findReplaced();
    [[nodiscard]] Result<void> checkState() const;
    /// Errors: Conflict where the commit would follow others now.
    [[nodiscard]] Result<void> checkParents() const;
    [[nodiscard]] Result<void> writeTree();
    [[nodiscard]] Result<void> checkChange(const git_oid& tree) const;
    [[nodiscard]] Result<QByteArray> object(const QByteArray& message);
    [[nodiscard]] Result<CommitId> write(const QByteArray& object);
    [[nodiscard]] Result<void> moveHead(const CommitId& commit, const QByteArray& message);

    [[nodiscard]] Result<IndexLock> lockIndex() const;
    /// The commit, not yet written or signed; its tree is.
    [[nodiscard]] Result<QByteArray> prepare(const QByteArray& message);
    [[nodiscard]] Result<QByteArray> prepareAlone(const QByteArray& message);
    [[nodiscard]] Result<CommitId> finish(const QByteArray& object, const QByteArray& message,
                                          ObjectBatch& objects);
    [[nodiscard]] Result<CommitId> plainCommit(const QByteArray& message);
    [[nodiscard]] Result<CommitId> signedCommit(const QByteArray& message, const SigningSettings& settings,
                                                const Progress& progress);

    const OpenRepository& m_repository;
    Place m_place;
    bool m_isMerge = false;
    CommitHandle m_replaced; ///< what is amended
    std::vector<CommitHandle> m_parents;
    TreeHandle m_tree;
    SignatureHandle m_committer;
};

} // namespace efa::git
