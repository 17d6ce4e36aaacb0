#include "base/error.h"
#include "base/result.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_error : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void textNamesPlaceMessageDetailAndHint();
    void contextStandsBeforeTheMessage();
    void placeLeavesOutWhatIsNotKnown();
};

void tst_error::textNamesPlaceMessageDetailAndHint()
{
    const Error error{.code = ErrorCode::Invalid,
                      .message = u"No such key"_s,
                      .hint = u"Add it"_s,
                      .detail = u"raw"_s,
                      .where = Place{u"a.yaml"_s, 3, 7}};
    QCOMPARE(error.toString(), u"a.yaml:3:7: No such key (raw)\nAdd it"_s);
}

void tst_error::contextStandsBeforeTheMessage()
{
    const Result<int> result =
        failure(Error{.code = ErrorCode::Io, .message = u"disk full"_s}.withContext(u"Saving"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().message, u"Saving: disk full"_s);
    QCOMPARE(Error{.message = u"disk full"_s}.withContext(u"It was not saved."_s).message,
             u"It was not saved: disk full"_s);
}

void tst_error::placeLeavesOutWhatIsNotKnown()
{
    QCOMPARE((Place{u"a"_s, 0, 0}).toString(), u"a"_s);
    QCOMPARE((Place{u"a"_s, 2, 0}).toString(), u"a:2"_s);
}

EFA_TEST(tst_error)

#include "tst_error.moc"
