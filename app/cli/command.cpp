#include "app/cli/command.h"

#include <QCoreApplication>

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

QString namesOf(const Command& command)
{
    QStringList names;
    for (const Option& option : command.options)
        names << QString::fromLatin1(option.name);
    if (names.isEmpty())
        return Text::tr("%1 takes no options.").arg(QString::fromLatin1(command.name));
    return Text::tr("%1 takes these options: %2").arg(QString::fromLatin1(command.name), names.join(u", "_s));
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
            return failure(usageError(Text::tr("There is no option %1").arg(name), namesOf(m_command)));
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
            Text::tr("%1 needs more: something is missing").arg(QString::fromLatin1(command.name)), {}));
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
