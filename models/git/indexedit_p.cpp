#include "git/indexedit_p.h"

#include "files/pathname.h"
#include "git/repository_p.h"

#include <git2/sys/repository.h>

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>

#include <array>
#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

Error cannotLock(int code, const QString& path)
{
    if (code == EEXIST)
        return {.code = ErrorCode::Conflict,
                .message = Text::tr("Another Git is at work in this repository"),
                .hint =
                    Text::tr("Wait until it is done, then try again. If none is running, remove the file %1.")
                        .arg(path),
                .detail = path};
    return systemError(code, Text::tr("Nothing can be changed in this repository"));
}

// The same file under a second name; where links are not possible a copy with the same time, by which Git
// tells which files it has to look into.
bool duplicate(const QByteArray& from, const QByteArray& to)
{
    if (link(from.constData(), to.constData()) == 0)
        return true;
    struct stat info = {};
    if (stat(from.constData(), &info) != 0)
        return errno == ENOENT;
    const std::array<timespec, 2> times = {info.st_atim, info.st_mtim};
    return QFile::copy(files::pathFromBytes(from), files::pathFromBytes(to)) &&
           utimensat(AT_FDCWD, to.constData(), times.data(), 0) == 0;
}

QString writeFailed()
{
    return Text::tr("Git's index could not be written; it is as it was before");
}

// libgit2 does not always say that it was the disk.
bool isNearlyFull(const QByteArray& path)
{
    constexpr quint64 little = 1024ULL * 1024;
    struct statvfs facts = {};
    return statvfs(path.constData(), &facts) == 0 && facts.f_bavail * facts.f_frsize < little;
}

// libgit2 flushes objects and references, but not the index.
bool flushFile(const QByteArray& path)
{
    const int fd = open(path.constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool flushed = fsync(fd) == 0;
    const int code = errno;
    close(fd);
    errno = code;
    return flushed;
}

void flushFolderOf(const QByteArray& path)
{
    const QByteArray folder = path.first(path.lastIndexOf('/'));
    const int fd = open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    fsync(fd);
    close(fd);
}

} // namespace

Result<IndexLock> IndexLock::take(const QString& gitFolder)
{
    const QString path = gitFolder + u"/index.lock"_s;
    QByteArray bytes = files::pathToBytes(path);
    const int fd = ::open(bytes.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (fd < 0)
        return failure(cannotLock(errno, path));
    close(fd);
    return IndexLock(std::move(bytes));
}

IndexLock::IndexLock(IndexLock&& other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{
}

IndexLock::~IndexLock()
{
    if (!m_path.isEmpty())
        unlink(m_path.constData());
}

IndexEdit::IndexEdit(git_repository* repository, IndexLock lock)
    : m_repository(repository), m_lock(std::move(lock)), m_path(git_repository_path(repository))
{
    m_copy = m_path + "index." + QByteArray::number(QRandomGenerator::system()->generate64(), 36);
    m_path += "index";
}

IndexEdit::IndexEdit(IndexEdit&& other) noexcept
    : m_repository(std::exchange(other.m_repository, nullptr))
    , m_lock(std::move(other.m_lock))
    , m_path(std::move(other.m_path))
    , m_copy(std::move(other.m_copy))
    , m_index(std::move(other.m_index))
{
}

IndexEdit::~IndexEdit()
{
    if (!m_repository)
        return;
    git_repository_set_index(m_repository, nullptr); // the next one who asks reads what is on disk
    unlink(m_copy.constData());
}

Result<IndexEdit> IndexEdit::begin(git_repository* repository)
{
    auto lock = IndexLock::take(files::pathFromBytes(git_repository_path(repository)).chopped(1));
    if (!lock)
        return failure(lock.error());
    IndexEdit edit(repository, std::move(*lock));
    if (!duplicate(edit.m_path, edit.m_copy))
        return failure(systemError(errno, writeFailed()));
    if (const int code = git_index_open(out(edit.m_index), edit.m_copy.constData()); code != 0)
        return failure(unreadableIndex(code));
    git_repository_set_index(repository, edit.m_index.get());
    git_index_set_caps(edit.m_index.get(), GIT_INDEX_CAPABILITY_FROM_OWNER);
    return edit;
}

Result<void> IndexEdit::finish()
{
    if (const int code = git_index_write(m_index.get()); code != 0)
        return failure(isNearlyFull(m_path) ? systemError(ENOSPC, writeFailed())
                                            : gitError(code, writeFailed()));
    if (!flushFile(m_copy) || std::rename(m_copy.constData(), m_path.constData()) != 0)
        return failure(systemError(errno, writeFailed()));
    flushFolderOf(m_path);
    return {};
}

} // namespace efa::git
