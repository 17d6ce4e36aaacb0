#pragma once

#include "base/result.h"
#include "delivery/proposal.h"
#include "files/atomicwriter.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

namespace efa::workspace {

/// The files that adopting a proposal adds, by path below the repository's root: the topology of each fleet
/// that has none yet. Each cluster's uid is made here. Errors: Conflict (all have one), Invalid (no cluster
/// was found).
[[nodiscard]] Result<std::map<QString, QByteArray>> adoptedFiles(const delivery::Proposal& proposal);

/// What was written, and how it looked then; paths below the repository's root.
struct Adopted
{
    QStringList paths;
    std::map<QString, files::Stamp> stamps;
    QStringList folders; ///< those that had to be made, outermost first
};

/// Writes these files below `root`, each atomically. Nothing that exists is changed; after an error nothing
/// of it stays. Errors: Conflict (one exists), Unsupported (a link leads elsewhere), Io.
[[nodiscard]] Result<Adopted> writeAdopted(const QString& root, const std::map<QString, QByteArray>& files);

/// Removes what was written, and the folders made for it unless somebody else put something there; files that
/// are gone already are no error. After an error all of it is there as before. Errors: Conflict (a file was
/// changed since), Io.
[[nodiscard]] Result<void> takeBackAdopted(const QString& root, const Adopted& adopted);

} // namespace efa::workspace
