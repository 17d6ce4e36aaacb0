#include "app/window/mainwindow.h"
#include "tests/support/patience.h"

#include "app/window/headerbar.h"
#include "app/window/recoveryoffer.h"
#include "app/window/statusline.h"
#include "app/window/unsavedquestion.h"
#include "app/window/viewdeck.h"
#include "tests/app/window/bench.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changesview.h"
#include "widgets/changes/historypanel.h"
#include "widgets/common/banner.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/manifests/filetree.h"
#include "widgets/manifests/impactpanel.h"
#include "widgets/manifests/lowerpanel.h"
#include "widgets/manifests/manifestsview.h"
#include "widgets/manifests/texteditor.h"
#include "widgets/start/startview.h"
#include "workspace/openfiles.h"
#include "workspace/recoveryfolder.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;
using efa::test::Bench;

namespace {

QString statusOf(const Bench& bench)
{
    return bench.window.findChild<StatusLine*>()->text();
}

bool headerSays(const Bench& bench, const QString& words)
{
    const auto* header = bench.window.findChild<HeaderBar*>();
    for (const QLabel* label : header->findChildren<QLabel*>())
        if (label->isVisible() && label->text() == words)
            return true;
    for (const QAbstractButton* button : header->findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text() == words)
            return true;
    return false;
}

/// Opens a file with a change that is not saved.
bool makeDirty(Bench& bench)
{
    const QString path = u"base/telemetry-agent/deployment.yaml"_s;
    auto& files = bench.workspace()->openFiles();
    QSignalSpy opened(&files, &workspace::OpenFiles::opened);
    files.open(path);
    if (!files.find(path) && !opened.wait(test::patienceMs))
        return false;
    files.edit(path, files.find(path)->text + "# changed\n", files.find(path)->version + 1);
    return bench.workspace()->hasUnsaved();
}

QPushButton* answer(const Bench& bench, const QString& word)
{
    const auto* question = bench.window.findChild<UnsavedQuestion*>();
    if (!question)
        return nullptr;
    for (auto* button : question->findChildren<QPushButton*>())
        if (button->text().startsWith(word))
            return button;
    return nullptr;
}

} // namespace

class tst_mainwindow final : public QObject
{
    Q_OBJECT

  private slots:
    void withoutAFleetItSaysSo()
    {
        const Bench bench;
        QVERIFY(headerSays(bench, u"No fleet open"_s));
        QCOMPARE(statusOf(bench), u"No fleet open. Opening a folder writes nothing and contacts nobody."_s);
        QVERIFY(bench.window.deck().frontId().isEmpty());
        QVERIFY(bench.window.windowTitle().startsWith(u"Edge Fleet Architect"_s));
    }

    void openingShowsFleetAndBranch()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(headerSays(bench, u"north-sea"_s));
        QVERIFY(headerSays(bench, u"main"_s));
        QTRY_COMPARE(statusOf(bench), u"Nothing changed; north-sea, main"_s);
        QCOMPARE(bench.context.settings().lastFleet(), bench.fleet());
        QCOMPARE(bench.context.settings().recentFleets().first().branch, u"main"_s);
    }

    void openingWritesNothingIntoTheFolder()
    {
        Bench bench;
        const QByteArray before = test::git(bench.fleet(), {u"status"_s, u"--porcelain"_s});
        QVERIFY(bench.open());
        QCOMPARE(test::git(bench.fleet(), {u"status"_s, u"--porcelain"_s, u"--ignored"_s}), before);
    }

    void whatChangesOnDiskIsSaid()
    {
        Bench bench;
        QVERIFY(bench.open());
        QFile file(bench.fleet() + u"/README.md"_s);
        QVERIFY(file.open(QIODevice::Append));
        file.write("more\n");
        file.close();
        bench.workspace()->refresh();
        QTRY_COMPARE(statusOf(bench), u"1 files changed; north-sea, main"_s);
        QVERIFY(makeDirty(bench));
        QTRY_VERIFY(statusOf(bench).contains(u"1 not saved"_s));
    }

    void theSentenceIsTheDoorToImpact()
    {
        Bench bench;
        QVERIFY(bench.open());
        auto* sentence = bench.window.findChild<StatusLine*>()->findChild<QAbstractButton*>();
        QVERIFY(!sentence->isEnabled());
        QVERIFY(makeDirty(bench));
        QVERIFY(bench.settle());
        bench.window.showView(u"topology"_s);
        QTRY_VERIFY(sentence->isEnabled());
        sentence->setFocus();
        QTest::keyClick(sentence, Qt::Key_Space);
        QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
        auto* manifests = qobject_cast<widgets::ManifestsView*>(bench.window.deck().front());
        QVERIFY(manifests->showsImpact());
        // The list, or the tab above it where nothing stands in the list.
        QVERIFY(manifests->findChild<widgets::LowerPanel*>()->isAncestorOf(bench.window.focusWidget()));
        QVERIFY(!sentence->isEnabled());
        QVERIFY(sentence->toolTip().contains(u"shown already"_s));
        // Another page or another view in front: the door is one again.
        manifests->showProblems();
        QVERIFY(sentence->isEnabled());
    }

    void anErrorMakesItTheDoorToTheProblems()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        auto* manifests = qobject_cast<widgets::ManifestsView*>(bench.window.deck().front());
        manifests->showImpact();
        QVERIFY(makeDirty(bench));
        auto& files = bench.workspace()->openFiles();
        const QString path = files.paths().first();
        files.edit(path, "a: [", files.find(path)->version + 1);
        auto* sentence = bench.window.findChild<StatusLine*>()->findChild<QAbstractButton*>();
        QTRY_VERIFY(statusOf(bench).contains(u"error"_s));
        sentence->click();
        QVERIFY(manifests->showsProblems());
        QVERIFY(!sentence->isEnabled());
    }

    void aFolderThatCannotBeOpenedSaysWhyAndKeepsTheOldOne()
    {
        Bench bench;
        bench.window.openFleet(bench.folder.filePath(u"nowhere"_s));
        QTRY_COMPARE(bench.window.start().errors().count(), 1);
        QVERIFY(bench.open());
        QCOMPARE(bench.window.start().errors().count(), 0);
        bench.window.openFleet(bench.folder.filePath(u"nowhere"_s));
        auto* presenter = bench.window.centralWidget()->findChild<widgets::ErrorPresenter*>();
        QTRY_COMPARE(presenter->count(), 1);
        QVERIFY(headerSays(bench, u"north-sea"_s));
    }

    void aBareRepositoryIsRefusedByName()
    {
        Bench bench;
        const QString bare = bench.folder.filePath(u"bare.git"_s);
        test::git(bench.folder.path(), {u"clone"_s, u"-q"_s, u"--bare"_s, bench.fleet(), bare});
        bench.window.openFleet(bare);
        QTRY_COMPARE(bench.window.start().errors().count(), 1);
        QStringList words;
        for (const auto* label : bench.window.start().errors().findChildren<QLabel*>())
            words << label->text();
        QVERIFY2(words.join(u' ').contains(u"is a bare repository"_s), qPrintable(words.join(u'\n')));
        QVERIFY(!bench.workspace());
    }

    void aPlainFolderCanBeOpened()
    {
        Bench bench;
        const QString plain = bench.folder.filePath(u"plain"_s);
        QVERIFY(QDir().mkpath(plain));
        QVERIFY(bench.openPath(plain));
        QTRY_VERIFY(statusOf(bench).contains(u"not under Git"_s));
    }

    void closingGoesToStart()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.closeFleet();
        QVERIFY(!bench.workspace());
        QVERIFY(bench.window.deck().frontId().isEmpty());
        QVERIFY(bench.context.settings().lastFleet().isEmpty());
        QTRY_COMPARE(bench.context.settings().recentFleets().size(), 1);
    }

    void unsavedTextIsAskedForAndSaved()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(makeDirty(bench));
        bench.window.closeFleet();
        QVERIFY(bench.workspace());
        QVERIFY(answer(bench, u"Save"_s));
        QVERIFY(answer(bench, u"Save"_s)->isDefault());
        answer(bench, u"Save"_s)->click();
        QTRY_VERIFY(!bench.workspace());
        const QByteArray diff = test::git(bench.fleet(), {u"diff"_s, u"--numstat"_s});
        QVERIFY(diff.startsWith("1\t0\tbase/telemetry-agent/deployment.yaml"));
    }

    void unsavedTextCanBeThrownAwayOrKept()
    {
        Bench bench;
        QVERIFY(bench.open());
        QVERIFY(makeDirty(bench));
        bench.window.close();
        QVERIFY(bench.window.isVisible());
        answer(bench, u"Cancel"_s)->click();
        QVERIFY(bench.workspace()->hasUnsaved());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        bench.window.close();
        answer(bench, u"Throw"_s)->click();
        QTRY_VERIFY(!bench.window.isVisible());
        QVERIFY(test::git(bench.fleet(), {u"status"_s, u"--porcelain"_s}).isEmpty());
    }

    void aDroppedFolderIsOpened()
    {
        Bench bench;
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(bench.fleet() + u"/README.md"_s)});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&bench.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&bench.window, &drop);
        QTRY_VERIFY(bench.workspace());
        QMimeData text;
        text.setText(u"words"_s);
        QDragEnterEvent other(QPoint(300, 300), Qt::CopyAction, &text, Qt::LeftButton, {});
        other.ignore();
        QCoreApplication::sendEvent(&bench.window, &other);
        QVERIFY(!other.isAccepted());
    }

    void textThatACrashLeftIsOffered()
    {
        Bench bench;
        const QString path = u"base/telemetry-agent/deployment.yaml"_s;
        // A session that ended without saving.
        workspace::RecoveryFolder(bench.recovery.path(), bench.fleet()).write({{path, "crashed: 1\n"}});
        QVERIFY(bench.open());
        auto* offer = bench.window.findChild<RecoveryOffer*>();
        QTRY_VERIFY(offer->isVisible());
        emit offer->findChild<widgets::Banner*>()->actionTriggered();
        QTRY_VERIFY(bench.workspace()->openFiles().find(path));
        QCOMPARE(bench.workspace()->openFiles().find(path)->text, QByteArray("crashed: 1\n"));
        QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
        QTRY_VERIFY(!offer->isVisible());
    }

    void theWindowComesBackAsItWas()
    {
        const QTemporaryDir folder;
        const QString settings = folder.filePath(u"settings.ini"_s);
        const auto options = [&] { return ContextOptions{.settingsFile = settings}; };
        const QSize size(1333, 777);
        {
            AppContext context(*qApp, options());
            MainWindow window(context);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QVERIFY(window.size() != size);
            window.resize(size);
            window.close();
        }
        AppContext context(*qApp, options());
        MainWindow window(context);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(window.size(), size);
    }

    void panelsAreResizedWithKeys()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        QVERIFY(bench.settle());
        QAction* larger = bench.action(u"Larger panel"_s);
        QAction* smaller = bench.action(u"Smaller panel"_s);
        auto* tree = bench.window.deck().front()->findChild<widgets::FileTree*>();
        tree->setFocus();
        QTRY_VERIFY(larger->isEnabled());
        const int width = tree->width();
        QTest::keyClick(tree, Qt::Key_Equal, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(tree->width(), width + 32);
        QTest::keyClick(tree, Qt::Key_Minus, Qt::ControlModifier | Qt::AltModifier);
        QTRY_COMPARE(tree->width(), width);
        for (int step = 0; step < 40 && smaller->isEnabled(); ++step)
            smaller->trigger();
        QVERIFY(!smaller->isEnabled());
        QVERIFY(smaller->toolTip().contains(u"small"_s));
        QVERIFY(larger->isEnabled());
    }

    void blocksAreFoldedWithKeys()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        bench.window.deck().front()->openPlace(
            {.file = u"base/telemetry-agent/deployment.yaml"_s, .line = 5, .column = 3});
        QTRY_VERIFY(bench.window.deck().front()->findChild<widgets::TextEditor*>());
        auto* editor = bench.window.deck().front()->findChild<widgets::TextEditor*>();
        QVERIFY(bench.settle());
        editor->setFocus();
        editor->goTo(5, 3);
        QAction* block = bench.action(u"Fold or unfold block"_s);
        QTRY_VERIFY(block->isEnabled());
        QTest::keyClick(editor, Qt::Key_F9);
        QTRY_COMPARE(editor->contractedFolds().size(), 1);
        QTest::keyClick(editor, Qt::Key_F9, Qt::ShiftModifier);
        QTRY_VERIFY(editor->contractedFolds().isEmpty());
        editor->goTo(1);
        QTRY_VERIFY(!block->isEnabled());
        QVERIFY(block->toolTip().contains(u"no block"_s));
    }

    void theThemeIsRemembered()
    {
        Bench bench;
        bench.action(u"Dark"_s)->trigger();
        QCOMPARE(bench.context.settings().themeMode(), widgets::ThemeMode::Dark);
        const QColor base = widgets::Theme::with(widgets::Scheme::Dark).color(widgets::Token::Base);
        QTRY_COMPARE(bench.window.grab().toImage().pixelColor(2, 500), base);
    }

    void aFleetLooksAsItDidWhenItComesBack()
    {
        Bench bench;
        QVERIFY(bench.open());
        QFile file(bench.fleet() + u"/README.md"_s);
        QVERIFY(file.open(QIODevice::Append));
        file.write("more\n");
        file.close();
        bench.window.showView(u"changes"_s);
        bench.workspace()->refresh();
        QTRY_VERIFY(bench.window.deck().front()->select(u"README.md"_s));
        for (auto* line : bench.window.deck().front()->findChildren<QLineEdit*>())
            if (line->accessibleName() == u"Subject of the commit")
                line->setText(u"Half a thought"_s);
        bench.action(u"History"_s)->trigger();
        const QJsonObject before = bench.window.deck().front()->saveState();
        bench.window.closeFleet();
        QVERIFY(bench.open());
        QCOMPARE(bench.window.deck().frontId(), u"changes"_s);
        QTRY_COMPARE(bench.window.deck().front()->saveState(), before);
        QVERIFY(!bench.action(u"History"_s)->isChecked());
    }

    void otherViewsLeadToTheHistory()
    {
        Bench bench;
        QVERIFY(bench.open());
        const auto searched = [&] {
            for (auto* line : bench.window.deck().front()->findChildren<QLineEdit*>())
                if (line->accessibleName() == u"Search the history")
                    return line->text();
            return QString();
        };
        bench.window.showView(u"topology"_s);
        emit bench.window.deck().front()->clusterHistoryRequested(u"dogger-a12"_s);
        QCOMPARE(bench.window.deck().frontId(), u"changes"_s);
        QCOMPARE(searched(), u"cluster:dogger-a12"_s);
        bench.window.showView(u"manifests"_s);
        const QString path = u"base/telemetry-agent/deployment.yaml"_s;
        const QByteArray ids = test::git(bench.fleet(), {u"log"_s, u"--format=%H"_s, u"--"_s, path});
        const CommitId oldest{QString::fromLatin1(ids.trimmed().split('\n').constLast())};
        emit bench.window.deck().front()->historyRequested(path, oldest);
        QCOMPARE(bench.window.deck().frontId(), u"changes"_s);
        QCOMPARE(searched(), u"path:"_s + path);
        const auto* changes = qobject_cast<const widgets::ChangesView*>(bench.window.deck().front());
        QVERIFY(changes);
        QTRY_COMPARE(changes->history().chosen().value_or(git::Commit()).id, oldest);
    }

    // As after a crash: nothing was closed.
    void aDraftIsKeptWhileItIsWritten()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"changes"_s);
        for (auto* line : bench.window.deck().front()->findChildren<QLineEdit*>())
            if (line->accessibleName() == u"Subject of the commit")
                line->setText(u"Half a thought"_s);
        QTRY_COMPARE(bench.context.settings()
                         .viewState(bench.workspace()->root(), u"changes"_s)[u"subject"_s]
                         .toString(),
                     u"Half a thought"_s);
    }

    void theNextPanelTakesTheKeyboard()
    {
        Bench bench;
        const QWidget* before = bench.window.focusWidget();
        bench.action(u"Next panel"_s)->trigger();
        const QWidget* next = bench.window.focusWidget();
        QVERIFY(next && next != before);
        bench.action(u"Previous panel"_s)->trigger();
        QVERIFY(bench.window.focusWidget() != next);
    }

    void theFrameHasItsMeasures()
    {
        const Bench bench;
        QCOMPARE(bench.window.menuBar()->height(), 28);
        QCOMPARE(bench.window.findChild<HeaderBar*>()->height(), 48);
        QCOMPARE(bench.window.findChild<StatusLine*>()->height(), 28);
        QCOMPARE(bench.window.findChild<QWidget*>(u"rail"_s)->width(), 72);
        QCOMPARE(bench.window.minimumSize(), QSize(1024, 700));
    }
};

EFA_TEST(tst_mainwindow)
#include "tst_mainwindow.moc"
