#pragma once

#include <QString>

namespace efa::test {

/// How a comparison with a judge (kustomize, git, ...) or a talk with a server was made.
enum class Reality {
    Real,     ///< the real program answered in this run
    Replayed, ///< its answer of an earlier run, kept under tests/data, was compared
    NotRun,   ///< neither was possible on this machine
};

/// Counts `count` comparisons for the table that ends a ctest run. `judge` is one word: "kustomize", "git".
/// Fewer REAL ones than tests/expected-real.txt demands fail the run.
void record(const QString& judge, Reality reality, int count = 1);

/// Called by the main of each test executable: this ctest entry ran.
void recordRun(const QString& testClass);

} // namespace efa::test
