#include "fleet/fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::fleet {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::fleet::Fields)
};

QString qText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

struct Unit
{
    char16_t letter;
    qint64 seconds;
};
constexpr std::array units = {Unit{u'd', 86400}, Unit{u'h', 3600}, Unit{u'm', 60}, Unit{u's', 1}};

/// Longer would be no plan: a hundred years.
constexpr qint64 longestSpan = 100LL * 366 * 86400;

bool isNull(yaml::Node node)
{
    const std::string_view value = node.value();
    return node.style() == yaml::NodeStyle::Plain && (value.empty() || value == "null" || value == "~");
}

} // namespace

std::optional<std::chrono::seconds> readSpan(QStringView text)
{
    qint64 total = 0;
    qint64 number = -1;
    for (const QChar character : text) {
        if (character >= u'0' && character <= u'9') {
            number = std::max<qint64>(number, 0) * 10 + (character.unicode() - u'0');
            if (number > longestSpan)
                return std::nullopt;
            continue;
        }
        const auto unit = std::ranges::find(units, character.unicode(), &Unit::letter);
        if (unit == units.end() || number < 0)
            return std::nullopt;
        total += number * unit->seconds;
        number = -1;
        if (total > longestSpan)
            return std::nullopt;
    }
    if (text.isEmpty() || number > 0 || (number == 0 && text != u"0"))
        return std::nullopt;
    return std::chrono::seconds(total);
}

QString spanText(std::chrono::seconds span)
{
    qint64 rest = span.count();
    if (rest <= 0)
        return u"0s"_s;
    // 36h stays in hours: a day is named only where it is a whole number of them and over one.
    QString text;
    for (const Unit& unit : units) {
        const bool days = unit.letter == u'd';
        if (rest < unit.seconds || (days && (rest % unit.seconds != 0 || rest < 7 * unit.seconds)))
            continue;
        text += QString::number(rest / unit.seconds) + QChar(unit.letter);
        rest %= unit.seconds;
    }
    return text;
}

Fields::Fields(yaml::Node node, QList<Diagnostic>& findings)
    : m_node(node.target()), m_findings(findings)
{
    if (!m_node.isMapping())
        m_findings.append({.severity = Severity::Error,
                           .rule = u"topology-type"_s,
                           .text = Text::tr("Fields are expected here, written as 'name: value'"),
                           .place = m_node.place(),
                           .hint = Text::tr("Write a mapping; what stands here is left out.")});
}

Fields::~Fields()
{
    for (const auto& [key, value] : m_node.members()) {
        const std::string_view name = key.target().value();
        if (std::ranges::find(m_asked, name) != m_asked.end())
            continue;
        m_findings.append(
            {.severity = Severity::Warning,
             .rule = u"topology-unknown-field"_s,
             .text = Text::tr("The field '%1' is not known").arg(qText(name)),
             .place = key.place(),
             .hint = Text::tr("It stays in the file and has no effect. Check how it is spelt.")});
    }
}

Place Fields::placeOf(std::string_view key) const
{
    const auto value = m_node.find(key);
    return value ? value->place() : m_node.place();
}

void Fields::refuse(std::string_view key, const QString& rule, const QString& text, const QString& hint)
{
    m_findings.append({.severity = Severity::Error,
                       .rule = rule,
                       .text = text,
                       .place = placeOf(key),
                       .hint = hint,
                       .subject = qText(key)});
}

void Fields::refuseWord(std::string_view key, const QString& written, const QStringList& allowed)
{
    refuse(key, u"topology-value"_s, Text::tr("'%1' is no value of the field '%2'").arg(written, qText(key)),
           Text::tr("Write one of: %1.").arg(allowed.join(u", "_s)));
}

std::optional<yaml::Node> Fields::node(std::string_view key)
{
    m_asked.push_back(key);
    const auto value = m_node.find(key);
    if (!value || (value->target().isScalar() && isNull(value->target())))
        return std::nullopt;
    return value->target();
}

std::optional<yaml::Node> Fields::scalar(std::string_view key)
{
    const auto value = node(key);
    if (!value || value->isScalar())
        return value;
    refuse(key, u"topology-type"_s, Text::tr("The field '%1' takes one text or number").arg(qText(key)),
           Text::tr("Write a single value in place of the list or mapping."));
    return std::nullopt;
}

QString Fields::text(std::string_view key)
{
    const auto value = scalar(key);
    return value ? qText(value->value()) : QString();
}

QString Fields::requiredText(std::string_view key)
{
    const QString value = text(key);
    if (value.isEmpty() && m_node.isMapping() && (!m_node.find(key) || m_node.find(key)->target().isScalar()))
        refuse(key, u"topology-missing"_s, Text::tr("The field '%1' is missing").arg(qText(key)),
               Text::tr("Add '%1:' with a value; without it this entry is left out.").arg(qText(key)));
    return value;
}

int Fields::number(std::string_view key, int otherwise)
{
    const QString written = text(key);
    if (written.isEmpty())
        return otherwise;
    bool good = false;
    const int value = written.toInt(&good);
    if (good && value >= 0)
        return value;
    refuse(key, u"topology-type"_s, Text::tr("'%1' is not a whole number from 0").arg(written),
           Text::tr("Write digits only."));
    return otherwise;
}

std::chrono::seconds Fields::span(std::string_view key)
{
    const QString written = text(key);
    if (written.isEmpty())
        return {};
    if (const auto value = readSpan(written))
        return *value;
    refuse(key, u"topology-type"_s, Text::tr("'%1' is not a span of time").arg(written),
           Text::tr("Write days, hours, minutes or seconds, such as 14d, 36h, 90m or 1h30m."));
    return {};
}

int Fields::percent(std::string_view key, int otherwise)
{
    QString written = text(key);
    if (written.isEmpty())
        return otherwise;
    const QString shown = written;
    if (written.endsWith(u'%'))
        written.chop(1);
    bool good = false;
    const int value = written.toInt(&good);
    if (good && value >= 0 && value <= 100)
        return value;
    refuse(key, u"topology-type"_s, Text::tr("'%1' is not a share of a hundred").arg(shown),
           Text::tr("Write a whole number from 0% to 100%."));
    return otherwise;
}

std::vector<yaml::Node> Fields::items(std::string_view key)
{
    std::vector<yaml::Node> found;
    const auto list = node(key);
    if (!list)
        return found;
    if (!list->isSequence()) {
        refuse(key, u"topology-type"_s, Text::tr("The field '%1' takes a list").arg(qText(key)),
               Text::tr("Begin each entry with '- '."));
        return found;
    }
    for (const yaml::Node item : list->items())
        found.push_back(item.target());
    return found;
}

QStringList Fields::texts(std::string_view key)
{
    QStringList found;
    for (const yaml::Node item : items(key)) {
        if (item.isScalar()) {
            found << qText(item.value());
            continue;
        }
        m_findings.append({.severity = Severity::Error,
                           .rule = u"topology-type"_s,
                           .text = Text::tr("The list '%1' takes texts").arg(qText(key)),
                           .place = item.place(),
                           .hint = Text::tr("Write one text an entry; this one is left out.")});
    }
    return found;
}

QMap<QString, QString> Fields::textsByKey(std::string_view key)
{
    QMap<QString, QString> found;
    const auto mapping = node(key);
    if (!mapping)
        return found;
    if (!mapping->isMapping()) {
        refuse(key, u"topology-type"_s, Text::tr("The field '%1' takes names with values").arg(qText(key)),
               Text::tr("Write 'name: value' lines below it."));
        return found;
    }
    for (const auto& [name, value] : mapping->members()) {
        if (value.target().isScalar()) {
            found.insert(qText(name.target().value()), qText(value.target().value()));
            continue;
        }
        m_findings.append({.severity = Severity::Error,
                           .rule = u"topology-type"_s,
                           .text = Text::tr("'%1' takes one text").arg(qText(name.target().value())),
                           .place = value.place(),
                           .hint = Text::tr("Write a single value in place of the list or mapping.")});
    }
    return found;
}

} // namespace efa::fleet
