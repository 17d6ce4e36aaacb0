#include "workspace/recoveryfolder.h"

#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace efa::workspace;

/// Copies of unsaved text that an earlier session left.
class tst_recoveryfolder : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whoeverLooksFindsThem();
    void thoseOfARunningSessionAreItsOwn();

  private:
    static constexpr const char* text = "half a thought\n";
    static constexpr int rounds = 2000;
};

/// A list of them is made while a tab is opened again.
void tst_recoveryfolder::whoeverLooksFindsThem()
{
    const QTemporaryDir folder;
    RecoveryFolder(folder.path(), u"/r"_s).write({{u"a.yaml"_s, text}});
    std::atomic<bool> ends = false;
    std::thread other([&] {
        while (!ends)
            RecoveryFolder(folder.path(), u"/r"_s).leftBehind();
    });
    const RecoveryFolder now(folder.path(), u"/r"_s);
    int found = 0;
    for (int i = 0; i < rounds; ++i)
        found += now.read(u"a.yaml"_s) == text ? 1 : 0;
    ends = true;
    other.join();
    QCOMPARE(found, rounds);
}

void tst_recoveryfolder::thoseOfARunningSessionAreItsOwn()
{
    const QTemporaryDir folder;
    RecoveryFolder first(folder.path(), u"/r"_s);
    first.write({{u"a.yaml"_s, text}});
    const RecoveryFolder second(folder.path(), u"/r"_s);
    QVERIFY(!second.read(u"a.yaml"_s));
    QCOMPARE(second.leftBehind(), QStringList());
}

EFA_TEST(tst_recoveryfolder)
#include "tst_recoveryfolder.moc"
