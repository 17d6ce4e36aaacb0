#include "files/steadyread.h"
#include "files/workingfolder.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace efa;
using namespace efa::files;
using namespace Qt::StringLiterals;

/// What is read of a file that somebody writes meanwhile: the old content, the new one or a named error.
class tst_steadyread : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void onlyWhatStoodStillIsTaken_data();
    void onlyWhatStoodStillIsTaken();
    void aFileThatIsReplacedIsReadWhole();
    void aFileThatGrowsWithoutEndIsNamed();
};

namespace {

/// What the file holds and looks like at each reading; the last one stays.
struct Moment
{
    QByteArray content;
    QByteArray key; ///< after reading
    bool isTooYoung = false;
};

} // namespace

Q_DECLARE_METATYPE(std::vector<Moment>)

void tst_steadyread::onlyWhatStoodStillIsTaken_data()
{
    QTest::addColumn<std::vector<Moment>>("moments");
    QTest::addColumn<Steadiness>("steadiness");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char* name, const std::vector<Moment>& moments, Steadiness steadiness,
                        const QByteArray& content) {
        QTest::newRow(name) << moments << steadiness << content;
    };
    row("nobody writes", {{"old", "1"}}, Steadiness::Steady, "old");
    row("written during the first reading", {{"nld", "2"}, {"new", "2"}}, Steadiness::Steady, "new");
    row("written twice", {{"nld", "2"}, {"nzw", "3"}, {"nzz", "3"}}, Steadiness::Steady, "nzz");
    row("written within one tick of the clock", {{"nld", "1", true}, {"new", "1", true}}, Steadiness::Steady,
        "new");
    row("young and at rest", {{"new", "1", true}}, Steadiness::Steady, "new");
    std::vector<Moment> busy;
    busy.reserve(20);
    for (int i = 0; i < 20; ++i)
        busy.push_back({"x", QByteArray::number(i + 2)});
    row("written all the time", busy, Steadiness::Changing, {});
}

void tst_steadyread::onlyWhatStoodStillIsTaken()
{
    QFETCH(const std::vector<Moment>, moments);
    QFETCH(const Steadiness, steadiness);
    QFETCH(const QByteArray, content);
    size_t readings = 0;
    const auto now = [&] {
        return moments.at(std::min(readings == 0 ? 0 : readings - 1, moments.size() - 1));
    };
    const auto readWhole = [&](QByteArray& text) {
        ++readings;
        text = now().content;
        return true;
    };
    const auto look = [&](FileLook& seen) {
        seen = readings == 0 ? FileLook{"1", false} : FileLook{now().key, now().isTooYoung};
        return true;
    };
    QByteArray text;
    QCOMPARE(readSteadily(readWhole, look, text), steadiness);
    QCOMPARE(text, content);
}

/// As editors and Git write: beside it, then renamed.
void tst_steadyread::aFileThatIsReplacedIsReadWhole()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.yaml"_s);
    const QByteArray old(300'000, 'o');
    const QByteArray fresh(500'000, 'n');
    const auto write = [&](const QByteArray& content) {
        QFile file(path + u".new"_s);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush() &&
               ::rename(qPrintable(path + u".new"_s), qPrintable(path)) == 0;
    };
    QVERIFY(write(old));
    std::atomic<bool> isDone = false;
    std::atomic<int> written = 0;
    std::thread writer([&] {
        while (!isDone)
            written += write(written % 2 == 0 ? fresh : old) ? 1 : 0;
    });
    const WorkingFolder tree(folder.path());
    for (int i = 0; i < 200; ++i) {
        const auto content = tree.readKeyed(u"a.yaml"_s);
        if (!content || (content->content != old && content->content != fresh)) {
            isDone = true;
            writer.join();
            QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
            QFAIL("a mix");
        }
    }
    isDone = true;
    writer.join();
    QVERIFY(written > 0);
}

void tst_steadyread::aFileThatGrowsWithoutEndIsNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.yaml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    QCOMPARE(file.write(QByteArray(4'000'000, 'x')), 4'000'000);
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        while (!isDone)
            file.write("x");
    });
    const WorkingFolder tree(folder.path());
    bool isNamed = false;
    for (int i = 0; i < 200 && !isNamed; ++i) {
        const auto content = tree.read(u"a.yaml"_s);
        isNamed = !content && content.error().code == ErrorCode::Io &&
                  content.error().message == u"a.yaml changes while it is read"_s;
    }
    isDone = true;
    writer.join();
    QVERIFY(isNamed);
}

EFA_TEST(tst_steadyread)

#include "tst_steadyread.moc"
