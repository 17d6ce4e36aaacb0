#include "widgets/changes/wordmarks.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace efa::widgets;

namespace {

/// The line with its marked words in brackets.
QByteArray marked(const QByteArray& line, const QList<WordRange>& words)
{
    QByteArray out;
    int at = 0;
    for (const WordRange& word : words) {
        out += line.mid(at, word.begin - at) + '[' + line.mid(word.begin, word.end - word.begin) + ']';
        at = word.end;
    }
    return out + line.mid(at);
}

} // namespace

class tst_wordmarks final : public QObject
{
    Q_OBJECT

  private slots:
    void wordsThatDifferAreMarked_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("markedBefore");
        QTest::addColumn<QByteArray>("markedAfter");
        const auto row = [](const char* name, const char* before, const char* after, const char* first,
                            const char* second) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(first)
                                << QByteArray(second);
        };
        row("a value", "memory: 192Mi", "memory: 256Mi", "memory: [192Mi]", "memory: [256Mi]");
        row("a word more", "args: [a, b]", "args: [a, b, c]", "args: [a, b]", "args: [a, b[, c]]");
        row("a comment more", "replicas: 2", "replicas: 2 # why", "replicas: 2", "replicas: 2[ # why]");
        row("deeper by two", "  name: agent", "    name: agent", "[  ]name: agent", "[    ]name: agent");
        row("another line has no marks", "image: nginx", "- op: replace", "image: nginx", "- op: replace");
        row("nothing differs", "a: 1", "a: 1", "a: 1", "a: 1");
        row("from nothing", "", "a: 1", "", "a: 1");
        row("umlauts are part of a word", "name: gr\u00fc\u00dfe an", "name: gr\u00fcne an",
            "name: [gr\u00fc\u00dfe] an", "name: [gr\u00fcne] an");
        row("two places", "cpu: 50m, memory: 64Mi", "cpu: 60m, memory: 96Mi", "cpu: [50m], memory: [64Mi]",
            "cpu: [60m], memory: [96Mi]");
        row("the middle word stays", "one two three four", "eins two drei four", "[one] two [three] four",
            "[eins] two [drei] four");
    }

    void wordsThatDifferAreMarked()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        const WordMarks marks = compareWords(before, after);
        QTEST(marked(before, marks.before), "markedBefore");
        QTEST(marked(after, marks.after), "markedAfter");
    }

    // A line of a hundred thousand words costs no more than its two ends.
    void aLongLineIsCheap()
    {
        QByteArray before;
        QByteArray after;
        for (int word = 0; word < 50'000; ++word) {
            before += QByteArray::number(word) + ' ';
            after += QByteArray::number(word * (word == 25'000 ? 2 : 1)) + ' ';
        }
        const WordMarks marks = compareWords(before, after);
        QCOMPARE(marks.before.size(), 1);
        QCOMPARE(before.mid(marks.before[0].begin, marks.before[0].end - marks.before[0].begin),
                 QByteArray("25000"));
        std::ranges::reverse(after);
        QVERIFY(compareWords(before, after).before.size() <= 1);
    }
};

EFA_TEST(tst_wordmarks)
#include "tst_wordmarks.moc"
