#include "widgets/changes/changesview.h"

#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
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

EFA_TEST(tst_changesview)
#include "tst_changesview.moc"
