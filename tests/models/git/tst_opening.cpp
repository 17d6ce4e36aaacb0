#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <malloc.h>
#include <sys/stat.h>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_opening : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aRepositoryOpensFromAnyFolderInIt_data();
    void aRepositoryOpensFromAnyFolderInIt();
    void aBareRepositoryHasNoWorkingFolder();
    void aLinkedWorktreeHasItsOwnHead();
    void aLinkedWorktreeOfABareRepositoryHasFiles();
    void aSubmoduleOpensByItself();
    void whatIsNoRepositoryIsNotFound();
    void anEmptyRepositoryAnswersEverything();
    void headTellsBranchAndDistance();
    void aDetachedHeadHasNoBranch();
    void aFollowedBranchThatIsGoneIsNamed();
    void theHeadCostsNoMemory();
    void aFollowedBranchOfOneRepository();
    void theWorkingFolderIsWhereGitStands();
    void pipesInTheRepositoryDoNotHoldUs_data();
    void pipesInTheRepositoryDoNotHoldUs();
    void anotherHashIsUnsupported();
    void worktreeConfigurationIsRead();
    void anExtendedRepositoryIsReadAnew();
    void referencesAreListed();
    void revisionsResolve_data();
    void revisionsResolve();
    void aShallowHistoryEndsSomewhere();
    void aBranchWithoutACommitIsNamed();
    void theAddressesOfRemotesAreTold();
};

void tst_opening::aRepositoryOpensFromAnyFolderInIt_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("its root") << u""_s;
    QTest::newRow("a folder") << u"deep/er"_s;
    QTest::newRow("a file") << u"deep/er/a"_s;
    QTest::newRow("the Git folder") << u".git"_s;
}

void tst_opening::aRepositoryOpensFromAnyFolderInIt()
{
    QFETCH(const QString, from);
    const ScratchRepository scratch;
    scratch.write(u"deep/er/a"_s, "a");
    const auto repository = git::Repository::open(scratch.path(from));
    QVERIFY2(repository, test::why(repository));
    QCOMPARE(repository->workFolder(), QFileInfo(scratch.path()).canonicalFilePath());
    QCOMPARE(repository->gitFolder(), repository->workFolder() + u"/.git"_s);
    QVERIFY(!repository->isBare());
}

void tst_opening::aBareRepositoryHasNoWorkingFolder()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Bare);
    const auto repository = opened(scratch.path());
    QVERIFY(repository.isBare());
    QCOMPARE(repository.workFolder(), u""_s);
    QCOMPARE(repository.status(Progress())->size(), 0);
}

void tst_opening::aLinkedWorktreeHasItsOwnHead()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.git({u"worktree"_s, u"add"_s, u"-b"_s, u"side"_s, u"../side"_s});
    const auto repository = opened(scratch.path(u"../side"_s));
    QCOMPARE(repository.head()->branch, u"side"_s);
    QVERIFY(!repository.isBare());
    QVERIFY(repository.workFolder().endsWith(u"/side"_s));
    QCOMPARE(repository.status(Progress())->size(), 0);
    QVERIFY(repository.tree(*repository.head()->commit).value()->read(u"a"_s));
    QCOMPARE(opened(scratch.path()).head()->branch, u"main"_s);
}

void tst_opening::aLinkedWorktreeOfABareRepositoryHasFiles()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.git({u"clone"_s, u"-q"_s, u"--bare"_s, u"."_s, u"../bare.git"_s});
    scratch.git({u"-C"_s, u"../bare.git"_s, u"worktree"_s, u"add"_s, u"-b"_s, u"side"_s, u"../side"_s});
    const auto repository = opened(scratch.path(u"../side"_s));
    QVERIFY(!repository.isBare());
    QCOMPARE(repository.status(Progress())->size(), 0);
}

void tst_opening::aSubmoduleOpensByItself()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
    scratch.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, u"module"_s});
    const auto repository = opened(scratch.path(u"module"_s));
    QVERIFY(repository.workFolder().endsWith(u"/module"_s));
    QCOMPARE(repository.status(Progress())->size(), 0);
}

void tst_opening::whatIsNoRepositoryIsNotFound()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    for (const QString& path : {scratch.path(), scratch.path(u"none"_s)}) {
        const auto answer = git::Repository::open(path);
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
        QVERIFY(answer.error().message.contains(path));
        QVERIFY(!answer.error().hint.isEmpty());
    }
    scratch.write(u".git"_s, "gitdir: ../nowhere\n");
    QCOMPARE(git::Repository::open(scratch.path()).error().code, ErrorCode::NotFound);
}

void tst_opening::anEmptyRepositoryAnswersEverything()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    const auto repository = opened(scratch.path());
    const auto head = repository.head();
    QVERIFY2(head, test::why(head));
    QCOMPARE(head->branch, u"main"_s);
    QVERIFY(!head->commit);
    QCOMPARE(repository.status(Progress())->size(), 1);
    QCOMPARE(repository.log({}, 10, Progress())->size(), 0);
    QCOMPARE(repository.references()->size(), 0);
    QCOMPARE(repository.resolve(u"HEAD"_s).error().code, ErrorCode::NotFound);
    for (const auto sides :
         {git::DiffSides::HeadToWorking, git::DiffSides::HeadToIndex, git::DiffSides::IndexToWorking}) {
        const auto diff = repository.diff(u"a"_s, sides);
        QVERIFY2(diff, test::why(diff));
    }
}

void tst_opening::headTellsBranchAndDistance()
{
    const ScratchRepository scratch;
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s}) {
        scratch.write(name, "x");
        scratch.commitAll(name);
    }
    scratch.git({u"clone"_s, u"-q"_s, u"."_s, u"../clone"_s});
    scratch.git({u"-C"_s, u"../clone"_s, u"reset"_s, u"-q"_s, u"--hard"_s, u"HEAD~2"_s});
    scratch.git({u"-C"_s, u"../clone"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"ours"_s});
    const auto head = opened(scratch.path(u"../clone"_s)).head();
    QCOMPARE(head->branch, u"main"_s);
    QCOMPARE(head->upstream, u"origin/main"_s);
    QCOMPARE(head->ahead, 1);
    QCOMPARE(head->behind, 2);
}

void tst_opening::aDetachedHeadHasNoBranch()
{
    const ScratchRepository scratch;
    const QString id = scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
    const auto head = opened(scratch.path()).head();
    QCOMPARE(head->branch, u""_s);
    QCOMPARE(head->commit->text, id);
}

void tst_opening::aFollowedBranchThatIsGoneIsNamed()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"remote"_s, u"add"_s, u"origin"_s, u"https://git.example.org/fleet"_s});
    scratch.git({u"config"_s, u"branch.main.remote"_s, u"origin"_s});
    scratch.git({u"config"_s, u"branch.main.merge"_s, u"refs/heads/main"_s});
    const auto head = opened(scratch.path()).head();
    QCOMPARE(head->upstream, u"origin/main"_s);
    QCOMPARE(head->ahead, 0);
}

// libgit2's own look-up of a remote lost half a megabyte each time.
void tst_opening::theHeadCostsNoMemory()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"remote"_s, u"add"_s, u"origin"_s, u"https://git.example.org/fleet"_s});
    scratch.git({u"config"_s, u"branch.main.remote"_s, u"origin"_s});
    scratch.git({u"config"_s, u"branch.main.merge"_s, u"refs/heads/main"_s});
    const git::Repository repository = opened(scratch.path());
    QVERIFY(repository.head());
    const size_t before = mallinfo2().uordblks;
    for (int i = 0; i < 50; ++i)
        QCOMPARE(repository.head()->upstream, u"origin/main"_s);
    const size_t after = mallinfo2().uordblks;
    QVERIFY2(after < before + 1'000'000, qPrintable(QString::number(after - before)));
}

void tst_opening::aFollowedBranchOfOneRepository()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"branch"_s, u"trunk"_s});
    scratch.commitAll(u"second"_s);
    scratch.git({u"branch"_s, u"-u"_s, u"trunk"_s});
    const auto head = opened(scratch.path()).head();
    QCOMPARE(head->upstream, u"trunk"_s);
    QCOMPARE(head->ahead, 1);
}

void tst_opening::theWorkingFolderIsWhereGitStands()
{
    const ScratchRepository scratch;
    scratch.git({u"config"_s, u"core.worktree"_s, scratch.home()});
    QCOMPARE(opened(scratch.path()).workFolder(), QFileInfo(scratch.path()).canonicalFilePath());
}

void tst_opening::pipesInTheRepositoryDoNotHoldUs_data()
{
    QTest::addColumn<QString>("pipe");
    QTest::newRow("the configuration") << u".git/config"_s;
    QTest::newRow("the head") << u".git/HEAD"_s;
    QTest::newRow("the index") << u".git/index"_s;
    QTest::newRow("packed references") << u".git/packed-refs"_s;
    QTest::newRow("an included file") << u".git/more"_s;
    QTest::newRow("a file included further on") << u".git/most"_s;
}

void tst_opening::pipesInTheRepositoryDoNotHoldUs()
{
    QFETCH(const QString, pipe);
    const ScratchRepository scratch;
    scratch.git({u"config"_s, u"include.path"_s, u"more"_s});
    scratch.write(u".git/more"_s, "[includeIf \"gitdir:/\"]\n\tpath = \"most\"\n");
    QFile::remove(scratch.path(pipe));
    QVERIFY(mkfifo(qPrintable(scratch.path(pipe)), 0600) == 0);
    QCOMPARE(git::Repository::open(scratch.path()).error().code, ErrorCode::Unsupported);
}

void tst_opening::anotherHashIsUnsupported()
{
    const ScratchRepository scratch(ScratchRepository::Kind::Nothing);
    scratch.git({u"init"_s, u"--object-format=sha256"_s});
    const auto answer = git::Repository::open(scratch.path());
    QCOMPARE(answer.error().code, ErrorCode::Unsupported);
    QVERIFY(!answer.error().hint.isEmpty());
}

void tst_opening::worktreeConfigurationIsRead()
{
    const ScratchRepository scratch;
    scratch.git({u"config"_s, u"extensions.worktreeConfig"_s, u"true"_s});
    scratch.git({u"config"_s, u"--worktree"_s, u"user.name"_s, u"Grace Example"_s});
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY2(repository, test::why(repository));
    QCOMPARE(repository->author()->name, u"Grace Example"_s);
}

// Its handle is used again; what changed meanwhile is seen all the same.
void tst_opening::anExtendedRepositoryIsReadAnew()
{
    const ScratchRepository scratch;
    scratch.git({u"config"_s, u"core.repositoryFormatVersion"_s, u"1"_s});
    scratch.git({u"config"_s, u"extensions.worktreeConfig"_s, u"true"_s});
    for (int round = 0; round < 3; ++round) {
        const QString name = u"Name %1"_s.arg(round);
        scratch.git({u"config"_s, u"user.name"_s, name});
        scratch.write(u".gitignore"_s, "ignored%1\n"_ba.replace("%1", QByteArray::number(round)));
        scratch.write(u"a"_s, QByteArray::number(round));
        const QString id = scratch.commitAll(name);
        scratch.git({u"gc"_s, u"-q"_s});
        scratch.write(u"ignored%1"_s.arg(round), "x");
        const auto first = git::Repository::open(scratch.path());
        const auto second = git::Repository::open(scratch.path());
        for (const auto* repository : {&first, &second}) {
            QVERIFY2(*repository, test::why(*repository));
            QCOMPARE((*repository)->author()->name, name);
            QCOMPARE((*repository)->head()->commit->text, id);
            QCOMPARE((*repository)->log({}, 10, Progress())->size(), round + 1);
            QCOMPARE((*repository)->status(Progress())->size(), 0);
        }
        scratch.remove(u"ignored%1"_s.arg(round));
    }
}

void tst_opening::referencesAreListed()
{
    const ScratchRepository scratch;
    const QString id = scratch.commitAll(u"first"_s);
    scratch.git({u"branch"_s, u"side/way"_s});
    scratch.git({u"tag"_s, u"light"_s});
    scratch.git({u"tag"_s, u"-a"_s, u"-m"_s, u"heavy"_s, u"annotated"_s});
    scratch.git({u"tag"_s, u"tree"_s, u"HEAD^{tree}"_s});
    scratch.git({u"update-ref"_s, u"refs/remotes/origin/main"_s, u"HEAD"_s});
    scratch.git({u"symbolic-ref"_s, u"refs/remotes/origin/HEAD"_s, u"refs/remotes/origin/main"_s});
    scratch.git({u"update-ref"_s, u"refs/notes/commits"_s, u"HEAD"_s});
    QStringList lines;
    const auto references = opened(scratch.path()).references();
    for (const git::Reference& one : *references) {
        lines << u"%1 %2"_s.arg(static_cast<int>(one.kind)).arg(one.name);
        QCOMPARE(one.commit.text, id);
    }
    QCOMPARE(lines,
             (QStringList{u"0 main"_s, u"0 side/way"_s, u"1 origin/main"_s, u"2 annotated"_s, u"2 light"_s}));
}

void tst_opening::revisionsResolve_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<bool>("known");
    QTest::newRow("head") << u"HEAD"_s << true;
    QTest::newRow("branch") << u"main"_s << true;
    QTest::newRow("parent") << u"HEAD~1"_s << true;
    QTest::newRow("annotated tag") << u"v1"_s << true;
    QTest::newRow("unknown") << u"nope"_s << false;
    QTest::newRow("too far back") << u"HEAD~9"_s << false;
    QTest::newRow("a file") << u"HEAD:a"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void tst_opening::revisionsResolve()
{
    QFETCH(const QString, revision);
    QFETCH(const bool, known);
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.git({u"tag"_s, u"-a"_s, u"-m"_s, u"one"_s, u"v1"_s});
    scratch.commitAll(u"second"_s);
    const auto answer = opened(scratch.path()).resolve(revision);
    const auto judge = scratch.tryGit({u"rev-parse"_s, u"--verify"_s, revision + u"^{commit}"_s});
    QCOMPARE(judge.exitCode == 0, known);
    QCOMPARE(answer.has_value(), known);
    if (known)
        QCOMPARE(answer->text.toLatin1(), judge.output.trimmed());
    else
        QVERIFY(answer.error().code == ErrorCode::NotFound || answer.error().code == ErrorCode::Invalid);
}

void tst_opening::aShallowHistoryEndsSomewhere()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"branch"_s, u"side"_s});
    scratch.commitAll(u"second"_s);
    scratch.git({u"clone"_s, u"-q"_s, u"--depth"_s, u"1"_s, u"file://"_s + scratch.path(), u"../shallow"_s});
    const QString clone = scratch.path(u"../shallow"_s);
    const auto repository = opened(clone);
    QVERIFY(repository.resolve(u"HEAD"_s));
    for (const QString& revision : {u"HEAD~1"_s, u"main^"_s, first, first.first(8)}) {
        const auto answer = repository.resolve(revision);
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
        QVERIFY2(answer.error().message.contains(u"shallow"_s), qPrintable(answer.error().toString()));
        QVERIFY(answer.error().hint.endsWith(u": git fetch --unshallow"_s));
    }
    const Error branch = repository.resolve(u"origin/side"_s).error();
    QCOMPARE(branch.message, u"There is no revision “origin/side”"_s);
    const QString all = u"git remote set-branches origin '*' && git fetch --unshallow"_s;
    QVERIFY2(branch.hint.endsWith(u": "_s + all), qPrintable(branch.hint));
    // What it says helps.
    scratch.git({u"-C"_s, clone, u"remote"_s, u"set-branches"_s, u"origin"_s, u"*"_s});
    scratch.git({u"-C"_s, clone, u"fetch"_s, u"-q"_s, u"--unshallow"_s});
    for (const QString& revision : {u"HEAD~1"_s, first, u"origin/side"_s})
        QCOMPARE(opened(clone).resolve(revision)->text, first);
}

void tst_opening::aBranchWithoutACommitIsNamed()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"--orphan"_s, u"fresh/start"_s});
    for (const QString& revision : {u"HEAD"_s, u"HEAD~1"_s, u"@"_s}) {
        const auto answer = opened(scratch.path()).resolve(revision);
        QCOMPARE(answer.error().code, ErrorCode::NotFound);
        QCOMPARE(answer.error().message, u"There is no commit yet on the branch fresh/start"_s);
    }
    QVERIFY(opened(scratch.path()).resolve(u"main"_s));
}

void tst_opening::theAddressesOfRemotesAreTold()
{
    const ScratchRepository scratch;
    QCOMPARE(opened(scratch.path()).remoteUrls(), QStringList());
    scratch.git({u"remote"_s, u"add"_s, u"origin"_s, u"git@example.com:edge/fleet.git"_s});
    scratch.git({u"remote"_s, u"add"_s, u"a.b"_s, u"https://mirror.example/fleet"_s});
    QCOMPARE(opened(scratch.path()).remoteUrls(),
             (QStringList{u"git@example.com:edge/fleet.git"_s, u"https://mirror.example/fleet"_s}));
}

EFA_TEST(tst_opening)

#include "tst_opening.moc"
