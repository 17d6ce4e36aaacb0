#pragma once

#include "base/error.h"

namespace efa::files {

/// The errors that every kind of tree gives alike; `name` is what messages call the file.
Error noSuchFile(const QString& name);
Error isAFolder(const QString& name);
Error isAFile(const QString& name);
/// A path that is not clean: absolute, or with empty, '.' or '..' names.
Error notATreePath(const QString& path);
Error tooLarge(const QString& name, qint64 limit);
/// A pipe, socket or device.
Error notAnOrdinaryFile(const QString& name);
/// Somebody writes it all the time.
Error changesWhileRead(const QString& name);
Error linkLeavesTree(const QString& link, const QString& target);
Error linkLoop(const QString& link);
Error linkLeadsNowhere(const QString& link, const QString& target);

} // namespace efa::files
