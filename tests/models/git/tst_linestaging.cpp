// Hunks and lines into the index, judged by `git apply --cached` and `git show`.
#include "git/repository.h"
#include "tests/models/git/linework.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

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

class tst_linestaging : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theChosenLinesAreStaged_data();
    void theChosenLinesAreStaged();
    void hunksAreStagedAsGitAppliesThem_data();
    void hunksAreStagedAsGitAppliesThem();
    void linesGoToAndFro_data();
    void linesGoToAndFro();
    void allLinesAreTheFile();
    void aNewFileAndALostOneCanBeParted();
    void theModeStaysUntilTheWholeFileGoes();
    void whatWasStagedOtherwiseStays();
    void whatChangedMeanwhileIsRefused();
    void onlyTextIsParted_data();
    void onlyTextIsParted();
};

void tst_linestaging::theChosenLinesAreStaged_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QList<int>>("removed");
    QTest::addColumn<QList<int>>("added");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray three = "a: 1\nb: 2\nc: 3\n";
    QTest::newRow("one of two changed lines") << three << QByteArray("a: 9\nb: 2\nc: 9\n") << QList<int>{1}
                                              << QList<int>{1} << QByteArray("a: 9\nb: 2\nc: 3\n");
    QTest::newRow("an added line of two")
        << three << QByteArray("a: 1\nx: 1\ny: 1\nb: 2\nc: 3\n") << QList<int>{} << QList<int>{3}
        << QByteArray("a: 1\ny: 1\nb: 2\nc: 3\n");
    QTest::newRow("a removed line of two")
        << three << QByteArray("c: 3\n") << QList<int>{2} << QList<int>{} << QByteArray("a: 1\nc: 3\n");
    QTest::newRow("the new line without the old one's going")
        << three << QByteArray("a: 1\nb: 7\nc: 3\n") << QList<int>{} << QList<int>{2}
        << QByteArray("a: 1\nb: 2\nb: 7\nc: 3\n");
    QTest::newRow("after a last line without an end")
        << QByteArray("a: 1\nb: 2") << QByteArray("a: 1\nb: 3\nc: 4") << QList<int>{} << QList<int>{3}
        << QByteArray("a: 1\nb: 2\nc: 4");
    QTest::newRow("Windows line ends") << QByteArray("a: 1\r\nb: 2\r\n") << QByteArray("a: 9\r\nb: 9\r\n")
                                       << QList<int>{1} << QList<int>{1} << QByteArray("a: 9\r\nb: 2\r\n");
    QTest::newRow("bytes that are not UTF-8")
        << QByteArray("a: \xff\nb: 2\nc: 3\n") << QByteArray("a: \xfe\nb: 2\nc: 9\n") << QList<int>{1}
        << QList<int>{1} << QByteArray("a: \xfe\nb: 2\nc: 3\n");
}

void tst_linestaging::theChosenLinesAreStaged()
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
    auto repository = opened(scratch);
    const auto done = repository.stageLines(path, seenOf(scratch), choice);
    QVERIFY2(done, test::why(done));
    QCOMPARE(staged(scratch), expected);
    QCOMPARE(scratch.read(path), after);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "MM a.yaml\n");
    QCOMPARE(scratch.faults(), QByteArray());
    // What is chosen is what the commit has.
    QVERIFY(repository.commit(u"a part"_s));
    QCOMPARE(scratch.git({u"show"_s, u"HEAD:"_s + path}), expected);
}

void tst_linestaging::hunksAreStagedAsGitAppliesThem_data()
{
    addSeeds(60);
}

void tst_linestaging::hunksAreStagedAsGitAppliesThem()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const ScratchRepository scratch;
    const QByteArray before = randomText(random, random.bounded(3, 40));
    const QByteArray after = edited(random, before);
    set(scratch, before, after.endsWith('\n') ? after : after + '\n');
    const auto seen = opened(scratch).diff(path, DiffSides::IndexToWorking, 0).value();
    // The patch of some of the hunks, without context, as Git prints them.
    QByteArray patch =
        scratch.git({u"diff"_s, u"-U0"_s, u"--no-indent-heuristic"_s, u"--no-color"_s, u"HEAD"_s});
    patch.replace("\n@@", QByteArray("\n\1@@", 4));
    const QByteArrayList parts = patch.split('\1');
    QCOMPARE(parts.size() - 1, seen.hunks.size());
    QByteArray chosenPatch = parts.first();
    LineChoice choice;
    int leftOut = 0; // lines by which the file grows elsewhere
    for (qsizetype i = 0; i < seen.hunks.size(); ++i) {
        const git::DiffHunk& hunk = seen.hunks.at(i);
        if (random.bounded(2) == 0) {
            leftOut += hunk.newLines - hunk.oldLines;
            continue;
        }
        chosenPatch += u"@@ -%1,%2 +%3,%4 @@\n"_s.arg(hunk.oldStart)
                           .arg(hunk.oldLines)
                           .arg(hunk.newStart - leftOut)
                           .arg(hunk.newLines)
                           .toUtf8();
        chosenPatch += parts.at(i + 1).sliced(parts.at(i + 1).indexOf('\n') + 1);
        for (const DiffLine& line : hunk.lines)
            choice.set(line, true);
    }
    auto repository = opened(scratch);
    const auto done = repository.stageLines(path, seenOf(scratch), choice);
    QVERIFY2(done, test::why(done));
    const QByteArray ours = staged(scratch);
    scratch.git({u"reset"_s, u"-q"_s});
    if (choice != LineChoice())
        scratch.git({u"apply"_s, u"--cached"_s, u"--unidiff-zero"_s, u"-"_s}, chosenPatch);
    QCOMPARE(ours, staged(scratch));
}

void tst_linestaging::linesGoToAndFro_data()
{
    addSeeds(60);
}

// Lines go to and fro in several steps: nothing but the chosen ones moves, and all of it is there at the end.
void tst_linestaging::linesGoToAndFro()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed + 1000);
    const ScratchRepository scratch;
    const QByteArray before = randomText(random, random.bounded(1, 30));
    const QByteArray after = edited(random, before);
    set(scratch, before, after);
    auto repository = opened(scratch);
    const auto some = [&random](const FileDiff& diff) {
        LineChoice lines;
        for (const git::DiffHunk& hunk : diff.hunks) {
            for (const DiffLine& line : hunk.lines)
                lines.set(line, random.bounded(2) == 0);
        }
        return lines;
    };
    for (int step = 0; step < 6; ++step) {
        const bool adds = step % 2 == 0;
        const DiffSides sides = adds ? DiffSides::IndexToWorking : DiffSides::HeadToIndex;
        const FileDiff seen = seenOf(scratch, sides);
        const auto whole = repository.diff(path, sides, 1000).value();
        const LineChoice lines = some(seen);
        if (lines.isEmpty())
            continue;
        const QByteArray expected = git::textByLines(whole, adds ? lines : git::otherLines(seen, lines));
        const auto done =
            adds ? repository.stageLines(path, seen, lines) : repository.unstageLines(path, seen, lines);
        QVERIFY2(done, test::why(done));
        QCOMPARE(staged(scratch), expected);
    }
    const FileDiff rest = seenOf(scratch);
    QVERIFY(rest.hunks.isEmpty() || repository.stageLines(path, rest, git::allLines(rest)));
    QCOMPARE(staged(scratch), after);
    QCOMPARE(scratch.read(path), after);
}

void tst_linestaging::allLinesAreTheFile()
{
    const ScratchRepository scratch;
    set(scratch, "a: 1\nb: 2\n", "a: 9\nb: 9\n");
    auto repository = opened(scratch);
    const FileDiff seen = seenOf(scratch);
    QVERIFY(repository.stageLines(path, seen, git::allLines(seen)));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "M  a.yaml\n");
    const FileDiff inside = seenOf(scratch, DiffSides::HeadToIndex);
    QVERIFY(repository.unstageLines(path, inside, git::allLines(inside)));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), " M a.yaml\n");
}

void tst_linestaging::aNewFileAndALostOneCanBeParted()
{
    const ScratchRepository scratch;
    scratch.write(u"other"_s, "x\n");
    scratch.commitAll(u"before"_s);
    scratch.write(path, "a: 1\nb: 2\n");
    auto repository = opened(scratch);
    QVERIFY(repository.stageLines(path, seenOf(scratch), {.removed = {}, .added = {2}}));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "AM a.yaml\n");
    QCOMPARE(staged(scratch), "b: 2\n");
    QVERIFY(repository.unstageLines(path, seenOf(scratch, DiffSides::HeadToIndex),
                                    {.removed = {}, .added = {1}}));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "?? a.yaml\n");

    scratch.commitAll(u"both"_s);
    scratch.remove(path);
    auto lost = opened(scratch);
    QVERIFY(lost.stageLines(path, seenOf(scratch), {.removed = {1}, .added = {}}));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "MD a.yaml\n");
    QCOMPARE(staged(scratch), "b: 2\n");
    QVERIFY(lost.stageLines(path, seenOf(scratch), {.removed = {1}, .added = {}}));
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "D  a.yaml\n");
}

void tst_linestaging::theModeStaysUntilTheWholeFileGoes()
{
    const ScratchRepository scratch;
    set(scratch, "a: 1\nb: 2\n", "a: 9\nb: 9\n");
    scratch.makeExecutable(path);
    auto repository = opened(scratch);
    QVERIFY(repository.stageLines(path, seenOf(scratch), {.removed = {1}, .added = {1}}));
    QVERIFY(scratch.git({u"ls-files"_s, u"-s"_s}).startsWith("100644"));
    const FileDiff seen = seenOf(scratch);
    QVERIFY(repository.stageLines(path, seen, git::allLines(seen)));
    QVERIFY(scratch.git({u"ls-files"_s, u"-s"_s}).startsWith("100755"));
}

// The index may have a text that is neither HEAD's nor the file's.
void tst_linestaging::whatWasStagedOtherwiseStays()
{
    const ScratchRepository scratch;
    set(scratch, "a: 1\nb: 2\nc: 3\n", "a: 5\nb: 2\nc: 3\n");
    scratch.git({u"add"_s, path});
    scratch.write(path, "a: 9\nb: 2\nc: 9\n");
    auto repository = opened(scratch);
    const auto done = repository.stageLines(path, seenOf(scratch), {.removed = {3}, .added = {3}});
    QVERIFY2(done, test::why(done));
    QCOMPARE(staged(scratch), "a: 5\nb: 2\nc: 9\n");
    const auto left = repository.unstageLines(path, seenOf(scratch, DiffSides::HeadToIndex),
                                              {.removed = {1}, .added = {1}});
    QVERIFY2(left, test::why(left));
    QCOMPARE(staged(scratch), "a: 1\nb: 2\nc: 9\n");
}

void tst_linestaging::whatChangedMeanwhileIsRefused()
{
    const ScratchRepository scratch;
    set(scratch, "a: 1\nb: 2\n", "a: 9\nb: 9\n");
    const FileDiff seen = seenOf(scratch);
    scratch.write(path, "a: 8\nb: 9\n");
    auto repository = opened(scratch);
    const auto done = repository.stageLines(path, seen, {.removed = {1}, .added = {1}});
    QCOMPARE(done.error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), " M a.yaml\n");
}

void tst_linestaging::onlyTextIsParted_data()
{
    QTest::addColumn<QString>("what");
    for (const char* const what : {"binary", "link", "renamed", "filtered", "conflicted"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void tst_linestaging::onlyTextIsParted()
{
    QFETCH(const QString, what);
    const ScratchRepository scratch;
    scratch.write(u"old.yaml"_s, "a: 1\nb: 2\nc: 3\nd: 4\n");
    set(scratch, "a: 1\n", "a: 2\n");
    if (what == u"binary") {
        scratch.write(path, QByteArray("a\0b", 3));
    } else if (what == u"link") {
        scratch.remove(path);
        scratch.link(path, u"old.yaml"_s);
    } else if (what == u"renamed") {
        scratch.git({u"rm"_s, u"-q"_s, u"--cached"_s, path});
        scratch.commitAll(u"without"_s);
        scratch.git({u"rm"_s, u"-q"_s, u"-f"_s, path});
        scratch.commitAll(u"gone"_s);
        scratch.git({u"mv"_s, u"old.yaml"_s, path});
    } else if (what == u"filtered") {
        scratch.write(u".gitattributes"_s, "*.yaml filter=secret\n");
        scratch.git({u"config"_s, u"filter.secret.clean"_s, u"cat"_s});
    } else {
        scratch.commitAll(u"ours"_s);
        scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"theirs"_s, u"HEAD~1"_s});
        scratch.write(path, "a: 3\n");
        scratch.commitAll(u"theirs"_s);
        scratch.tryGit({u"merge"_s, u"main"_s});
    }
    auto repository = opened(scratch);
    const bool isStaged = what == u"renamed";
    const auto done = isStaged ? repository.unstageLines(path, FileDiff(), {.removed = {1}, .added = {}})
                               : repository.stageLines(path, FileDiff(), {.removed = {1}, .added = {}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
    QVERIFY(!done.error().hint.isEmpty());
}

EFA_TEST(tst_linestaging)

#include "tst_linestaging.moc"
