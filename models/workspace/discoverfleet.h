#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/discovery.h"
#include "files/filetree.h"

#include <QString>
#include <QStringList>

namespace efa::workspace {

/// What a fleet in the repository at `root` is called where nothing names it: as its folder.
QString fleetNameOf(const QString& root);

/// Proposes fleets for a tree of any layout, reading its files on `workers` threads. `name` is what a fleet
/// is called that nothing names. Nothing is written or run. Errors: Cancelled, Io.
[[nodiscard]] Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const QString& name,
                                                       int workers, Progress& progress);
/// The same where what delivery::listFiles() finds is known.
[[nodiscard]] Result<delivery::Proposal> discoverFleet(const files::FileTree& tree,
                                                       const delivery::FoundFiles& found, const QString& name,
                                                       int workers, Progress& progress);

} // namespace efa::workspace
