#include "base/process.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// What the scripts do where something is missing. Whole runs in a fresh Debian 12 belong to `.ci/deep`.
class tst_setup : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyScriptIsReadable_data();
    void everyScriptIsReadable();
    void everyPackageHasAReason();
    void whatIsMissingIsFound();
    void anotherSystemGetsTheList();
    void withoutRootItSaysWhatToRun();
    void anErrorSaysWhatToDo_data();
    void anErrorSaysWhatToDo();
};

namespace {

const QString source = QStringLiteral(EFA_SOURCE_DIR);

/// Runs lines of bash after installer/setup.sh.
ProcessAnswer withSetup(const QString& lines)
{
    const auto answer =
        run({.program = u"bash"_s,
             .arguments = {u"-c"_s, u"set -euo pipefail; . \"$0/installer/setup.sh\"; "_s + lines, source}},
            {});
    return answer ? *answer : ProcessAnswer{.exitCode = -1, .output = {}, .errors = {}};
}

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

} // namespace

void tst_setup::everyScriptIsReadable_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& name : QDir(source + u"/installer"_s).entryList({u"*.sh"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << source + u"/installer/"_s + name;
    for (const QString& name : QDir(source + u"/.ci"_s).entryList(QDir::Files)) {
        if (!name.endsWith(u".supp"))
            QTest::newRow(qPrintable(u".ci/"_s + name)) << source + u"/.ci/"_s + name;
    }
}

void tst_setup::everyScriptIsReadable()
{
    QFETCH(QString, path);
    const auto answer = run({.program = u"bash"_s, .arguments = {u"-n"_s, path}}, {});
    QVERIFY(answer);
    QCOMPARE(answer->errors, QByteArray());
    QCOMPARE(answer->exitCode, 0);
}

void tst_setup::everyPackageHasAReason()
{
    int packages = 0;
    const QDir folder(source + u"/installer/packages"_s);
    for (const QString& list : folder.entryList({u"*.txt"_s})) {
        for (const QByteArray& line : linesOf(folder.filePath(list))) {
            if (line.startsWith('#'))
                continue;
            ++packages;
            QVERIFY2(line.simplified().split(' ').size() >= 2, line.constData());
        }
    }
    QVERIFY(packages > 20);
}

void tst_setup::whatIsMissingIsFound()
{
    const auto answer =
        withSetup(u"dpkg-query() { [ \"$3\" = bash ] && echo installed; }; missing bash no-such-package"_s);
    QCOMPARE(answer.output, "no-such-package\n");
}

void tst_setup::anotherSystemGetsTheList()
{
    const auto answer = withSetup(u"is_debian_12() { false; }; need build test"_s);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.errors.contains("not Debian 12"), answer.errors.constData());
    for (const QString& list : {u"build"_s, u"test"_s}) {
        for (const QByteArray& line : linesOf(source + u"/installer/packages/%1.txt"_s.arg(list))) {
            if (!line.startsWith('#'))
                QVERIFY2(answer.errors.contains(line), line.constData());
        }
    }
}

void tst_setup::withoutRootItSaysWhatToRun()
{
    const auto answer = withSetup(u"is_debian_12() { true; }; id() { echo 1000; }; "
                                  "missing() { echo ninja-build; }; command() { return 1; }; need build"_s);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY2(answer.errors.contains("sudo"), answer.errors.constData());
    QVERIFY2(answer.errors.contains("apt-get install --no-install-recommends ninja-build"),
             answer.errors.constData());
}

void tst_setup::anErrorSaysWhatToDo_data()
{
    QTest::addColumn<QString>("lines");
    QTest::addColumn<QByteArray>("stopped");
    QTest::newRow("packages that cannot be had")
        << u"is_debian_12() { true; }; missing() { echo cmake; }; as_root() { false; }; need build"_s
        << QByteArray("apt-get could not install");
    QTest::newRow("a build that cannot be configured")
        << u"cmake() { false; }; build release"_s << QByteArray("CMake could not configure");
    QTest::newRow("a build that fails")
        << u"cmake() { [ \"$1\" = --preset ]; }; build release"_s << QByteArray("the build failed");
}

void tst_setup::anErrorSaysWhatToDo()
{
    QFETCH(QString, lines);
    QFETCH(QByteArray, stopped);
    const auto answer = withSetup(lines + u"; echo went on"_s);
    QCOMPARE(answer.exitCode, 1);
    QVERIFY(!answer.output.contains("went on"));
    QVERIFY(answer.output.contains("==> ")); // each step is printed
    QVERIFY2(answer.errors.contains("Stopped: " + stopped), answer.errors.constData());
    QVERIFY2(answer.errors.contains("\n  "), answer.errors.constData()); // and what to do next
}

EFA_TEST(tst_setup)

#include "tst_setup.moc"
