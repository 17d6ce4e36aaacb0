#pragma once

#include <QByteArray>

namespace efa::git {

/// The line, from 1, where a merge left both versions in an ordinary file, between Git's own marks; 0 where
/// it did not or the file cannot be read.
int firstConflictMarker(const QByteArray& absolutePath);

} // namespace efa::git
