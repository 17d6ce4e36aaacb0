#include "impact/ringbypass.h"

#include "fleet/filegroup.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::impact {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::impact::RingBypass)
};

/// What lies in components/staged/ goes through the rings one by one.
bool reachesAllRings(const QString& file)
{
    const fleet::FileGroup group = fleet::placeOf(file).group;
    return (group == fleet::FileGroup::Base || group == fleet::FileGroup::Components) &&
           !(u'/' + file).contains("/components/staged/"_L1);
}

} // namespace

std::optional<Diagnostic> ringBypass(const Impact& impact, const QStringList& files,
                                     const std::vector<RingName>& rings,
                                     const std::map<ClusterName, RingName>& ringOf)
{
    const auto edited = std::ranges::find_if(files, reachesAllRings);
    if (edited == files.end() || rings.size() < 2)
        return std::nullopt;
    std::map<RingName, int> later;
    for (const Group& group : impact.groups) {
        for (const ClusterName& cluster : group.clusters) {
            const auto ring = ringOf.find(cluster);
            if (ring != ringOf.end() && !ring->second.isEmpty() && ring->second != rings.front())
                ++later[ring->second];
        }
    }
    if (later.empty())
        return std::nullopt;
    QStringList counts;
    for (const RingName& ring : rings) {
        if (later.contains(ring))
            counts << u"%1 (%2)"_s.arg(ring.text).arg(later.at(ring));
    }
    return Diagnostic{
        .severity = Severity::Warning,
        .rule = u"ring-bypass"_s,
        .text = Text::tr("This edit reaches rings that nothing proved it for: %1.").arg(counts.join(u", "_s)),
        .place = {.file = *edited},
        .trail = {},
        .hint = Text::tr("Put the change into components/staged/ and let the ring %1 include it first.")
                    .arg(rings.front().text)};
}

} // namespace efa::impact
