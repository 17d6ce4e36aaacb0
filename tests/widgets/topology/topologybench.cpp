#include "tests/widgets/topology/topologybench.h"
#include "tests/support/patience.h"

#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mappanel.h"
#include "widgets/topology/mapselection.h"
#include "workspace/jobs.h"
#include "workspace/samplewriter.h"

#include <QApplication>
#include <QLabel>
#include <QProcess>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

constexpr int usualClusters = 36;

/// Written once a program and size. Every bench works in a copy, but larger fleets are only looked at: to
/// copy thousands of files for each picture takes minutes on a slow disk.
QString samplePattern(int clusters)
{
    static const QTemporaryDir folder;
    static std::map<int, QString> written;
    QString& path = written[clusters];
    if (path.isEmpty()) {
        const QString target = folder.filePath(u"sample-%1"_s.arg(clusters));
        Progress progress;
        if (workspace::writeSample(target, clusters, progress))
            path = target;
    }
    return path;
}

} // namespace

TopologyBench::TopologyBench(widgets::ThemeMode theme, QSize size, int clusters)
    : root(clusters == usualClusters ? folder.filePath(u"north-sea"_s) : samplePattern(clusters))
    , appearance(*qApp, theme)
{
    if (clusters == usualClusters)
        QProcess::execute(u"cp"_s, {u"-a"_s, samplePattern(clusters), root});
    open(size);
}

TopologyBench::TopologyBench(const QString& path)
    : root(path), appearance(*qApp, widgets::ThemeMode::Light)
{
    open({1368, 796});
}

void TopologyBench::open(QSize size)
{
    workspace = std::make_unique<workspace::Workspace>(workspace::inspectFolder(root, {}).value(),
                                                       workspace::WorkspaceFolders{});
    view.resize(size);
    view.show();
    view.activateWindow();
    (void)QTest::qWaitForWindowActive(&view);
    view.setWorkspace(workspace.get());
    workspace->start();
    (void)settle();
    view.focusEntry()->setFocus();
}

TopologyBench::~TopologyBench()
{
    view.setWorkspace(nullptr);
}

bool TopologyBench::settle()
{
    return QTest::qWaitFor([this] { return view.isSettled() && workspace->jobs().runningCount() == 0; },
                           patienceMs);
}

widgets::MapCanvas& TopologyBench::canvas() const
{
    return view.panel().canvas();
}

widgets::MapSelection& TopologyBench::selection() const
{
    return view.panel().selection();
}

QPoint TopologyBench::placeOf(const QString& cluster) const
{
    const int index = canvas().scene().map().indexOf(cluster);
    if (index < 0)
        return {};
    return canvas().lens().toScreen(canvas().scene().layout().clusters.at(size_t(index))).center().toPoint();
}

void TopologyBench::click(const QString& cluster, Qt::KeyboardModifiers modifiers) const
{
    QTest::mouseClick(&canvas(), Qt::LeftButton, modifiers, placeOf(cluster));
}

void TopologyBench::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget* widget = QApplication::focusWidget();
    QVERIFY(widget);
    QTest::keyClick(widget, Qt::Key(key), modifiers);
}

QAbstractButton* TopologyBench::button(const QString& words) const
{
    for (auto* button : view.findChildren<QAbstractButton*>())
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    return nullptr;
}

QString TopologyBench::allWords() const
{
    QStringList words;
    for (const auto* label : view.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            words << label->text();
    return words.join(u'\n');
}

} // namespace efa::test
