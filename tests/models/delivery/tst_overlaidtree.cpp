#include "delivery/overlaidtree.h"

#include "files/contentkey.h"
#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_overlaidtree : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void putsFilesOver();
    void addsFolders();
    void namesContents();
};

void tst_overlaidtree::putsFilesOver()
{
    const files::MemoryTree base({{u"apps/a.yaml"_s, "old"}, {u"apps/b.yaml"_s, "b"}});
    const delivery::OverlaidTree tree(base, {{u"apps/a.yaml"_s, "new"}});
    QCOMPARE(tree.read(u"apps/a.yaml"_s).value(), "new");
    QCOMPARE(tree.read(u"apps/b.yaml"_s).value(), "b");
    QCOMPARE(tree.list(u"apps"_s)->size(), 2);
    QCOMPARE(tree.read(u"apps/c.yaml"_s).error().code, ErrorCode::NotFound);
}

void tst_overlaidtree::addsFolders()
{
    const files::MemoryTree base({{u"apps/a.yaml"_s, "a"}});
    const delivery::OverlaidTree tree(base, {{u"new/deep/k.yaml"_s, "k"}});
    QCOMPARE(tree.kind(u"new"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"new/deep"_s).value(), files::EntryKind::Folder);
    const QList<files::Entry> root = {{u"apps"_s, files::EntryKind::Folder},
                                      {u"new"_s, files::EntryKind::Folder}};
    QCOMPARE(tree.list(QString()).value(), root);
    QCOMPARE(tree.resolved(u"new/deep/k.yaml"_s).value(), u"new/deep/k.yaml"_s);
}

void tst_overlaidtree::namesContents()
{
    const files::MemoryTree base({{u"a.yaml"_s, "a"}});
    const delivery::OverlaidTree tree(base, {{u"a.yaml"_s, "b"}});
    QCOMPARE(tree.contentKey(u"a.yaml"_s), files::contentKeyOf("b"));
    QCOMPARE(tree.readKeyed(u"a.yaml"_s)->content, "b");
}

EFA_TEST(tst_overlaidtree)
#include "tst_overlaidtree.moc"
