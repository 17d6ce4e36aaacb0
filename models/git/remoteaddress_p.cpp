#include "git/remoteaddress_p.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace efa::git {

namespace {

constexpr QLatin1StringView schemeMark = "://"_L1;

struct Parts
{
    QString scheme; ///< empty for the scp form
    QString user;   ///< what stands before '@'
    QString host;
    QString path;
};

Parts partsOf(const QString& url)
{
    Parts parts;
    QString rest = url;
    if (const qsizetype mark = url.indexOf(schemeMark); mark > 0) {
        parts.scheme = url.first(mark).toLower();
        rest = url.mid(mark + schemeMark.size());
    }
    const qsizetype slash = rest.indexOf(u'/');
    const qsizetype colon = parts.scheme.isEmpty() ? rest.indexOf(u':') : -1;
    const qsizetype end = colon >= 0 && (slash < 0 || colon < slash) ? colon : slash;
    parts.host = end < 0 ? rest : rest.first(end);
    parts.path = end < 0 ? QString() : rest.mid(end + 1);
    if (const qsizetype at = parts.host.lastIndexOf(u'@'); at >= 0) {
        parts.user = parts.host.first(at);
        parts.host.remove(0, at + 1);
    }
    return parts;
}

QString withoutUsualPort(QString host, const QString& scheme)
{
    constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> usual = {
        {{"https"_L1, ":443"_L1}, {"http"_L1, ":80"_L1}, {"ssh"_L1, ":22"_L1}}};
    for (const auto& [of, port] : usual) {
        if (scheme == of && host.endsWith(port))
            host.chop(port.size());
    }
    return host;
}

// One name of a folder: nothing in it steers a file system or a terminal.
QString asName(const QString& part)
{
    if (part == "."_L1 || part == ".."_L1)
        return QString(part).replace(u'.', "%2E"_L1);
    QString name;
    for (const QChar c : part) {
        const bool isPlain = c.isLetterOrNumber() || QStringView(u"-._~+@ ").contains(c);
        if (isPlain || (c == u':' && !name.isEmpty()))
            name += c;
        else
            name += u'%' + QString::number(c.unicode(), 16).toUpper().rightJustified(2, u'0');
    }
    return name;
}

} // namespace

RemoteAddress RemoteAddress::of(const QString& url)
{
    const Parts parts = partsOf(url);
    RemoteAddress address;
    address.host = withoutUsualPort(parts.host.toLower(), parts.scheme);
    // A file URL names this machine.
    if (address.host.isEmpty())
        address.host = u"localhost"_s;
    address.path = parts.path.split(u'/', Qt::SkipEmptyParts).join(u'/');
    if (address.path.endsWith(".git"_L1))
        address.path.chop(4);
    return address;
}

QString RemoteAddress::folder() const
{
    QStringList names = {asName(host)};
    for (const QString& part : path.split(u'/', Qt::SkipEmptyParts))
        names += asName(part);
    return names.join(u'/') + ".git"_L1;
}

QString shownAddress(const QString& url)
{
    const Parts parts = partsOf(url);
    if (parts.scheme.isEmpty())
        return "ssh://"_L1 + (parts.user.isEmpty() ? QString() : parts.user + u'@') + parts.host + u'/' +
               parts.path;
    const bool isSecret = parts.user.contains(u':') || parts.scheme.startsWith("http"_L1);
    const QString user = parts.user.isEmpty() || isSecret ? QString() : parts.user + u'@';
    return parts.scheme + schemeMark + user + parts.host + u'/' + parts.path;
}

} // namespace efa::git
