#include "tests/models/workspace/awaited.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/clusterdelivery.h"
#include "workspace/fleetmapper.h"
#include "workspace/gitstate.h"
#include "workspace/liveimpact.h"
#include "workspace/openfiles.h"
#include "workspace/overlay.h"
#include "workspace/preview.h"
#include "workspace/surveyor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

namespace {

const QString apps = u"apps/settings.yaml"_s;

QByteArray kustomization(const QByteArray& name, const QByteArray& path, const QByteArray& more = {})
{
    return "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " + name +
           "\n  namespace: flux-system\nspec:\n  interval: 1m\n  prune: true\n  path: " + path +
           "\n  sourceRef:\n    kind: GitRepository\n    name: flux-system\n" + more;
}

/// What `flux bootstrap` and a person make: one cluster, an app with a variable, a chart.
void writeFluxFleet(const test::ScratchRepository& repository)
{
    repository.write(u"clusters/a/flux-system/gotk-sync.yaml"_s,
                     "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n"
                     "  name: flux-system\n  namespace: flux-system\nspec:\n  interval: 1m\n"
                     "  url: https://example.org/acme/fleet\n---\n" +
                         kustomization("flux-system", "./clusters/a"));
    repository.write(u"clusters/a/apps.yaml"_s,
                     kustomization("apps", "./apps", "  postBuild:\n    substitute:\n      level: high\n"));
    repository.write(u"apps/kustomization.yaml"_s, "resources:\n- settings.yaml\n- chart.yaml\n");
    repository.write(apps, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"
                           "data:\n  level: ${level}\n  other: plain\n");
    repository.write(
        u"apps/chart.yaml"_s,
        "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: web\n"
        "  namespace: web\nspec:\n  chart:\n    spec:\n      chart: podinfo\n      version: 6.0.0\n"
        "      sourceRef:\n        kind: HelmRepository\n        name: podinfo\n");
}

struct FluxFleet
{
    FluxFleet()
    {
        writeFluxFleet(repository);
        repository.commitAll(u"First light"_s);
        workspace = std::make_unique<Workspace>(inspectFolder(repository.path(), {}).value(),
                                                WorkspaceFolders{.recovery = {}, .remotes = {}});
    }

    bool start() const
    {
        workspace->start();
        return QTest::qWaitFor(
            [&] {
                return workspace->surveyor().isComplete() && workspace->fleetMapper().isComplete() &&
                       workspace->git().isKnown();
            },
            test::patienceMs);
    }

    bool shows(const RenderTarget& target) const
    {
        workspace->preview().setTarget(target);
        return settles();
    }

    bool settles() const
    {
        const Preview& preview = workspace->preview();
        return QTest::qWaitFor(
            [&] { return preview.isCurrent() && preview.state() != Preview::State::Rendering; },
            test::patienceMs);
    }

    bool edit(const QString& path, const QByteArray& from, const QByteArray& to) const
    {
        OpenFiles& files = workspace->openFiles();
        if (!files.find(path) && !test::awaited(files.open(path)))
            return false;
        QByteArray text = files.find(path)->text;
        if (!text.contains(from))
            return false;
        files.edit(path, text.replace(from, to), files.find(path)->version + 1);
        return true;
    }

    test::ScratchRepository repository;
    std::unique_ptr<Workspace> workspace;
};

int lineWith(const RenderedText& text, const QByteArray& words)
{
    return int(text.text.left(text.text.indexOf(words)).count('\n'));
}

const RenderTarget clusterA{u"clusters/a"_s, u"a"_s};

} // namespace

/// The preview of what a cluster gets: all that its agent makes of its entry point.
class tst_clusterpreview : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aClusterTakesThePlaceOfItsEntryPoint();
    void everyUnitStandsBelowItsHead();
    void anOpaqueUnitSaysWhy();
    void unsavedTextCounts();
    void whatBreaksWhileTypingKeepsTheLastResult();
    void whatWasBrokenBeforeIsNamed();
    void itIsComparedWithHead();
    void aClusterThatIsNewHasNoHead();
    void aLineIsFollowedToItsFile();
    void aFolderIsStillWhatKustomizeBuilds();
    void whatFluxMayLoadBuilds();
    void filesOfTheCommitAreCalledAsHere();
    void theTopologySaysWhereOtherRepositoriesLie();
};

void tst_clusterpreview::aClusterTakesThePlaceOfItsEntryPoint()
{
    fleet::FleetMap map;
    map.clusters.push_back({.name = u"north"_s, .entry = u"clusters/n"_s});
    map.clusters.push_back({.name = u"south"_s, .entry = u"clusters/n"_s});
    map.clusters.push_back({.name = u"flux"_s, .entry = u"clusters/without"_s});
    map.clusters.push_back({.name = u"planned"_s});
    const QList<Overlay> folders = {{.folder = u"apps"_s}, {.folder = u"clusters/n"_s}};
    QStringList names;
    for (const Overlay& overlay : withClusters(folders, map))
        names << overlay.name() + u'@' + overlay.folder;
    QCOMPARE(names, (QStringList{u"north@clusters/n"_s, u"south@clusters/n"_s, u"flux@clusters/without"_s,
                                 u"apps@apps"_s}));
}

void tst_clusterpreview::everyUnitStandsBelowItsHead()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    const auto shown = fleet.workspace->preview().shown();
    QVERIFY(shown);
    QCOMPARE(shown->cluster, u"a"_s);
    QCOMPARE(shown->units.size(), 3);
    const QList<QByteArray> lines = shown->text.split('\n');
    for (const RenderedUnit& unit : shown->units)
        QCOMPARE(lines.at(unit.firstLine), "# " + unit.title.toUtf8());
    QCOMPARE(shown->units.at(1).title, u"Kustomization flux-system/apps: apps"_s);
    QVERIFY2(shown->text.contains("  level: high\n"), shown->text.constData());
    for (const RenderedResource& resource : shown->resources) {
        QVERIFY(lines.at(resource.firstLine).startsWith("apiVersion: "));
        QVERIFY(resource.kind != "ConfigMap"_L1 || lines.at(resource.firstLine + 1).startsWith("data:"));
    }
}

void tst_clusterpreview::anOpaqueUnitSaysWhy()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    const QByteArray text = fleet.workspace->preview().shown()->text;
    QVERIFY2(
        text.contains("# Its resources are not known. The Helm chart podinfo is rendered in the cluster.\n"),
        text.constData());
    QVERIFY(text.contains("#   version: 6.0.0\n"));
}

void tst_clusterpreview::unsavedTextCounts()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    QVERIFY(fleet.edit(apps, "other: plain", "other: typed-${level}"));
    QVERIFY(!fleet.workspace->preview().isCurrent());
    QVERIFY(fleet.settles());
    QVERIFY(fleet.workspace->preview().shown()->text.contains("  other: typed-high\n"));
}

void tst_clusterpreview::whatBreaksWhileTypingKeepsTheLastResult()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    QVERIFY(fleet.edit(apps, "kind: ConfigMap", "kind: [ConfigMap"));
    QVERIFY(fleet.settles());
    const Preview& preview = fleet.workspace->preview();
    QCOMPARE(preview.state(), Preview::State::Failed);
    QVERIFY(preview.error() && preview.error()->where);
    QCOMPARE(preview.error()->where->file, apps);
    QVERIFY(preview.shown()->text.contains("  level: high\n"));
    QVERIFY(fleet.edit(apps, "kind: [ConfigMap", "kind: ConfigMap"));
    QVERIFY(fleet.settles());
    QCOMPARE(preview.state(), Preview::State::Shown);
}

void tst_clusterpreview::whatWasBrokenBeforeIsNamed()
{
    const FluxFleet fleet;
    fleet.repository.write(apps, "kind: [ConfigMap\n");
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    const Preview& preview = fleet.workspace->preview();
    QCOMPARE(preview.state(), Preview::State::Shown);
    QVERIFY(preview.shown()->units.at(1).fault);
    QVERIFY(preview.shown()->text.contains("# Its resources are not known. "));
    QVERIFY(!preview.shown()->findings.isEmpty());
}

void tst_clusterpreview::itIsComparedWithHead()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    const QByteArray before = fleet.workspace->preview().shown()->text;
    QVERIFY(fleet.edit(u"clusters/a/apps.yaml"_s, "level: high", "level: low"));
    QVERIFY(fleet.settles());
    QVERIFY(fleet.workspace->preview().shown()->text.contains("  level: low\n"));
    const auto head = test::awaited(fleet.workspace->preview().atHead());
    QVERIFY2(head, test::why(head));
    QCOMPARE((*head)->text, before);
}

void tst_clusterpreview::aClusterThatIsNewHasNoHead()
{
    const FluxFleet fleet;
    fleet.repository.write(u"clusters/b/apps.yaml"_s, kustomization("apps", "./apps"));
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows({u"clusters/b"_s, u"b"_s}));
    QVERIFY(fleet.workspace->preview().shown());
    const auto head = test::awaited(fleet.workspace->preview().atHead());
    QVERIFY(!head);
    QCOMPARE(head.error().code, ErrorCode::NotFound);
}

void tst_clusterpreview::aLineIsFollowedToItsFile()
{
    const FluxFleet fleet;
    fleet.repository.write(u"clusters/a/apps.yaml"_s, kustomization("apps", "./apps"));
    fleet.repository.write(apps, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"
                                 "data:\n  other: plain\n");
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows(clusterA));
    Preview& preview = fleet.workspace->preview();
    const auto origin = test::awaited(preview.originOf(lineWith(*preview.shown(), "  other: plain")));
    QVERIFY2(origin, test::why(origin));
    QCOMPARE(origin->provenance.origin.place.toString(), u"apps/settings.yaml:6:10"_s);
    const auto head = test::awaited(preview.originOf(0));
    QVERIFY(!head);
    QCOMPARE(head.error().code, ErrorCode::NotFound);
}

void tst_clusterpreview::aFolderIsStillWhatKustomizeBuilds()
{
    const FluxFleet fleet;
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows({u"apps"_s}));
    const auto shown = fleet.workspace->preview().shown();
    QVERIFY(shown->units.isEmpty());
    QVERIFY(shown->text.startsWith("apiVersion: "));
    QVERIFY(shown->text.contains("  level: ${level}\n"));
}

void tst_clusterpreview::whatFluxMayLoadBuilds()
{
    const FluxFleet fleet;
    fleet.repository.write(u"apps/inner/kustomization.yaml"_s, "resources: [../settings.yaml]\n");
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows({u"apps/inner"_s}));
    const Preview& preview = fleet.workspace->preview();
    QVERIFY2(preview.shown(), qUtf8Printable(preview.error() ? preview.error()->message : QString()));
    QVERIFY(preview.shown()->text.contains("name: settings\n"));
}

/// What is known of a text is shared between HEAD and the editors.
void tst_clusterpreview::filesOfTheCommitAreCalledAsHere()
{
    const FluxFleet fleet;
    fleet.repository.write(u"apps/kustomization.yaml"_s, "resources: [missing.yaml]\n");
    fleet.repository.commitAll(u"Break it"_s);
    QVERIFY(fleet.start());
    QVERIFY(fleet.shows({u"apps"_s}));
    Preview& preview = fleet.workspace->preview();
    const auto head = test::awaited(preview.atHead());
    QVERIFY(!head && head.error().where);
    QCOMPARE(head.error().where->file, u"apps/kustomization.yaml"_s);
    QVERIFY(preview.error());
    QCOMPARE(preview.error()->where, head.error().where);
}

/// Preview of folder and cluster, the cluster's page and the impact read the same folder.
void tst_clusterpreview::theTopologySaysWhereOtherRepositoriesLie()
{
    const test::ScratchRepository library;
    library.write(u"base/kustomization.yaml"_s, "resources: [map.yaml]\n");
    library.write(u"base/map.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shared\n");
    library.commitAll(u"First light"_s);
    const test::ScratchRepository home;
    const QByteArray kustomization = "resources: ['https://example.org/acme/library//base']\n";
    home.write(u"clusters/a/kustomization.yaml"_s, kustomization);
    home.write(
        u"topology/topology.yaml"_s,
        "apiVersion: fleet-architect/v1alpha1\nkind: Fleet\nmetadata:\n  name: f\nspec:\n  engine: none\n"
        "  repositories:\n    - name: library\n      url: https://example.org/acme/library.git\n"
        "      folder: " +
            library.path().toUtf8() + "\n");
    home.write(u"topology/regions/r.yaml"_s,
               "apiVersion: fleet-architect/v1alpha1\nkind: Region\nmetadata:\n  name: r\nspec:\n  sites:\n"
               "    - name: s\n      clusters:\n        - name: a\n"
               "          uid: 0d1f8a52-3f5e-4b0f-9a55-0f4b3c6b1c11\n          entry: clusters/a\n");
    home.commitAll(u"First light"_s);
    Workspace workspace(inspectFolder(home.path(), {}).value(),
                        {.recovery = {}, .remotes = home.path(u"../remotes"_s)});
    workspace.start();
    QTRY_VERIFY(workspace.fleetMapper().isComplete() && workspace.git().isKnown() &&
                workspace.surveyor().isComplete());
    Preview& preview = workspace.preview();
    for (const RenderTarget& target : {RenderTarget{u"clusters/a"_s}, clusterA}) {
        preview.setTarget(target);
        QTRY_VERIFY(preview.shown() != nullptr);
        QVERIFY(preview.shown()->text.contains("name: shared\n"));
    }
    const auto delivery = test::awaited(workspace.clusterDelivery().of(workspace.fleetMapper().map(), 0));
    QVERIFY2(delivery, test::why(delivery));
    QCOMPARE((*delivery)->resourceCount(), 1);
    QVERIFY(test::awaited(workspace.openFiles().open(u"clusters/a/kustomization.yaml"_s)));
    workspace.openFiles().edit(u"clusters/a/kustomization.yaml"_s, kustomization + "namePrefix: x-\n", 2);
    QTRY_VERIFY(workspace.impact().answer() && !workspace.impact().isRunning());
    QCOMPARE(workspace.impact().answer()->impact.changedCount(), 1);
}

EFA_TEST(tst_clusterpreview)

#include "tst_clusterpreview.moc"
