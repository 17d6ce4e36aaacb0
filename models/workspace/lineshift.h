#pragma once

#include <QByteArray>

namespace efa::workspace {

/// Where the lines of a text went by edits of one region: equal lines above it stay, equal ones below it
/// move, those inside keep their distance from its beginning as long as it is that large. Lines count from 1.
class LineShift
{
  public:
    /// Nothing moves.
    LineShift() = default;
    LineShift(const QByteArray& before, const QByteArray& after);

    int moved(int line) const;

  private:
    qsizetype m_same = 0;   ///< lines above the region
    qsizetype m_before = 0; ///< lines of the region, then and now
    qsizetype m_after = 0;
};

} // namespace efa::workspace
