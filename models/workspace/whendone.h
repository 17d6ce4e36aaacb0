#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace efa::workspace {

/// Calls `done(const Result<T>&)` in the thread of `context` once a job has its result, or `cancelled()` when
/// it was cancelled. Nothing is called when `context` is gone by then; the continuations of Qt 6.4 would
/// crash there.
template <typename T, typename Done, typename Cancelled>
void whenDone(const QFuture<Result<T>>& future, QObject* context, Done done, Cancelled cancelled)
{
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, done = std::move(done), cancelled = std::move(cancelled)]() mutable {
                         const QFuture<Result<T>> finished = watcher->future();
                         watcher->deleteLater();
                         if (finished.isCanceled() || finished.resultCount() == 0)
                             cancelled();
                         else
                             done(finished.resultAt(0));
                     });
    watcher->setFuture(future);
}

template <typename T, typename Done>
void whenDone(const QFuture<Result<T>>& future, QObject* context, Done done)
{
    whenDone(future, context, std::move(done), [] {});
}

} // namespace efa::workspace
