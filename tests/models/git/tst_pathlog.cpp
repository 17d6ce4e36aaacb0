#include "git/repository.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QRandomGenerator>
#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

class tst_pathlog : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void onlyWhatChangedThePathIsGiven_data();
    void onlyWhatChangedThePathIsGiven();
    void aFileIsFollowedToItsOldName();
    void aCleanMergeChangedNoneOfSeveralPaths();
    void aChangedModeCounts();
    void theLimitCountsWhatIsGiven();
    void aPathThatNeverWasHasNoHistory();
};

namespace {

QStringList subjectsOf(const ScratchRepository& scratch, const QStringList& paths, int limit = 1000)
{
    QStringList subjects;
    const auto log = git::Repository::open(scratch.path())->log({}, limit, Progress(), paths);
    if (!log)
        return {log.error().toString()};
    for (const git::Commit& commit : *log)
        subjects << commit.subject();
    return subjects;
}

/// Random edits of a few files on two branches that are joined again and again.
void makeHistory(const ScratchRepository& scratch, int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    for (int i = 0; i < 20; ++i) {
        const QString folder = u"f%1"_s.arg(random.bounded(3));
        const QString path = folder + u"/%1.yaml"_s.arg(random.bounded(3));
        if (random.bounded(5) == 0 && !scratch.read(path).isEmpty())
            scratch.remove(path);
        else
            scratch.write(path, QByteArray::number(i) + '\n');
        scratch.commitAll(u"%1 %2"_s.arg(i).arg(path));
        if (random.bounded(4) != 0)
            continue;
        scratch.git({u"checkout"_s, u"-q"_s, u"-B"_s, u"side"_s, u"HEAD~1"_s});
        scratch.write(u"side/%1.yaml"_s.arg(i), "x\n");
        scratch.commitAll(u"side %1"_s.arg(i));
        scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
        scratch.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"merge %1"_s.arg(i), u"side"_s});
    }
}

} // namespace

void tst_pathlog::onlyWhatChangedThePathIsGiven_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 4; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void tst_pathlog::onlyWhatChangedThePathIsGiven()
{
    QFETCH(const int, seed);
    const ScratchRepository scratch;
    scratch.write(u"first"_s, "x\n");
    scratch.commitAll(u"first"_s);
    makeHistory(scratch, seed);
    const QStringList sets[] = {{u"f0/1.yaml"_s},
                                {u"f1"_s},
                                {u"side"_s},
                                {u"f2/0.yaml"_s},
                                {u"f0/1.yaml"_s, u"f0/2.yaml"_s, u"f2/1.yaml"_s, u"nowhere/at/all"_s},
                                {u"f0"_s, u"f0/1.yaml"_s, u"side/3.yaml"_s}};
    for (const QStringList& paths : sets) {
        const QString git =
            QString::fromUtf8(scratch.git(QStringList{u"log"_s, u"--full-history"_s, u"--no-merges"_s,
                                                      u"--no-renames"_s, u"--format=%s"_s, u"--"_s} +
                                          paths));
        QCOMPARE(subjectsOf(scratch, paths), git.split(u'\n', Qt::SkipEmptyParts));
    }
}

void tst_pathlog::aFileIsFollowedToItsOldName()
{
    const ScratchRepository scratch;
    const QByteArray text = QByteArray("line\n").repeated(40);
    scratch.write(u"old.yaml"_s, text);
    scratch.commitAll(u"made"_s);
    scratch.write(u"other"_s, "x\n");
    scratch.commitAll(u"elsewhere"_s);
    scratch.write(u"old.yaml"_s, text + "more\n");
    scratch.commitAll(u"grown"_s);
    scratch.git({u"mv"_s, u"old.yaml"_s, u"new.yaml"_s});
    scratch.commitAll(u"moved"_s);
    scratch.write(u"new.yaml"_s, text + "even more\n");
    scratch.commitAll(u"changed"_s);
    const QString git =
        QString::fromUtf8(scratch.git({u"log"_s, u"--follow"_s, u"--format=%s"_s, u"--"_s, u"new.yaml"_s}));
    QCOMPARE(subjectsOf(scratch, {u"new.yaml"_s}), git.split(u'\n', Qt::SkipEmptyParts));
    QCOMPARE(subjectsOf(scratch, {u"new.yaml"_s}),
             (QStringList{u"changed"_s, u"moved"_s, u"grown"_s, u"made"_s}));
}

// Each branch changed one of the files: seen as a whole the merge differs from both, but it wrote neither.
void tst_pathlog::aCleanMergeChangedNoneOfSeveralPaths()
{
    const ScratchRepository scratch;
    scratch.write(u"x"_s, "1\n");
    scratch.write(u"y"_s, "1\n");
    scratch.commitAll(u"first"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    scratch.write(u"y"_s, "2\n");
    scratch.commitAll(u"side"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.write(u"x"_s, "2\n");
    scratch.commitAll(u"main"_s);
    scratch.git({u"merge"_s, u"-q"_s, u"--no-ff"_s, u"-m"_s, u"clean"_s, u"side"_s});
    QCOMPARE(subjectsOf(scratch, {u"x"_s, u"y"_s}), QStringList({u"main"_s, u"side"_s, u"first"_s}));
    scratch.git({u"checkout"_s, u"-q"_s, u"-B"_s, u"side"_s, u"HEAD~1"_s});
    scratch.write(u"y"_s, "3\n");
    scratch.commitAll(u"side again"_s);
    scratch.git({u"checkout"_s, u"-q"_s, u"main"_s});
    scratch.git({u"merge"_s, u"-q"_s, u"--no-commit"_s, u"-s"_s, u"ours"_s, u"side"_s});
    scratch.write(u"y"_s, "4\n");
    scratch.commitAll(u"of its own"_s);
    QCOMPARE(subjectsOf(scratch, {u"x"_s, u"y"_s}).constFirst(), u"of its own"_s);
}

void tst_pathlog::aChangedModeCounts()
{
    const ScratchRepository scratch;
    scratch.write(u"run.sh"_s, "x\n");
    scratch.commitAll(u"made"_s);
    scratch.makeExecutable(u"run.sh"_s);
    scratch.commitAll(u"can run"_s);
    QCOMPARE(subjectsOf(scratch, {u"run.sh"_s}), (QStringList{u"can run"_s, u"made"_s}));
}

void tst_pathlog::theLimitCountsWhatIsGiven()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 6; ++i) {
        scratch.write(i % 2 == 0 ? u"a"_s : u"b"_s, QByteArray::number(i));
        scratch.commitAll(QString::number(i));
    }
    QCOMPARE(subjectsOf(scratch, {u"a"_s}, 2), (QStringList{u"4"_s, u"2"_s}));
}

void tst_pathlog::aPathThatNeverWasHasNoHistory()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "x\n");
    scratch.commitAll(u"made"_s);
    for (const QString& path : {u"b"_s, u"a/b"_s, u"../a"_s, u"/a"_s})
        QCOMPARE(subjectsOf(scratch, {path}), QStringList());
}

EFA_TEST(tst_pathlog)
#include "tst_pathlog.moc"
