#pragma once

#include <QString>

namespace efa {

/// A position in a text file. Lines and columns count from 1, columns in Unicode characters; 0 means "not
/// known".
struct Place
{
    QString file;
    int line = 0;
    int column = 0;

    /// `file:line:column`, leaving out what is not known.
    QString toString() const;

    friend bool operator==(const Place&, const Place&) = default;
};

} // namespace efa
