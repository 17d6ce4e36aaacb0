#include "git/objectbatch_p.h"

#include "files/pathname.h"
#include "git/packwriter_p.h"

#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#include <QCoreApplication>
#include <QHash>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

constexpr qsizetype manyObjects = 50;

struct Object
{
    git_object_t type = GIT_OBJECT_INVALID;
    QByteArray content;
};

QByteArray keyOf(const git_oid* id)
{
    return {reinterpret_cast<const char*>(id->id), GIT_OID_RAWSZ};
}

QByteArray objectsFolder(git_repository* repository)
{
    return QByteArray(git_repository_commondir(repository)) + "objects";
}

Error cannotStore(int code)
{
    return gitError(code,
                    Text::tr("The new objects could not be written; the repository is as it was before"));
}

} // namespace

// The parent comes first, so that libgit2's pointer is ours too.
struct ObjectBatch::Memory
{
    git_odb_backend parent;
    QHash<QByteArray, Object> objects; // by raw id

    static Memory* own(git_odb_backend* backend) { return reinterpret_cast<Memory*>(backend); }
    static const Object* find(git_odb_backend* backend, const git_oid* id);
    static int read(void** data, size_t* size, git_object_t* type, git_odb_backend* backend,
                    const git_oid* id);
    static int readHeader(size_t* size, git_object_t* type, git_odb_backend* backend, const git_oid* id);
    static int write(git_odb_backend* backend, const git_oid* id, const void* data, size_t size,
                     git_object_t type);
    static Memory* create();
};

const Object* ObjectBatch::Memory::find(git_odb_backend* backend, const git_oid* id)
{
    const auto found = std::as_const(own(backend)->objects).find(keyOf(id));
    return found == own(backend)->objects.cend() ? nullptr : &*found;
}

int ObjectBatch::Memory::read(void** data, size_t* size, git_object_t* type, git_odb_backend* backend,
                              const git_oid* id)
{
    const Object* object = find(backend, id);
    if (!object)
        return GIT_ENOTFOUND;
    *size = static_cast<size_t>(object->content.size());
    *type = object->type;
    *data = git_odb_backend_data_alloc(backend, *size + 1);
    if (!*data)
        return GIT_ERROR;
    std::memcpy(*data, object->content.constData(), *size + 1);
    return 0;
}

int ObjectBatch::Memory::readHeader(size_t* size, git_object_t* type, git_odb_backend* backend,
                                    const git_oid* id)
{
    const Object* object = find(backend, id);
    if (!object)
        return GIT_ENOTFOUND;
    *size = static_cast<size_t>(object->content.size());
    *type = object->type;
    return 0;
}

int ObjectBatch::Memory::write(git_odb_backend* backend, const git_oid* id, const void* data, size_t size,
                               git_object_t type)
{
    const QByteArray content(static_cast<const char*>(data), static_cast<qsizetype>(size));
    own(backend)->objects.insert(keyOf(id), {type, content});
    return 0;
}

ObjectBatch::Memory* ObjectBatch::Memory::create()
{
    auto* memory = new Memory{};
    git_odb_init_backend(&memory->parent, GIT_ODB_BACKEND_VERSION);
    memory->parent.read = &read;
    memory->parent.read_header = &readHeader;
    memory->parent.write = &write;
    memory->parent.exists = [](git_odb_backend* backend, const git_oid* id) {
        return find(backend, id) ? 1 : 0;
    };
    memory->parent.free = [](git_odb_backend* backend) { delete own(backend); };
    return memory;
}

ObjectBatch::ObjectBatch(ObjectBatch&& other) noexcept
    : m_repository(std::exchange(other.m_repository, nullptr))
    , m_before(std::move(other.m_before))
    , m_odb(std::move(other.m_odb))
    , m_memory(other.m_memory)
{
}

ObjectBatch::~ObjectBatch()
{
    if (m_repository && m_before)
        git_repository_set_odb(m_repository, m_before.get());
}

Result<ObjectBatch> ObjectBatch::begin(git_repository* repository)
{
    ObjectBatch batch(repository);
    int code = git_odb_open(out(batch.m_odb), objectsFolder(repository).constData());
    if (code != 0)
        return failure(cannotStore(code));
    batch.m_memory = Memory::create();
    constexpr int first = 1000; // before what is on the disk
    code = git_odb_add_backend(batch.m_odb.get(), &batch.m_memory->parent, first);
    if (code != 0) {
        delete batch.m_memory;
        return failure(cannotStore(code));
    }
    code = git_repository_odb(out(batch.m_before), repository);
    if (code == 0)
        code = git_repository_set_odb(repository, batch.m_odb.get());
    if (code != 0)
        return failure(cannotStore(code));
    return batch;
}

Result<void> ObjectBatch::storeFiles()
{
    for (const Object& object : std::as_const(m_memory->objects)) {
        git_oid id = {};
        const int code = git_odb_write(&id, m_before.get(), object.content.constData(),
                                       static_cast<size_t>(object.content.size()), object.type);
        if (code != 0)
            return failure(cannotStore(code));
    }
    return {};
}

Result<void> ObjectBatch::storePack()
{
    PackWriter pack;
    for (const Object& object : std::as_const(m_memory->objects))
        pack.add(object.type, object.content);
    Progress progress;
    return pack.write(files::pathFromBytes(objectsFolder(m_repository)) + u"/pack"_s, progress)
        .and_then([this] {
            const int code = git_odb_refresh(m_before.get());
            return code == 0 ? Result<void>{} : failure(cannotStore(code));
        });
}

Result<void> ObjectBatch::store()
{
    auto stored = m_memory->objects.size() > manyObjects ? storePack() : storeFiles();
    if (stored)
        m_memory->objects.clear();
    return stored;
}

} // namespace efa::git
