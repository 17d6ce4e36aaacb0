#include "fleet/filegroup.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa::fleet;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(efa::fleet::FileGroup)

class tst_filegroup : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void pathsHaveAPlace_data();
    void pathsHaveAPlace();
    void aComponentIsOneWhereverItStands();
    void whatAFolderHoldsBeatsItsName_data();
    void whatAFolderHoldsBeatsItsName();
};

void tst_filegroup::pathsHaveAPlace_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileGroup>("group");
    QTest::addColumn<QString>("root");
    const auto row = [](const char* what, const QString& path, FileGroup group, const QString& root) {
        QTest::newRow(what) << path << group << root;
    };
    row("our base", u"base/mqtt/service.yaml"_s, FileGroup::Base, u"base"_s);
    row("our components", u"components/wasm/patch.yaml"_s, FileGroup::Components, u"components"_s);
    row("our rings", u"overlays/rings/dev/kustomization.yaml"_s, FileGroup::Rings, u"overlays/rings"_s);
    row("our sites", u"overlays/sites/b03/kustomization.yaml"_s, FileGroup::Sites, u"overlays/sites"_s);
    row("our clusters", u"clusters/a12/flux.yaml"_s, FileGroup::Clusters, u"clusters"_s);
    row("topology is no site", u"topology/regions/north.yaml"_s, FileGroup::Other, QString());
    row("a file at the root", u"README.md"_s, FileGroup::Other, QString());
    row("a file called like a group", u"base"_s, FileGroup::Other, QString());
    row("a file right in a group", u"base/kustomization.yaml"_s, FileGroup::Base, u"base"_s);
    row("plain overlays", u"overlays/prod/kustomization.yaml"_s, FileGroup::Rings, u"overlays"_s);
    row("overlays without more", u"overlays/readme.md"_s, FileGroup::Rings, u"overlays"_s);
    row("overlays of clusters", u"overlays/clusters/a/k.yaml"_s, FileGroup::Clusters, u"overlays/clusters"_s);
    row("a base deep down", u"apps/base/podinfo/release.yaml"_s, FileGroup::Base, QString());
    row("a stage deep down", u"apps/staging/podinfo.yaml"_s, FileGroup::Rings, QString());
    row("rings deep down", u"apps/overlays/rings/dev/x.yaml"_s, FileGroup::Rings, QString());
    row("a stage at the top", u"production/app.yaml"_s, FileGroup::Rings, QString());
    row("upper case", u"Clusters/a/k.yaml"_s, FileGroup::Clusters, u"Clusters"_s);
    row("hidden folder", u".github/workflows/base/ci.yaml"_s, FileGroup::Other, QString());
    row("a cluster near the top", u"kubernetes/flux/cluster/ks.yaml"_s, FileGroup::Clusters, QString());
    row("the database cluster of an application", u"kubernetes/apps/rook/rook/cluster/c.yaml"_s,
        FileGroup::Other, QString());
    row("unknown names", u"infrastructure/controllers/x.yaml"_s, FileGroup::Other, QString());
}

void tst_filegroup::pathsHaveAPlace()
{
    QFETCH(QString, path);
    QFETCH(FileGroup, group);
    QFETCH(QString, root);
    QCOMPARE(placeOf(path), (FilePlace{group, root}));
}

void tst_filegroup::aComponentIsOneWhereverItStands()
{
    const KnownFolders known = {.components = {u"apps/tls"_s, u"overlays/sites/b03"_s}};
    QCOMPARE(placeOf(u"apps/tls/deep/patch.yaml"_s, known).group, FileGroup::Components);
    QCOMPARE(placeOf(u"apps/tlsx/patch.yaml"_s, known).group, FileGroup::Other);
    QCOMPARE(placeOf(u"overlays/sites/b03/patch.yaml"_s, known).group, FileGroup::Sites);
}

void tst_filegroup::whatAFolderHoldsBeatsItsName_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileGroup>("group");
    const auto row = [](const char* what, const QString& path, FileGroup group) {
        QTest::newRow(what) << path << group;
    };
    row("a plain kustomization among the components", u"kube/components/plex/app.yaml"_s, FileGroup::Other);
    row("a real component beside it", u"kube/components/tls/patch.yaml"_s, FileGroup::Components);
    row("a component without a kustomization", u"kube/components/notes/a.yaml"_s, FileGroup::Components);
    row("one that others build on", u"kube/components/shared/deep/a.yaml"_s, FileGroup::Base);
    row("one that others build on, with any name", u"kube/common/a.yaml"_s, FileGroup::Base);
    row("a plain one with any name", u"kube/apps/plex/a.yaml"_s, FileGroup::Other);
    row("a name that is sure stays", u"clusters/a/k.yaml"_s, FileGroup::Clusters);
}

void tst_filegroup::whatAFolderHoldsBeatsItsName()
{
    QFETCH(const QString, path);
    QFETCH(const FileGroup, group);
    const KnownFolders known = {.components = {u"kube/components/tls"_s},
                                .shared = {u"kube/components/shared"_s, u"kube/common"_s, u"clusters/a"_s},
                                .plain = {u"kube"_s, u"kube/components/plex"_s, u"kube/apps/plex"_s}};
    QCOMPARE(placeOf(path, known).group, group);
}

EFA_TEST(tst_filegroup)

#include "tst_filegroup.moc"
