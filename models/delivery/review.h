#pragma once

#include "delivery/correction.h"

#include <vector>

namespace efa::delivery {

/// Goes through a proposal: what was found, the corrections made to it, and the way back through them.
class Review
{
  public:
    Review() = default;
    /// `corrections` are those of an earlier review; what no longer fits is dropped.
    explicit Review(Proposal found, std::vector<Correction> corrections = {});

    const Reviewed& now() const { return m_now; }
    /// The corrections made, without those undone.
    std::vector<Correction> made() const;

    /// Makes the correction; what was undone before is forgotten. Nothing is kept of one that changes
    /// nothing. Errors: those of corrected().
    [[nodiscard]] Result<void> correct(const Correction& correction);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_corrections.size(); }
    /// What comes next, as wordsOf() has it; empty where nothing does.
    QString undoWords() const;
    QString redoWords() const;
    void undo();
    void redo();

    /// Takes what was found anew and makes the corrections again; those that no longer fit are dropped.
    void renew(Proposal found);

  private:
    void replay();

    Reviewed m_found;
    Reviewed m_now;
    std::vector<Correction> m_corrections;
    size_t m_done = 0;
};

} // namespace efa::delivery
