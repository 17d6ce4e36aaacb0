#include "workspace/fleetimpact.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"
#include "workspace/changedfiles.h"
#include "workspace/impactsession.h"
#include "workspace/surveyfiles.h"

#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_fleetimpact : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void clustersThatChangeAreGrouped();
    void clustersComeAndGo();
    void aBrokenClusterIsUnknown();
    void whatIsBrokenOnBothSidesIsLeftOut();
    void partialAnswersAreGiven();
    void changedFilesAreThoseThatDiffer();
    void theSessionComparesOnlyWhatIsReached();
    void theNextEditDeliversOneSideOnly();
};

namespace {

using Files = std::map<QString, QByteArray>;

/// Clusters a, b and c: the first two take the base `web`, all take `common`.
Files fleetFiles()
{
    const auto configMap = [](const QByteArray& name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  key: one\n";
    };
    return {{u"base/web/kustomization.yaml"_s, "resources: [web.yaml]\n"},
            {u"base/web/web.yaml"_s, configMap("web")},
            {u"base/common/kustomization.yaml"_s, "resources: [common.yaml]\n"},
            {u"base/common/common.yaml"_s, configMap("common")},
            {u"clusters/a/kustomization.yaml"_s, "resources: [../../base/common, ../../base/web]\n"},
            {u"clusters/b/kustomization.yaml"_s, "resources: [../../base/common, ../../base/web]\n"},
            {u"clusters/c/kustomization.yaml"_s, "resources: [../../base/common]\n"}};
}

FleetClusters clustersOf(const files::FileTree& tree)
{
    Progress progress;
    return fleetClusters(tree, {}, u"fleet"_s, progress).value();
}

Result<impact::Impact> impactOf(const Files& before, const Files& after, const ImpactOptions& options = {})
{
    const files::MemoryTree earlier(before);
    const files::MemoryTree later(after);
    Progress progress;
    return fleetImpact({earlier, clustersOf(earlier)}, {later, clustersOf(later)}, options, progress);
}

std::shared_ptr<const Survey> surveyOf(const Files& files)
{
    QHash<QString, KustomizationLinks> links;
    for (const auto& [path, text] : files) {
        if (isKustomizationFile(path))
            links.insert(path.section(u'/', 0, -2), readLinks(path, text));
    }
    return std::make_shared<const Survey>(links);
}

QByteArray edited(QByteArray text)
{
    return text.replace("one", "two");
}

QString namesOf(const std::vector<ClusterName>& clusters)
{
    QStringList names;
    for (const ClusterName& cluster : clusters)
        names << cluster.text;
    return names.join(u' ');
}

} // namespace

void tst_fleetimpact::clustersThatChangeAreGrouped()
{
    Files after = fleetFiles();
    after[u"base/web/web.yaml"_s] = edited(after[u"base/web/web.yaml"_s]);
    const auto impact = impactOf(fleetFiles(), after, {.workers = 3});
    QVERIFY2(impact, test::why(impact));
    QCOMPARE(impact->groups.size(), size_t{1});
    QCOMPARE(namesOf(impact->groups.front().clusters), u"a b"_s);
    QCOMPARE(impact->groups.front().difference.changes.size(), size_t{1});
    QCOMPARE(impact->groups.front().difference.changes.front()->object.shown(), std::string("ConfigMap web"));
    QCOMPARE(impact->unchanged, qint64{1});
}

void tst_fleetimpact::clustersComeAndGo()
{
    Files after = fleetFiles();
    after.erase(u"clusters/a/kustomization.yaml"_s);
    after[u"clusters/d/kustomization.yaml"_s] = "resources: [../../base/common]\n";
    const auto impact = impactOf(fleetFiles(), after);
    QVERIFY2(impact, test::why(impact));
    QCOMPARE(namesOf(impact->added), u"d"_s);
    QCOMPARE(namesOf(impact->removed), u"a"_s);
    QVERIFY(impact->groups.empty());
}

void tst_fleetimpact::aBrokenClusterIsUnknown()
{
    Files after = fleetFiles();
    after[u"base/web/kustomization.yaml"_s] = "resources: [gone.yaml]\n";
    const auto impact = impactOf(fleetFiles(), after);
    QVERIFY2(impact, test::why(impact));
    QCOMPARE(impact->unknown.size(), size_t{2});
    QCOMPARE(impact->unknown.front().cluster.text, u"a"_s);
    QVERIFY(impact->unknown.front().error.toString().contains("gone.yaml"_L1));
    QCOMPARE(impact->unchanged, qint64{1});
}

void tst_fleetimpact::whatIsBrokenOnBothSidesIsLeftOut()
{
    const auto unit = [](const QByteArray& name, const QByteArray& path) {
        return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
               name + "\n  namespace: flux-system\nspec:\n  path: " + path +
               "\n  sourceRef: {kind: GitRepository, name: home}\n";
    };
    Files before = fleetFiles();
    before[u"clusters/f/units.yaml"_s] =
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: home, namespace: "
        "flux-system}\nspec: {url: https://example.com/fleet}\n" +
        unit("root", "./clusters/f") + unit("good", "./base/web") + unit("bad", "./base/bad");
    before[u"base/bad/kustomization.yaml"_s] = "resources: [gone.yaml]\n";
    Files after = before;
    after[u"base/web/web.yaml"_s] = edited(after[u"base/web/web.yaml"_s]);
    const auto impact = impactOf(before, after);
    QVERIFY2(impact, test::why(impact));
    QVERIFY(impact->unknown.empty());
    QCOMPARE(impact->partly, qint64{1});
    QCOMPARE(namesOf(impact->groups.at(0).clusters), u"a b f"_s);
    // It is repaired: what the cluster had of it is not known.
    after[u"base/bad/kustomization.yaml"_s] = "resources: []\nconfigMapGenerator: [{name: x}]\n";
    QCOMPARE(impactOf(before, after)->unknown.at(0).cluster.text, u"f"_s);
}

void tst_fleetimpact::partialAnswersAreGiven()
{
    ImpactOptions options;
    int parts = 0;
    options.partialEvery = std::chrono::milliseconds(0);
    options.partial = [&](const impact::Impact&) { ++parts; };
    QVERIFY(impactOf(fleetFiles(), fleetFiles(), options));
    QCOMPARE(parts, 3);
}

void tst_fleetimpact::changedFilesAreThoseThatDiffer()
{
    const test::ScratchRepository scratch;
    scratch.write(u"a.yaml"_s, "a");
    scratch.write(u"b/c.yaml"_s, "c");
    const CommitId first{scratch.commitAll(u"first"_s)};
    scratch.write(u"b/c.yaml"_s, "d");
    scratch.write(u"e.yaml"_s, "e");
    const CommitId second{scratch.commitAll(u"second"_s)};
    scratch.write(u"f.yaml"_s, "f");
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY(repository);
    Progress progress;
    QCOMPARE(changedFiles(*repository, first, second, progress).value(),
             (QStringList{u"b/c.yaml"_s, u"e.yaml"_s}));
    QCOMPARE(changedFiles(*repository, second, std::nullopt, progress).value(), QStringList{u"f.yaml"_s});
    QCOMPARE(changedFiles(*repository, first, std::nullopt, progress).value(),
             (QStringList{u"b/c.yaml"_s, u"e.yaml"_s, u"f.yaml"_s}));
}

void tst_fleetimpact::theSessionComparesOnlyWhatIsReached()
{
    const test::ScratchRepository scratch;
    for (const auto& [path, text] : fleetFiles())
        scratch.write(path, text);
    const CommitId head{scratch.commitAll(u"first"_s)};
    ImpactSession session(std::make_shared<kustomize::Memory>(), {});
    ImpactQuestion question{
        .root = scratch.path(),
        .head = head,
        .buffers = {{u"base/web/web.yaml"_s, edited(fleetFiles()[u"base/web/web.yaml"_s])}},
        .files = {u"base/web/web.yaml"_s},
        .survey = surveyOf(fleetFiles())};
    Progress progress;
    const auto none = [](const ImpactAnswer&) {};
    const auto first = session.answer(question, progress, none);
    QVERIFY2(first, test::why(first));
    QCOMPARE(namesOf(first->impact.groups.at(0).clusters), u"a b"_s);
    QCOMPARE(first->impact.unchanged, qint64{1});

    // Another file, which only one cluster reads: the others are not even delivered.
    question.buffers = {
        {u"clusters/c/kustomization.yaml"_s, "resources: [../../base/common]\nnamePrefix: c-\n"}};
    question.files = {u"clusters/c/kustomization.yaml"_s};
    const auto second = session.answer(question, progress, none);
    QVERIFY2(second, test::why(second));
    QCOMPARE(namesOf(second->impact.groups.at(0).clusters), u"c"_s);
    QCOMPARE(second->impact.unchanged, qint64{2});
}

void tst_fleetimpact::theNextEditDeliversOneSideOnly()
{
    const QString path = u"base/web/web.yaml"_s;
    Files files = fleetFiles();
    files[path] = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  externalName: one\n";
    const test::ScratchRepository scratch;
    for (const auto& [file, text] : files)
        scratch.write(file, text);
    ImpactQuestion question{.root = scratch.path(),
                            .head = CommitId{scratch.commitAll(u"first"_s)},
                            .buffers = {},
                            .files = {path},
                            .survey = surveyOf(files),
                            .workers = 2};
    // Nothing stays in so small a memory: what the session itself keeps is enough.
    ImpactSession session(std::make_shared<kustomize::Memory>(0), {});
    Progress progress;
    for (const QByteArray value : {"two", "three", "four"}) {
        question.buffers = {{path, QByteArray(files[path]).replace("one", value)}};
        const auto answer = session.answer(question, progress, [](const ImpactAnswer&) {});
        QVERIFY2(answer, test::why(answer));
        QCOMPARE(namesOf(answer->impact.groups.at(0).clusters), u"a b"_s);
        const auto& change = answer->impact.groups.front().difference.changes.front();
        QCOMPARE(change->fields.front().after, value.toStdString());
        QCOMPARE(answer->impact.unchanged, qint64{1});
    }
    // All three clusters the first time, then those two that the file reaches.
    QCOMPARE(session.work().before.load(), qint64{3});
    QCOMPARE(session.work().amended.load(), qint64{3 + 2 + 2});
    QCOMPARE(session.work().after.load(), qint64{0});
}

EFA_TEST(tst_fleetimpact)
#include "tst_fleetimpact.moc"
