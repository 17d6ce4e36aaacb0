#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace efa::workspace {
class Jobs;
}

namespace efa::app {

/// Writes the sample fleet in the background.
class SampleWriting final : public QObject
{
    Q_OBJECT

  public:
    /// Writes into a folder; in production workspace::writeSample().
    using Writer = std::function<Result<void>(const QString& folder, Progress& progress)>;

    SampleWriting(workspace::Jobs& jobs, Writer writer, QObject* parent = nullptr);

    /// Documents, or home where there are none, and a name that is free.
    static QString proposal();
    /// Why the sample cannot be written there; empty where it can. Reads the disk.
    static QString whyNot(const QString& folder);

    /// whyNot() in the background; examined() follows for the last folder asked for.
    void examine(const QString& folder);

    bool isRunning() const { return m_running; }
    void start(const QString& folder);
    void cancel();

  signals:
    void examined(const QString& folder, const QString& whyNot);
    void started();
    void progressed(qint64 done, qint64 total, const QString& step);
    void written(const QString& folder);
    void failed(const efa::Error& error);
    void cancelled();

  private:
    void tellProgress();

    workspace::Jobs& m_jobs;
    Writer m_writer;
    QFuture<Result<QString>> m_future;
    QString m_examined;
    bool m_running = false;
};

} // namespace efa::app
