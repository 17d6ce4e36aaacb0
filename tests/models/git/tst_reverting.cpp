// Older states come back: commits as `git revert` takes them back, files as a commit has them.
#include "git/repository.h"
#include "tests/models/git/opened.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using test::opened;
using test::ScratchRepository;

class tst_reverting : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void commitsAreTakenBackAsGitDoesIt_data();
    void commitsAreTakenBackAsGitDoesIt();
    void theFirstCommitIsTakenBack();
    void whatCannotBeTakenBackIsSaid();
    void nothingUncommittedIsTouched();
    void nothingUnfollowedIsOverwritten_data();
    void nothingUnfollowedIsOverwritten();
    void whatIsRefusedLeavesAllAsItWas();
    void aFileComesBackAsItWas();
    void aFileThatWasNotThereGoes();
};

namespace {

QByteArray lines(int from, int to)
{
    QByteArray text;
    for (int line = from; line < to; ++line)
        text += "line " + QByteArray::number(line) + '\n';
    return text;
}

QString idOf(const ScratchRepository& scratch, const QString& revision)
{
    return QString::fromLatin1(scratch.git({u"rev-parse"_s, revision})).trimmed();
}

QByteArray statusOf(const ScratchRepository& scratch)
{
    return scratch.git({u"status"_s, u"--porcelain"_s});
}

} // namespace

void tst_reverting::commitsAreTakenBackAsGitDoesIt_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 25; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void tst_reverting::commitsAreTakenBackAsGitDoesIt()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, lines(0, 40));
    scratch.write(u"base/b.yaml"_s, lines(0, 40));
    scratch.commitAll(u"first"_s);
    for (int commit = 0; commit < 6; ++commit) {
        const QString name = random.bounded(2) ? u"a.yaml"_s : u"base/b.yaml"_s;
        const int line = random.bounded(40);
        QByteArray text = scratch.read(name);
        text.replace("line " + QByteArray::number(line) + '\n',
                     "changed " + QByteArray::number(commit) + '\n');
        scratch.write(name, text);
        if (random.bounded(3) == 0)
            scratch.write(u"new-%1.yaml"_s.arg(commit), lines(0, 3));
        scratch.commitAll(u"commit %1"_s.arg(commit));
    }
    const QString wanted = idOf(scratch, u"HEAD~%1"_s.arg(random.bounded(6)));
    const bool gitCan = scratch.tryGit({u"revert"_s, u"--no-commit"_s, wanted}).exitCode == 0;
    const QByteArray theirs = gitCan ? scratch.git({u"write-tree"_s}) : QByteArray();
    scratch.tryGit({u"revert"_s, u"--abort"_s});
    scratch.git({u"reset"_s, u"-q"_s, u"--hard"_s});
    auto repository = opened(scratch);
    const auto paths = repository.revert({wanted}, Progress());
    if (!gitCan) {
        QVERIFY(!paths);
        QVERIFY(statusOf(scratch).isEmpty());
        return;
    }
    QVERIFY2(paths || paths.error().code == ErrorCode::Invalid, test::why(paths));
    QCOMPARE(scratch.git({u"write-tree"_s}), theirs);
    // The working folder has the same.
    QCOMPARE(scratch.git({u"diff"_s, u"--stat"_s}), QByteArray());
    QCOMPARE(scratch.faults(), QByteArray());
    const QByteArray names = scratch.git({u"diff"_s, u"--cached"_s, u"--name-only"_s});
    if (paths)
        QCOMPARE(paths->join(u'\n') + u'\n', QString::fromUtf8(names));
}

void tst_reverting::theFirstCommitIsTakenBack()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a\n");
    scratch.commitAll(u"first"_s);
    const CommitId first{idOf(scratch, u"HEAD"_s)};
    scratch.write(u"b.yaml"_s, "b\n");
    scratch.commitAll(u"second"_s);
    const auto paths = opened(scratch).revert(first, Progress());
    QVERIFY2(paths, test::why(paths));
    QCOMPARE(*paths, QStringList{u"a.yaml"_s});
    QCOMPARE(statusOf(scratch), "D  a.yaml\n");
}

void tst_reverting::whatCannotBeTakenBackIsSaid()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 2\n");
    const CommitId second{scratch.commitAll(u"second"_s)};
    scratch.write(u"a.yaml"_s, "a: 3\n");
    const CommitId third{scratch.commitAll(u"third"_s)};
    auto repository = opened(scratch);
    const auto refused = [&](const CommitId& commit) {
        const auto paths = repository.revert(commit, Progress());
        return paths ? Error() : paths.error();
    };
    // A later commit changed the same line.
    QCOMPARE(refused(second).code, ErrorCode::Conflict);
    QVERIFY(refused(second).message.contains(u"a.yaml"_s));
    QVERIFY(!refused(second).hint.isEmpty());
    QCOMPARE(refused({u"1"_s.repeated(40)}).code, ErrorCode::NotFound);
    // Taken back already.
    scratch.git({u"revert"_s, u"--no-edit"_s, third.text});
    QCOMPARE(refused(third).code, ErrorCode::Invalid);
    // A merge has two sides.
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s, u"HEAD~1"_s});
    scratch.write(u"b.yaml"_s, "b\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-edit"_s, u"main"_s});
    const auto merge = refused({idOf(scratch, u"HEAD"_s)});
    QCOMPARE(merge.code, ErrorCode::Unsupported);
    QVERIFY(merge.hint.contains(u"revert -m 1"_s));
    QVERIFY(statusOf(scratch).isEmpty());
    // While Git itself is in the middle of something.
    scratch.write(u".git/MERGE_HEAD"_s, third.text.toLatin1() + '\n');
    QCOMPARE(refused(third).code, ErrorCode::Conflict);
}

void tst_reverting::nothingUncommittedIsTouched()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.write(u"b.yaml"_s, "b: 1\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.remove(u"b.yaml"_s);
    const CommitId second{scratch.commitAll(u"second"_s)};
    auto repository = opened(scratch);
    // Not even a file that Git does not know yet.
    scratch.write(u"b.yaml"_s, "mine\n");
    QCOMPARE(repository.revert(second, Progress()).error().code, ErrorCode::Conflict);
    QCOMPARE(repository.restore({u"b.yaml"_s}, first, Progress()).error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.read(u"b.yaml"_s), "mine\n");
    QCOMPARE(scratch.read(u"a.yaml"_s), "a: 2\n");
    scratch.remove(u"b.yaml"_s);
    scratch.write(u"a.yaml"_s, "a: mine\n");
    const auto refused = repository.revert(second, Progress());
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(refused.error().message.contains(u"a.yaml"_s));
    QCOMPARE(statusOf(scratch), " M a.yaml\n");
    // What is changed elsewhere stays as it is.
    scratch.write(u"a.yaml"_s, "a: 2\n");
    scratch.write(u"c.yaml"_s, "c\n");
    const auto done = repository.revert(second, Progress());
    QVERIFY2(done, test::why(done));
    QCOMPARE(statusOf(scratch), "M  a.yaml\nA  b.yaml\n?? c.yaml\n");
}

void tst_reverting::nothingUnfollowedIsOverwritten_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("inTheWay");
    QTest::newRow("an ignored file") << u"secret.env"_s << u"secret.env"_s;
    QTest::newRow("an ignored folder") << u"secret.env"_s << u"secret.env/deep/mine"_s;
    QTest::newRow("a folder of unknown files") << u"deploy"_s << u"deploy/mine"_s;
    QTest::newRow("a file in the place of a folder") << u"base/mqtt/x"_s << u"base/mqtt"_s;
    QTest::newRow("an ignored file in the place of a folder") << u"hidden/x"_s << u"hidden"_s;
}

// Git ignores a file that is not to be committed, which is no reason to lose it.
void tst_reverting::nothingUnfollowedIsOverwritten()
{
    QFETCH(const QString, wanted);
    QFETCH(const QString, inTheWay);
    const ScratchRepository scratch;
    scratch.write(u"other"_s, "o\n");
    scratch.write(wanted, "old\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.git({u"rm"_s, u"-q"_s, u"-r"_s, u"--cached"_s, wanted});
    scratch.write(u".gitignore"_s, "secret.env\nhidden\n");
    scratch.remove(wanted.section(u'/', 0, 0));
    scratch.git({u"add"_s, u".gitignore"_s});
    scratch.git({u"commit"_s, u"-q"_s, u"-m"_s, u"not followed any more"_s});
    const CommitId second{idOf(scratch, u"HEAD"_s)};
    scratch.write(inTheWay, "mine\n");
    auto repository = opened(scratch);
    const auto restored = repository.restore({wanted}, first, Progress());
    QCOMPARE(restored ? ErrorCode() : restored.error().code, ErrorCode::Conflict);
    const auto gone = repository.restore({wanted}, second, Progress());
    QCOMPARE(gone ? ErrorCode() : gone.error().code, ErrorCode::Conflict);
    const auto reverted = repository.revert(second, Progress());
    QCOMPARE(reverted ? ErrorCode() : reverted.error().code, ErrorCode::Conflict);
    QCOMPARE(scratch.read(inTheWay), "mine\n");
}

void tst_reverting::whatIsRefusedLeavesAllAsItWas()
{
    const ScratchRepository scratch;
    scratch.write(u"z.yaml"_s, "z: 1\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a.yaml"_s, "a: 1\n");
    scratch.write(u"z.yaml"_s, "z: 2\n");
    const CommitId second{scratch.commitAll(u"second"_s)};
    scratch.write(u".git/info/attributes"_s, "z.yaml filter=secret\n");
    scratch.git({u"config"_s, u"filter.secret.clean"_s, u"cat"_s});
    const auto done = opened(scratch).revert(second, Progress());
    QCOMPARE(done ? ErrorCode() : done.error().code, ErrorCode::Unsupported);
    QVERIFY(statusOf(scratch).isEmpty());
    QCOMPARE(scratch.read(u"a.yaml"_s), "a: 1\n");
}

void tst_reverting::aFileComesBackAsItWas()
{
    const ScratchRepository scratch;
    scratch.write(u"base/a.yaml"_s, "a: 1\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"base/a.yaml"_s, "a: 2\n");
    scratch.write(u"b.yaml"_s, "b: 2\n");
    scratch.commitAll(u"second"_s);
    auto repository = opened(scratch);
    const auto done = repository.restore({u"base/a.yaml"_s}, first, Progress());
    QVERIFY2(done, test::why(done));
    QCOMPARE(scratch.read(u"base/a.yaml"_s), "a: 1\n");
    QCOMPARE(statusOf(scratch), "M  base/a.yaml\n");
    QVERIFY(repository.discard({u"base/a.yaml"_s}));
    QCOMPARE(scratch.read(u"base/a.yaml"_s), "a: 2\n");
    QVERIFY(statusOf(scratch).isEmpty());
}

void tst_reverting::aFileThatWasNotThereGoes()
{
    const ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a: 1\n");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"base/b.yaml"_s, "b: 2\n");
    scratch.commitAll(u"second"_s);
    const auto done = opened(scratch).restore({u"base/b.yaml"_s}, first, Progress());
    QVERIFY2(done, test::why(done));
    QCOMPARE(statusOf(scratch), "D  base/b.yaml\n");
}

EFA_TEST(tst_reverting)

#include "tst_reverting.moc"
