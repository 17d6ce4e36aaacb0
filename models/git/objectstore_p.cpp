#include "git/objectstore_p.h"

#include "files/pathname.h"
#include "files/treeerrors.h"

#include <QCoreApplication>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error damaged(const git_oid& id)
{
    return {.code = ErrorCode::Io,
            .message = Text::tr("The object %1 of the repository is damaged").arg(commitIdOf(id).text),
            .hint = Text::tr("“git fsck” says more; “git fetch --refetch” gets it again.")};
}

TreeEntry::Kind kindOf(uint mode)
{
    switch (mode & 0170000) {
    case 0040000:
        return TreeEntry::Kind::Folder;
    case 0120000:
        return TreeEntry::Kind::Link;
    case 0160000:
        return TreeEntry::Kind::Submodule;
    default:
        return TreeEntry::Kind::File;
    }
}

// Names that Git itself never writes; who made them wants to lead a reader astray.
bool isForged(const QByteArray& name)
{
    return name.isEmpty() || name == "." || name == ".." || name == ".git" || name.contains('/');
}

// A tree object is a row of "<octal mode> <name>\0<20 bytes of id>".
bool parse(QByteArrayView bytes, Tree& tree)
{
    while (!bytes.isEmpty()) {
        const qsizetype space = bytes.indexOf(' ');
        const qsizetype zero = bytes.indexOf('\0');
        bool number = false;
        const uint mode = space > 0 ? bytes.first(space).toByteArray().toUInt(&number, 8) : 0;
        if (!number || zero < space || bytes.size() < zero + 1 + GIT_OID_RAWSZ)
            return false;
        const QByteArray name = bytes.sliced(space + 1, zero - space - 1).toByteArray();
        TreeEntry entry{.name = files::pathFromBytes(name), .kind = kindOf(mode)};
        git_oid_fromraw(&entry.id, reinterpret_cast<const uchar*>(bytes.data() + zero + 1));
        if (!isForged(name))
            tree.push_back(std::move(entry));
        bytes = bytes.sliced(zero + 1 + GIT_OID_RAWSZ);
    }
    // Git sorts folders as if their names ended with '/'.
    std::ranges::sort(tree, {}, &TreeEntry::name);
    return true;
}

QByteArrayView dataOf(git_odb_object* object)
{
    return {static_cast<const char*>(git_odb_object_data(object)),
            static_cast<qsizetype>(git_odb_object_size(object))};
}

} // namespace

Result<std::shared_ptr<ObjectStore>> ObjectStore::open(const QString& objectsFolder)
{
    ensureLibrary();
    auto store = std::make_shared<ObjectStore>();
    const int code = git_odb_open(out(store->m_odb), files::pathToBytes(objectsFolder).constData());
    if (code < 0)
        return failure(gitError(code, Text::tr("The objects of the repository could not be opened")));
    return store;
}

Result<OdbObjectHandle> ObjectStore::object(const git_oid& id, git_object_t type)
{
    OdbObjectHandle object;
    const int code = git_odb_read(out(object), m_odb.get(), &id);
    if (code < 0) {
        Error error = gitError(
            code, Text::tr("The object %1 of the repository could not be read").arg(commitIdOf(id).text));
        error.code = ErrorCode::Io;
        return failure(std::move(error));
    }
    if (git_odb_object_type(object.get()) != type)
        return failure(damaged(id));
    return object;
}

Result<std::shared_ptr<const Tree>> ObjectStore::tree(const git_oid& id)
{
    const QByteArray key(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
    {
        const std::shared_lock lock(m_mutex);
        if (const auto known = m_trees.constFind(key); known != m_trees.constEnd())
            return *known;
    }
    const auto read = object(id, GIT_OBJECT_TREE);
    if (!read)
        return failure(read.error());
    auto tree = std::make_shared<Tree>();
    if (!parse(dataOf(read->get()), *tree))
        return failure(damaged(id));
    const std::unique_lock lock(m_mutex);
    return m_trees.insert(key, std::move(tree)).value();
}

Result<QByteArray> ObjectStore::blob(const git_oid& id, qint64 limit, const QString& name)
{
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (git_odb_read_header(&size, &type, m_odb.get(), &id) == 0 && size > static_cast<size_t>(limit))
        return failure(files::tooLarge(name, limit));
    return object(id, GIT_OBJECT_BLOB).map([](const OdbObjectHandle& object) {
        return dataOf(object.get()).toByteArray();
    });
}

Result<git_oid> ObjectStore::treeOfCommit(const git_oid& commit)
{
    const auto read = object(commit, GIT_OBJECT_COMMIT);
    if (!read)
        return failure(read.error());
    const QByteArrayView bytes = dataOf(read->get());
    git_oid tree = {};
    if (!bytes.startsWith("tree ") || bytes.size() < 5 + GIT_OID_HEXSZ ||
        git_oid_fromstrn(&tree, bytes.data() + 5, GIT_OID_HEXSZ) != 0)
        return failure(damaged(commit));
    return tree;
}

} // namespace efa::git
