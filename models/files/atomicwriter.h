#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace efa::files {

/// What a file looked like when it was read, to notice that somebody else changed it since.
struct Stamp
{
    qint64 size = 0;
    qint64 modifiedNs = 0; ///< nanoseconds since 1970, UTC
    QByteArray sha256;

    friend bool operator==(const Stamp&, const Stamp&) = default;
};

/// The stamp of the file on disk now; links are followed. Errors: NotFound, Invalid (no ordinary file),
/// Io.
[[nodiscard]] Result<Stamp> stampOf(const QString& absolutePath);

/// Replaces a file's content so that after a crash or a full disk either the old or the new content is there:
/// a file without a name (or a temporary one beside it), flush, rename, flush of the folder. Permissions,
/// group and access lists stay, the owner where the system lets us; a symbolic link is followed and stays
/// one; another hard link to the file keeps the old content. `expected` is what the caller read: where size
/// or content differ from it the file is left alone (Conflict; other times with equal content are none);
/// without it the file must not exist. Answers the new stamp. Errors: Conflict, NotFound (no such folder),
/// Invalid (no ordinary file), Io (disk full, read-only ...). After an error the old content is whole and
/// nothing is left beside it.
[[nodiscard]] Result<Stamp> writeAtomically(const QString& absolutePath, const QByteArray& content,
                                            const std::optional<Stamp>& expected);

} // namespace efa::files
