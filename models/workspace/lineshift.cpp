#include "workspace/lineshift.h"

#include <algorithm>

namespace efa::workspace {

LineShift::LineShift(const QByteArray& before, const QByteArray& after)
{
    const QList<QByteArray> old = before.split('\n');
    const QList<QByteArray> now = after.split('\n');
    const auto start = std::ranges::mismatch(old, now);
    m_same = start.in1 - old.begin();
    const qsizetype most = std::min(old.size(), now.size()) - m_same;
    qsizetype below = 0;
    while (below < most && old.at(old.size() - 1 - below) == now.at(now.size() - 1 - below))
        ++below;
    m_before = old.size() - m_same - below;
    m_after = now.size() - m_same - below;
}

int LineShift::moved(int line) const
{
    if (line <= m_same)
        return line;
    if (line > m_same + m_before)
        return static_cast<int>(line - m_before + m_after);
    const qsizetype last = m_same + std::max(m_after, qsizetype{1});
    return static_cast<int>(std::min<qsizetype>(line, last));
}

} // namespace efa::workspace
