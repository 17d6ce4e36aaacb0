#include "git/remotecache.h"

#include "files/pathname.h"
#include "git/remoteaddress_p.h"
#include "git/repository.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <array>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::git::RemoteCache)
};

// As one word of a shell, whatever a repository's author wrote into the address.
QString quoted(const QString& word)
{
    return u'\'' + QString(word).replace(u'\'', "'\\''"_L1) + u'\'';
}

Error notCloned(const QString& url, const QString& folder)
{
    return {
        .code = ErrorCode::NotFound,
        .message = Text::tr("There is no clone of the repository %1 on this machine.").arg(shownAddress(url)),
        .hint = Text::tr("Make one: %1").arg(u"git clone --bare %1 %2"_s.arg(quoted(url), quoted(folder)))};
}

// A clone that `git clone --bare` made does not know what to fetch by itself.
QString fetchCommand(const QString& folder, const QString& revision)
{
    const bool isCommit = revision.size() == 40;
    return u"git -C %1 fetch --force --tags origin %2"_s.arg(
        quoted(folder), isCommit ? quoted(revision) : quoted(u"+refs/heads/*:refs/heads/*"_s));
}

Error inClone(Error error, const QString& url, const QString& folder, const QString& revision)
{
    if (error.code == ErrorCode::NotFound)
        error.hint = Text::tr("Fetch what is new: %1").arg(fetchCommand(folder, revision));
    return std::move(error).withContext(shownAddress(url));
}

// The nearest repository above would be another one.
bool isClone(const QString& folder)
{
    return QFileInfo::exists(folder + "/.git"_L1) ||
           (QFileInfo(folder + "/HEAD"_L1).isFile() && QFileInfo(folder + "/objects"_L1).isDir());
}

/// The home folder of the account, whatever the environment says; empty where it has none.
QString accountFolder()
{
    passwd entry = {};
    passwd* found = nullptr;
    std::array<char, 16384> texts = {};
    if (getpwuid_r(geteuid(), &entry, texts.data(), texts.size(), &found) != 0 || !found)
        return {};
    return files::pathFromBytes(found->pw_dir);
}

/// Services and containers often run without HOME: Qt takes the disk's root for the home then.
QString cacheFolder()
{
    if (!qEnvironmentVariableIsEmpty("HOME") || qEnvironmentVariable("XDG_CACHE_HOME").startsWith(u'/'))
        return QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation));
    const QString home = accountFolder();
    return home.isEmpty() ? home : QDir::cleanPath(home + u"/.cache"_s);
}

struct Found
{
    FetchedRevision revision;
    QString name; ///< as written
    QString path;
};

// The revision of a web address is as many names as it takes: branches may have a '/' in theirs.
Result<Found> splitOff(const Repository& repository, const QString& path)
{
    const QString first = path.section(u'/', 0, 0);
    for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1)) {
        auto revision = repository.fetched(path.first(slash));
        if (revision)
            return Found{*revision, path.first(slash), path.mid(slash + 1)};
        if (revision.error().code == ErrorCode::Io)
            return failure(std::move(revision).error());
    }
    auto named = repository.fetched(first);
    return named ? Found{*named, first, QString()} : Result<Found>(failure(std::move(named).error()));
}

Result<Found> find(const Repository& repository, const files::RemoteReference& reference)
{
    if (reference.kind == files::RemoteReference::Kind::File)
        return splitOff(repository, reference.path);
    return repository.fetched(reference.revision).map([&](const FetchedRevision& revision) {
        return Found{revision, reference.revision, reference.path};
    });
}

} // namespace

RemoteCache::RemoteCache(QString folder, const FoldersByUrl& elsewhere)
    : m_folder(std::move(folder))
{
    for (const auto& [url, path] : elsewhere)
        m_elsewhere.insert_or_assign(RemoteAddress::of(url).folder(), path);
}

QString RemoteCache::usualFolder()
{
    const QString chosen = qEnvironmentVariable("FLEET_ARCHITECT_REMOTES");
    if (!chosen.isEmpty())
        return QDir::current().absoluteFilePath(chosen);
    const QString cache = cacheFolder();
    return cache.isEmpty() ? cache : cache + u"/fleet-architect/remotes"_s;
}

QString RemoteCache::folderOf(const QString& url) const
{
    const QString name = RemoteAddress::of(url).folder();
    const auto mapped = m_elsewhere.find(name);
    return mapped == m_elsewhere.end() ? m_folder + u'/' + name : mapped->second;
}

Result<files::RemoteContent> RemoteCache::open(const files::RemoteReference& reference) const
{
    const QString folder = folderOf(reference.url);
    if (!isClone(folder))
        return failure(notCloned(reference.url, folder));
    const auto repository = Repository::open(folder);
    if (!repository)
        return failure(repository.error());
    const auto found = find(*repository, reference);
    if (!found) {
        const QString wanted = reference.kind == files::RemoteReference::Kind::File
                                   ? reference.path.section(u'/', 0, 0)
                                   : reference.revision;
        return failure(inClone(found.error(), reference.url, folder, wanted));
    }
    const QString name = found->name.isEmpty() ? found->revision.commit.text.first(7) : found->name;
    auto tree = repository->tree(found->revision.commit, shownAddress(reference.url) + u'@' + name);
    if (!tree)
        return failure(std::move(tree).error());
    return files::RemoteContent{.tree = std::move(*tree),
                                .commit = found->revision.commit,
                                .path = found->path,
                                .isPinned = found->revision.isPinned};
}

} // namespace efa::git
