#include "widgets/topology/topologyview.h"

#include "tests/support/registry.h"
#include "tests/widgets/heartbeat.h"
#include "tests/widgets/topology/topologybench.h"
#include "widgets/common/statepanel.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mappanel.h"
#include "widgets/topology/mapselection.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::TopologyBench;

class tst_topologyview final : public QObject
{
    Q_OBJECT

  private slots:
    void aProposedFleetSaysSo();
    void noClustersOfferTheFirst();
    void aBrokenTopologyKeepsWhatCanBeRead();
    void typingInTheTopologyIsFollowed();
    void clustersAreChosenByName();
    void anotherFleetStartsAfresh();
    void thousandsDoNotBlockTheWindow();
    void itIsPainted_data();
    void itIsPainted();
};

void tst_topologyview::aProposedFleetSaysSo()
{
    const test::ScratchRepository scratch;
    scratch.write(u"base/kustomization.yaml"_s, "resources: []\n");
    for (const QString& name : {u"kiel-01"_s, u"kiel-02"_s, u"rome-01"_s})
        scratch.write(u"clusters/%1/kustomization.yaml"_s.arg(name), "resources:\n- ../../base\n");
    scratch.commitAll(u"first"_s);
    const TopologyBench bench(scratch.path());
    QCOMPARE(bench.canvas().scene().map().clusters.size(), size_t(3));
    QVERIFY2(bench.allWords().contains(u"Proposed from the repository's layout: 3"_s),
             qPrintable(bench.allWords()));
}

void tst_topologyview::noClustersOfferTheFirst()
{
    const test::ScratchRepository scratch;
    scratch.write(u"README.md"_s, "Nothing yet\n");
    scratch.commitAll(u"first"_s);
    TopologyBench bench(scratch.path());
    QCOMPARE(bench.view.state().state(), StatePanel::State::Empty);
    QVERIFY(bench.view.state().isVisible());
    QVERIFY(bench.allWords().contains(u"No clusters yet"_s));
    QVERIFY(!bench.view.whyNot(Command::Find).isEmpty());
    QSignalSpy asked(&bench.view, &View::placeRequested);
    QTest::mouseClick(bench.button(u"Make a first cluster"_s), Qt::LeftButton);
    QTRY_COMPARE(asked.size(), 1);
    QVERIFY(QFile::exists(bench.root + u'/' + asked.first().first().value<Place>().file));
}

void tst_topologyview::aBrokenTopologyKeepsWhatCanBeRead()
{
    TopologyBench bench;
    QFile file(bench.root + u"/topology/regions/wind-parks.yaml"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a: [\n");
    file.close();
    bench.workspace->refresh();
    QTRY_COMPARE(bench.canvas().scene().map().clusters.size(), size_t(18));
    QVERIFY(bench.canvas().isVisible());
}

void tst_topologyview::typingInTheTopologyIsFollowed()
{
    TopologyBench bench;
    bench.click(u"dogger-a11"_s);
    QFile file(bench.root + u"/topology/regions/wind-parks.yaml"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    text.replace("title: Wind parks", "title: Wind parks, north");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    const MapLens lens = bench.canvas().lens();
    bench.workspace->refresh();
    QTRY_VERIFY(std::ranges::any_of(bench.canvas().scene().map().regions,
                                    [](const auto& region) { return region.title == u"Wind parks, north"; }));
    QCOMPARE(bench.canvas().lens(), lens);
    QVERIFY(bench.selection().contains(u"dogger-a11"_s));
}

void tst_topologyview::clustersAreChosenByName()
{
    TopologyBench bench;
    QVERIFY(bench.view.select(u"van-03"_s));
    QVERIFY(bench.selection().contains(u"van-03"_s));
    QVERIFY(!bench.view.select(u"nowhere"_s));
}

void tst_topologyview::anotherFleetStartsAfresh()
{
    TopologyBench bench;
    bench.click(u"dogger-a11"_s);
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s));
    bench.view.setWorkspace(nullptr);
    QVERIFY(bench.canvas().scene().map().isEmpty());
    QVERIFY(!bench.view.whyNot(Command::Find).isEmpty());
    bench.view.setWorkspace(bench.workspace.get());
    QVERIFY(bench.settle());
    QVERIFY(bench.canvas().isVisible());
    QVERIFY(bench.selection().names().isEmpty());
}

void tst_topologyview::thousandsDoNotBlockTheWindow()
{
    TopologyBench bench(ThemeMode::Dark, {2488, 1336}, 5000);
    QCOMPARE(bench.canvas().scene().map().clusters.size(), size_t(5000));
    test::Heartbeat heartbeat;
    bench.canvas().zoomTo(0.3);
    QCoreApplication::processEvents();
    bench.canvas().zoomTo(1);
    QCoreApplication::processEvents();
    QTest::keyClicks(&bench.canvas(), u"z"_s);
    bench.canvas().fit();
    QCoreApplication::processEvents();
    QVERIFY2(heartbeat.largestGap() < 600, qPrintable(QString::number(heartbeat.largestGap())));
}

void tst_topologyview::itIsPainted_data()
{
    QTest::addColumn<ThemeMode>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("clusters");
    for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
        const char* word = theme == ThemeMode::Light ? "light" : "dark";
        // The window's frame takes 72 x 104.
        for (const QSize size : {QSize(1280, 800), QSize(2560, 1440)}) {
            for (const int clusters : {36, 400, 5000})
                QTest::addRow("%s-%d-%d", word, size.width(), clusters)
                    << theme << size - QSize(72, 104) << clusters;
        }
    }
}

/// Pictures of the view; they stay where EFA_PICTURES says, to be looked at.
void tst_topologyview::itIsPainted()
{
    QFETCH(ThemeMode, theme);
    QFETCH(QSize, size);
    QFETCH(int, clusters);
    TopologyBench bench(theme, size, clusters);
    bench.click(u"dogger-a12"_s);
    QImage picture = bench.view.grab().toImage();
    QCOMPARE(picture.size(), size);
    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 7)
        for (int x = 0; x < picture.width(); x += 7)
            colours.insert(picture.pixel(x, y));
    QVERIFY(colours.size() > 20);
    const QString folder = qEnvironmentVariable("EFA_PICTURES");
    if (folder.isEmpty())
        return;
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(picture.save(QDir(folder).filePath(u"topology-%1.png"_s.arg(name))));
    for (const double zoom : {0.3, 0.55, 1.0}) {
        bench.canvas().zoomTo(zoom);
        QVERIFY(
            bench.view.grab().save(QDir(folder).filePath(u"topology-%1-at-%2.png"_s.arg(name).arg(zoom))));
    }
    bench.view.panel().setTable(true);
    QVERIFY(bench.view.grab().save(QDir(folder).filePath(u"topology-%1-table.png"_s.arg(name))));
    QVERIFY(bench.view.select(u"clusters/dogger-a12"_s) && bench.settle());
    QVERIFY(bench.view.grab().save(QDir(folder).filePath(u"topology-%1-page.png"_s.arg(name))));
}

EFA_TEST(tst_topologyview)
#include "tst_topologyview.moc"
