#include "files/contentkey.h"
#include "files/filetree.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_filetree : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void pathsAreCleaned_data();
    void pathsAreCleaned();
    void cleanPathsAreKnown_data();
    void cleanPathsAreKnown();
    void aContentKeyIsMadeFromTheBlobId();
};

void tst_filetree::pathsAreCleaned_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("clean");
    QTest::newRow("a name stands in the folder") << u"base"_s << u"a.yaml"_s << u"base/a.yaml"_s;
    QTest::newRow("a name at the root") << u""_s << u"a.yaml"_s << u"a.yaml"_s;
    QTest::newRow("nothing is the folder") << u"base"_s << u""_s << u"base"_s;
    QTest::newRow("a dot is the folder") << u"base"_s << u"."_s << u"base"_s;
    QTest::newRow("up and down again") << u"clusters/a"_s << u"../../base/x"_s << u"base/x"_s;
    QTest::newRow("up to the root") << u"clusters/a"_s << u"../.."_s << u""_s;
    QTest::newRow("doubled and last slashes go") << u"a"_s << u"b//c/"_s << u"a/b/c"_s;
    QTest::newRow("three dots are a name") << u"a"_s << u"..."_s << u"a/..."_s;
    QTest::newRow("above the root is refused") << u"a"_s << u"../.."_s + u"/x"_s << QString();
    QTest::newRow("above the root and back is refused") << u"a"_s << u"../../a/x"_s << QString();
    QTest::newRow("absolute is refused") << u"a"_s << u"/etc/passwd"_s << QString();
    QTest::newRow("a zero byte is refused") << u"a"_s << u"b"_s + QChar(u'\0') << QString();
}

void tst_filetree::pathsAreCleaned()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, path);
    QFETCH(const QString, clean);
    const auto result = files::cleanPath(folder, path);
    QCOMPARE(result.has_value(), !clean.isNull());
    if (result)
        QCOMPARE(*result, clean);
    else
        QCOMPARE(result.error().code, ErrorCode::Invalid);
}

void tst_filetree::cleanPathsAreKnown_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("clean");
    QTest::newRow("root") << u""_s << true;
    QTest::newRow("folders") << u"a/b/c"_s << true;
    QTest::newRow("hidden") << u"a/.b"_s << true;
    QTest::newRow("dot") << u"a/."_s << false;
    QTest::newRow("dots") << u"a/../b"_s << false;
    QTest::newRow("absolute") << u"/a"_s << false;
    QTest::newRow("doubled slash") << u"a//b"_s << false;
    QTest::newRow("last slash") << u"a/"_s << false;
}

void tst_filetree::cleanPathsAreKnown()
{
    QFETCH(const QString, path);
    QTEST(files::isCleanPath(path), "clean");
}

void tst_filetree::aContentKeyIsMadeFromTheBlobId()
{
    // The id that `git hash-object` gives an empty file.
    const QByteArray id = QByteArray::fromHex("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    QCOMPARE(files::contentKeyOf({}), files::contentKeyOfBlob(id));
}

EFA_TEST(tst_filetree)

#include "tst_filetree.moc"
