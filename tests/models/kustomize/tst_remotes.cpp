#include "files/memorytree.h"
#include "files/remotesource.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using files::MemoryTree;

/// What stands in other repositories: read at their commit, within their own borders, remembered by commit.
class tst_remotes : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void addressesAreRead_data();
    void addressesAreRead();
    void whatIsNotThereIsRefused_data();
    void whatIsNotThereIsRefused();
    void aHoleIsNamedWithTheWayToIt();
    void whatIsNotAtHandMayBeLeftOut_data();
    void whatIsNotAtHandMayBeLeftOut();
    void nothingLeavesTheOtherRepository();
    void circlesAreNamed_data();
    void circlesAreNamed();
    void aBranchThatMovedIsRenderedAnew();
    void twoRepositoriesWithOnePathStayApart();
    void whatIsNotPinnedIsSaid_data();
    void whatIsNotPinnedIsSaid();
    void withoutASourceItIsRefused();
};

namespace {

QByteArray configMap(const QByteArray& name)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}

/// Repositories by URL and revision, in memory. A revision that starts with a `v` pins.
class Repositories final : public files::RemoteSource
{
  public:
    void put(const QString& url, const QString& revision, std::map<QString, QByteArray> content)
    {
        m_content[url + u'@' + revision] = std::make_shared<const MemoryTree>(std::move(content));
        m_commits[url + u'@' + revision] = QString::number(++m_count);
    }

    Result<files::RemoteContent> open(const files::RemoteReference& reference) const override
    {
        const bool isFile = reference.kind == files::RemoteReference::Kind::File;
        const QString revision = isFile ? reference.path.section(u'/', 0, 0) : reference.revision;
        const QString name = reference.url + u'@' + revision;
        if (!m_content.contains(name))
            return failure(
                {.code = ErrorCode::NotFound, .message = u"no clone of "_s + name, .hint = u"clone it"_s});
        return files::RemoteContent{.tree = m_content.at(name),
                                    .commit = {m_commits.at(name)},
                                    .path = isFile ? reference.path.section(u'/', 1) : reference.path,
                                    .isPinned = revision.startsWith(u'v')};
    }

  private:
    std::map<QString, std::shared_ptr<const MemoryTree>> m_content;
    std::map<QString, QString> m_commits;
    int m_count = 0;
};

constexpr auto libraryUrl = "https://github.com/acme/library"_L1;

std::shared_ptr<Repositories> usual()
{
    auto repositories = std::make_shared<Repositories>();
    repositories->put(
        libraryUrl, u"v1"_s,
        {{u"kustomization.yaml"_s, "resources: [top.yaml]\n"},
         {u"top.yaml"_s, configMap("top")},
         {u"base/kustomization.yaml"_s, "resources: [a.yaml, ../shared]\n"},
         {u"base/a.yaml"_s, configMap("a")},
         {u"shared/kustomization.yaml"_s, "resources: [b.yaml]\n"},
         {u"shared/b.yaml"_s, configMap("b")},
         {u"part/kustomization.yaml"_s,
          "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamePrefix: part-\n"
          "resources: [../shared]\n"},
         {u"out/kustomization.yaml"_s, "resources: [../../local]\n"},
         {u"file/kustomization.yaml"_s, "resources: [../shared/b.yaml]\n"},
         {u"far/kustomization.yaml"_s, "resources: ['https://github.com/acme/other//x?ref=v2', hole]\n"},
         {u"hole/kustomization.yaml"_s, "resources:\n- https://github.com/acme/missing?ref=v1\n"},
         {u"self/kustomization.yaml"_s, "resources: ['https://github.com/acme/library//self?ref=v1']\n"},
         {u"ping/kustomization.yaml"_s, "resources: ['https://github.com/acme/library//pong?ref=v1']\n"},
         {u"pong/kustomization.yaml"_s, "resources: [../ping]\n"},
         {u"again/kustomization.yaml"_s,
          "namePrefix: x-\nresources: ['https://github.com/acme/library//base?ref=v1']\n"}});
    repositories->put(
        u"https://github.com/acme/other"_s, u"v2"_s,
        {{u"x/kustomization.yaml"_s, "resources: [c.yaml]\n"}, {u"x/c.yaml"_s, configMap("c")}});
    return repositories;
}

Result<kustomize::Rendering> render(const kustomize::Engine& engine, const QByteArray& kustomization,
                                    const kustomize::Options& options = {
                                        .loadRestrictor = kustomize::LoadRestrictor::None})
{
    const MemoryTree tree({{u"app/kustomization.yaml"_s, kustomization},
                           {u"app/own.yaml"_s, configMap("own")},
                           {u"local/kustomization.yaml"_s, "resources: [l.yaml]\n"},
                           {u"local/l.yaml"_s, configMap("l")}});
    Progress progress;
    return engine.render(tree, u"app"_s, options, progress);
}

Result<kustomize::Rendering> render(const QByteArray& kustomization)
{
    return render(kustomize::Engine(std::make_shared<kustomize::Memory>(), usual()), kustomization);
}

QByteArray namesIn(const Result<kustomize::Rendering>& rendering)
{
    if (!rendering)
        return "refused: " + rendering.error().toString().toUtf8();
    QByteArrayList names;
    for (const auto& resource : rendering->resources)
        names += QByteArray::fromStdString(resource->name());
    return names.join(' ');
}

} // namespace

void tst_remotes::addressesAreRead_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    QTest::addColumn<QByteArray>("names");
    const auto row = [](const char* name, const char* text, const char* names) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(names);
    };
    row("a folder", "resources: ['https://github.com/acme/library//base?ref=v1']", "a b");
    row("the top folder", "resources: ['https://github.com/acme/library?ref=v1']", "top");
    row("without a scheme", "resources: ['github.com/acme/library/base?ref=v1']", "a b");
    row("by version", "resources: ['github.com/acme/library/base?version=v1&timeout=90s']", "a b");
    row("below bases", "bases: ['https://github.com/acme/library//base?ref=v1']", "a b");
    row("a component", "resources: [own.yaml]\ncomponents: ['https://github.com/acme/library//part?ref=v1']",
        "part-b part-own");
    row("a base of a local base's", "resources: ['https://github.com/acme/library//again?ref=v1']",
        "x-a x-b");
    row("a raw file", "resources: [https://raw.githubusercontent.com/acme/library/v1/shared/b.yaml]", "b");
    row("a raw file of GitHub", "resources: [https://github.com/acme/library/raw/v1/shared/b.yaml]", "b");
    row("a blob shown raw", "resources: ['https://github.com/acme/library/blob/v1/shared/b.yaml?raw=true']",
        "b");
    row("a patch",
        "resources: [own.yaml]\nnamePrefix: y-\npatches:\n- target: {name: own}\n  options: "
        "{allowNameChange: true}\n  path: https://raw.githubusercontent.com/acme/library/v1/top.yaml",
        "y-top");
    row("a file's content",
        "configMapGenerator:\n- name: made\n  options: {disableNameSuffixHash: true}\n  files: "
        "[https://raw.githubusercontent.com/acme/library/v1/top.yaml]",
        "made");
}

void tst_remotes::addressesAreRead()
{
    QFETCH(const QByteArray, kustomization);
    QFETCH(const QByteArray, names);
    const auto rendering = render(kustomization);
    QCOMPARE(namesIn(rendering), names);
    QVERIFY(rendering->findings.isEmpty());
}

void tst_remotes::whatIsNotThereIsRefused_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    QTest::newRow("no clone") << QByteArray("https://github.com/acme/none?ref=v1") << u"no clone"_s;
    QTest::newRow("no revision") << QByteArray("https://github.com/acme/library?ref=v9") << u"no clone"_s;
    QTest::newRow("no folder") << QByteArray("https://github.com/acme/library//nowhere?ref=v1")
                               << u"nowhere"_s;
    QTest::newRow("a file for a folder")
        << QByteArray("https://github.com/acme/library//top.yaml?ref=v1") << u"top.yaml is a file"_s;
    QTest::newRow("no kustomization")
        << QByteArray("https://github.com/acme/other?ref=v2") << u"no kustomization file"_s;
    QTest::newRow("a component for a resource")
        << QByteArray("https://github.com/acme/library//part?ref=v1") << u"its kind is Component"_s;
    QTest::newRow("a file of no repository")
        << QByteArray("https://example.org/install.yaml") << u"on the web"_s;
    QTest::newRow("a release's file")
        << QByteArray("https://github.com/acme/library/releases/download/v1/install.yaml") << u"on the web"_s;
    QTest::newRow("a page") << QByteArray("https://github.com/acme/library/blob/v1/top.yaml")
                            << u"on the web"_s;
}

void tst_remotes::whatIsNotThereIsRefused()
{
    QFETCH(const QByteArray, entry);
    QFETCH(const QString, words);
    const auto rendering = render("resources:\n- own.yaml\n- " + entry + "\n");
    QVERIFY(!rendering);
    QVERIFY2(rendering.error().toString().contains(words), qPrintable(rendering.error().toString()));
    QCOMPARE(rendering.error().where->toString(), u"app/kustomization.yaml:3:3"_s);
}

void tst_remotes::whatIsNotAtHandMayBeLeftOut_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("findings");
    const QByteArray missing = "resources:\n- own.yaml\n- https://github.com/acme/none?ref=v1\n";
    const QString named = u"remote-missing app/kustomization.yaml:3:3"_s;
    const auto row = [](const char* name, const QByteArray& kustomization, const QByteArray& names,
                        const QString& findings) {
        QTest::newRow(name) << kustomization << names << findings;
    };
    row("a base", missing, "own", named);
    row("what changes the rest goes on", missing + "namePrefix: p-\n", "p-own", named);
    row("a patch of what is missing",
        missing + "patches:\n- patch: '{apiVersion: v1, kind: Secret, metadata: {name: far}}'\n", "own",
        named);
    row("a generator that merges with it",
        missing + "configMapGenerator:\n- {name: far, behavior: merge, literals: [a=b]}\n", "own", named);
    row("a chart", "resources: [own.yaml]\nhelmCharts:\n- name: web\n", "own",
        u"program-needed app/kustomization.yaml:3:3"_s);
    row("a program",
        "resources: [own.yaml]\ngenerators:\n- |-\n  apiVersion: v1\n  kind: Odd\n  metadata: {name: x}\n",
        "own", u"program-needed app/kustomization.yaml:3:3"_s);
    row("in a base", "resources: ['https://github.com/acme/library//hole?ref=v1', own.yaml]\n", "own",
        u"remote-missing hole/kustomization.yaml:2:3"_s);
}

void tst_remotes::whatIsNotAtHandMayBeLeftOut()
{
    QFETCH(const QByteArray, kustomization);
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), usual());
    QVERIFY(!render(engine, kustomization));
    const auto rendering = render(engine, kustomization, {.notAtHand = kustomize::NotAtHand::LeftOut});
    QVERIFY2(rendering, rendering ? "" : qPrintable(rendering.error().toString()));
    QTEST(namesIn(rendering), "names");
    QStringList findings;
    for (const Diagnostic& finding : rendering->findings)
        findings << finding.rule + u' ' + finding.place.toString();
    QTEST(findings.join(u", "_s), "findings");
    // What is known of it so is not known of the whole.
    QVERIFY(!render(engine, kustomization));
}

void tst_remotes::aHoleIsNamedWithTheWayToIt()
{
    auto repositories = usual();
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), repositories);
    const auto rendering = render(engine, "resources: ['https://github.com/acme/library//hole?ref=v1']\n");
    QVERIFY(!rendering);
    QCOMPARE(rendering.error().code, ErrorCode::Network);
    QCOMPARE(rendering.error().hint, u"clone it"_s);
    QCOMPARE(rendering.error().where->toString(), u"hole/kustomization.yaml:2:3"_s);
    QCOMPARE(rendering.error().detail, u"app/kustomization.yaml:1:13"_s);
    // Once it is there, it is found.
    repositories->put(u"https://github.com/acme/missing"_s, u"v1"_s,
                      {{u"kustomization.yaml"_s, "resources: [m.yaml]\n"}, {u"m.yaml"_s, configMap("m")}});
    QCOMPARE(namesIn(render(engine, "resources: ['https://github.com/acme/library//hole?ref=v1']\n")), "m");
}

void tst_remotes::nothingLeavesTheOtherRepository()
{
    const auto base = render("resources: ['https://github.com/acme/library//out?ref=v1']\n");
    QVERIFY(!base);
    QVERIFY2(base.error().message.contains(u"leads out of the repository"_s),
             qPrintable(base.error().message));
    // Though the load restrictor is off where it is used.
    const auto file = render("resources: ['https://github.com/acme/library//file?ref=v1']\n");
    QVERIFY(!file);
    QVERIFY2(file.error().message.contains(u"not in or below"_s), qPrintable(file.error().message));
}

void tst_remotes::circlesAreNamed_data()
{
    QTest::addColumn<QByteArray>("folder");
    QTest::newRow("to itself") << QByteArray("self");
    QTest::newRow("by way of a local base") << QByteArray("ping");
}

void tst_remotes::circlesAreNamed()
{
    QFETCH(const QByteArray, folder);
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), usual());
    for (int i = 0; i < 2; ++i) {
        const auto rendering =
            render(engine, "resources: ['https://github.com/acme/library//" + folder + "?ref=v1']\n");
        QVERIFY(!rendering);
        QVERIFY2(rendering.error().message.contains(u"circle"_s), qPrintable(rendering.error().message));
    }
}

void tst_remotes::aBranchThatMovedIsRenderedAnew()
{
    const auto repositories = std::make_shared<Repositories>();
    const auto put = [&](const QByteArray& name) {
        repositories->put(
            libraryUrl, u"main"_s,
            {{u"kustomization.yaml"_s, "resources: [m.yaml]\n"}, {u"m.yaml"_s, configMap(name)}});
    };
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory, repositories);
    const QByteArray kustomization = "resources: ['github.com/acme/library?ref=main']\n";
    put("before");
    QCOMPARE(namesIn(render(engine, kustomization)), "before");
    const auto built = memory->counters().kustomizationsBuilt;
    QCOMPARE(namesIn(render(engine, kustomization)), "before");
    QCOMPARE(memory->counters().kustomizationsBuilt, built);
    put("after");
    QCOMPARE(namesIn(render(engine, kustomization)), "after");
}

void tst_remotes::twoRepositoriesWithOnePathStayApart()
{
    const auto repositories = usual();
    repositories->put(u"https://github.com/acme/twin"_s, u"v1"_s,
                      {{u"base/kustomization.yaml"_s, "resources: [a.yaml, ../shared]\n"},
                       {u"base/a.yaml"_s, configMap("twin")},
                       {u"shared/kustomization.yaml"_s, "resources: []\nnamePrefix: t-\n"}});
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), repositories);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(namesIn(render(engine, "resources: ['https://github.com/acme/library//base?ref=v1',"
                                        "'https://github.com/acme/twin//base?ref=v1', ../local]\n")),
                 "a b l twin");
    }
}

void tst_remotes::whatIsNotPinnedIsSaid_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    QTest::addColumn<QString>("place");
    QTest::newRow("a resource") << QByteArray("resources:\n- own.yaml\n- github.com/acme/library?ref=main\n")
                                << u"app/kustomization.yaml:3:3"_s;
    QTest::newRow("no revision") << QByteArray("resources:\n- github.com/acme/library\n")
                                 << u"app/kustomization.yaml:2:3"_s;
    QTest::newRow("a raw file")
        << QByteArray("resources:\n- https://raw.githubusercontent.com/acme/library/main/m.yaml\n")
        << u"app/kustomization.yaml:2:3"_s;
    QTest::newRow("a generator's file")
        << QByteArray("configMapGenerator:\n- name: x\n  files:\n  - "
                      "k=https://raw.githubusercontent.com/acme/library/main/m.yaml\n")
        << u"app/kustomization.yaml:4:7"_s;
}

void tst_remotes::whatIsNotPinnedIsSaid()
{
    QFETCH(const QByteArray, kustomization);
    QFETCH(const QString, place);
    const auto repositories = std::make_shared<Repositories>();
    for (const QString& revision : {u"main"_s, QString()})
        repositories->put(
            libraryUrl, revision,
            {{u"kustomization.yaml"_s, "resources: [m.yaml]\n"}, {u"m.yaml"_s, configMap("m")}});
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>(), repositories);
    for (int i = 0; i < 2; ++i) {
        const auto rendering = render(engine, kustomization);
        QVERIFY2(rendering, rendering ? "" : qPrintable(rendering.error().toString()));
        QCOMPARE(rendering->findings.size(), 1);
        QCOMPARE(rendering->findings.first().rule, u"remote-not-pinned"_s);
        QCOMPARE(rendering->findings.first().place.toString(), place);
    }
}

void tst_remotes::withoutASourceItIsRefused()
{
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto rendering = render(engine, "resources: ['https://github.com/acme/library//base?ref=v1']\n");
    QVERIFY(!rendering);
    QCOMPARE(rendering.error().code, ErrorCode::Network);
}

EFA_TEST(tst_remotes)

#include "tst_remotes.moc"
