#include "itemmodels/filefilter.h"

#include "itemmodels/filetreemodel.h"

#include <algorithm>

namespace efa::itemmodels {

FileFilter::FileFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void FileFilter::setWords(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool FileFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const auto kind = index.data(FileTreeModel::KindRole).value<FileTreeModel::NodeKind>();
    if (kind != FileTreeModel::NodeKind::File)
        return false;
    const QString path = index.data(FileTreeModel::PathRole).toString();
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return path.contains(word, Qt::CaseInsensitive); });
}

} // namespace efa::itemmodels
