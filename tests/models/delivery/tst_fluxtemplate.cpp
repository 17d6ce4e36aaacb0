#include "delivery/gotemplate.h"

#include "kustomize/documentreader.h"
#include "tests/support/gojudge.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "yaml/stream.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using delivery::GoTemplate;
using delivery::MissingKey;
using kustomize::Value;

/// Templates as Flux's operator fills them.
class tst_fluxtemplate : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_data();
    void writes();
    void agreesWithGo();
};

namespace {

struct Row
{
    const char* name;
    const char* text;
    const char* output; ///< nullptr: it is refused
};

const Row rows[] = {
    {"plain text stays", "a < b > c {{ .x }}", "a < b > c {{ .x }}"},
    {"an input", "<< inputs.name >>-<<inputs.map.a>>", "Edge One-x"},
    {"a whole number stays one", "<< inputs.big >> << inputs.big | quote >>", "340788154 \"340788154\""},
    {"all inputs", "<< inputs | toYaml >>",
     "big: 340788154\nlist:\n- a\n- b\nmap:\n  a: x\nname: Edge One\n"},
    {"toYaml ends its last line", "x:<< inputs.map | toYaml | nindent 2 >>|", "x:\n  a: x\n  |"},
    {"trim markers", "a \n<<- range $x := inputs.list >>\n- << $x >>\n<<- end >>", "a\n- a\n- b"},
    {"comments", "a<</* no */>>b", "ab"},
    {"inputs inside of a loop", "<< range inputs.list >><< . >><< inputs.map.a >><< end >>", "axbx"},
    {"slugify", "<< slugify \"Edge One/two_3\" >>", "edge-one-two_3"},
    {"slugify cuts at a hyphen",
     "<< slugify \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbb\" >>",
     "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    {"an input in brackets", "<< (inputs).name >><< get inputs \"name\" >>", "Edge OneEdge One"},
    {"a missing input", "<< inputs.nope >>", nullptr},
    {"the dot is nothing", "<< .name.x >>", nullptr},
    {"an action without an end", "<< inputs.name", nullptr},
    {"an end of the other kind", "<< inputs.name }}", nullptr},
};

constexpr const char* data = "{name: Edge One, big: 340788154, list: [a, b], map: {a: x}}";

Result<std::string> executed(std::string_view text)
{
    const auto stream = yaml::Stream::parse(yaml::Source(QByteArray(data), {}));
    const auto value = kustomize::valueFrom(stream->documents().front().root());
    const Value inputs = delivery::templateData(*value, delivery::WholeNumbers::Kept).value_or(Value());
    return GoTemplate::parse(text, delivery::TemplateDialect::FluxOperator)
        .and_then([&](const GoTemplate& parsed) { return parsed.execute(inputs, MissingKey::Error); });
}

} // namespace

void tst_fluxtemplate::writes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("output");
    for (const Row& row : rows)
        QTest::newRow(row.name) << QByteArray(row.text) << QByteArray(row.output);
}

void tst_fluxtemplate::writes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, output);
    const Result<std::string> filled = executed(text.toStdString());
    if (output.isNull()) {
        QVERIFY(!filled);
        QCOMPARE(filled.error().code, ErrorCode::Invalid);
        return;
    }
    QVERIFY2(filled, test::why(filled));
    QCOMPARE(QByteArray::fromStdString(*filled), output);
}

// Every row above, put to Go itself.
void tst_fluxtemplate::agreesWithGo()
{
    const Result<test::GoJudge> judge = test::GoJudge::make(u"template"_s);
    if (!judge) {
        test::record(u"go-template"_s, test::Reality::NotRun);
        QSKIP(qPrintable(judge.error().toString()));
    }
    QList<QJsonObject> questions;
    for (const Row& row : rows)
        questions << QJsonObject{{u"template"_s, QString::fromUtf8(row.text)},
                                 {u"data"_s, QString::fromUtf8(data)},
                                 {u"options"_s, QJsonArray{u"missingkey=error"_s}},
                                 {u"flux"_s, true}};
    const Result<QList<QJsonObject>> answers = judge->ask(questions);
    QVERIFY2(answers, test::why(answers));
    QCOMPARE(answers->size(), qsizetype{std::size(rows)});
    for (qsizetype i = 0; i < answers->size(); ++i) {
        const QString error = answers->at(i).value("error"_L1).toString();
        QVERIFY2(error.isEmpty() == (rows[i].output != nullptr),
                 qPrintable(QLatin1String(rows[i].name) + u": "_s + error));
        if (rows[i].output)
            QCOMPARE(answers->at(i).value("output"_L1).toString(), QString::fromUtf8(rows[i].output));
    }
    test::record(u"go-template"_s, test::Reality::Real, static_cast<int>(answers->size()));
}

EFA_TEST(tst_fluxtemplate)
#include "tst_fluxtemplate.moc"
