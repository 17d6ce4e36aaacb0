#pragma once

#include <QString>
#include <QStringList>

namespace efa::architecture {

/// One row of the table of rooms in ARCHITECTURE.md.
struct Room
{
    QString folder;      ///< such as "models/yaml"
    QStringList rooms;   ///< folders it may include from, besides itself
    QStringList qt;      ///< Qt modules it may include
    QStringList foreign; ///< libraries it may include, as named by libraryOf()
};

/// The row that holds for a file; none for a file outside the rooms.
const Room* roomOf(const QString& path);

/// Every row.
const QList<Room>& rooms();

/// The library an angled include that is not Qt's belongs to, such as "git2"; "" for the standard library and
/// the system.
QString libraryOf(const QString& include);

/// The folder of the room that a quoted include names: "yaml/node.h" is "models/yaml", "widgets/common/x.h"
/// is "widgets/common"; "" where it names none (a file beside).
QString roomOfInclude(const QString& include);

} // namespace efa::architecture
