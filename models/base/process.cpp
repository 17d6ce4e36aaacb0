#include "base/process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

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

void stop(QProcess& process)
{
    process.kill();
    process.waitForFinished(2000);
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
    QElapsedTimer timer;
    timer.start();
    while (true) {
        const bool ended = process.waitForFinished(pollInterval);
        answer.output += process.readAllStandardOutput();
        answer.errors += process.readAllStandardError();
        if (ended || process.state() == QProcess::NotRunning)
            break;
        if (progress.isCancelled()) {
            stop(process);
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        }
        if (timer.elapsed() > call.limit.count()) {
            stop(process);
            return failure({.code = ErrorCode::Io,
                            .message = Text::tr("%1 did not end within %n second(s) and was stopped", nullptr,
                                                static_cast<int>(call.limit.count() / 1000))
                                           .arg(call.program)});
        }
        if (answer.output.size() > call.maxOutput || answer.errors.size() > call.maxOutput) {
            stop(process);
            return failure(
                {.code = ErrorCode::Invalid,
                 .message = Text::tr("%1 wrote more than expected and was stopped").arg(call.program)});
        }
    }
    if (process.exitStatus() == QProcess::CrashExit)
        return failure({.code = ErrorCode::Io,
                        .message = Text::tr("%1 crashed").arg(call.program),
                        .detail = QString::fromUtf8(answer.errors).trimmed()});
    answer.exitCode = process.exitCode();
    return answer;
}

} // namespace efa
