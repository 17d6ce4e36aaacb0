#include "files/atomicwriter.h"

#include "files/descriptor.h"
#include "files/pathname.h"
#include "files/replacement_p.h"
#include "files/treeerrors.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>

namespace efa::files {

namespace {

// Where the file stands after following links.
Result<Target> targetOf(const QString& path)
{
    QByteArray bytes = pathToBytes(path);
    struct stat info = {};
    if (lstat(bytes.constData(), &info) == 0 && S_ISLNK(info.st_mode)) {
        const std::unique_ptr<char, void (*)(void*)> real(realpath(bytes.constData(), nullptr), &std::free);
        if (!real)
            return failure(readError(errno, path));
        bytes = real.get();
    }
    const qsizetype slash = bytes.lastIndexOf('/');
    Q_ASSERT(slash >= 0);
    return Target{bytes.first(std::max<qsizetype>(slash, 1)), bytes.sliced(slash + 1)};
}

} // namespace

Result<Stamp> stampOf(const QString& absolutePath)
{
    const Descriptor file(
        open(pathToBytes(absolutePath).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat info = {};
    if (!file.isOpen() || fstat(file.fd(), &info) != 0)
        return failure(readError(errno, absolutePath));
    if (!S_ISREG(info.st_mode))
        return failure(notAnOrdinaryFile(absolutePath));
    QByteArray content;
    if (!readAll(file.fd(), info.st_size, std::numeric_limits<int>::max(), content))
        return failure(readError(errno, absolutePath));
    return stampFrom(info, content);
}

Result<Stamp> writeAtomically(const QString& absolutePath, const QByteArray& content,
                              const std::optional<Stamp>& expected)
{
    auto target = targetOf(absolutePath);
    if (!target)
        return failure(target.error());
    Replacement replacement(absolutePath, std::move(*target));
    // Compared twice: at first not to write in vain, and again when only the rename is left to do.
    return replacement.open()
        .and_then([&] { return replacement.compare(expected); })
        .and_then([&] { return replacement.write(content); })
        .and_then([&] { return replacement.compare(expected); })
        .and_then([&] { return replacement.put(content); });
}

} // namespace efa::files
