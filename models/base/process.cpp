#include "base/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

#include <optional>

namespace efa {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::Process)
};

constexpr int pollInterval = 20; // ms between two looks at cancel and limits

Error startError(const ProcessCall& call, const QProcess& process)
{
    return {.code = ErrorCode::NotFound,
            .message = Text::tr("The program %1 could not be started").arg(call.program),
            .hint = Text::tr("Install it, or add its folder to PATH."),
            .detail = process.errorString()};
}

std::optional<Error> outputOverLimit(const ProcessCall& call, const ProcessAnswer& answer)
{
    if (answer.output.size() > call.maxOutput || answer.errors.size() > call.maxOutput)
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("%1 wrote more than expected and was stopped").arg(call.program),
                     .hint = Text::tr("Run it by hand to see what it prints.")};
    return {};
}

/// Why a running program is not waited for any longer; none while it may go on.
std::optional<Error> reasonToStop(const ProcessCall& call, const ProcessAnswer& answer,
                                  const QElapsedTimer& timer, const Progress& progress)
{
    if (progress.isCancelled())
        return Error{.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")};
    if (timer.elapsed() > call.limit.count()) {
        const auto seconds = static_cast<int>(call.limit.count() / 1000);
        return Error{
            .code = ErrorCode::Io,
            .message = Text::tr("%1 did not end within %n second(s) and was stopped", nullptr, seconds)
                           .arg(call.program),
            .hint = Text::tr(
                "Try again when the machine is less busy, or run it by hand to see where it waits.")};
    }
    return outputOverLimit(call, answer);
}

void collect(QProcess& process, ProcessAnswer& answer)
{
    answer.output += process.readAllStandardOutput();
    answer.errors += process.readAllStandardError();
}

/// Waits to the end and collects what the program writes. The wait ends at once when the program does; the
/// interval only bounds how late a cancel or a limit is seen.
std::optional<Error> waitForEnd(QProcess& process, const ProcessCall& call, ProcessAnswer& answer,
                                const Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    while (!process.waitForFinished(pollInterval) && process.state() != QProcess::NotRunning) {
        collect(process, answer);
        if (auto reason = reasonToStop(call, answer, timer, progress)) {
            process.kill();
            process.waitForFinished(2000);
            return reason;
        }
    }
    collect(process, answer);
    return outputOverLimit(call, answer);
}

} // namespace

Result<ProcessAnswer> run(const ProcessCall& call, const Progress& progress)
{
    QProcess process;
    process.setProcessEnvironment(call.environment);
    if (!call.folder.isEmpty())
        process.setWorkingDirectory(call.folder);
    process.start(call.program, call.arguments);
    if (!process.waitForStarted())
        return failure(startError(call, process));
    process.write(call.input);
    process.closeWriteChannel();

    ProcessAnswer answer;
    if (auto reason = waitForEnd(process, call, answer, progress))
        return failure(*std::move(reason));
    if (process.exitStatus() == QProcess::CrashExit)
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("%1 crashed").arg(call.program),
                        .hint = Text::tr("Run it by hand to see whether it works on this machine."),
                        .detail = QString::fromUtf8(answer.errors).trimmed()});
    answer.exitCode = process.exitCode();
    return answer;
}

} // namespace efa
