#include "files/filetree.h"

#include "files/contentkey.h"
#include "files/treeerrors.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace efa::files {

QByteArray FileTree::contentKey(const QString&) const
{
    return {};
}

Result<KeyedContent> FileTree::readKeyed(const QString& path) const
{
    return read(path).map(
        [](const QByteArray& content) { return KeyedContent{content, contentKeyOf(content)}; });
}

QString FileTree::displayName(const QString& path) const
{
    return path;
}

Result<QString> cleanPath(const QString& folder, const QString& path)
{
    if (path.startsWith(u'/') || path.contains(QChar(u'\0')))
        return failure(notATreePath(path));
    QStringList names;
    for (const QString& name : (folder + u'/' + path).split(u'/', Qt::SkipEmptyParts)) {
        if (name == "."_L1)
            continue;
        if (name != ".."_L1) {
            names << name;
            continue;
        }
        if (names.isEmpty())
            return failure(notATreePath(path));
        names.removeLast();
    }
    return names.join(u'/');
}

bool isCleanPath(const QString& path)
{
    if (path.isEmpty())
        return true;
    if (path.contains(QChar(u'\0')))
        return false;
    for (const auto name : QStringView(path).tokenize(u'/')) {
        if (name.isEmpty() || name == "."_L1 || name == ".."_L1)
            return false;
    }
    return true;
}

} // namespace efa::files
