#pragma once

#include "workspace/openfiles.h"

namespace efa::workspace {

/// Reads a file for editing: its exact bytes, its stamp, and why it may not be edited. Errors: NotFound,
/// Invalid (a folder, a link that leads out of the root), Io.
[[nodiscard]] Result<OpenFile> readText(const QString& root, const QString& path);

/// Well-formed UTF-8 without the null byte: what an editor can show and give back unchanged.
bool isEditableText(const QByteArray& bytes);

} // namespace efa::workspace
