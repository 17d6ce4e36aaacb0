// Who wrote which line, line by line beside the real `git blame`.
#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <optional>
#include <thread>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_blame : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyLineIsGivenToTheCommitOfGit_data();
    void everyLineIsGivenToTheCommitOfGit();
    void aRenameIsFollowed();
    void aMergeWroteOnlyItsOwn();
    void aShallowCloneEndsSomewhere();
    void oddFiles_data();
    void oddFiles();
    void repeatedBlocksAreToldApartAsGitDoes();
    void aRenameOnTheOtherBranchIsFollowed();
    void linksAreFollowed();
    void aLinkThatBecameAFileIsNew();
    void filesOfSubmodulesAreNotOurs();
    void detachedAndBareRepositoriesAreRead();
    void whatIsNotThereIsNamed();
    void aLongHistoryIsQuickAndCanBeCancelled();
};

namespace {

/// `commit line path` of each line, lines from 1, as `git blame` has it.
QStringList blameOfGit(const ScratchRepository& scratch, const QString& path)
{
    QStringList lines;
    QString head;
    const QByteArray answer = scratch.git({u"blame"_s, u"--line-porcelain"_s, u"HEAD"_s, u"--"_s, path});
    for (const QByteArray& line : answer.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.first().size() == 40 && words.size() >= 3)
            head = QString::fromLatin1(words.at(0) + ' ' + words.at(1));
        else if (line.startsWith("filename "))
            lines << head + u' ' + QString::fromUtf8(line.sliced(9));
    }
    return lines;
}

QStringList blameOfOurs(const ScratchRepository& scratch, const QString& path)
{
    const auto repository = opened(scratch);
    const auto blame = repository.blame(*repository.head()->commit, path, Progress());
    if (!blame)
        return {blame.error().toString()};
    QStringList lines;
    for (const git::BlameRun& run : blame->runs) {
        if (run.line != lines.size())
            return {u"a run begins at %1 after %2 lines"_s.arg(run.line).arg(lines.size())};
        for (int i = 0; i < run.count; ++i)
            lines << u"%1 %2 %3"_s.arg(blame->commits.at(run.commit).id.text)
                         .arg(run.lineThen + i + 1)
                         .arg(run.path);
    }
    return lines;
}

/// Some lines go, some come, some change; now and then one that stands there already.
QByteArray edited(const QByteArray& text, QRandomGenerator& random, int step)
{
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast();
    for (int edits = random.bounded(1, 5); edits > 0; --edits) {
        const int at = random.bounded(int(lines.size()) + 1);
        const QByteArray made = random.bounded(4) == 0 ? QByteArray("same: words")
                                                       : QByteArray(qsizetype(2) * random.bounded(3), ' ') +
                                                             "key: " + QByteArray::number(step) +
                                                             QByteArray::number(random.bounded(100));
        if (random.bounded(3) == 0 && at < lines.size())
            lines.removeAt(at);
        else if (random.bounded(2) == 0 && at < lines.size())
            lines[at] = made;
        else
            lines.insert(at, made);
    }
    return lines.join('\n') + '\n';
}

/// Edits of one file on two branches that are joined again and again, by a mixture of both; sometimes it
/// moves.
QString makeHistory(const ScratchRepository& scratch, quint32 seed)
{
    QRandomGenerator random(seed);
    QString path = u"apps/agent.yaml"_s;
    // So many lines that a moved file is the same one to every measure of likeness.
    QByteArray text;
    for (int line = 0; line < 24; ++line)
        text += QByteArray(qsizetype(2) * (line % 3), ' ') + "key: " + QByteArray::number(line) + '\n';
    scratch.write(path, text);
    scratch.commitAll(u"first"_s);
    for (int step = 0; step < 14; ++step) {
        const bool branches = random.bounded(3) == 0;
        const QByteArray theirs = edited(text, random, 100 + step);
        if (branches) {
            scratch.git({u"checkout"_s, u"-q"_s, u"-B"_s, u"side"_s});
            QString there = path;
            if (random.bounded(3) == 0) {
                there = u"apps/side-%1.yaml"_s.arg(step);
                scratch.git({u"mv"_s, path, there});
            }
            scratch.write(there, theirs);
            scratch.commitAll(u"side %1"_s.arg(step));
            scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
        }
        if (random.bounded(6) == 0) {
            const QString moved = u"apps/agent-%1.yaml"_s.arg(step);
            scratch.git({u"mv"_s, path, moved});
            path = moved;
        }
        text = edited(text, random, step);
        scratch.write(path, text);
        scratch.commitAll(u"main %1"_s.arg(step));
        if (branches) {
            scratch.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"-s"_s, u"ours"_s, u"side"_s});
            const qsizetype half = theirs.indexOf('\n', theirs.size() / 2) + 1;
            text = random.bounded(2) == 0 ? text + theirs.sliced(half) : theirs;
            scratch.write(path, text);
            scratch.commitAll(u"merge %1"_s.arg(step));
        }
    }
    return path;
}

} // namespace

void tst_blame::everyLineIsGivenToTheCommitOfGit_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_blame::everyLineIsGivenToTheCommitOfGit()
{
    QFETCH(quint32, seed);
    const ScratchRepository scratch;
    const QString path = makeHistory(scratch, seed);
    QCOMPARE(blameOfOurs(scratch, path), blameOfGit(scratch, path));
}

void tst_blame::aRenameIsFollowed()
{
    const ScratchRepository scratch;
    scratch.write(u"old/name.yaml"_s, "a: 1\nb: 2\nc: 3\nd: 4\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"mv"_s, u"old"_s, u"new"_s});
    scratch.write(u"new/name.yaml"_s, "a: 1\nb: 2\nc: 3\nd: 5\n");
    const QString second = scratch.commitAll(u"moved"_s);
    QCOMPARE(blameOfOurs(scratch, u"new/name.yaml"_s),
             QStringList({first + u" 1 old/name.yaml"_s, first + u" 2 old/name.yaml"_s,
                          first + u" 3 old/name.yaml"_s, second + u" 4 new/name.yaml"_s}));
}

void tst_blame::aMergeWroteOnlyItsOwn()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "1\n2\n3\n4\n5\n6\n7\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a"_s, "1\n2\n3\n4\n5\n6\nside\n");
    const QString side = scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a"_s, "main\n2\n3\n4\n5\n6\n7\n");
    const QString main = scratch.commitAll(u"main"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"side"_s});
    scratch.write(u"a"_s, "main\n2\n3\nmerge\n5\n6\nside\n");
    const QString merge = scratch.commitAll(u"merge"_s);
    const QStringList lines = blameOfOurs(scratch, u"a"_s);
    QCOMPARE(lines, blameOfGit(scratch, u"a"_s));
    QVERIFY(lines.at(0).startsWith(main) && lines.at(3).startsWith(merge) && lines.at(6).startsWith(side));
}

void tst_blame::aShallowCloneEndsSomewhere()
{
    const ScratchRepository scratch;
    for (int i = 1; i <= 5; ++i) {
        scratch.write(u"a"_s, scratch.read(u"a"_s) + QByteArray::number(i) + '\n');
        scratch.commitAll(u"%1"_s.arg(i));
    }
    const ScratchRepository clone(ScratchRepository::Kind::Nothing);
    clone.git({u"clone"_s, u"-q"_s, u"--depth=2"_s, u"file://"_s + scratch.path(), clone.path()});
    const QStringList lines = blameOfOurs(clone, u"a"_s);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines, blameOfGit(clone, u"a"_s));
    QCOMPARE(lines.at(0).left(40), lines.at(3).left(40)); // all that is known of them
}

void tst_blame::oddFiles_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("empty") << QByteArray("a\n") << QByteArray();
    QTest::newRow("was empty") << QByteArray() << QByteArray("a\nb\n");
    QTest::newRow("no end of line") << QByteArray("a\nb") << QByteArray("a\nb\nc");
    QTest::newRow("an end of line is added") << QByteArray("a\nb") << QByteArray("a\nb\n");
    QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QByteArray("a\r\nb\nc\r\n");
    QTest::newRow("no text") << QByteArray("a\0b\nc\n", 6) << QByteArray("a\0b\nd\n\xff\n", 8);
    QTest::newRow("empty lines only") << QByteArray("\n\n\n") << QByteArray("\n\n\n\n\n");
}

void tst_blame::oddFiles()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const ScratchRepository scratch;
    scratch.write(u"ünï"_s, before);
    scratch.commitAll(u"before"_s);
    scratch.write(u"ünï"_s, after);
    scratch.commitAll(u"after"_s);
    scratch.git({u"config"_s, u"core.quotePath"_s, u"false"_s});
    QCOMPARE(blameOfOurs(scratch, u"ünï"_s), blameOfGit(scratch, u"ünï"_s));
}

// Where equal lines could be told apart in several ways, the common end that Git leaves out decides: it is
// over a block.
void tst_blame::repeatedBlocksAreToldApartAsGitDoes()
{
    const ScratchRepository scratch;
    const QByteArray lines = QByteArray("- x\n").repeated(600);
    scratch.write(u"lines"_s, lines);
    const QByteArray block = "  - name: agent\n    image: nginx\n    env: []\n";
    scratch.write(u"blocks"_s, "list:\n" + block.repeated(80));
    scratch.commitAll(u"first"_s);
    scratch.write(u"lines"_s, lines + "- x\n- x\n");
    scratch.write(u"blocks"_s, "list:\n" + block.repeated(82) + "end: true\n");
    scratch.commitAll(u"more"_s);
    scratch.write(u"lines"_s, "- y\n" + lines);
    scratch.write(u"blocks"_s, "list:\n" + block.repeated(85) + "end: true\n");
    scratch.commitAll(u"and more"_s);
    for (const QString& path : {u"lines"_s, u"blocks"_s})
        QCOMPARE(blameOfOurs(scratch, path), blameOfGit(scratch, path));
}

// The parents have the file under two names, and the same edit in both: the first parent's counts.
void tst_blame::aRenameOnTheOtherBranchIsFollowed()
{
    const ScratchRepository scratch;
    const QByteArray text = QByteArray("one: line\n").repeated(20);
    scratch.write(u"a"_s, text);
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.git({u"mv"_s, u"a"_s, u"b"_s});
    scratch.write(u"b"_s, text + "both: same\nside: 1\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a"_s, text + "both: same\nmain: 1\n");
    const QString main = scratch.commitAll(u"main"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"-s"_s, u"ours"_s, u"side"_s});
    scratch.remove(u"a"_s);
    scratch.write(u"b"_s, text + "both: same\nside: 1\nmain: 1\nmerge: 1\n");
    scratch.commitAll(u"merge"_s);
    const QStringList lines = blameOfOurs(scratch, u"b"_s);
    QCOMPARE(lines, blameOfGit(scratch, u"b"_s));
    QVERIFY2(lines.at(20).startsWith(main), qPrintable(lines.at(20)));
}

void tst_blame::linksAreFollowed()
{
    const ScratchRepository scratch;
    scratch.write(u"base/real.yaml"_s, "a: 1\nb: 2\n");
    scratch.link(u"link.yaml"_s, u"base/real.yaml"_s);
    scratch.link(u"folder"_s, u"base"_s);
    scratch.commitAll(u"first"_s);
    const QStringList real = blameOfOurs(scratch, u"base/real.yaml"_s);
    QCOMPARE(real, blameOfGit(scratch, u"base/real.yaml"_s));
    QCOMPARE(blameOfOurs(scratch, u"link.yaml"_s), real);
    QCOMPARE(blameOfOurs(scratch, u"folder/real.yaml"_s), real);
}

void tst_blame::aLinkThatBecameAFileIsNew()
{
    const ScratchRepository scratch;
    scratch.link(u"a"_s, u"elsewhere"_s);
    scratch.commitAll(u"link"_s);
    scratch.remove(u"a"_s);
    scratch.write(u"a"_s, "elsewhere");
    const QString file = scratch.commitAll(u"file"_s);
    QCOMPARE(blameOfOurs(scratch, u"a"_s), QStringList{file + u" 1 a"_s});
    QCOMPARE(blameOfOurs(scratch, u"a"_s), blameOfGit(scratch, u"a"_s));
}

void tst_blame::filesOfSubmodulesAreNotOurs()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "1\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"update-index"_s, u"--add"_s, u"--cacheinfo"_s, u"160000,"_s + first + u",sub"_s});
    scratch.git({u"commit"_s, u"-q"_s, u"-m"_s, u"submodule"_s});
    const auto repository = opened(scratch);
    const auto blame = repository.blame(*repository.head()->commit, u"sub/a"_s, Progress());
    QVERIFY(!blame);
    QCOMPARE(blame.error().code, ErrorCode::Network);
}

void tst_blame::detachedAndBareRepositoriesAreRead()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "1\n");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "1\n2\n");
    scratch.commitAll(u"second"_s);
    scratch.git({u"checkout"_s, u"-q"_s, first});
    QCOMPARE(blameOfOurs(scratch, u"a"_s), QStringList{first + u" 1 a"_s});
    const ScratchRepository bare(ScratchRepository::Kind::Nothing);
    bare.git({u"clone"_s, u"-q"_s, u"--bare"_s, scratch.path(), bare.path()});
    const auto repository = opened(bare);
    const auto main = repository.resolve(u"main"_s);
    QVERIFY2(main, test::why(main));
    QCOMPARE(repository.blame(*main, u"a"_s, Progress())->runs.size(), 2);
}

void tst_blame::whatIsNotThereIsNamed()
{
    const ScratchRepository scratch;
    scratch.write(u"folder/a"_s, "1\n");
    const CommitId commit{scratch.commitAll(u"first"_s)};
    const auto repository = opened(scratch);
    for (const QString& path : {u"b"_s, u"folder"_s, u"folder/a/b"_s, QString()}) {
        const auto blame = repository.blame(commit, path, Progress());
        QVERIFY2(!blame, qPrintable(path));
        QCOMPARE(blame.error().code, ErrorCode::NotFound);
        QVERIFY(!blame.error().hint.isEmpty());
    }
    QVERIFY(!repository.blame(CommitId{u"1234"_s}, u"folder/a"_s, Progress()));
    QVERIFY(!repository.blame(CommitId{QString(40, u'1')}, u"folder/a"_s, Progress()));
}

// Most commits do not touch the file: each costs a look at its folders, no comparison.
void tst_blame::aLongHistoryIsQuickAndCanBeCancelled()
{
    const ScratchRepository scratch;
    QByteArray stream;
    constexpr int commits = 20'000;
    for (int number = 1; number <= commits; ++number) {
        const QByteArray text = QByteArray::number(number);
        const bool touches = number % 100 == 1;
        const QByteArray content = touches ? "line: 1\nline: 2\nlast: " + text + "\n" : text + "\n";
        stream += "commit refs/heads/main\ncommitter Ada <ada@example.org> " +
                  QByteArray::number(1'700'000'000 + number) + " +0000\ndata 1\nx\nM 644 inline " +
                  QByteArray(touches ? "base/deep/folder/a.yaml" : "other/b.yaml") + "\ndata " +
                  QByteArray::number(content.size()) + '\n' + content + '\n';
    }
    scratch.git({u"fast-import"_s, u"--quiet"_s}, stream);
    const QString path = u"base/deep/folder/a.yaml"_s;
    QElapsedTimer timer;
    timer.start();
    const QStringList ours = blameOfOurs(scratch, path);
    const qint64 took = timer.restart();
    QCOMPARE(ours, blameOfGit(scratch, path));
    const qint64 gitTook = timer.restart();
    qInfo("20,000 commits: %lld ms; git blame: %lld ms", took, gitTook);
    QCOMPARE(ours.size(), 3);
    QVERIFY2(took < 20 * gitTook + 2000, "it takes many times as long as git");
    // In the midst of it.
    Progress progress;
    std::atomic_bool begun = false;
    std::optional<Result<git::Blame>> cancelled;
    std::thread blaming([&] {
        const auto repository = opened(scratch);
        const CommitId head = *repository.head()->commit;
        begun = true;
        cancelled = repository.blame(head, path, progress);
    });
    while (!begun)
        std::this_thread::yield();
    progress.cancel();
    blaming.join();
    QVERIFY(!*cancelled);
    QCOMPARE(cancelled->error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_blame)

#include "tst_blame.moc"
