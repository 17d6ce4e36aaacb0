#pragma once

#include "base/result.h"
#include "files/filetree.h"
#include "kustomize/contentkey.h"
#include "yaml/source.h"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace efa::kustomize {

class Memory;
class TreeReader;

/// A file after every link on the way was followed.
struct TreeFile
{
    std::string path;             ///< where it really stands in the tree
    ContentKey key;               ///< of its bytes
    TreeReader* reader = nullptr; ///< who found it and can read it
};

/// Reads a tree and keeps every answer, the failed ones too: within one reader a path always answers the
/// same. What bytes stand behind a tree's cheap key is remembered beyond it. Safe to use from several
/// threads.
class TreeReader
{
  public:
    /// `repository` tells trees apart that differ in more than their content.
    TreeReader(const files::FileTree& tree, Memory& memory, std::string repository)
        : m_tree(tree), m_memory(memory), m_repository(std::move(repository))
    {
    }

    const std::string& repository() const { return m_repository; }
    /// What messages call a file or folder of the tree.
    QString shownName(const std::string& path) const;

    /// Errors: NotFound, Invalid (a folder, too large, a link out of the tree), Network, Io.
    [[nodiscard]] Result<TreeFile> file(const std::string& path);
    /// A file's bytes. Errors: as file().
    [[nodiscard]] Result<yaml::Source> source(const TreeFile& file);
    /// Where a folder really stands. Errors: NotFound, Invalid (a file, a link out of the tree), Network, Io.
    [[nodiscard]] Result<std::string> folder(const std::string& path);

    /// What the answers were, failed ones too: equal keys mean equal answers.
    ContentKey fileAnswer(const std::string& path);
    ContentKey folderAnswer(const std::string& path);

  private:
    Result<TreeFile> findFile(const std::string& path);
    Result<std::string> findFolder(const std::string& path) const;

    const files::FileTree& m_tree;
    Memory& m_memory;
    std::string m_repository;
    std::mutex m_mutex;
    std::unordered_map<std::string, Result<TreeFile>> m_files;
    std::unordered_map<std::string, Result<std::string>> m_folders;
    std::unordered_map<std::string, yaml::Source> m_sources;
};

} // namespace efa::kustomize
