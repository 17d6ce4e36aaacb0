// What the panel of the map remembers from one time to the next.
#include "widgets/common/searchfield.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mappanel.h"
#include "widgets/topology/mapselection.h"
#include "widgets/topology/maptable.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

/// More than these would be a choice of nearly all, not worth a place in the settings.
constexpr qsizetype mostRemembered = 200;

QJsonArray textsOf(const QSet<QString>& texts)
{
    QStringList sorted(texts.begin(), texts.end());
    sorted.sort();
    return QJsonArray::fromStringList(sorted);
}

QSet<QString> textsOf(const QJsonValue& value)
{
    QSet<QString> texts;
    const QJsonArray array = value.toArray();
    for (const auto text : array)
        texts.insert(text.toString());
    return texts;
}

} // namespace

QJsonObject MapPanel::saveState() const
{
    if (m_map->isEmpty() && !m_pending.isEmpty())
        return m_pending; // nothing was seen of it yet
    const MapScene& scene = m_canvas->scene();
    QJsonObject chosen;
    for (const fleet::Facet facet : fleet::allFacets) {
        if (!scene.filter().valuesOf(facet).isEmpty())
            chosen.insert(fleet::facetId(facet), textsOf(scene.filter().valuesOf(facet)));
    }
    QJsonObject state{{u"table"_s, isTable()},
                      {u"columns"_s, m_table->saveState()},
                      {u"colourBy"_s, fleet::facetId(scene.scale().facet())},
                      {u"search"_s, scene.filter().search},
                      {u"filter"_s, chosen},
                      {u"current"_s, m_selection->current()}};
    if (m_selection->names().size() <= mostRemembered)
        state.insert(u"selection"_s, textsOf(m_selection->names()));
    if (!m_canvas->isFit()) {
        const QPointF centre = m_canvas->centre();
        state.insert(u"view"_s, QJsonArray{m_canvas->lens().zoom, centre.x(), centre.y()});
    }
    return state;
}

void MapPanel::restoreState(const QJsonObject& state)
{
    m_pending = state;
    m_table->restoreState(state[u"columns"_s].toObject());
    setTable(state[u"table"_s].toBool());
    setFacet(fleet::facetOfId(state[u"colourBy"_s].toString()).value_or(fleet::Facet::Ring));
    fleet::MapFilter filter;
    filter.search = state[u"search"_s].toString();
    for (const fleet::Facet facet : fleet::allFacets)
        filter.valuesOf(facet) = textsOf(state[u"filter"_s][fleet::facetId(facet)]);
    {
        const QSignalBlocker quiet(m_search);
        m_search->setText(filter.search);
    }
    setFilter(filter);
    if (!m_map->isEmpty())
        applyPending();
}

/// Zoom and choice mean something only once the map is there.
void MapPanel::applyPending()
{
    if (m_map->isEmpty() || m_pending.isEmpty())
        return;
    const QJsonObject state = std::exchange(m_pending, {});
    const QString current = state[u"current"_s].toString();
    QSet<QString> names = textsOf(state[u"selection"_s]);
    names.removeIf([this](const QString& name) { return m_map->indexOf(name) < 0; });
    m_selection->set(names, m_map->indexOf(current) < 0 ? QString() : current);
    const QJsonArray view = state[u"view"_s].toArray();
    const double zoom = view.at(0).toDouble();
    if (view.size() == 3 && zoom > 0) {
        m_canvas->zoomTo(zoom);
        m_canvas->centreOn({view.at(1).toDouble(), view.at(2).toDouble()});
    }
}

} // namespace efa::widgets
