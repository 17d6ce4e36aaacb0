#pragma once

#include "files/remotesource.h"

#include <optional>
#include <string>
#include <string_view>

namespace efa::kustomize {

/// Whether a path is a web address that the reference would download as one file.
bool isWebAddress(std::string_view path);

/// A path that names a folder in another Git repository, as the reference tells such from local paths.
std::optional<files::RemoteReference> remoteReference(std::string_view path);

} // namespace efa::kustomize
