// Kills a program that types, saves and commits, with -9 and at points that differ: what it said was done is
// there, and nothing is half.
#include "tests/models/workspace/openfleet.h"
#include "tests/models/workspace/typedtext.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "workspace/recoveryfolder.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

namespace {

const QString path = u"base/settings.yaml"_s;
constexpr int rounds = 10;
constexpr int together = 5;
/// Of what the typist says: some saves and a commit lie before it.
constexpr int latestLine = 500;

/// A fleet of which the file has the text of step 0.
struct Desk
{
    Desk()
    {
        repository.write(path, test::typedText(0));
        repository.write(u"other.yaml"_s, "a: 1\n");
        repository.commitAll(u"Step 0"_s);
    }

    QTemporaryDir recovery;
    test::ScratchRepository repository;
};

/// The last step of each kind that the typist said.
struct Said
{
    explicit Said(const QByteArray& output)
    {
        const auto lines = output.split('\n');
        // The last line may be cut off by the kill, and then ends without the line's end.
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const QList<QByteArray> words = lines.at(i).split(' ');
            if (words.first() == "failed")
                failures.append(lines.at(i));
            else
                last[words.first()] = words.value(1).toInt();
        }
    }

    QHash<QByteArray, int> last;
    QByteArrayList failures;
};

std::unique_ptr<QProcess> startTypist(const Desk& desk, int first)
{
    auto typist = std::make_unique<QProcess>();
    typist->start(QStringLiteral(EFA_TYPIST),
                  {desk.repository.path(), desk.recovery.path(), path, QString::number(first)});
    return typist;
}

} // namespace

class tst_killed : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void nothingIsLostOrHalf();

  private:
    void check(const Desk& desk, const Said& said);

    int m_kept = 0;
    int m_saved = 0;
    int m_committed = 0;
    int m_highest = 0;
};

void tst_killed::nothingIsLostOrHalf()
{
    std::vector<std::unique_ptr<Desk>> desks;
    desks.reserve(together);
    for (int i = 0; i < together; ++i)
        desks.push_back(std::make_unique<Desk>());
    QRandomGenerator random(7);
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::unique_ptr<QProcess>> typists;
        typists.reserve(desks.size());
        for (const auto& desk : desks)
            typists.push_back(startTypist(*desk, m_highest));
        for (size_t i = 0; i < desks.size(); ++i) {
            const int lines = random.bounded(1, latestLine);
            QByteArray output;
            QVERIFY(QTest::qWaitFor(
                [&] {
                    output += typists[i]->readAllStandardOutput();
                    return output.count('\n') >= lines;
                },
                test::patienceMs));
            typists[i]->kill();
            QVERIFY(typists[i]->waitForFinished(test::patienceMs));
            QCOMPARE(typists[i]->exitStatus(), QProcess::CrashExit);
            check(*desks[i], Said(output + typists[i]->readAllStandardOutput()));
            if (QTest::currentTestFailed())
                return;
        }
    }
    // The points were spread: each kind of step was reached.
    QVERIFY(m_kept > 0);
    QVERIFY(m_saved > 0);
    QVERIFY(m_committed > 0);
    while (!desks.empty())
        desks.pop_back();
}

void tst_killed::check(const Desk& desk, const Said& said)
{
    QCOMPARE(said.failures.join("; "), QByteArray());
    QVERIFY(said.last.value("typed") > 0);
    const test::ScratchRepository& repository = desk.repository;
    QCOMPARE(repository.faults(), QByteArray());
    const int onDisk = test::typedStep(repository.read(path));
    const int committed = test::typedStep(repository.git({u"show"_s, u"HEAD:"_s + path}));
    const RecoveryFolder copies(desk.recovery.path(), repository.path());
    const std::optional<QByteArray> left = copies.read(path);
    const int recovered = left ? test::typedStep(*left) : 0;
    QVERIFY(onDisk >= said.last.value("saved"));
    QVERIFY(committed >= said.last.value("committed"));
    QVERIFY(recovered >= 0);
    QVERIFY2(std::max(recovered, onDisk) >= said.last.value("kept"),
             qPrintable(u"%1 %2 %3"_s.arg(recovered).arg(onDisk).arg(said.last.value("kept"))));
    // Locks that the killed program held are the only thing that stays, as with Git itself.
    QDirIterator locks(repository.path(u".git"_s), {u"*.lock"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (locks.hasNext())
        QFile::remove(locks.next());
    QCOMPARE(repository.git({u"status"_s, u"--porcelain"_s, u"--"_s, u"other.yaml"_s}), QByteArray());
    m_kept += said.last.contains("kept") ? 1 : 0;
    m_saved += said.last.contains("saved") ? 1 : 0;
    m_committed += said.last.contains("committed") ? 1 : 0;
    m_highest = std::max(m_highest, said.last.value("typed"));
}

EFA_TEST(tst_killed)

#include "tst_killed.moc"
