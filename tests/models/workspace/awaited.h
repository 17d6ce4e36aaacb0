#pragma once

#include "base/result.h"
#include "tests/support/patience.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QTest>

namespace efa::test {

/// Whether a job ends in time, and whoever waited for it before has been told. The event loop runs meanwhile.
template <typename T>
bool ends(const QFuture<T>& future)
{
    // A future is finished a moment before those who watch it hear of it: in the order in which they came.
    QFutureWatcher<T> watcher;
    bool told = false;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [&told] { told = true; });
    watcher.setFuture(future);
    return QTest::qWaitFor([&told] { return told; }, patienceMs);
}

/// The answer of a job, once it is there; a cancelled job answers Cancelled. The event loop runs meanwhile.
template <typename T>
Result<T> awaited(const QFuture<Result<T>>& future)
{
    if (!ends(future))
        return failure({.code = ErrorCode::Internal, .message = QStringLiteral("the job did not end")});
    if (future.isCanceled() || future.resultCount() == 0)
        return failure({.code = ErrorCode::Cancelled, .message = QStringLiteral("the job was cancelled")});
    return future.resultAt(0);
}

} // namespace efa::test
