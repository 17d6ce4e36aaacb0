#include "delivery/gotemplate.h"

#include "kustomize/documentreader.h"
#include "tests/support/gojudge.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "yaml/stream.h"

#include <QJsonObject>
#include <QTest>

#include <iterator>
#include <span>

using namespace efa;
using delivery::GoTemplate;
using delivery::MissingKey;
using kustomize::Value;

class tst_gotemplate : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void writes_data();
    void writes();
    void refuses_data();
    void refuses();
    void namesUnknownFunctions_data();
    void namesUnknownFunctions();
    void missingKeys();
    void ends_data();
    void ends();
    void tellsItsFields();
    void agreesWithGo();
};

namespace {

struct Row
{
    const char* name;
    const char* text;
    const char* output;
};

const Row written[] = {
    {"plain text stays", "a } { b", "a } { b"},
    {"a field", "<{{.name}}>", "<Edge One>"},
    {"a field of a field", "{{ .map.deep.key }}", "v"},
    {"a number from YAML is floating-point", "{{.num}} {{.big}} {{.f}}", "8080 1e+06 1.5"},
    {"a list and a map as Go prints them", "{{.list}} {{.map}}", "[a b c] map[a:x deep:map[key:v] z:1]"},
    {"a missing field", "{{.nope}}", "<no value>"},
    {"a field of a missing field", "{{.nope.more}}", "<no value>"},
    {"null has no value", "{{.none}}", "<no value>"},
    {"trim markers take the blanks around", "a \n {{- .num -}} \n b", "a8080b"},
    {"a trim marker needs a blank", "{{-1}}", "-1"},
    {"comments say nothing", "a{{/* no */}}b {{- /* none */ -}} c", "abc"},
    {"if", "{{if .sure}}y{{else}}n{{end}}", "y"},
    {"else if", "{{if .empty}}a{{else if .none}}b{{else if .num}}c{{else}}d{{end}}", "c"},
    {"with changes the dot", "{{with .map.deep}}{{.key}}{{end}}", "v"},
    {"with of nothing", "{{with .empty}}x{{else}}e{{end}}", "e"},
    {"range over a list", "{{range .list}}[{{.}}]{{end}}", "[a][b][c]"},
    {"range with index", "{{range $i, $x := .list}}{{$i}}{{$x}}{{end}}", "0a1b2c"},
    {"range over a map in the order of keys", "{{range $k, $v := .map.deep}}{{$k}}={{$v}}{{end}}", "key=v"},
    {"range over nothing", "{{range .empty2}}x{{else}}none{{end}}", "none"},
    {"range over a number", "{{range 3}}{{.}}{{end}}", "012"},
    {"break and continue", "{{range $i, $x := .list}}{{if eq $i 1}}{{continue}}{{end}}{{$x}}{{end}}", "ac"},
    {"the root inside of a range", "{{range .list}}{{$.num}}{{break}}{{end}}", "8080"},
    {"variables", "{{$x := .num}}{{$x = 3}}{{$x}}", "3"},
    {"a variable ends with its block", "{{$x := 1}}{{if true}}{{$x := 2}}{{end}}{{$x}}", "1"},
    {"a pipeline", "{{ .name | lower | replace \" \" \"-\" | trunc 6 | quote }}", "\"edge-o\""},
    {"a pipe into nothing says nothing", "{{ .num | }}", "8080"},
    {"brackets", "{{ (index .list 1) | upper }}{{ (dict \"a\" 1).a }}", "B1"},
    {"index", "{{index .list 2}} {{index .map \"deep\" \"key\"}} {{index . \"with-dash\"}}", "c v d"},
    {"texts with escapes", "{{\"a\\tb\\u00e4\"}}{{`c\\d`}}{{'A'}}",
     "a\tb\xc3\xa4"
     "c\\d65"},
    {"and and or stop early", "{{and .empty (fail \"no\")}}{{or .num (fail \"no\")}}", "8080"},
    {"comparing", "{{eq .name \"x\" \"Edge One\"}} {{ne 1 2}} {{lt 1 2}} {{ge 2 2}} {{not .sure}}",
     "true true true true false"},
    {"comparing with nil", "{{eq .none nil}} {{eq .num nil}}", "true false"},
    {"printf", "{{printf \"%s|%05d|%-4s|%q|%v|%.2f|%t|%%\" .name 42 \"ab\" \"c\" .list .f true}}",
     "Edge One|00042|ab  |\"c\"|[a b c]|1.50|true|%"},
    {"printf with what does not fit", "{{printf \"%d %s\" \"x\"}}{{printf \"a\" 1}}",
     "%!d(string=x) %!s(MISSING)a%!(EXTRA int=1)"},
    {"default", "{{default \"d\" .nope}}{{.empty | default \"e\"}}{{.num | default 1}}", "de8080"},
    {"trimming",
     "{{trim \" a \"}}{{trimSuffix \"-x\" \"b-x\"}}{{trimPrefix \"v\" \"v1\"}}{{trimAll \"-\" \"-c-\"}}",
     "ab1c"},
    {"asking texts", "{{contains \"dg\" .name}}{{hasPrefix \"Ed\" .name}}{{hasSuffix \"x\" .name}}",
     "truetruefalse"},
    {"lists", "{{list 1 2 | join \"-\"}} {{splitList \"/\" \"a/b/c\" | last}} {{first .list}} {{rest .list}}",
     "1-2 c a [b c]"},
    {"more of lists", "{{append .list \"d\" | len}} {{has \"b\" .list}} {{without .list \"a\"}} {{until 3}}",
     "4 true [b c] [0 1 2]"},
    {"maps", "{{$d := dict \"k\" \"v\"}}{{get $d \"k\"}}{{hasKey $d \"x\"}}{{keys $d}}", "vfalse[k]"},
    {"dig", "{{dig \"deep\" \"key\" \"no\" .map}}{{dig \"a1\" \"b\" \"no\" .map}}", "vno"},
    {"ternary and coalesce", "{{ternary \"a\" \"b\" .sure}}{{coalesce .empty .none \"c\"}}", "ac"},
    {"numbers",
     "{{add 1 2 .num}} {{sub 5 2}} {{mul 2 3}} {{div 7 2}} {{mod 7 2}} {{max 1 5 2}} {{int \"12\"}}",
     "8083 3 6 3 1 5 12"},
    {"base64", "{{b64enc \"edge\"}} {{b64dec \"ZWRnZQ==\"}}", "ZWRnZQ== edge"},
    {"YAML and JSON", "{{toYaml .map}}|{{toJson .map}}",
     "a: x\ndeep:\n  key: v\nz: 1|{\"a\":\"x\",\"deep\":{\"key\":\"v\"},\"z\":1}"},
    {"reading YAML", "{{(fromYaml \"a: {b: c}\").a.b}}{{fromJson \"[1]\"}}", "c[1]"},
    {"indenting", "a:{{ \"b\\nc\" | nindent 2 }}", "a:\n  b\n  c"},
    {"Argo's own", "{{normalize \"Edge_One.X-\"}} {{slugify 8 true \"Edge One Two\"}} {{slugify \"a.b--c\"}}",
     "edge-one.x edge-one a-b-c"},
    {"must is the same", "{{mustToJson .list}}", "[\"a\",\"b\",\"c\"]"},
    {"blanks and lines inside", "{{\n  .num\n  |\n  toString\n}}", "8080"},
};

const Row refused[] = {
    {"an action without an end", "{{ .name", ""},
    {"a text without an end", "{{ \"a }}", ""},
    {"a comment without an end", "{{/* a }}", ""},
    {"an end without a beginning", "a{{end}}", ""},
    {"an if without an end", "{{if .a}}b", ""},
    {"two else", "{{if .a}}{{else}}{{else}}{{end}}", ""},
    {"an empty action", "{{}}", ""},
    {"a bracket without an end", "{{(.a}}", ""},
    {"an unknown variable", "{{$x}}", ""},
    {"break outside of range", "{{break}}", ""},
    {"a wrong number of arguments", "{{lower}}", ""},
    {"a missing text", "{{lower .nope}}", ""},
    {"a number where a text belongs", "{{lower .num}}", ""},
    {"a field of a text", "{{.name.first}}", ""},
    {"a field of null", "{{.none.x}}", ""},
    {"an index that is out of range", "{{index .list 9}}", ""},
    {"two types compared", "{{eq .num 8080}}", ""},
    {"arguments to a field", "{{.name 1}}", ""},
    {"range over a text", "{{range .name}}{{end}}", ""},
    {"a failure of its own", "{{fail \"not like this\"}}", ""},
    {"a division by zero", "{{div 1 0}}", ""},
};

Value dataOf(const QByteArray& yaml)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(yaml, {}));
    const Result<Value> value = kustomize::valueFrom(stream->documents().front().root());
    return delivery::templateData(*value).value_or(Value());
}

constexpr const char* data =
    "{name: Edge One, num: 8080, big: 1000000, f: 1.5, sure: true, none: null, empty: '',"
    " list: [a, b, c], map: {z: 1, a: x, deep: {key: v}}, 'with-dash': d}";

Result<std::string> executed(const QByteArray& text, MissingKey missingKey = MissingKey::Default)
{
    const Result<GoTemplate> parsed = GoTemplate::parse(text.toStdString());
    if (!parsed)
        return failure(parsed.error());
    return parsed->execute(dataOf(data), missingKey);
}

} // namespace

void tst_gotemplate::writes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("output");
    for (const Row& row : written)
        QTest::newRow(row.name) << QByteArray(row.text) << QByteArray(row.output);
}

void tst_gotemplate::writes()
{
    QFETCH(const QByteArray, text);
    const Result<std::string> output = executed(text);
    const QByteArray shown = output ? QByteArray::fromStdString(*output) : output.error().toString().toUtf8();
    QTEST(shown, "output");
}

void tst_gotemplate::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Row& row : refused)
        QTest::newRow(row.name) << QByteArray(row.text);
}

void tst_gotemplate::refuses()
{
    QFETCH(const QByteArray, text);
    const Result<std::string> output = executed(text);
    QVERIFY2(!output, output ? output->c_str() : "");
    QCOMPARE(output.error().code, ErrorCode::Invalid);
    QVERIFY2(output.error().message.contains(QStringLiteral("line 1, column")),
             qPrintable(output.error().message));
}

void tst_gotemplate::namesUnknownFunctions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("a function that we do not have")
        << QByteArray("{{ now | date }}") << QStringLiteral("now");
    QTest::newRow("a function that Argo CD takes away")
        << QByteArray("{{env \"HOME\"}}") << QStringLiteral("env");
    QTest::newRow("templates that call each other")
        << QByteArray("{{define \"a\"}}{{template \"a\"}}{{end}}") << QStringLiteral("define");
}

void tst_gotemplate::namesUnknownFunctions()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, name);
    const Result<std::string> output = executed(text);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Unsupported);
    QVERIFY(output.error().message.contains(QLatin1Char('"') + name + QLatin1Char('"')));
}

void tst_gotemplate::missingKeys()
{
    QVERIFY(!executed("{{.nope}}", MissingKey::Error));
    QVERIFY(!executed("{{.map.nope}}", MissingKey::Error));
    QCOMPARE(executed("{{.map.a}}", MissingKey::Error).value_or(std::string()), std::string("x"));
    QCOMPARE(executed("{{.nope}}", MissingKey::Zero).value_or(std::string()), std::string("<no value>"));
}

void tst_gotemplate::ends_data()
{
    QTest::addColumn<QByteArray>("text");
    QByteArray nested;
    QByteArray closed;
    for (int i = 0; i < 8; ++i) {
        nested += "{{range until 1000}}";
        closed += "{{end}}";
    }
    QTest::newRow("loops in loops") << QByteArray(nested + "x" + closed);
    QTest::newRow("an endless list") << QByteArray("{{until 1000000000}}");
    QTest::newRow("a loop over an endless number") << QByteArray("{{range 1000000000}}{{end}}");
    QTest::newRow("an endless text") << QByteArray("{{repeat 1000000000 \"abc\"}}");
    QTest::newRow("a text that doubles")
        << QByteArray("{{$x := \"aaaaaaaaaa\"}}{{range until 60}}{{$x = print $x $x}}{{end}}");
    QTest::newRow("an output without end")
        << QByteArray("{{$x := repeat 100000 \"a\"}}{{range until 1000}}{{$x}}{{end}}");
    QTest::newRow("brackets in brackets")
        << QByteArray("{{" + QByteArray(20000, '(') + "1" + QByteArray(20000, ')') + "}}");
    QTest::newRow("blocks in blocks")
        << QByteArray(QByteArray("{{if 1}}").repeated(20000) + QByteArray("{{end}}").repeated(20000));
}

void tst_gotemplate::ends()
{
    QFETCH(const QByteArray, text);
    const Result<std::string> output = executed(text);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Invalid);
}

void tst_gotemplate::tellsItsFields()
{
    const Result<GoTemplate> parsed =
        GoTemplate::parse("{{.b.c}}{{if .a}}{{range .list}}{{$.d | default .name}}{{end}}{{end}}");
    QVERIFY(parsed);
    const std::vector<std::string> fields = {"a", "b.c", "d", "list", "name"};
    QCOMPARE(parsed->fields(), fields);
}

// Every row above, put to Go itself.
void tst_gotemplate::agreesWithGo()
{
    const Result<test::GoJudge> judge = test::GoJudge::make(QStringLiteral("template"));
    if (!judge) {
        test::record(QStringLiteral("go-template"), test::Reality::NotRun);
        QSKIP(qPrintable(judge.error().toString()));
    }
    QList<QJsonObject> questions;
    for (const std::span<const Row> rows : {std::span<const Row>(written), std::span<const Row>(refused)}) {
        for (const Row& row : rows)
            questions << QJsonObject{{QStringLiteral("template"), QString::fromUtf8(row.text)},
                                     {QStringLiteral("data"), QString::fromUtf8(data)}};
    }
    const Result<QList<QJsonObject>> answers = judge->ask(questions);
    QVERIFY2(answers, test::why(answers));
    for (qsizetype i = 0; i < answers->size(); ++i) {
        const bool isWritten = i < static_cast<qsizetype>(std::size(written));
        const Row& row = isWritten ? written[i] : refused[i - static_cast<qsizetype>(std::size(written))];
        const QString error = answers->at(i).value(QStringLiteral("error")).toString();
        QVERIFY2(error.isEmpty() == isWritten,
                 qPrintable(QLatin1String(row.name) + QStringLiteral(": ") + error));
        if (isWritten)
            QCOMPARE(answers->at(i).value(QStringLiteral("output")).toString(),
                     QString::fromUtf8(row.output));
    }
    test::record(QStringLiteral("go-template"), test::Reality::Real, static_cast<int>(answers->size()));
}

EFA_TEST(tst_gotemplate)
#include "tst_gotemplate.moc"
