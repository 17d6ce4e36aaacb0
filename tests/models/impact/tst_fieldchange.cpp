#include "impact/fieldchange.h"

#include "tests/models/impact/objects.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_fieldchange : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void differencesAreTold_data();
    void differencesAreTold();
};

namespace {

/// One change a line: `path: before -> after`, `-` where there is none.
QByteArray lines(const std::vector<impact::FieldChange>& changes)
{
    std::string text;
    for (const impact::FieldChange& change : changes)
        text += (text.empty() ? "" : "\n") + change.path + ": " + change.before.value_or("-") + " -> " +
                change.after.value_or("-");
    return QByteArray::fromStdString(text);
}

QByteArray deployment(const QByteArray& spec)
{
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n" +
           spec;
}

} // namespace

void tst_fieldchange::differencesAreTold_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("told");

    const auto row = [](const char* name, const QByteArray& before, const QByteArray& after,
                        const QByteArray& told) { QTest::newRow(name) << before << after << told; };
    row("nothing", "a: 1\n", "a: 1\n", "");
    row("a number", "a: {b: 1}\n", "a: {b: 2}\n", "a.b: 1 -> 2");
    row("a text that looks like a number", "a: \"8080\"\n", "a: 8080\n", "a: \"8080\" -> 8080");
    row("the way it is quoted is no difference", "a: 'x'\n", "a: \"x\"\n", "");
    row("a field that comes", "a: 1\n", "a: 1\nb: {c: [1, x]}\n", "b: - -> {\"c\": [1, \"x\"]}");
    row("a field that goes", "a: 1\nb: two words\n", "a: 1\n", "b: two words -> -");
    row("the order of fields is no difference", "a: 1\nb: 2\n", "b: 2\na: 1\n", "");
    row("a key with a dot is quoted", "data: {app.conf: a}\n", "data: {app.conf: b}\n",
        "data[\"app.conf\"]: a -> b");
    row("lines", "a: |\n  one\n  two\n", "a: |\n  one\n", "a: \"one\\ntwo\\n\" -> \"one\\n\"");
    row("a mapping that becomes a text", "a: {b: 1}\n", "a: x\n", "a: {\"b\": 1} -> x");
    row("containers are told apart by name, in any order",
        deployment("      containers: [{name: web, image: a:1}, {name: log, image: l}]\n"),
        deployment("      containers: [{name: log, image: l}, {name: web, image: a:2}]\n"),
        "spec.template.spec.containers[name=web].image: a:1 -> a:2");
    row("a container more", deployment("      containers: [{name: web}]\n"),
        deployment("      containers: [{name: log}, {name: web}]\n"),
        "spec.template.spec.containers[name=log]: - -> {\"name\": \"log\"}");
    row("ports by number and protocol",
        deployment("      containers: [{name: web, ports: [{containerPort: 80, protocol: TCP, name: a}]}]\n"),
        deployment("      containers: [{name: web, ports: [{containerPort: 80, protocol: TCP, name: b}]}]\n"),
        "spec.template.spec.containers[name=web].ports[containerPort=80,protocol=TCP].name: a -> b");
    row("arguments have an order", deployment("      containers: [{name: web, args: [a, b]}]\n"),
        deployment("      containers: [{name: web, args: [b, a]}]\n"),
        "spec.template.spec.containers[name=web].args[0]: a -> b\n"
        "spec.template.spec.containers[name=web].args[1]: b -> a");
    row("an argument more is one change", deployment("      containers: [{name: web, args: [a, c]}]\n"),
        deployment("      containers: [{name: web, args: [a, b, c]}]\n"),
        "spec.template.spec.containers[name=web].args[1]: - -> b");
    row("finalizers are a set", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, finalizers: [x, y]}\n",
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, finalizers: [y, x, z]}\n",
        "metadata.finalizers[z]: - -> z");
    row("names tell items of unknown types apart",
        "apiVersion: a/v1\nkind: B\nspec: {hosts: [{name: a, x: 1}, {name: b, x: 1}]}\n",
        "apiVersion: a/v1\nkind: B\nspec: {hosts: [{name: b, x: 2}, {name: a, x: 1}]}\n",
        "spec.hosts[name=b].x: 1 -> 2");
    row("two of one name are compared by position",
        "apiVersion: a/v1\nkind: B\nspec: {hosts: [{name: a, x: 1}, {name: a, x: 1}]}\n",
        "apiVersion: a/v1\nkind: B\nspec: {hosts: [{name: a, x: 1}, {name: a, x: 2}]}\n",
        "spec.hosts[1].x: 1 -> 2");
}

void tst_fieldchange::differencesAreTold()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    const auto earlier = test::resourceOf(before);
    const auto type = kustomize::Schema::builtin()->forKind(earlier->gvk().apiVersion(), earlier->kind());
    QTEST(lines(impact::fieldChanges(earlier->value(), test::valueOf(after), type)), "told");
}

EFA_TEST(tst_fieldchange)
#include "tst_fieldchange.moc"
