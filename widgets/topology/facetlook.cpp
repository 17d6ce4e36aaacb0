#include "widgets/topology/facetlook.h"

#include "widgets/common/badge.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using fleet::Facet;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::FacetLook)
};

QString unknownWord(Facet facet)
{
    switch (facet) {
    case Facet::Ring:
        return Text::tr("No ring");
    case Facet::Distribution:
        return Text::tr("Distribution not known");
    case Facet::Version:
        return Text::tr("Version not known");
    case Facet::Connectivity:
        return Text::tr("Connectivity not known");
    case Facet::Profile:
        return Text::tr("Profile not known");
    case Facet::Engine:
        break;
    }
    return Text::tr("Engine not named");
}

} // namespace

QString facetWord(Facet facet)
{
    switch (facet) {
    case Facet::Ring:
        return Text::tr("Ring");
    case Facet::Distribution:
        return Text::tr("Distribution");
    case Facet::Version:
        return Text::tr("Version");
    case Facet::Connectivity:
        return Text::tr("Connectivity");
    case Facet::Profile:
        return Text::tr("Profile");
    case Facet::Engine:
        break;
    }
    return Text::tr("Engine");
}

QString valueWord(Facet facet, const QString& value)
{
    if (value.isEmpty())
        return unknownWord(facet);
    if (facet != Facet::Engine)
        return shown(value);
    if (value == "flux"_L1)
        return u"Flux"_s;
    if (value == "argocd"_L1)
        return u"Argo CD"_s;
    return value == "rancher-fleet"_L1 ? u"Rancher Fleet"_s : Text::tr("No agent");
}

QString shortVersion(const fleet::MapCluster& cluster)
{
    QString version = cluster.version;
    if (version.startsWith(u'v'))
        version.remove(0, 1);
    version = version.section(u'+', 0, 0).section(u'.', 0, 1);
    if (cluster.distribution.isEmpty())
        return shown(version);
    return shown(version.isEmpty() ? cluster.distribution : cluster.distribution + u' ' + version);
}

FacetScale::FacetScale(const fleet::FleetMap& map, Facet facet)
    : m_facet(facet), m_rings(int(map.rings.size()))
{
    for (const fleet::FacetCount& count : fleet::facetCounts(map, facet)) {
        // What is not known is never one among the colours of what is.
        const bool own = facet == Facet::Ring ? map.rings.contains(count.value)
                                              : m_values.size() < kindCount && !count.value.isEmpty();
        if (own) {
            m_places.insert(count.value, facet == Facet::Ring ? int(map.rings.indexOf(count.value))
                                                              : int(m_values.size()));
            m_values << count.value;
        } else {
            m_others << count.value;
        }
    }
    if (facet == Facet::Ring)
        m_values = map.rings;
}

int FacetScale::placeOf(const fleet::MapCluster& cluster) const
{
    return m_facet == Facet::Ring ? placeOfValue(cluster.ring)
                                  : placeOfValue(fleet::facetValue(cluster, m_facet));
}

int FacetScale::placeOfValue(const QString& value) const
{
    return m_places.value(value, int(m_values.size()));
}

QColor FacetScale::color(int place, const Theme& theme) const
{
    if (place < 0 || place >= m_values.size())
        return theme.kind(kindCount);
    return m_facet == Facet::Ring ? theme.ring(place + 1, m_rings) : theme.kind(place);
}

void FacetScale::paintMark(QPainter* painter, const QRect& rect, int place, const Theme& theme) const
{
    if (m_facet == Facet::Ring && place >= 0 && place < m_values.size())
        paintRingMark(painter, rect, place + 1, m_rings, theme);
    else
        paintRounded(painter, rect, color(place, theme), QColor(), measure::smallRadius);
}

} // namespace efa::widgets
