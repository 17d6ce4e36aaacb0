#include "kustomize/varstep.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_varstep : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void texts_data();
    void texts();
    void values_data();
    void values();
    void putsIntoListsAndMappings();
    void refusesNumbersInALine();
};

void tst_varstep::texts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const char* text, const char* result) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(result);
    };
    row("alone it keeps its type", "$(PORT)", "8080");
    row("inside a text it is text", "port $(PORT).", R"("port 8080.")");
    row("several", "$(NAME)-$(NAME)", R"("web-web")");
    row("unknown names stay", "$(OTHER) $(NAME)", R"("$(OTHER) web")");
    row("a doubled dollar is one", "$$(NAME)", "\"$(NAME)\"");
    row("an open reference stays", "$(NAME", R"("$(NAME")");
    row("a dollar at the end stays", "a$", R"("a$")");
    row("a dollar before another character stays", "$NAME", R"("$NAME")");
    row("a mapping is put nowhere", "$(MAP)", "\"$(MAP)\"");
}

void tst_varstep::texts()
{
    QFETCH(const QByteArray, text);
    const VarStep step(
        {{"NAME", test::valueOf("web")}, {"PORT", test::valueOf("8080")}, {"MAP", test::valueOf("{a: 1}")}},
        {});
    QTEST(test::lineOf(step.replaced({text.data(), size_t(text.size())})), "result");
}

void tst_varstep::values_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("a text") << u"a.text"_s << QByteArray(R"("x")");
    QTest::newRow("a number") << u"a.number"_s << QByteArray("5");
    QTest::newRow("a fraction") << u"a.fraction"_s << QByteArray("1.5");
    QTest::newRow("an item of a list") << u"a.list[1].b"_s << QByteArray("2");
    QTest::newRow("an item found by a field") << u"a.list.[b=1].c"_s << QByteArray(R"("y")");
    QTest::newRow("a key with dots") << u"a.[d.e]"_s << QByteArray("true");
    QTest::newRow("nothing there") << u"a.b"_s << QByteArray("refused");
    QTest::newRow("a hexadecimal number") << u"a.hex"_s << QByteArray("refused");
}

void tst_varstep::values()
{
    QFETCH(const QString, path);
    const Value object = test::valueOf(
        "a: {text: x, number: 5, fraction: 1.5, hex: 0x10, list: [{b: 1, c: y}, {b: 2}], d.e: true}");
    const Result<Value> value = varValue(object, path.toStdString());
    QTEST(value ? test::lineOf(*value) : QByteArray("refused"), "value");
}

void tst_varstep::putsIntoListsAndMappings()
{
    const VarStep step({{"N", test::valueOf("web")}}, {{{}, "args", false}, {{}, "labels", false}});
    const Result<Value> value =
        step.apply(Resource(test::valueOf("{args: [a, $(N)], labels: {k: $(N), n: 5}, other: $(N)}")));
    QVERIFY(value);
    QCOMPARE(
        test::lineOf(*value),
        QByteArray(
            "{\"args\": [\"a\", \"web\"], \"labels\": {\"k\": \"web\", \"n\": 5}, \"other\": \"$(N)\"}"));
}

void tst_varstep::refusesNumbersInALine()
{
    const VarStep step({}, {{{}, "args", false}});
    QVERIFY(!step.apply(Resource(test::valueOf("{args: [a, 5]}"))));
}

EFA_TEST(tst_varstep)

#include "tst_varstep.moc"
