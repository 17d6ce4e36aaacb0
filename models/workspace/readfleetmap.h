#pragma once

#include "base/diagnostic.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/workingfolder.h"
#include "fleet/fleetmap.h"

#include <QByteArray>
#include <QSet>

#include <memory>

namespace efa::workspace {

class SharedProposal;

/// What a reading of the fleet's map found.
struct FleetMapAnswer
{
    std::shared_ptr<const fleet::FleetMap> map; ///< null: the files are those of the mark that was given
    QByteArray mark;                            ///< of all files that count
};

/// Reads the map of the fleet below `root`, unsaved texts included: its topology, or where it has none what
/// discovery proposes, read on `workers` threads where nobody did before. `paths` are the files below the
/// root; where their state still gives `knownMark`, nothing is read. A repository without clusters gives an
/// empty map. Errors: Cancelled, Io.
[[nodiscard]] Result<FleetMapAnswer> readFleetMap(const QString& root, const QSet<QString>& paths,
                                                  const files::Buffers& buffers, const QByteArray& knownMark,
                                                  SharedProposal& discovery, int workers, Progress& progress);

} // namespace efa::workspace
