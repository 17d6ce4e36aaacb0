#pragma once

#include "base/result.h"

#include <QFuture>
#include <QTest>

namespace efa::test {

/// The answer of a job, once it is there; a cancelled job answers Cancelled. The event loop runs meanwhile.
template <typename T>
Result<T> awaited(const QFuture<Result<T>>& future)
{
    constexpr int longestMs = 60'000;
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, longestMs))
        return failure({.code = ErrorCode::Internal, .message = QStringLiteral("the job did not end")});
    if (future.isCanceled() || future.resultCount() == 0)
        return failure({.code = ErrorCode::Cancelled, .message = QStringLiteral("the job was cancelled")});
    return future.resultAt(0);
}

} // namespace efa::test
