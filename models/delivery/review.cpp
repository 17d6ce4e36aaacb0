#include "delivery/review.h"

namespace efa::delivery {

Review::Review(Proposal found, std::vector<Correction> corrections)
    : m_found(reviewed(std::move(found))), m_corrections(std::move(corrections)), m_done(m_corrections.size())
{
    replay();
}

std::vector<Correction> Review::made() const
{
    return {m_corrections.begin(), m_corrections.begin() + std::ptrdiff_t(m_done)};
}

Result<void> Review::correct(const Correction& correction)
{
    auto next = corrected(m_now, correction);
    if (!next)
        return failure(std::move(next).error());
    if (next->clusters == m_now.clusters && next->dismissed == m_now.dismissed)
        return {};
    m_now = std::move(*next);
    m_corrections.resize(m_done);
    m_corrections.push_back(correction);
    ++m_done;
    return {};
}

QString Review::undoWords() const
{
    return canUndo() ? wordsOf(m_corrections[m_done - 1]) : QString();
}

QString Review::redoWords() const
{
    return canRedo() ? wordsOf(m_corrections[m_done]) : QString();
}

void Review::undo()
{
    if (!canUndo())
        return;
    --m_done;
    replay();
}

void Review::redo()
{
    if (!canRedo())
        return;
    ++m_done;
    replay();
}

void Review::renew(Proposal found)
{
    m_found = reviewed(std::move(found));
    m_corrections.resize(m_done);
    replay();
}

/// A copy of every state would weigh more than making the corrections again.
void Review::replay()
{
    m_now = m_found;
    std::vector<Correction> kept;
    for (size_t at = 0; at < m_done; ++at) {
        auto next = corrected(m_now, m_corrections[at]);
        if (!next)
            continue;
        m_now = std::move(*next);
        kept.push_back(m_corrections[at]);
    }
    if (kept.size() == m_done)
        return;
    kept.insert(kept.end(), m_corrections.begin() + std::ptrdiff_t(m_done), m_corrections.end());
    m_corrections = std::move(kept);
    m_done = m_corrections.size();
}

} // namespace efa::delivery
