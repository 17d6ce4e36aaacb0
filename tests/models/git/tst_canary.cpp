#include "git/configuration_p.h"
#include "git/discovery_p.h"
#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/canary.h"
#include "tests/support/flushes.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

/// A repository that somebody else made: everything in it that could be a program would write a file.
class tst_canary : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theCanaryIsAlive();
    void noOperationRunsAnything();
    void ownKeysDoNotCount_data();
    void ownKeysDoNotCount();
    void gitItselfFollowsOwnKeys();
    void includedKeysDoNotCount();
    void theUsersIncludesCount();
    void aRepositoryOfAnotherOwnerOpens();
};

namespace {

const QString plainAddress = u"https://fleet.example.org/north-sea.git"_s;

/// Those that a commit and the steps before it would run.
const QStringList hooks{u"post-commit"_s, u"post-index-change"_s, u"pre-commit"_s, u"prepare-commit-msg"_s,
                        u"reference-transaction"_s};

/// A changed file, a remote, a folder of hooks that each leave a file in the user's home, and a pipe.
void setUpForOwnKeys(const ScratchRepository& scratch)
{
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "b\n");
    scratch.git({u"remote"_s, u"add"_s, u"origin"_s, plainAddress});
    for (const QString& hook : hooks) {
        scratch.write(u"../hooks/"_s + hook,
                      "#!/bin/sh\ntouch '" + scratch.home().toUtf8() + '/' + hook.toUtf8() + "'\n");
        scratch.makeExecutable(u"../hooks/"_s + hook);
    }
    QVERIFY(mkfifo(qPrintable(scratch.path(u"../pipe"_s)), 0600) == 0);
}

} // namespace

// Git itself falls into the trap: otherwise the test below would prove nothing.
void tst_canary::theCanaryIsAlive()
{
    const ScratchRepository scratch;
    scratch.write(u".gitattributes"_s, "* filter=trap\n");
    scratch.write(u"a"_s, "a\n");
    const test::Canary canary(scratch);
    canary.setTraps();
    scratch.tryGit({u"config"_s, u"--unset"_s, u"filter.trap.process"_s});
    scratch.tryGit({u"config"_s, u"--unset"_s, u"commit.gpgSign"_s});
    scratch.tryGit({u"add"_s, u"a"_s});
    scratch.tryGit({u"commit"_s, u"-m"_s, u"first"_s});
    const QStringList heard = canary.sung();
    QVERIFY2(heard.contains(u"filter.trap.clean"_s) && heard.contains(u"pre-commit"_s) &&
                 heard.contains(u"core.fsmonitor"_s),
             qPrintable(heard.join(u' ')));
}

void tst_canary::noOperationRunsAnything()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"b.trap"_s, "b\n");
    scratch.write(u"c"_s, "c\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u".gitattributes"_s, "*.trap filter=trap diff=trap merge=trap\n");
    scratch.write(u"a"_s, "changed\n");
    scratch.write(u"b.trap"_s, "changed\n");
    scratch.write(u"c"_s, "changed\n");
    const test::Canary canary(scratch);
    canary.setTraps();

    auto repository = opened(scratch);
    const Progress progress;
    QVERIFY(repository.head());
    QVERIFY(repository.author());
    QVERIFY(repository.references());
    QVERIFY(repository.resolve(u"HEAD"_s));
    QVERIFY(repository.log({}, 10, progress));
    const auto status = repository.status(progress);
    QCOMPARE(status->size(), 4);
    for (const QString& path : {u"a"_s, u"b.trap"_s}) {
        for (const auto sides :
             {git::DiffSides::HeadToIndex, git::DiffSides::HeadToWorking, git::DiffSides::IndexToWorking})
            QVERIFY(repository.diff(path, sides));
    }
    QVERIFY(repository.diffOfCommit(first, progress));
    QVERIFY(repository.filesOfCommit(first, progress));
    QVERIFY(repository.tree(first).value()->read(u"b.trap"_s));
    QVERIFY(repository.stage({u"a"_s}));
    QVERIFY(repository.unstage({u"a"_s}));
    QVERIFY(repository.discard({u"c"_s}));
    QCOMPARE(repository.stage({u"b.trap"_s}).error().code, ErrorCode::Unsupported);
    QCOMPARE(repository.discard({u"b.trap"_s}).error().code, ErrorCode::Unsupported);
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"second"_s);
    QVERIFY2(id, test::why(id));
    QVERIFY(repository.diffOfCommit(*id, u"a"_s));
    QCOMPARE(canary.sung(), QStringList());
}

void tst_canary::ownKeysDoNotCount_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("a rewritten address") << u"url.https://evil.example.org/.insteadOf"_s << u"https://"_s;
    QTest::newRow("another working folder") << u"core.worktree"_s << u"../../home"_s;
    QTest::newRow("another place for hooks") << u"core.hooksPath"_s << u"../hooks"_s;
    QTest::newRow("flushing switched off") << u"core.fsyncObjectFiles"_s << u"false"_s;
    QTest::newRow("flushing nothing") << u"core.fsync"_s << u"none"_s;
    QTest::newRow("patterns from a pipe") << u"core.excludesFile"_s << u"../pipe"_s;
    QTest::newRow("attributes from a pipe") << u"core.attributesFile"_s << u"../pipe"_s;
}

// None of them changes or stops what we do.
void tst_canary::ownKeysDoNotCount()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    const ScratchRepository scratch;
    const QString written =
        value.startsWith(u"../"_s) && key != u"core.worktree" ? scratch.path(value) : value;
    setUpForOwnKeys(scratch);
    scratch.git({u"config"_s, key, written});
    auto repository = opened(scratch);
    QCOMPARE(repository.workFolder(), QFileInfo(scratch.path()).canonicalFilePath());
    QCOMPARE(repository.remoteUrls(), QStringList{plainAddress});
    QCOMPARE(repository.status(Progress())->size(), 1);
    const test::Flushes flushes(scratch.path(u".git/refs/heads/main"_s));
    QVERIFY(repository.stage({u"a"_s}));
    const auto id = repository.commit(u"second"_s);
    QVERIFY2(id, test::why(id));
    // The blob, the tree and the commit; the index; the branch.
    QVERIFY(flushes.below(repository.gitFolder() + u"/objects/"_s).size() >= 3);
    QVERIFY(!flushes.below(repository.gitFolder() + u"/index"_s).isEmpty());
    QVERIFY(!flushes.below(repository.gitFolder() + u"/refs/heads/main"_s).isEmpty());
    QCOMPARE(QDir(scratch.home()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{u".gitconfig"_s});
    const auto configuration = git::Configuration::read(*git::discover(scratch.path()), nullptr);
    QVERIFY2(configuration, test::why(configuration));
    QVERIFY(configuration->value(qPrintable(key)) != written);
}

// Otherwise the rows above would prove nothing.
void tst_canary::gitItselfFollowsOwnKeys()
{
    const ScratchRepository scratch;
    setUpForOwnKeys(scratch);
    scratch.git({u"config"_s, u"url.https://evil.example.org/.insteadOf"_s, u"https://"_s});
    scratch.git({u"config"_s, u"core.hooksPath"_s, scratch.path(u"../hooks"_s)});
    QCOMPARE(QString::fromUtf8(scratch.git({u"remote"_s, u"get-url"_s, u"origin"_s})).trimmed(),
             u"https://evil.example.org/fleet.example.org/north-sea.git"_s);
    scratch.git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"second"_s});
    QCOMPARE(QDir(scratch.home()).entryList(QDir::Files), hooks);
}

void tst_canary::includedKeysDoNotCount()
{
    const ScratchRepository scratch;
    scratch.write(u".git/more"_s, "[user]\n\tname = Somebody Else\n");
    scratch.git({u"config"_s, u"include.path"_s, u"more"_s});
    scratch.git({u"config"_s, u"includeIf.gitdir:/.path"_s, u"more"_s});
    QCOMPARE(opened(scratch).author()->name, u"Ada Example"_s);
}

void tst_canary::theUsersIncludesCount()
{
    const ScratchRepository scratch;
    scratch.write(u"../home/more"_s, "[user]\n\tname = Work Name\n");
    scratch.git({u"config"_s, u"--global"_s, u"includeIf.gitdir:"_s + scratch.path(u".git"_s) + u".path"_s,
                 u"more"_s});
    QCOMPARE(opened(scratch).author()->name, u"Work Name"_s);
}

void tst_canary::aRepositoryOfAnotherOwnerOpens()
{
    if (geteuid() != 0)
        QSKIP("NOT RUN: giving files away needs root");
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    scratch.commitAll(u"first"_s);
    for (const QString& name : {u""_s, u".git"_s, u".git/config"_s, u"a"_s})
        QVERIFY(chown(qPrintable(scratch.path(name)), 65534, 65534) == 0);
    QVERIFY(scratch.tryGit({u"status"_s}).exitCode != 0);
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY2(repository, test::why(repository));
    QCOMPARE(repository->log({}, 10, Progress())->size(), 1);
}

EFA_TEST(tst_canary)

#include "tst_canary.moc"
