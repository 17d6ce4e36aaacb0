#include "schema/check.h"

#include "tests/models/schema/objects.h"
#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using test::documentsOf;
using test::linesOf;
using test::onBoard;

class tst_check : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { QVERIFY(onBoard() != nullptr); }
    void aFaultIsNamedWithItsPlace_data();
    void aFaultIsNamedWithItsPlace();
};

void tst_check::aFaultIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("minor");
    QTest::addColumn<QStringList>("lines");
    const QByteArray deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n"
                                  "  selector: {matchLabels: {app: a}}\n  template:\n"
                                  "    metadata: {labels: {app: a}}\n    spec:\n      containers:\n"
                                  "      - {name: a, image: b}\n";
    QTest::newRow("a good deployment has none") << deployment << 30 << QStringList();
    QTest::newRow("a misspelt field")
        << deployment + "  replica: 1\n"
        << 30 << QStringList{u"unknown-field spec.replica:, replica (replicas)"_s};
    QTest::newRow("a text for a number") << deployment + "  replicas: \"1\"\n"
                                         << 30 << QStringList{u"wrong-type spec.replicas: integer, string"_s};
    QTest::newRow("a version that went")
        << QByteArray("apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a}\n") << 30
        << QStringList{
               u"removed-version apiVersion: 1.25, policy/v1beta1 PodDisruptionBudget -> policy/v1 PodDisruptionBudget"_s};
    QTest::newRow("a field that is too new")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}], "
                      "hostnameOverride: b}\n")
        << 28 << QStringList{u"unknown-field spec.hostnameOverride:, hostnameOverride"_s};
    QTest::newRow("the same in a version that has it")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}], "
                      "hostnameOverride: b}\n")
        << 35 << QStringList{};
    QTest::newRow("an enumeration")
        << QByteArray("apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {restartPolicy: always, "
                      "containers: [{name: a}]}\n")
        << 35 << QStringList{u"bad-enum spec.restartPolicy: Always, Never, OnFailure, always (Always)"_s};
}

void tst_check::aFaultIsNamedWithItsPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, minor);
    QFETCH(const QStringList, lines);
    const auto documents = documentsOf(text);
    QCOMPARE(documents.size(), 1U);
    QCOMPARE(linesOf(schema::check(documents.front(), *onBoard(), {1, static_cast<uint16_t>(minor)})), lines);
}

EFA_TEST(tst_check)

#include "tst_check.moc"
