#pragma once

#include <QTest>

namespace efa::test {

/// How long a test waits for what comes by itself: a machine with more to do than this test is no failure.
inline constexpr int patienceMs = 120'000;

} // namespace efa::test

#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, efa::test::patienceMs)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, efa::test::patienceMs)
