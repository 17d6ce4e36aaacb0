#include "git/repository.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace efa;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

class tst_log : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void commitsSayWhoAndWhen();
    void otherEncodingsAreRead();
    void theOrderIsThatOfGit_data();
    void theOrderIsThatOfGit();
    void theLimitHolds();
    void aShallowCloneEnds();
    void aRevisionCanBeTheStart();
    void cancels();
};

namespace {

QByteArrayList idsOf(const QList<git::Commit>& commits)
{
    QByteArrayList ids;
    for (const git::Commit& commit : commits)
        ids << commit.id.text.toLatin1();
    return ids;
}

// A history with merges, equal times and clocks that go wrong, for `git fast-import`.
QByteArray randomHistory(int seed, int count)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    QByteArray stream;
    for (int i = 1; i <= count; ++i) {
        int time = 1'700'000'000;
        if (seed % 3 != 0)
            time += i * 10 + (random.bounded(4) == 0 ? (random.bounded(10) - 5) * 20 : 0);
        stream += "commit refs/heads/b" + QByteArray::number(i) + "\nmark :" + QByteArray::number(i) +
                  "\ncommitter A <a@example.org> " + QByteArray::number(time) + " +0000\ndata 2\nm\n";
        if (i > 1)
            stream += "from :" + QByteArray::number(std::max(1, i - 1 - random.bounded(3))) + '\n';
        if (i > 4 && random.bounded(3) == 0)
            stream += "merge :" + QByteArray::number(1 + random.bounded(i - 4)) + '\n';
        stream += "M 100644 inline f" + QByteArray::number(i) + "\ndata 1\nx\n\n";
    }
    return stream;
}

} // namespace

void tst_log::commitsSayWhoAndWhen()
{
    const ScratchRepository scratch;
    const QString first = scratch.commitAll(u"first"_s);
    scratch.git({u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"--author"_s, u"Zoë <zoe@example.org>"_s, u"-m"_s,
                 u"second: ünï"_s, u"-m"_s, u"More text."_s});
    const auto log = git::Repository::open(scratch.path())->log({}, 10, Progress());
    QVERIFY2(log, test::why(log));
    QCOMPARE(log->size(), 2);
    const git::Commit& second = log->first();
    QCOMPARE(second.author.name, u"Zoë"_s);
    QCOMPARE(second.author.email, u"zoe@example.org"_s);
    QCOMPARE(second.committer.name, u"Ada Example"_s);
    QCOMPARE(second.subject(), u"second: ünï"_s);
    QCOMPARE(second.message, u"second: ünï\n\nMore text.\n"_s);
    QCOMPARE(second.parents.size(), 1);
    QCOMPARE(second.parents.first().text, first);
    QCOMPARE(second.author.when.offsetFromUtc(), 3600);
    QCOMPARE(QByteArray::number(second.author.when.toSecsSinceEpoch()),
             scratch.git({u"log"_s, u"-1"_s, u"--format=%at"_s}).trimmed());
}

void tst_log::otherEncodingsAreRead()
{
    const ScratchRepository scratch;
    scratch.git({u"-c"_s, u"i18n.commitEncoding=ISO-8859-1"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s,
                 u"-F"_s, u"-"_s},
                "gr\xFC\xDF dich\n");
    const auto log = git::Repository::open(scratch.path())->log({}, 10, Progress());
    QCOMPARE(log->first().subject(), u"grüß dich"_s);
}

void tst_log::theOrderIsThatOfGit_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("history %d", seed) << seed;
}

void tst_log::theOrderIsThatOfGit()
{
    QFETCH(const int, seed);
    const ScratchRepository scratch;
    scratch.git({u"fast-import"_s, u"--quiet"_s}, randomHistory(seed, 40));
    const auto log = git::Repository::open(scratch.path())->log(u"b40"_s, 1000, Progress());
    QVERIFY2(log, test::why(log));
    QCOMPARE(idsOf(*log), scratch.git({u"log"_s, u"--format=%H"_s, u"b40"_s}).trimmed().split('\n'));
}

void tst_log::theLimitHolds()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 5; ++i)
        scratch.commitAll(QString::number(i));
    const auto repository = git::Repository::open(scratch.path());
    QCOMPARE(idsOf(*repository->log({}, 3, Progress())),
             scratch.git({u"log"_s, u"-3"_s, u"--format=%H"_s}).trimmed().split('\n'));
    QCOMPARE(repository->log({}, 0, Progress())->size(), 0);
}

void tst_log::aShallowCloneEnds()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 5; ++i) {
        scratch.write(u"a"_s, QByteArray::number(i));
        scratch.commitAll(QString::number(i));
    }
    scratch.git({u"clone"_s, u"-q"_s, u"--depth"_s, u"2"_s, u"file://"_s + scratch.path(), u"../clone"_s});
    const auto repository = git::Repository::open(scratch.path(u"../clone"_s));
    const auto log = repository->log({}, 10, Progress());
    QVERIFY2(log, test::why(log));
    QCOMPARE(log->size(), 2);
    const auto last = repository->filesOfCommit(log->last().id, Progress());
    QVERIFY2(last, test::why(last));
    QCOMPARE(last->size(), 1);
}

void tst_log::aRevisionCanBeTheStart()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"tag"_s, u"v1"_s});
    scratch.commitAll(u"second"_s);
    const auto repository = git::Repository::open(scratch.path());
    QCOMPARE(repository->log(u"v1"_s, 10, Progress())->size(), 1);
    QCOMPARE(repository->log(u"nope"_s, 10, Progress()).error().code, ErrorCode::NotFound);
}

void tst_log::cancels()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    Progress progress;
    progress.cancel();
    QCOMPARE(git::Repository::open(scratch.path())->log({}, 10, progress).error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_log)

#include "tst_log.moc"
