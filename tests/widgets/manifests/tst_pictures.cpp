#include "tests/support/registry.h"
#include "tests/widgets/manifests/samplebench.h"
#include "widgets/common/codeview.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/impactpanel.h"
#include "widgets/manifests/previewpanel.h"
#include "widgets/manifests/texteditor.h"
#include "workspace/problems.h"

#include <QDir>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;
using efa::test::SampleBench;

/// Paints the view in both themes and three sizes. The pictures stay where EFA_PICTURES says, to be looked
/// at.
class tst_pictures : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theViewIsPainted_data();
    void theViewIsPainted();
    void theImpactIsPainted_data();
    void theImpactIsPainted();
};

namespace {

void keepPicture(const QImage& picture, const QString& name)
{
    if (const QString folder = qEnvironmentVariable("EFA_PICTURES"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(name)));
}

/// Whatever the theme, something is written on the ground.
bool isWritten(const QImage& picture)
{
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 7)
        for (int x = 0; x < picture.width(); x += 7)
            colors.insert(picture.pixel(x, y));
    return colors.size() > 20;
}

} // namespace

void tst_pictures::theViewIsPainted_data()
{
    QTest::addColumn<ThemeMode>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("broken");
    for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
        const char* word = theme == ThemeMode::Light ? "light" : "dark";
        // The window's frame takes 72 x 104.
        for (const QSize size : {QSize(1280, 800), QSize(1440, 900), QSize(2560, 1440)}) {
            for (const bool broken : {false, true})
                QTest::addRow("%s-%d%s", word, size.width(), broken ? "-broken" : "")
                    << theme << size - QSize(72, 104) << broken;
        }
    }
}

void tst_pictures::theViewIsPainted()
{
    QFETCH(ThemeMode, theme);
    QFETCH(QSize, size);
    QFETCH(bool, broken);
    SampleBench bench(theme, size);
    QVERIFY(bench.open(u"base/telemetry-agent/kustomization.yaml"_s));
    QVERIFY(bench.open(u"base/telemetry-agent/deployment.yaml"_s));
    TextEditor& editor = bench.view.editors().front()->editor();
    const qsizetype at = editor.bytes().indexOf("replicas: 1");
    editor.SendScintilla(QsciScintillaBase::SCI_GOTOPOS, ulong(at + qsizetype(qstrlen("replicas: "))));
    QTest::keyClick(&editor, broken ? Qt::Key_BracketLeft : Qt::Key_3);
    QVERIFY(bench.settle());
    const auto& problems = bench.workspace->problems();
    QTRY_COMPARE(std::ranges::count(problems.all(), Severity::Error, &workspace::Problem::severity) == 0,
                 !broken);
    QVERIFY(bench.settle());
    const QImage picture = bench.view.grab().toImage();
    QCOMPARE(picture.size(), size);
    keepPicture(picture, u"manifests-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(isWritten(picture));
}

void tst_pictures::theImpactIsPainted_data()
{
    QTest::addColumn<ThemeMode>("theme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("edited");
    for (const auto theme : {ThemeMode::Light, ThemeMode::Dark}) {
        const char* word = theme == ThemeMode::Light ? "light" : "dark";
        for (const QSize size : {QSize(1280, 800), QSize(2560, 1440)})
            QTest::addRow("%s-%d", word, size.width()) << theme << size - QSize(72, 104) << true;
        QTest::addRow("%s-empty", word) << theme << QSize(1440, 900) - QSize(72, 104) << false;
    }
}

void tst_pictures::theImpactIsPainted()
{
    QFETCH(ThemeMode, theme);
    QFETCH(QSize, size);
    QFETCH(bool, edited);
    SampleBench bench(theme, size);
    QVERIFY(bench.open(u"base/mqtt-broker/deployment.yaml"_s));
    if (edited) {
        TextEditor& editor = bench.view.editors().front()->editor();
        const QByteArray version = "image: eclipse-mosquitto:2.0.21";
        editor.SendScintilla(QsciScintillaBase::SCI_GOTOPOS,
                             ulong(editor.bytes().indexOf(version) + version.size()));
        QTest::keyClick(&editor, Qt::Key_9);
    }
    QVERIFY(bench.settle());
    bench.view.showImpact();
    QTreeView& tree = bench.view.impact().tree();
    QCOMPARE(tree.model()->rowCount() > 0, edited);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_Down, Qt::Key_Right})
        QTest::keyClick(&tree, key);
    const QImage picture = bench.view.grab().toImage();
    keepPicture(picture, u"impact-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(isWritten(picture));
}

EFA_TEST(tst_pictures)

#include "tst_pictures.moc"
