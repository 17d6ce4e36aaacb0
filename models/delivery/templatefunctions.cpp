#include "delivery/templatefunctions.h"

#include "delivery/gotemplate.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <unordered_map>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool fits(char letter, const Value& argument)
{
    switch (letter) {
    case 's':
        return basicOf(argument) == Basic::String;
    case 'i':
        return basicOf(argument) == Basic::Whole;
    case 'b':
        return basicOf(argument) == Basic::Bool;
    case 'l':
        return basicOf(argument) == Basic::List;
    case 'm':
        return basicOf(argument) == Basic::Map;
    default:
        return true;
    }
}

QString wanted(char letter)
{
    switch (letter) {
    case 's':
        return Text::tr("a text");
    case 'i':
        return Text::tr("a whole number");
    case 'b':
        return Text::tr("a boolean");
    case 'l':
        return Text::tr("a list");
    default:
        return Text::tr("a mapping");
    }
}

Result<void> checkArguments(const Function& function, Arguments arguments)
{
    std::string_view letters = function.parameters;
    const bool repeats = letters.ends_with('*');
    if (repeats)
        letters.remove_suffix(1);
    const size_t least = letters.size() - (repeats ? 1 : 0);
    if (arguments.size() < least || (!repeats && arguments.size() > least)) {
        return invalid(Text::tr("The function \"%1\" does not take %n argument(s).", nullptr,
                                static_cast<int>(arguments.size()))
                           .arg(latin(function.name)));
    }
    for (size_t i = 0; i < arguments.size(); ++i) {
        const char letter = letters[std::min(i, letters.size() - 1)];
        if (!fits(letter, arguments[i])) {
            return invalid(Text::tr("The function \"%1\" wants %2 as argument %3, and got %4.")
                               .arg(latin(function.name), wanted(letter))
                               .arg(i + 1)
                               .arg(latin(typeName(arguments[i]))));
        }
    }
    return {};
}

using Table = std::unordered_map<std::string_view, Function>;

Table makeTable()
{
    Table table;
    for (const auto& group : {comparisonFunctions(), textFunctions(), listFunctions(), mapFunctions(),
                              numberFunctions(), encodingFunctions()}) {
        for (const Function& function : group)
            table.emplace(function.name, function);
    }
    return table;
}

} // namespace

tl::unexpected<Error> invalid(const QString& message)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = message,
                    .hint = Text::tr("Check what the template gives to the function.")});
}

const Function* findFunction(std::string_view name)
{
    static const Table table = makeTable();
    // sprig has a name of its own for those that fail instead of answering nothing; ours always fail.
    if (name.starts_with("must") && name.size() > 4 && name[4] >= 'A' && name[4] <= 'Z') {
        const std::string plain = static_cast<char>(name[4] | 0x20) + std::string(name.substr(5));
        const auto found = table.find(plain);
        return found == table.end() ? nullptr : &found->second;
    }
    const auto found = table.find(name);
    return found == table.end() ? nullptr : &found->second;
}

Result<Value> call(const Function& function, Arguments arguments)
{
    if (const Result<void> checked = checkArguments(function, arguments); !checked)
        return failure(checked.error());
    Result<Value> result = function.run(arguments);
    if (result &&
        (result->bytes() > 64 * GoTemplate::maxText || result->text().size() > GoTemplate::maxText)) {
        return invalid(Text::tr("The function \"%1\" makes more than the limit of %2 bytes.")
                           .arg(latin(function.name))
                           .arg(GoTemplate::maxText));
    }
    return result;
}

} // namespace efa::delivery::gotemplate
