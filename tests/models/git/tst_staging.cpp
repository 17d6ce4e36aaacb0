#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_staging : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void stagingIsLikeGitAdd_data();
    void stagingIsLikeGitAdd();
    void unstagingIsLikeGitReset_data();
    void unstagingIsLikeGitReset();
    void discardingPutsBackHead_data();
    void discardingPutsBackHead();
    void everythingWorksBeforeTheFirstCommit();
    void conflictsAreSettledByStaging();
    void conflictsAreSettledByDiscarding();
    void conflictMarkersAreNotStagedUnseen_data();
    void conflictMarkersAreNotStagedUnseen();
    void allFilesWithMarkersAreCounted();
    void aLockedIndexIsAConflict();
    void nothingIsLeftBehind();
    void filteredFilesAreNotStoredUnfiltered_data();
    void filteredFilesAreNotStoredUnfiltered();
    void filtersThatNobodyDefinesDoNothing();
    void whatIsNotOursIsRefused_data();
    void whatIsNotOursIsRefused();
    void linksAreNotFollowedOut();
    void aBareRepositoryIsReadOnly();
    void anErrorChangesNothing();
    void manyFilesBecomeOnePack();
    void nothingOfAnotherGitIsLost();
};

namespace {

QByteArray statusOf(const ScratchRepository& scratch)
{
    return scratch.git({u"status"_s, u"--porcelain"_s, u"-uall"_s});
}

// Files of each kind, committed.
void fill(const ScratchRepository& scratch)
{
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"sub/b"_s, "b\n");
    scratch.write(u"[x]*"_s, "pattern\n");
    scratch.write(u"x"_s, "x\n");
    scratch.link(u"link"_s, u"a"_s);
    scratch.commitAll(u"first"_s);
}

// And changes of each kind, not staged.
void change(const ScratchRepository& scratch)
{
    scratch.write(u"a"_s, "changed\n");
    scratch.makeExecutable(u"a"_s);
    scratch.remove(u"sub/b"_s);
    scratch.write(u"[x]*"_s, "changed\n");
    scratch.write(u"x"_s, "changed\n");
    scratch.remove(u"link"_s);
    scratch.link(u"link"_s, u"x"_s);
    scratch.write(u"new/file"_s, "new\n");
}

void addPaths()
{
    QTest::addColumn<QStringList>("paths");
    QTest::newRow("a changed file") << QStringList{u"a"_s};
    QTest::newRow("a deleted file") << QStringList{u"sub/b"_s};
    QTest::newRow("a new file") << QStringList{u"new/file"_s};
    QTest::newRow("a link") << QStringList{u"link"_s};
    QTest::newRow("a name that looks like a pattern") << QStringList{u"[x]*"_s};
    QTest::newRow("several") << QStringList{u"a"_s, u"sub/b"_s, u"new/file"_s, u"link"_s, u"x"_s};
}

QStringList literal(const QStringList& command, const QStringList& paths)
{
    return QStringList{u"--literal-pathspecs"_s} + command + QStringList{u"--"_s} + paths;
}

} // namespace

void tst_staging::stagingIsLikeGitAdd_data()
{
    addPaths();
}

void tst_staging::stagingIsLikeGitAdd()
{
    QFETCH(const QStringList, paths);
    const ScratchRepository scratch;
    fill(scratch);
    change(scratch);
    const auto staged = opened(scratch).stage(paths);
    QVERIFY2(staged, test::why(staged));
    const QByteArray ours = scratch.git({u"ls-files"_s, u"-s"_s});
    scratch.git({u"reset"_s, u"-q"_s});
    scratch.git(literal({u"add"_s}, paths));
    QCOMPARE(ours, scratch.git({u"ls-files"_s, u"-s"_s}));
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_staging::unstagingIsLikeGitReset_data()
{
    addPaths();
}

void tst_staging::unstagingIsLikeGitReset()
{
    QFETCH(const QStringList, paths);
    const ScratchRepository scratch;
    fill(scratch);
    change(scratch);
    scratch.git({u"add"_s, u"-A"_s});
    const auto unstaged = opened(scratch).unstage(paths);
    QVERIFY2(unstaged, test::why(unstaged));
    const QByteArray ours = statusOf(scratch);
    scratch.git({u"add"_s, u"-A"_s});
    scratch.git(literal({u"reset"_s, u"-q"_s}, paths));
    QCOMPARE(ours, statusOf(scratch));
}

void tst_staging::discardingPutsBackHead_data()
{
    addPaths();
}

void tst_staging::discardingPutsBackHead()
{
    QFETCH(const QStringList, paths);
    const ScratchRepository scratch;
    fill(scratch);
    for (const bool staged : {false, true}) {
        scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});
        change(scratch);
        if (staged)
            scratch.git({u"add"_s, u"-A"_s});
        const auto discarded = opened(scratch).discard(paths);
        QVERIFY2(discarded, test::why(discarded));
        QCOMPARE(scratch.git(literal({u"status"_s, u"--porcelain"_s, u"-uall"_s}, paths)), QByteArray());
        QVERIFY(!statusOf(scratch).isEmpty());
        QVERIFY(!paths.contains(u"new/file"_s) || !QFile::exists(scratch.path(u"new"_s)));
    }
}

void tst_staging::everythingWorksBeforeTheFirstCommit()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"b"_s, "b\n");
    auto repository = opened(scratch);
    QVERIFY(repository.stage({u"a"_s, u"b"_s}));
    QCOMPARE(statusOf(scratch), "A  a\nA  b\n");
    QVERIFY(repository.unstage({u"a"_s}));
    QCOMPARE(statusOf(scratch), "A  b\n?? a\n");
    QVERIFY(repository.discard({u"b"_s}));
    QCOMPARE(statusOf(scratch), "?? a\n");
}

namespace {

void merge(const ScratchRepository& scratch)
{
    scratch.write(u"a"_s, "base\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"a"_s, "side\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"a"_s, "main\n");
    scratch.commitAll(u"main"_s);
    scratch.tryGit({u"merge"_s, u"side"_s});
}

} // namespace

void tst_staging::conflictsAreSettledByStaging()
{
    const ScratchRepository scratch;
    merge(scratch);
    scratch.write(u"a"_s, "both\n");
    const auto staged = opened(scratch).stage({u"a"_s});
    QVERIFY2(staged, test::why(staged));
    QCOMPARE(statusOf(scratch), "M  a\n");
}

void tst_staging::conflictsAreSettledByDiscarding()
{
    const ScratchRepository scratch;
    merge(scratch);
    const auto discarded = opened(scratch).discard({u"a"_s});
    QVERIFY2(discarded, test::why(discarded));
    QCOMPARE(statusOf(scratch), QByteArray());
    QCOMPARE(scratch.read(u"a"_s), "main\n");
}

void tst_staging::conflictMarkersAreNotStagedUnseen_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("line"); // 0: nothing to refuse
    QTest::newRow("as Git left it") << QByteArray() << 1;
    QTest::newRow("in the middle, with CRLF")
        << QByteArray("a\r\n<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> side\r\n") << 2;
    QTest::newRow("with the common version and no labels")
        << QByteArray("<<<<<<<\na\n|||||||\nb\n=======\nc\n>>>>>>>") << 1;
    QTest::newRow("behind a very long line") << QByteArray(10000, 'x') + "\n<<<<<<< a\n=======\n>>>>>>> b\n"
                                             << 2;
    QTest::newRow("settled") << QByteArray("both\n") << 0;
    QTest::newRow("a heading underlined") << QByteArray("Title\n=======\ntext\n") << 0;
    QTest::newRow("marks that are not at the start of a line")
        << QByteArray("text: <<<<<<< a\n  =======\n  >>>>>>> b\n") << 0;
    QTest::newRow("eight signs") << QByteArray("<<<<<<<< a\n========\n>>>>>>>> b\n") << 0;
    QTest::newRow("marks in another order") << QByteArray(">>>>>>> b\n=======\n<<<<<<< a\n") << 0;
    QTest::newRow("marks within one long line") << QByteArray(4095, 'x') + "<<<<<<< a\n=======\n>>>>>>> b\n"
                                                << 0;
    QTest::newRow("deleted") << QByteArray("-") << 0;
}

void tst_staging::conflictMarkersAreNotStagedUnseen()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, line);
    const ScratchRepository scratch;
    merge(scratch);
    if (content == "-")
        scratch.remove(u"a"_s);
    else if (!content.isEmpty())
        scratch.write(u"a"_s, content);
    const QByteArray before = statusOf(scratch);
    const QByteArray text = content == "-" ? QByteArray() : scratch.read(u"a"_s);
    auto repository = opened(scratch);
    const auto staged = repository.stage({u"a"_s});
    QCOMPARE(staged.has_value(), line == 0);
    if (line == 0) {
        QVERIFY(!statusOf(scratch).startsWith('U'));
        return;
    }
    QCOMPARE(staged.error().code, ErrorCode::Conflict);
    QCOMPARE(staged.error().where, std::optional(Place{.file = u"a"_s, .line = line}));
    QVERIFY(!staged.error().hint.isEmpty());
    QCOMPARE(statusOf(scratch), before);
    // On purpose it goes in, byte for byte.
    const auto accepted = repository.stage({u"a"_s}, git::ConflictMarkers::Accept);
    QVERIFY2(accepted, test::why(accepted));
    QCOMPARE(scratch.git({u"show"_s, u":a"_s}), text);
}

void tst_staging::allFilesWithMarkersAreCounted()
{
    const ScratchRepository scratch;
    const QByteArray open = "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n";
    scratch.write(u"clean"_s, "1\n");
    scratch.write(u"first"_s, open);
    scratch.write(u"second"_s, open);
    const auto staged = opened(scratch).stage({u"clean"_s, u"first"_s, u"second"_s});
    QVERIFY(!staged);
    QVERIFY2(staged.error().message.startsWith(u"first (line 1) and 1 other file"_s),
             qPrintable(staged.error().message));
    QCOMPARE(statusOf(scratch), "?? clean\n?? first\n?? second\n");
}

void tst_staging::aLockedIndexIsAConflict()
{
    const ScratchRepository scratch;
    fill(scratch);
    change(scratch);
    scratch.write(u".git/index.lock"_s, "");
    const QByteArray before = scratch.read(u".git/index"_s);
    auto repository = opened(scratch);
    for (const auto& answer :
         {repository.stage({u"a"_s}), repository.unstage({u"a"_s}), repository.discard({u"a"_s})}) {
        QCOMPARE(answer.error().code, ErrorCode::Conflict);
        QVERIFY(answer.error().hint.contains(u"index.lock"_s));
    }
    QCOMPARE(scratch.read(u".git/index"_s), before);
    QCOMPARE(scratch.read(u"a"_s), "changed\n");
    QVERIFY(QFile::exists(scratch.path(u".git/index.lock"_s)));
}

void tst_staging::nothingIsLeftBehind()
{
    const ScratchRepository scratch;
    fill(scratch);
    change(scratch);
    const auto names = [&] {
        return QDir(scratch.path(u".git"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    };
    const QStringList before = names();
    auto repository = opened(scratch);
    QVERIFY(repository.stage({u"a"_s}));
    QVERIFY(repository.unstage({u"a"_s}));
    QVERIFY(repository.discard({u"a"_s}));
    QVERIFY(!repository.stage({u"../x"_s}));
    QCOMPARE(names(), before);
}

void tst_staging::filteredFilesAreNotStoredUnfiltered_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QString>("key");
    QTest::newRow("a filter of the repository") << "*.secret filter=crypt\n"_ba << u"filter.crypt.clean"_s;
    QTest::newRow("a filter process") << "*.secret filter=crypt\n"_ba << u"filter.crypt.process"_s;
    QTest::newRow("another encoding") << "*.secret working-tree-encoding=UTF-16\n"_ba << u"core.abbrev"_s;
}

void tst_staging::filteredFilesAreNotStoredUnfiltered()
{
    QFETCH(const QByteArray, attributes);
    QFETCH(const QString, key);
    const ScratchRepository scratch;
    scratch.git({u"config"_s, key, u"12"_s});
    scratch.write(u".gitattributes"_s, attributes);
    scratch.write(u"plain"_s, "x\n");
    scratch.write(u"a.secret"_s, "password\n");
    auto repository = opened(scratch);
    const auto answer = repository.stage({u"a.secret"_s});
    QCOMPARE(answer.error().code, ErrorCode::Unsupported);
    QVERIFY(answer.error().message.contains(u"a.secret"_s));
    QVERIFY(repository.stage({u"plain"_s}));
    QCOMPARE(scratch.git({u"ls-files"_s}), "plain\n");
}

void tst_staging::filtersThatNobodyDefinesDoNothing()
{
    const ScratchRepository scratch;
    scratch.write(u".gitattributes"_s, "*.big filter=lfs diff=lfs merge=lfs -text\n");
    scratch.write(u"a.big"_s, "x\n");
    const auto staged = opened(scratch).stage({u"a.big"_s});
    QVERIFY2(staged, test::why(staged));
    QCOMPARE(statusOf(scratch), "A  a.big\n?? .gitattributes\n");
}

void tst_staging::whatIsNotOursIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("outside") << u"../outside"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("Git's own") << u".git/config"_s;
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("a repository inside") << u"inner/"_s;
    QTest::newRow("a pipe") << u"pipe"_s;
}

void tst_staging::whatIsNotOursIsRefused()
{
    QFETCH(const QString, path);
    const ScratchRepository scratch;
    fill(scratch);
    scratch.write(u"../outside"_s, "x");
    scratch.git({u"init"_s, u"-q"_s, u"inner"_s});
    scratch.write(u"inner/x"_s, "x");
    QVERIFY(mkfifo(qPrintable(scratch.path(u"pipe"_s)), 0600) == 0);
    auto repository = opened(scratch);
    QVERIFY(!repository.stage({path}));
    if (path != u"pipe"_s)
        QVERIFY(!repository.discard({path}));
    QVERIFY(QFile::exists(scratch.path(u"../outside"_s)));
    QVERIFY(QFile::exists(scratch.path(u"inner/x"_s)));
    QVERIFY(QFile::exists(scratch.path(u".git/config"_s)));
    QCOMPARE(statusOf(scratch), "?? inner/\n");
}

void tst_staging::linksAreNotFollowedOut()
{
    const ScratchRepository scratch;
    fill(scratch);
    scratch.write(u"../outside/b"_s, "theirs\n");
    scratch.remove(u"sub"_s);
    scratch.link(u"sub"_s, u"../outside"_s);
    auto repository = opened(scratch);
    QCOMPARE(repository.discard({u"sub/b"_s}).error().code, ErrorCode::Conflict);
    QCOMPARE(repository.stage({u"sub/b"_s}).error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.read(u"../outside/b"_s), "theirs\n");
    const auto settled = repository.discard({u"sub"_s});
    QVERIFY2(settled, test::why(settled));
    QVERIFY(repository.discard({u"sub/b"_s}));
    QCOMPARE(statusOf(scratch), QByteArray());
    QCOMPARE(scratch.read(u"../outside/b"_s), "theirs\n");
}

void tst_staging::aBareRepositoryIsReadOnly()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Bare);
    auto repository = opened(scratch);
    QCOMPARE(repository.stage({u"a"_s}).error().code, ErrorCode::Unsupported);
    QCOMPARE(repository.discard({u"a"_s}).error().code, ErrorCode::Unsupported);
}

void tst_staging::anErrorChangesNothing()
{
    const ScratchRepository scratch;
    fill(scratch);
    change(scratch);
    const QByteArray before = statusOf(scratch);
    auto repository = opened(scratch);
    QVERIFY(!repository.stage({u"a"_s, u"../x"_s}));
    QCOMPARE(statusOf(scratch), before);
    QCOMPARE(repository.status(Progress())->size(), opened(scratch).status(Progress())->size());
}

void tst_staging::manyFilesBecomeOnePack()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    QStringList paths;
    for (int i = 0; i < 400; ++i) {
        paths << u"clusters/c%1/patch.yaml"_s.arg(i);
        scratch.write(paths.last(), "name: c" + QByteArray::number(i) + '\n');
    }
    auto repository = opened(scratch);
    const auto staged = repository.stage(paths);
    QVERIFY2(staged, test::why(staged));
    QVERIFY(repository.commit(u"many"_s));
    const QDir packs(scratch.path(u".git/objects/pack"_s));
    QCOMPARE(packs.entryList({u"*.pack"_s}).size(), 2); // the files, the folders
    QCOMPARE(scratch.faults(), QByteArray());
    QCOMPARE(statusOf(scratch), QByteArray());
    QCOMPARE(scratch.git({u"show"_s, u"HEAD:clusters/c399/patch.yaml"_s}), "name: c399\n");
    QVERIFY(repository.discard(paths));
    QCOMPARE(repository.tree(*repository.head()->commit).value()->read(paths.first()).value(), "name: c0\n");
}

// Two Gits at once: who finds the index locked tries again, and in the end everything is staged.
void tst_staging::nothingOfAnotherGitIsLost()
{
    const ScratchRepository scratch;
    QStringList theirs;
    for (int i = 0; i < 40; ++i) {
        scratch.write(u"ours%1"_s.arg(i), "x");
        theirs << u"theirs%1"_s.arg(i);
        scratch.write(theirs.last(), "x");
    }
    std::thread other([&] {
        for (const QString& path : theirs) {
            while (scratch.tryGit({u"add"_s, path}).exitCode != 0)
                std::this_thread::yield();
        }
    });
    auto repository = opened(scratch);
    bool onlyConflicts = true;
    for (int i = 0; i < 40; ++i) {
        auto staged = repository.stage({u"ours%1"_s.arg(i)});
        while (!staged && staged.error().code == ErrorCode::Conflict)
            staged = repository.stage({u"ours%1"_s.arg(i)});
        onlyConflicts = onlyConflicts && staged;
    }
    other.join();
    QVERIFY(onlyConflicts);
    QCOMPARE(scratch.git({u"ls-files"_s}).count('\n'), 80);
}

EFA_TEST(tst_staging)

#include "tst_staging.moc"
