#include "fleet/maplayout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <limits>

namespace efa::fleet {

namespace {

/// A screen's width by its height: what is packed has to fill one.
constexpr double screen = 1.8;
/// A shape is kept while it fills a screen nearly as well as the best one.
constexpr double keptWhile = 0.75;
constexpr int mostColumns = 8;
constexpr std::array slotSteps = {1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, 64};
constexpr int largeFleet = 120;
/// A site that has more rows than columns of cards by this factor gets another slot.
constexpr double cardAspect = 2.4;
/// How much further away a step to the side is than one ahead.
constexpr double aslant = 3;

/// The size of sites that counts for the choice of a shape: in steps, so that one cluster more changes it
/// only now and then.
int stepped(int count)
{
    int step = 1;
    while (step < count)
        step += step < 3 ? 1 : (step < 12 ? 3 : step / 2);
    return step;
}

int cardsAcross(const FleetMap& map)
{
    const double mean = map.sites.empty() ? 0 : double(map.clusters.size()) / double(map.sites.size());
    return std::clamp(int(std::ceil(mean)), 1, 3);
}

class Packing
{
  public:
    Packing(const FleetMap& map, const MapMeasures& measures, MapShape shape)
        : m_map(map), m_measures(measures), m_shape(std::move(shape))
    {
    }

    double slotWidth() const { return siteWidth(1); }
    double columnWidth() const { return siteWidth(m_shape.slotsAcross) + 2 * m_measures.regionInset; }

    /// Width of a site of so many slots; sites side by side have a gap between them.
    double siteWidth(int taken) const
    {
        const double one = m_shape.cards * (m_measures.cardWidth + m_measures.gap) - m_measures.gap +
                           2 * m_measures.siteInset;
        return taken * one + (taken - 1) * m_measures.siteGap;
    }

    int cardsIn(double width) const
    {
        const double inner = width - 2 * m_measures.siteInset + m_measures.gap;
        return std::max(1, int(inner / (m_measures.cardWidth + m_measures.gap) + 0.001));
    }

    int slotsOf(int clusters) const
    {
        int taken = 1;
        while (taken < m_shape.slotsAcross) {
            const int across = cardsIn(siteWidth(taken));
            const int rows = (clusters + across - 1) / across;
            if (rows <= across * cardAspect)
                break;
            ++taken;
        }
        return taken;
    }

    double siteHeight(int clusters, int taken) const
    {
        const int across = cardsIn(siteWidth(taken));
        const int rows = std::max(1, (clusters + across - 1) / across);
        return m_measures.siteHead + rows * (m_measures.cardHeight + m_measures.gap) - m_measures.gap +
               m_measures.siteInset;
    }

    /// Calls `place(site, slot, taken, top, height)` for each site of a region; answers the region's height.
    template <typename Place, typename Count>
    double pack(const MapRegion& region, Count count, Place place) const
    {
        double top = m_measures.regionHead;
        int slot = 0;
        double rowHeight = 0;
        std::vector<std::array<int, 3>> row;
        const auto close = [&] {
            for (const auto& [site, at, taken] : row)
                place(site, at, taken, top, rowHeight);
            if (!row.empty())
                top += rowHeight + m_measures.siteGap;
            row.clear();
            slot = 0;
            rowHeight = 0;
        };
        for (int site = region.firstSite; site < region.firstSite + region.siteCount; ++site) {
            const int clusters = count(m_map.sites.at(size_t(site)).clusterCount);
            const int taken = slotsOf(clusters);
            if (slot + taken > m_shape.slotsAcross)
                close();
            row.push_back({site, slot, taken});
            slot += taken;
            rowHeight = std::max(rowHeight, siteHeight(clusters, taken));
        }
        close();
        return std::max(m_measures.regionLeast, top - m_measures.siteGap + m_measures.regionInset);
    }

    double heightOf(const MapRegion& region, bool exactly) const
    {
        return pack(
            region, [exactly](int count) { return exactly ? count : stepped(count); },
            [](int, int, int, double, double) {});
    }

    /// Every region into the column that it had, else into the shortest one: the tall ones first, so that the
    /// small ones fill what is left.
    std::vector<int> columns(bool exactly)
    {
        std::vector<double> heights(size_t(m_shape.columns), 0);
        std::vector<int> chosen(m_map.regions.size(), 0);
        std::vector<std::pair<double, size_t>> fresh;
        const auto put = [&](size_t at, int column, double height) {
            heights.at(size_t(column)) += height + m_measures.regionGap;
            chosen.at(at) = column;
        };
        for (size_t at = 0; at < m_map.regions.size(); ++at) {
            const double height = heightOf(m_map.regions.at(at), exactly);
            const auto known = m_shape.columnOf.constFind(m_map.regions.at(at).name);
            if (known != m_shape.columnOf.constEnd() && *known < m_shape.columns)
                put(at, *known, height);
            else
                fresh.emplace_back(height, at);
        }
        std::ranges::stable_sort(fresh, std::greater(), &std::pair<double, size_t>::first);
        for (const auto& [height, at] : fresh)
            put(at, int(std::ranges::min_element(heights) - heights.begin()), height);
        m_height = *std::ranges::max_element(heights) - m_measures.regionGap;
        return chosen;
    }

    double width() const
    {
        return m_shape.columns * (columnWidth() + m_measures.regionGap) - m_measures.regionGap;
    }
    double height() const { return m_height; }
    /// How large it can be shown on a screen.
    double fit() const { return std::min(screen / width(), 1 / m_height); }
    MapShape& shape() { return m_shape; }

  private:
    const FleetMap& m_map;
    const MapMeasures& m_measures;
    MapShape m_shape;
    double m_height = 0;
};

/// The shape that shows the fleet largest, judged by counts in steps.
MapShape bestShape(const FleetMap& map, const MapMeasures& measures, const MapShape& before)
{
    MapShape best;
    double bestFit = 0;
    const int most = std::clamp(int(map.regions.size()), 1, mostColumns);
    for (int columns = 1; columns <= most; ++columns) {
        for (const int across : slotSteps) {
            MapShape shape{.columns = columns, .slotsAcross = across, .cards = cardsAcross(map)};
            Packing packing(map, measures, shape);
            packing.columns(false);
            if (packing.fit() > bestFit * 1.001) {
                bestFit = packing.fit();
                best = shape;
            }
            if (packing.width() > screen * packing.height())
                break; // wider ones are only smaller
        }
    }
    if (before.columns > 0 && before.columns <= most) {
        Packing kept(map, measures, before);
        kept.columns(false);
        if (kept.fit() >= bestFit * keptWhile)
            return before;
    }
    return best;
}

void placeCards(const Packing& packing, const FleetMap& map, int site, MapLayout& layout)
{
    const MapMeasures& measures = layout.measures;
    const QRectF place = layout.sites.at(size_t(site));
    const int across = packing.cardsIn(place.width());
    const MapSite& drawn = map.sites.at(size_t(site));
    for (int at = 0; at < drawn.clusterCount; ++at) {
        const int row = at / across;
        layout.clusters.at(size_t(drawn.firstCluster) + size_t(at)) =
            QRectF(place.left() + measures.siteInset + (at % across) * (measures.cardWidth + measures.gap),
                   place.top() + measures.siteHead + row * (measures.cardHeight + measures.gap),
                   measures.cardWidth, measures.cardHeight);
    }
}

void placeRegion(const Packing& packing, const FleetMap& map, int region, QPointF corner, MapLayout& layout)
{
    const MapMeasures& measures = layout.measures;
    const double height = packing.pack(
        map.regions.at(size_t(region)), [](int count) { return count; },
        [&](int site, int slot, int taken, double top, double rowHeight) {
            const double left = measures.regionInset + slot * (packing.slotWidth() + measures.siteGap);
            layout.sites.at(size_t(site)) =
                QRectF(corner + QPointF(left, top), QSizeF(packing.siteWidth(taken), rowHeight));
            placeCards(packing, map, site, layout);
        });
    layout.regions.at(size_t(region)) = QRectF(corner, QSizeF(packing.columnWidth(), height));
}

QPointF ahead(QPointF way, Direction direction)
{
    switch (direction) {
    case Direction::Left:
        return {-way.x(), way.y()};
    case Direction::Right:
        return way;
    case Direction::Up:
        return {-way.y(), way.x()};
    case Direction::Down:
        break;
    }
    return {way.y(), way.x()};
}

} // namespace

MapMeasures measuresFor(qsizetype clusters)
{
    MapMeasures measures;
    if (clusters > largeFleet) {
        measures.siteHead = 40;
        measures.regionHead = 72;
        measures.regionInset = 16;
        measures.regionGap = 96;
        measures.regionLeast = 480;
    }
    return measures;
}

MapLayout layoutOf(const FleetMap& map, const MapShape& before)
{
    MapLayout layout;
    layout.measures = measuresFor(qsizetype(map.clusters.size()));
    if (map.isEmpty())
        return layout;
    layout.regions.resize(map.regions.size());
    layout.sites.resize(map.sites.size());
    layout.clusters.resize(map.clusters.size());
    Packing packing(map, layout.measures, bestShape(map, layout.measures, before));
    const std::vector<int> columns = packing.columns(true);
    std::vector<double> tops(size_t(packing.shape().columns), 0);
    QHash<QString, int> columnOf;
    for (size_t region = 0; region < columns.size(); ++region) {
        double& top = tops.at(size_t(columns.at(region)));
        const double left = columns.at(region) * (packing.columnWidth() + layout.measures.regionGap);
        placeRegion(packing, map, int(region), {left, top}, layout);
        top += layout.regions.at(region).height() + layout.measures.regionGap;
        columnOf.insert(map.regions.at(region).name, columns.at(region));
    }
    packing.shape().columnOf = columnOf;
    layout.shape = packing.shape();
    layout.size = QSizeF(packing.width(), packing.height());
    return layout;
}

int neighbourOf(const std::vector<QRectF>& places, int from, Direction direction,
                const std::vector<bool>& allowed)
{
    if (from < 0 || from >= int(places.size()))
        return from;
    const QPointF start = places.at(size_t(from)).center();
    int nearest = from;
    double shortest = std::numeric_limits<double>::max();
    for (size_t at = 0; at < places.size(); ++at) {
        const QPointF way = ahead(places.at(at).center() - start, direction);
        if (way.x() < 1 || (!allowed.empty() && !allowed.at(at)))
            continue;
        // What stands aslant is further away than it is.
        const double length = way.x() + aslant * std::abs(way.y());
        if (length < shortest) {
            shortest = length;
            nearest = int(at);
        }
    }
    return nearest;
}

} // namespace efa::fleet
