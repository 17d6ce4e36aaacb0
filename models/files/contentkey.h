#pragma once

#include <QByteArray>

namespace efa::files {

/// The contentKey of content that is at hand. Equal for equal bytes in every kind of tree that has no cheaper
/// key: it is made from Git's blob id, so unsaved text and a commit agree.
QByteArray contentKeyOf(const QByteArray& content);

/// The contentKey made from a blob id of 20 raw bytes.
QByteArray contentKeyOfBlob(const QByteArray& rawId);

} // namespace efa::files
