#pragma once

#include "base/result.h"
#include "fleet/fleetmap.h"
#include "workspace/rounds.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;
class SharedProposal;
struct FleetMapAnswer;

/// Keeps the map of the open fleet: regions, sites and clusters as the topology has them, or as discovery
/// proposes them. Lives in the window's thread, reads in the background.
class FleetMapper final : public QObject
{
    Q_OBJECT

  public:
    FleetMapper(const QString& root, const FileList& files, const OpenFiles& open,
                std::shared_ptr<SharedProposal> discovery, Jobs& jobs, QObject* parent = nullptr);

    /// Never null; empty before the first reading and where there are no clusters.
    const std::shared_ptr<const fleet::FleetMap>& map() const { return m_map; }
    /// Why the newest state could not be read; the map is then the last good one.
    const std::optional<Error>& error() const { return m_error; }
    /// A first reading came to its end, with a map or an error.
    bool isComplete() const { return m_complete; }
    bool isReading() const { return m_rounds.isBusy(); }

    /// Reads again what changed; while that runs, once more follows it.
    void refresh() { m_rounds.ask(); }
    /// As refresh(), shortly after the last of several edits.
    void refreshSoon() { m_rounds.askSoon(); }

  Q_SIGNALS:
    /// Another map, another error, or the first answer.
    void changed();
    /// A reading came to its end, with or without changes.
    void finished();

  private:
    void start();
    void take(const Result<FleetMapAnswer>& answer);

    QString m_root;
    const FileList& m_files;
    const OpenFiles& m_open;
    std::shared_ptr<SharedProposal> m_discovery;
    Jobs& m_jobs;
    std::shared_ptr<const fleet::FleetMap> m_map;
    std::optional<Error> m_error;
    QByteArray m_mark;
    Rounds m_rounds;
    bool m_complete = false;
};

} // namespace efa::workspace
