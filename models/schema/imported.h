#pragma once

#include "base/diagnostic.h"
#include "schema/table.h"

#include <QList>

namespace efa::schema {

/// Types that were read from somebody's schemas, and what of them could not be used. Rules of the faults:
/// "schema-unreadable" (no types from there), "schema-incomplete" (a part is taken for any value),
/// "schema-ambiguous" (several types of one name).
struct Imported
{
    TablePtr table;
    QList<Diagnostic> faults;
};

} // namespace efa::schema
