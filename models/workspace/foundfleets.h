#pragma once

#include "base/result.h"
#include "workspace/sharedproposal.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;

/// What fleets the open repository seems to hold. A repository without a topology of its own is read once by
/// itself after everything else, any other one when it is asked for; nothing is written. Lives in the
/// window's thread, reads in the background.
class FoundFleets final : public QObject
{
    Q_OBJECT

  public:
    enum class State : uint8_t { Unread, Reading, Read, Stopped, Failed };

    FoundFleets(const FileList& files, const OpenFiles& open, std::shared_ptr<SharedProposal> discovery,
                Jobs& jobs, QObject* parent = nullptr);

    State state() const { return m_state; }
    /// What was read last; null before.
    const std::shared_ptr<const delivery::Proposal>& proposal() const { return m_proposal; }
    const std::optional<Error>& error() const { return m_error; }
    qint64 tookMs() const { return m_tookMs; }

    /// The root has a topology now.
    bool hasTopology() const;
    /// Clusters of fleets that have no topology, seen from the disk as it is now.
    qsizetype unadopted() const;
    /// Nothing is being read, and nothing will be by itself.
    bool isSettled() const;

    /// Reads all files that changed since they were read; while that runs it does nothing.
    void read();
    /// The same, unless it was done before or there is a topology.
    void readFirst();
    void stop();

  Q_SIGNALS:
    void changed();
    /// Told only while a reading lasts longer.
    void progressed(qint64 done, qint64 total, const QString& step);

  private:
    void tellProgress();
    void setState(State state);

    const FileList& m_files;
    const OpenFiles& m_open;
    std::shared_ptr<SharedProposal> m_discovery;
    Jobs& m_jobs;
    State m_state = State::Unread;
    std::shared_ptr<const delivery::Proposal> m_proposal;
    std::optional<Error> m_error;
    qint64 m_tookMs = 0;
    QFuture<Result<SharedProposal::Answer>> m_reading;
};

} // namespace efa::workspace
