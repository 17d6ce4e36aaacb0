#pragma once

#include "base/error.h"
#include "fleet/fleetmap.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace efa::workspace {

class FileList;
class Jobs;
class OpenFiles;

/// Keeps the map of the open fleet: regions, sites and clusters as the topology has them, or as discovery
/// proposes them. Lives in the window's thread, reads in the background.
class FleetMapper final : public QObject
{
    Q_OBJECT

  public:
    FleetMapper(const QString& root, const FileList& files, const OpenFiles& open, Jobs& jobs,
                QObject* parent = nullptr);

    /// Never null; empty before the first reading and where there are no clusters.
    const std::shared_ptr<const fleet::FleetMap>& map() const { return m_map; }
    /// Why the newest state could not be read; the map is then the last good one.
    const std::optional<Error>& error() const { return m_error; }
    /// A first reading came to its end, with a map or an error.
    bool isComplete() const { return m_complete; }
    bool isReading() const { return m_running || m_soon.isActive(); }

    /// Reads again what changed; while that runs, once more follows it.
    void refresh();
    /// As refresh(), shortly after the last of several edits.
    void refreshSoon();

  Q_SIGNALS:
    /// Another map, another error, or the first answer.
    void changed();
    /// A reading came to its end, with or without changes.
    void finished();

  private:
    void end();

    QString m_root;
    const FileList& m_files;
    const OpenFiles& m_open;
    Jobs& m_jobs;
    std::shared_ptr<const fleet::FleetMap> m_map;
    std::optional<Error> m_error;
    QByteArray m_mark;
    QTimer m_soon;
    bool m_running = false;
    bool m_again = false;
    bool m_complete = false;
};

} // namespace efa::workspace
