#include "app/cli/commands.h"
#include "app/cli/commandtable.h"
#include "app/cli/console.h"
#include "app/cli/helptext.h"
#include "app/cli/nearestword.h"

#include <QCoreApplication>

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::HelpCommand)
};

} // namespace

ExitCode runHelp(const Arguments& arguments, Console& console)
{
    if (arguments.operands.isEmpty())
        return console.print(helpText()) ? ExitCode::Done : ExitCode::NotDone;
    const Command* command = findCommand(arguments.operands.first());
    if (!command) {
        const QString nearest = nearestCommand(arguments.operands.first());
        console.fail({.code = ErrorCode::Invalid,
                      .message = Text::tr("There is no command %1").arg(arguments.operands.first()),
                      .hint = nearest.isEmpty() ? Text::tr("'fleet-architect help' lists the commands.")
                                                : Text::tr("Did you mean '%1'?").arg(nearest)});
        return ExitCode::WrongUsage;
    }
    return console.print(helpText(*command)) ? ExitCode::Done : ExitCode::NotDone;
}

} // namespace efa::app
