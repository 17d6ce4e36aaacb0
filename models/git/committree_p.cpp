#include "git/committree_p.h"

#include "files/contentkey.h"
#include "files/pathname.h"
#include "files/treeerrors.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::CommitTree)
};

constexpr qint64 maxFileSize = 256LL * 1024 * 1024;
constexpr qint64 maxLinkSize = 4096;

Error isSubmodule(const QString& name)
{
    return {.code = ErrorCode::Network,
            .message = Text::tr("%1 is a submodule: its files are in another repository").arg(name),
            .hint = Text::tr("Open that repository beside this one."),
            .where = Place{.file = name}};
}

QByteArray keyOf(const git_oid& id)
{
    return files::contentKeyOfBlob({reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ});
}

const TreeEntry* entryOf(const Tree& tree, QStringView name)
{
    const auto found = std::ranges::lower_bound(tree, name, {}, &TreeEntry::name);
    return found != tree.end() && found->name == name ? &*found : nullptr;
}

} // namespace

CommitTree::CommitTree(std::shared_ptr<ObjectStore> store, QString label, const git_oid& root)
    : m_store(std::move(store)), m_label(std::move(label)), m_root(root)
{
}

Result<std::shared_ptr<const files::FileTree>> CommitTree::open(std::shared_ptr<ObjectStore> store,
                                                                const CommitId& commit, const QString& label)
{
    return oidOf(commit)
        .and_then([&](const git_oid& id) { return store->treeOfCommit(id); })
        .map([&](const git_oid& root) {
            return std::shared_ptr<const files::FileTree>(
                new CommitTree(store, label, root)); // private constructor
        });
}

Result<CommitTree::Spot> CommitTree::spot(const QString& path) const
{
    if (path.isEmpty())
        return Spot{.kind = Spot::Kind::Root,
                    .entry = {.name = {}, .kind = TreeEntry::Kind::Folder, .id = m_root}};
    git_oid folder = m_root;
    for (qsizetype from = 0; true;) {
        const qsizetype slash = path.indexOf(u'/', from);
        const auto tree = m_store->tree(folder);
        if (!tree)
            return failure(tree.error());
        const TreeEntry* entry =
            entryOf(**tree, QStringView(path).sliced(from, slash < 0 ? path.size() - from : slash - from));
        if (!entry)
            return Spot{};
        if (slash < 0)
            return Spot{.kind = Spot::Kind::Entry, .entry = *entry};
        if (entry->kind == TreeEntry::Kind::Link)
            return Spot{.kind = Spot::Kind::LinkOnTheWay, .entry = {}};
        if (entry->kind == TreeEntry::Kind::Submodule)
            return failure(isSubmodule(displayName(path.first(slash))));
        if (entry->kind != TreeEntry::Kind::Folder)
            return Spot{};
        folder = entry->id;
        from = slash + 1;
    }
}

Result<files::Step> CommitTree::lookUp(const QString& path) const
{
    const auto found = spot(path);
    if (!found)
        return failure(found.error());
    if (found->kind != Spot::Kind::Entry)
        return files::Step{};
    switch (found->entry.kind) {
    case TreeEntry::Kind::File:
        return files::Step{.kind = files::Step::Kind::File};
    case TreeEntry::Kind::Folder:
    case TreeEntry::Kind::Submodule:
        return files::Step{.kind = files::Step::Kind::Folder};
    case TreeEntry::Kind::Link:
        break;
    }
    return m_store->blob(found->entry.id, maxLinkSize, displayName(path)).map([](const QByteArray& target) {
        return files::Step{.kind = files::Step::Kind::Link, .target = files::pathFromBytes(target)};
    });
}

Result<files::Destination> CommitTree::follow(const QString& path) const
{
    return files::followLinks(
        path, [this](const QString& at) { return lookUp(at); },
        [this](const QString& at) { return displayName(at); });
}

Result<TreeEntry> CommitTree::find(const QString& path) const
{
    if (!files::isCleanPath(path))
        return failure(files::notATreePath(path));
    const auto found = spot(path);
    if (!found)
        return failure(found.error());
    const bool isLink = found->kind == Spot::Kind::Entry && found->entry.kind == TreeEntry::Kind::Link;
    if (found->kind == Spot::Kind::Missing)
        return failure(files::noSuchFile(displayName(path)));
    if (found->kind != Spot::Kind::LinkOnTheWay && !isLink)
        return found->entry;
    const auto place = follow(path);
    if (!place)
        return failure(place.error());
    return spot(place->path).map([](const Spot& end) { return end.entry; });
}

Result<files::EntryKind> CommitTree::kind(const QString& path) const
{
    return find(path).map([](const TreeEntry& entry) {
        return entry.kind == TreeEntry::Kind::File ? files::EntryKind::File : files::EntryKind::Folder;
    });
}

Result<QByteArray> CommitTree::read(const QString& path) const
{
    return readKeyed(path).map([](const files::KeyedContent& keyed) { return keyed.content; });
}

Result<files::KeyedContent> CommitTree::readKeyed(const QString& path) const
{
    const auto entry = find(path);
    if (!entry)
        return failure(entry.error());
    const QString name = displayName(path);
    if (entry->kind != TreeEntry::Kind::File)
        return failure(entry->kind == TreeEntry::Kind::Submodule ? isSubmodule(name)
                                                                 : files::isAFolder(name));
    return m_store->blob(entry->id, maxFileSize, name).map([&](const QByteArray& content) {
        return files::KeyedContent{content, keyOf(entry->id)};
    });
}

Result<QList<files::Entry>> CommitTree::list(const QString& folder) const
{
    const auto entry = find(folder);
    if (!entry)
        return failure(entry.error());
    if (entry->kind != TreeEntry::Kind::Folder)
        return failure(entry->kind == TreeEntry::Kind::Submodule ? isSubmodule(displayName(folder))
                                                                 : files::isAFile(displayName(folder)));
    const auto tree = m_store->tree(entry->id);
    if (!tree)
        return failure(tree.error());
    QList<files::Entry> entries;
    entries.reserve(static_cast<qsizetype>((*tree)->size()));
    for (const TreeEntry& item : **tree) {
        files::EntryKind kind =
            item.kind == TreeEntry::Kind::File ? files::EntryKind::File : files::EntryKind::Folder;
        if (item.kind == TreeEntry::Kind::Link) // one that leads nowhere is called a file
            kind = this->kind(folder.isEmpty() ? item.name : folder + u'/' + item.name)
                       .value_or(files::EntryKind::File);
        entries.append({item.name, kind});
    }
    return entries;
}

Result<QString> CommitTree::resolved(const QString& path) const
{
    if (!files::isCleanPath(path))
        return failure(files::notATreePath(path));
    const auto found = spot(path);
    if (found && (found->kind == Spot::Kind::Root ||
                  (found->kind == Spot::Kind::Entry && found->entry.kind != TreeEntry::Kind::Link)))
        return path;
    const auto place = follow(path);
    if (!place)
        return failure(place.error());
    return place->path;
}

QByteArray CommitTree::contentKey(const QString& path) const
{
    const auto entry = find(path);
    return entry && entry->kind == TreeEntry::Kind::File ? keyOf(entry->id) : QByteArray();
}

QString CommitTree::displayName(const QString& path) const
{
    return m_label.isEmpty() ? path : m_label + u':' + path;
}

} // namespace efa::git
