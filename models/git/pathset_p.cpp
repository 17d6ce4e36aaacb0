#include "git/pathset_p.h"

#include <QCoreApplication>

#include <utility>

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

bool isSame(const git_tree_entry* one, const git_tree_entry* other)
{
    if (!one || !other)
        return one == other;
    return git_oid_equal(git_tree_entry_id(one), git_tree_entry_id(other)) != 0 &&
           git_tree_entry_filemode(one) == git_tree_entry_filemode(other);
}

/// The folder of that entry; null where it is none.
Result<TreeHandle> folderOf(const git_tree* tree, const git_tree_entry* entry)
{
    TreeHandle folder;
    if (!entry || git_tree_entry_type(entry) != GIT_OBJECT_TREE)
        return folder;
    if (const int code = git_tree_lookup(out(folder), git_tree_owner(tree), git_tree_entry_id(entry));
        code != 0) {
        Error error = gitError(code, Text::tr("A folder of an older commit could not be read"));
        error.code = ErrorCode::Io;
        return failure(error);
    }
    return folder;
}

} // namespace

PathSet::PathSet(const QByteArrayList& paths)
{
    for (const QByteArray& path : paths) {
        if (path.isEmpty())
            continue;
        Node* node = &m_root;
        for (const QByteArray& name : path.split('/'))
            node = &node->inside[name];
        node->isEnd = true;
    }
}

// A merge of what two branches did to different files is no change of its own.
Result<bool> PathSet::differ(const git_tree* tree, const std::vector<TreeHandle>& others) const
{
    std::set<const Node*> changed;
    for (size_t i = 0; i < others.size(); ++i) {
        std::set<const Node*> here;
        const bool isLast = i + 1 == others.size();
        auto walked = differing(m_root, others.at(i).get(), tree, [&](const Node& node) {
            if (i > 0 && !changed.contains(&node))
                return true;
            here.insert(&node);
            return !isLast;
        });
        if (!walked)
            return walked;
        if (here.empty())
            return false;
        changed = std::move(here);
    }
    return true;
}

// False: it was ended.
Result<bool> PathSet::differing(const Node& node, const git_tree* one, const git_tree* other,
                                const Found& found)
{
    for (const auto& [name, child] : node.inside) {
        const git_tree_entry* first = one ? git_tree_entry_byname(one, name.constData()) : nullptr;
        const git_tree_entry* second = other ? git_tree_entry_byname(other, name.constData()) : nullptr;
        if (isSame(first, second))
            continue;
        if (child.isEnd) {
            if (!found(child))
                return false;
            continue;
        }
        const auto before = folderOf(one, first);
        const auto after = folderOf(other, second);
        if (!before || !after)
            return failure(!before ? before.error() : after.error());
        const auto below = differing(child, before->get(), after->get(), found);
        if (!below || !*below)
            return below;
    }
    return true;
}

} // namespace efa::git
