#include "widgets/changes/historyquery.h"

#include "git/repository.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

/// As it stands in the repository: `./base/` is `base`.
QString cleaned(QString path)
{
    while (path.startsWith("./"_L1))
        path.remove(0, 2);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString field(const QString& name, const QString& value)
{
    return value.contains(u' ') ? u"%1:\"%2\""_s.arg(name, value) : name + u':' + value;
}

/// Takes `name:value` out of a text.
QString takeValue(QString& text, const QString& name)
{
    const QRegularExpression field(u"(?:^|\\s)%1:(?:\"([^\"]*)\"?|(\\S*))"_s.arg(name),
                                   QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = field.match(text);
    if (!match.hasMatch())
        return {};
    text.remove(match.capturedStart(), match.capturedLength());
    return match.captured(1) + match.captured(2);
}

} // namespace

HistoryQuery HistoryQuery::of(const QString& text)
{
    QString rest = text;
    HistoryQuery query;
    query.author = takeValue(rest, u"author"_s);
    query.path = cleaned(takeValue(rest, u"path"_s));
    query.cluster = takeValue(rest, u"cluster"_s);
    query.ring = takeValue(rest, u"ring"_s);
    query.words = rest.trimmed();
    return query;
}

QString HistoryQuery::forPath(const QString& path)
{
    return field(u"path"_s, path);
}

QString HistoryQuery::forCluster(const QString& cluster)
{
    return field(u"cluster"_s, cluster);
}

QString HistoryQuery::files() const
{
    QStringList names{path, cluster, ring};
    names.removeAll(QString());
    return names.join(u", "_s);
}

bool HistoryQuery::fits(const git::Commit& commit) const
{
    const bool isBy = author.isEmpty() || commit.author.name.contains(author, Qt::CaseInsensitive) ||
                      commit.author.email.contains(author, Qt::CaseInsensitive);
    return isBy && (words.isEmpty() || commit.message.contains(words, Qt::CaseInsensitive) ||
                    commit.author.name.contains(words, Qt::CaseInsensitive) ||
                    commit.id.text.startsWith(words, Qt::CaseInsensitive));
}

} // namespace efa::widgets
