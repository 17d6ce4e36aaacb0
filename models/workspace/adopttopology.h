#pragma once

#include "base/result.h"
#include "delivery/proposal.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

namespace efa::workspace {

/// The files that adopting a proposal adds, by path below the repository's root: the topology of each fleet
/// that has none yet. Each cluster's uid is made here. Errors: Conflict (all have one), Invalid (no cluster
/// was found).
[[nodiscard]] Result<std::map<QString, QByteArray>> adoptedFiles(const delivery::Proposal& proposal);

/// Writes these files below `root`, each atomically, and answers their paths. Nothing that exists is changed;
/// after an error nothing of it stays. Errors: Conflict (one exists), Unsupported (a link leads elsewhere),
/// Io.
[[nodiscard]] Result<QStringList> writeAdopted(const QString& root,
                                               const std::map<QString, QByteArray>& files);

} // namespace efa::workspace
