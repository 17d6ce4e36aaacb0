// How long the window takes from process start to its first paint and until the sample fleet can be worked
// with, from a key to the refreshed preview, and how long its thread ever stays away from its event loop
// meanwhile. Exit code 1 where a number is over its limit.
#include "app/window/appcontext.h"
#include "app/window/mainwindow.h"
#include "app/window/viewdeck.h"
#include "base/process.h"
#include "tests/widgets/heartbeat.h"
#include "widgets/common/view.h"
#include "workspace/preview.h"
#include "workspace/samplewriter.h"

#include <QApplication>
#include <QKeyEvent>
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
constexpr double previewLimit = 50;
constexpr double gapLimit = 100;
constexpr int rounds = 7;
constexpr int keys = 20;
constexpr int tickMs = 1;

qint64 nowNs()
{
    return std::chrono::steady_clock::now().time_since_epoch() / std::chrono::nanoseconds(1);
}

struct Times
{
    double painted = 0;
    double usable = 0;
    double preview = 0;
    double gap = 0;
};

/// One run of the window: opens the fleet, opens a file of the base and types in it.
class Run
{
  public:
    Run(QApplication& application, qint64 startedNs, QString fleet)
        : m_startedNs(startedNs)
        , m_fleet(std::move(fleet))
        , m_context(application, {.theme = widgets::ThemeMode::Light})
        , m_window(m_context)
    {
        QObject::connect(&m_window, &app::MainWindow::painted, &m_window, [this] {
            m_times.painted = sinceStart();
            m_window.openFleet(m_fleet);
            m_look.start(tickMs);
        });
        QObject::connect(&m_look, &QTimer::timeout, &m_window, [this] { look(); });
        m_window.show();
    }

  private:
    double sinceStart() const { return double(nowNs() - m_startedNs) / 1e6; }

    void look()
    {
        if (m_keyNs > 0)
            return lookAtPreview();
        if (!m_context.session().workspace() || !m_window.isSettled())
            return;
        if (m_times.usable <= 0)
            beginTyping();
        else
            typeKey();
    }

    void lookAtPreview()
    {
        if (!m_context.session().workspace()->preview().isCurrent())
            return;
        m_answers.push_back(double(nowNs() - m_keyNs) / 1e6);
        if (m_answers.size() == keys)
            end();
        else
            typeKey();
    }

    void beginTyping()
    {
        m_window.grab();
        m_times.usable = sinceStart();
        m_window.showView(u"manifests"_s);
        m_window.deck().front()->openPlace(
            {.file = u"base/telemetry-agent/deployment.yaml"_s, .line = 8, .column = 13});
    }

    /// A second digit behind the number of replicas, and away again.
    void typeKey()
    {
        const bool digit = m_answers.size() % 2 == 0;
        const int key = digit ? Qt::Key_7 : Qt::Key_Backspace;
        const QString text = digit ? u"7"_s : u"\b"_s;
        m_keyNs = nowNs();
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
        if (m_context.session().workspace()->preview().isCurrent())
            QApplication::exit(1); // the key did not reach the text
    }

    void end()
    {
        std::ranges::sort(m_answers);
        m_times.preview = m_answers.at(m_answers.size() / 2);
        std::printf("%f %f %f %f\n", m_times.painted, m_times.usable, m_times.preview,
                    m_heartbeat.largestGap());
        QApplication::quit();
    }

    test::Heartbeat m_heartbeat;
    qint64 m_startedNs;
    QString m_fleet;
    app::AppContext m_context;
    app::MainWindow m_window;
    QTimer m_look;
    Times m_times;
    qint64 m_keyNs = 0;
    std::vector<double> m_answers;
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
    return Times{words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).toDouble(),
                 words.value(3).toDouble()};
}

bool showTime(const char* what, double time, double limit)
{
    std::printf("%-52s %10.1f ms   limit %.0f ms%s\n", what, time, limit, time <= limit ? "" : "   NOT MET");
    return time <= limit;
}

bool showMedian(const char* what, std::vector<Times> times, double Times::* part, double limit)
{
    std::ranges::sort(times, {}, part);
    return showTime(what, times.at(times.size() / 2).*part, limit);
}

/// What must never be over its limit.
bool showLongest(const char* what, const std::vector<Times>& times, double Times::* part, double limit)
{
    return showTime(what, std::ranges::max(times, {}, part).*part, limit);
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
    bool good = showMedian("window: process start to first paint", times, &Times::painted, firstPaintLimit);
    good =
        showMedian("window: process start to the sample being usable", times, &Times::usable, usableLimit) &&
        good;
    good = showMedian("window: key to the refreshed preview", times, &Times::preview, previewLimit) && good;
    good = showLongest("window: longest that its thread was away", times, &Times::gap, gapLimit) && good;
    return good ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.value(1) == u"--child") {
        const Run run(application, arguments.value(2).toLongLong(), arguments.value(3));
        return QApplication::exec();
    }
    return measureAll();
}
