#include "tests/models/yaml/treetext.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::yaml;

class tst_stream : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyNodeKnowsItsBytes_data();
    void everyNodeKnowsItsBytes();
    void documentsShareOutTheText();
    void aTextWithoutContentHasNoDocument();
    void membersAreFoundByKey();
    void aliasesLeadToTheirTarget();
    void aCopiedDocumentKeepsItsNodes();
};

void tst_stream::everyNodeKnowsItsBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("tree");
    QTest::newRow("block mapping") << "a: 1\nb:\n  c: two words # why\n"_ba
                                   << u"map block [a: 1\\nb:\\n  c: two words]\n"
                                      "  [a] plain [a]\n    [1] plain [1]\n"
                                      "  [b] plain [b]\n    map block [c: two words]\n"
                                      "      [c] plain [c]\n        [two words] plain [two words]\n"_s;
    QTest::newRow("sequences below their key and indented") << "a:\n- x\nb:\n  - y\n"_ba
                                                            << u"map block [a:\\n- x\\nb:\\n  - y]\n"
                                                               "  [a] plain [a]\n    seq block [- x]\n"
                                                               "      [x] plain [x]\n"
                                                               "  [b] plain [b]\n    seq block [- y]\n"
                                                               "      [y] plain [y]\n"_s;
    QTest::newRow("flow collections") << "{a: [1, \"2\" ], b: {}, c: []} # end\n"_ba
                                      << u"map flow [{a: [1, \"2\" ], b: {}, c: []}]\n"
                                         "  [a] plain [a]\n    seq flow [[1, \"2\" ]]\n"
                                         "      [1] plain [1]\n      [2] double [\"2\"]\n"
                                         "  [b] plain [b]\n    map flow [{}]\n"
                                         "  [c] plain [c]\n    seq flow [[]]\n"_s;
    QTest::newRow("a pair inside of a flow sequence") << "[a: b , c]"_ba
                                                      << u"seq flow [[a: b , c]]\n"
                                                         "  map flow [a: b]\n"
                                                         "    [a] plain [a]\n      [b] plain [b]\n"
                                                         "  [c] plain [c]\n"_s;
    QTest::newRow("values that are not written") << "a:\nb: # none\n? c\n\nd: &x\n"_ba
                                                 << u"map block [a:\\nb: # none\\n? c\\n\\nd: &x]\n"
                                                    "  [a] plain [a]\n    [] plain []\n"
                                                    "  [b] plain [b]\n    [] plain []\n"
                                                    "  [c] plain [c]\n    [] plain []\n"
                                                    "  [d] plain [d]\n     &x[] plain []\n"_s;
    QTest::newRow("tags and anchors stand before the range")
        << "!local &a\nk: !!str &s 1\nl: &m !<tag:x> {b: *s}\n"_ba
        << u"map &a <!local> block [k: !!str &s 1\\nl: &m !<tag:x> {b: *s}]\n"
           "  [k] plain [k]\n     &s <tag:yaml.org,2002:str>[1] plain [1]\n"
           "  [l] plain [l]\n    map &m <tag:x> flow [{b: *s}]\n"
           "      [b] plain [b]\n        alias *s [*s]\n"_s;
    QTest::newRow("literal scalars end with their last content line")
        << "a: |\n  x\n  y\n\n\nb: |+\n  z\n\nc: |-\n  q"_ba
        << u"map block [a: |\\n  x\\n  y\\n\\n\\nb: |+\\n  z\\n\\nc: |-\\n  q]\n"
           "  [a] plain [a]\n    [x\\ny\\n] literal [|\\n  x\\n  y\\n]\n"
           "  [b] plain [b]\n    [z\\n\\n] literal [|+\\n  z\\n\\n]\n"
           "  [c] plain [c]\n    [q] literal [|-\\n  q]\n"_s;
    QTest::newRow("a last content line of spaces belongs to its literal")
        << "a: |\n  x\n    \n \n\nb: >-\n   y\n   z\n"_ba
        << u"map block [a: |\\n  x\\n    \\n \\n\\nb: >-\\n   y\\n   z\\n]\n"
           "  [a] plain [a]\n    [x\\n  \\n] literal [|\\n  x\\n    \\n]\n"
           "  [b] plain [b]\n    [y z] folded [>-\\n   y\\n   z\\n]\n"_s;
    QTest::newRow("byte order mark, CRLF and characters of several bytes")
        << "\xEF\xBB\xBF\"\xC3\xA9\": '\xE2\x82\xAC'\r\nb: |\r\n  \xF0\x9F\x98\x80\r\n  x\r\n"_ba
        << u"map block [\"é\": '€'\\r\\nb: |\\r\\n  😀\\r\\n  x\\r\\n]\n"
           "  [é] double [\"é\"]\n    [€] single ['€']\n"
           "  [b] plain [b]\n    [😀\\nx\\n] literal [|\\r\\n  😀\\r\\n  x\\r\\n]\n"_s;
    QTest::newRow("scalars over several lines")
        << "a: one\n  two\nb: \"x\\\n  y\\tz\"\n"_ba
        << u"map block [a: one\\n  two\\nb: \"x\\\\n  y\\tz\"]\n"
           "  [a] plain [a]\n    [one two] plain [one\\n  two]\n"
           "  [b] plain [b]\n    [xy\tz] double [\"x\\\\n  y\\tz\"]\n"_s;
}

void tst_stream::everyNodeKnowsItsBytes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, tree);
    const auto stream = Stream::parse(Source(text, u"a.yaml"_s));
    QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toString()));
    QCOMPARE(treeText(stream->documents().front().root()), tree);
}

void tst_stream::documentsShareOutTheText()
{
    const Source source("# first\na: 1\n...\n# second\n---\n- b\n---\n# nothing\n"_ba, u"a.yaml"_s);
    const auto stream = Stream::parse(source);
    QVERIFY(stream);
    QStringList parts;
    for (const Document& document : stream->documents())
        parts += QString::fromLatin1(source.view(document.range()));
    QCOMPARE(parts,
             QStringList({u"# first\na: 1\n..."_s, u"\n# second\n---\n- b\n"_s, u"---\n# nothing\n"_s}));
    QVERIFY(!stream->documents().at(0).isEmpty());
    QVERIFY(stream->documents().at(2).isEmpty());
}

void tst_stream::aTextWithoutContentHasNoDocument()
{
    for (const QByteArray& text : {""_ba, "\n"_ba, "# only a comment"_ba, "\xEF\xBB\xBF"_ba}) {
        const auto stream = Stream::parse(Source(text, u"a.yaml"_s));
        QVERIFY(stream);
        QVERIFY(stream->documents().empty());
    }
}

void tst_stream::membersAreFoundByKey()
{
    const auto stream = Stream::parse(Source("a: 1\n'b': [x, y]\n"_ba, u"a.yaml"_s));
    QVERIFY(stream);
    const Node root = stream->documents().front().root();
    QCOMPARE(root.size(), 2U);
    QCOMPARE(root.find("b")->item(1).value(), "y");
    QCOMPARE(root.findMember("a")->first.place(), (Place{u"a.yaml"_s, 1, 1}));
    QCOMPARE(root.find("b")->place(), (Place{u"a.yaml"_s, 2, 6}));
    QVERIFY(!root.find("c"));
    QVERIFY(!root.find("a")->find("x"));
}

void tst_stream::aliasesLeadToTheirTarget()
{
    const auto stream = Stream::parse(Source("a: &x 1\nb: *x\nc: &x 2\nd: *x\n"_ba, u"a.yaml"_s));
    QVERIFY(stream);
    const Node root = stream->documents().front().root();
    QCOMPARE(root.find("b")->target().value(), "1");
    QCOMPARE(root.find("d")->target(), *root.find("c"));
    QVERIFY(root.find("d")->value().empty());
}

void tst_stream::aCopiedDocumentKeepsItsNodes()
{
    std::vector<Document> kept;
    {
        const auto stream = Stream::parse(Source("a: \"x\\ty\"\n"_ba, u"a.yaml"_s));
        QVERIFY(stream);
        kept = stream->documents();
    }
    QCOMPARE(kept.front().root().find("a")->value(), "x\ty");
}

EFA_TEST(tst_stream)

#include "tst_stream.moc"
