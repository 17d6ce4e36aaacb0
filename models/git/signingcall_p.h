#pragma once

#include "base/process.h"

#include <QByteArray>
#include <QStringList>

namespace efa::git {

/// Runs a program that signs or checks. It is waited for longer than others are: somebody may be asked for a
/// passphrase. Errors: as run().
[[nodiscard]] Result<ProcessAnswer> callSigner(const QString& program, const QStringList& arguments,
                                               const QByteArray& input, const QString& folder,
                                               const Progress& progress);

/// Why nothing was signed, with what the program said.
Error cannotSign(const QString& program, const QByteArray& said);

/// A file that a program is to read could not be written.
Error cannotKeep(const QString& reason);

/// The bytes with Unix line ends, as they stand in a commit on every system.
QByteArray withoutReturns(QByteArray text);

} // namespace efa::git
