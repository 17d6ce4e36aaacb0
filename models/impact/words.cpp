#include "impact/words.h"

#include "impact/reach.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace efa::impact {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::impact::Words)
};

constexpr qsizetype longestValue = 60;

QString valueOrNone(const std::optional<std::string>& value)
{
    return value ? shownValue(*value) : Text::tr("(none)");
}

/// Long texts differ somewhere in the middle: their beginnings would look equal.
bool lookAlike(const FieldChange& field)
{
    return field.before && field.after && shownValue(*field.before) == shownValue(*field.after);
}

/// Where a part of the text begins that holds the letter at `at` and reads well.
qsizetype readableStart(const QString& text, qsizetype at)
{
    constexpr qsizetype farthest = 30;
    constexpr qsizetype usual = 12;
    static const QString separators = u"/:@,; =\"'"_s;
    for (qsizetype start = at; start > std::max<qsizetype>(0, at - farthest); --start) {
        if (separators.contains(text.at(start - 1)))
            return start;
    }
    return std::max<qsizetype>(0, at - usual);
}

/// Two long values of one line from where they begin to differ; of several lines, how long they are.
QString differingParts(const QString& before, const QString& after)
{
    if (before.contains("\\n"_L1) || after.contains("\\n"_L1))
        return Text::tr("%1 characters became %2").arg(before.size()).arg(after.size());
    const auto differ = std::ranges::mismatch(before, after);
    const qsizetype start = readableStart(before, std::distance(before.begin(), differ.in1));
    const auto part = [start](const QString& text) {
        return u'…' + shownValue(text.sliced(start).toStdString());
    };
    return u"%1 → %2"_s.arg(part(before), part(after));
}

} // namespace

QString clusterCount(qsizetype clusters)
{
    return Text::tr("%n cluster(s)", nullptr, static_cast<int>(clusters));
}

QString groupTitle(const Group& group, const fleet::ClusterPlaces& places, const std::vector<RingName>& rings)
{
    const QString count = clusterCount(static_cast<qsizetype>(group.clusters.size()));
    const QString where = ringCounts(reachOf(group.clusters, places), rings);
    return where.isEmpty() ? count : count + u": "_s + where;
}

QString objectTitle(const Change& change)
{
    const QString object = QString::fromStdString(change.object.shown());
    if (!change.formerName.empty())
        return Text::tr("%1 (before: %2)").arg(object, QString::fromStdString(change.formerName));
    return change.of == Change::Of::OpaqueUnit ? Text::tr("%1 (its resources are not known)").arg(object)
                                               : object;
}

QStringList consequenceWords(const Consequences& consequences)
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

bool isDangerous(const Consequences& consequences)
{
    return consequences.losesData || !consequences.refused.empty();
}

std::vector<ChangePtr> dangerousFirst(const Difference& difference)
{
    std::vector<ChangePtr> changes = difference.changes;
    std::ranges::stable_partition(changes,
                                  [](const ChangePtr& change) { return isDangerous(change->consequences); });
    return changes;
}

QString shownValue(const std::string& value)
{
    const QString text = QString::fromStdString(value);
    return text.size() <= longestValue ? text : text.first(longestValue) + QChar(0x2026);
}

QString fieldValues(const FieldChange& field)
{
    if (lookAlike(field))
        return differingParts(QString::fromStdString(*field.before), QString::fromStdString(*field.after));
    return u"%1 → %2"_s.arg(valueOrNone(field.before), valueOrNone(field.after));
}

QString fieldLine(const FieldChange& field)
{
    return u"%1: %2"_s.arg(QString::fromStdString(field.path), fieldValues(field));
}

QString wholeFieldLine(const FieldChange& field)
{
    const auto whole = [](const std::optional<std::string>& value) {
        return value ? QString::fromStdString(*value) : Text::tr("(none)");
    };
    return u"%1: %2 → %3"_s.arg(QString::fromStdString(field.path), whole(field.before), whole(field.after));
}

QString heldWords(qint64 clusters)
{
    return Text::tr("%n cluster(s) keep what they have: a unit is suspended", nullptr,
                    static_cast<int>(clusters));
}

QString hiddenWords(qint64 units)
{
    return Text::tr("%n unit(s) are not known, and what changes in them is not told: 'render --cluster NAME' "
                    "says why",
                    nullptr, static_cast<int>(units));
}

QString partlyWords(qint64 clusters)
{
    return Text::tr("Parts of %n cluster(s) cannot be rendered before and after, and were not compared",
                    nullptr, static_cast<int>(clusters));
}

QChar signOf(const Change& change)
{
    switch (change.kind) {
    case Change::Kind::Added:
        return u'+';
    case Change::Kind::Removed:
        return u'-';
    case Change::Kind::Changed:
        break;
    }
    return u'~';
}

} // namespace efa::impact
