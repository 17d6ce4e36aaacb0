#include "tests/support/patience.h"
#include "widgets/changes/changesview.h"

#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/heartbeat.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/differencepanel.h"
#include "widgets/changes/historypanel.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

constexpr double longestGapMs = 100;

void changeThree(const ScratchRepository& scratch)
{
    for (const QString& name : {u"a.yaml"_s, u"b.yaml"_s, u"c.yaml"_s})
        scratch.write(name, "a: 1\n");
    scratch.commitAll(u"first"_s);
    for (const QString& name : {u"a.yaml"_s, u"b.yaml"_s, u"c.yaml"_s})
        scratch.write(name, "a: 2\n");
}

} // namespace

class tst_changesview final : public QObject
{
    Q_OBJECT

  private slots:
    void itRemembersWhatItLookedLike();
    void filesAndCommitsAreChosenByName();
    void itCountsTheChangedFiles();
    void anotherFleetStartsAfresh();
    void everyPartIsReachedByTab();
    void findGoesToTheHistory();
    void itFitsTheSmallestWindow();
    void muchToShowDoesNotBlockTheWindow();

  private:
    static void measureGaps(const ScratchRepository& scratch, double& longest);
};

void tst_changesview::itRemembersWhatItLookedLike()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    QJsonObject state;
    {
        ChangesBench bench(scratch);
        QVERIFY(bench.choose(u"b.yaml"_s));
        bench.view.difference().setMode(DifferencePanel::Mode::Inline);
        bench.view.commit().setDraft(u"Half a thought"_s, u"And more"_s);
        for (QAction* action : bench.view.menuActions(MenuPlace::View))
            if (action->isCheckable() && action->text().contains(u"History"_s))
                action->trigger();
        state = bench.view.saveState();
    }
    ChangesBench bench(scratch);
    bench.view.restoreState(state);
    QVERIFY(bench.settle());
    QCOMPARE(bench.view.files().list().currentPath(), u"b.yaml"_s);
    QCOMPARE(bench.view.difference().mode(), DifferencePanel::Mode::Inline);
    QCOMPARE(bench.view.commit().subject(), u"Half a thought"_s);
    QCOMPARE(bench.view.commit().body(), u"And more"_s);
    QVERIFY(!bench.view.history().isVisible());
    // A state from elsewhere changes nothing and breaks nothing.
    bench.view.restoreState({{u"columns"_s, 7}, {u"file"_s, u"no such file"_s}});
    QVERIFY(bench.settle());
}

void tst_changesview::filesAndCommitsAreChosenByName()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(u"c.yaml"_s));
    QCOMPARE(bench.view.difference().subject().path, u"c.yaml"_s);
    const QString id = QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
    QVERIFY(bench.view.select(id.left(7)));
    QVERIFY(bench.view.history().chosen());
    QVERIFY(!bench.view.select(u"nothing.yaml"_s));
    QVERIFY(bench.view.select(u"a.yaml"_s));
    QVERIFY(!bench.view.history().chosen());
}

void tst_changesview::itCountsTheChangedFiles()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    ChangesBench bench(scratch);
    QSignalSpy counted(&bench.view, &View::countChanged);
    scratch.git({u"checkout"_s, u"-q"_s, u"a.yaml"_s});
    QVERIFY(bench.look());
    QCOMPARE(counted.last().at(0).toInt(), 2);
    QVERIFY(counted.last().at(1).toString().contains(u"changed"_s));
    bench.view.setWorkspace(nullptr);
    QCOMPARE(counted.last().at(0).toInt(), 0);
    QVERIFY(bench.view.isSettled());
    QVERIFY(!bench.view.commit().commitAction()->isEnabled());
}

void tst_changesview::anotherFleetStartsAfresh()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    ChangesBench bench(scratch);
    bench.view.commit().setDraft(u"For the first fleet"_s, {});
    QVERIFY(bench.view.select(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed()));
    bench.view.setWorkspace(nullptr);
    QVERIFY(bench.files().isEmpty());
    bench.view.setWorkspace(bench.workspace.get());
    QVERIFY(bench.look());
    QCOMPARE(bench.view.commit().subject(), QString());
    QVERIFY(!bench.view.history().chosen());
    QCOMPARE(bench.files().size(), 3);
}

void tst_changesview::everyPartIsReachedByTab()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    QSet<QWidget*> visited;
    for (int step = 0; step < 60; ++step) {
        visited.insert(QApplication::focusWidget());
        bench.press(Qt::Key_Tab);
    }
    QStringList missed;
    for (auto* widget : bench.view.findChildren<QWidget*>()) {
        const bool wants = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (wants && widget->isVisible() && widget->isEnabled() && !widget->focusProxy() &&
            !visited.contains(widget))
            missed << test::describe(widget);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void tst_changesview::findGoesToTheHistory()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    ChangesBench bench(scratch);
    QCOMPARE(bench.view.whyNot(Command::Find), QString());
    bench.view.run(Command::Find);
    QCOMPARE(QApplication::focusWidget(), bench.view.history().searchEntry());
    QVERIFY(!bench.view.whyNot(Command::Save).isEmpty());
}

void tst_changesview::itFitsTheSmallestWindow()
{
    const ScratchRepository scratch;
    changeThree(scratch);
    const ChangesBench bench(scratch, {952, 596});
    QVERIFY2(bench.view.width() == 952, qPrintable(QString::number(bench.view.width())));
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    QVERIFY(bench.view.difference().width() >= 360);
}

// The longest time, in ms, for which the window did not answer.
void tst_changesview::measureGaps(const ScratchRepository& scratch, double& longest)
{
    test::Heartbeat heartbeat;
    ChangesBench bench(scratch);
    QCOMPARE(bench.files().size(), 3001);
    const double opening = heartbeat.largestGap();
    heartbeat.restart();
    QVERIFY(bench.choose(u"many/7.yaml"_s));
    QVERIFY(bench.choose(u"a.yaml"_s));
    const double choosing = heartbeat.largestGap();
    heartbeat.restart();
    bench.view.run(Command::Find);
    for (const QChar letter : u"number 77"_s) {
        QTest::keyClick(bench.view.history().searchEntry(), letter.toLatin1());
        QCoreApplication::processEvents();
    }
    QVERIFY(bench.settle());
    const double searching = heartbeat.largestGap();
    heartbeat.restart();
    bench.action(u"Add all to the commit"_s)->trigger();
    QTRY_VERIFY(bench.files().first().startsWith(u"in"_s));
    QVERIFY(bench.settle());
    const double staging = heartbeat.largestGap();
    qInfo("opening %.0f, choosing %.0f, searching %.0f, staging %.0f ms", opening, choosing, searching,
          staging);
    longest = std::max({opening, choosing, searching, staging});
}

// Ten thousand commits, three thousand changed files, one of them of a hundred thousand lines.
void tst_changesview::muchToShowDoesNotBlockTheWindow()
{
    const ScratchRepository scratch;
    QByteArray stream;
    for (int number = 1; number <= 10'000; ++number) {
        const QByteArray message = "Change number " + QByteArray::number(number);
        stream += "commit refs/heads/main\ncommitter Ada <ada@example.org> " +
                  QByteArray::number(1'700'000'000 + number) + " +0000\ndata " +
                  QByteArray::number(message.size()) + '\n' + message + "\nM 644 inline a.yaml\ndata 2\n" +
                  QByteArray::number(number % 10) + "\n\n";
    }
    scratch.git({u"fast-import"_s, u"--quiet"_s}, stream);
    scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});
    for (int number = 0; number < 3000; ++number)
        scratch.write(u"many/%1.yaml"_s.arg(number), "a: 1\n");
    scratch.write(u"a.yaml"_s, QByteArray("some: words that differ\n").repeated(100'000));
    double longest = 0;
    for (int round = 0; round < test::gapRounds && (round == 0 || longest >= longestGapMs); ++round) {
        scratch.git({u"reset"_s, u"-q"_s});
        longest = 0;
        measureGaps(scratch, longest);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(longest < longestGapMs);
}

EFA_TEST(tst_changesview)
#include "tst_changesview.moc"
