#pragma once

#include "base/ids.h"
#include "files/filetree.h"

#include <memory>

namespace efa::files {

/// Something in another repository that a kustomization names by URL.
struct RemoteReference
{
    enum class Kind : uint8_t { Folder, File };

    QString url;      ///< of the repository, as Git takes it
    QString path;     ///< below the repository's root; of a File with the revision before it, as on the web
    QString revision; ///< branch, tag or commit as written; empty where none, and for a File
    Kind kind = Kind::Folder;
};

/// What is on this machine of it.
struct RemoteContent
{
    std::shared_ptr<const FileTree> tree;
    CommitId commit;
    QString path;          ///< inside the tree
    bool isPinned = false; ///< by a tag or a commit: what stands there does not change by itself
};

/// Gives the content of other repositories at a revision, from what is on this machine; it never asks the
/// network. Safe to use from several threads. Errors: NotFound (not on this machine, the hint says how to get
/// it), Invalid (no revision that kustomize could fetch), Io.
class RemoteSource
{
  public:
    RemoteSource() = default;
    RemoteSource(const RemoteSource&) = delete;
    RemoteSource& operator=(const RemoteSource&) = delete;
    virtual ~RemoteSource() = default;

    [[nodiscard]] virtual Result<RemoteContent> open(const RemoteReference& reference) const = 0;
};

} // namespace efa::files
