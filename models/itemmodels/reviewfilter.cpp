#include "itemmodels/reviewfilter.h"

#include "itemmodels/counting.h"
#include "itemmodels/reviewmodel.h"

#include <algorithm>

namespace efa::itemmodels {

namespace {

int compared(const QVariant& left, const QVariant& right)
{
    if (left.typeId() == QMetaType::Int)
        return left.toInt() - right.toInt();
    return countedOrder(left.toString(), right.toString());
}

} // namespace

ReviewFilter::ReviewFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
}

void ReviewFilter::setWords(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool ReviewFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString all = sourceModel()->index(row, 0, parent).data(ReviewModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool ReviewFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const int order = compared(left.data(ReviewModel::SortRole), right.data(ReviewModel::SortRole));
    if (order != 0)
        return order < 0;
    const auto name = [](const QModelIndex& index) {
        return index.siblingAtColumn(ReviewModel::NameColumn).data(ReviewModel::SortRole);
    };
    return compared(name(left), name(right)) < 0;
}

} // namespace efa::itemmodels
