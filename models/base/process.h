#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace efa {

/// A program to run to its end. Never through a shell; `program` is an absolute path or a name looked up on
/// PATH.
struct ProcessCall
{
    QString program;
    QStringList arguments = {};
    QString folder = {};
    QByteArray input = {};
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    std::chrono::milliseconds limit = std::chrono::seconds(30);
    /// What is kept of each output stream; a program that writes more is stopped (ErrorCode::Invalid).
    qint64 maxOutput = 256LL * 1024 * 1024;
};

struct ProcessAnswer
{
    int exitCode = 0;
    QByteArray output;
    QByteArray errors;
};

/// Runs the program and waits. An exit code other than 0 is an answer, not an error. Errors: NotFound (no
/// such program), Cancelled, Io (crashed, or still running at its limit and then killed), Invalid (too much
/// output).
[[nodiscard]] Result<ProcessAnswer> run(const ProcessCall& call, const Progress& progress);

} // namespace efa
