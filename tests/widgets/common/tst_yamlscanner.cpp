#include "widgets/common/yamlscanner.h"

#include "tests/support/registry.h"
#include "widgets/common/codeview.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

namespace {

/// One letter a byte: . plain, k key, t text, n number, c comment, r reference, m marker.
QByteArray letters(const QByteArray& inks)
{
    static constexpr char words[] = ".ktncrm";
    QByteArray letters;
    for (const char ink : inks)
        letters += words[static_cast<unsigned char>(ink)];
    return letters;
}

} // namespace

class tst_yamlscanner final : public QObject
{
    Q_OBJECT

  private slots:
    void aLineIsColoured_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* line, const char* expected) {
            QTest::newRow(name) << QByteArray(line) << QByteArray(expected);
        };
        row("key and text", "kind: Deployment", "kkkk..tttttttttt");
        row("key without value", "spec:", "kkkk.");
        row("indented key", "  a/b.c: x", "..kkkkk..t");
        row("number", "replicas: 12", "kkkkkkkk..nn");
        row("quantity", "memory: 256Mi", "kkkkkk..nnnnn");
        row("wrong quantity", "memory: 256MI", "kkkkkk..ttttt");
        row("boolean", "on: true", "kk..nnnn");
        row("comment behind", "a: 1  # was 2", "k..n..ccccccc");
        row("comment alone", "  # note", "..cccccc");
        row("hash inside a word", "a: b#c", "k..ttt");
        row("list item", "- ../base", ".........");
        row("list item with a number", "- 80", "..nn");
        row("list item with a key", "- name: x", "..kkkk..t");
        row("nested items", "- - a: 1", "....k..n");
        row("double quotes", "a: \"b: #c\" # d", "k..ttttttt.ccc");
        row("single quotes", "a: 'it''s'", "k..ttttttt");
        row("quoted key", "\"a b\": 1", "kkkkk..n");
        row("flow mapping", "a: { b: 1, c: d }", "k....k..n..k..t..");
        row("flow list", "a: [x, 2]", "k...t..n.");
        row("url is one word", "a: https://b.c/d", "k..ttttttttttttt");
        row("anchor and alias", "a: &x *y", "k..rr.rr");
        row("tag", "a: !!str 1", "k..rrrrr.n");
        row("document", "---", "mmm");
        row("not a document", "---a", "....");
        row("directive", "%YAML 1.2", "mmmmmmmmm");
        row("nothing", "", "");
        row("only spaces", "   ", "...");
        row("bytes over 127 count one by one", "a: \xc3\xbc", "k..tt");
    }

    void aLineIsColoured()
    {
        QFETCH(QByteArray, line);
        YamlCarry carry;
        QTEST(letters(inkYamlLine(line, carry)), "expected");
        QCOMPARE(carry, YamlCarry());
    }

    void aBlockGoesOnUntilTheIndentEnds()
    {
        YamlCarry carry;
        QCOMPARE(letters(inkYamlLine("  patch: |- # x", carry)), QByteArray("..kkkkk..nn.ccc"));
        QCOMPARE(letters(inkYamlLine("    - op: add", carry)), QByteArray(13, 't'));
        QCOMPARE(letters(inkYamlLine("", carry)), QByteArray());
        QCOMPARE(letters(inkYamlLine("   # text", carry)), QByteArray(9, 't'));
        QCOMPARE(letters(inkYamlLine("  b: 1", carry)), QByteArray("..k..n"));
        QCOMPARE(carry, YamlCarry());
        inkYamlLine("- |", carry);
        QCOMPARE(letters(inkYamlLine("  a: 1", carry)), QByteArray(6, 't'));
        QCOMPARE(letters(inkYamlLine("- a: 1", carry)), QByteArray("..k..n"));
    }

    void quotesAndBracketsGoOn()
    {
        YamlCarry carry;
        inkYamlLine("a: \"one", carry);
        QCOMPARE(carry.quote, '"');
        QCOMPARE(letters(inkYamlLine("two\" # c", carry)), QByteArray("tttt.ccc"));
        inkYamlLine("a: {", carry);
        QCOMPARE(carry.flow, 1);
        QCOMPARE(letters(inkYamlLine("b: c }", carry)), QByteArray("k..t.."));
        QCOMPARE(carry, YamlCarry());
        carry = {.block = 7, .flow = 3, .quote = '\''};
        QCOMPARE(YamlCarry::unpacked(carry.packed()), carry);
    }

    void anyBytesAreRead()
    {
        const QByteArray letters("ab:-?#'\"{}[],&*!|>%0 .\t\xc3\xbc");
        YamlCarry carry;
        quint32 seed = 7;
        for (int round = 0; round < 20000; ++round) {
            QByteArray line;
            seed = seed * 1664525 + 1013904223;
            for (quint32 left = seed >> 27; left > 0; --left) {
                seed = seed * 1664525 + 1013904223;
                line += letters.at(qsizetype((seed >> 8) % quint32(letters.size())));
            }
            QCOMPARE(inkYamlLine(line, carry).size(), line.size());
        }
    }

    void listItemsFoldBelowTheirKey()
    {
        CodeView view;
        view.setLanguage(CodeLanguage::Yaml);
        view.showText(u"containers:\n- name: a\n\n  image: b\n- name: c\nother: 1\n"_s);
        view.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
        const auto isHead = [&](int line) {
            const long level = view.SendScintilla(QsciScintillaBase::SCI_GETFOLDLEVEL, ulong(line));
            return (level & QsciScintillaBase::SC_FOLDLEVELHEADERFLAG) != 0;
        };
        QVERIFY(isHead(0) && isHead(1));
        QVERIFY(!isHead(2) && !isHead(3) && !isHead(4) && !isHead(5));
        view.foldLine(0);
        QVERIFY(!view.SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, 4UL));
        QVERIFY(view.SendScintilla(QsciScintillaBase::SCI_GETLINEVISIBLE, 5UL));
    }
};

EFA_TEST(tst_yamlscanner)
#include "tst_yamlscanner.moc"
