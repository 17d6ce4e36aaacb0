#pragma once

#include "app/cli/command.h"
#include "files/remotesource.h"

#include <map>
#include <memory>

namespace efa::app {

/// Where kustomizations and agents find other repositories: what `--remotes` names, else the usual folder.
/// `elsewhere` are folders by URL.
std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments,
                                                     const std::map<QString, QString>& elsewhere = {});

} // namespace efa::app
