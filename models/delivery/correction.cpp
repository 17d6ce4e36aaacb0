#include "delivery/correction.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using Kind = Correction::Kind;
using Rows = std::vector<ReviewedCluster>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::Correction)
};

tl::unexpected<Error> refusal(ErrorCode code, const QString& message, const QString& hint)
{
    return failure({.code = code, .message = message, .hint = hint});
}

ReviewedCluster* find(Rows& rows, const QString& id)
{
    const auto found = std::ranges::find(rows, id, &ReviewedCluster::id);
    return found == rows.end() ? nullptr : &*found;
}

/// What a name may not hold: it stands in one line of a file, and a cluster's name also in paths.
Result<QString> cleanValue(const Correction& correction)
{
    QString value = correction.value.trimmed();
    const bool isName = correction.kind == Kind::Rename;
    if (isName && value.isEmpty())
        return refusal(ErrorCode::Invalid, Text::tr("A cluster needs a name"),
                       Text::tr("Say that it is no cluster if it is none."));
    const auto letters = value.toUcs4();
    const bool printable =
        std::ranges::all_of(letters, [](char32_t letter) { return QChar::isPrint(letter); });
    if (!printable || (isName && value.contains(u'/')))
        return refusal(ErrorCode::Invalid, Text::tr("'%1' cannot be a name").arg(value),
                       Text::tr("Use letters, digits, dots and dashes, in one line."));
    return value;
}

Result<void> checkName(const Reviewed& reviewed, const ReviewedCluster& row, const QString& name)
{
    const auto taken = std::ranges::find_if(reviewed.clusters, [&](const ReviewedCluster& other) {
        return other.id != row.id && other.fleet == row.fleet &&
               other.cluster.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (taken == reviewed.clusters.end())
        return {};
    return refusal(ErrorCode::Conflict,
                   Text::tr("Another cluster is called '%1' already").arg(taken->cluster.name),
                   Text::tr("Merge the two if they are the same cluster, or choose another name."));
}

Result<void> checkRows(const Reviewed& reviewed, const Rows& rows, const Correction& correction)
{
    QHash<QString, const ReviewedCluster*> byId;
    for (const ReviewedCluster& row : rows)
        byId.insert(row.id, &row);
    for (const QString& id : correction.clusters) {
        const ReviewedCluster* row = byId.value(id);
        if (!row)
            return refusal(ErrorCode::NotFound, Text::tr("The cluster is no longer in the list"),
                           Text::tr("Choose it anew."));
        if (reviewed.isAdopted(*row))
            return refusal(ErrorCode::Unsupported,
                           Text::tr("The topology describes the cluster '%1' already").arg(row->cluster.name),
                           Text::tr("Change it in the files below topology/."));
    }
    if (correction.clusters.isEmpty())
        return refusal(ErrorCode::Invalid, Text::tr("No cluster is chosen"),
                       Text::tr("Choose one or more in the list."));
    return {};
}

void join(ProposedCluster& into, const ProposedCluster& other)
{
    if (!into.entry)
        into.entry = other.entry;
    for (const QString& folder : other.folders) {
        if (!into.folders.contains(folder))
            into.folders << folder;
    }
    if (into.engine == fleet::Engine::None)
        into.engine = other.engine;
    for (QString ProposedCluster::* member :
         {&ProposedCluster::ring, &ProposedCluster::site, &ProposedCluster::region}) {
        if ((into.*member).isEmpty())
            into.*member = other.*member;
    }
    for (auto label = other.labels.begin(); label != other.labels.end(); ++label) {
        if (!into.labels.contains(label.key()))
            into.labels.insert(label.key(), label.value());
    }
    into.confidence = std::max(into.confidence, other.confidence);
    for (const Reason& reason : other.reasons) {
        if (std::ranges::find(into.reasons, reason) == into.reasons.end())
            into.reasons.push_back(reason);
    }
}

/// What the first one does not say was found with the other.
void inherit(ReviewedCluster& into, const ReviewedCluster& other)
{
    if (into.cluster.ring.isEmpty() && into.foundRing.isEmpty())
        into.foundRing = other.foundRing;
    if (into.cluster.site.isEmpty() && into.foundSite.isEmpty())
        into.foundSite = other.foundSite;
    if (into.cluster.region.isEmpty() && into.foundRegion.isEmpty())
        into.foundRegion = other.foundRegion;
    join(into.cluster, other.cluster);
    into.merged += QStringList(other.cluster.name) + other.merged;
}

Result<void> merge(Reviewed& reviewed, const QStringList& ids)
{
    if (ids.size() < 2)
        return refusal(ErrorCode::Invalid, Text::tr("One cluster alone cannot be merged"),
                       Text::tr("Choose two or more."));
    ReviewedCluster merged = *find(reviewed.clusters, ids.first());
    for (const QString& id : ids.mid(1)) {
        const ReviewedCluster& other = *find(reviewed.clusters, id);
        if (other.fleet != merged.fleet)
            return refusal(
                ErrorCode::Invalid,
                Text::tr("'%1' and '%2' are of two fleets").arg(merged.cluster.name, other.cluster.name),
                Text::tr("Only clusters of one fleet can be merged."));
        inherit(merged, other);
    }
    std::erase_if(reviewed.clusters, [&](const ReviewedCluster& row) { return ids.indexOf(row.id) > 0; });
    *find(reviewed.clusters, ids.first()) = std::move(merged);
    return {};
}

void move(Rows& from, Rows& to, const QStringList& chosen)
{
    const QSet<QString> ids(chosen.begin(), chosen.end());
    for (ReviewedCluster& row : from) {
        if (ids.contains(row.id))
            to.push_back(row);
    }
    std::erase_if(from, [&](const ReviewedCluster& row) { return ids.contains(row.id); });
    // Each stands where it was found, however often it went and came.
    std::ranges::sort(to, {}, &ReviewedCluster::order);
}

Result<void> takeBack(Reviewed& reviewed, const QStringList& ids)
{
    for (const QString& id : ids) {
        const ReviewedCluster& row = *find(reviewed.dismissed, id);
        if (const auto free = checkName(reviewed, row, row.cluster.name); !free)
            return free;
        move(reviewed.dismissed, reviewed.clusters, {id});
    }
    return {};
}

Result<void> rename(Reviewed& reviewed, const QStringList& ids, const QString& name)
{
    if (ids.size() > 1)
        return refusal(ErrorCode::Invalid, Text::tr("Each cluster needs a name of its own"),
                       Text::tr("Rename one after the other."));
    ReviewedCluster& row = *find(reviewed.clusters, ids.first());
    if (const auto free = checkName(reviewed, row, name); !free)
        return free;
    row.cluster.name = name;
    return {};
}

QString ProposedCluster::* memberOf(Kind kind)
{
    if (kind == Kind::Ring)
        return &ProposedCluster::ring;
    return kind == Kind::Site ? &ProposedCluster::site : &ProposedCluster::region;
}

Result<void> apply(Reviewed& reviewed, const Correction& correction, const QString& value)
{
    const QStringList& ids = correction.clusters;
    switch (correction.kind) {
    case Kind::Rename:
        return rename(reviewed, ids, value);
    case Kind::Merge:
        return merge(reviewed, ids);
    case Kind::Dismiss:
        move(reviewed.clusters, reviewed.dismissed, ids);
        return {};
    case Kind::TakeBack:
        return takeBack(reviewed, ids);
    case Kind::Ring:
    case Kind::Site:
    case Kind::Region:
        break;
    }
    const QSet<QString> chosen(ids.begin(), ids.end());
    for (ReviewedCluster& row : reviewed.clusters) {
        if (chosen.contains(row.id))
            row.cluster.*memberOf(correction.kind) = value;
    }
    return {};
}

} // namespace

Result<Reviewed> corrected(Reviewed reviewed, const Correction& correction)
{
    const bool back = correction.kind == Kind::TakeBack;
    const Rows& rows = back ? reviewed.dismissed : reviewed.clusters;
    if (const auto known = checkRows(reviewed, rows, correction); !known)
        return failure(known.error());
    const auto value = cleanValue(correction);
    if (!value)
        return failure(value.error());
    if (const auto done = apply(reviewed, correction, *value); !done)
        return failure(done.error());
    return reviewed;
}

QString wordsOf(const Correction& correction)
{
    const int count = int(correction.clusters.size());
    switch (correction.kind) {
    case Kind::Rename:
        return Text::tr("name of a cluster");
    case Kind::Ring:
        return Text::tr("ring of %n cluster(s)", nullptr, count);
    case Kind::Site:
        return Text::tr("site of %n cluster(s)", nullptr, count);
    case Kind::Region:
        return Text::tr("region of %n cluster(s)", nullptr, count);
    case Kind::Merge:
        return Text::tr("merging of %n cluster(s)", nullptr, count);
    case Kind::Dismiss:
        return Text::tr("%n cluster(s) taken out", nullptr, count);
    case Kind::TakeBack:
        break;
    }
    return Text::tr("%n cluster(s) taken back", nullptr, count);
}

} // namespace efa::delivery
