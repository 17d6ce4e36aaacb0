#include "files/workingfolder.h"

#include "files/contentkey.h"
#include "files/descriptor.h"
#include "files/diskfacts_p.h"
#include "files/linkwalk.h"
#include "files/pathname.h"
#include "files/steadyread.h"
#include "files/treeerrors.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::files {

namespace {

// `.git` is Git's own, at every level (submodules have one too).
bool isHidden(const QString& path)
{
    return path == ".git"_L1 || path.startsWith(".git/"_L1) || path.contains("/.git/"_L1) ||
           path.endsWith("/.git"_L1);
}

QString parentOf(const QString& path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

} // namespace

struct WorkingFolder::Opened
{
    Descriptor file;
    struct stat info = {};
    QString buffer; // where the path is one of unsaved text: the buffer's path
};

WorkingFolder::WorkingFolder(const QString& root, Buffers buffers, qint64 maxFileSize)
    : m_root(root)
    , m_realRoot(QFileInfo(root).canonicalFilePath())
    , m_maxFileSize(maxFileSize)
    , m_folder(
          std::make_unique<Descriptor>(open(pathToBytes(root).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)))
{
    while (m_root.size() > 1 && m_root.endsWith(u'/'))
        m_root.chop(1);
    for (const auto& [path, text] : buffers.asKeyValueRange())
        addBuffer(path, text);
}

WorkingFolder::~WorkingFolder() = default;

void WorkingFolder::addBuffer(const QString& path, const QByteArray& text)
{
    // A file that was opened through a link is the same file under its own name.
    QString place = path;
    if (const auto found = follow(path))
        place = found->path;
    else if (const auto parent = follow(parentOf(path)); parent && path.contains(u'/'))
        place = parent->path + path.sliced(path.lastIndexOf(u'/'));
    m_buffers.insert(place, text);
    for (QString folder = parentOf(place); !folder.isEmpty(); folder = parentOf(folder))
        m_bufferFolders.insert(folder);
}

Result<Step> WorkingFolder::lookUp(const QString& path) const
{
    if (isHidden(path))
        return Step{};
    if (m_buffers.contains(path))
        return Step{.kind = Step::Kind::File};
    const Descriptor opened = openBeneath(m_folder->fd(), pathToBytes(path), O_PATH | O_NOFOLLOW);
    struct stat info = {};
    if (!opened.isOpen() || fstat(opened.fd(), &info) != 0) {
        if (m_bufferFolders.contains(path))
            return Step{.kind = Step::Kind::Folder};
        if (!m_folder->isOpen() || errno == ENOENT || errno == ENOTDIR || errno == ENAMETOOLONG)
            return Step{};
        return failure(faultAt(path, errno));
    }
    Step step{.kind = kindOf(info.st_mode)};
    if (step.kind != Step::Kind::Link)
        return step;
    std::array<char, PATH_MAX> target = {};
    const ssize_t length = readlinkat(opened.fd(), "", target.data(), target.size());
    if (length < 0)
        return failure(faultAt(path, errno));
    step.target = pathFromBytes(QByteArray(target.data(), length));
    for (const QString& root : {m_root, m_realRoot}) {
        // The whole disk as a tree has every absolute path inside.
        const QString before = root == "/"_L1 ? QString() : root;
        if (!root.isEmpty() && (step.target + u'/').startsWith(before + u'/')) {
            step.target = step.target.sliced(before.size());
            step.fromRoot = true;
            break;
        }
    }
    return step;
}

Result<Destination> WorkingFolder::follow(const QString& path) const
{
    return followLinks(
        path, [this](const QString& at) { return lookUp(at); },
        [this](const QString& at) { return displayName(at); });
}

Result<WorkingFolder::Opened> WorkingFolder::openFile(const QString& path, int flags) const
{
    if (!isCleanPath(path))
        return failure(notATreePath(path));
    if (isHidden(path))
        return failure(noSuchFile(displayName(path)));
    if (!m_folder->isOpen())
        return failure(noSuchFile(m_root));
    Opened opened;
    if (m_buffers.contains(path)) {
        opened.buffer = path;
        return opened;
    }
    opened.file = openBeneath(m_folder->fd(), pathToBytes(path), flags);
    if (!opened.file.isOpen() && errno == ELOOP) {
        const auto found = follow(path);
        if (!found)
            return failure(found.error());
        if (found->path != path) // equal only when the link was replaced meanwhile
            return openFile(found->path, flags);
        opened.file = openBeneath(m_folder->fd(), pathToBytes(path), flags);
    }
    if (!opened.file.isOpen() || fstat(opened.file.fd(), &opened.info) != 0)
        return failure(faultAt(path, errno));
    return opened;
}

// The outermost folder on the way that may not be entered, or the path itself.
QString WorkingFolder::barrierTo(const QString& path) const
{
    for (qsizetype end = 0; end >= 0; end = path.indexOf(u'/', end + 1)) {
        const QString folder = path.first(end);
        const QString inside = folder.isEmpty() ? u"."_s : folder + u"/."_s;
        if (!openBeneath(m_folder->fd(), pathToBytes(inside), O_PATH).isOpen() && errno == EACCES)
            return folder;
    }
    return path;
}

Error WorkingFolder::faultAt(const QString& path, int code) const
{
    const QString fault = code == EACCES || code == EPERM ? barrierTo(path) : path;
    return systemError(code, fault.isEmpty() ? m_root : displayName(fault));
}

QString WorkingFolder::displayName(const QString& path) const
{
    return m_root == "/"_L1 ? u'/' + path : path;
}

Result<EntryKind> WorkingFolder::kind(const QString& path) const
{
    if (m_bufferFolders.contains(path))
        return EntryKind::Folder;
    const auto opened = openFile(path, O_PATH);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return kindBeyondLinks(path);
    if (!opened)
        return failure(opened.error());
    if (!opened->buffer.isEmpty() || S_ISREG(opened->info.st_mode))
        return EntryKind::File;
    if (S_ISDIR(opened->info.st_mode))
        return EntryKind::Folder;
    return failure(notAnOrdinaryFile(displayName(path)));
}

// Folders that only unsaved text makes, reached through a link.
Result<EntryKind> WorkingFolder::kindBeyondLinks(const QString& path) const
{
    if (m_bufferFolders.isEmpty())
        return failure(noSuchFile(displayName(path)));
    const auto found = follow(path);
    if (!found)
        return failure(found.error());
    return found->kind == Step::Kind::File ? EntryKind::File : EntryKind::Folder;
}

Result<QByteArray> WorkingFolder::readFrom(const Opened& file, const QString& path) const
{
    if (S_ISDIR(file.info.st_mode))
        return failure(isAFolder(displayName(path)));
    if (!S_ISREG(file.info.st_mode))
        return failure(notAnOrdinaryFile(displayName(path)));
    if (file.info.st_size > m_maxFileSize)
        return failure(tooLarge(displayName(path), m_maxFileSize));
    const int fd = file.file.fd();
    const auto look = [fd](FileLook& seen) {
        struct stat info = {};
        if (fstat(fd, &info) != 0)
            return false;
        seen = {keyOf(info), isTooYoung(info)};
        return true;
    };
    const auto readWhole = [&](QByteArray& content) {
        return lseek(fd, 0, SEEK_SET) == 0 && readAll(fd, file.info.st_size, m_maxFileSize, content);
    };
    QByteArray content;
    switch (readSteadily(readWhole, look, content)) {
    case Steadiness::Steady:
        return content;
    case Steadiness::Changing:
        return failure(changesWhileRead(displayName(path)));
    case Steadiness::Failed:
        break;
    }
    return failure(errno == EFBIG ? tooLarge(displayName(path), m_maxFileSize) : faultAt(path, errno));
}

Result<QByteArray> WorkingFolder::read(const QString& path) const
{
    // Not to wait for the other end of a pipe.
    const auto opened = openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!opened)
        return failure(m_bufferFolders.contains(path) ? isAFolder(displayName(path)) : opened.error());
    if (!opened->buffer.isEmpty())
        return m_buffers.value(opened->buffer);
    return readFrom(*opened, path);
}

Result<void> WorkingFolder::listDisk(const QString& folder, QHash<QString, EntryKind>& found) const
{
    auto opened = openFile(folder, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!opened)
        return failure(opened.error());
    if (!opened->buffer.isEmpty() || S_ISREG(opened->info.st_mode))
        return failure(isAFile(displayName(folder)));
    if (!S_ISDIR(opened->info.st_mode))
        return failure(notAnOrdinaryFile(displayName(folder)));
    const std::unique_ptr<DIR, int (*)(DIR*)> stream(fdopendir(opened->file.fd()), &closedir);
    if (!stream)
        return failure(faultAt(folder, errno));
    opened->file.release();
    errno = 0;
    // The stream is this call's own.
    while (const dirent* item = readdir(stream.get())) { // NOLINT(concurrency-mt-unsafe)
        const QString name = pathFromBytes(item->d_name);
        if (name == "."_L1 || name == ".."_L1 || name == ".git"_L1)
            continue;
        EntryKind kind = item->d_type == DT_DIR ? EntryKind::Folder : EntryKind::File;
        if (item->d_type == DT_LNK || item->d_type == DT_UNKNOWN)
            kind = this->kind(folder.isEmpty() ? name : folder + u'/' + name).value_or(EntryKind::File);
        found.insert(name, kind);
        errno = 0;
    }
    if (errno != 0)
        return failure(faultAt(folder, errno));
    return {};
}

Result<QList<Entry>> WorkingFolder::list(const QString& folder) const
{
    QHash<QString, EntryKind> found;
    const auto listed = listDisk(folder, found);
    QString place = folder;
    if (!m_buffers.isEmpty()) {
        const auto real = isCleanPath(folder) ? follow(folder) : Result<Destination>(Destination{});
        if (real)
            place = real->path;
    }
    const bool unsaved = m_bufferFolders.contains(place);
    if (!listed && !(unsaved && listed.error().code == ErrorCode::NotFound))
        return failure(listed.error());
    const auto add = [&](const QString& path, EntryKind kind) {
        if (parentOf(path) == place)
            found.insert(path.sliced(place.isEmpty() ? 0 : place.size() + 1), kind);
    };
    for (const QString& path : m_bufferFolders)
        add(path, EntryKind::Folder);
    for (const auto& [path, text] : m_buffers.asKeyValueRange())
        add(path, EntryKind::File);
    QList<Entry> entries;
    entries.reserve(found.size());
    for (const auto& [name, kind] : found.asKeyValueRange())
        entries.append({name, kind});
    std::ranges::sort(entries, {}, &Entry::name);
    return entries;
}

Result<QString> WorkingFolder::resolved(const QString& path) const
{
    if (!isCleanPath(path))
        return failure(notATreePath(path));
    if (m_buffers.contains(path) || m_bufferFolders.contains(path))
        return path;
    // Opened without following any link: the path stands where it says.
    if (!isHidden(path)) {
        if (openBeneath(m_folder->fd(), pathToBytes(path), O_PATH).isOpen())
            return path;
        // Nor is there a link on the way to what is missing.
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(noSuchFile(displayName(path)));
    }
    const auto found = follow(path);
    if (!found)
        return failure(found.error());
    return found->path;
}

QByteArray WorkingFolder::bufferKey(const QString& path) const
{
    const QMutexLocker lock(&m_mutex);
    QByteArray& key = m_bufferKeys[path];
    if (key.isEmpty())
        key = contentKeyOf(m_buffers.value(path));
    return key;
}

QByteArray WorkingFolder::contentKey(const QString& path) const
{
    const auto opened = openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!opened)
        return {};
    if (!opened->buffer.isEmpty())
        return bufferKey(opened->buffer);
    if (S_ISREG(opened->info.st_mode) && !isTooYoung(opened->info))
        return keyOf(opened->info);
    const auto content = readFrom(*opened, path);
    return content ? contentKeyOf(*content) : QByteArray();
}

Result<KeyedContent> WorkingFolder::readKeyed(const QString& path) const
{
    const auto opened = openFile(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
    if (!opened)
        return failure(m_bufferFolders.contains(path) ? isAFolder(displayName(path)) : opened.error());
    if (!opened->buffer.isEmpty())
        return KeyedContent{m_buffers.value(opened->buffer), bufferKey(opened->buffer)};
    const auto content = readFrom(*opened, path);
    if (!content)
        return failure(content.error());
    struct stat after = {};
    const bool same = fstat(opened->file.fd(), &after) == 0 && keyOf(after) == keyOf(opened->info);
    return KeyedContent{*content, same && !isTooYoung(after) ? keyOf(after) : contentKeyOf(*content)};
}

} // namespace efa::files
