// Changed lines taken back, judged by `git apply -R`.
#include "git/repository.h"
#include "tests/models/git/linework.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using git::DiffLine;
using git::DiffSides;
using git::FileDiff;
using git::LineChoice;
using test::addSeeds;
using test::edited;
using test::opened;
using test::path;
using test::randomText;
using test::ScratchRepository;
using test::seenOf;
using test::set;
using test::staged;

class tst_linediscarding : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void discardedLinesGoBack_data();
    void discardedLinesGoBack();
    void hunksAreDiscardedAsGitTakesThemBack_data();
    void hunksAreDiscardedAsGitTakesThemBack();
    void discardingTouchesNothingElse();
    void whatCannotBeDiscardedByLinesSaysWhy_data();
    void whatCannotBeDiscardedByLinesSaysWhy();
};

void tst_linediscarding::discardedLinesGoBack_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("removed");
    QTest::addColumn<QList<int>>("added");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray three = "a: 1\nb: 2\nc: 3\n";
    QTest::newRow("one of two changed lines") << three << QByteArray("a: 9\nb: 2\nc: 9\n") << QList<int>{1}
                                              << QList<int>{1} << QByteArray("a: 1\nb: 2\nc: 9\n");
    QTest::newRow("an added line of two")
        << three << QByteArray("a: 1\nx: 1\ny: 1\nb: 2\nc: 3\n") << QList<int>{} << QList<int>{3}
        << QByteArray("a: 1\nx: 1\nb: 2\nc: 3\n");
    QTest::newRow("a removed line of two")
        << three << QByteArray("c: 3\n") << QList<int>{2} << QList<int>{} << QByteArray("b: 2\nc: 3\n");
    QTest::newRow("all of them") << three << QByteArray("x: 1\n") << QList<int>{1, 2, 3} << QList<int>{1}
                                 << three;
    QTest::newRow("all lines were removed")
        << three << QByteArray() << QList<int>{2} << QList<int>{} << QByteArray("b: 2\n");
    QTest::newRow("a last line without an end")
        << QByteArray("a: 1\nb: 2") << QByteArray("a: 1\nb: 3\nc: 4") << QList<int>{} << QList<int>{3}
        << QByteArray("a: 1\nb: 3\n");
    QTest::newRow("Windows line ends") << QByteArray("a: 1\r\nb: 2\r\n") << QByteArray("a: 9\r\nb: 9\r\n")
                                       << QList<int>{1} << QList<int>{1} << QByteArray("a: 1\r\nb: 9\r\n");
    QTest::newRow("bytes that are not UTF-8")
        << QByteArray("a: \xff\nb: 2\nc: 3\n") << QByteArray("a: \xfe\nb: 2\nc: 9\n") << QList<int>{3}
        << QList<int>{3} << QByteArray("a: \xfe\nb: 2\nc: 3\n");
}

void tst_linediscarding::discardedLinesGoBack()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QList<int>, removed);
    QFETCH(const QList<int>, added);
    QFETCH(const QByteArray, expected);
    const ScratchRepository scratch;
    set(scratch, before, after);
    const LineChoice choice{.removed = {removed.begin(), removed.end()},
                            .added = {added.begin(), added.end()}};
    const auto done = opened(scratch).discardLines(path, seenOf(scratch), choice);
    QVERIFY2(done, test::why(done));
    QCOMPARE(scratch.read(path), expected);
    QCOMPARE(staged(scratch), before);
}

void tst_linediscarding::hunksAreDiscardedAsGitTakesThemBack_data()
{
    addSeeds(40);
}

void tst_linediscarding::hunksAreDiscardedAsGitTakesThemBack()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed + 2000);
    const ScratchRepository scratch;
    const QByteArray before = randomText(random, random.bounded(3, 40));
    const QByteArray after = edited(random, before);
    set(scratch, before, after.endsWith('\n') ? after : after + '\n');
    const auto seen = opened(scratch).diff(path, DiffSides::IndexToWorking, 0).value();
    QByteArray patch = scratch.git({u"diff"_s, u"-U0"_s, u"--no-indent-heuristic"_s, u"--no-color"_s});
    patch.replace("\n@@", QByteArray("\n\1@@", 4));
    const QByteArrayList parts = patch.split('\1');
    QCOMPARE(parts.size() - 1, seen.hunks.size());
    QByteArray chosenPatch = parts.first();
    LineChoice choice;
    int stays = 0; // lines by which the file stays longer above
    for (qsizetype i = 0; i < seen.hunks.size(); ++i) {
        const git::DiffHunk& hunk = seen.hunks.at(i);
        if (random.bounded(2) == 0) {
            stays += hunk.newLines - hunk.oldLines;
            continue;
        }
        // Without context Git believes the numbers alone: those of the text that comes out.
        chosenPatch += u"@@ -%1,%2 +%3,%4 @@\n"_s.arg(hunk.oldStart + stays)
                           .arg(hunk.oldLines)
                           .arg(hunk.newStart)
                           .arg(hunk.newLines)
                           .toUtf8();
        chosenPatch += parts.at(i + 1).sliced(parts.at(i + 1).indexOf('\n') + 1);
        for (const DiffLine& line : hunk.lines)
            choice.set(line, true);
    }
    const QByteArray changed = scratch.read(path);
    const auto done = opened(scratch).discardLines(path, seenOf(scratch), choice);
    QVERIFY2(done, test::why(done));
    const QByteArray ours = scratch.read(path);
    scratch.write(path, changed);
    if (!choice.isEmpty())
        scratch.git({u"apply"_s, u"-R"_s, u"--unidiff-zero"_s, u"-"_s}, chosenPatch);
    QCOMPARE(ours, scratch.read(path));
}

void tst_linediscarding::discardingTouchesNothingElse()
{
    const ScratchRepository scratch;
    scratch.write(u"other"_s, "x\n");
    set(scratch, "a: 1\nb: 2\nc: 3\n", "a: 5\nb: 2\nc: 3\n");
    scratch.git({u"add"_s, path});
    scratch.write(u"other"_s, "y\n");
    scratch.write(path, "a: 5\nb: 9\nc: 9\n");
    scratch.makeExecutable(path);
    auto repository = opened(scratch);
    const auto done = repository.discardLines(path, seenOf(scratch), {.removed = {3}, .added = {3}});
    QVERIFY2(done, test::why(done));
    QCOMPARE(scratch.read(path), "a: 5\nb: 9\nc: 3\n");
    QCOMPARE(staged(scratch), "a: 5\nb: 2\nc: 3\n");
    QCOMPARE(scratch.read(u"other"_s), "y\n");
    QVERIFY(QFileInfo(scratch.path(path)).isExecutable());
    QCOMPARE(QDir(scratch.path()).entryList(QDir::Files | QDir::Hidden), QStringList({path, u"other"_s}));
    // What goes back goes to what is to be committed, not to the last commit.
    const FileDiff rest = seenOf(scratch);
    QVERIFY(repository.discardLines(path, rest, git::allLines(rest)));
    QCOMPARE(scratch.read(path), "a: 5\nb: 2\nc: 3\n");
}

void tst_linediscarding::whatCannotBeDiscardedByLinesSaysWhy_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("changed meanwhile") << u"changed"_s << ErrorCode::Conflict;
    QTest::newRow("new") << u"new"_s << ErrorCode::Unsupported;
    QTest::newRow("deleted") << u"deleted"_s << ErrorCode::Unsupported;
    QTest::newRow("converted line ends") << u"converted"_s << ErrorCode::Unsupported;
}

void tst_linediscarding::whatCannotBeDiscardedByLinesSaysWhy()
{
    QFETCH(const QString, what);
    QFETCH(const ErrorCode, code);
    const ScratchRepository scratch;
    set(scratch, "a: 1\nb: 2\n", "a: 9\nb: 9\n");
    if (what == u"new") {
        scratch.git({u"rm"_s, u"-q"_s, u"--cached"_s, path});
        scratch.git({u"commit"_s, u"-q"_s, u"-m"_s, u"without"_s});
    } else if (what == u"deleted") {
        scratch.remove(path);
    } else if (what == u"converted") {
        scratch.git({u"config"_s, u"core.autocrlf"_s, u"true"_s});
        scratch.write(path, "a: 9\r\nb: 9\r\n");
    }
    const FileDiff seen = seenOf(scratch);
    if (what == u"changed")
        scratch.write(path, "a: 8\nb: 9\n");
    const QByteArray before = what == u"deleted" ? QByteArray() : scratch.read(path);
    const auto done = opened(scratch).discardLines(path, seen, {.removed = {1}, .added = {1}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY(!done.error().message.isEmpty() && !done.error().hint.isEmpty());
    if (what != u"deleted")
        QCOMPARE(scratch.read(path), before);
}

EFA_TEST(tst_linediscarding)

#include "tst_linediscarding.moc"
