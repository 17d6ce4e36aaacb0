// Everything is reached by typing: the palette over the window, by keys alone.
#include "app/window/palette.h"

#include "app/window/palettebutton.h"
#include "app/window/viewdeck.h"
#include "itemmodels/palettemodel.h"
#include "tests/app/window/bench.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/view.h"
#include "workspace/openfiles.h"

#include <QDir>
#include <QListView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::itemmodels::PaletteModel;
using efa::test::Bench;

namespace {

void press(int key, Qt::KeyboardModifiers modifiers = {})
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

/// Opens the palette with its keys and waits for all that it reads.
bool openPalette(Bench& bench)
{
    press(Qt::Key_K, Qt::ControlModifier);
    return bench.window.finder().isOpen() &&
           QTest::qWaitFor([&] { return bench.isIdle(); }, test::patienceMs);
}

void type(const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QModelIndex current(const Bench& bench)
{
    return bench.window.finder().list().currentIndex();
}

} // namespace

class tst_palette final : public QObject
{
    Q_OBJECT

  private slots:
    void aFileIsOpened()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(openPalette(bench));
        QVERIFY(QApplication::focusWidget() == &bench.window.finder().field());
        type(u"telem depl yaml"_s);
        QCOMPARE(current(bench).data().toString(), u"base/telemetry-agent/deployment.yaml"_s);
        press(Qt::Key_Return);
        QVERIFY(!bench.window.finder().isOpen());
        QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
        QTRY_VERIFY(bench.workspace()->openFiles().find(u"base/telemetry-agent/deployment.yaml"_s));
    }

    void aResourceIsGoneTo()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(openPalette(bench));
        type(u"Deployment telemetry-agent"_s);
        QTRY_COMPARE(current(bench).data(PaletteModel::KindRole).value<itemmodels::PaletteEntry::Kind>(),
                     itemmodels::PaletteEntry::Kind::Resource);
        press(Qt::Key_Return);
        QTRY_VERIFY(bench.workspace()->openFiles().find(u"base/telemetry-agent/deployment.yaml"_s));
    }

    void aClusterAndACommitAreShown_data()
    {
        QTest::addColumn<QString>("view");
        QTest::newRow("a cluster") << u"topology"_s;
        QTest::newRow("a commit") << u"changes"_s;
    }

    void aClusterAndACommitAreShown()
    {
        QFETCH(QString, view);
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        QVERIFY(openPalette(bench));
        const bool isCommit = view == u"changes";
        const QByteArray id =
            test::git(bench.fleet(), {u"rev-parse"_s, u"--short=7"_s, u"HEAD~2"_s}).trimmed();
        const QString cluster =
            QDir(bench.fleet() + u"/clusters"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first();
        type(isCommit ? QString::fromLatin1(id) : cluster);
        QTRY_COMPARE(current(bench).data(PaletteModel::KindRole).value<itemmodels::PaletteEntry::Kind>(),
                     isCommit ? itemmodels::PaletteEntry::Kind::Commit
                              : itemmodels::PaletteEntry::Kind::Cluster);
        press(Qt::Key_Return);
        QCOMPARE(bench.window.deck().frontId(), view);
    }

    void aCommandIsRunAndComesFirstTheNextTime()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(openPalette(bench));
        type(u"theme dark"_s);
        QCOMPARE(current(bench).data().toString(), u"Theme: Dark"_s);
        press(Qt::Key_Return);
        QCOMPARE(bench.context.settings().themeMode(), widgets::ThemeMode::Dark);
        QVERIFY(openPalette(bench));
        QCOMPARE(current(bench).data().toString(), u"Theme: Dark"_s);
    }

    void whatCannotBeDoneSaysWhy()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        QVERIFY(openPalette(bench));
        type(u"save all"_s);
        QCOMPARE(current(bench).data().toString(), u"Save all"_s);
        QCOMPARE(current(bench).data(PaletteModel::WhyNotRole).toString(), u"Every file is saved."_s);
        QCOMPARE(current(bench).data(PaletteModel::KeysRole).toString(), u"Ctrl+Shift+S"_s);
        press(Qt::Key_Return);
        QVERIFY(bench.window.finder().isOpen());
    }

    void arrowsMoveAndEscapeLeaves()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        const QWidget* before = QApplication::focusWidget();
        QVERIFY(openPalette(bench));
        QCOMPARE(current(bench).row(), 0);
        press(Qt::Key_Down);
        QCOMPARE(current(bench).row(), 1);
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        QCOMPARE(current(bench).row(), current(bench).model()->rowCount() - 1);
        press(Qt::Key_PageUp);
        QCOMPARE(current(bench).row(), std::max(0, current(bench).model()->rowCount() - 11));
        QCOMPARE(test::namelessWidgets(bench.window), QStringList());
        type(u"x"_s);
        press(Qt::Key_Escape);
        QVERIFY(bench.window.finder().isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!bench.window.finder().isOpen());
        QVERIFY(QApplication::focusWidget() == before);
    }

    void withoutAFleetThereAreCommands()
    {
        Bench bench;
        bench.window.findChild<app::PaletteButton*>()->click();
        QVERIFY(bench.window.finder().isOpen());
        type(u"sample"_s);
        QCOMPARE(current(bench).data().toString(), u"Sample fleet"_s);
        QVERIFY(current(bench).data(PaletteModel::WhyNotRole).toString().isEmpty());
    }

    void whatElseTakesTheKeyboardClosesIt()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        QVERIFY(openPalette(bench));
        bench.window.deck().front()->focusEntry()->setFocus(Qt::MouseFocusReason);
        QVERIFY(!bench.window.finder().isOpen());
    }

    void itIsPainted_data()
    {
        QTest::addColumn<widgets::ThemeMode>("theme");
        QTest::addColumn<QString>("typed");
        QTest::newRow("light") << widgets::ThemeMode::Light << u"mqtt"_s;
        QTest::newRow("dark") << widgets::ThemeMode::Dark << QString();
    }

    void itIsPainted()
    {
        QFETCH(widgets::ThemeMode, theme);
        QFETCH(QString, typed);
        Bench bench(QSize(1280, 800));
        bench.context.appearance().setMode(theme);
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        QVERIFY(bench.settle());
        QVERIFY(openPalette(bench));
        type(typed);
        const QImage picture = bench.window.grab().toImage();
        if (const QString folder = qEnvironmentVariable("EFA_PICTURES"); !folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(
                u"palette-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
        QVERIFY(current(bench).isValid());
    }
};

EFA_TEST(tst_palette)
#include "tst_palette.moc"
