#include "app/cli/impactwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::app {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::app::ImpactWords)
};

constexpr qsizetype longestValue = 60;

QString shownValue(const std::optional<std::string>& value)
{
    if (!value)
        return Text::tr("(none)");
    const QString text = QString::fromStdString(*value);
    return text.size() <= longestValue ? text : text.first(longestValue) + QChar(0x2026);
}

/// Long texts differ somewhere in the middle: their beginnings would look equal.
bool lookAlike(const impact::FieldChange& field)
{
    return field.before && field.after && shownValue(field.before) == shownValue(field.after);
}

} // namespace

QStringList consequenceWords(const impact::Consequences& consequences)
{
    QStringList words;
    if (consequences.losesData)
        words << Text::tr("what it holds is lost");
    for (const std::string& path : consequences.refused)
        words << Text::tr("the API server refuses a new %1").arg(QString::fromStdString(path));
    if (consequences.restarts)
        words << Text::tr("its pods restart");
    if (consequences.staysBehind)
        words << Text::tr("it stays in the cluster, nobody takes it away");
    return words;
}

QString fieldLine(const impact::FieldChange& field)
{
    const QString path = QString::fromStdString(field.path);
    if (lookAlike(field))
        return Text::tr("%1: %2 characters became %3")
            .arg(path)
            .arg(QString::fromStdString(*field.before).size())
            .arg(QString::fromStdString(*field.after).size());
    return u"%1: %2 → %3"_s.arg(path, shownValue(field.before), shownValue(field.after));
}

QChar signOf(const impact::Change& change)
{
    switch (change.kind) {
    case impact::Change::Kind::Added:
        return u'+';
    case impact::Change::Kind::Removed:
        return u'-';
    case impact::Change::Kind::Changed:
        break;
    }
    return u'~';
}

} // namespace efa::app
