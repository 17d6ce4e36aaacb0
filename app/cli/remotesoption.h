#pragma once

#include "app/cli/command.h"
#include "delivery/chartrenderer.h"
#include "files/remotesource.h"

#include <map>
#include <memory>

namespace efa::app {

/// Where kustomizations and agents find other repositories: what `--remotes` names, else the usual folder.
/// `elsewhere` are folders by URL, seen from `base`.
std::shared_ptr<const files::RemoteSource> remotesOf(const Arguments& arguments, const QString& base = {},
                                                     const std::map<QString, QString>& elsewhere = {});
/// That the folder which `--remotes` names is there. Errors: NotFound.
[[nodiscard]] Result<void> areRemotesThere(const Arguments& arguments);
/// Who renders charts: the `helm` of this machine where `--allow-helm` says so, else nobody.
std::shared_ptr<const delivery::ChartRenderer> chartsOf(const Arguments& arguments);

} // namespace efa::app
