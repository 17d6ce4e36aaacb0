#pragma once

#include "tests/support/scratchrepository.h"

namespace efa::test {

/// A repository that somebody else made: every key of its `.git/config` and every hook that could run a
/// program names one that leaves a file with its name. Whoever opens it must not make one of them sing.
class Canary
{
  public:
    explicit Canary(const ScratchRepository& scratch);

    /// Sets all traps; the repository has commits signed, which the user's own program does. What Git itself
    /// set off meanwhile is forgotten.
    void setTraps() const;
    /// The traps that somebody stepped into.
    QStringList sung() const;

  private:
    /// A program that leaves a file with its name; answers its path.
    QString trap(const QString& name) const;
    void setHooks() const;

    const ScratchRepository& m_scratch;
};

} // namespace efa::test
