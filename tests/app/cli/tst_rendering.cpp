#include "tests/app/cli/program.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

class tst_rendering : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void printsTheKustomization();
    void theFolderMayBeNamedInManyWays_data();
    void theFolderMayBeNamedInManyWays();
    void aSiblingFolderIsReadWithoutARepository();
    void aLinkedFolderIsFollowed();
    void aBrokenFileIsNamedWithItsPlace();
    void theWayToAFaultIsShown();
    void whatCannotBeRenderedIsExplained_data();
    void whatCannotBeRenderedIsExplained();
    void pathsBeginWhereTheDiskDoes();
    void theFolderThatWasNamedIsNamed_data();
    void theFolderThatWasNamedIsNamed();
    void anUnreadableFileIsNamed();
    void whatMayNotBeReadIsSaid_data();
    void whatMayNotBeReadIsSaid();
    void theLoadRestrictorIsObeyed();
    void foreignTextDoesNotSteerTheTerminal();
    void aMissingClustersFolderIsNamed();
    void oneBrokenClusterKeepsNobodyBack();
    void aTextOfAnEarlierRunDoesNotStay();
    void findingsOfAllClustersAreToldOnce();
};

namespace {

/// Everybody may look into a folder.
constexpr QFile::Permissions open =
    QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;

} // namespace

void tst_rendering::printsTheKustomization()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.path(), "settings"));
    const Outcome outcome = cli({u"render"_s, folder.path()});
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, "apiVersion: v1\ndata:\n  a: b\nkind: ConfigMap\nmetadata:\n  name: settings\n");
}

void tst_rendering::theFolderMayBeNamedInManyWays_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("below") << u"a/b"_s;
    QTest::newRow("with a slash") << u"a/b/"_s;
    QTest::newRow("with dots") << u"./a/../a/./b"_s;
    QTest::newRow("with doubled slashes") << u"a//b"_s;
}

void tst_rendering::theFolderMayBeNamedInManyWays()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"a/b"_s), "settings"));
    const Outcome outcome = cli({u"render"_s, name}, folder.path());
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(cli({u"render"_s, u"."_s}, folder.filePath(u"a/b"_s)).output, outcome.output);
    QCOMPARE(cli({u"render"_s, u"--"_s, name}, folder.path()).output, outcome.output);
}

void tst_rendering::aSiblingFolderIsReadWithoutARepository()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"base"_s), "settings"));
    QVERIFY(
        write(folder.filePath(u"overlay/kustomization.yaml"_s), "resources:\n- ../base\nnamePrefix: x-\n"));
    const Outcome outcome = cli({u"render"_s, folder.filePath(u"overlay"_s)});
    QCOMPARE(outcome.errors, QString());
    QVERIFY(outcome.output.contains("name: x-settings\n"));
}

void tst_rendering::aLinkedFolderIsFollowed()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"real"_s), "settings"));
    QVERIFY(QFile::link(u"real"_s, folder.filePath(u"link"_s)));
    QCOMPARE(cli({u"render"_s, u"link"_s}, folder.path()).output,
             cli({u"render"_s, u"real"_s}, folder.path()).output);
}

void tst_rendering::aBrokenFileIsNamedWithItsPlace()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"a"_s), "settings"));
    QVERIFY(write(folder.filePath(u"a/configmap.yaml"_s), "kind: ConfigMap\nmetadata:\n  name: 'x\n"));
    const Outcome below = cli({u"render"_s, u"a"_s}, folder.path());
    QCOMPARE(below.exitCode, 3);
    QCOMPARE(below.output, QByteArray());
    // As compilers do: a path that can be opened from here.
    QVERIFY2(below.errors.startsWith(u"a/configmap.yaml:"_s), qPrintable(below.errors));
    QVERIFY(below.errors.contains(QRegularExpression(u"^a/configmap\\.yaml:\\d+:\\d+: "_s)));
    const Outcome elsewhere = cli({u"render"_s, folder.filePath(u"a"_s)}, u"/"_s);
    QVERIFY2(elsewhere.errors.contains(u"/a/configmap.yaml:"_s), qPrintable(elsewhere.errors));
}

void tst_rendering::theWayToAFaultIsShown()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"a/kustomization.yaml"_s), "resources: [../b]\n"));
    QVERIFY(write(folder.filePath(u"b/kustomization.yaml"_s), "resources: [../c]\n"));
    QVERIFY(write(folder.filePath(u"c/kustomization.yaml"_s), "resources: [missing.yaml]\n"));
    const Outcome outcome = cli({u"render"_s, u"../a"_s}, folder.filePath(u"a"_s));
    QVERIFY2(outcome.errors.startsWith(folder.path() + u"/c/kustomization.yaml:1:13: "_s),
             qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"\n  kustomization.yaml:1:13\n"_s), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"\n  "_s + folder.path() + u"/b/kustomization.yaml:1:13\n"_s),
             qPrintable(outcome.errors));
}

void tst_rendering::whatCannotBeRenderedIsExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("no such folder") << u"nowhere"_s << u"There is no folder nowhere"_s;
    QTest::newRow("a file") << u"a.txt"_s << u"a.txt is not a folder"_s;
    QTest::newRow("no kustomization") << u"empty"_s << u"kustomization"_s;
}

void tst_rendering::whatCannotBeRenderedIsExplained()
{
    QFETCH(QString, name);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"a.txt"_s), "x"));
    QVERIFY(QDir(folder.path()).mkdir(u"empty"_s));
    const Outcome outcome = cli({u"render"_s, name}, folder.path());
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.count(u'\n') >= 2, qPrintable(outcome.errors)); // a hint follows
}

void tst_rendering::pathsBeginWhereTheDiskDoes()
{
    const QTemporaryDir folder;
    const QString path = QFileInfo(folder.path()).canonicalFilePath() + u"/a"_s;
    QVERIFY(write(path + u"/kustomization.yaml"_s, "resources: [../a]\n"));
    const Outcome circle = cli({u"render"_s, path});
    QVERIFY2(circle.errors.contains(u"The folder %1 is used by %1,"_s.arg(path)), qPrintable(circle.errors));
    QVERIFY(write(path + u"/kustomization.yaml"_s, "resources: [../b.yaml]\n"));
    QVERIFY(write(path + u"/../b.yaml"_s, "kind: ConfigMap\n"));
    const Outcome outside = cli({u"render"_s, path});
    QVERIFY2(outside.errors.contains(u"b.yaml is not in or below %1,"_s.arg(path)),
             qPrintable(outside.errors));
}

void tst_rendering::theFolderThatWasNamedIsNamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("a repository") << u"fleet"_s << u"fleet: The top folder holds no kustomization file."_s;
    QTest::newRow("a folder in it") << u"fleet/base"_s << u"fleet/base: base holds no kustomization file."_s;
}

void tst_rendering::theFolderThatWasNamedIsNamed()
{
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"fleet/base/a.yaml"_s), "kind: ConfigMap\n"));
    QCOMPARE(other(u"git"_s, {u"init"_s, u"-q"_s, folder.filePath(u"fleet"_s)}).exitCode, 0);
    const Outcome outcome = cli({u"render"_s, name}, folder.path());
    QVERIFY2(outcome.errors.startsWith(said), qPrintable(outcome.errors));
    const Outcome inside = cli({u"render"_s, u"."_s}, folder.filePath(name));
    QVERIFY2(inside.errors.startsWith(u".: "_s + said.section(u": "_s, 1)), qPrintable(inside.errors));
}

void tst_rendering::anUnreadableFileIsNamed()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.path(), "settings"));
    const QString file = folder.filePath(u"configmap.yaml"_s);
    QVERIFY(QFile::setPermissions(file, {}));
    QVERIFY(QFile::setPermissions(folder.path(), open));
    const Outcome outcome = cliAsStranger({u"render"_s, folder.path()}, u"/"_s);
    record(u"another-user"_s, outcome.exitCode < 0 ? Reality::NotRun : Reality::Real);
    if (outcome.exitCode < 0)
        QSKIP("NOT RUN: no way to become somebody else");
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"configmap.yaml"_s), qPrintable(outcome.errors));
}

void tst_rendering::whatMayNotBeReadIsSaid_data()
{
    QTest::addColumn<QString>("locked");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("said");
    const QStringList one = {u"render"_s, u"clusters/a"_s};
    const QStringList all = {u"render"_s, u"--all"_s, u"."_s};
    QTest::newRow("a kustomization file")
        << u"base/kustomization.yaml"_s << one << u"base/kustomization.yaml may not be read"_s;
    QTest::newRow("a base") << u"base"_s << one << u"base may not be read"_s;
    QTest::newRow("a base of all clusters") << u"base"_s << all << u"base may not be read"_s;
    QTest::newRow("the folder itself")
        << u"clusters/a"_s << one << u"The folder clusters/a may not be read"_s;
    QTest::newRow("all clusters") << u"clusters"_s << all << u"clusters may not be read"_s;
    QTest::newRow("the repository") << u"."_s << all << u"The folder . may not be read"_s;
    QTest::newRow("a base that is judged")
        << u"base/kustomization.yaml"_s << QStringList{u"validate"_s, u"."_s}
        << u"base/kustomization.yaml may not be read"_s;
    QTest::newRow("what is looked for")
        << u"base"_s << QStringList{u"discover"_s, u"."_s} << u"1 not readable"_s;
}

void tst_rendering::whatMayNotBeReadIsSaid()
{
    QFETCH(const QString, locked);
    QFETCH(const QStringList, words);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"base"_s), "settings"));
    QVERIFY(write(folder.filePath(u"clusters/a/kustomization.yaml"_s), "resources: [../../base]\n"));
    QVERIFY(QFile::setPermissions(folder.path(), open));
    const QString path = QDir::cleanPath(folder.filePath(locked));
    QVERIFY(QFile::setPermissions(path, {}));
    // Where the folder itself is locked, somebody stood in it before.
    const Outcome outcome = cliAsStranger(words, folder.path());
    QVERIFY(QFile::setPermissions(path, open));
    record(u"another-user"_s, outcome.exitCode < 0 ? Reality::NotRun : Reality::Real);
    if (outcome.exitCode < 0)
        QSKIP("NOT RUN: no way to become somebody else");
    const QString told = QString::fromUtf8(outcome.output) + outcome.errors;
    QVERIFY2(told.contains(said), qPrintable(told));
    QVERIFY2(!told.contains(u"holds no kustomization file"_s), qPrintable(told));
}

void tst_rendering::theLoadRestrictorIsObeyed()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"a"_s), "settings"));
    QVERIFY(write(folder.filePath(u"b/kustomization.yaml"_s), "resources:\n- ../a/configmap.yaml\n"));
    const QString name = folder.filePath(u"b"_s);
    const Outcome refused = cli({u"render"_s, name});
    QCOMPARE(refused.exitCode, 3);
    QVERIFY2(refused.errors.contains(u"configmap.yaml"_s), qPrintable(refused.errors));
    const Outcome allowed = cli({u"render"_s, name, u"--load-restrictor=LoadRestrictionsNone"_s});
    QCOMPARE(allowed.errors, QString());
    QCOMPARE(allowed.exitCode, 0);
    // As kustomize's own users write it.
    QCOMPARE(cli({u"render"_s, name, u"--load-restrictor"_s, u"LoadRestrictionsNone"_s}).output,
             allowed.output);
    QCOMPARE(cli({u"render"_s, name, u"--load-restrictor"_s, u"LoadRestrictionsRootOnly"_s}).exitCode, 3);
}

void tst_rendering::foreignTextDoesNotSteerTheTerminal()
{
    const QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"kustomization.yaml"_s), "resources:\n- \"a\\e[31m\\u202Eb.yaml\"\n"));
    const Outcome outcome = cli({u"render"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(!outcome.errors.contains(QChar(0x1B)), qPrintable(outcome.errors));
    QVERIFY2(!outcome.errors.contains(QChar(0x202E)), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"a\u241B[31m<U+202E>b.yaml"_s), qPrintable(outcome.errors));
}

void tst_rendering::aMissingClustersFolderIsNamed()
{
    const QTemporaryDir folder;
    const Outcome outcome = cli({u"render"_s, u"--all"_s, folder.path()});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"clusters"_s), qPrintable(outcome.errors));
}

void tst_rendering::oneBrokenClusterKeepsNobodyBack()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.filePath(u"clusters/a"_s), "settings"));
    QVERIFY(writeKustomization(folder.filePath(u"clusters/c"_s), "settings"));
    QVERIFY(write(folder.filePath(u"clusters/b/kustomization.yaml"_s), "resources: [missing.yaml]\n"));
    const Outcome outcome = cli({u"render"_s, u"--all"_s, u"."_s, u"--output"_s, u"out"_s}, folder.path());
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.output.startsWith("2 clusters, 2 objects, "), outcome.output.constData());
    QVERIFY2(outcome.errors.contains(u"missing.yaml"_s), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"1 cluster could not be rendered"_s), qPrintable(outcome.errors));
    QCOMPARE(read(folder.filePath(u"out/a.yaml"_s)),
             cli({u"render"_s, u"clusters/a"_s}, folder.path()).output);
    QVERIFY(!QFile::exists(folder.filePath(u"out/b.yaml"_s)));
}

void tst_rendering::aTextOfAnEarlierRunDoesNotStay()
{
    const QTemporaryDir folder;
    for (const QString& name : {u"a"_s, u"b"_s})
        QVERIFY(writeKustomization(folder.filePath(u"clusters/"_s + name), "settings"));
    const QStringList words = {u"render"_s, u"--all"_s, u"."_s, u"--output"_s, u"out"_s};
    QCOMPARE(cli(words, folder.path()).exitCode, 0);
    QVERIFY(write(folder.filePath(u"out/mine.yaml"_s), "mine\n"));
    QVERIFY(write(folder.filePath(u"clusters/b/kustomization.yaml"_s), "resources: [missing.yaml]\n"));
    const Outcome outcome = cli(words, folder.path());
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"Removed out/b.yaml of an earlier run"_s), qPrintable(outcome.errors));
    QCOMPARE(QDir(folder.filePath(u"out"_s)).entryList(QDir::Files),
             (QStringList{u"a.yaml"_s, u"mine.yaml"_s}));
    QVERIFY(!cli(words, folder.path()).errors.contains(u"Removed"_s));
}

void tst_rendering::findingsOfAllClustersAreToldOnce()
{
    const QTemporaryDir folder;
    const QByteArray missed =
        "patches:\n- target: {name: nobody}\n  patch: |\n    - {op: remove, path: /data}\n";
    QVERIFY(writeKustomization(folder.filePath(u"base"_s), "settings"));
    QVERIFY(write(folder.filePath(u"base/kustomization.yaml"_s), "resources: [configmap.yaml]\n" + missed));
    for (const QString& name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(write(folder.filePath(u"clusters/"_s + name + u"/kustomization.yaml"_s),
                      "resources: [../../base]\n"));
    QByteArray many = "resources: [../../base]\npatches:\n";
    for (int i = 0; i < 60; ++i)
        many += "- target: {name: nobody" + QByteArray::number(i) +
                "}\n  patch: |\n    - {op: remove, path: /data}\n";
    const Outcome few = cli({u"render"_s, u"--all"_s, u"."_s}, folder.path());
    QCOMPARE(few.exitCode, 0);
    QCOMPARE(few.errors.count(u": warning: "_s), 1);
    QVERIFY2(few.errors.startsWith(u"base/kustomization.yaml:3:3: warning: "_s), qPrintable(few.errors));
    QVERIFY2(few.errors.contains(u"(3 cluster"_s), qPrintable(few.errors));

    QVERIFY(write(folder.filePath(u"clusters/b/kustomization.yaml"_s), many));
    const Outcome bounded = cli({u"render"_s, u"--all"_s, u"."_s}, folder.path());
    QCOMPARE(bounded.errors.count(u": warning: "_s), 50);
    QVERIFY2(bounded.errors.contains(u"(1 cluster"_s), qPrintable(bounded.errors));
    QVERIFY2(bounded.errors.contains(u"11 more finding"_s), qPrintable(bounded.errors));
}

EFA_TEST(tst_rendering)

#include "tst_rendering.moc"
