#include "app/cli/commandline.h"

#include "app/cli/commandtable.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/windowprogram.h"

#include <QCoreApplication>
#include <QFileInfo>

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
    if (arguments)
        return command.run(*arguments, console);
    console.fail(arguments.error());
    console.note(usageText(command).trimmed());
    return ExitCode::WrongUsage;
}

/// The command whose name is at most two letters away from what was typed.
QString nearestCommand(const QString& word)
{
    const auto distance = [](const QString& a, const QString& b) {
        std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
        for (size_t j = 0; j < row.size(); ++j)
            row[j] = static_cast<qsizetype>(j);
        for (qsizetype i = 1; i <= a.size(); ++i) {
            qsizetype diagonal = row[0];
            row[0] = i;
            for (size_t j = 1; j < row.size(); ++j) {
                const bool same = a.at(i - 1) == b.at(static_cast<qsizetype>(j) - 1);
                const qsizetype next = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (same ? 0 : 1)});
                diagonal = std::exchange(row[j], next);
            }
        }
        return row.back();
    };
    for (const Command& command : commandTable()) {
        const QString name = QString::fromLatin1(command.name);
        if (distance(word, name) <= 2)
            return name;
    }
    return {};
}

Error unknownWord(const QString& word)
{
    const QString nearest = nearestCommand(word);
    return {.code = ErrorCode::Invalid,
            .message = Text::tr("%1 is neither a command nor a folder").arg(word),
            .hint = nearest.isEmpty() ? Text::tr("'fleet-architect help' lists the commands.")
                                      : Text::tr("Did you mean '%1'?").arg(nearest)};
}

ExitCode openWindowOn(const QStringList& words, Console& console)
{
    if (words.size() > 1)
        return wrongUsage(unknownWord(words.first()), console);
    if (!words.isEmpty() && !QFileInfo(words.first()).isDir())
        return wrongUsage(unknownWord(words.first()), console);
    console.fail(becomeWindowProgram(words));
    return ExitCode::NotDone;
}

} // namespace

ExitCode runCommandLine(const QStringList& words, Console& console)
{
    if (words.isEmpty())
        return openWindowOn(words, console);
    const QString& first = words.first();
    if (first == "--version"_L1)
        return printed(versionText(), console);
    if (asksForHelp(first))
        return printed(helpText(), console);
    if (const Command* command = findCommand(first))
        return runCommand(*command, words.mid(1), console);
    if (first == "--"_L1)
        return openWindowOn(words.mid(1), console);
    if (first.startsWith(u'-'))
        return wrongUsage({.code = ErrorCode::Invalid,
                           .message = Text::tr("There is no option %1").arg(first),
                           .hint = Text::tr("'fleet-architect help' lists the commands and their options.")},
                          console);
    return openWindowOn(words, console);
}

} // namespace efa::app
