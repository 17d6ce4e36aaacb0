#include "delivery/fluxscalars.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// Variables that are put into texts one by one, without a text of the whole object.
class tst_fluxscalars final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void putsWordsIn_data();
    void putsWordsIn();
};

void tst_fluxscalars::putsWordsIn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected"); // empty: the whole text has to be read again
    QTest::newRow("in the middle") << QByteArray("edge/${x}/state") << QByteArray("a1")
                                   << QByteArray("edge/a1/state");
    QTest::newRow("before a brace that belongs to the text")
        << QByteArray("edge/${x}/{Group}") << QByteArray("a1") << QByteArray("edge/a1/{Group}");
    QTest::newRow("at the end") << QByteArray("edge/${x}") << QByteArray("a1") << QByteArray("edge/a1");
    QTest::newRow("nothing at the end, where a space is left")
        << QByteArray("edge ${x}") << QByteArray() << QByteArray();
    QTest::newRow("what is no text any more") << QByteArray("${x}") << QByteArray("1") << QByteArray();
    QTest::newRow("what is no word") << QByteArray("edge/${x}") << QByteArray("a: b") << QByteArray();
}

void tst_fluxscalars::putsWordsIn()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, expected);
    const kustomize::Value object =
        kustomize::Value::mapping({{kustomize::plainKey("a"), kustomize::Value::string(text.toStdString())}});
    const auto scalars = delivery::FluxScalars::of(object);
    QVERIFY(scalars);
    const auto expanded = scalars->expanded(object, [&](std::string_view /*name*/) {
        return delivery::ShellTemplate::Value{delivery::ShellTemplate::Value::State::Set,
                                              value.toStdString()};
    });
    QCOMPARE(expanded ? QByteArray::fromStdString(std::string(expanded->find("a")->text())) : QByteArray(),
             expected);
}

EFA_TEST(tst_fluxscalars)

#include "tst_fluxscalars.moc"
