#include "widgets/changes/differencepanel.h"

#include "tests/support/registry.h"
#include "tests/widgets/changes/changesbench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/changes/sidecode.h"
#include "widgets/common/segmentedswitch.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using efa::test::ChangesBench;
using efa::test::ScratchRepository;

namespace {

QByteArray numbered(int lines)
{
    QByteArray text;
    for (int line = 1; line <= lines; ++line)
        text += "line" + QByteArray::number(line) + ": value\n";
    return text;
}

/// a.yaml of 60 lines, committed, then changed in lines 10 and 50.
void changeTwoPlaces(const ScratchRepository& scratch)
{
    QByteArray text = numbered(60);
    scratch.write(u"a.yaml"_s, text);
    scratch.commitAll(u"first"_s);
    text.replace("line10: value", "line10: changed");
    text.replace("line50: value\n", "");
    scratch.write(u"a.yaml"_s, text);
}

SideCode* column(const ChangesBench& bench, const QString& name)
{
    for (auto* side : bench.view.difference().findChildren<SideCode*>())
        if (side->accessibleName() == name && side->isVisible())
            return side;
    return nullptr;
}

} // namespace

class tst_differencepanel final : public QObject
{
    Q_OBJECT

  private slots:
    void bothSidesAreShown();
    void eachPartHasItsOwnSides();
    void oneColumnShowsTheSame();
    void keysGoFromChangeToChange();
    void bothSidesScrollTogether();
    void whatHasNoLinesSaysWhy_data();
    void whatHasNoLinesSaysWhy();
    void aChangeOnDiskIsFollowed();
    void aLargeDifferenceIsCutShort();
};

void tst_differencepanel::bothSidesAreShown()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* before = column(bench, u"Older version"_s);
    SideCode* after = column(bench, u"Newer version"_s);
    QVERIFY(before && after);
    QVERIFY(before->isReadOnly() && after->isReadOnly());
    QVERIFY(before->text().contains(u"line10: value\n"_s));
    QVERIFY(after->text().contains(u"line10: changed\n"_s));
    QVERIFY(before->text().contains(u"line50: value"_s));
    QVERIFY(!after->text().contains(u"line50"_s));
    QCOMPARE(before->lines(), after->lines());
    QVERIFY2(bench.says(u"Change 1 of 2, lines 4 to 16"_s), qPrintable(bench.allWords()));
    QVERIFY(bench.says(u"+1 \u22122"_s));
    QVERIFY(bench.says(u"Working folder"_s));
    const QByteArray head = scratch.git({u"rev-parse"_s, u"--short=7"_s, u"HEAD"_s}).trimmed();
    QVERIFY(bench.says(u"HEAD "_s + QString::fromLatin1(head)));
}

void tst_differencepanel::eachPartHasItsOwnSides()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.git({u"add"_s, u"a.yaml"_s});
    scratch.write(u"a.yaml"_s, "a: 3\n");
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    QCOMPARE(column(bench, u"Older version"_s)->text(), u"a: 1"_s);
    QCOMPARE(column(bench, u"Newer version"_s)->text(), u"a: 2"_s);
    bench.press(Qt::Key_Down);
    QVERIFY(bench.settle());
    QCOMPARE(column(bench, u"Older version"_s)->text(), u"a: 2"_s);
    QCOMPARE(column(bench, u"Newer version"_s)->text(), u"a: 3"_s);
}

void tst_differencepanel::oneColumnShowsTheSame()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.button(u"Inline"_s)->click();
    SideCode* together = column(bench, u"Difference in one column"_s);
    QVERIFY(together && !column(bench, u"Older version"_s));
    QVERIFY(together->text().contains(u"line10: value\nline10: changed\n"_s));
    QVERIFY(bench.action(u"Difference in one column"_s)->isChecked());
    bench.action(u"Difference in one column"_s)->trigger();
    QVERIFY(column(bench, u"Older version"_s));
}

void tst_differencepanel::keysGoFromChangeToChange()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_F7);
    QVERIFY2(bench.says(u"Change 2 of 2"_s), qPrintable(bench.allWords()));
    QCOMPARE(bench.action(u"Next change"_s)->toolTip(), u"This is the last change"_s);
    const SideCode* before = column(bench, u"Older version"_s);
    QVERIFY(before->text().split(u'\n').at(before->caretLine() - 1).startsWith(u"line50"_s));
    bench.press(Qt::Key_F7, Qt::ShiftModifier);
    QVERIFY(bench.says(u"Change 1 of 2"_s));
    QVERIFY(!bench.action(u"Previous change"_s)->isEnabled());
    QCOMPARE(test::silentButtons(bench.view), QStringList());
}

void tst_differencepanel::bothSidesScrollTogether()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, numbered(200));
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, numbered(200).replace("value", "other"));
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    SideCode* before = column(bench, u"Older version"_s);
    SideCode* after = column(bench, u"Newer version"_s);
    after->setFirstVisibleLine(120);
    QTRY_COMPARE(before->firstVisibleLine(), 120);
    before->setFirstVisibleLine(40);
    QTRY_COMPARE(after->firstVisibleLine(), 40);
}

void tst_differencepanel::whatHasNoLinesSaysWhy_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("binary") << u"picture.png"_s << u"Not text"_s;
    QTest::newRow("mode") << u"run.sh"_s << u"Its mode was 100644 and is 100755 now"_s;
    QTest::newRow("empty new file") << u"empty.yaml"_s << u"An empty file"_s;
    QTest::newRow("renamed") << u"after.yaml"_s << u"Before it was before.yaml."_s;
    QTest::newRow("another repository") << u"inner/"_s << u"Another repository stands here"_s;
}

void tst_differencepanel::whatHasNoLinesSaysWhy()
{
    QFETCH(const QString, path);
    QFETCH(const QString, words);
    const ScratchRepository scratch;
    scratch.write(u"picture.png"_s, QByteArray("\x89PNG\0\1", 6));
    scratch.write(u"run.sh"_s, "echo\n");
    scratch.write(u"before.yaml"_s, numbered(20));
    scratch.commitAll(u"first"_s);
    scratch.write(u"picture.png"_s, QByteArray("\x89PNG\0\2", 6));
    scratch.makeExecutable(u"run.sh"_s);
    scratch.write(u"empty.yaml"_s, "");
    scratch.git({u"mv"_s, u"before.yaml"_s, u"after.yaml"_s});
    scratch.git({u"init"_s, u"-q"_s, u"inner"_s});
    scratch.write(u"inner/x.yaml"_s, "x: 1\n");
    scratch.git({u"-C"_s, u"inner"_s, u"add"_s, u"."_s});
    scratch.git({u"-C"_s, u"inner"_s, u"commit"_s, u"-qm"_s, u"inner"_s});
    ChangesBench bench(scratch);
    QVERIFY2(bench.choose(path), qPrintable(bench.files().join(u'\n')));
    QVERIFY2(bench.says(words), qPrintable(bench.allWords()));
    QVERIFY(!bench.action(u"Next change"_s)->isEnabled());
}

void tst_differencepanel::aChangeOnDiskIsFollowed()
{
    const ScratchRepository scratch;
    changeTwoPlaces(scratch);
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    bench.press(Qt::Key_F7);
    scratch.write(u"a.yaml"_s, scratch.read(u"a.yaml"_s).replace("line52: value", "line52: more"));
    QVERIFY(bench.look());
    QVERIFY(column(bench, u"Newer version"_s)->text().contains(u"line52: more"_s));
    // What the person looked at stays in view.
    QVERIFY2(bench.says(u"Change 2 of 2"_s), qPrintable(bench.allWords()));
}

void tst_differencepanel::aLargeDifferenceIsCutShort()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, numbered(200'000));
    ChangesBench bench(scratch);
    QVERIFY(bench.choose(u"a.yaml"_s));
    const SideCode* after = column(bench, u"Newer version"_s);
    QVERIFY(after);
    QVERIFY(after->lines() < 5000);
    QVERIFY(column(bench, u"Older version"_s)->text().contains(u"goes on"_s));
}

EFA_TEST(tst_differencepanel)
#include "tst_differencepanel.moc"
