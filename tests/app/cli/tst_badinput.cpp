#include "tests/app/cli/program.h"
#include "tests/support/canary.h"
#include "tests/support/patience.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

using Files = QMap<QString, QByteArray>;

/// What other people's repositories can hold: the built program names it, with its place, and in time.
class tst_badinput : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void itIsNamedWithItsPlace_data();
    void itIsNamedWithItsPlace();
    void fiftyMegabytesAreRendered();
    void anEmptyRepositoryIsSaid_data();
    void anEmptyRepositoryIsSaid();
    void linksOutOfTheRepositoryAreRefused_data();
    void linksOutOfTheRepositoryAreRefused();
    void aFullDiskLeavesWholeFiles();
    void aReadOnlyDiskIsSaid();
    void nothingOfAForeignRepositoryRuns();

  private:
    void addTexts();
    void addObjects();
    void addMissing();
    void addCircles();
};

namespace {

const QByteArray configMap = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x\ndata:\n";

void row(const char* name, const Files& files, const QStringList& words)
{
    QTest::newRow(name) << files << words;
}

bool writeAll(const QString& folder, const Files& files)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!write(folder + u'/' + file.key(), file.value()))
            return false;
    }
    return true;
}

QByteArray aliasBomb()
{
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int level = 1; level < 30; ++level) {
        const QByteArray number = QByteArray::number(level);
        text += "a" + number + ": &a" + number + " [" +
                QByteArray("*a" + QByteArray::number(level - 1) + ',').repeated(10) + "]\n";
    }
    return text;
}

} // namespace

void tst_badinput::addTexts()
{
    const QByteArray one = "resources: [a.yaml]\n";
    row("broken UTF-8", {{u"kustomization.yaml"_s, one}, {u"a.yaml"_s, configMap + "  k: a\xFFz\n"}},
        {u"a.yaml:6:7: "_s, u"0xff is not UTF-8"_s, u"kustomization.yaml:1:13"_s});
    row("broken UTF-8 in a kustomization", {{u"kustomization.yaml"_s, "resources: [\xC3]\n"}},
        {u"kustomization.yaml:1:13: "_s, u"0xc3 is not UTF-8"_s});
    const QByteArray nested = QByteArray(10'000, '[') + QByteArray(10'000, ']');
    row("10,000 levels", {{u"kustomization.yaml"_s, one}, {u"a.yaml"_s, configMap + "  k: " + nested}},
        {u"a.yaml:6:"_s, u"Nested more than 1000 levels deep"_s});
    row("10,000 levels in a kustomization", {{u"kustomization.yaml"_s, "resources: " + nested}},
        {u"kustomization.yaml:1:"_s, u"Nested more than 1000 levels deep"_s});
    row("an alias bomb", {{u"kustomization.yaml"_s, one}, {u"a.yaml"_s, aliasBomb()}},
        {u"a.yaml:7:"_s, u"stand for more than 10000000 values"_s});
    row("an alias bomb in a patch",
        {{u"kustomization.yaml"_s, "resources: [a.yaml]\npatches: [{path: p.yaml}]\n"},
         {u"a.yaml"_s, configMap + "  k: v\n"},
         {u"p.yaml"_s, aliasBomb()}},
        {u"p.yaml:7:"_s, u"stand for more than 10000000 values"_s});
    addObjects();
    row("bytes instead of text", {{u"kustomization.yaml"_s, QByteArray(100, '\0')}},
        {u"kustomization.yaml:1:1: "_s, u"U+0000"_s});
}

void tst_badinput::addObjects()
{
    const QByteArray both = "resources: [a.yaml, b.yaml]\n";
    row("an object twice",
        {{u"kustomization.yaml"_s, both}, {u"a.yaml"_s, configMap}, {u"b.yaml"_s, configMap}},
        {u"kustomization.yaml:1:21: "_s, u"/x.[noNs] is there twice"_s});
    row("a key that is a number",
        {{u"kustomization.yaml"_s, both},
         {u"a.yaml"_s, configMap},
         {u"b.yaml"_s,
          "kind: List\nitems: []\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {5: x}\n"}},
        {u"b.yaml:7:8: "_s, u"The key \"5\" is no string"_s});
    row("a key that is a list",
        {{u"kustomization.yaml"_s, "resources: [a.yaml]\n"}, {u"a.yaml"_s, configMap + "  ? [a]\n  : b\n"}},
        {u"a.yaml:5:1: "_s, u"A key is itself a mapping or a list"_s});
    row("a key twice",
        {{u"kustomization.yaml"_s, "namePrefix: a-\nresources: [a.yaml]\n"},
         {u"a.yaml"_s, configMap + "  k: v\n  l: v\n  k: w\n"}},
        {u"a.yaml:8:3: "_s,
         u"could not be printed: The key k stands twice in this mapping, first on line 6"_s});
    row("a label that is a word of YAML 1.1",
        {{u"kustomization.yaml"_s, "resources: [a.yaml]\ncommonLabels:\n  n: \"1\"\n"},
         {u"a.yaml"_s, configMap + "  k: v\n"}},
        {u"kustomization.yaml:3:3: "_s, u"The key \"false\" is no string"_s});
    row("a number beyond 64 bits in a kustomization",
        {{u"kustomization.yaml"_s, "replicas: [{name: x, count: 99999999999999999999}]\n"}},
        {u"kustomization.yaml:1:29: "_s, u"wants a whole number"_s});
    const Files bases{{u"a/kustomization.yaml"_s, "namePrefix: a-\nresources: [c.yaml]\n"},
                      {u"a/c.yaml"_s, configMap},
                      {u"b/kustomization.yaml"_s, "namePrefix: b-\nresources: [c.yaml]\n"},
                      {u"b/c.yaml"_s, configMap}};
    const auto with = [&bases](const QByteArray& text) {
        Files files = bases;
        files.insert(u"kustomization.yaml"_s, "resources: [a, b]\n" + text);
        return files;
    };
    row("a patch that could mean two",
        with(
            "patches: [{patch: \"{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, data: {a: b}}\"}]\n"),
        {u"kustomization.yaml:2:11: "_s, u"Several resources are called ConfigMap.v1.[noGrp]/x"_s});
    row("a var that could mean two",
        with("vars: [{name: V, objref: {kind: ConfigMap, name: x, apiVersion: v1}}]\n"),
        {u"kustomization.yaml:2:8: "_s, u"could mean 2 resources"_s});
    row("a replacement that could take two",
        with("replacements: [{source: {kind: ConfigMap, name: x}, targets: [{select: {kind: Pod}}]}]\n"),
        {u"kustomization.yaml:2:16: "_s, u"Several resources could be the source"_s});
}

void tst_badinput::addMissing()
{
    const QPair<const char*, QByteArray> fields[] = {
        {"a resource", "resources: [gone]\n"},
        {"a component", "components: [gone]\n"},
        {"a patch", "patches: [{path: gone}]\n"},
        {"a strategic merge patch", "patchesStrategicMerge: [gone]\n"},
        {"a JSON patch",
         "patchesJson6902: [{path: gone, target: {kind: ConfigMap, version: v1, name: x}}]\n"},
        {"a generated file", "configMapGenerator: [{name: a, files: [gone]}]\n"},
        {"generated variables", "secretGenerator: [{name: a, envs: [gone]}]\n"},
        {"replacements", "replacements: [{path: gone}]\n"},
        {"a transformer", "transformers: [gone]\n"},
        {"a generator", "generators: [gone]\n"},
        {"a validator", "validators: [gone]\n"},
        {"a configuration", "configurations: [gone]\n"},
        {"a definition", "crds: [gone]\n"},
        {"a schema", "openapi: {path: gone}\n"},
    };
    for (const auto& [name, text] : fields) {
        // The place is that of the name, or of the braces around it.
        const qsizetype braces = text.indexOf('{');
        const bool told = braces < 0 || text.contains("Generator");
        const QString place = u"kustomization.yaml:1:%1: "_s.arg((told ? text.indexOf("gone") : braces) + 1);
        row(name, {{u"kustomization.yaml"_s, text}}, {place, u"gone"_s, u"does not exist"_s});
    }
}

void tst_badinput::addCircles()
{
    row("bases in a circle",
        {{u"kustomization.yaml"_s, "resources: [b]\n"},
         {u"b/kustomization.yaml"_s, "resources: [../c]\n"},
         {u"c/kustomization.yaml"_s, "resources: [../b]\n"}},
        {u"c/kustomization.yaml:1:13: "_s, u"circle"_s, u"\n  b/kustomization.yaml:1:13\n"_s});
    row("a base that is itself", {{u"kustomization.yaml"_s, "resources: [.]\n"}},
        {u"kustomization.yaml:1:13: "_s, u"circle"_s});
    Files chain{{u"kustomization.yaml"_s, "resources: [k1]\n"}};
    for (int i = 1; i < 5000; ++i)
        chain.insert(u"k%1/kustomization.yaml"_s.arg(i),
                     "resources: [../k" + QByteArray::number(i + 1) + "]\n");
    row("5,000 kustomizations on each other", chain,
        {u"k999/kustomization.yaml:1:13: "_s, u"more than 1000 levels deep"_s});
    row("components in a circle",
        {{u"kustomization.yaml"_s, "components: [c]\n"},
         {u"c/kustomization.yaml"_s, "kind: Component\ncomponents: [../d]\n"},
         {u"d/kustomization.yaml"_s, "kind: Component\ncomponents: [../c]\n"}},
        {u"d/kustomization.yaml:2:14: "_s, u"circle"_s});
}

void tst_badinput::itIsNamedWithItsPlace_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QStringList>("words");
    addTexts();
    addMissing();
    addCircles();
}

void tst_badinput::itIsNamedWithItsPlace()
{
    QFETCH(Files, files);
    QFETCH(QStringList, words);
    const QTemporaryDir folder;
    QVERIFY(writeAll(folder.path(), files));
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = cli({u"render"_s, u"."_s}, folder.path());
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.startsWith(words.first()), qPrintable(outcome.errors));
    for (const QString& word : words)
        QVERIFY2(outcome.errors.contains(word), qPrintable(outcome.errors));
    QVERIFY(timer.elapsed() < patienceMs);
}

void tst_badinput::fiftyMegabytesAreRendered()
{
    constexpr qsizetype large = qsizetype{50} * 1024 * 1024;
    const QTemporaryDir folder;
    const QByteArray value = QByteArray("words of no meaning ").repeated(5000).trimmed();
    QByteArray text = configMap;
    for (int i = 0; text.size() < large; ++i)
        text += "  key-" + QByteArray::number(10000 + i) + ": '" + value + "'\n";
    QVERIFY(
        writeAll(folder.path(), {{u"kustomization.yaml"_s, "resources: [a.yaml]\n"}, {u"a.yaml"_s, text}}));
    const Outcome outcome = cli({u"render"_s, folder.path()});
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.size() > large);
    QVERIFY(outcome.output.startsWith("apiVersion: v1\ndata:\n  key-10000: words of no meaning"));
    QVERIFY(outcome.output.endsWith("\nkind: ConfigMap\nmetadata:\n  name: x\n"));
}

void tst_badinput::anEmptyRepositoryIsSaid_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("message");
    QTest::newRow("its folder") << QStringList{} << u"holds no kustomization file"_s;
    QTest::newRow("a revision") << QStringList{u"--rev"_s, u"HEAD"_s}
                                << u"no commit yet on the branch main"_s;
    QTest::newRow("its clusters") << QStringList{u"--all"_s} << u"No cluster was found in the repository"_s;
    QTest::newRow("the clusters of a revision")
        << QStringList{u"--all"_s, u"--rev=main"_s} << u"no revision “main”"_s;
}

void tst_badinput::anEmptyRepositoryIsSaid()
{
    QFETCH(QStringList, words);
    QFETCH(QString, message);
    const ScratchRepository scratch;
    const Outcome outcome = cli(QStringList{u"render"_s, scratch.path()} + words);
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(message), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.count(u'\n') >= 2, qPrintable(outcome.errors)); // a hint follows
}

void tst_badinput::linksOutOfTheRepositoryAreRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("kustomization");
    QTest::newRow("a file") << u"../../secret/a.yaml"_s << QByteArray("resources: [link]\n");
    QTest::newRow("an absolute file")
        << u"/etc/passwd"_s << QByteArray("configMapGenerator: [{name: a, files: [link]}]\n");
    QTest::newRow("a folder") << u"../../secret"_s << QByteArray("resources: [link]\n");
    QTest::newRow("a patch") << u"../../secret/a.yaml"_s << QByteArray("patches: [{path: link}]\n");
    QTest::newRow("through a folder") << u"../../secret"_s << QByteArray("resources: [link/a.yaml]\n");
}

void tst_badinput::linksOutOfTheRepositoryAreRefused()
{
    QFETCH(QString, target);
    QFETCH(QByteArray, kustomization);
    const ScratchRepository scratch;
    scratch.write(u"../secret/a.yaml"_s, configMap + "  secret: word\n");
    scratch.write(u"../secret/kustomization.yaml"_s, "resources: [a.yaml]\n");
    scratch.write(u"edge/kustomization.yaml"_s, kustomization);
    scratch.link(u"edge/link"_s, target);
    scratch.commitAll(u"a link"_s);
    for (const QStringList& words : {QStringList{}, QStringList{u"--rev"_s, u"HEAD"_s},
                                     QStringList{u"--load-restrictor=LoadRestrictionsNone"_s}}) {
        const Outcome outcome = cli(QStringList{u"render"_s, scratch.path(u"edge"_s)} + words);
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY2(outcome.errors.contains(u"edge/link leads out of the repository, to "_s + target),
                 qPrintable(outcome.errors));
    }
}

void tst_badinput::aFullDiskLeavesWholeFiles()
{
    const QTemporaryDir folder;
    const QTemporaryDir mounted;
    SmallDisk disk(mounted.path());
    record(u"full-disk"_s, disk.isThere() ? Reality::Real : Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    const QByteArray line = "  k: '" + QByteArray(50'000, 'x') + "'\n";
    for (const QString& cluster : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s, u"f"_s})
        QVERIFY(
            writeAll(folder.filePath(u"clusters/"_s + cluster),
                     {{u"kustomization.yaml"_s, "resources: [a.yaml]\n"}, {u"a.yaml"_s, configMap + line}}));
    const QString output = disk.folder() + u"/out"_s;
    QVERIFY(write(output + u"/a.yaml"_s, "old\n"));
    QVERIFY(disk.fill(120'000));
    const Outcome outcome = cli({u"render"_s, u"--all"_s, folder.path(), u"--output"_s, output});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"No space left"_s), qPrintable(outcome.errors));
    const QStringList names = QDir(output).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    QVERIFY(names.contains(u"a.yaml"_s) && names.size() < 6);
    for (const QString& name : names) {
        const QByteArray text = read(output + u'/' + name);
        const QString cluster = folder.filePath(u"clusters/"_s + name.chopped(5));
        QVERIFY2(text == cli({u"render"_s, cluster}).output || (name == u"a.yaml" && text == "old\n"),
                 qPrintable(name));
    }
}

void tst_badinput::aReadOnlyDiskIsSaid()
{
    const QTemporaryDir folder;
    const QTemporaryDir mounted;
    QVERIFY(writeKustomization(folder.filePath(u"clusters/a"_s), "settings"));
    SmallDisk disk(mounted.path());
    record(u"read-only-disk"_s, disk.isThere() ? Reality::Real : Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    QVERIFY(write(disk.folder() + u"/out/a.yaml"_s, "old\n"));
    QVERIFY(disk.setReadOnly(true));
    const QString output = disk.folder() + u"/out"_s;
    for (const QStringList& words :
         {QStringList{u"render"_s, u"--all"_s, folder.path(), u"--output"_s, output},
          QStringList{u"sample"_s, disk.folder() + u"/sample"_s}}) {
        const Outcome outcome = cli(words);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.errors.contains(disk.folder()), qPrintable(outcome.errors));
        QVERIFY2(outcome.errors.count(u'\n') >= 2, qPrintable(outcome.errors)); // a hint follows
    }
    QCOMPARE(read(output + u"/a.yaml"_s), "old\n");
    QCOMPARE(QDir(disk.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"out"_s});
}

void tst_badinput::nothingOfAForeignRepositoryRuns()
{
    const ScratchRepository scratch;
    QVERIFY(writeKustomization(scratch.path(u"clusters/a"_s), "settings"));
    scratch.commitAll(u"first"_s);
    scratch.write(u".gitattributes"_s, "* filter=trap diff=trap merge=trap\n");
    const Canary canary(scratch);
    canary.setTraps();
    for (const QStringList& words : {QStringList{u"render"_s, u"clusters/a"_s},
                                     QStringList{u"render"_s, u"clusters/a"_s, u"--rev"_s, u"HEAD"_s},
                                     QStringList{u"render"_s, u"--all"_s, u"."_s},
                                     QStringList{u"render"_s, u"--all"_s, u"."_s, u"--rev=main"_s}}) {
        const Outcome outcome = cli(words, scratch.path());
        QCOMPARE(outcome.errors, QString());
        QCOMPARE(outcome.exitCode, 0);
    }
    QCOMPARE(canary.sung(), QStringList());
}

EFA_TEST(tst_badinput)

#include "tst_badinput.moc"
