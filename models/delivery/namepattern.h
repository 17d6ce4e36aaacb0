#pragma once

#include "files/filetree.h"

#include <QString>
#include <QStringList>

namespace efa::delivery {

/// A pattern for one name as Go's path.Match has it: `*`, `?`, `[a-z]`, `[^a]`, `\` before a letter that
/// means itself. One that is none matches nothing.
bool matchesName(const QString& pattern, const QString& name);
bool isNamePattern(const QString& text);

/// The folders that a path with patterns in its names means, sorted; a path without is itself, whether it
/// exists or not.
QStringList foldersMatching(const files::FileTree& tree, const QString& path);

} // namespace efa::delivery
