#include "delivery/discovery.h"
#include "files/memorytree.h"
#include "files/workingfolder.h"
#include "fleet/topology.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/adopttopology.h"
#include "workspace/discoverfleet.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_adopttopology : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void manyReadersFindWhatOneFinds();
    void whatIsWrittenIsATopology();
    void aFailureLeavesNothing();
    void cancelEndsDiscovery();
};

namespace {

std::map<QString, QByteArray> manyClusters()
{
    std::map<QString, QByteArray> files;
    for (int number = 0; number < 200; ++number) {
        const QByteArray path = "clusters/site-" + QByteArray::number(number);
        files[QString::fromLatin1(path) + u"/flux.yaml"_s] =
            "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: a}\nspec:\n"
            "  path: ./" +
            path + "\n  sourceRef: {kind: GitRepository, name: flux-system}\n";
    }
    return files;
}

} // namespace

void tst_adopttopology::manyReadersFindWhatOneFinds()
{
    const files::MemoryTree tree(manyClusters());
    Progress progress;
    const auto one = delivery::discover(tree, u"r"_s, progress);
    const auto many = discoverFleet(tree, u"r"_s, 4, progress);
    QVERIFY2(one, test::why(one));
    QVERIFY2(many, test::why(many));
    QCOMPARE(many->clusterCount(), 200);
    QCOMPARE(many->yamlFiles, one->yamlFiles);
    for (size_t at = 0; at < 200; ++at)
        QCOMPARE(many->fleets[0].clusters[at].name, one->fleets[0].clusters[at].name);
}

void tst_adopttopology::whatIsWrittenIsATopology()
{
    Progress progress;
    const auto proposal = discoverFleet(files::MemoryTree(manyClusters()), u"r"_s, 1, progress);
    QVERIFY2(proposal, test::why(proposal));
    const auto adopted = adoptedFiles(*proposal);
    QVERIFY2(adopted, test::why(adopted));
    const QTemporaryDir folder;
    const auto written = writeAdopted(folder.path(), *adopted);
    QVERIFY2(written, test::why(written));
    QCOMPARE(written->paths, (QStringList{u"topology/regions/unplaced.yaml"_s, u"topology/topology.yaml"_s}));
    const auto topology = fleet::readTopology(files::WorkingFolder(folder.path()));
    QVERIFY2(topology, test::why(topology));
    QCOMPARE(topology->clusterCount(), 200);
    QCOMPARE(topology->findings, QList<Diagnostic>());
    const auto again = writeAdopted(folder.path(), *adopted);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
}

void tst_adopttopology::aFailureLeavesNothing()
{
    const QTemporaryDir folder;
    // A file stands where the second folder has to be made.
    QFile inTheWay(folder.filePath(u"z"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto written =
        writeAdopted(folder.path(), {{u"topology/topology.yaml"_s, "a\n"}, {u"z/b.yaml"_s, "b\n"}});
    QVERIFY(!written);
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList(u"z"_s));
}

void tst_adopttopology::cancelEndsDiscovery()
{
    Progress progress;
    progress.cancel();
    const auto proposal = discoverFleet(files::MemoryTree(manyClusters()), u"r"_s, 2, progress);
    QVERIFY(!proposal);
    QCOMPARE(proposal.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_adopttopology)

#include "tst_adopttopology.moc"
