#include "workspace/linediff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace efa::workspace {

namespace {

/// Greedy shortest edit script after Myers; every round's furthest points are kept to walk back.
class Script
{
  public:
    Script(const std::vector<int>& before, const std::vector<int>& after)
        : m_before(before), m_after(after)
    {
    }

    /// Marks removed and added lines; false where the effort was not enough.
    bool run(int effort, std::vector<bool>& removed, std::vector<bool>& added)
    {
        const int n = int(m_before.size());
        const int m = int(m_after.size());
        const int rounds = std::min(n + m, effort);
        std::vector<int> furthest(size_t(2 * rounds + 3), 0);
        const int middle = rounds + 1;
        const auto index = [middle](int diagonal) {
            const int at = middle + diagonal;
            return size_t(at);
        };
        for (int d = 0; d <= rounds; ++d) {
            for (int k = -d; k <= d; k += 2) {
                const int left = furthest[index(k - 1)];
                const int right = furthest[index(k + 1)];
                const bool down = k == -d || (k != d && left < right);
                int x = down ? right : left + 1;
                while (x < n && x - k < m && m_before[size_t(x)] == m_after[size_t(x - k)])
                    ++x;
                furthest[index(k)] = x;
                if (x >= n && x - k >= m) {
                    walkBack(d, removed, added);
                    return true;
                }
            }
            m_rounds.emplace_back(furthest.begin() + middle - d, furthest.begin() + middle + d + 1);
        }
        return false;
    }

  private:
    void walkBack(int d, std::vector<bool>& removed, std::vector<bool>& added) const
    {
        int x = int(m_before.size());
        int y = int(m_after.size());
        for (; d > 0; --d) {
            // The points of the round before, for diagonals -(d-1) to d-1.
            const std::vector<int>& points = m_rounds[size_t(d - 1)];
            const auto at = [&](int diagonal) { return points[size_t(diagonal + d - 1)]; };
            const int k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const int previous = down ? k + 1 : k - 1;
            const int fromX = at(previous);
            const int fromY = fromX - previous;
            if (down)
                added[size_t(fromY)] = true;
            else
                removed[size_t(fromX)] = true;
            x = fromX;
            y = fromY;
        }
    }

    const std::vector<int>& m_before;
    const std::vector<int>& m_after;
    std::vector<std::vector<int>> m_rounds;
};

QList<LineChange> joined(const std::vector<bool>& removed, const std::vector<bool>& added, int offset)
{
    QList<LineChange> changes;
    size_t x = 0;
    size_t y = 0;
    while (x < removed.size() || y < added.size()) {
        LineChange change{int(x) + offset, 0, int(y) + offset, 0};
        while (x < removed.size() && removed[x]) {
            ++x;
            ++change.oldCount;
        }
        while (y < added.size() && added[y]) {
            ++y;
            ++change.newCount;
        }
        if (change.oldCount + change.newCount > 0)
            changes.append(change);
        ++x;
        ++y;
    }
    return changes;
}

/// Equal lines get equal numbers, so that the script compares numbers.
std::vector<int> numbered(const QList<QByteArrayView>& lines, qsizetype skipFront, qsizetype skipBack,
                          QHash<QByteArrayView, int>& numbers)
{
    std::vector<int> result;
    result.reserve(size_t(lines.size() - skipFront - skipBack));
    for (qsizetype i = skipFront; i < lines.size() - skipBack; ++i) {
        const auto at = numbers.constFind(lines.at(i));
        const int number = at == numbers.constEnd() ? int(numbers.size()) : *at;
        if (at == numbers.constEnd())
            numbers.insert(lines.at(i), number);
        result.push_back(number);
    }
    return result;
}

} // namespace

QList<QByteArrayView> linesOf(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            end = text.size();
        lines.append(text.sliced(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

QList<LineChange> compareLines(QByteArrayView before, QByteArrayView after, int effort)
{
    const QList<QByteArrayView> oldLines = linesOf(before);
    const QList<QByteArrayView> newLines = linesOf(after);
    const qsizetype shorter = std::min(oldLines.size(), newLines.size());
    qsizetype front = 0;
    while (front < shorter && oldLines.at(front) == newLines.at(front))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front &&
           oldLines.at(oldLines.size() - 1 - back) == newLines.at(newLines.size() - 1 - back))
        ++back;
    QHash<QByteArrayView, int> numbers;
    const std::vector<int> left = numbered(oldLines, front, back, numbers);
    const std::vector<int> right = numbered(newLines, front, back, numbers);
    if (left.empty() && right.empty())
        return {};
    std::vector<bool> removed(left.size(), false);
    std::vector<bool> added(right.size(), false);
    const bool oneSided = left.empty() || right.empty();
    if (oneSided || !Script(left, right).run(effort, removed, added))
        return {{int(front), int(left.size()), int(front), int(right.size())}};
    return joined(removed, added, int(front));
}

} // namespace efa::workspace
