#pragma once

#include "git/packwriter_p.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace efa::git {

/// The files of a commit that is being planned. Folders that did not change since the last commit keep their
/// id, so that a small change costs little in a large tree.
class PlannedTree
{
  public:
    using Visit = std::function<bool(const QByteArray& path, const QByteArray& content, const git_oid& id)>;

    /// Puts a file; what stood in its way goes.
    void write(const QByteArray& path, const QByteArray& content, const git_oid& id);
    /// Removes a file or folder, and the folders that become empty; false when there is none.
    bool remove(const QByteArray& path);
    /// Adds the changed folders to the pack; the id of the root.
    git_oid save(PackWriter& pack);
    /// Goes through all files in Git's order of an index, until `visit` answers false.
    bool forEach(const Visit& visit) const { return forEachBelow({}, visit); }
    /// What Git's index remembers of the folders, so that nobody has to make their ids anew; after save().
    QByteArray cachedTrees() const { return cachedTree({}).first; }
    bool isEmpty() const { return m_folders.empty() && m_files.empty(); }

  private:
    struct File
    {
        QByteArray content;
        git_oid id;
    };

    // And the number of files in it.
    std::pair<QByteArray, int> cachedTree(const QByteArray& name) const;
    bool forEachBelow(const QByteArray& prefix, const Visit& visit) const;

    // Names of folders end with '/', as Git compares them.
    std::map<QByteArray, std::unique_ptr<PlannedTree>> m_folders;
    std::map<QByteArray, File> m_files;
    git_oid m_id = {};
    bool m_changed = true;
};

} // namespace efa::git
