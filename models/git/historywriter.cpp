#include "git/historywriter.h"

#include "files/descriptor.h"
#include "files/pathname.h"
#include "files/treeerrors.h"
#include "git/freshcheckout_p.h"
#include "git/packwriter_p.h"
#include "git/plannedtree_p.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Git)
};

// Under this name nobody takes it for a repository.
constexpr QLatin1StringView unfinished = ".git.unfinished"_L1;

bool isFileName(const QString& path)
{
    if (path.isEmpty() || !files::isCleanPath(path))
        return false;
    for (const auto name : QStringView(path).tokenize(u'/')) {
        if (name.compare(".git"_L1, Qt::CaseInsensitive) == 0)
            return false;
    }
    return true;
}

// Names and addresses stand between '<', '>' and line ends in a commit.
QByteArray plain(QString text)
{
    static constexpr QStringView special = u"<>\n\r";
    text.removeIf([](QChar c) { return special.contains(c) || c.isNull(); });
    return text.trimmed().toUtf8();
}

QByteArray lineOf(const Signature& who)
{
    const int minutes = who.when.offsetFromUtc() / 60;
    std::array<char, 8> zone = {};
    std::snprintf(zone.data(), zone.size(), "%c%02d%02d", minutes < 0 ? '-' : '+',
                  std::abs(minutes) / 60 % 24, std::abs(minutes) % 60);
    return plain(who.name) + " <" + plain(who.email) + "> " +
           QByteArray::number(who.when.toSecsSinceEpoch()) + ' ' + zone.data();
}

// What changes a file's mode is kept by most file systems, but not by those of cameras and sticks.
bool keepsModes(const QString& folder)
{
    const QByteArray probe = files::pathToBytes(folder + u"/HEAD"_s);
    struct stat info = {};
    if (stat(probe.constData(), &info) != 0 || chmod(probe.constData(), info.st_mode ^ S_IXUSR) != 0)
        return false;
    struct stat after = {};
    const bool kept = stat(probe.constData(), &after) == 0 && after.st_mode != info.st_mode;
    chmod(probe.constData(), info.st_mode);
    return kept;
}

bool flush(const QString& folder)
{
    const files::Descriptor opened(
        open(files::pathToBytes(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.isOpen() && (fsync(opened.fd()) == 0 || errno == EINVAL);
}

/// All that was written to the disk of this folder. For thousands of files that costs a small part of
/// flushing one after the other.
bool flushDisk(const QString& folder)
{
    const files::Descriptor opened(
        open(files::pathToBytes(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
#ifdef Q_OS_LINUX
    return opened.isOpen() && syncfs(opened.fd()) == 0;
#else
    ::sync();
    return opened.isOpen();
#endif
}

Result<void> writeText(const QString& path, const QByteArray& text)
{
    QDir().mkpath(QFileInfo(path).path());
    const files::Descriptor file(
        open(files::pathToBytes(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666));
    if (!file.isOpen() || !files::writeAll(file.fd(), text) || fsync(file.fd()) != 0)
        return failure(writingFailed(path));
    return {};
}

} // namespace

class HistoryWriter::Private
{
  public:
    QString folder;
    QString branch;
    bool folderIsNew = false;
    PackWriter pack;
    PlannedTree tree;
    std::optional<git_oid> last;
    timespec lastTime = {};

    Result<void> apply(const PlannedCommit& planned);
    Result<void> writeRepository(const QString& gitFolder, Progress& progress);
    Result<void> writeAll(Progress& progress);
    void cleanUp() const;
};

Result<void> HistoryWriter::Private::apply(const PlannedCommit& planned)
{
    for (const QString& path : planned.removed) {
        if (!tree.remove(files::pathToBytes(path)))
            return failure({.code = ErrorCode::Invalid,
                            .message = Text::tr("%1 cannot be removed: it is not there").arg(path),
                            .hint = Text::tr("Plan its removal once, after the commit that adds it.")});
    }
    for (const auto& [path, content] : planned.written) {
        if (!isFileName(path))
            return failure(files::notATreePath(path));
        tree.write(files::pathToBytes(path), content, pack.add(GIT_OBJECT_BLOB, content));
    }
    return {};
}

Result<void> HistoryWriter::Private::writeRepository(const QString& gitFolder, Progress& progress)
{
    for (const auto name : {"objects/pack"_L1, "objects/info"_L1, "refs/heads"_L1, "refs/tags"_L1}) {
        if (!QDir().mkpath(gitFolder + u'/' + name))
            return failure(writingFailed(gitFolder));
    }
    return writeText(gitFolder + u"/HEAD"_s, "ref: refs/heads/" + files::pathToBytes(branch) + '\n')
        .and_then([&] {
            return writeText(gitFolder + u"/config"_s,
                             "[core]\n\trepositoryformatversion = 0\n\tfilemode = "_ba +
                                 (keepsModes(gitFolder) ? "true" : "false") +
                                 "\n\tbare = false\n\tlogallrefupdates = true\n");
        })
        .and_then([&] {
            return writeText(gitFolder + u"/info/exclude"_s,
                             "# Patterns that Git ignores in this clone only, one a line.\n");
        })
        .and_then([&] { return pack.write(gitFolder + u"/objects/pack"_s, progress); })
        .and_then([&] {
            return writeText(gitFolder + u"/refs/heads/"_s + branch,
                             commitIdOf(*last).text.toLatin1() + '\n');
        });
}

Result<void> HistoryWriter::Private::writeAll(Progress& progress)
{
    const QString gitFolder = folder + u'/' + unfinished;
    FreshCheckout checkout(folder, lastTime);
    auto written = writeRepository(gitFolder, progress)
                       .and_then([&] { return checkout.write(tree, progress); })
                       .and_then([&] { return checkout.writeIndex(gitFolder + u"/index"_s, tree); });
    if (!written)
        return written;
    if (!flushDisk(folder))
        return failure(writingFailed(folder));
    if (std::rename(files::pathToBytes(gitFolder).constData(),
                    files::pathToBytes(folder + u"/.git"_s).constData()) != 0 ||
        !flush(folder) || !flush(QFileInfo(folder).path()))
        return failure(writingFailed(folder));
    return {};
}

// The folder was empty: all that is in it is ours.
void HistoryWriter::Private::cleanUp() const
{
    QDir(folder).removeRecursively();
    if (!folderIsNew)
        QDir().mkpath(folder);
}

HistoryWriter::HistoryWriter(std::unique_ptr<Private> made)
    : d(std::move(made))
{
}
HistoryWriter::HistoryWriter(HistoryWriter&&) noexcept = default;
HistoryWriter& HistoryWriter::operator=(HistoryWriter&&) noexcept = default;
HistoryWriter::~HistoryWriter() = default;

Result<HistoryWriter> HistoryWriter::create(const QString& folder, const QString& branch)
{
    ensureLibrary();
    const QFileInfo info(folder);
    const QDir there(folder);
    if (info.exists() && (!info.isDir() || !there.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System |
                                                          QDir::NoDotAndDotDot)))
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("%1 exists already and is not empty").arg(folder),
                        .hint = Text::tr("Choose a folder that is empty or does not exist yet.")});
    if (!info.exists() && !QFileInfo(info.absolutePath()).isDir())
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("%1 does not exist").arg(info.absolutePath()),
                        .hint = Text::tr("Create this folder first, or choose another place.")});
    int valid = 0;
    const QByteArray reference = "refs/heads/" + files::pathToBytes(branch);
    if (git_reference_name_is_valid(&valid, reference.constData()) != 0 || valid == 0)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("“%1” cannot be a branch's name").arg(branch),
                        .hint = Text::tr("Use letters, digits, “-” and “/”.")});
    auto made = std::make_unique<Private>();
    made->folder = info.absoluteFilePath();
    made->branch = branch;
    made->folderIsNew = !info.exists();
    return HistoryWriter(std::move(made));
}

Result<CommitId> HistoryWriter::commit(const PlannedCommit& planned)
{
    if (const auto applied = d->apply(planned); !applied)
        return failure(applied.error());
    const QByteArray who = lineOf(planned.author);
    QByteArray object = "tree " + commitIdOf(d->tree.save(d->pack)).text.toLatin1() + '\n';
    if (d->last)
        object += "parent " + commitIdOf(*d->last).text.toLatin1() + '\n';
    object += "author " + who + "\ncommitter " + who + "\n\n" + planned.message.trimmed().toUtf8() + '\n';
    d->last = d->pack.add(GIT_OBJECT_COMMIT, object);
    d->lastTime = {.tv_sec = planned.author.when.toSecsSinceEpoch(), .tv_nsec = 0};
    return commitIdOf(*d->last);
}

Result<void> HistoryWriter::finish(Progress& progress)
{
    if (!d->last)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The history has no commit"),
                        .hint = Text::tr("Add a commit before it is written.")});
    if (d->folderIsNew && !QDir().mkdir(d->folder))
        return failure(writingFailed(d->folder));
    auto written = d->writeAll(progress);
    if (!written)
        d->cleanUp();
    return written;
}

} // namespace efa::git
