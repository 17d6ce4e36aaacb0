// Commits taken back and older versions of files put back, from the history.
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitfilespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/historypanel.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QString idOf(const ScratchRepository& scratch, const QString& revision)
{
    return QString::fromLatin1(scratch.git({u"rev-parse"_s, revision})).trimmed();
}

/// Three commits: a.yaml is 1, then 2 with b.yaml beside it; then c.yaml comes.
void makeHistory(const ScratchRepository& scratch)
{
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.write(u"b.yaml"_s, "b: 2\n");
    scratch.commitAll(u"second"_s);
    scratch.write(u"c.yaml"_s, "c: 3\n");
    scratch.commitAll(u"third"_s);
}

bool has(ChangesBench& bench, const QStringList& files)
{
    return QTest::qWaitFor([&] { return bench.files() == files; }, test::patienceMs) && bench.settle();
}

} // namespace

class tst_bringingback final : public QObject
{
    Q_OBJECT

  private slots:
    void aCommitIsTakenBack();
    void aTypedMessageStays();
    void oneCommitAtATime();
    void whatStandsInTheWayIsSaid();
    void anOlderVersionComesBack();
    void aDeletedFileHasNoVersionToPutBack();
};

void tst_bringingback::aCommitIsTakenBack()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    const QString second = idOf(scratch, u"HEAD~1"_s);
    QAction* revert = bench.action(u"Take this commit back"_s);
    QVERIFY(revert && !revert->isEnabled());
    QVERIFY(bench.view.select(second));
    QVERIFY(bench.settle());
    QVERIFY(revert->isEnabled());
    revert->trigger();
    QVERIFY(has(bench, {u"in M a.yaml"_s, u"in D b.yaml"_s}));
    // It is looked at before it is committed.
    QVERIFY(!bench.view.history().chosen());
    QCOMPARE(bench.view.files().list().currentPath(), u"a.yaml"_s);
    QCOMPARE(scratch.read(u"a.yaml"_s), "a: 1\n");
    QCOMPARE(bench.view.commit().subject(), u"Revert \"second\""_s);
    QCOMPARE(bench.view.commit().body(), u"This reverts commit %1."_s.arg(second));
    bench.view.commit().commitAction()->trigger();
    QVERIFY(has(bench, {}));
    QCOMPARE(scratch.git({u"log"_s, u"-1"_s, u"--format=%B"_s}).trimmed(),
             ("Revert \"second\"\n\nThis reverts commit " + second.toUtf8() + '.'));
    QCOMPARE(scratch.git({u"diff"_s, u"HEAD~3"_s, u"HEAD"_s, u"--name-only"_s}), "c.yaml\n");
}

void tst_bringingback::aTypedMessageStays()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    bench.view.commit().setDraft(u"My own words"_s, {});
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD"_s)));
    QVERIFY(bench.settle());
    bench.action(u"Take this commit back"_s)->trigger();
    QVERIFY(has(bench, {u"in D c.yaml"_s}));
    QCOMPARE(bench.view.commit().subject(), u"My own words"_s);
}

void tst_bringingback::oneCommitAtATime()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    bench.view.history().focusEntry()->setFocus();
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD"_s)));
    bench.view.history().focusEntry()->setFocus();
    bench.press(Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(bench.settle());
    QVERIFY(bench.view.history().compared());
    const QAction* revert = bench.action(u"Take this commit back"_s);
    QVERIFY(!revert->isEnabled());
    QCOMPARE(revert->toolTip(), u"One commit is taken back at a time"_s);
}

void tst_bringingback::whatStandsInTheWayIsSaid()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.write(u"a.yaml"_s, "a: mine\n");
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD~1"_s)));
    QVERIFY(bench.settle());
    bench.action(u"Take this commit back"_s)->trigger();
    QVERIFY(QTest::qWaitFor([&] { return bench.says(u"there are changes that are not committed"_s); },
                            test::patienceMs));
    QVERIFY(bench.settle());
    QCOMPARE(scratch.read(u"a.yaml"_s), "a: mine\n");
    QCOMPARE(bench.view.commit().subject(), QString());
}

void tst_bringingback::anOlderVersionComesBack()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD~2"_s)));
    QVERIFY(bench.settle());
    QVERIFY(bench.view.commitFiles().list().choose(u"a.yaml"_s));
    QAction* restore = bench.action(u"Put this version back"_s);
    QVERIFY(restore && restore->isEnabled());
    restore->trigger();
    QVERIFY(has(bench, {u"in M a.yaml"_s}));
    QCOMPARE(scratch.read(u"a.yaml"_s), "a: 1\n");
    QCOMPARE(bench.view.files().list().currentPath(), u"a.yaml"_s);
}

void tst_bringingback::aDeletedFileHasNoVersionToPutBack()
{
    const ScratchRepository scratch;
    makeHistory(scratch);
    scratch.remove(u"b.yaml"_s);
    scratch.commitAll(u"without b"_s);
    ChangesBench bench(scratch);
    QVERIFY(bench.view.select(idOf(scratch, u"HEAD"_s)));
    QVERIFY(bench.settle());
    QVERIFY(bench.view.commitFiles().list().choose(u"b.yaml"_s));
    const QAction* restore = bench.action(u"Put this version back"_s);
    QVERIFY(!restore->isEnabled());
    QVERIFY(restore->toolTip().contains(u"choose one before it"_s));
}

EFA_TEST(tst_bringingback)

#include "tst_bringingback.moc"
