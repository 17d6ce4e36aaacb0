#pragma once

#include <QByteArray>
#include <QString>

namespace efa::files {

/// Names on disk and in Git are bytes. Bytes that are no UTF-8 become lone low surrogates (U+DC80 to U+DCFF),
/// which no valid name contains, so that every name can be shown, compared and turned back without loss.
QString pathFromBytes(const QByteArray& bytes);
QByteArray pathToBytes(const QString& path);

/// Whether the name holds bytes that are no UTF-8.
bool hasForeignBytes(const QString& path);

} // namespace efa::files
