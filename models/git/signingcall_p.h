#pragma once

#include "base/process.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace efa::git {

/// Runs a program that signs. It is waited for longer than others are: somebody may be asked for a
/// passphrase. Errors: NotFound (no such program), Cancelled, Io, Invalid.
[[nodiscard]] Result<ProcessAnswer> askToSign(const QString& program, const QStringList& arguments,
                                              const QByteArray& input, const QString& folder,
                                              const Progress& progress);

/// Runs a program that checks what somebody else made: not for long, and what it says is short. Errors: as
/// run().
[[nodiscard]] Result<ProcessAnswer> askToCheck(const QString& program, const QStringList& arguments,
                                               const QByteArray& input, const QString& folder,
                                               const Progress& progress);

/// Why nothing was signed, with what the program said.
Error cannotSign(const QString& program, const QByteArray& said);

/// A file that a program is to read could not be written.
Error cannotKeep(const QString& reason);

/// The bytes with Unix line ends, as they stand in a commit on every system.
QByteArray withoutReturns(QByteArray text);

/// A command of Git's configuration, split into program and arguments by Git's own rules: single and double
/// quotes, and a backslash except in single ones. Nothing where a quote is not closed.
std::optional<QStringList> wordsOfCommand(const QString& command);

} // namespace efa::git
