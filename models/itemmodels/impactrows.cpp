#include "itemmodels/impactrows.h"

#include "impact/reach.h"
#include "impact/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::itemmodels {

namespace {

using Kind = ImpactRowKind;
using workspace::ImpactAnswer;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::itemmodels::ImpactRows)
};

QString idOf(const kustomize::ContentKey& key)
{
    return QString::number(key.high, 16) + u'-' + QString::number(key.low, 16);
}

QString objectId(const impact::Change& change)
{
    const impact::ObjectName& object = change.object;
    return QString::fromStdString(object.group) + u'/' + QString::fromStdString(object.shown()) +
           QString::number(int(change.of));
}

QString likenessOf(const impact::Group& group)
{
    QString likeness;
    for (const impact::ChangePtr& change : group.difference.changes)
        likeness += impact::signOf(*change) + objectId(*change) + u'\n';
    return likeness;
}

/// What a group changes, so that nobody has to unfold it to know.
QString headline(const std::vector<impact::ChangePtr>& changes)
{
    if (changes.empty())
        return {};
    const impact::Change& first = *changes.front();
    QString words = impact::signOf(first) + u' ' + impact::objectTitle(first);
    if (first.fields.size() == 1)
        words += u", "_s + impact::fieldLine(first.fields.front());
    else if (first.fields.size() > 1)
        words += u", "_s + Text::tr("%Ln field(s)", nullptr, int(first.fields.size()));
    const int more = int(changes.size()) - 1;
    return more == 0 ? words : Text::tr("%1, and %Ln more object(s)", nullptr, more).arg(words);
}

ImpactRow groupRow(const std::shared_ptr<const impact::Group>& group, const ImpactAnswer& answer)
{
    const auto changes = impact::dangerousFirst(group->difference);
    return {.kind = Kind::Group,
            .id = idOf(group->difference.key()),
            .likeness = likenessOf(*group),
            .text = impact::groupTitle(*group, answer.places, answer.rings),
            .note = headline(changes),
            .isDangerous = !changes.empty() && impact::isDangerous(changes.front()->consequences),
            .group = group};
}

ImpactRow clusterRow(const ClusterName& name, const ImpactAnswer& answer)
{
    ImpactRow row{.kind = Kind::Cluster, .id = name.text, .text = name.text, .cluster = name};
    const auto found = answer.places.find(name);
    if (found == answer.places.end())
        return row;
    const fleet::ClusterPlace& place = found->second;
    QStringList words{place.ring.text, place.site.text, place.region};
    words.removeAll(QString());
    row.note = words.join(u", "_s);
    const auto ring = std::ranges::find(answer.rings, place.ring);
    row.ring = ring == answer.rings.end() ? 0 : int(ring - answer.rings.begin()) + 1;
    return row;
}

std::vector<ImpactRow> clusterRows(const std::vector<ClusterName>& clusters, const ImpactAnswer& answer)
{
    std::vector<ImpactRow> rows;
    rows.reserve(clusters.size());
    for (const ClusterName& cluster : clusters)
        rows.push_back(clusterRow(cluster, answer));
    return rows;
}

/// What is no longer there cannot be looked at.
std::vector<ImpactRow> goneRows(const ImpactAnswer& answer)
{
    std::vector<ImpactRow> rows = clusterRows(answer.impact.removed, answer);
    for (ImpactRow& row : rows)
        row.cluster = {};
    return rows;
}

std::vector<ImpactRow> unknownRows(const ImpactAnswer& answer)
{
    std::vector<ImpactRow> rows;
    for (const impact::Unknown& unknown : answer.impact.unknown) {
        ImpactRow row = clusterRow(unknown.cluster, answer);
        row.note = unknown.error.where ? unknown.error.where->toString() + u": "_s + unknown.error.message
                                       : unknown.error.message;
        row.isDangerous = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ImpactRow> branches(const ImpactRow& row, const ImpactAnswer& answer)
{
    const impact::Group& group = *row.group;
    const auto clusters = qsizetype(group.clusters.size());
    const auto sites = int(impact::reachOf(group.clusters, answer.places).sites.size());
    return {{.kind = Kind::Changes,
             .id = u"changes"_s,
             .text = Text::tr("%Ln object(s)", nullptr, int(group.difference.changes.size())),
             .group = row.group},
            {.kind = Kind::Clusters,
             .id = u"clusters"_s,
             .text = impact::clusterCount(clusters),
             .note = sites == 0 ? QString() : Text::tr("at %Ln site(s)", nullptr, sites),
             .group = row.group}};
}

std::vector<ImpactRow> changeRows(const impact::Group& group)
{
    std::vector<ImpactRow> rows;
    for (const impact::ChangePtr& change : impact::dangerousFirst(group.difference))
        rows.push_back({.kind = Kind::Change,
                        .id = objectId(*change),
                        .text = impact::objectTitle(*change),
                        .note = impact::consequenceWords(change->consequences).join(u"; "_s),
                        .isDangerous = impact::isDangerous(change->consequences),
                        .sign = impact::signOf(*change),
                        .change = change});
    return rows;
}

std::vector<ImpactRow> fieldRows(const impact::ChangePtr& change)
{
    std::vector<ImpactRow> rows;
    QHash<QString, int> seen;
    for (const impact::FieldChange& field : change->fields) {
        const QString path = QString::fromStdString(field.path);
        rows.push_back({.kind = Kind::Field,
                        .id = path + u'\n' + QString::number(seen[path]++),
                        .text = path,
                        .note = impact::fieldValues(field),
                        .change = change,
                        .field = qsizetype(rows.size())});
    }
    return rows;
}

} // namespace

bool ImpactRow::looksLike(const ImpactRow& other) const
{
    return text == other.text && note == other.note && isDangerous == other.isDangerous &&
           sign == other.sign && ring == other.ring && hasRowsBelow() == other.hasRowsBelow();
}

bool ImpactRow::hasRowsBelow() const
{
    switch (kind) {
    case Kind::Change:
        return !change->fields.empty();
    case Kind::Field:
    case Kind::Cluster:
    case Kind::Held:
    case Kind::Partly:
        return false;
    default:
        return true;
    }
}

const impact::FieldChange& ImpactRow::fieldChange() const
{
    return change->fields.at(size_t(field));
}

QString ImpactRow::line() const
{
    switch (kind) {
    case Kind::Field:
        return impact::wholeFieldLine(fieldChange());
    case Kind::Change:
        return sign + u' ' + (note.isEmpty() ? text : text + u": "_s + note);
    case Kind::Cluster:
        return note.isEmpty() ? text : text + u": "_s + note;
    default:
        return text;
    }
}

std::vector<ImpactRow> firstRows(const std::shared_ptr<const ImpactAnswer>& answer)
{
    std::vector<ImpactRow> rows;
    const impact::Impact& impact = answer->impact;
    const auto add = [&rows](Kind kind, const QString& id, const QString& text) {
        rows.push_back({.kind = kind, .id = id, .text = text});
    };
    if (!impact.unknown.empty())
        add(Kind::Unknown, u"unknown"_s,
            Text::tr("%Ln cluster(s) cannot be rendered: what changes there is not known", nullptr,
                     int(impact.unknown.size())));
    for (const impact::Group& group : impact.groups)
        rows.push_back(groupRow(std::shared_ptr<const impact::Group>(answer, &group), *answer));
    if (!impact.added.empty())
        add(Kind::Added, u"added"_s, Text::tr("%Ln new cluster(s)", nullptr, int(impact.added.size())));
    if (!impact.removed.empty())
        add(Kind::Removed, u"removed"_s,
            Text::tr("%Ln cluster(s) are no longer there", nullptr, int(impact.removed.size())));
    if (impact.held > 0)
        add(Kind::Held, u"held"_s, impact::heldWords(impact.held));
    if (impact.partly > 0)
        add(Kind::Partly, u"partly"_s, impact::partlyWords(impact.partly));
    return rows;
}

std::vector<ImpactRow> rowsBelow(const ImpactRow& row, const ImpactAnswer& answer)
{
    switch (row.kind) {
    case Kind::Group:
        return branches(row, answer);
    case Kind::Changes:
        return changeRows(*row.group);
    case Kind::Change:
        return fieldRows(row.change);
    case Kind::Clusters:
        return clusterRows(row.group->clusters, answer);
    case Kind::Added:
        return clusterRows(answer.impact.added, answer);
    case Kind::Removed:
        return goneRows(answer);
    case Kind::Unknown:
        return unknownRows(answer);
    case Kind::Field:
    case Kind::Cluster:
    case Kind::Held:
    case Kind::Partly:
        break;
    }
    return {};
}

} // namespace efa::itemmodels
