#include "delivery/namepattern.h"

#include "delivery/globpattern.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

bool isFolder(const files::FileTree& tree, const QString& path)
{
    const auto kind = tree.kind(path);
    return kind && *kind == files::EntryKind::Folder;
}

} // namespace

bool isNamePattern(const QString& text)
{
    return std::ranges::any_of(text, [](QChar letter) { return u"*?[\\"_s.contains(letter); });
}

bool matchesName(const QString& pattern, const QString& name)
{
    return matches(GlobKind::Path, pattern.toStdString(), name.toStdString());
}

QStringList foldersMatching(const files::FileTree& tree, const QString& path)
{
    QStringList folders = {QString()};
    bool isWild = false;
    for (const QString& name : path.split(u'/', Qt::SkipEmptyParts)) {
        QStringList deeper;
        for (const QString& folder : std::as_const(folders)) {
            const QString start = folder.isEmpty() ? QString() : folder + u'/';
            if (!isNamePattern(name)) {
                if (!isWild || isFolder(tree, start + name))
                    deeper << start + name;
                continue;
            }
            for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
                if (entry.kind == files::EntryKind::Folder && matchesName(name, entry.name))
                    deeper << start + entry.name;
            }
        }
        folders = deeper;
        isWild = isWild || isNamePattern(name);
    }
    return folders;
}

} // namespace efa::delivery
