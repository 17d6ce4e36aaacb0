#pragma once

#include "git/library_p.h"

#include <QByteArray>
#include <QByteArrayList>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace efa::git {

/// Files and folders of a repository, compared between two commits without reading what is equal in both.
class PathSet
{
  public:
    /// Empty ones do not count.
    explicit PathSet(const QByteArrayList& paths);

    bool isEmpty() const { return m_root.inside.empty(); }
    /// Whether one of them is another in a tree than in all of these others, or has another mode. A null tree
    /// is empty. Errors: Io.
    [[nodiscard]] Result<bool> differ(const git_tree* tree, const std::vector<TreeHandle>& others) const;

  private:
    /// A folder on the way to a path; its end where nothing is inside.
    struct Node
    {
        std::map<QByteArray, Node> inside;
        bool isEnd = false; ///< all below it counts
    };

    /// Gives each that differs to `found` until that answers false.
    using Found = std::function<bool(const Node&)>;
    static Result<bool> differing(const Node& node, const git_tree* one, const git_tree* other,
                                  const Found& found);

    Node m_root;
};

} // namespace efa::git
