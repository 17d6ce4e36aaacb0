#include "tests/support/registry.h"
#include "yaml/edit.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::yaml;

namespace {

/// Follows keys and item numbers, such as "spec.ports.0.name", from the first document's top.
Node nodeAt(const Stream& stream, const QString& path)
{
    Node node = stream.documents().front().root();
    for (const QString& step : path.split(u'.', Qt::SkipEmptyParts)) {
        if (node.isSequence()) {
            node = node.item(step.toUInt());
            continue;
        }
        const auto next = node.find(step.toStdString());
        if (!next)
            qFatal("no %s in the test's text", qPrintable(step));
        node = *next;
    }
    return node;
}

} // namespace

class tst_edit : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aScalarKeepsItsStyle_data();
    void aScalarKeepsItsStyle();
    void aKeyIsAddedBehindTheLast_data();
    void aKeyIsAddedBehindTheLast();
    void aKeyIsRemovedWithItsLines_data();
    void aKeyIsRemovedWithItsLines();
    void anItemIsAddedBehindTheLast_data();
    void anItemIsAddedBehindTheLast();
    void anItemIsRemovedWithItsLines_data();
    void anItemIsRemovedWithItsLines();
    void aKeyItselfCanBeChanged();
    void whatTextCannotSayIsRefused_data();
    void whatTextCannotSayIsRefused();
};

void tst_edit::aScalarKeepsItsStyle_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("written");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const char* path, const QByteArray& value,
                        const QByteArray& result, bool written = false) {
        QTest::newRow(name) << text << QString::fromLatin1(path) << value << written << result;
    };
    row("plain", "a: x # c\n", "a", "z", "a: z # c\n");
    row("plain that needs quotes", "a: x # c\n", "a", "yes", "a: \"yes\" # c\n");
    row("plain that needs quotes and has some", "a: x\n", "a", "# \"y\"", "a: '# \"y\"'\n");
    row("plain with an emoji", "a: x\n", "a", "\xF0\x9F\x98\x80 z", "a: \xF0\x9F\x98\x80 z\n");
    row("plain over several lines", "a: x\n  y # c\nb: 1\n", "a", "z", "a: z # c\nb: 1\n");
    row("plain becomes a block", "a: x # c\nb: 1\n", "a", "y\nz\n", "a: | # c\n  y\n  z\nb: 1\n");
    row("plain becomes an indented block", "a:\n- b: x\n", "a.0.b", " y\nz", "a:\n- b: |2-\n     y\n    z\n");
    row("several lines at the end of a file", "a: x", "a", "y\n", "a: \"y\\n\"");
    row("several lines without end at the end of a file", "a: x", "a", "y\nz", "a: |-\n  y\n  z");
    row("a number", "a: 1\n", "a", "2", "a: 2\n", true);
    row("a number instead of a string", "a: 'x' # c\n", "a", "2", "a: 2 # c\n", true);
    row("a string that looks like a number", "a: 1\n", "a", "2", "a: \"2\"\n");
    row("single quotes", "a: 'x'\n", "a", "it's", "a: 'it''s'\n");
    row("single quotes around what needs escapes", "a: 'x'\n", "a", "\t", "a: \"\\t\"\n");
    row("double quotes", "a: \"x\"\n", "a", "a \"b\" \\\n\x07", "a: \"a \\\"b\\\" \\\\\\n\\x07\"\n");
    row("an empty string", "a: x\n", "a", "", "a: \"\"\n");
    row("a literal", "a: |\n   x\n\n   y\n\nb: 1\n", "a", "z\n  q\n", "a: |\n   z\n     q\n\nb: 1\n");
    row("a literal loses its last break", "a: | # c\n  x\nb: 1\n", "a", "z", "a: |- # c\n  z\nb: 1\n");
    row("a literal gets more breaks", "a: |\n  x\nb: 1\n", "a", "z\n\n", "a: |+\n  z\n\nb: 1\n");
    row("a literal above blank lines cannot keep more", "a: |\n  x\n\nb: 1\n", "a", "z\n\n",
        "a: \"z\\n\\n\"\n\nb: 1\n");
    row("a literal that keeps its breaks", "a: |+\n  x\n\n\nb: 1\n", "a", "z\n", "a: |\n  z\nb: 1\n");
    row("a literal becomes a number", "a: | # c\n  x\n  y\nb: 1\n", "a", "5", "a: 5 # c\nb: 1\n", true);
    row("a literal with CRLF", "a: |\r\n  x\r\nb: 1\r\n", "a", "y\nz\n", "a: |\r\n  y\r\n  z\r\nb: 1\r\n");
    row("a literal at the end of a file", "a: |\n  x", "a", "y", "a: |-\n  y");
    row("a literal without content", "a: |\nb: 1\n", "a", "y\n", "a: |\n  y\nb: 1\n");
    row("a folded scalar", "a: >-\n  x\n  y\nb: 1\n", "a", "p q\nr", "a: >-\n  p q\n\n  r\nb: 1\n");
    row("a folded scalar that cannot hold it", "a: >\n  x\nb: 1\n", "a", "p\n  q\n",
        "a: |\n  p\n    q\nb: 1\n");
    row("a value that is not written", "a: # c\nb: 1\n", "a", "z", "a: z # c\nb: 1\n");
    row("a value that is not written, with an anchor", "a: &x\nb: *x\n", "a", "z", "a: &x z\nb: *x\n");
    row("an item that is not written", "- \n- b\n", "0", "z", "- z \n- b\n");
    row("a string becomes nothing", "a: x # c\n", "a", "", "a:  # c\n", true);
    row("in braces", "{a: x, b: [y]}\n", "b.0", "1, 2", "{a: x, b: [\"1, 2\"]}\n");
    row("in braces without a value", "{a, b: }\n", "a", "z", "{a: z, b: }\n");
    row("several lines in braces", "{a: x}\n", "a", "1\n2", "{a: \"1\\n2\"}\n");
    row("behind a tag", "a: !!str 1\n", "a", "2", "a: !!str \"2\"\n");
    row("a whole document", "--- x\n", "", "z", "--- z\n");
    row("behind a byte order mark, with CRLF",
        "\xEF\xBB\xBF"
        "a: \xC3\xA9\r\nb: x\r\n",
        "b", "\xE2\x82\xAC",
        "\xEF\xBB\xBF"
        "a: \xC3\xA9\r\nb: \xE2\x82\xAC\r\n");
}

void tst_edit::aScalarKeepsItsStyle()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(bool, written);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = changeScalar(nodeAt(*stream, path), value.toStdString(),
                                      written ? ScalarAs::Written : ScalarAs::String);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().toString()));
    QTEST(changes->applied(text), "result");
}

void tst_edit::aKeyIsAddedBehindTheLast_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const char* path, const QByteArray& value,
                        const QByteArray& result) {
        QTest::newRow(name) << text << QString::fromLatin1(path) << value << result;
    };
    row("at the end", "a: 1\n", "", "v", "a: 1\nk: v\n");
    row("without a last break", "a: 1", "", "v", "a: 1\nk: v");
    row("behind a comment", "a: 1 # c\n# d\n", "", "v", "a: 1 # c\nk: v\n# d\n");
    row("behind a nested value", "a:\n  b: 1\nc: 2\n", "a", "v", "a:\n  b: 1\n  k: v\nc: 2\n");
    row("behind a list", "a:\n- x\n- y: 1\n", "", "v", "a:\n- x\n- y: 1\nk: v\n");
    row("in a list's item", "a:\n  - x: 1\n  - y: 1\n", "a.0", "v", "a:\n  - x: 1\n    k: v\n  - y: 1\n");
    row("behind a value that is not written", "a:\n  b:\nc: 1\n", "a", "v", "a:\n  b:\n  k: v\nc: 1\n");
    row("behind a literal", "a:\n  b: |\n    x\n\nc: 1\n", "a", "v", "a:\n  b: |\n    x\n  k: v\n\nc: 1\n");
    row("behind a literal that keeps its breaks", "a: |+\n  x\n\n", "", "v", "a: |+\n  x\n\nk: v\n");
    row("several lines", "a: 1\nb: 2\n", "", "x\ny\n", "a: 1\nb: 2\nk: |\n  x\n  y\n");
    row("quotes like the last", "a: \"1\"\n", "", "v", "a: \"1\"\nk: \"v\"\n");
    row("CRLF", "a: 1\r\n", "", "v", "a: 1\r\nk: v\r\n");
    row("a document's end", "a: 1\n---\nb: 2\n", "", "v", "a: 1\nk: v\n---\nb: 2\n");
    row("empty braces", "a: {}\n", "a", "v", "a: {k: v}\n");
    row("braces", "a: {b: 1}\n", "a", "v", "a: {b: 1, k: v}\n");
    row("braces like JSON", "{\"b\": \"1\"}\n", "", "v", "{\"b\": \"1\", \"k\": \"v\"}\n");
    row("braces with a comma at the end", "{b: 1,}\n", "", "v", "{b: 1, k: v}\n");
    row("braces with a value that is not written", "{b: }\n", "", "v", "{b: , k: v }\n");
    row("braces over several lines", "{\n  b: 1, # c\n  d: 2 # e\n}\n", "", "v",
        "{\n  b: 1, # c\n  d: 2, # e\n  k: v\n}\n");
}

void tst_edit::aKeyIsAddedBehindTheLast()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = insertKey(nodeAt(*stream, path), "k", value.toStdString(), ScalarAs::String);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().toString()));
    QTEST(changes->applied(text), "result");
}

void tst_edit::aKeyIsRemovedWithItsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const char* path,
                        const QByteArray& result) {
        QTest::newRow(name) << text << QString::fromLatin1(path) << result;
    };
    row("in the middle", "a: 1\n# of k\nk: 2 # c\nb: 3\n", "", "a: 1\n# of k\nb: 3\n");
    row("with its lines", "k:\n  x: 1\n  y: |\n    z\n\nb: 3\n", "", "\nb: 3\n");
    row("at the end without a break", "a: 1\nk: 2", "", "a: 1");
    row("at the end without a break, below a literal", "a: |\n  x\nk: 2", "", "a: |\n  x\n");
    row("below a literal that keeps breaks", "a: |+\n  x\nk: 2\n\n\nb: 3\n", "", "a: |+\n  x\nb: 3\n");
    row("the only one", "a:\n  k: 1 # c\nb: 2\n", "a", "a: {} # c\nb: 2\n");
    row("the only one below a comment", "a: # here:\n  k: 1\nb: 2\n", "a", "a: {} # here:\nb: 2\n");
    row("the only one of an item", "- k: 1\n- b: 2\n", "0", "- {}\n- b: 2\n");
    row("the only one of a document", "k: |\n  x\n", "", "{}\n");
    row("the first of an item", "-  k: 1\n   b: 2\n", "0", "-  b: 2\n");
    row("the first of an item above a comment", "- k: 1 # c\n\n  # of b\n  b: 2\n", "0",
        "- # of b\n  b: 2\n");
    row("in braces", "{a: 1, k: 2, b: 3}\n", "", "{a: 1, b: 3}\n");
    row("the last in braces", "{a: 1, k: 2}\n", "", "{a: 1}\n");
    row("the only one in braces", "{ k: 2, }\n", "", "{  }\n");
    row("a line in braces", "{\n  a: 1,\n  k: 2, # c\n  b: 3\n}\n", "", "{\n  a: 1,\n  b: 3\n}\n");
    row("behind the brace, above a comment", "{k: 2, # c\n  # of b\n  b: 3\n}\n", "",
        "{\n  # of b\n  b: 3\n}\n");
    row("the last line in braces", "{\n  a: 1, # c\n  k: 2\n}\n", "", "{\n  a: 1 # c\n}\n");
}

void tst_edit::aKeyIsRemovedWithItsLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = removeKey(nodeAt(*stream, path), "k");
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().toString()));
    QTEST(changes->applied(text), "result");
}

void tst_edit::anItemIsAddedBehindTheLast_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const char* path,
                        const QByteArray& result) {
        QTest::newRow(name) << text << QString::fromLatin1(path) << result;
    };
    row("below its key", "a:\n- x\nb: 1\n", "a", "a:\n- x\n- v\nb: 1\n");
    row("indented", "a:\n  -  x # c\nb: 1\n", "a", "a:\n  -  x # c\n  -  v\nb: 1\n");
    row("behind a mapping", "a:\n- x: 1\n  y: 2\n", "a", "a:\n- x: 1\n  y: 2\n- v\n");
    row("a list in a list", "- - x\n- y\n", "0", "- - x\n  - v\n- y\n");
    row("no last break", "- x", "", "- x\n- v");
    row("quotes like the last", "- 'x'\n", "", "- 'x'\n- 'v'\n");
    row("empty brackets", "a: []\n", "a", "a: [v]\n");
    row("brackets", "a: [x, y] # c\n", "a", "a: [x, y, v] # c\n");
    row("brackets over several lines", "a: [\n  x,\n  y,\n]\n", "a", "a: [\n  x,\n  y,\n  v\n]\n");
}

void tst_edit::anItemIsAddedBehindTheLast()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = appendItem(nodeAt(*stream, path), "v", ScalarAs::String);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().toString()));
    QTEST(changes->applied(text), "result");
}

void tst_edit::anItemIsRemovedWithItsLines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<uint>("index");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QByteArray& text, const char* path, uint index,
                        const QByteArray& result) {
        QTest::newRow(name) << text << QString::fromLatin1(path) << index << result;
    };
    row("in the middle", "- a\n- b # c\n- d\n", "", 1, "- a\n- d\n");
    row("with its lines", "x:\n- a\n- # why\n  b: 1\n  c: 2\n- d\n", "x", 1, "x:\n- a\n- d\n");
    row("the only one", "x:\n- a # c\ny: 1\n", "x", 0, "x: [] # c\ny: 1\n");
    row("the first of a list in a list", "- - a\n  - b\n- c\n", "0", 0, "- - b\n- c\n");
    row("one that is not written", "- a\n-\n- c\n", "", 1, "- a\n- c\n");
    row("in brackets", "[a, b, c]\n", "", 0, "[b, c]\n");
    row("the last in brackets", "[a, b]\n", "", 1, "[a]\n");
    row("a line in brackets", "[\n  a,\n  b,\n  c\n]\n", "", 1, "[\n  a,\n  c\n]\n");
}

void tst_edit::anItemIsRemovedWithItsLines()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(uint, index);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = removeItem(nodeAt(*stream, path), index);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().toString()));
    QTEST(changes->applied(text), "result");
}

void tst_edit::aKeyItselfCanBeChanged()
{
    const QByteArray text = "a: |\n  x\nb: 1\n";
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const Node key = stream->documents().front().root().findMember("a")->first;
    const auto changes = changeScalar(key, "two: lines\n", ScalarAs::String);
    QVERIFY(changes);
    QCOMPARE(changes->applied(text), "\"two: lines\\n\": |\n  x\nb: 1\n"_ba);
    QCOMPARE(changeScalar(key, "b", ScalarAs::String).error().code, ErrorCode::Unsupported);
}

void tst_edit::whatTextCannotSayIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("written");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("an alias") << "a: &x 1\nb: *x\n"_ba << u"b"_s << "2"_ba << false << ErrorCode::Unsupported;
    QTest::newRow("a mapping") << "a: {}\n"_ba << u"a"_s << "2"_ba << false << ErrorCode::Unsupported;
    QTest::newRow("a string behind a number's tag")
        << "a: !!int 1\n"_ba << u"a"_s << "x"_ba << false << ErrorCode::Unsupported;
    QTest::newRow("a number behind a string's tag")
        << "a: !!str 1\n"_ba << u"a"_s << "2"_ba << true << ErrorCode::Unsupported;
    QTest::newRow("a text that must be quoted")
        << "a: 1\n"_ba << u"a"_s << "x: y"_ba << true << ErrorCode::Invalid;
    QTest::newRow("bytes that are no text")
        << "a: 1\n"_ba << u"a"_s << "\xFF"_ba << false << ErrorCode::Invalid;
}

void tst_edit::whatTextCannotSayIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(bool, written);
    QFETCH(ErrorCode, code);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    const auto changes = changeScalar(nodeAt(*stream, path), value.toStdString(),
                                      written ? ScalarAs::Written : ScalarAs::String);
    QVERIFY(!changes);
    QCOMPARE(changes.error().code, code);
    QVERIFY(changes.error().where);
}

EFA_TEST(tst_edit)

#include "tst_edit.moc"
