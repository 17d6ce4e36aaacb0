#include "workspace/deliveryfindings.h"

#include "files/memorytree.h"
#include "kustomize/documentreader.h"
#include "tests/support/registry.h"
#include "workspace/findinglines.h"

#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_deliveryfindings : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void anEntryPointStandsInItsFile_data();
    void anEntryPointStandsInItsFile();
    void unitsOfOneObjectAreToldApart();
    void severitiesFollowWhoseFaultItIs_data();
    void severitiesFollowWhoseFaultItIs();
    void whatIsAboutADeliveredObjectIsItsFault();
    void whatIsAboutNoneStandsAtTheEntryPoint();
    void linesTellFindingsApart();
};

namespace {

const QString entry = u"clusters/a"_s;

kustomize::ResourcePtr repository()
{
    const auto objects =
        kustomize::readObjects(yaml::Source("apiVersion: fleet.cattle.io/v1alpha1\nkind: GitRepo\nmetadata: "
                                            "{name: apps, namespace: fleet-local}\n",
                                            u"r.yaml"_s));
    return std::make_shared<const kustomize::Resource>(objects->front());
}

delivery::Unit bundle(const std::string& name)
{
    delivery::Unit unit;
    unit.order.object = repository();
    unit.order.by = {fleet::Engine::RancherFleet, "fleet.cattle.io/v1alpha1", "Bundle", "fleet-local", name};
    unit.order.path = QString::fromStdString(name);
    return unit;
}

Diagnostic finding(Severity severity, const QString& subject = {})
{
    return {.severity = severity, .rule = u"rule"_s, .text = u"text"_s, .subject = subject};
}

ClusterVerdict verdictOn(const delivery::Delivery& delivery)
{
    files::MemoryTree tree;
    tree.write(entry + u"/kustomization.yaml"_s, "resources: []\n");
    ClusterVerdict verdict;
    addDeliveryFindings(delivery, tree, entry, verdict);
    return verdict;
}

} // namespace

void tst_deliveryfindings::anEntryPointStandsInItsFile_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("place");
    QTest::newRow("kustomization.yaml") << u"kustomization.yaml"_s << u"clusters/a/kustomization.yaml:1:1"_s;
    QTest::newRow("Kustomization") << u"Kustomization"_s << u"clusters/a/Kustomization:1:1"_s;
    QTest::newRow("none") << u"pod.yaml"_s << u"clusters/a"_s;
}

void tst_deliveryfindings::anEntryPointStandsInItsFile()
{
    QFETCH(const QString, file);
    files::MemoryTree tree;
    tree.write(entry + u'/' + file, "resources: []\n");
    QTEST(entryPlace(tree, entry).toString(), "place");
}

void tst_deliveryfindings::unitsOfOneObjectAreToldApart()
{
    delivery::Delivery delivery;
    for (const char* name : {"web", "mqtt"}) {
        delivery.units.push_back(bundle(name));
        delivery.units.back().built.setBroken(finding(Severity::Error));
    }
    const ClusterVerdict verdict = verdictOn(delivery);
    QCOMPARE(verdict.faults.size(), size_t{2});
    QCOMPARE(verdict.faults.front().object.shown(), u"GitRepo fleet-local/apps"_s);
    QCOMPARE(verdict.faults.front().fault->subject, u"Bundle fleet-local/web"_s);
    QCOMPARE(verdict.faults.back().fault->subject, u"Bundle fleet-local/mqtt"_s);
    QVERIFY(verdict.faults.front().isBreak);
}

void tst_deliveryfindings::severitiesFollowWhoseFaultItIs_data()
{
    QTest::addColumn<Severity>("given");
    QTest::addColumn<bool>("isBreak");
    QTest::addColumn<bool>("hasObject");
    QTest::addColumn<Severity>("told");
    QTest::newRow("a broken unit") << Severity::Error << true << true << Severity::Error;
    QTest::newRow("a broken entry point") << Severity::Error << true << false << Severity::Error;
    QTest::newRow("a unit that needs a program") << Severity::Warning << true << false << Severity::Hint;
    QTest::newRow("how an agent is used") << Severity::Warning << false << true << Severity::Hint;
    QTest::newRow("a warning of an entry point") << Severity::Warning << false << false << Severity::Warning;
}

void tst_deliveryfindings::severitiesFollowWhoseFaultItIs()
{
    QFETCH(const Severity, given);
    QFETCH(const bool, isBreak);
    QFETCH(const bool, hasObject);
    delivery::Delivery delivery;
    delivery.units.push_back(bundle("web"));
    delivery::Unit& unit = delivery.units.front();
    if (!hasObject)
        unit.order.object = nullptr;
    if (isBreak)
        unit.built.setBroken(finding(given));
    else
        unit.built.findings.append(finding(given));
    const ClusterVerdict verdict = verdictOn(delivery);
    QTEST(hasObject ? verdict.faults.front().fault->severity : verdict.known.front().severity, "told");
}

void tst_deliveryfindings::whatIsAboutADeliveredObjectIsItsFault()
{
    delivery::Delivery delivery;
    delivery.units.push_back(bundle("web"));
    delivery.units.front().built.resources.push_back(repository());
    delivery.findings = {finding(Severity::Warning, u"GitRepo fleet-local/apps"_s),
                         finding(Severity::Error, u"GitRepo fleet-local/apps charts/x"_s)};
    const ClusterVerdict verdict = verdictOn(delivery);
    QCOMPARE(verdict.known, QList<Diagnostic>());
    QCOMPARE(verdict.faults.size(), size_t{2});
    for (const ClusterVerdict::Found& found : verdict.faults)
        QCOMPARE(found.object.shown(), u"GitRepo fleet-local/apps"_s);
    QCOMPARE(verdict.faults.front().fault->subject, QString());
    QCOMPARE(verdict.faults.back().fault->subject, u"charts/x"_s);
}

void tst_deliveryfindings::whatIsAboutNoneStandsAtTheEntryPoint()
{
    delivery::Delivery delivery;
    delivery.findings = {finding(Severity::Error, u"GitRepo fleet-local/gone"_s), finding(Severity::Error)};
    const ClusterVerdict verdict = verdictOn(delivery);
    QVERIFY(verdict.faults.empty());
    QCOMPARE(verdict.known.size(), 2);
    for (const Diagnostic& known : verdict.known)
        QCOMPARE(known.place.toString(), u"clusters/a/kustomization.yaml:1:1"_s);
    QCOMPARE(verdict.known.front().subject, u"GitRepo fleet-local/gone"_s);
    QCOMPARE(verdict.known.back().subject, entry);
}

void tst_deliveryfindings::linesTellFindingsApart()
{
    files::MemoryTree tree;
    tree.write(u"a.yaml"_s, "a: 1\n  b: 2\n");
    const auto at = [](int line, const QString& object) {
        validation::Finding finding;
        finding.place = {u"a.yaml"_s, line, 1};
        finding.object = object;
        return finding;
    };
    std::vector<validation::Finding> findings = {at(1, {}), at(2, {}), at(9, {}), at(1, u"Pod a"_s)};
    noteLines(tree, findings);
    QCOMPARE(findings[0].line, "a: 1"_ba);
    QCOMPARE(findings[1].line, "b: 2"_ba);
    QCOMPARE(findings[2].line, QByteArray());
    QCOMPARE(findings[3].line, QByteArray());
}

EFA_TEST(tst_deliveryfindings)
#include "tst_deliveryfindings.moc"
