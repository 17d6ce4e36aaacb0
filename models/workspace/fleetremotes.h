#pragma once

#include "files/remotesource.h"

#include <QString>

#include <map>
#include <memory>

namespace efa::workspace {

/// What other repositories hold: clones in the folder `remotes`, and by URL the folders that the topology
/// names, seen from `base`, an absolute path. nullptr without a folder for clones: then none are read.
std::shared_ptr<const files::RemoteSource> fleetRemotes(const QString& remotes, const QString& base,
                                                        const std::map<QString, QString>& repositories);

} // namespace efa::workspace
