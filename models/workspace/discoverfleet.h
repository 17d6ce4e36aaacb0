#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/proposal.h"
#include "files/filetree.h"

#include <QString>
#include <QStringList>

namespace efa::workspace {

/// Proposes fleets for a tree of any layout, reading its files on `workers` threads. `name` is what a fleet
/// is called that nothing names. Nothing is written or run. Errors: Cancelled, Io.
[[nodiscard]] Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const QString& name,
                                                       int workers, Progress& progress);
/// The same where all files of the tree are known, sorted.
[[nodiscard]] Result<delivery::Proposal> discoverFleet(const files::FileTree& tree, const QStringList& paths,
                                                       const QString& name, int workers, Progress& progress);

} // namespace efa::workspace
