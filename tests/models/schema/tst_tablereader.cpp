#include "schema/tablereader.h"

#include "tests/models/schema/objects.h"
#include "tests/support/registry.h"

#include <QResource>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_tablereader : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theTableOnBoardIsSmallAndWhole();
    void aDamagedTableIsRefused();
    void everyProjectIsOnBoard_data();
    void everyProjectIsOnBoard();
};

namespace {

QByteArray packedTable()
{
    test::onBoard();
    const QResource resource(u":/schema/types.bin"_s);
    return {reinterpret_cast<const char*>(resource.data()), static_cast<qsizetype>(resource.size())};
}

} // namespace

void tst_tablereader::theTableOnBoardIsSmallAndWhole()
{
    const QByteArray packed = packedTable();
    QVERIFY(packed.size() > 10'000 && packed.size() < 400'000);
    const auto table = schema::TableReader::read(packed);
    QVERIFY(table);
    QVERIFY((*table)->types().size() > 400);
}

void tst_tablereader::aDamagedTableIsRefused()
{
    const QByteArray whole = qUncompress(packedTable());
    QCOMPARE(schema::TableReader::read({}).error().code, ErrorCode::Invalid);
    QCOMPARE(schema::TableReader::read(qCompress("EFS9")).error().code, ErrorCode::Invalid);
    for (qsizetype size = 3; size < whole.size(); size += whole.size() / 40)
        QVERIFY(!schema::TableReader::read(qCompress(whole.first(size))));
    // Whatever byte is another one: refused or read, never beyond its end. The sanitizers look on.
    for (qsizetype at = 4; at < whole.size(); at += whole.size() / 60) {
        QByteArray damaged = whole;
        damaged[at] = static_cast<char>(damaged.at(at) ^ 0xFF);
        const auto table = schema::TableReader::read(qCompress(damaged, 1));
        QVERIFY(table || !table.error().message.isEmpty());
    }
}

void tst_tablereader::everyProjectIsOnBoard_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char* type :
         {"kustomize.toolkit.fluxcd.io/v1 Kustomization", "source.toolkit.fluxcd.io/v1 OCIRepository",
          "helm.toolkit.fluxcd.io/v2 HelmRelease", "notification.toolkit.fluxcd.io/v1beta3 Alert",
          "image.toolkit.fluxcd.io/v1 ImagePolicy", "argoproj.io/v1alpha1 ApplicationSet",
          "fleet.cattle.io/v1alpha1 Bundle", "work.open-cluster-management.io/v1 ManifestWork",
          "helm.cattle.io/v1 HelmChartConfig", "traefik.io/v1alpha1 Middleware",
          "acme.cert-manager.io/v1 Order", "bitnami.com/v1alpha1 SealedSecret",
          "external-secrets.io/v1 ClusterSecretStore", "gateway.networking.k8s.io/v1 Gateway",
          "monitoring.coreos.com/v1 Prometheus", "keda.sh/v1alpha1 ScaledJob", "longhorn.io/v1beta2 Volume",
          "kustomize.config.k8s.io/v1alpha1 Component", "fleet-architect/v1alpha1 Region"})
        QTest::newRow(type) << QByteArray(type);
}

void tst_tablereader::everyProjectIsOnBoard()
{
    QFETCH(const QByteArray, type);
    const QList<QByteArray> parts = type.split(' ');
    const schema::FoundType found = test::onBoard()->find(
        schema::TypeName::of(parts.front().toStdString(), parts.back().toStdString()), {1, 30});
    QVERIFY(found);
    QVERIFY(found.type->shape != schema::noShape);
    QVERIFY(!test::onBoard()->find({"example.org", "v1", "Thing"}, {1, 30}));
}

EFA_TEST(tst_tablereader)

#include "tst_tablereader.moc"
