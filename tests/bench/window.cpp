// How long the window takes from process start to its first paint and until the sample fleet can be worked
// with, and how long its thread ever stays away from its event loop meanwhile. Exit code 1 where a number is
// over its limit.
#include "app/window/appcontext.h"
#include "app/window/mainwindow.h"
#include "base/process.h"
#include "tests/widgets/heartbeat.h"
#include "workspace/samplewriter.h"

#include <QApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

constexpr double firstPaintLimit = 200;
constexpr double usableLimit = 400;
constexpr double gapLimit = 100;
constexpr int rounds = 7;

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

/// One run of the window: prints milliseconds to the first paint, until usable, and the largest gap.
int measureOnce(QApplication& application, qint64 startedNs, const QString& fleet)
{
    test::Heartbeat heartbeat;
    app::AppContext context(application, {.theme = widgets::ThemeMode::Light});
    app::MainWindow window(context);
    double painted = 0;
    QTimer look;
    QObject::connect(&window, &app::MainWindow::painted, &window, [&] {
        painted = double(nowNs() - startedNs) / 1e6;
        window.openFleet(fleet);
        look.start(1);
    });
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        if (!context.session().workspace() || !window.isSettled())
            return;
        window.grab();
        std::printf("%f %f %f\n", painted, double(nowNs() - startedNs) / 1e6, heartbeat.largestGap());
        QApplication::quit();
    });
    window.show();
    return QApplication::exec();
}

struct Times
{
    double painted = 0;
    double usable = 0;
    double gap = 0;
};

std::optional<Times> childTimes(const QString& fleet)
{
    const auto answer = run({.program = QApplication::applicationFilePath(),
                             .arguments = {u"--child"_s, QString::number(nowNs()), fleet},
                             .limit = std::chrono::minutes(1)},
                            {});
    if (!answer || answer->exitCode != 0)
        return {};
    const QList<QByteArray> words = answer->output.simplified().split(' ');
    return Times{words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).toDouble()};
}

bool show(const char* what, std::vector<Times> times, double Times::* part, double limit)
{
    std::ranges::sort(times, {}, part);
    const double median = times.at(times.size() / 2).*part;
    std::printf("%-52s %10.1f ms   limit %.0f ms%s\n", what, median, limit,
                median <= limit ? "" : "   NOT MET");
    return median <= limit;
}

int measureAll()
{
    const QTemporaryDir folder;
    const QString fleet = folder.filePath(u"north-sea"_s);
    Progress progress;
    if (const auto written = workspace::writeSample(fleet, 36, progress); !written) {
        std::fprintf(stderr, "%s\n", qPrintable(written.error().toString()));
        return 1;
    }
    std::vector<Times> times;
    for (int round = 0; round < rounds; ++round) {
        const auto one = childTimes(fleet);
        if (!one || one->usable <= 0) {
            std::fprintf(stderr, "the window did not come up\n");
            return 1;
        }
        times.push_back(*one);
    }
    bool good = show("window: process start to first paint", times, &Times::painted, firstPaintLimit);
    good =
        show("window: process start to the sample being usable", times, &Times::usable, usableLimit) && good;
    good = show("window: longest that its thread was away", times, &Times::gap, gapLimit) && good;
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--child")
        return measureOnce(application, arguments.value(2).toLongLong(), arguments.value(3));
    return measureAll();
}
