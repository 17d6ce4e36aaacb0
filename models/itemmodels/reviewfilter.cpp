#include "itemmodels/reviewfilter.h"

#include "itemmodels/reviewmodel.h"

#include <algorithm>

namespace efa::itemmodels {

namespace {

/// The end of the number that begins at `at`; `at` where none does.
qsizetype numberEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at).isDigit())
        ++at;
    return at;
}

/// Numbers by their value, all else letter by letter; the same in every locale.
int counted(const QString& left, const QString& right)
{
    qsizetype l = 0;
    qsizetype r = 0;
    while (l < left.size() && r < right.size()) {
        const qsizetype lEnd = numberEnd(left, l);
        const qsizetype rEnd = numberEnd(right, r);
        if (lEnd > l && rEnd > r) {
            const qulonglong one = left.mid(l, lEnd - l).toULongLong();
            const qulonglong other = right.mid(r, rEnd - r).toULongLong();
            if (one != other)
                return one < other ? -1 : 1;
            l = lEnd;
            r = rEnd;
            continue;
        }
        if (left.at(l) != right.at(r))
            return left.at(l) < right.at(r) ? -1 : 1;
        ++l;
        ++r;
    }
    return int(left.size() - l) - int(right.size() - r);
}

int compared(const QVariant& left, const QVariant& right)
{
    if (left.typeId() == QMetaType::Int)
        return left.toInt() - right.toInt();
    return counted(left.toString().toCaseFolded(), right.toString().toCaseFolded());
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
