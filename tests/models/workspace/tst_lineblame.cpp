#include "workspace/lineblame.h"

#include "tests/support/registry.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa;
using workspace::compareLines;
using workspace::linesOf;
using workspace::runsOfLines;

class tst_lineblame : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void linesOfTheirOwnHaveNone_data();
    void linesOfTheirOwnHaveNone();
    void committedLinesKeepTheirRun();
};

namespace {

/// Two runs: three lines, then two.
git::Blame twoRuns()
{
    return {.commits = QList<git::Commit>(2),
            .runs = {{.line = 0, .count = 3, .commit = 0, .path = {}, .lineThen = 0},
                     {.line = 3, .count = 2, .commit = 1, .path = {}, .lineThen = 7}}};
}

} // namespace

void tst_lineblame::linesOfTheirOwnHaveNone_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qsizetype>>("runs");
    using Runs = QList<qsizetype>;
    QTest::newRow("as committed") << QByteArray("a\nb\nc\nd\ne\n") << Runs{0, 0, 0, 1, 1};
    QTest::newRow("changed") << QByteArray("a\nX\nc\nd\ne\n") << Runs{0, -1, 0, 1, 1};
    QTest::newRow("before all") << QByteArray("X\nY\na\nb\nc\nd\ne\n") << Runs{-1, -1, 0, 0, 0, 1, 1};
    QTest::newRow("after all") << QByteArray("a\nb\nc\nd\ne\nX\n") << Runs{0, 0, 0, 1, 1, -1};
    QTest::newRow("between the runs") << QByteArray("a\nb\nc\nX\nd\ne\n") << Runs{0, 0, 0, -1, 1, 1};
    QTest::newRow("removed") << QByteArray("a\nd\ne\n") << Runs{0, 1, 1};
    QTest::newRow("the end removed") << QByteArray("a\nb\n") << Runs{0, 0};
    QTest::newRow("nothing left") << QByteArray() << Runs{};
    QTest::newRow("all is new") << QByteArray("X\nY\n") << Runs{-1, -1};
}

void tst_lineblame::linesOfTheirOwnHaveNone()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<qsizetype>, runs);
    const auto changes = compareLines("a\nb\nc\nd\ne\n", text);
    QCOMPARE(runsOfLines(twoRuns(), changes, int(linesOf(text).size())), runs);
}

// Each committed line is a run of its own: what a line of the text is said to be is that line.
void tst_lineblame::committedLinesKeepTheirRun()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        QByteArray before;
        QByteArray after;
        git::Blame blame{.commits = QList<git::Commit>(1), .runs = {}};
        for (int line = 0; line < 30; ++line) {
            const QByteArray words = QByteArray::number(random.bounded(1000)) + '\n';
            before += words;
            blame.runs.append({.line = line, .count = 1, .commit = 0, .path = {}, .lineThen = line});
            if (random.bounded(5) != 0)
                after += words;
            if (random.bounded(5) == 0)
                after += "new " + words;
        }
        const auto texts = linesOf(after);
        const auto runs = runsOfLines(blame, compareLines(before, after), int(texts.size()));
        QCOMPARE(runs.size(), texts.size());
        for (qsizetype line = 0; line < texts.size(); ++line) {
            if (texts.at(line).startsWith("new "))
                QCOMPARE(runs.at(line), qsizetype(-1));
            else
                QCOMPARE(linesOf(before).at(runs.at(line)), texts.at(line));
        }
    }
}

EFA_TEST(tst_lineblame)

#include "tst_lineblame.moc"
