#pragma once

#include "files/filetree.h"

#include <memory>

namespace efa::files {

/// Another repository that a kustomization names by URL.
struct RemoteReference
{
    QString url;      ///< as written, without query
    QString folder;   ///< below the repository's root
    QString revision; ///< branch, tag or commit as written; empty where none
};

/// Gives the content of other repositories at a pinned revision, from what is on this machine; it never asks
/// the network. Errors: NotFound (not in the cache, hint says how to get it), Unsupported.
class RemoteSource
{
  public:
    RemoteSource() = default;
    RemoteSource(const RemoteSource&) = delete;
    RemoteSource& operator=(const RemoteSource&) = delete;
    virtual ~RemoteSource() = default;

    [[nodiscard]] virtual Result<std::shared_ptr<const FileTree>>
    open(const RemoteReference& reference) const = 0;
};

} // namespace efa::files
