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

/// A web address that names one file rather than a folder in a repository: one of a forge's addresses of raw
/// files, or one that ends as such files do.
bool isWebFile(std::string_view path);
/// The file of a repository that such an address of GitHub or GitLab stands for; nothing for all others.
std::optional<files::RemoteReference> webFile(std::string_view path);

} // namespace efa::kustomize
