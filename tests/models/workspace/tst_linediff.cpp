#include "tests/support/registry.h"
#include "workspace/linediff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa::workspace;

namespace {

QByteArray text(const QList<QByteArrayView>& lines)
{
    QByteArray joined;
    for (const QByteArrayView line : lines)
        joined += line.toByteArray() + '\n';
    return joined;
}

/// Applies the changes to the first text with the second one's lines.
QByteArray applied(const QByteArray& before, const QByteArray& after, const QList<LineChange>& changes)
{
    const QList<QByteArrayView> oldLines = linesOf(before);
    const QList<QByteArrayView> newLines = linesOf(after);
    QList<QByteArrayView> result;
    int at = 0;
    for (const LineChange& change : changes) {
        result += oldLines.sliced(at, change.oldStart - at);
        result += newLines.sliced(change.newStart, change.newCount);
        at = change.oldStart + change.oldCount;
    }
    result += oldLines.sliced(at);
    return text(result);
}

QByteArray randomText(QRandomGenerator& random, int lines)
{
    QByteArray made;
    for (int i = 0; i < lines; ++i)
        made += char('a' + random.bounded(4)) + QByteArray("\n");
    return made;
}

} // namespace

class tst_linediff : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void textsCompare_data();
    void textsCompare();
    void changesTurnOneTextIntoTheOther();
    void tooManyDifferencesAreOneChange();
};

void tst_linediff::textsCompare_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<LineChange>>("changes");
    const auto row = [](const char* name, const QByteArray& before, const QByteArray& after,
                        const QList<LineChange>& changes) {
        QTest::newRow(name) << before << after << changes;
    };
    row("equal", "a\nb\n", "a\nb\n", {});
    row("both empty", "", "", {});
    row("one line changed", "a\nb\nc\n", "a\nx\nc\n", {{1, 1, 1, 1}});
    row("added at the end", "a\n", "a\nb\n", {{1, 0, 1, 1}});
    row("added to nothing", "", "a\nb\n", {{0, 0, 0, 2}});
    row("removed at the start", "a\nb\n", "b\n", {{0, 1, 0, 0}});
    row("two places", "a\nb\nc\nd\n", "a\nx\nc\ny\n", {{1, 1, 1, 1}, {3, 1, 3, 1}});
    row("a missing last newline is no difference of lines", "a\nb", "a\nb\n", {});
}

void tst_linediff::textsCompare()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QList<LineChange>, changes);
    QCOMPARE(compareLines(before, after), changes);
}

void tst_linediff::changesTurnOneTextIntoTheOther()
{
    QRandomGenerator random(17);
    for (int round = 0; round < 500; ++round) {
        const QByteArray before = randomText(random, random.bounded(20));
        const QByteArray after = randomText(random, random.bounded(20));
        QCOMPARE(applied(before, after, compareLines(before, after)), after);
        QCOMPARE(applied(before, after, compareLines(before, after, 2)), after);
    }
}

void tst_linediff::tooManyDifferencesAreOneChange()
{
    const QByteArray before = "same\na\nb\nc\nend\n";
    const QByteArray after = "same\nx\nb\ny\nend\n";
    QCOMPARE(compareLines(before, after, 1), (QList<LineChange>{{1, 3, 1, 3}}));
    QCOMPARE(compareLines(before, after).size(), 2);
}

EFA_TEST(tst_linediff)

#include "tst_linediff.moc"
