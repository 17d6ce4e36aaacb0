#include "delivery/bundlefolders.h"

#include "delivery/bundletree.h"
#include "delivery/namepattern.h"
#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_bundlefolders : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void findsBundles_data();
    void findsBundles();
    void isCancelled();
    void namesBundles_data();
    void namesBundles();
    void expandsPatterns_data();
    void expandsPatterns();
    void carriesFiles_data();
    void carriesFiles();
};

namespace {

std::map<QString, QByteArray> filesOf(const QString& paths)
{
    std::map<QString, QByteArray> files;
    for (const QString& path : paths.split(u' ', Qt::SkipEmptyParts))
        files[path] = "x: y\n";
    return files;
}

} // namespace

void tst_bundlefolders::findsBundles_data()
{
    QTest::addColumn<QString>("files");
    QTest::addColumn<QString>("folders");

    QTest::newRow("a folder with manifests is one") << u"top/a.yaml top/sub/b.yml"_s << u"top"_s;
    QTest::newRow("a folder with fleet.yaml is one") << u"top/fleet.yaml"_s << u"top"_s;
    QTest::newRow("fleet.yml counts too") << u"top/sub/fleet.yml"_s << u"top/sub"_s;
    QTest::newRow("without manifests there is none") << u"top/README.md top/sub/x.json"_s << QString();
    QTest::newRow("folders with fleet.yaml below one are more")
        << u"top/fleet.yaml top/a/fleet.yaml top/a/b/fleet.yaml"_s << u"top top/a top/a/b"_s;
    QTest::newRow("manifests of others make the top none")
        << u"top/a/fleet.yaml top/a/x.yaml top/b/fleet.yaml"_s << u"top/a top/b"_s;
    QTest::newRow("manifests that nobody claims make the top one")
        << u"top/a/fleet.yaml top/c/x.yaml"_s << u"top top/a"_s;
    QTest::newRow("manifests below a claimed folder are claimed")
        << u"top/a/fleet.yaml top/a/deep/x.yaml"_s << u"top/a"_s;
}

void tst_bundlefolders::findsBundles()
{
    QFETCH(const QString, files);
    const Progress progress;
    const auto folders = delivery::bundleFolders(files::MemoryTree(filesOf(files)), u"top"_s, progress);
    QVERIFY(folders);
    QTEST(folders->join(u' '), "folders");
}

void tst_bundlefolders::isCancelled()
{
    Progress progress;
    progress.cancel();
    const auto folders =
        delivery::bundleFolders(files::MemoryTree(filesOf(u"top/a.yaml"_s)), u"top"_s, progress);
    QVERIFY(!folders);
    QCOMPARE(folders.error().code, ErrorCode::Cancelled);
}

void tst_bundlefolders::namesBundles_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");

    QTest::newRow("the root is called as the GitRepo") << QString() << u"fleet"_s;
    QTest::newRow("slashes become dashes") << u"single-cluster/helm"_s << u"fleet-single-cluster-helm"_s;
    QTest::newRow("other letters become dashes and a hash tells them apart")
        << u"My_App"_s << u"fleet-my-app-0fc06abb"_s;
    QTest::newRow("a long name ends with a hash")
        << u"clusters/europe/germany/berlin/applications/monitoring"_s
        << u"fleet-clusters-europe-germany-berlin-applicatio-8e581"_s;
}

void tst_bundlefolders::namesBundles()
{
    QFETCH(const QString, folder);
    QTEST(QString::fromStdString(delivery::bundleName(u"fleet"_s, folder)), "name");
}

void tst_bundlefolders::expandsPatterns_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("folders");

    QTest::newRow("a plain path is itself") << u"apps/none"_s << u"apps/none"_s;
    QTest::newRow("a star stands for names") << u"apps/*"_s << u"apps/db apps/web1 apps/web2"_s;
    QTest::newRow("a star stops at a slash") << u"*/web1"_s << u"apps/web1"_s;
    QTest::newRow("a question mark is one letter") << u"apps/web?"_s << u"apps/web1 apps/web2"_s;
    QTest::newRow("a set is one of its letters") << u"apps/web[2-9]"_s << u"apps/web2"_s;
    QTest::newRow("a negated set is none of them") << u"apps/web[^2-9]"_s << u"apps/web1"_s;
    QTest::newRow("what follows a pattern has to be there") << u"apps/*/deep"_s << u"apps/web1/deep"_s;
    QTest::newRow("a file that follows a pattern is no folder") << u"apps/*/a.yaml"_s << QString();
    QTest::newRow("a set that does not end is no pattern") << u"apps/web[1"_s << QString();
    QTest::newRow("files are no folders") << u"apps/x*"_s << QString();
}

void tst_bundlefolders::expandsPatterns()
{
    QFETCH(const QString, path);
    const files::MemoryTree tree(
        filesOf(u"apps/db/a.yaml apps/web1/a.yaml apps/web1/deep/b.yaml apps/web2/a.yaml apps/x.yaml"_s));
    QTEST(delivery::foldersMatching(tree, path).join(u' '), "folders");
}

void tst_bundlefolders::carriesFiles_data()
{
    QTest::addColumn<QByteArray>("ignored");
    QTest::addColumn<QString>("files");

    // The tree: a.yaml, b.yaml, .hidden.yaml, sub/a.yaml, sub/c.yaml, fleet.yaml.
    QTest::newRow("all but hidden files and fleet.yaml")
        << QByteArray() << u"a.yaml b.yaml sub/a.yaml sub/c.yaml"_s;
    QTest::newRow("a name is ignored everywhere") << QByteArray("a.yaml\n") << u"b.yaml sub/c.yaml"_s;
    QTest::newRow("a pattern is ignored everywhere") << QByteArray("[bc].yaml\n") << u"a.yaml sub/a.yaml"_s;
    QTest::newRow("a folder is ignored by its name") << QByteArray("sub\n") << u"a.yaml b.yaml"_s;
    QTest::newRow("a folder is ignored with a star") << QByteArray("sub/*\n") << u"a.yaml b.yaml"_s;
    QTest::newRow("comments, empty lines and spaces at the end are nothing")
        << QByteArray("# a.yaml\n\nb.yaml  \n") << u"a.yaml sub/a.yaml sub/c.yaml"_s;
}

void tst_bundlefolders::carriesFiles()
{
    QFETCH(const QByteArray, ignored);
    files::MemoryTree tree(
        filesOf(u"x/a.yaml x/b.yaml x/.hidden.yaml x/sub/a.yaml x/sub/c.yaml x/fleet.yaml y.yaml"_s));
    tree.write(u"x/.fleetignore"_s, ignored);
    const delivery::BundleTree bundle(tree, u"x"_s, {});
    const auto files = bundle.allFiles();
    QVERIFY(files);
    QTEST(files->join(u' '), "files");
    QVERIFY(!bundle.read(u".hidden.yaml"_s));
    QVERIFY(!bundle.kind(u"y.yaml"_s));
    QCOMPARE(bundle.displayName(u"a.yaml"_s), u"x/a.yaml"_s);
}

EFA_TEST(tst_bundlefolders)
#include "tst_bundlefolders.moc"
