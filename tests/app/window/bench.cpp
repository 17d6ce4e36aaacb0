#include "tests/app/window/bench.h"

#include "base/clock.h"
#include "tests/support/patience.h"
#include "widgets/common/view.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/jobs.h"
#include "workspace/liveimpact.h"
#include "workspace/livevalidation.h"
#include "workspace/samplewriter.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QProcess>
#include <QStorageInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

/// Hundreds of copies of the sample are made and removed: in memory where there is room for them.
QString placeForCopies()
{
    constexpr qint64 enough = 256LL << 20;
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool roomy = memory.isValid() && memory.bytesAvailable() > enough &&
                       QFileInfo(memory.rootPath()).isWritable() && memory.rootPath() == u"/dev/shm"_s;
    return (roomy ? memory.rootPath() : QDir::tempPath()) + u"/efa-bench-XXXXXX"_s;
}

/// Written once a program; every bench works in a copy.
const QString& samplePattern()
{
    static const QTemporaryDir folder(placeForCopies());
    static const QString path = [] {
        const QString target = folder.filePath(u"north-sea"_s);
        Progress progress;
        const auto written = workspace::writeSample(target, 36, progress);
        git(target, {u"config"_s, u"user.name"_s, u"Ada Example"_s});
        git(target, {u"config"_s, u"user.email"_s, u"ada@example.org"_s});
        return written ? target : QString();
    }();
    return path;
}

void collect(const QList<QAction*>& actions, QList<QAction*>& all)
{
    for (QAction* action : actions) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu() && action->isEnabled())
            collect(action->menu()->actions(), all);
        else
            all << action;
    }
}

} // namespace

QByteArray git(const QString& folder, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(u"git"_s, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitCode() != 0)
        QTest::qFail(qPrintable(arguments.join(u' ') + QString::fromUtf8(process.readAllStandardError())),
                     __FILE__, __LINE__);
    return process.readAllStandardOutput();
}

Bench::Bench(QSize size)
    : folder(placeForCopies())
    , recovery(placeForCopies())
    , context(*qApp, {.recoveryFolder = recovery.path(),
                      .theme = widgets::ThemeMode::Light,
                      .clock = std::make_unique<FixedClock>(QDateTime::currentDateTimeUtc())})
    , window(context)
{
    QObject::connect(
        &context.session(), &app::FleetSession::opened, &window, [this](workspace::Workspace* opened) {
            QObject::connect(&opened->files(), &workspace::FileList::listed, &window, [this] { ++listings; });
            QObject::connect(&opened->git(), &workspace::GitState::statusRead, &window,
                             [this] { ++statusReads; });
        });
    QGuiApplication::clipboard()->clear();
    window.resize(size);
    window.show();
    window.activateWindow();
    (void)QTest::qWaitForWindowActive(&window);
}

QString Bench::fleet()
{
    if (m_fleet.isEmpty()) {
        m_fleet = folder.filePath(u"north-sea"_s);
        QProcess::execute(u"cp"_s, {u"-a"_s, samplePattern(), m_fleet});
    }
    return m_fleet;
}

bool Bench::isIdle()
{
    if (!window.isSettled() || context.jobs().runningCount() > 0)
        return false;
    workspace::Workspace* open = workspace();
    // What is judged and compared shows in the rail and the status line, whatever is in front.
    return !open || (open->jobs().runningCount() == 0 && open->validation().answer() &&
                     !open->validation().isRunning() && !open->impact().isRunning());
}

bool Bench::settle()
{
    return QTest::qWaitFor([this] { return window.isSettled(); }, patienceMs);
}

bool Bench::open()
{
    return openPath(fleet());
}

bool Bench::openPath(const QString& path)
{
    window.openFleet(path);
    return settle();
}

QList<QAction*> Bench::menuActions() const
{
    QList<QAction*> all;
    collect(window.menuBar()->actions(), all);
    return all;
}

QAction* Bench::action(const QString& text) const
{
    for (QAction* action : menuActions())
        if (QString(action->text()).remove(u'&') == text)
            return action;
    return nullptr;
}

QList<QAction*> Bench::viewActions() const
{
    const auto* front = window.deck().front();
    if (!front)
        return {};
    const QList<QAction*> inMenus = menuActions();
    QList<QAction*> own;
    for (auto* action : front->findChildren<QAction*>())
        if (!action->text().isEmpty() && action->isVisible() && !action->menu() && !inMenus.contains(action))
            own << action;
    return own;
}

QList<QAbstractButton*> Bench::buttons() const
{
    QList<QAbstractButton*> visible;
    for (auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible())
            visible << button;
    return visible;
}

} // namespace efa::test
