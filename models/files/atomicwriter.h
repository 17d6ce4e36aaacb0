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

/// The stamp of the file on disk now. Errors: NotFound, Io.
[[nodiscard]] Result<Stamp> stampOf(const QString& absolutePath);

/// Replaces a file's content so that after a crash or a full disk either the old or the new content is there:
/// temporary file beside it, flush, rename, flush of the folder. Mode and owner stay; a link is followed and
/// stays a link. `expected` is what the caller read: a file that differs from it is left alone (Conflict);
/// without it the file must not exist. Answers the new stamp. Errors: Conflict, NotFound (folder), Io.
[[nodiscard]] Result<Stamp> writeAtomically(const QString& absolutePath, const QByteArray& content,
                                            const std::optional<Stamp>& expected);

} // namespace efa::files
