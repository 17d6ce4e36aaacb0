#include "delivery/artifacttree.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_artifacttree : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void leavesOut_data();
    void leavesOut();
    void saysWhyAFileIsNotThere();
};

namespace {

/// Every file of a tree, in order.
QStringList filesOf(const files::FileTree& tree, const QString& folder = {})
{
    QStringList all;
    for (const files::Entry& entry : tree.list(folder).value_or(QList<files::Entry>())) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (entry.kind == files::EntryKind::Folder)
            all += filesOf(tree, path);
        else
            all << path;
    }
    return all;
}

} // namespace

void tst_artifacttree::leavesOut_data()
{
    QTest::addColumn<QString>("ignoreFile");
    QTest::addColumn<QString>("ignore");
    QTest::addColumn<QString>("folders");
    QTest::addColumn<QString>("left");

    QTest::newRow("by default pictures and files of CI")
        << QString() << QString() << QString() << u"apps/a.yaml apps/sub/a.yaml docs/d.yaml"_s;
    QTest::newRow("patterns of the source replace the defaults")
        << QString() << u"docs/"_s << QString()
        << u".github/ci.yaml apps/.sops.yaml apps/a.yaml apps/logo.png apps/sub/a.yaml"_s;
    QTest::newRow("an ignore file replaces them as well")
        << u"# all pictures\n*.png\n"_s << QString() << QString()
        << u".github/ci.yaml .sourceignore apps/.sops.yaml apps/a.yaml apps/sub/a.yaml docs/d.yaml"_s;
    QTest::newRow("the source has the last word")
        << u"a.yaml\n"_s << u"!apps/a.yaml\n/.*\n*.png\n.sops.yaml"_s << QString()
        << u"apps/a.yaml docs/d.yaml"_s;
    QTest::newRow("all but one folder") << QString() << u"/*\n!/docs"_s << QString() << u"docs/d.yaml"_s;
    QTest::newRow("a sparse checkout") << QString() << QString() << u"apps/sub"_s << u"apps/sub/a.yaml"_s;
}

void tst_artifacttree::leavesOut()
{
    QFETCH(const QString, ignoreFile);
    QFETCH(const QString, ignore);
    QFETCH(const QString, folders);
    auto base = std::make_shared<files::MemoryTree>();
    for (const char* path : {"apps/a.yaml", "apps/sub/a.yaml", "apps/logo.png", "apps/.sops.yaml",
                             "docs/d.yaml", ".github/ci.yaml", ".gitignore"})
        base->write(QString::fromUtf8(path), path);
    if (!ignoreFile.isEmpty())
        base->write(u".sourceignore"_s, ignoreFile.toUtf8());
    delivery::ArtifactTree::Choice choice;
    if (!ignore.isEmpty())
        choice.ignore = ignore.toUtf8();
    choice.folders = folders.split(u' ', Qt::SkipEmptyParts);
    const delivery::ArtifactTree tree(base, choice);
    QTEST(filesOf(tree).join(u' '), "left");
}

void tst_artifacttree::saysWhyAFileIsNotThere()
{
    const auto base = std::make_shared<files::MemoryTree>();
    base->write(u"apps/logo.png"_s, "x");
    const delivery::ArtifactTree tree(base, {});
    for (const auto& error : {tree.read(u"apps/logo.png"_s).error(), tree.kind(u"apps/logo.png"_s).error(),
                              tree.readKeyed(u"apps/logo.png"_s).error()}) {
        QCOMPARE(error.code, ErrorCode::NotFound);
        QVERIFY(error.message.contains("apps/logo.png"_L1));
    }
    QVERIFY(tree.contentKey(u"apps/logo.png"_s).isEmpty());
}

EFA_TEST(tst_artifacttree)
#include "tst_artifacttree.moc"
