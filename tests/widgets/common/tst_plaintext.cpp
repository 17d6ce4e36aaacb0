#include "widgets/common/plaintext.h"

#include "tests/support/registry.h"
#include "widgets/common/age.h"
#include "widgets/common/label.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;

class tst_plaintext final : public QObject
{
    Q_OBJECT

  private slots:
    void foreignTextIsShownAsItIs_data()
    {
        QTest::addColumn<QString>("foreign");
        QTest::addColumn<QString>("expected");
        QTest::newRow("usual words stay") << u"base/größe.yaml"_s << u"base/größe.yaml"_s;
        QTest::newRow("a turned direction is visible") << u"a\u202Eb"_s << u"a\u2426b"_s;
        QTest::newRow("an isolate is visible") << u"a\u2066b"_s << u"a\u2426b"_s;
        QTest::newRow("a bell is visible") << u"a\ab"_s << u"a\u2407b"_s;
        QTest::newRow("an escape is visible") << u"\x1b[31m"_s << u"\u241B[31m"_s;
        QTest::newRow("a line end is visible") << u"a\nb"_s << u"a\u240Ab"_s;
        QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    }

    void foreignTextIsShownAsItIs()
    {
        QFETCH(QString, foreign);
        QFETCH(QString, expected);
        QCOMPARE(shown(foreign), expected);
    }

    void aToolTipHasNoForeignMarkup()
    {
        const QString tip = shownInToolTip(u"<img src=x>\n&amp;"_s);
        QVERIFY(tip.contains(u"&lt;img src=x&gt;\n&amp;amp;"_s));
        QVERIFY(shownInToolTip({}).isEmpty());
    }

    void aLabelShortensInTheMiddle()
    {
        Label label(u"overlays/rings/canary/patch.yaml"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width() / 2);
        label.setContentsMargins(20, 0, 0, 0);
        const int wide = label.fontMetrics().horizontalAdvance(label.text());
        QVERIFY(label.sizeHint().width() >= wide + 20);
    }

    void aWrappedLabelKeepsLineEnds()
    {
        Label label;
        label.wrap();
        label.setWords(u"one\ntwo"_s);
        QCOMPARE(label.text(), u"one\ntwo"_s);
        QVERIFY(label.heightForWidth(400) > label.fontMetrics().height());
    }

    void agesFitBesideAThing_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("seconds") << qint64(40) << u"now"_s;
        QTest::newRow("minutes") << qint64(12 * 60 + 30) << u"12 min"_s;
        QTest::newRow("hours") << qint64(2 * 3600) << u"2 h"_s;
        QTest::newRow("days") << qint64(3 * 86400) << u"3 d"_s;
        QTest::newRow("weeks") << qint64(70 * 86400) << u"10 wk"_s;
        QTest::newRow("years") << qint64(800 * 86400) << u"2 y"_s;
        QTest::newRow("a clock that is ahead") << qint64(-100) << u"now"_s;
    }

    void agesFitBesideAThing()
    {
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 11, 23), QTime(19, 42), Qt::UTC);
        QTEST(shortAge(now.addSecs(-seconds), now), "expected");
    }

    void agesInSentences()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(19, 42), Qt::UTC);
        QCOMPARE(wordedAge(now.addSecs(qint64{-12} * 60), now), u"12 min ago"_s);
        QCOMPARE(wordedAge(now.addSecs(qint64{-3} * 3600), now), u"3 h ago"_s);
        QCOMPARE(wordedAge(now.addDays(-1), now), u"yesterday"_s);
        QCOMPARE(wordedAge(now.addDays(-9), now), u"14 Nov"_s);
        QCOMPARE(wordedAge(now.addDays(-400), now), u"19 Oct 2025"_s);
    }
};

EFA_TEST(tst_plaintext)
#include "tst_plaintext.moc"
