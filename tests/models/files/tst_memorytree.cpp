#include "files/memorytree.h"
#include "tests/support/processortime.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_memorytree : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void filesAndFoldersAreFound();
    void listingIsSortedByName();
    void aFileTakesThePlaceOfAFolder();
    void removingAFolderRemovesWhatIsInIt();
    void errorsSayWhatIsWrong();
    void equalContentHasAnEqualKey();
    void listingIsFastWithManyFiles();
};

namespace {

QString names(const files::FileTree& tree, const QString& folder)
{
    QStringList lines;
    const auto entries = tree.list(folder);
    if (!entries)
        return entries.error().message;
    for (const files::Entry& entry : *entries)
        lines << (entry.kind == files::EntryKind::Folder ? entry.name + u'/' : entry.name);
    return lines.join(u' ');
}

} // namespace

void tst_memorytree::filesAndFoldersAreFound()
{
    files::MemoryTree tree;
    tree.write(u"base/a.yaml"_s, "a: 1\n");
    QCOMPARE(tree.kind(u""_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"base"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"base/a.yaml"_s).value(), files::EntryKind::File);
    QCOMPARE(tree.read(u"base/a.yaml"_s).value(), "a: 1\n");
    QCOMPARE(tree.resolved(u"base/a.yaml"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(names(tree, u""_s), u"base/"_s);
    QCOMPARE(names(files::MemoryTree(), u""_s), u""_s);
}

void tst_memorytree::listingIsSortedByName()
{
    files::MemoryTree tree;
    for (const QString& path : {u"a/z"_s, u"a-b"_s, u"a.yaml"_s, u"a0"_s, u"b/c/d"_s, u"b/e"_s})
        tree.write(path, {});
    QCOMPARE(names(tree, u""_s), u"a/ a-b a.yaml a0 b/"_s);
    QCOMPARE(names(tree, u"b"_s), u"c/ e"_s);
}

void tst_memorytree::aFileTakesThePlaceOfAFolder()
{
    files::MemoryTree tree;
    tree.write(u"a/b/c"_s, "1");
    tree.write(u"a/b"_s, "2");
    QCOMPARE(names(tree, u"a"_s), u"b"_s);
    tree.write(u"a/b/d"_s, "3");
    QCOMPARE(names(tree, u"a"_s), u"b/"_s);
    QCOMPARE(names(tree, u"a/b"_s), u"d"_s);
}

void tst_memorytree::removingAFolderRemovesWhatIsInIt()
{
    files::MemoryTree tree;
    for (const QString& path : {u"a/b"_s, u"a/c/d"_s, u"ab"_s})
        tree.write(path, {});
    tree.remove(u"a"_s);
    QCOMPARE(names(tree, u""_s), u"ab"_s);
}

void tst_memorytree::errorsSayWhatIsWrong()
{
    files::MemoryTree tree;
    tree.write(u"a/b"_s, {});
    QCOMPARE(tree.read(u"a"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.list(u"a/b"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.read(u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.list(u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.kind(u"a/b/c"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.resolved(u"x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.contentKey(u"x"_s), QByteArray());
}

void tst_memorytree::equalContentHasAnEqualKey()
{
    files::MemoryTree tree;
    tree.write(u"a"_s, "same");
    tree.write(u"b"_s, "same");
    tree.write(u"c"_s, "other");
    QCOMPARE(tree.contentKey(u"a"_s), tree.contentKey(u"b"_s));
    QVERIFY(tree.contentKey(u"a"_s) != tree.contentKey(u"c"_s));
    QCOMPARE(tree.readKeyed(u"a"_s)->key, tree.contentKey(u"a"_s));
    QCOMPARE(tree.readKeyed(u"a"_s)->content, "same");
}

void tst_memorytree::listingIsFastWithManyFiles()
{
    files::MemoryTree tree;
    for (int cluster = 0; cluster < 5000; ++cluster) {
        for (int file = 0; file < 10; ++file)
            tree.write(u"clusters/c%1/f%2.yaml"_s.arg(cluster).arg(file), {});
    }
    const test::ProcessorTime spent;
    for (int cluster = 0; cluster < 5000; ++cluster)
        QCOMPARE(tree.list(u"clusters/c%1"_s.arg(cluster))->size(), 10);
    // Looking at every file for each folder would take minutes.
    QVERIFY2(spent.isUnder(2000), qPrintable(QString::number(spent.ms())));
}

EFA_TEST(tst_memorytree)

#include "tst_memorytree.moc"
