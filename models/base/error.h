#pragma once

#include "base/place.h"

#include <QString>

#include <optional>

namespace efa {

enum class ErrorCode { Cancelled, NotFound, Invalid, Conflict, Auth, Network, Io, Unsupported, Internal };

/// Why work could not be done. `message` (what happened) and `hint` (what to do next) are translated
/// sentences, `detail` is the raw text of the library or system call, `where` the place in the user's file,
/// if there is one.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString hint = {};
    QString detail = {};
    std::optional<Place> where = {};

    /// The same error with a translated sentence about the circumstance put in front of the message.
    Error withContext(const QString& context) &&;

    /// `file:line:column: message`, the detail in brackets, then the hint on a line of its own; for logs and
    /// stderr.
    QString toString() const;
};

/// The English id of a code as logs and JSON show it, such as "not-found".
QString codeName(ErrorCode code);

} // namespace efa
