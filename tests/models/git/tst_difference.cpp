#include "git/repository.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using git::DiffSides;
using git::FileState;
using test::ScratchRepository;

class tst_difference : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void linesCarryBothNumbers();
    void theSidesDiffer();
    void missingNewlinesAreMarked_data();
    void missingNewlinesAreMarked();
    void binaryFilesHaveNoLines();
    void untrackedFilesAreAllNew();
    void movedFilesAreComparedWithTheirOrigin();
    void anUnchangedFileHasNoHunks();
    void anUnknownFileIsNotFound();
    void aConflictShowsTheFolder();
    void namesAreNoPatterns();
    void modesAreTold();
    void contextIsAsWide_data();
    void contextIsAsWide();
    void randomEditsPatchLikeGit();
    void commitsSayWhatTheyChanged();
    void anyTwoCommitsAreCompared();
    void aMergeIsComparedWithItsFirstParent();
};

namespace {

git::FileDiff diffOf(const ScratchRepository& scratch, const QString& path, DiffSides sides, int context = 3)
{
    const auto repository = git::Repository::open(scratch.path());
    auto diff = repository->diff(path, sides, context);
    if (!diff)
        qFatal("%s", qPrintable(diff.error().toString()));
    return *diff;
}

QByteArray rangeOf(char sign, int start, int lines)
{
    const QByteArray text = sign + QByteArray::number(start);
    return lines == 1 ? text : text + ',' + QByteArray::number(lines);
}

// The hunks as Git prints them.
QByteArray textOf(const git::FileDiff& diff)
{
    QByteArray text;
    for (const git::DiffHunk& hunk : diff.hunks) {
        text += "@@ " + rangeOf('-', hunk.oldStart, hunk.oldLines) + ' ' +
                rangeOf('+', hunk.newStart, hunk.newLines) + " @@\n";
        for (const git::DiffLine& line : hunk.lines) {
            text += " +-"[static_cast<int>(line.kind)] + line.text + '\n';
            if (line.missingNewline)
                text += "\\ No newline at end of file\n";
        }
    }
    return text;
}

// Git's hunks without what it prints around them.
QByteArray hunksOf(const QByteArray& patch)
{
    QByteArrayList lines;
    for (QByteArray line : patch.split('\n')) {
        if (line.startsWith("@@"))
            line.truncate(line.indexOf("@@", 2) + 2);
        else if (lines.isEmpty())
            continue;
        lines << line;
    }
    return lines.join('\n');
}

} // namespace

void tst_difference::linesCarryBothNumbers()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "one\ntwo\nthree\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "one\n2\nthree\nfour\n");
    const auto diff = diffOf(scratch, u"a"_s, DiffSides::HeadToWorking);
    QCOMPARE(diff.state, FileState::Modified);
    QCOMPARE(diff.hunks.size(), 1);
    QStringList lines;
    for (const git::DiffLine& line : diff.hunks.first().lines)
        lines << u"%1 %2 %3"_s.arg(line.oldLine).arg(line.newLine).arg(QString::fromUtf8(line.text));
    QCOMPARE(lines, (QStringList{u"1 1 one"_s, u"2 0 two"_s, u"0 2 2"_s, u"3 3 three"_s, u"0 4 four"_s}));
}

void tst_difference::theSidesDiffer()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "head\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "index\n");
    scratch.git({u"add"_s, u"a"_s});
    scratch.write(u"a"_s, "working\n");
    QCOMPARE(textOf(diffOf(scratch, u"a"_s, DiffSides::HeadToIndex)), "@@ -1 +1 @@\n-head\n+index\n");
    QCOMPARE(textOf(diffOf(scratch, u"a"_s, DiffSides::IndexToWorking)), "@@ -1 +1 @@\n-index\n+working\n");
    QCOMPARE(textOf(diffOf(scratch, u"a"_s, DiffSides::HeadToWorking)), "@@ -1 +1 @@\n-head\n+working\n");
}

void tst_difference::missingNewlinesAreMarked_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("added") << "a\nb"_ba << "a\nb\n"_ba;
    QTest::newRow("removed") << "a\nb\n"_ba << "a\nb"_ba;
    QTest::newRow("on both sides") << "a\nb"_ba << "A\nb"_ba;
    QTest::newRow("changed on both sides") << "a\nb"_ba << "a\nB"_ba;
    QTest::newRow("line ends changed") << "a\nb\n"_ba << "a\r\nb\n"_ba;
    QTest::newRow("emptied") << "a\nb"_ba << ""_ba;
}

void tst_difference::missingNewlinesAreMarked()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const ScratchRepository scratch;
    scratch.write(u"a"_s, before);
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, after);
    QCOMPARE(textOf(diffOf(scratch, u"a"_s, DiffSides::IndexToWorking)), hunksOf(scratch.git({u"diff"_s})));
}

void tst_difference::binaryFilesHaveNoLines()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, QByteArray("\0\1\2", 3));
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, QByteArray("\0\1\3", 3));
    scratch.write(u"b"_s, QByteArray("\0\1\3", 3));
    for (const QString& path : {u"a"_s, u"b"_s}) {
        const auto diff = diffOf(scratch, path, DiffSides::HeadToWorking);
        QVERIFY(diff.binary);
        QCOMPARE(diff.hunks.size(), 0);
    }
}

void tst_difference::untrackedFilesAreAllNew()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.write(u"new/a"_s, "one\ntwo\n");
    for (const auto sides : {DiffSides::HeadToWorking, DiffSides::IndexToWorking}) {
        const auto diff = diffOf(scratch, u"new/a"_s, sides);
        QCOMPARE(diff.state, FileState::Added);
        QCOMPARE(textOf(diff), "@@ -0,0 +1,2 @@\n+one\n+two\n");
    }
}

void tst_difference::movedFilesAreComparedWithTheirOrigin()
{
    const ScratchRepository scratch;
    scratch.write(u"old"_s, "one\ntwo\nthree\nfour\nfive\nsix\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"mv"_s, u"old"_s, u"new"_s});
    scratch.write(u"new"_s, "one\ntwo\nthree\nfour\nfive\n6\n");
    scratch.git({u"add"_s, u"-A"_s});
    for (const auto sides : {DiffSides::HeadToIndex, DiffSides::HeadToWorking}) {
        const auto diff = diffOf(scratch, u"new"_s, sides, 0);
        QCOMPARE(diff.state, FileState::Renamed);
        QCOMPARE(diff.oldPath, u"old"_s);
        QCOMPARE(textOf(diff), "@@ -6 +6 @@\n-six\n+6\n");
    }
    QCOMPARE(diffOf(scratch, u"old"_s, DiffSides::HeadToIndex).state, FileState::Deleted);
}

void tst_difference::anUnchangedFileHasNoHunks()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    const auto diff = diffOf(scratch, u"a"_s, DiffSides::HeadToWorking);
    QCOMPARE(diff.state, FileState::Unchanged);
    QCOMPARE(diff.hunks.size(), 0);
}

void tst_difference::anUnknownFileIsNotFound()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    const auto repository = git::Repository::open(scratch.path());
    QCOMPARE(repository->diff(u"none"_s, DiffSides::HeadToWorking).error().code, ErrorCode::NotFound);
    QCOMPARE(repository->diff(u"../none"_s, DiffSides::HeadToWorking).error().code, ErrorCode::Invalid);
}

void tst_difference::aConflictShowsTheFolder()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "base\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a"_s, "side\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a"_s, "main\n");
    scratch.commitAll(u"main"_s);
    scratch.tryGit({u"merge"_s, u"side"_s});
    for (const auto sides : {DiffSides::HeadToWorking, DiffSides::IndexToWorking}) {
        const auto diff = diffOf(scratch, u"a"_s, sides);
        QCOMPARE(diff.state, FileState::Conflicted);
        QVERIFY(textOf(diff).contains("+<<<<<<< HEAD"));
    }
}

void tst_difference::namesAreNoPatterns()
{
    const ScratchRepository scratch;
    scratch.write(u"a*"_s, "star\n");
    scratch.write(u"ab"_s, "other\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a*"_s, "STAR\n");
    scratch.write(u"ab"_s, "OTHER\n");
    QCOMPARE(textOf(diffOf(scratch, u"a*"_s, DiffSides::HeadToWorking)), "@@ -1 +1 @@\n-star\n+STAR\n");
}

void tst_difference::modesAreTold()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.makeExecutable(u"a"_s);
    const auto diff = diffOf(scratch, u"a"_s, DiffSides::HeadToWorking);
    QCOMPARE(diff.state, FileState::Modified);
    QCOMPARE(diff.oldMode, 0100644);
    QCOMPARE(diff.newMode, 0100755);
    QCOMPARE(diff.hunks.size(), 0);
}

void tst_difference::contextIsAsWide_data()
{
    QTest::addColumn<int>("lines");
    for (const int lines : {0, 1, 3, 1000})
        QTest::addRow("%d lines", lines) << lines;
}

void tst_difference::contextIsAsWide()
{
    QFETCH(const int, lines);
    const ScratchRepository scratch;
    QByteArray text;
    for (int line = 0; line < 30; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    scratch.write(u"a"_s, text);
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, QByteArray(text).replace("line 7\n", "").replace("line 20\n", "x\n"));
    QCOMPARE(textOf(diffOf(scratch, u"a"_s, DiffSides::HeadToWorking, lines)),
             hunksOf(scratch.git({u"diff"_s, u"-U%1"_s.arg(lines)})));
}

// Which of several equally short differences is shown may differ from Git's; that Git can apply it may not.
void tst_difference::randomEditsPatchLikeGit()
{
    QRandomGenerator random(5);
    const ScratchRepository scratch;
    for (int round = 0; round < 15; ++round) {
        QByteArrayList lines;
        for (int i = random.bounded(40); i >= 0; --i)
            lines << QByteArray::number(random.bounded(9));
        scratch.write(u"a"_s, lines.join('\n') + (random.bounded(3) == 0 ? "" : "\n"));
        scratch.commitAll(u"round"_s);
        for (int i = random.bounded(8); i >= 0; --i) {
            const int at = random.bounded(static_cast<int>(lines.size()));
            if (random.bounded(2) == 0)
                lines.insert(at, "new " + QByteArray::number(random.bounded(9)));
            else if (lines.size() > 1)
                lines.removeAt(at);
        }
        const QByteArray after = lines.join('\n') + (random.bounded(3) == 0 ? "" : "\n");
        scratch.write(u"a"_s, after);
        const auto diff = diffOf(scratch, u"a"_s, DiffSides::HeadToWorking);
        scratch.git({u"checkout"_s, u"-q"_s, u"a"_s});
        if (diff.hunks.isEmpty())
            continue;
        scratch.git({u"apply"_s, u"-"_s}, "--- a/a\n+++ b/a\n" + textOf(diff));
        QCOMPARE(scratch.read(u"a"_s), after);
    }
}

void tst_difference::commitsSayWhatTheyChanged()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "one\ntwo\nthree\nfour\n");
    scratch.write(u"b"_s, "b\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.git({u"mv"_s, u"a"_s, u"moved"_s});
    scratch.write(u"moved"_s, "one\ntwo\nthree\n4\n");
    scratch.write(u"new"_s, QByteArray("\0x", 2));
    scratch.remove(u"b"_s);
    const CommitId second{scratch.commitAll(u"second"_s)};
    const auto repository = git::Repository::open(scratch.path());
    const auto describe = [](const QList<git::FileDiff>& files) {
        QStringList lines;
        for (const git::FileDiff& file : files)
            lines << u"%1 %2 %3 %4"_s.arg(static_cast<int>(file.state))
                         .arg(file.path, file.oldPath)
                         .arg(file.hunks.size());
        return lines;
    };
    QCOMPARE(describe(*repository->diffOfCommit(first, Progress())), (QStringList{u"1 a  1"_s, u"1 b  1"_s}));
    QCOMPARE(describe(*repository->diffOfCommit(second, Progress())),
             (QStringList{u"3 b  1"_s, u"4 moved a 1"_s, u"1 new  0"_s}));
    QCOMPARE(describe(*repository->filesOfCommit(second, Progress())),
             (QStringList{u"3 b  0"_s, u"4 moved a 0"_s, u"1 new  0"_s}));
    const auto moved = repository->diffOfCommit(second, u"moved"_s, 0);
    QVERIFY2(moved, test::why(moved));
    QCOMPARE(moved->oldPath, u"a"_s);
    QCOMPARE(textOf(*moved), "@@ -4 +4 @@\n-four\n+4\n");
    QVERIFY(repository->diffOfCommit(second, u"new"_s)->binary);
    QCOMPARE(repository->diffOfCommit(second, u"none"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(repository->filesOfCommit({u"0123"_s}, Progress()).error().code, ErrorCode::Invalid);
    Progress stop;
    stop.cancel();
    QCOMPARE(repository->diffOfCommit(second, stop).error().code, ErrorCode::Cancelled);
}

void tst_difference::anyTwoCommitsAreCompared()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "one\n");
    scratch.write(u"b"_s, "b\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a"_s, "two\n");
    const CommitId second{scratch.commitAll(u"second"_s)};
    scratch.write(u"a"_s, "one\n");
    scratch.write(u"c"_s, "c\n");
    const CommitId third{scratch.commitAll(u"third"_s)};
    const auto repository = git::Repository::open(scratch.path());
    const auto between = [&](const CommitId& before, const CommitId& after) {
        QStringList lines;
        const auto files = repository->filesBetween(before, after, Progress());
        for (const git::FileDiff& file : *files)
            lines << QString::number(static_cast<int>(file.state)) + file.path;
        return lines.join(u' ');
    };
    QCOMPARE(between(first, second), u"2a"_s);
    QCOMPARE(between(first, third), u"1c"_s);
    QCOMPARE(between(third, first), u"3c"_s);
    QCOMPARE(between(third, third), QString());
    QCOMPARE(textOf(*repository->diffBetween(third, second, u"a"_s)), "@@ -1 +1 @@\n-one\n+two\n");
    const auto same = repository->diffBetween(first, third, u"a"_s);
    QCOMPARE(same.error().code, ErrorCode::NotFound);
    QVERIFY(same.error().message.startsWith(u"a is the same in the commits "_s));
    QVERIFY(!repository->filesBetween({u"0123"_s}, third, Progress()));
}

void tst_difference::aMergeIsComparedWithItsFirstParent()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"side"_s, "x\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"main"_s, "x\n");
    scratch.commitAll(u"main"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-edit"_s, u"side"_s});
    const auto repository = git::Repository::open(scratch.path());
    const auto files = repository->filesOfCommit(*repository->head()->commit, Progress());
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->first().path, u"side"_s);
}

EFA_TEST(tst_difference)

#include "tst_difference.moc"
