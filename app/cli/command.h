#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <span>
#include <string_view>
#include <vector>

namespace efa::app {

class Console;

/// What the program tells its caller; 1 is for commands that judge, where they were asked to.
enum class ExitCode { Done = 0, Judged = 1, WrongUsage = 2, NotDone = 3 };

/// An option as the table describes it. Names and value words are English everywhere, `help` is translated
/// when shown.
struct Option
{
    const char* name;            ///< with the dashes
    const char* value = nullptr; ///< word for its value in the help; none for a switch
    const char* help = nullptr;
    std::vector<const char*> choices = {}; ///< the only values allowed; empty where any will do
    QStringList figures = {};              ///< in the places of %1, %2 ... of `help`
};

/// What stood on the command line behind the command's name, already checked against the table.
class Arguments
{
  public:
    QStringList operands;
    QHash<QString, QString> options; ///< by name with dashes; a switch has an empty value

    bool has(const QString& option) const { return options.contains(option); }
    QString value(const QString& option) const { return options.value(option); }
};

/// One subcommand.
struct Command
{
    const char* name;
    std::vector<const char*> usage; ///< what follows the program's name, one line a form
    const char* summary;            ///< one sentence
    const char* details = nullptr;  ///< further paragraphs, separated by empty lines
    int fewestOperands = 0;
    int mostOperands = 0;
    std::vector<Option> options = {};
    ExitCode (*run)(const Arguments& arguments, Console& console) = nullptr;
};

/// Checks what was given against what the command takes. Both `--name value` and `--name=value` are
/// understood, `--` ends the options. Errors: Invalid, with what is expected as hint.
[[nodiscard]] Result<Arguments> parse(const Command& command, const QStringList& given);

/// A whole number between two bounds. Errors: Invalid, naming the option and the bounds.
[[nodiscard]] Result<int> number(const QString& option, const QString& value, int lowest, int highest);

} // namespace efa::app
