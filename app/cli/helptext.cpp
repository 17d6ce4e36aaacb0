#include "app/cli/helptext.h"

#include "app/cli/commandtable.h"

#include "kustomize/engine.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::HelpText)
};

constexpr qsizetype lineWidth = 80;

/// The words of a paragraph in lines of at most 80 characters, each after `indent` spaces.
QString wrapped(const QString& paragraph, qsizetype indent)
{
    QString text;
    QString line;
    const auto words = paragraph.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > lineWidth) {
            text += QString(indent, u' ') + line + u'\n';
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    return text + QString(indent, u' ') + line + u'\n';
}

struct Row
{
    QString name;
    QString meaning;
};

/// Names in one column, their meanings beside them.
QString columns(const std::vector<Row>& rows)
{
    qsizetype width = 0;
    for (const Row& row : rows)
        width = std::max(width, row.name.size());
    const qsizetype indent = width + 4;
    QString text;
    for (const Row& row : rows)
        text += u"  "_s + row.name.leftJustified(width + 2) + wrapped(row.meaning, indent).mid(indent);
    return text;
}

std::vector<Row> globalOptions()
{
    return {
        {u"-h, --help"_s, Text::tr("print this, or a command's help behind its name")},
        {u"--version"_s, Text::tr("print the program's version and the kustomize version it renders like")}};
}

Row rowOf(const Option& option)
{
    QString name = QString::fromLatin1(option.name);
    if (option.value)
        name += u' ' + QString::fromLatin1(option.value);
    QString meaning = tableText(option.help);
    for (const QString& figure : option.figures)
        meaning = meaning.arg(figure);
    if (option.choices.empty() || name.contains(u'|'))
        return {name, meaning};
    QStringList choices;
    for (const char* choice : option.choices)
        choices << QString::fromLatin1(choice);
    return {name, Text::tr("%1; one of: %2").arg(meaning, choices.join(u", "_s))};
}

} // namespace

QString helpText()
{
    std::vector<Row> commands;
    commands.reserve(commandTable().size());
    for (const Command& command : commandTable())
        commands.push_back({QString::fromLatin1(command.name), tableText(command.summary)});
    const std::vector<Row> codes = {
        {u"0"_s, Text::tr("done")},
        {u"1"_s, Text::tr("done; what was judged is not as it should be")},
        {u"2"_s, Text::tr("wrong usage")},
        {u"3"_s, Text::tr("could not be done; what happened and what to do is on the "
                          "standard error output")}};
    return Text::tr("Edge Fleet Architect: design, prove and change a fleet of edge Kubernetes clusters.") +
           u"\n\n"_s + Text::tr("Usage:") +
           u"\n  fleet-architect [REPO]\n  fleet-architect COMMAND ...\n\n"_s +
           wrapped(Text::tr("Without a command the window opens, on the repository where one is given."), 0) +
           u'\n' + Text::tr("Commands:") + u'\n' + columns(commands) + u'\n' + Text::tr("Options:") + u'\n' +
           columns(globalOptions()) + u'\n' + Text::tr("Exit codes:") + u'\n' + columns(codes) + u'\n' +
           Text::tr("See 'fleet-architect help COMMAND' for more.") + u'\n';
}

QString helpText(const Command& command)
{
    QString text = tableText(command.summary) + u".\n\n"_s + usageText(command);
    if (command.details)
        text += u'\n' + wrapped(tableText(command.details), 0);
    std::vector<Row> rows;
    rows.reserve(command.options.size() + 1);
    for (const Option& option : command.options)
        rows.push_back(rowOf(option));
    rows.push_back({u"-h, --help"_s, Text::tr("print this")});
    return text + u'\n' + Text::tr("Options:") + u'\n' + columns(rows);
}

QString usageText(const Command& command)
{
    QString text = Text::tr("Usage:") + u'\n';
    for (const char* form : command.usage)
        text += u"  fleet-architect "_s + QString::fromLatin1(form) + u'\n';
    return text;
}

QString versionText()
{
    return u"fleet-architect %1\n"_s.arg(QStringLiteral(EFA_VERSION)) +
           Text::tr("renders like kustomize %1").arg(QString::fromLatin1(kustomize::referenceVersion())) +
           u'\n';
}

} // namespace efa::app
