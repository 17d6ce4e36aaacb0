#include "delivery/nearestpath.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace efa::delivery {

namespace {

/// How many letters one has to change, add or take away.
qsizetype distance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 1; j < row.size(); ++j) {
            const bool same = a.at(i) == b.at(static_cast<qsizetype>(j) - 1);
            const qsizetype cost = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1)});
            diagonal = std::exchange(row[j], cost);
        }
    }
    return row.back();
}

bool isFolder(const files::FileTree& tree, const QString& path)
{
    const auto kind = tree.kind(path);
    return kind && *kind == files::EntryKind::Folder;
}

} // namespace

QString nearestName(const QString& wanted, const QStringList& names, qsizetype most)
{
    QString best;
    qsizetype bestDistance = most + 1;
    for (const QString& name : names) {
        const qsizetype away = distance(wanted.toLower(), name.toLower());
        if (away < bestDistance) {
            best = name;
            bestDistance = away;
        }
    }
    return best;
}

QString nearestFolder(const files::FileTree& tree, const QString& missing)
{
    const QStringList names = missing.split(u'/', Qt::SkipEmptyParts);
    qsizetype known = names.size();
    while (known > 0 && !isFolder(tree, names.first(known).join(u'/')))
        --known;
    QString parent = names.first(known).join(u'/');
    if (known == names.size())
        return parent;
    const QString& wanted = names.at(known);
    QStringList beside;
    for (const files::Entry& entry : tree.list(parent).value_or(QList<files::Entry>())) {
        if (entry.kind == files::EntryKind::Folder)
            beside << entry.name;
    }
    const QString best = nearestName(wanted, beside, wanted.size() / 2);
    if (best.isEmpty())
        return parent;
    return parent.isEmpty() ? best : parent + u'/' + best;
}

} // namespace efa::delivery
