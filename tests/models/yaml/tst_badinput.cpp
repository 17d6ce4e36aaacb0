#include "tests/support/processortime.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::yaml;

class tst_badinput : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void whatIsWrongIsNamedWhereItStands_data();
    void whatIsWrongIsNamedWhereItStands();
    void acceptedLikeTheReference_data();
    void acceptedLikeTheReference();
    void deepNestingIsRefusedAtOnce_data();
    void deepNestingIsRefusedAtOnce();
    void thousandLevelsAreRead();
    void anAliasBombIsRefusedAtOnce();
    void aTagBombIsRefused();
    void manyApostropheEscapesEndInTime();
    void manyColonsInBracketsEndInTime();
    void fiftyMegabytesAreRead();
    void aHundredMegabytesAreRead_data();
    void aHundredMegabytesAreRead();
    void aTextOverTheLimitIsRefused();
};

void tst_badinput::whatIsWrongIsNamedWhereItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& text, const char* place, const QString& message) {
        QTest::newRow(name) << text << QString::fromLatin1(place) << message;
    };
    row("a key twice", "a: 1\nb: 2\n'a': 3\n", "x:3:1",
        u"The key a stands twice in this mapping, first on line 1"_s);
    row("a merge twice", "x: &x {}\ny:\n  <<: *x\n  <<: *x\n", "x:4:3",
        u"The key << stands twice in this mapping, first on line 3"_s);
    row("a key twice in braces", "{a: 1, a: 2}", "x:1:8",
        u"The key a stands twice in this mapping, first on line 1"_s);
    row("an unknown alias", "a: *b\n", "x:1:4", u"The alias *b has no anchor &b before it"_s);
    row("an alias of another document", "a: &b 1\n---\nc: *b\n", "x:3:4",
        u"The alias *b has no anchor &b before it"_s);
    row("an alias in itself", "a: &b [*b]\n", "x:1:8", u"The alias *b stands inside of its own anchor"_s);
    row("an open quote", "a: 'x\nb: 1\n", "x:1:4", u"The text that begins here has no closing quote"_s);
    row("an open quote before a document", "a: \"x\n---\nb: 1\n", "x:1:4",
        u"The text that begins here has no closing quote before the document ends"_s);
    row("an open bracket", "a: [1,\nb: 2\n", "x:3:1",
        u"A list in brackets needs a comma or “]” before this"_s);
    row("a tab before a key", "a:\n\tb: 1\n", "x:2:1", u"A tab stands where only spaces indent"_s);
    row("a tab in a block", "a: |\n\tb\n", "x:2:1", u"A tab stands where only spaces indent"_s);
    row("a line without a colon", "a: 1\nbcd\ne: 2\n", "x:2:1",
        u"This line has no “: ” where a key and its value are expected"_s);
    row("a list and keys", "- a\nb: 1\n", "x:2:1", u"Only another list item can stand at this indentation"_s);
    row("a value twice", "a: b: c\n", "x:1:5", u"A key with a value cannot stand here"_s);
    row("an unknown escape behind other characters", "\"\xC3\xA9\xE2\x82\xAC\": \"\\q\"\n", "x:1:8",
        u"There is no such escape"_s);
    row("an escaped slash", "a: \"x\\/y\"\n", "x:1:6", u"There is no such escape"_s);
    row("a question mark in brackets", "a: [http://x/?y]\n", "x:1:14",
        u"A list in brackets needs a comma or “]” before this"_s);
    row("a tag with a comma behind it", "[!a, b]\n", "x:1:4",
        u"A list in brackets needs a comma or “]” before this"_s);
    row("YAML 1.2", "%YAML 1.2\n---\na: 1\n", "x:1:1", u"Only YAML 1.1 can be declared"_s);
    row("bytes that are no UTF-8", "a: x\n\xC3\xA9: \xFF\n", "x:2:4", u"The byte 0xff is not UTF-8"_s);
    row("a truncated character", "a: \xE2\x82", "x:1:4", u"The byte 0xe2 is not UTF-8"_s);
    row("an overlong character", "a: \xC0\xAF", "x:1:4", u"The byte 0xc0 is not UTF-8"_s);
    row("a surrogate", "a: \xED\xA0\x80", "x:1:4", u"The byte 0xed is not UTF-8"_s);
    row("NUL", "a: b"_ba + '\0', "x:1:5", u"The character U+0000 is not allowed in YAML"_s);
    row("a control character", "a: \x1B[0m\n", "x:1:4", u"The character U+001B is not allowed in YAML"_s);
    row("delete", "a: \x7F\n", "x:1:4", u"The character U+007F is not allowed in YAML"_s);
    row("UTF-16", "\xFF\xFE\x61\x3A"_ba, "x:1:1", u"The text is UTF-16, manifests are UTF-8"_s);
    row("a byte order mark inside",
        "a: 1\n\xEF\xBB\xBF"
        "b: 2\n",
        "x:2:1", u"A byte order mark stands in the middle of the text"_s);
}

void tst_badinput::whatIsWrongIsNamedWhereItStands()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().code, ErrorCode::Invalid);
    QCOMPARE(stream.error().message, message);
    QCOMPARE(stream.error().where->toString(), place);
}

void tst_badinput::acceptedLikeTheReference_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("an apostrophe with a backslash")
        << "a: \"don\\'t \\\"x\\\" \\'y\\'\"\n"_ba << "don't \"x\" 'y'"_ba;
    QTest::newRow("several of these") << "b: \"\\'\"\na: \"\xC4\x80\\'\"\n"_ba << "\xC4\x80'"_ba;
    QTest::newRow("comments with tabs below a comment") << "# x\n\t# y\n \t\n\t\t# z\na: 1\n"_ba << "1"_ba;
    QTest::newRow("a tab between key and value") << "a:\tb\n"_ba << "b"_ba;
    QTest::newRow("an anchor named twice") << "x: &a 1\ny: &a 2\na: *a\n"_ba << ""_ba;
    QTest::newRow("directives") << "%YAML 1.1\n%TAG !e! tag:x,\n---\na: !e!y b\n"_ba << "b"_ba;
    QTest::newRow("a colon that ends a text in braces") << "{b: [x:, y::], a: fe80::}\n"_ba << "fe80::"_ba;
    QTest::newRow("a colon with what could stand for it") << "{a: ^~$=:, b:}\n"_ba << "^~$=:"_ba;
    QTest::newRow("a question mark outside of brackets") << "a: http://x/?y\n"_ba << "http://x/?y"_ba;
}

void tst_badinput::acceptedLikeTheReference()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toString()));
    QCOMPARE(stream->documents().front().root().find("a")->value(), value.toStdString());
}

void tst_badinput::deepNestingIsRefusedAtOnce_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QByteArray indented;
    for (int level = 0; level < 10'000; ++level)
        indented += QByteArray(level, ' ') + "a:\n";
    QTest::newRow("brackets") << QByteArray(10'000, '[') << u"x:1:1001"_s;
    QTest::newRow("items") << QByteArray("- ").repeated(10'000) << u"x:1:2001"_s;
    QTest::newRow("keys") << indented << u"x:1001:1001"_s;
}

void tst_badinput::deepNestingIsRefusedAtOnce()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const test::ProcessorTime spent;
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"Nested more than 1000 level(s) deep"_s);
    QCOMPARE(stream.error().where->toString(), place);
    QVERIFY(spent.isUnder(2000));
}

void tst_badinput::thousandLevelsAreRead()
{
    const QByteArray text = QByteArray(1000, '[') + QByteArray(1000, ']');
    QVERIFY(Stream::parse(Source(text, u"x"_s)));
}

void tst_badinput::anAliasBombIsRefusedAtOnce()
{
    QByteArray text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n";
    for (int level = 1; level < 30; ++level) {
        const QByteArray alias = "*a" + QByteArray::number(level - 1) + ',';
        text += "a" + QByteArray::number(level) + ": &a" + QByteArray::number(level) + " [" +
                alias.repeated(10) + "]\n";
    }
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"The aliases up to here stand for more than 10000000 values"_s);
    QCOMPARE(stream.error().where->line, 7);
}

void tst_badinput::aTagBombIsRefused()
{
    const QByteArray text =
        "%TAG ! tag:" + QByteArray(20'000, 'x') + "\n---\n" + QByteArray("- !a b\n").repeated(20'000);
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"The tags up to here are many times longer than the text"_s);
}

void tst_badinput::manyApostropheEscapesEndInTime()
{
    const QByteArray text = QByteArray("- \"\\'\"\n").repeated(200'000);
    const test::ProcessorTime spent;
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"There is no such escape"_s);
    QVERIFY(spent.isUnder(20'000));
}

void tst_badinput::manyColonsInBracketsEndInTime()
{
    const QByteArray text = QByteArray("- [x:]\n").repeated(200'000);
    const test::ProcessorTime spent;
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"A colon cannot stand here without a blank behind it"_s);
    QVERIFY(spent.isUnder(20'000));
}

void tst_badinput::fiftyMegabytesAreRead()
{
    const QByteArray entry = "- name: item\n  labels: {app: broker, tier: \"edge\"}\n  ports: [1883, 8883]\n";
    const QByteArray text = entry.repeated(qsizetype{50} * 1024 * 1024 / entry.size());
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QVERIFY(stream);
    QCOMPARE(stream->documents().front().root().size(), static_cast<uint32_t>(text.size() / entry.size()));
}

void tst_badinput::aHundredMegabytesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isRead");
    constexpr qsizetype most = qsizetype{100} * 1024 * 1024;
    const QByteArray line = "  a line of a text that is not so short\n";
    QTest::newRow("comments") << QByteArray("# c\n").repeated(most / 4) << true;
    QTest::newRow("one text") << "a: |\n" + line.repeated(most / line.size()) << true;
    QTest::newRow("one line in quotes") << "a: \"" + QByteArray(most, 'x') + "\"\n" << true;
    QTest::newRow("an open quote") << "a: \"" + QByteArray(most, 'x') + '\n' << false;
    QTest::newRow("an open bracket at each line") << QByteArray("[\n").repeated(most / 2) << false;
    QTest::newRow("a bad byte at the end") << QByteArray(most, '#') + '\xFF' << false;
}

/// Each within memory and time that grow with the text, or refused with the place.
void tst_badinput::aHundredMegabytesAreRead()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isRead);
    const auto peak = [] {
        struct rusage usage = {};
        getrusage(RUSAGE_SELF, &usage);
        return qint64{usage.ru_maxrss} * 1024;
    };
    const qint64 memoryBefore = peak();
    const test::ProcessorTime spent;
    const auto stream = Stream::parse(Source(text, u"x"_s));
    QCOMPARE(stream.has_value(), isRead);
    QVERIFY(isRead || stream.error().where);
    QVERIFY(spent.isUnder(60'000));
    QVERIFY(peak() - memoryBefore < 10 * text.size());
}

void tst_badinput::aTextOverTheLimitIsRefused()
{
    const auto stream = Stream::parse(Source(QByteArray(qsizetype{2} * 1024 * 1024, '#'), u"x"_s),
                                      {.bytes = uint64_t{1024} * 1024});
    QVERIFY(!stream);
    QCOMPARE(stream.error().message, u"The text has more than 1 MB"_s);
}

EFA_TEST(tst_badinput)

#include "tst_badinput.moc"
