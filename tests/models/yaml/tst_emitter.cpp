#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"
#include "yaml/emitter.h"
#include "yaml/stream.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::yaml;

class tst_emitter : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void stringsArePrintedLikeTheReference_data();
    void stringsArePrintedLikeTheReference();
    void collectionsNest();
    void longKeysStandBehindAQuestionMark();
    void manyStringsArePrintedLikeTheReference();
    void theReferenceStillAgrees();
    void whatTheReferenceRefusesIsNamed_data();
    void whatTheReferenceRefusesIsNamed();
    void directTextsStayAsTheyAre();
};

namespace {

const QString folder = QStringLiteral(EFA_TEST_DATA "/yaml/emitter");

QByteArray contents(const QString& name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A member `k` with the text, as printed.
QByteArray printed(std::string_view text)
{
    std::string out;
    Emitter emitter(out);
    emitter.beginMapping(1);
    emitter.key("k");
    emitter.string(text);
    emitter.endMapping();
    emitter.endDocument();
    return QByteArray::fromStdString(out);
}

/// Prints a tree again, every scalar as a string.
void emitNode(Emitter& emitter, Node node)
{
    if (node.isMapping()) {
        emitter.beginMapping(node.size());
        for (const auto& [key, value] : node.members()) {
            emitter.key(key.value());
            emitNode(emitter, value);
        }
        emitter.endMapping();
    } else if (node.isSequence()) {
        emitter.beginSequence(node.size());
        for (const Node item : node.items())
            emitNode(emitter, item);
        emitter.endSequence();
    } else {
        emitter.string(node.value());
    }
}

} // namespace

void tst_emitter::stringsArePrintedLikeTheReference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lines");
    const QByteArray words = QByteArray("word ").repeated(20);
    QTest::newRow("a word") << "word"_ba << "k: word\n"_ba;
    QTest::newRow("an empty string") << ""_ba << "k: \"\"\n"_ba;
    QTest::newRow("a YAML 1.1 boolean") << "yes"_ba << "k: \"yes\"\n"_ba;
    QTest::newRow("a sexagesimal number") << "1:30"_ba << "k: \"1:30\"\n"_ba;
    QTest::newRow("a date") << "2001-01-01"_ba << "k: \"2001-01-01\"\n"_ba;
    QTest::newRow("a colon and a blank") << "a: b"_ba << "k: 'a: b'\n"_ba;
    QTest::newRow("an apostrophe inside") << "it's"_ba << "k: it's\n"_ba;
    QTest::newRow("an apostrophe in front") << "'s: x"_ba << "k: '''s: x'\n"_ba;
    QTest::newRow("a tab") << "a\tb"_ba << "k: \"a\\tb\"\n"_ba;
    QTest::newRow("an emoji") << "\xF0\x9F\x98\x80"_ba << "k: \"\\U0001F600\"\n"_ba;
    QTest::newRow("lines with an end") << "a\nb\n"_ba << "k: |\n  a\n  b\n"_ba;
    QTest::newRow("lines without an end") << "a\n\nb"_ba << "k: |-\n  a\n\n  b\n"_ba;
    QTest::newRow("lines with several ends") << "a\n\n"_ba << "k: |+\n  a\n\n"_ba;
    QTest::newRow("indented lines") << "  a\nb\n"_ba << "k: |2\n    a\n  b\n"_ba;
    QTest::newRow("only a line end") << "\n"_ba << "k: |2+\n\n"_ba;
    QTest::newRow("a blank before a line end") << "a \nb"_ba << "k: \"a \\nb\"\n"_ba;
    QTest::newRow("a long line") << words.trimmed()
                                 << "k: " + QByteArray("word ").repeated(15) +
                                        "word\n  word word word word\n";
    QTest::newRow("a long quoted line")
        << "\t" + words << "k: \"\\t" + QByteArray("word ").repeated(15) + "word\n  word word word word \"\n";
    QTest::newRow("a next line character folds")
        << "a \xC2\x85 b\xC2\x85\xC2\x85\xC2\x85 c"_ba << "k: |-\n  a b\n\n  c\n"_ba;
}

void tst_emitter::stringsArePrintedLikeTheReference()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lines);
    QCOMPARE(printed(text.toStdString()), lines);
}

void tst_emitter::collectionsNest()
{
    std::string out;
    Emitter emitter(out);
    emitter.beginMapping(3);
    emitter.key("empty");
    emitter.beginSequence(0);
    emitter.endSequence();
    emitter.key("list");
    emitter.beginSequence(3);
    emitter.beginMapping(2);
    emitter.key("a");
    emitter.plain("1");
    emitter.key("b");
    emitter.beginMapping(0);
    emitter.endMapping();
    emitter.endMapping();
    emitter.beginSequence(2);
    emitter.string("x");
    emitter.beginSequence(1);
    emitter.string("y\nz\n");
    emitter.endSequence();
    emitter.endSequence();
    emitter.plain("null");
    emitter.endSequence();
    emitter.key("z");
    emitter.plain("true");
    emitter.endMapping();
    emitter.endDocument();
    QCOMPARE(QByteArray::fromStdString(out),
             "empty: []\nlist:\n- a: 1\n  b: {}\n- - x\n  - - |\n      y\n      z\n- null\nz: true\n"_ba);
}

void tst_emitter::longKeysStandBehindAQuestionMark()
{
    std::string out;
    Emitter emitter(out);
    emitter.beginMapping(2);
    emitter.key(std::string(129, 'k'));
    emitter.beginSequence(1);
    emitter.string("x");
    emitter.endSequence();
    emitter.key("a\nb");
    emitter.beginMapping(1);
    emitter.key(std::string(128, 'k'));
    emitter.string("y");
    emitter.endMapping();
    emitter.endMapping();
    emitter.endDocument();
    QCOMPARE(QByteArray::fromStdString(out), "? " + QByteArray(129, 'k') + "\n: - x\n? |-\n  a\n  b\n: " +
                                                 QByteArray(128, 'k') + ": \"y\"\n");
}

void tst_emitter::manyStringsArePrintedLikeTheReference()
{
    const QByteArray expected = contents(u"expected.yaml"_s);
    const auto stream = Stream::parse(Source(expected, u"expected.yaml"_s));
    QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toString()));
    std::string out;
    Emitter emitter(out);
    emitNode(emitter, stream->documents().front().root());
    emitter.endDocument();
    QCOMPARE(QByteArray::fromStdString(out), expected);
    QVERIFY(!emitter.refusedText());
    test::record(u"kustomize"_s, test::Reality::Replayed);
}

void tst_emitter::theReferenceStillAgrees()
{
    const auto& reference = test::kustomizeReference();
    if (!reference) {
        test::record(u"kustomize"_s, test::Reality::NotRun);
        return;
    }
    const auto answer = reference->build(folder);
    QVERIFY(answer);
    QCOMPARE(answer->output, contents(u"expected.yaml"_s));
    test::record(u"kustomize"_s, test::Reality::Real);
}

void tst_emitter::whatTheReferenceRefusesIsNamed_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("refused");
    QTest::newRow("delete") << "k"_ba << "a\x7F"_ba << true;
    QTest::newRow("a C1 control") << "k"_ba << "\xC2\x80"_ba << true;
    QTest::newRow("a C0 control is escaped") << "k"_ba << "\x01"_ba << false;
    QTest::newRow("a next line character in a value") << "k"_ba << "\xC2\x85"_ba << false;
    QTest::newRow("a next line character in a key") << "\xC2\x85"_ba << "v"_ba << true;
    QTest::newRow("no character") << "k"_ba << "\xEF\xBF\xBE"_ba << true;
    QTest::newRow("the longest key") << QByteArray(1022, 'k') << "v"_ba << false;
    QTest::newRow("too long a key") << QByteArray(1023, 'k') << "v"_ba << true;
    QTest::newRow("the longest key with escapes") << QByteArray(170, '<') << "v"_ba << false;
    QTest::newRow("too long a key with escapes") << QByteArray(171, '<') << "v"_ba << true;
    QTest::newRow("too long a key with short escapes") << QByteArray(512, '\n') << "v"_ba << true;
}

void tst_emitter::whatTheReferenceRefusesIsNamed()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    QFETCH(bool, refused);
    std::string out;
    Emitter emitter(out);
    emitter.beginMapping(1);
    emitter.key(key.toStdString());
    emitter.string(value.toStdString());
    emitter.endMapping();
    QCOMPARE(emitter.refusedText().has_value(), refused);
}

// Notes of origins go past JSON: nothing is refused and nothing is folded.
void tst_emitter::directTextsStayAsTheyAre()
{
    std::string out;
    Emitter emitter(out, Emitter::Passage::Direct);
    emitter.beginMapping(2);
    emitter.key("path");
    emitter.string("a\xC2\x85"
                   "b.yaml");
    emitter.key("ref");
    emitter.string("a\x7F"
                   "b");
    emitter.endMapping();
    emitter.endDocument();
    QCOMPARE(QByteArray::fromStdString(out), QByteArray("path: \"a\\Nb.yaml\"\nref: \"a\\x7Fb\"\n"));
    QVERIFY(!emitter.refusedText());
}

EFA_TEST(tst_emitter)

#include "tst_emitter.moc"
