#include "app/cli/commandline.h"

#include "app/cli/commandtable.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/nearestword.h"
#include "app/cli/remotesoption.h"
#include "app/cli/windowprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::CommandLine)
};

bool asksForHelp(const QString& word)
{
    return word == "--help"_L1 || word == "-h"_L1;
}

ExitCode printed(const QString& text, Console& console)
{
    return console.print(text) ? ExitCode::Done : ExitCode::NotDone;
}

ExitCode wrongUsage(const Error& error, Console& console)
{
    console.fail(error);
    return ExitCode::WrongUsage;
}

ExitCode runCommand(const Command& command, const QStringList& words, Console& console)
{
    for (const QString& word : words) {
        if (word == "--"_L1)
            break;
        if (asksForHelp(word))
            return printed(helpText(command), console);
    }
    const auto arguments = parse(command, words);
    if (!arguments) {
        console.fail(arguments.error());
        console.note(usageText(command).trimmed());
        return ExitCode::WrongUsage;
    }
    if (const auto there = areRemotesThere(*arguments); !there) {
        console.fail(there.error());
        return ExitCode::NotDone;
    }
    return command.run(*arguments, console);
}

Error unknownWord(const QString& word)
{
    const QString nearest = nearestCommand(word);
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 is neither a command nor a folder").arg(word),
            .hint = nearest.isEmpty() ? Text::tr("'fleet-architect help' lists the commands.")
                                      : Text::tr("Did you mean '%1'?").arg(nearest)};
}

Error unknownOption(const QString& option)
{
    const QString nearest = nearestWord(option, {u"--version"_s, u"--help"_s});
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("There is no option %1").arg(option),
            .hint = nearest.isEmpty()
                        ? Text::tr("'fleet-architect help' lists the commands and their options.")
                        : Text::tr("Did you mean '%1'?").arg(nearest)};
}

/// Why no window opens on these words, if none does.
std::optional<Error> misuse(const QStringList& words)
{
    if (words.contains(QString()))
        return Error{.code = ErrorCode::Invalid,
                     .message = Text::tr("An empty name was given"),
                     .hint = Text::tr("In a script: check that the variable is set.")};
    if (words.isEmpty())
        return std::nullopt;
    if (!QFileInfo(words.first()).isDir())
        return unknownWord(words.first());
    if (words.size() > 1)
        return Error{.code = ErrorCode::Invalid,
                     .message =
                         Text::tr("The window opens on one folder, not on %1 as well").arg(words.at(1)),
                     .hint = Text::tr("Put quotes around names that contain spaces.")};
    return std::nullopt;
}

ExitCode openWindowOn(const QStringList& words, Console& console)
{
    if (const auto error = misuse(words))
        return wrongUsage(*error, console);
    console.fail(becomeWindowProgram(words));
    return ExitCode::NotDone;
}

ExitCode printVersion(const QStringList& further, Console& console)
{
    if (further.isEmpty())
        return printed(versionText(), console);
    return wrongUsage({.code = ErrorCode::Invalid,
                       .message = Text::tr("--version does not know what to do with %1").arg(further.first()),
                       .hint = Text::tr("Write --version alone.")},
                      console);
}

} // namespace

QLocale languageOf(const QStringList& words)
{
    const QString option = u"--format"_s;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool isAlone = words.at(i) == option && i + 1 < words.size();
        if (!isAlone && !words.at(i).startsWith(option + u'='))
            continue;
        const QString format = isAlone ? words.at(i + 1) : words.at(i).section(u'=', 1);
        if (format == "json"_L1 || format == "sarif"_L1 || format == "junit"_L1)
            return QLocale(QLocale::English);
    }
    return {};
}

ExitCode runCommandLine(const QStringList& words, Console& console)
{
    if (words.isEmpty())
        return openWindowOn(words, console);
    const QString& first = words.first();
    if (first == "--version"_L1)
        return printVersion(words.mid(1), console);
    if (asksForHelp(first))
        return printed(helpText(), console);
    if (const Command* command = findCommand(first))
        return runCommand(*command, words.mid(1), console);
    if (first == "--"_L1)
        return openWindowOn(words.mid(1), console);
    if (first.startsWith(u'-'))
        return wrongUsage(unknownOption(first), console);
    return openWindowOn(words, console);
}

} // namespace efa::app
