#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::yaml;

class tst_readlimits : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void repeatedKeysAreKeptWhereAskedFor();
    void readingEndsAfterTheDocumentsAskedFor();
    void someTokensBeyondHaveToBeTokens_data();
    void someTokensBeyondHaveToBeTokens();
};

void tst_readlimits::repeatedKeysAreKeptWhereAskedFor()
{
    const Source source("a: 1\na: 2\n"_ba, u"x"_s);
    QVERIFY(!Stream::parse(source));
    const auto stream = Stream::parse(source, {.repeatedKeys = RepeatedKeys::Kept});
    QVERIFY(stream.has_value());
    QCOMPARE(stream->documents()[0].root().size(), 2U);
    QCOMPARE(stream->documents()[0].root().find("a")->value(), "1");
}

void tst_readlimits::readingEndsAfterTheDocumentsAskedFor()
{
    const Source source("a: 1\n...\n'unterminated\n"_ba, u"x"_s);
    QVERIFY(!Stream::parse(source));
    const auto stream = Stream::parse(source, {.documents = 1});
    QVERIFY(stream.has_value());
    QCOMPARE(stream->documents().size(), 1U);
}

void tst_readlimits::someTokensBeyondHaveToBeTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing follows") << "{}\n"_ba << QString();
    QTest::newRow("the first is none") << "{}\n'open\n"_ba << u"x:2:1"_s;
    QTest::newRow("the third is none") << "{}\n} } 'open\n"_ba << u"x:2:5"_s;
    QTest::newRow("the fourth is none") << "{}\n} } } 'open\n"_ba << QString();
    QTest::newRow("behind a written end") << "{}\n...\n'open\n"_ba << u"x:3:1"_s;
    QTest::newRow("no document could stand there") << "{}\nbroken\n"_ba << QString();
}

/// What follows need not be YAML beyond its tokens.
void tst_readlimits::someTokensBeyondHaveToBeTokens()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const auto stream = Stream::parse(Source(text, u"x"_s), {.documents = 1, .tokensBeyond = 3});
    QCOMPARE(stream.has_value(), place.isEmpty());
    if (!stream)
        QCOMPARE(stream.error().where->toString(), place);
}

EFA_TEST(tst_readlimits)
#include "tst_readlimits.moc"
