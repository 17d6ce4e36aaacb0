#pragma once

#include "tests/architecture/qtmodules.h"
#include "tests/architecture/source.h"

#include <QStringList>

namespace efa::architecture {

/// "include": a room, Qt module or library that the file's row does not name.
QList<Fault> includeFaults(const Source& source, const QtModules& modules);

/// "size": a .cpp over 600 lines, a header over 200, a function over 80; tables and `_data` functions are
/// free.
QList<Fault> sizeFaults(const Source& source);

/// "word": what a room must not do, told by a word: a nested event loop, sleeping, throwing, QProcess outside
/// base, QSettings outside app, threads outside workspace, `using namespace` in a header, a header without
/// #pragma once.
QList<Fault> wordFaults(const Source& source);

/// "name": a file called manager, helper or util.
QList<Fault> nameFaults(const QString& path);

/// "layout": entries of the top level that are not part of the project's layout.
QList<Fault> layoutFaults(const QStringList& entries);

/// "readme": a room (a folder of sources below models, widgets or app) without README.md. `paths`: every
/// file.
QList<Fault> readmeFaults(const QStringList& paths);

/// "room": a folder of sources below models, widgets or app that has no row in the table of rooms.
QList<Fault> unknownRoomFaults(const QStringList& paths);

} // namespace efa::architecture
