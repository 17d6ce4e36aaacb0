#include "app/cli/command.h"

#include "app/cli/nearestword.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::Arguments)
};

Error usageError(const QString& message, const QString& hint)
{
    return {.code = ErrorCode::Invalid, .message = message, .hint = hint};
}

QStringList optionNames(const Command& command)
{
    QStringList names;
    for (const Option& option : command.options)
        names << QString::fromLatin1(option.name);
    return names;
}

/// What to write in place of an option that the command does not have.
QString insteadOf(const QString& option, const Command& command)
{
    const QStringList names = optionNames(command);
    const QString nearest = nearestWord(option, names + QStringList{u"--help"_s});
    if (!nearest.isEmpty())
        return Text::tr("Did you mean %1?").arg(nearest);
    if (names.isEmpty())
        return Text::tr("%1 takes no options.").arg(QString::fromLatin1(command.name));
    return Text::tr("%1 takes these options: %2").arg(QString::fromLatin1(command.name), names.join(u", "_s));
}

bool takesValue(const Command& command, const QString& option)
{
    return std::ranges::any_of(command.options, [&](const Option& known) {
        return known.value && option == QLatin1StringView(known.name);
    });
}

/// What stands in a form of the usage besides the command and its options: `DIR`.
QStringList operandsIn(const Command& command, QString form)
{
    static const QRegularExpression optional(u"\\[[^\\]]*\\]"_s);
    const QStringList words = form.remove(optional).split(u' ', Qt::SkipEmptyParts);
    QStringList operands;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (!words.at(i).startsWith("--"_L1) && !takesValue(command, words.at(i - 1)))
            operands << words.at(i);
    }
    return operands;
}

/// Of the form that is about what was given, or else of the first.
QStringList operandNames(const Command& command, const Arguments& given)
{
    static const QRegularExpression between(u"[ \\[\\]]"_s);
    for (const char* form : command.usage) {
        const QStringList words = QString::fromLatin1(form).split(between);
        if (std::ranges::all_of(given.options.keys(),
                                [&](const QString& option) { return words.contains(option); }))
            return operandsIn(command, QString::fromLatin1(form));
    }
    return operandsIn(command, QString::fromLatin1(command.usage.front()));
}

/// Takes the options out of the list one by one.
class Reader
{
  public:
    Reader(const Command& command, const QStringList& given)
        : m_command(command), m_given(given)
    {
    }

    Result<Arguments> read()
    {
        bool onlyOperands = false;
        while (m_at < m_given.size()) {
            const QString word = m_given.at(m_at++);
            if (!onlyOperands && word == "--"_L1) {
                onlyOperands = true;
            } else if (!onlyOperands && word.size() > 1 && word.startsWith(u'-')) {
                if (auto read = readOption(word); !read)
                    return failure(std::move(read.error()));
            } else {
                m_arguments.operands << word;
            }
        }
        return m_arguments;
    }

  private:
    Result<void> readOption(const QString& word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const auto found = std::ranges::find_if(
            m_command.options, [&](const Option& option) { return name == QLatin1StringView(option.name); });
        if (found == m_command.options.end())
            return failure(
                usageError(Text::tr("There is no option %1").arg(name), insteadOf(name, m_command)));
        if (m_arguments.has(name))
            return failure(
                usageError(Text::tr("The option %1 is given twice").arg(name), Text::tr("Give it once.")));
        std::optional<QString> value;
        if (equals >= 0)
            value = word.mid(equals + 1);
        return found->value ? takeValue(*found, name, value) : takeSwitch(name, value);
    }

    Result<void> takeSwitch(const QString& name, const std::optional<QString>& value)
    {
        if (value)
            return failure(usageError(Text::tr("The option %1 takes no value").arg(name),
                                      Text::tr("Write %1 alone.").arg(name)));
        m_arguments.options.insert(name, {});
        return {};
    }

    Result<void> takeValue(const Option& option, const QString& name, std::optional<QString> value)
    {
        if (!value && m_at < m_given.size())
            value = m_given.at(m_at++);
        if (!value || value->isEmpty())
            return failure(
                usageError(Text::tr("The option %1 lacks its value").arg(name),
                           Text::tr("Write it as %1 %2.").arg(name, QString::fromLatin1(option.value))));
        const auto isValue = [&](const char* choice) { return *value == QLatin1StringView(choice); };
        if (!option.choices.empty() && std::ranges::none_of(option.choices, isValue)) {
            QStringList choices;
            for (const char* choice : option.choices)
                choices << QString::fromLatin1(choice);
            return failure(usageError(Text::tr("%1 is no value of %2").arg(*value, name),
                                      Text::tr("It takes one of: %1").arg(choices.join(u", "_s))));
        }
        m_arguments.options.insert(name, *value);
        return {};
    }

    const Command& m_command;
    const QStringList& m_given;
    qsizetype m_at = 0;
    Arguments m_arguments;
};

} // namespace

Result<Arguments> parse(const Command& command, const QStringList& given)
{
    auto arguments = Reader(command, given).read();
    if (!arguments)
        return arguments;
    if (arguments->operands.contains(QString()))
        return failure(usageError(Text::tr("%1 got an empty name").arg(QString::fromLatin1(command.name)),
                                  Text::tr("In a script: check that the variable is set.")));
    const qsizetype count = arguments->operands.size();
    if (count < command.fewestOperands)
        return failure(usageError(
            Text::tr("%1 needs %2, which is missing")
                .arg(QString::fromLatin1(command.name), operandNames(command, *arguments).value(count)),
            {}));
    if (count > command.mostOperands)
        return failure(usageError(
            Text::tr("%1 does not know what to do with %2")
                .arg(QString::fromLatin1(command.name), arguments->operands.at(command.mostOperands)),
            Text::tr("Put quotes around names that contain spaces.")));
    return arguments;
}

Result<int> number(const QString& option, const QString& value, int lowest, int highest)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < lowest || number > highest)
        return failure(
            usageError(Text::tr("%1 is no value of %2").arg(value, option),
                       Text::tr("It takes a whole number from %1 to %2.").arg(lowest).arg(highest)));
    return number;
}

} // namespace efa::app
