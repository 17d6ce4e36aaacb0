#pragma once

#include "schema/table.h"

#include <QString>

#include <optional>

namespace efa::schema {

/// The type that a file of kubeconform's layout is about, by its path: kinds are in small letters there, and
/// groups of the first layout cut at their first dot. None for files that are about none.
std::optional<ObjectType> typeOfFileName(const QString& path);

} // namespace efa::schema
