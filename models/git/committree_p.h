#pragma once

#include "base/ids.h"
#include "files/filetree.h"
#include "files/linkwalk.h"
#include "git/objectstore_p.h"

namespace efa::git {

/// The files of a commit, read from the object store without a checkout.
class CommitTree final : public files::FileTree
{
  public:
    /// `label` stands before the names of files in messages, where it is not empty. Errors: Io (the commit is
    /// missing or damaged).
    [[nodiscard]] static Result<std::shared_ptr<const files::FileTree>>
    open(std::shared_ptr<ObjectStore> store, const CommitId& commit, const QString& label);

    Result<files::EntryKind> kind(const QString& path) const override;
    Result<QByteArray> read(const QString& path) const override;
    Result<QList<files::Entry>> list(const QString& folder) const override;
    Result<QString> resolved(const QString& path) const override;
    QByteArray contentKey(const QString& path) const override;
    Result<files::KeyedContent> readKeyed(const QString& path) const override;
    QString displayName(const QString& path) const override;

  private:
    /// What stands at a path whose folders hold no link; the path it stops at where one does.
    struct Spot
    {
        enum class Kind { Missing, Entry, Root, LinkOnTheWay };
        Kind kind = Kind::Missing;
        TreeEntry entry;
    };

    CommitTree(std::shared_ptr<ObjectStore> store, QString label, const git_oid& root);
    [[nodiscard]] Result<Spot> spot(const QString& path) const;
    [[nodiscard]] Result<files::Step> lookUp(const QString& path) const;
    [[nodiscard]] Result<files::Destination> follow(const QString& path) const;
    /// The entry after following links; the root has none and is a folder.
    [[nodiscard]] Result<TreeEntry> find(const QString& path) const;

    std::shared_ptr<ObjectStore> m_store;
    QString m_label;
    git_oid m_root;
};

} // namespace efa::git
