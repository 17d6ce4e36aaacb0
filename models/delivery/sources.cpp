#include "delivery/sources.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Sources)
};

QString withoutTail(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith(".git"_L1))
        path.chop(4);
    while (path.endsWith(u'/'))
        path.chop(1);
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

QString branchIn(const QString& revision)
{
    constexpr QLatin1StringView branches("refs/heads/");
    return revision.startsWith(branches) ? revision.mid(branches.size()) : revision;
}

/// What agents take where nobody says more, and the two names that the first branch of a repository has.
bool isUsualRevision(const QString& revision)
{
    const QString name = branchIn(revision);
    return name.isEmpty() || name == "HEAD"_L1 || name == "main"_L1 || name == "master"_L1;
}

} // namespace

QString normalisedUrl(const QString& url)
{
    static const QRegularExpression full(
        u"\\A[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@]*@)?([^/:]*)(?::\\d+)?(/.*)?\\z"_s);
    static const QRegularExpression scp(u"\\A(?:[^/@:]+@)?([^/@:]+):(?!//)(.*)\\z"_s);
    const QString trimmed = url.trimmed();
    const QRegularExpressionMatch asUrl = full.match(trimmed);
    const QRegularExpressionMatch match = asUrl.hasMatch() ? asUrl : scp.match(trimmed);
    if (!match.hasMatch())
        return withoutTail(trimmed);
    const QString host = match.captured(1).toLower();
    const QString path = withoutTail(match.captured(2));
    return host.isEmpty() ? path : host + u'/' + path;
}

MappedSources::MappedSources(const Home& home, const Trees& trees,
                             std::shared_ptr<const files::RemoteSource> remotes)
    : m_revisions(home.revisions.begin(), home.revisions.end()), m_remotes(std::move(remotes))
{
    for (const QString& url : home.urls)
        m_home.insert(normalisedUrl(url));
    for (const auto& [url, tree] : trees)
        m_trees.insert_or_assign(normalisedUrl(url), tree);
}

bool MappedSources::isHome(const QString& url) const
{
    return m_home.contains(normalisedUrl(url));
}

bool MappedSources::isOpenRevision(const QString& revision) const
{
    return isUsualRevision(revision) || m_revisions.contains(branchIn(revision));
}

Result<std::shared_ptr<const files::FileTree>> MappedSources::open(const Source& source) const
{
    if (const auto found = m_trees.find(normalisedUrl(source.url)); found != m_trees.end())
        return found->second;
    if (source.kind == SourceKind::Git && m_remotes)
        return remote(source);
    return failure({.code = ErrorCode::NotFound,
                    .message = Text::tr("The files of %1 are not on this machine.").arg(source.url),
                    .hint = Text::tr("Map this address to a folder under `repositories` in the topology.")});
}

MappedSources::Opened MappedSources::remote(const Source& source) const
{
    const std::scoped_lock lock(m_mutex);
    const auto [entry, isNew] = m_opened.try_emplace({source.url, source.revision});
    if (isNew) {
        const auto content = m_remotes->open({.url = source.url, .path = {}, .revision = source.revision});
        entry->second = content ? Opened(content->tree) : failure(content.error());
    }
    return entry->second;
}

} // namespace efa::delivery
