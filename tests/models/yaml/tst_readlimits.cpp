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

EFA_TEST(tst_readlimits)
#include "tst_readlimits.moc"
