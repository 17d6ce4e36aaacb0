#pragma once

#include "base/place.h"
#include "base/result.h"
#include "yaml/changeset.h"

#include <QByteArray>
#include <QString>

namespace efa::validation {

/// A word that was likely meant to be another one.
struct Correction
{
    QString from;
    QString to; ///< empty: nothing is known

    bool isEmpty() const { return to.isEmpty(); }
    friend bool operator==(const Correction&, const Correction&) = default;
};

/// What puts the right word at a place of a text: in the place of a key whose value stands there, or of a
/// value. All other bytes stay, quotes too. Errors: Invalid (the text is no YAML), Conflict (the wrong word
/// does not stand on that line any more), Unsupported (the right one cannot stand there as it is).
[[nodiscard]] Result<yaml::ChangeSet> corrected(const QByteArray& text, const Place& place,
                                                const Correction& correction);

} // namespace efa::validation
