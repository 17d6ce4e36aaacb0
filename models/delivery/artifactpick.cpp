#include "delivery/artifactpick.h"

#include "delivery/globpattern.h"

#include <algorithm>

namespace efa::delivery {

namespace {

QStringList namesIn(const QString& path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

/// How many names at the beginning of both fit.
qsizetype fitting(const QStringList& pattern, const QStringList& names)
{
    const qsizetype most = std::min(pattern.size(), names.size());
    for (qsizetype at = 0; at < most; ++at) {
        if (!matches(GlobKind::Path, pattern.at(at).toStdString(), names.at(at).toStdString()))
            return at;
    }
    return most;
}

bool isExcluded(const QString& path, const QStringList& patterns)
{
    const std::string text = path.toStdString();
    const std::string name = path.section(u'/', -1).toStdString();
    return std::ranges::any_of(patterns, [&](const QString& pattern) {
        const std::string wanted = pattern.toStdString();
        return matches(GlobKind::Doublestar, wanted, text) ||
               (!pattern.contains(u'/') && matches(GlobKind::Doublestar, wanted, name));
    });
}

} // namespace

// What is left out takes all that is in it along.
bool ArtifactPick::isLeftOut(const QStringList& names) const
{
    if (exclude.isEmpty())
        return false;
    const qsizetype begin = std::max<qsizetype>(1, namesIn(pattern).size() + (isFolder ? 1 : 0));
    for (qsizetype count = begin; count <= names.size(); ++count) {
        const QString path = names.first(count).join(u'/');
        if (isExcluded(path, exclude) || (!base.isEmpty() && path.startsWith(base + u'/') &&
                                          isExcluded(path.sliced(base.size() + 1), exclude)))
            return true;
    }
    return false;
}

bool ArtifactPick::takesFile(const QString& path) const
{
    const QStringList wanted = namesIn(pattern);
    const QStringList names = namesIn(path);
    return fitting(wanted, names) == wanted.size() && !isLeftOut(names);
}

bool ArtifactPick::mayHold(const QString& folder) const
{
    const QStringList wanted = namesIn(pattern);
    const QStringList names = namesIn(folder);
    const qsizetype known = fitting(wanted, names);
    return known == names.size() || (known == wanted.size() && !isLeftOut(names));
}

std::string ArtifactPick::key() const
{
    std::string key = isFolder ? "folder" : "match";
    for (const QString& text : QStringList{pattern, base} + exclude) {
        const std::string bytes = text.toStdString();
        key += ' ' + std::to_string(bytes.size()) + ':' + bytes;
    }
    return key + '\n';
}

} // namespace efa::delivery
