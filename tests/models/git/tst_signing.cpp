// Signed commits, made and judged by the programs that Git would call: ssh-keygen and gpg.
#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/signingkeys.h"
#include "tests/support/why.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <optional>
#include <thread>

using namespace efa;
using namespace Qt::StringLiterals;
using git::CommitSignature;
using git::SignatureFormat;
using test::opened;
using test::PgpKeys;
using test::ScratchRepository;
using Worth = CommitSignature::Worth;

class tst_signing : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsSignedUnasked();
    void aCommitIsSignedBySsh();
    void aKeyIsFoundThroughItsCommand();
    void aCommitIsSignedByOpenPgp();
    void anAmendedCommitIsSignedAnew();
    void theRepositoryChoosesTheKeyAndNotTheProgram();
    void whatSignsNothingCommitsNothing_data();
    void whatSignsNothingCommitsNothing();
    void aSignatureIsWorthWhatGitSays();
    void whatCannotBeCheckedSaysWhy();
    void aRevokedKeyIsToldApart();
    void namesBeginWhereGitBeginsThem();
    void nothingIsHeldWhileSomebodyIsAsked();
    void aMergeGivenUpMeanwhileIsNotCommitted();
    void aQuestionCanBeCancelled();
};

namespace {

const QString owner = u"Ada Example <ada@example.org>"_s;

void setUser(const ScratchRepository& scratch, const QString& key, const QString& value)
{
    scratch.git({u"config"_s, u"--global"_s, key, value});
}

void signByPgp(const ScratchRepository& scratch, const QString& program, const QString& key)
{
    setUser(scratch, u"gpg.format"_s, u"openpgp"_s);
    setUser(scratch, u"gpg.program"_s, program);
    setUser(scratch, u"user.signingKey"_s, key);
}

/// A shell script in the place of a signing program; its path.
QString writeAsker(const ScratchRepository& scratch, const QByteArray& script)
{
    const QString program = scratch.home() + u"/asks"_s;
    QFile file(program);
    if (!file.open(QIODevice::WriteOnly) || file.write("#!/bin/sh\n" + script) < 0 ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        qFatal("%s cannot be written", qPrintable(program));
    return program;
}

Result<CommitId> committed(const ScratchRepository& scratch, const QByteArray& content)
{
    scratch.write(u"a"_s, content);
    auto repository = opened(scratch);
    return repository.stage({u"a"_s}).and_then([&] { return repository.commit(u"signed, perhaps"_s); });
}

/// The letter that `git log` has for it.
char letterOf(const std::optional<CommitSignature>& signature)
{
    if (!signature)
        return 'N';
    switch (signature->worth) {
    case Worth::Good:
        return 'G';
    case Worth::Unvouched:
        return 'U';
    case Worth::Expired:
        return 'X';
    case Worth::KeyExpired:
        return 'Y';
    case Worth::KeyRevoked:
        return 'R';
    case Worth::Bad:
        return 'B';
    case Worth::Unchecked:
        break;
    }
    return 'E';
}

QByteArray gitSays(const ScratchRepository& scratch, const QString& commit, const QString& format)
{
    return scratch.git({u"log"_s, u"-1"_s, u"--format="_s + format, commit}).trimmed();
}

/// Commits by the real git, which signs as it is configured now; the id.
QString signedByGit(const ScratchRepository& scratch, const QStringList& options = {})
{
    scratch.git(options + QStringList{u"commit"_s, u"-q"_s, u"-S"_s, u"--allow-empty"_s, u"-m"_s, u"x"_s});
    return QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
}

/// The same commit with another message under the old signature.
QString falsified(const ScratchRepository& scratch, const QString& commit)
{
    QByteArray object = scratch.git({u"cat-file"_s, u"commit"_s, commit});
    object.replace("\n\nx\n", "\n\ny\n");
    return QString::fromLatin1(
               scratch.git({u"hash-object"_s, u"-t"_s, u"commit"_s, u"-w"_s, u"--stdin"_s}, object))
        .trimmed();
}

} // namespace

void tst_signing::nothingIsSignedUnasked()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    QVERIFY(!opened(scratch).signing().value());
    QVERIFY(!opened(scratch).signatureOf(*id, Progress()).value());
    QVERIFY(!scratch.git({u"cat-file"_s, u"commit"_s, id->text}).contains("gpgsig"));
}

void tst_signing::aCommitIsSignedBySsh()
{
    const ScratchRepository scratch;
    const QString key = test::signBySsh(scratch);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    QVERIFY(opened(scratch).signing().value() == SignatureFormat::Ssh);
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    scratch.git({u"verify-commit"_s, id->text});
    QCOMPARE(gitSays(scratch, id->text, u"%G?|%GS"_s), "G|ada@example.org");
    QCOMPARE(scratch.faults(), QByteArray());
    const auto found = opened(scratch).signatureOf(*id, Progress());
    QVERIFY2(found, test::why(found));
    QVERIFY(found->has_value());
    QCOMPARE((*found)->worth, Worth::Good);
    QCOMPARE((*found)->signer, u"ada@example.org"_s);
    QCOMPARE((*found)->key.toUtf8(), gitSays(scratch, id->text, u"%GF"_s));
    // A public half names its secret one, too.
    setUser(scratch, u"user.signingKey"_s, u"~/signing.pub"_s);
    const auto other = committed(scratch, "b\n");
    QVERIFY2(other, test::why(other));
    scratch.git({u"verify-commit"_s, other->text});
}

void tst_signing::aKeyIsFoundThroughItsCommand()
{
    const ScratchRepository scratch;
    const QString key = test::signBySsh(scratch);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    scratch.git({u"config"_s, u"--global"_s, u"--unset"_s, u"user.signingKey"_s});
    setUser(scratch, u"gpg.ssh.defaultKeyCommand"_s, uR"(sh -c 'ssh-add -L | grep "ed25519"')"_s);
    QProcess agent;
    const QString socket = scratch.home() + u"/agent"_s;
    agent.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
    QTRY_VERIFY(QFile::exists(socket));
    qputenv("SSH_AUTH_SOCK", socket.toUtf8());
    test::runTool(u"ssh-add"_s, {u"-q"_s, key});
    const auto id = committed(scratch, "a\n");
    qunsetenv("SSH_AUTH_SOCK");
    agent.kill();
    QVERIFY(agent.waitForFinished(test::patienceMs));
    QVERIFY2(id, test::why(id));
    scratch.git({u"verify-commit"_s, id->text});
}

void tst_signing::aCommitIsSignedByOpenPgp()
{
    const ScratchRepository scratch;
    const PgpKeys keys(scratch);
    const QString key = keys.makeKey(owner, u"never"_s);
    // Without a key in the configuration it is the committer's.
    setUser(scratch, u"gpg.program"_s, keys.program());
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    QVERIFY(opened(scratch).signing().value() == SignatureFormat::OpenPgp);
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    scratch.git({u"verify-commit"_s, id->text});
    QCOMPARE(gitSays(scratch, id->text, u"%G?|%GS|%GF"_s), (u"G|"_s + owner + u'|' + key).toUtf8());
    const auto found = opened(scratch).signatureOf(*id, Progress());
    QVERIFY2(found, test::why(found));
    QVERIFY(found->has_value());
    QCOMPARE((*found)->worth, Worth::Good);
    QCOMPARE((*found)->signer, owner);
    QCOMPARE((*found)->key, key);
    QCOMPARE(scratch.faults(), QByteArray());
}

void tst_signing::anAmendedCommitIsSignedAnew()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    const auto first = committed(scratch, "a\n");
    QVERIFY2(first, test::why(first));
    const auto id = opened(scratch).amend(u"said better"_s, *first);
    QVERIFY2(id, test::why(id));
    QCOMPARE(gitSays(scratch, id->text, u"%G?"_s), "G");
    QCOMPARE(scratch.git({u"cat-file"_s, u"commit"_s, id->text}).count("gpgsig "), 1);
}

void tst_signing::theRepositoryChoosesTheKeyAndNotTheProgram()
{
    const ScratchRepository scratch;
    const QString key = test::signBySsh(scratch);
    setUser(scratch, u"user.signingKey"_s, u"/nowhere"_s);
    scratch.git({u"config"_s, u"user.signingKey"_s, key});
    scratch.git({u"config"_s, u"commit.gpgSign"_s, u"yes"_s});
    scratch.git({u"config"_s, u"gpg.ssh.program"_s, u"/nowhere"_s});
    scratch.git({u"config"_s, u"gpg.ssh.allowedSignersFile"_s, u"/nowhere"_s});
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    const auto found = opened(scratch).signatureOf(*id, Progress());
    QCOMPARE(letterOf(found.value()), 'G');
}

void tst_signing::whatSignsNothingCommitsNothing_data()
{
    QTest::addColumn<QStringList>("configuration");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const QString on = u"commit.gpgSign=true"_s;
    QTest::newRow("no key") << QStringList{on, u"gpg.format=ssh"_s} << ErrorCode::Invalid
                            << u"names no key"_s;
    QTest::newRow("a key that is none") << QStringList{on, u"gpg.format=ssh"_s, u"user.signingKey=~/none"_s}
                                        << ErrorCode::Invalid << u"did not sign"_s;
    QTest::newRow("nobody's key") << QStringList{on, u"user.signingKey=0123456789ABCDEF"_s}
                                  << ErrorCode::Invalid << u"did not sign"_s;
    QTest::newRow("no program") << QStringList{on, u"gpg.program=/nowhere/gpg"_s} << ErrorCode::NotFound
                                << u"/nowhere/gpg"_s;
    QTest::newRow("another program") << QStringList{on, u"gpg.program=true"_s} << ErrorCode::Invalid
                                     << u"did not sign"_s;
    QTest::newRow("a key command that fails")
        << QStringList{on, u"gpg.format=ssh"_s, u"gpg.ssh.defaultKeyCommand=false"_s} << ErrorCode::Invalid
        << u"false did not sign"_s;
    QTest::newRow("a key command with an open quote")
        << QStringList{on, u"gpg.format=ssh"_s, u"gpg.ssh.defaultKeyCommand=sh -c 'x"_s} << ErrorCode::Invalid
        << u"names no key"_s;
    QTest::newRow("a pipe for a key") << QStringList{on, u"gpg.format=ssh"_s, u"user.signingKey=/dev/zero"_s}
                                      << ErrorCode::Invalid << u"did not sign"_s;
    QTest::newRow("no such format") << QStringList{on, u"gpg.format=rot13"_s} << ErrorCode::Invalid
                                    << u"gpg.format"_s;
    QTest::newRow("neither yes nor no")
        << QStringList{u"commit.gpgSign=perhaps"_s} << ErrorCode::Invalid << u"commit.gpgSign"_s;
}

void tst_signing::whatSignsNothingCommitsNothing()
{
    QFETCH(const QStringList, configuration);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, words);
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    const QString before = scratch.commitAll(u"first"_s);
    for (const QString& one : configuration)
        setUser(scratch, one.section(u'=', 0, 0), one.section(u'=', 1));
    const auto id = committed(scratch, "b\n");
    QVERIFY(!id);
    QCOMPARE(id.error().code, code);
    QVERIFY2(id.error().message.contains(words), test::why(id));
    QVERIFY(!id.error().hint.isEmpty());
    QCOMPARE(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed(), before);
    // What was staged still is.
    QCOMPARE(scratch.git({u"-c"_s, u"commit.gpgSign=false"_s, u"status"_s, u"--porcelain"_s}), "M  a\n");
    QVERIFY(!QFile::exists(scratch.path(u".git/index.lock"_s)));
}

void tst_signing::aSignatureIsWorthWhatGitSays()
{
    const ScratchRepository scratch;
    QMap<QString, QString> commits;
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"x"_s});
    commits[u"N"_s] = QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed();
    const QString stranger = test::makeSshKey(scratch, u"stranger"_s);
    test::signBySsh(scratch);
    commits[u"G by SSH"_s] = signedByGit(scratch);
    commits[u"B by SSH"_s] = falsified(scratch, commits[u"G by SSH"_s]);
    commits[u"U by SSH"_s] = signedByGit(scratch, {u"-c"_s, u"user.signingKey="_s + stranger});

    const PgpKeys keys(scratch);
    const PgpKeys others(scratch, u"others"_s);
    const QString old = u"--faked-system-time=20200101T000000"_s;
    const QString good = keys.makeKey(owner, u"never"_s, {old});
    signByPgp(scratch, keys.program(), good);
    commits[u"G by OpenPGP"_s] = signedByGit(scratch);
    commits[u"B by OpenPGP"_s] = falsified(scratch, commits[u"G by OpenPGP"_s]);
    signByPgp(scratch, keys.program({old, u"--default-sig-expire=1d"_s}), good);
    commits[u"X"_s] = signedByGit(scratch);
    const QString shortLived = keys.makeKey(u"Short <short@example.org>"_s, u"1d"_s, {old});
    signByPgp(scratch, keys.program({old}), shortLived);
    commits[u"Y"_s] = signedByGit(scratch);
    const QString lost = keys.makeKey(u"Lost <lost@example.org>"_s, u"never"_s);
    signByPgp(scratch, keys.program(), lost);
    commits[u"R"_s] = signedByGit(scratch);
    QFile revocation(scratch.home() + u"/pgp/openpgp-revocs.d/"_s + lost + u".rev"_s);
    QVERIFY(revocation.open(QIODevice::ReadOnly));
    keys.run({u"--import"_s}, revocation.readAll().replace(":-----BEGIN", "-----BEGIN"));
    const QString unknown = others.makeKey(u"Other <other@example.org>"_s, u"never"_s);
    signByPgp(scratch, others.program(), unknown);
    commits[u"E"_s] = signedByGit(scratch);
    const QString unvouched = others.makeKey(u"New <new@example.org>"_s, u"never"_s);
    signByPgp(scratch, others.program(), unvouched);
    commits[u"U by OpenPGP"_s] = signedByGit(scratch);
    keys.run({u"--import"_s}, others.run({u"--export"_s, unvouched}));

    setUser(scratch, u"gpg.program"_s, keys.program());
    const auto repository = opened(scratch);
    for (auto [name, commit] : commits.asKeyValueRange()) {
        const QByteArray theirs = gitSays(scratch, commit, u"%G?|%GS"_s);
        QCOMPARE(QChar::fromLatin1(theirs.at(0)), name.at(0));
        const auto found = repository.signatureOf({commit}, Progress());
        QVERIFY2(found, test::why(found));
        const QString signer = *found ? (*found)->signer : QString();
        QCOMPARE(letterOf(*found) + ('|' + signer.toUtf8()), theirs);
        QCOMPARE(*found && (*found)->report.isEmpty(), false);
    }
}

void tst_signing::whatCannotBeCheckedSaysWhy()
{
    const ScratchRepository scratch;
    test::signBySsh(scratch);
    const CommitId bySsh{signedByGit(scratch)};
    const PgpKeys keys(scratch);
    signByPgp(scratch, keys.program(), keys.makeKey(owner, u"never"_s));
    const CommitId byPgp{signedByGit(scratch)};
    scratch.git({u"config"_s, u"--global"_s, u"--unset"_s, u"gpg.ssh.allowedSignersFile"_s});
    setUser(scratch, u"gpg.program"_s, u"/nowhere/gpg"_s);
    for (const auto& [commit, words] :
         {std::pair(bySsh, u"allowedSignersFile"_s), std::pair(byPgp, u"/nowhere/gpg"_s)}) {
        const auto found = opened(scratch).signatureOf(commit, Progress());
        QVERIFY2(found, test::why(found));
        QCOMPARE(letterOf(*found), 'E');
        QVERIFY2((*found)->report.contains(words), qPrintable((*found)->report));
    }
    QCOMPARE(opened(scratch).signatureOf({u"0"_s.repeated(40)}, Progress()).error().code,
             ErrorCode::NotFound);
}

void tst_signing::aRevokedKeyIsToldApart()
{
    const ScratchRepository scratch;
    const QString key = test::signBySsh(scratch);
    const CommitId commit{signedByGit(scratch)};
    const CommitId falsifiedOne{falsified(scratch, commit.text)};
    scratch.git({u"config"_s, u"--global"_s, u"gpg.ssh.revocationFile"_s, scratch.home() + u"/revoked"_s});
    auto found = opened(scratch).signatureOf(commit, Progress());
    QCOMPARE(letterOf(found.value()), 'E');
    QVERIFY(found.value()->report.contains(u"revocationFile"_s));
    test::runTool(u"ssh-keygen"_s,
                  {u"-q"_s, u"-k"_s, u"-f"_s, scratch.home() + u"/revoked"_s, key + u".pub"_s});
    found = opened(scratch).signatureOf(commit, Progress());
    QCOMPARE(letterOf(found.value()), 'R');
    QVERIFY(scratch.tryGit({u"verify-commit"_s, commit.text}).exitCode != 0);
    scratch.git({u"config"_s, u"--global"_s, u"--unset"_s, u"gpg.ssh.revocationFile"_s});
    QCOMPARE(letterOf(opened(scratch).signatureOf(falsifiedOne, Progress()).value()), 'B');
}

void tst_signing::namesBeginWhereGitBeginsThem()
{
    const ScratchRepository scratch;
    const QString key = test::signBySsh(scratch);
    QVERIFY(QFile::copy(key, scratch.path(u"key"_s)));
    QVERIFY(QFile::setPermissions(scratch.path(u"key"_s), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(QFile::copy(scratch.home() + u"/allowed"_s, scratch.path(u"allowed"_s)));
    setUser(scratch, u"user.signingKey"_s, u"key"_s);
    setUser(scratch, u"gpg.ssh.allowedSignersFile"_s, u"allowed"_s);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    QCOMPARE(gitSays(scratch, id->text, u"%G?"_s), "G");
    QCOMPARE(letterOf(opened(scratch).signatureOf(*id, Progress()).value()), 'G');
}

void tst_signing::nothingIsHeldWhileSomebodyIsAsked()
{
    const ScratchRepository scratch;
    const PgpKeys keys(scratch);
    const QString key = keys.makeKey(owner, u"never"_s);
    // Whoever is asked may look around: another Git can stage meanwhile, and does not get into this commit.
    scratch.write(u"b"_s, "b\n");
    const QString program =
        writeAsker(scratch, "git add b || exit 7\nexec " + keys.program().toUtf8() + " \"$@\"\n");
    signByPgp(scratch, program, key);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    const auto id = committed(scratch, "a\n");
    QVERIFY2(id, test::why(id));
    QCOMPARE(scratch.git({u"show"_s, u"--format="_s, u"--name-only"_s}), "a\n");
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "A  b\n");
    QCOMPARE(scratch.faults(), QByteArray());
}

// The branch is where it was, so that HEAD alone would not tell.
void tst_signing::aMergeGivenUpMeanwhileIsNotCommitted()
{
    const ScratchRepository scratch;
    const PgpKeys keys(scratch);
    const QString key = keys.makeKey(owner, u"never"_s);
    scratch.write(u"a"_s, "a\n");
    const QString before = scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"b"_s, "b\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"--no-commit"_s, u"side"_s});
    const QString program =
        writeAsker(scratch, "git merge --abort || exit 7\nexec " + keys.program().toUtf8() + " \"$@\"\n");
    signByPgp(scratch, program, key);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    const auto id = opened(scratch).commit(u"merge"_s, CommitId{before}, Progress());
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::Conflict);
    QVERIFY2(id.error().message.contains(u"merge"_s), qPrintable(id.error().message));
    QCOMPARE(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed(), before);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), QByteArray());
}

void tst_signing::aQuestionCanBeCancelled()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a\n");
    const QString before = scratch.commitAll(u"first"_s);
    const QString program = writeAsker(scratch, "touch \"$0.asked\"\nexec sleep 1000\n");
    signByPgp(scratch, program, u"somebody"_s);
    setUser(scratch, u"commit.gpgSign"_s, u"true"_s);
    scratch.write(u"a"_s, "b\n");
    QVERIFY(opened(scratch).stage({u"a"_s}));
    Progress progress;
    std::optional<Result<CommitId>> answer;
    std::thread committing([&] { answer = opened(scratch).commit(u"never"_s, CommitId{before}, progress); });
    QTRY_VERIFY(QFile::exists(program + u".asked"_s));
    progress.cancel();
    committing.join();
    QCOMPARE(answer->error().code, ErrorCode::Cancelled);
    QCOMPARE(QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD"_s})).trimmed(), before);
    QCOMPARE(scratch.git({u"status"_s, u"--porcelain"_s}), "M  a\n");
}

EFA_TEST(tst_signing)

#include "tst_signing.moc"
