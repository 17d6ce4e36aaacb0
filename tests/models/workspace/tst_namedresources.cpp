#include "workspace/namedresources.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::workspace;

namespace {

QString textOf(const QList<NamedResource>& resources)
{
    QStringList lines;
    for (const NamedResource& one : resources)
        lines << u"%1/%2 in %3 at %4"_s.arg(one.kind, one.name, one.space, one.place.toString());
    return lines.join(u'\n');
}

} // namespace

class tst_namedresources : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void objectsAreFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("found");
        using B = QByteArray;
        QTest::newRow("two documents of one file")
            << u"a.yaml"_s
            << B("kind: A\nmetadata: {name: one}\n---\nkind: B\nmetadata:\n  name: two\n  namespace: s\n")
            << u"A/one in  at a.yaml:1:7\nB/two in s at a.yaml:4:7"_s;
        QTest::newRow("an alias as metadata")
            << u"a.yml"_s << B("x: &m {name: one}\nkind: A\nmetadata: *m\n") << u"A/one in  at a.yml:2:7"_s;
        QTest::newRow("without a name") << u"a.yaml"_s << B("kind: A\nmetadata: {}\n") << QString();
        QTest::newRow("metadata is a text") << u"a.yaml"_s << B("kind: A\nmetadata: b\n") << QString();
        QTest::newRow("no YAML file") << u"a.txt"_s << B("kind: A\nmetadata: {name: one}\n") << QString();
        QTest::newRow("broken") << u"a.yaml"_s << B("kind: [\n") << QString();
        QTest::newRow("empty") << u"a.yaml"_s << B() << QString();
    }

    void objectsAreFound()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, text);
        files::MemoryTree tree;
        tree.write(path, text);
        Progress progress;
        const auto found = namedResources(tree, {path, u"not-there.yaml"_s}, progress);
        QVERIFY(found);
        QTEST(textOf(*found), "found");
    }

    void readingCanBeCancelled()
    {
        files::MemoryTree tree;
        Progress progress;
        progress.cancel();
        QCOMPARE(namedResources(tree, {u"a.yaml"_s}, progress).error().code, ErrorCode::Cancelled);
    }
};

EFA_TEST(tst_namedresources)

#include "tst_namedresources.moc"
