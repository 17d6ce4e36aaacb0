#include "itemmodels/counting.h"

namespace efa::itemmodels {

namespace {

/// The end of the number that begins at `at`; `at` where none does.
qsizetype numberEnd(const QString& text, qsizetype at)
{
    while (at < text.size() && text.at(at).isDigit())
        ++at;
    return at;
}

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

} // namespace

int countedOrder(const QString& left, const QString& right)
{
    return counted(left.toCaseFolded(), right.toCaseFolded());
}

} // namespace efa::itemmodels
