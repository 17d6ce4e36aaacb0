#include "tests/support/registry.h"
#include "workspace/survey.h"

#include <QTest>

using namespace efa::workspace;
using namespace Qt::StringLiterals;

namespace {

Survey surveyOf(const QList<std::pair<QString, QByteArray>>& files)
{
    QHash<QString, KustomizationLinks> byFolder;
    for (const auto& [path, text] : files) {
        const KustomizationLinks links = readLinks(path, text);
        byFolder.insert(links.folder, links);
    }
    return Survey(byFolder);
}

QStringList folders(const QList<Overlay>& overlays)
{
    QStringList names;
    for (const Overlay& overlay : overlays)
        names.append(overlay.folder);
    return names;
}

Survey fleetSurvey()
{
    return surveyOf({
        {u"kustomization.yaml"_s, "resources: [clusters/a]\n"},
        {u"base/app/kustomization.yaml"_s, "resources: [deployment.yaml, service.yaml]\n"},
        {u"components/tls/kustomization.yaml"_s, "kind: Component\npatches: [{path: tls.yaml}]\n"},
        {u"overlays/rings/dev/kustomization.yaml"_s, "resources: [../../../base/app]\n"},
        {u"overlays/rings/broad/kustomization.yaml"_s, "resources:\n- ../../../base/app\n"},
        {u"clusters/b/kustomization.yaml"_s, "resources: [../../overlays/rings/broad]\n"},
        {u"clusters/a/kustomization.yaml"_s,
         "resources: [../../overlays/rings/dev]\ncomponents: [../../components/tls]\n"},
        {u"clusters/a/extra/kustomization.yaml"_s, "resources: []\n"},
    });
}

} // namespace

class tst_survey : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyFieldThatNamesFilesIsRead();
    void whatIsNoLocalFileIsNoLink_data();
    void whatIsNoLocalFileIsNoLink();
    void brokenTextHasNoLinks();
    void clustersComeFirst();
    void foldersAreKnownByWhoUsesThem();
    void aFileIsReachedThroughOthers();
    void aCircleEnds();
    void reachedFilesAreFilesOnly();
    void clustersHaveShortNames();
};

void tst_survey::everyFieldThatNamesFilesIsRead()
{
    const KustomizationLinks links =
        readLinks(u"o/kustomization.yml"_s, "kind: Component\n"
                                            "resources: &r [../base]\n"
                                            "bases: [b]\n"
                                            "components: [../c/]\n"
                                            "crds: [crd.yaml]\n"
                                            "configurations: [conf.yaml]\n"
                                            "generators: [gen.yaml]\n"
                                            "transformers: [tr.yaml]\n"
                                            "validators: [va.yaml]\n"
                                            "patchesStrategicMerge: [psm.yaml, \"a: b\\nc: d\"]\n"
                                            "patches:\n- path: p.yaml\n- patch: |-\n    x: y\n"
                                            "patchesJson6902:\n- path: j.yaml\n"
                                            "replacements:\n- path: re.yaml\n"
                                            "configMapGenerator:\n"
                                            "- name: a\n  files: [f.txt, key=g.txt]\n  envs: [e.env]\n"
                                            "- name: b\n  env: one.env\n"
                                            "secretGenerator:\n- name: s\n  files: [s.txt]\n"
                                            "openapi:\n  path: schema.json\n"
                                            "helmCharts:\n- valuesFile: values.yaml\n");
    QVERIFY(links.component);
    QCOMPARE(links.folder, u"o"_s);
    const QStringList expected = {u"c"_s,           u"base"_s,          u"o/b"_s,          u"o/crd.yaml"_s,
                                  u"o/conf.yaml"_s, u"o/gen.yaml"_s,    u"o/tr.yaml"_s,    u"o/va.yaml"_s,
                                  u"o/psm.yaml"_s,  u"o/p.yaml"_s,      u"o/j.yaml"_s,     u"o/re.yaml"_s,
                                  u"o/e.env"_s,     u"o/f.txt"_s,       u"o/g.txt"_s,      u"o/one.env"_s,
                                  u"o/s.txt"_s,     u"o/values.yaml"_s, u"o/schema.json"_s};
    QCOMPARE(links.targets, expected);
    QCOMPARE(links.components, QStringList{u"c"_s});
}

void tst_survey::whatIsNoLocalFileIsNoLink_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("https") << QByteArray("https://example.org/a.yaml");
    QTest::newRow("ssh") << QByteArray("git@example.org:a/b");
    QTest::newRow("github") << QByteArray("github.com/a/b//base?ref=v1");
    QTest::newRow("above the root") << QByteArray("../../x");
    QTest::newRow("absolute") << QByteArray("/etc/passwd");
    QTest::newRow("not a text") << QByteArray("{a: b}");
    QTest::newRow("nothing") << QByteArray("''");
}

void tst_survey::whatIsNoLocalFileIsNoLink()
{
    QFETCH(QByteArray, entry);
    QVERIFY(readLinks(u"o/kustomization.yaml"_s, "resources:\n- " + entry + "\n").targets.isEmpty());
}

void tst_survey::brokenTextHasNoLinks()
{
    const KustomizationLinks links = readLinks(u"Kustomization"_s, "resources: [a\n");
    QVERIFY(links.targets.isEmpty());
    QVERIFY(links.folder.isEmpty());
}

void tst_survey::clustersComeFirst()
{
    QCOMPARE(
        folders(fleetSurvey().overlays()),
        (QStringList{u"clusters/a"_s, u"clusters/b"_s, u"overlays/rings/broad"_s, u"overlays/rings/dev"_s,
                     u"clusters/a/extra"_s, QString(), u"base/app"_s, u"components/tls"_s}));
}

void tst_survey::foldersAreKnownByWhoUsesThem()
{
    const Survey survey = surveyOf({
        {u"apps/kustomization.yaml"_s, "resources: [plex, radarr]\n"},
        {u"apps/plex/kustomization.yaml"_s, "resources: [../common, a.yaml]\ncomponents: [../tls]\n"},
        {u"apps/radarr/kustomization.yaml"_s, "resources: [a.yaml]\n"},
        {u"apps/common/kustomization.yaml"_s, "resources: [a.yaml]\n"},
        {u"apps/tls/kustomization.yaml"_s, "patches: [{path: a.yaml}]\n"},
        {u"apps/alone/kustomization.yaml"_s, "kind: Component\n"},
    });
    const efa::fleet::KnownFolders& known = survey.folders();
    QCOMPARE(known.components, (QSet<QString>{u"apps/tls"_s, u"apps/alone"_s}));
    QCOMPARE(known.shared, QSet<QString>{u"apps/common"_s});
    QCOMPARE(known.plain, (QSet<QString>{u"apps"_s, u"apps/plex"_s, u"apps/radarr"_s}));
}

void tst_survey::aFileIsReachedThroughOthers()
{
    const Survey survey = fleetSurvey();
    QCOMPARE(folders(survey.reaching(u"components/tls/tls.yaml"_s)),
             (QStringList{u"clusters/a"_s, QString(), u"components/tls"_s}));
    QCOMPARE(folders(survey.reaching(u"overlays/rings/broad/kustomization.yaml"_s)),
             (QStringList{u"clusters/b"_s, u"overlays/rings/broad"_s}));
    QVERIFY(survey.reaching(u"README.md"_s).isEmpty());
}

void tst_survey::aCircleEnds()
{
    const Survey survey = surveyOf({{u"a/kustomization.yaml"_s, "resources: [../b, x.yaml]\n"},
                                    {u"b/kustomization.yaml"_s, "resources: [../a]\n"}});
    QCOMPARE(folders(survey.reaching(u"a/x.yaml"_s)), (QStringList{u"a"_s, u"b"_s}));
}

void tst_survey::reachedFilesAreFilesOnly()
{
    const QStringList files = fleetSurvey().reachedFiles();
    QVERIFY(files.contains(u"base/app/service.yaml"_s));
    QVERIFY(files.contains(u"clusters/a/kustomization.yaml"_s));
    QVERIFY(!files.contains(u"base/app"_s));
}

void tst_survey::clustersHaveShortNames()
{
    const Survey survey = fleetSurvey();
    QStringList names;
    for (const Overlay& overlay : survey.overlays())
        names.append(overlay.name());
    QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"broad"_s, u"dev"_s, u"clusters/a/extra"_s, u"."_s,
                                 u"base/app"_s, u"components/tls"_s}));
}

EFA_TEST(tst_survey)

#include "tst_survey.moc"
