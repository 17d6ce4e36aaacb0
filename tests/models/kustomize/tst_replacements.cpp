#include "kustomize/replacements.h"
#include "tests/models/kustomize/valuetext.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::kustomize;

class tst_replacements : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void targets_data();
    void targets();
    void refuses_data();
    void refuses();
    void rejectsWhatItIsTold();
};

namespace {

std::vector<ResourcePtr> resources()
{
    return {
        std::make_shared<const Resource>(test::valueOf(
            "{apiVersion: v1, kind: Source, metadata: {name: s}, a: {host: h.example, port: 80}}")),
        std::make_shared<const Resource>(test::valueOf(
            "{apiVersion: v1, kind: Target, metadata: {name: t, labels: {l: m}}, text: \"x:y:z\", number: 1, "
            "list: [{name: ab, v: 1}, {name: b, v: 2}]}"))};
}

Replacement replacement(const std::string& from, const std::string& to, const FieldOptions& options)
{
    Replacement result;
    result.source = ReplacementSource{{{{}, {}, "Source"}, {}, {}}, from, std::nullopt};
    result.targets.emplace_back(ReplacementTarget{Selector{.kind = "Target"}, {}, {to}, options});
    result.hasTargets = true;
    return result;
}

} // namespace

void tst_replacements::targets_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<FieldOptions>("options");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char* name, const QString& from, const QString& to, const FieldOptions& options,
                        const QString& field, const char* result) {
        QTest::newRow(name) << from << to << options << field << QByteArray(result);
    };
    const FieldOptions none;
    const FieldOptions create{.delimiter = {}, .index = 0, .encoding = {}, .create = true};
    const auto part = [](int64_t index) {
        return FieldOptions{.delimiter = ":", .index = index, .encoding = {}, .create = false};
    };
    row("a text stays a text", u"a.port"_s, u"text"_s, none, u"text"_s, R"("80")");
    row("a number stays a number", u"a.port"_s, u"number"_s, none, u"number"_s, "80");
    row("the name where no path is given", QString(), u"text"_s, none, u"text"_s, R"("s")");
    row("one part of a text", u"a.port"_s, u"text"_s, part(1), u"text"_s, R"("x:80:z")");
    row("before the first part", u"a.port"_s, u"text"_s, part(-1), u"text"_s, R"("80:x:y:z")");
    row("behind the last part", u"a.port"_s, u"text"_s, part(7), u"text"_s, R"("x:y:z:80")");
    row("every item", u"a.port"_s, u"list.*.v"_s, none, u"list"_s,
        R"([{"name": "ab", "v": 80}, {"name": "b", "v": 80}])");
    row("items by a pattern that matches anywhere", u"a.port"_s, u"list.[name=b].v"_s, none, u"list"_s,
        R"([{"name": "ab", "v": 80}, {"name": "b", "v": 80}])");
    row("an item by its index", u"a.port"_s, u"list.1.v"_s, none, u"list"_s,
        R"([{"name": "ab", "v": 1}, {"name": "b", "v": 80}])");
    row("a field that is made", u"a.host"_s, u"new.[x=y].z"_s, create, u"new"_s,
        R"([{"x": "y", "z": "h.example"}])");
    row("a whole mapping", u"a"_s, u"list"_s, none, u"list"_s, R"({"host": "h.example", "port": 80})");
}

void tst_replacements::targets()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const FieldOptions, options);
    QFETCH(const QString, field);
    std::vector<ResourcePtr> list = resources();
    const Result<int> done =
        applyReplacement(replacement(from.toStdString(), to.toStdString(), options), list, nullptr);
    QVERIFY2(done, done ? "" : qPrintable(done.error().toString()));
    const Value* found = list[1]->value().find(field.toStdString());
    QVERIFY(found);
    QTEST(test::lineOf(*found), "result");
}

void tst_replacements::refuses_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("a source field that is not there") << u"a.b"_s << u"text"_s;
    QTest::newRow("a target field that is not there") << u"a.port"_s << u"other"_s;
    QTest::newRow("an index behind the end") << u"a.port"_s << u"list.2.v"_s;
    QTest::newRow("a wildcard for a mapping") << u"a.port"_s << u"metadata.*"_s;
    QTest::newRow("a broken pattern") << u"a.port"_s << u"list.[name=(].v"_s;
}

void tst_replacements::refuses()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    std::vector<ResourcePtr> list = resources();
    const Result<int> done =
        applyReplacement(replacement(from.toStdString(), to.toStdString(), {}), list, nullptr);
    QVERIFY(!done);
    QVERIFY(!done.error().message.isEmpty());
}

void tst_replacements::rejectsWhatItIsTold()
{
    Replacement one = replacement("a.port", "text", {});
    one.targets.front()->reject = {Selector{.labelSelector = "l=m"}};
    std::vector<ResourcePtr> list = resources();
    QVERIFY(applyReplacement(one, list, nullptr));
    QCOMPARE(test::lineOf(*list[1]->value().find("text")), QByteArray(R"("x:y:z")"));
}

EFA_TEST(tst_replacements)

#include "tst_replacements.moc"
