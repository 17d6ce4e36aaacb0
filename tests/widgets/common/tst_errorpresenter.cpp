#include "widgets/common/errorpresenter.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;

class tst_errorpresenter final : public QObject
{
    Q_OBJECT

  private slots:
    void messageAndHintAreSentences_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("hint");
        QTest::addColumn<QString>("words");
        QTest::newRow("with a full stop") << u"It failed."_s << u"Try again."_s << u"It failed. Try again."_s;
        QTest::newRow("without one") << u"It failed"_s << u"Try again."_s << u"It failed. Try again."_s;
        QTest::newRow("a question") << u"Is it full?"_s << u"Look."_s << u"Is it full? Look."_s;
        QTest::newRow("no hint") << u"It failed"_s << QString() << u"It failed"_s;
    }

    void messageAndHintAreSentences()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, hint);
        QTEST(errorSentences({.code = ErrorCode::Io, .message = message, .hint = hint}), "words");
    }

    void aNewerErrorOfASubjectReplacesTheOlder()
    {
        ErrorPresenter presenter;
        presenter.present({.code = ErrorCode::Io, .message = u"one"_s}, u"git"_s);
        presenter.present({.code = ErrorCode::Io, .message = u"two"_s}, u"git"_s);
        QCOMPARE(presenter.count(), 1);
        presenter.present({.code = ErrorCode::Io, .message = u"three"_s}, u"save"_s);
        QCOMPARE(presenter.count(), 2);
        presenter.present({.code = ErrorCode::Cancelled, .message = u"four"_s}, u"other"_s);
        QCOMPARE(presenter.count(), 2);
        presenter.clear(u"git"_s);
        QCOMPARE(presenter.count(), 1);
    }
};

EFA_TEST(tst_errorpresenter)
#include "tst_errorpresenter.moc"
