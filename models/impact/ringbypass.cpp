#include "impact/ringbypass.h"

#include "fleet/filegroup.h"
#include "impact/reach.h"

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
                                     const std::vector<RingName>& rings, const fleet::ClusterPlaces& places)
{
    const auto edited = std::ranges::find_if(files, reachesAllRings);
    if (edited == files.end() || rings.size() < 2)
        return std::nullopt;
    Reach later = reachOf(impact, places);
    later.rings.erase(rings.front());
    if (later.rings.empty())
        return std::nullopt;
    return Diagnostic{
        .severity = Severity::Warning,
        .rule = u"ring-bypass"_s,
        .text =
            Text::tr("This edit reaches rings that nothing proved it for: %1.").arg(ringCounts(later, rings)),
        .place = {.file = *edited},
        .trail = {},
        .hint = Text::tr("Put the change into components/staged/ and let the ring %1 include it first.")
                    .arg(rings.front().text)};
}

} // namespace efa::impact
