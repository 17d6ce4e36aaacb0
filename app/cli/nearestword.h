#pragma once

#include <QString>
#include <QStringList>

namespace efa::app {

/// The word that was probably meant, at most two letters away; empty where there is none.
QString nearestWord(const QString& typed, const QStringList& words);

/// The command that was probably meant, or the option of the program that is called alike.
QString nearestCommand(const QString& typed);

} // namespace efa::app
