// How long a step of panning the map of 5,000 clusters takes at 2560x1440: the event and the painting it
// causes. A fixed painting of the same run stands beside it, for a busy machine slows both down. Exit code 1
// where a number is over its limit, unless the machine was too busy for the fixed painting as well.
#include "files/memorytree.h"
#include "fleet/samplefleet.h"
#include "fleet/topology.h"
#include "widgets/common/appearance.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mapselection.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace efa;

namespace {

constexpr QSize screen(2560, 1440);
constexpr int clusters = 5000;
constexpr int steps = 240;
constexpr int stepPixels = 24;
/// What the fixed painting takes on a machine that does nothing else, in milliseconds.
constexpr double quietFixed = 6;

double millisecondsOf(const std::function<void()>& work)
{
    const auto begun = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count();
}

struct Spread
{
    double half = 0;
    double most = 0; ///< 95 of 100 are not above
    double max = 0;
};

Spread spreadOf(std::vector<double> times)
{
    std::ranges::sort(times);
    return {times.at(times.size() / 2), times.at(times.size() * 95 / 100), times.back()};
}

/// Always the same rectangles and letters.
void paintFixed(QImage& picture)
{
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int at = 0; at < 800; ++at) {
        const QRect place(at % 40 * 60, at / 40 * 60, 52, 44);
        painter.drawRoundedRect(place, 6, 6);
        painter.drawText(place, Qt::AlignCenter, QString::number(at));
    }
}

Spread fixedSpread()
{
    QImage picture(screen, QImage::Format_ARGB32_Premultiplied);
    constexpr int rounds = 40;
    std::vector<double> times;
    times.reserve(rounds);
    for (int at = 0; at < rounds; ++at)
        times.push_back(millisecondsOf([&] { paintFixed(picture); }));
    return spreadOf(times);
}

/// Moves the map there and back, in both directions.
Spread panSpread(widgets::MapCanvas& canvas, QImage& picture)
{
    std::vector<double> times;
    for (int step = 0; step < steps; ++step) {
        const int way = step / (steps / 4);
        widgets::MapLens lens = canvas.lens();
        lens.offset += QPoint(way == 0 ? -stepPixels : (way == 2 ? stepPixels : 0),
                              way == 1 ? -stepPixels : (way == 3 ? stepPixels : 0));
        times.push_back(millisecondsOf([&] {
            canvas.setLens(lens);
            canvas.render(&picture);
        }));
    }
    return spreadOf(times);
}

/// The whole fleet anew each time, as after a change of what is chosen or shown.
Spread wholeSpread(widgets::MapCanvas& canvas, QImage& picture)
{
    std::vector<double> times;
    canvas.fit();
    canvas.render(&picture);
    for (int step = 0; step < steps; ++step) {
        fleet::MapFilter filter;
        filter.search = step % 2 == 0 ? QStringLiteral("k3s") : QString();
        canvas.setFilter(filter);
        times.push_back(millisecondsOf([&] { canvas.render(&picture); }));
    }
    return spreadOf(times);
}

bool show(const char* what, const Spread& spread, double limit, const Spread& fixed)
{
    const bool met = spread.most < limit;
    std::printf("%-44s p50 %7.2f  p95 %7.2f  max %7.2f ms   limit p95 %.0f ms%s\n", what, spread.half,
                spread.most, spread.max, limit, met ? "" : "   NOT MET");
    return met || fixed.half > 2 * quietFixed;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const widgets::Appearance appearance(application, widgets::ThemeMode::Light);
    Progress progress;
    const auto sample = fleet::makeSampleFleet(clusters, progress);
    const files::MemoryTree tree(sample->files());
    auto topology = fleet::readTopology(tree);
    const auto map = std::make_shared<const fleet::FleetMap>(
        fleet::mapOf({{QString(), std::move(*topology)}}, fleet::FleetMap::Origin::Adopted));
    widgets::MapSelection selection;
    widgets::MapCanvas canvas(selection);
    canvas.resize(screen);
    canvas.show();
    canvas.setMap(map);
    QImage picture(screen, QImage::Format_ARGB32_Premultiplied);
    const Spread fixed = fixedSpread();
    std::printf("%-44s p50 %7.2f  p95 %7.2f  max %7.2f ms\n", "map: the fixed painting", fixed.half,
                fixed.most, fixed.max);
    bool good = true;
    for (const auto& [zoom, limit, what] : {std::tuple(0.3, 16.0, "map: a step of panning at 0.3"),
                                            std::tuple(1.0, 22.0, "map: a step of panning at 1.0")}) {
        canvas.fit();
        canvas.zoomTo(zoom);
        canvas.render(&picture);
        good = show(what, panSpread(canvas, picture), limit, fixed) && good;
    }
    return show("map: the whole fleet painted anew", wholeSpread(canvas, picture), 33, fixed) && good ? 0 : 1;
}
