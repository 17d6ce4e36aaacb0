#include "validation/correction.h"

#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_correction : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theWordIsPutInItsPlace_data();
    void theWordIsPutInItsPlace();
    void whatCannotBeDoneIsSaid_data();
    void whatCannotBeDoneIsSaid();
};

void tst_correction::theWordIsPutInItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("after");
    const auto row = [](const char* name, const QByteArray& text, int line, int column,
                        const QByteArray& after) { QTest::newRow(name) << text << line << column << after; };
    row("a key, whose value is told", "a:\n  wrong: 3 # why\n", 2, 10, "a:\n  right: 3 # why\n");
    row("a value", "a: wrong\r\nb: wrong\r\n", 2, 4, "a: wrong\r\nb: right\r\n");
    row("a quoted key", "\"wrong\": 1\n", 1, 10, "\"right\": 1\n");
    row("a value in single quotes", "- 'wrong'\n", 1, 3, "- 'right'\n");
    row("a key of a mapping that begins below", "wrong:\n  b: 1\n", 2, 3, "right:\n  b: 1\n");
    row("the nearest one of a line", "{a: {wrong: 1}, b: {wrong: 2}}\n", 1, 28,
        "{a: {wrong: 1}, b: {right: 2}}\n");
    row("in a later document", "wrong: 1\n---\nwrong: 1\n", 3, 8, "wrong: 1\n---\nright: 1\n");
    row("with an anchor", "wrong: &x [a]\nb: *x\n", 1, 8, "right: &x [a]\nb: *x\n");
    row("behind a byte order mark, without a last newline", "\xef\xbb\xbfwrong: 1", 1, 8,
        "\xef\xbb\xbfright: 1");
}

void tst_correction::theWordIsPutInItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const Place place{.file = u"a.yaml"_s, .line = line, .column = column};
    const auto changes = validation::corrected(text, place, {u"wrong"_s, u"right"_s});
    QVERIFY2(changes, test::why(changes));
    const QByteArray after = changes->applied(text);
    QTEST(after, "after");
    QCOMPARE(changes->inverse(text).applied(after), text);
}

void tst_correction::whatCannotBeDoneIsSaid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("right");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("another line") << QByteArray("a: 1\nwrong: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("gone") << QByteArray("right: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("a part of a word") << QByteArray("wrongly: 1\n") << u"right"_s << ErrorCode::Conflict;
    QTest::newRow("a block of text") << QByteArray("|-\n  wrong\n") << u"right"_s << ErrorCode::Unsupported;
    QTest::newRow("a word that is none to YAML")
        << QByteArray("wrong: 1\n") << u"true"_s << ErrorCode::Unsupported;
    QTest::newRow("a word with a quote") << QByteArray("'wrong': 1\n") << u"it's"_s << ErrorCode::Unsupported;
    QTest::newRow("no YAML") << QByteArray("wrong: [\n") << u"right"_s << ErrorCode::Invalid;
}

void tst_correction::whatCannotBeDoneIsSaid()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, right);
    QFETCH(const ErrorCode, code);
    const auto changes =
        validation::corrected(text, {.file = u"a.yaml"_s, .line = 1, .column = 1}, {u"wrong"_s, right});
    QVERIFY(!changes);
    QCOMPARE(changes.error().code, code);
    QVERIFY(!changes.error().hint.isEmpty());
}

EFA_TEST(tst_correction)
#include "tst_correction.moc"
