#include "fluxcases.h"
#include "fluxrecordings.h"

#include "delivery/deliverer.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;

/// What our Flux agent delivers is what Flux's own modules make of the same source and object, byte for byte.
/// With EFA_RECORD_FLUX=1 the judge's answers become the recordings.
class tst_fluxjudged : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void casesAreManyAndMostlyBuild();
    void theAgentAgrees_data();
    void theAgentAgrees();

  private:
    QList<FluxCase> m_cases;
    FluxRecordings m_recordings;
    std::optional<QList<FluxAnswer>> m_answers; ///< of the judge on this machine
};

namespace {

const QString sourceUrl = u"https://example.org/source.git"_s;

/// The switch stands in the controller's own arguments.
const QByteArray strictController =
    "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: kustomize-controller\n  namespace: "
    "flux-system\n"
    "spec:\n  template:\n    spec:\n      containers:\n      - name: manager\n        args:\n"
    "        - --feature-gates=StrictPostBuildSubstitutions=true\n";

QByteArray indented(const QByteArray& text)
{
    QByteArray all;
    for (const QByteArray& line : text.split('\n'))
        all += "    " + line + '\n';
    return all;
}

/// The repository with the cluster's entry point, which orders what the case says.
std::map<QString, QByteArray> homeOf(const FluxCase& flux)
{
    QByteArray source =
        "apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: source\n"
        "  namespace: flux-system\nspec:\n  interval: 1m\n  url: " +
        sourceUrl.toUtf8() + '\n';
    if (flux.ignore)
        source += "  ignore: |2\n" + indented(*flux.ignore);
    QByteArray list = "resources:\n- source.yaml\n- case.yaml\n";
    std::map<QString, QByteArray> files;
    files[u"entry/source.yaml"_s] = source;
    files[u"entry/case.yaml"_s] = flux.kustomization;
    if (!flux.cluster.isEmpty()) {
        list += "- cluster.yaml\n";
        files[u"entry/cluster.yaml"_s] = flux.cluster;
    }
    if (flux.strict) {
        list += "- controller.yaml\n";
        files[u"entry/controller.yaml"_s] = strictController;
    }
    files[u"entry/kustomization.yaml"_s] = list;
    return files;
}

FluxAnswer answerOf(const delivery::Unit& unit)
{
    if (unit.built.opaque) {
        const Diagnostic* fault = unit.built.fault();
        return {(unit.built.opaque->text + u": "_s + (fault ? fault->text : QString())).toUtf8(), true};
    }
    FluxAnswer answer;
    for (const auto& text : unit.built.texts)
        answer.text += (answer.text.isEmpty() ? QByteArray() : QByteArray("---\n")) + *text;
    return answer;
}

FluxAnswer ours(const FluxCase& flux)
{
    const files::MemoryTree home(homeOf(flux));
    const delivery::MappedSources sources({}, {{sourceUrl, std::make_shared<files::MemoryTree>(flux.files)}});
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const delivery::Workshop workshop(home, sources, engine, memory);
    Progress progress;
    const auto delivery = delivery::Deliverer().deliver(
        {ClusterName{u"berlin"_s}, fleet::Engine::Flux, u"entry"_s, {}, {}}, workshop, progress);
    if (!delivery)
        return {"no delivery: " + delivery.error().toString().toUtf8(), true};
    const auto unit = std::ranges::find_if(
        delivery->units, [](const delivery::Unit& candidate) { return candidate.order.by.name == "case"; });
    return unit == delivery->units.end() ? FluxAnswer{"not ordered", true} : answerOf(*unit);
}

} // namespace

void tst_fluxjudged::initTestCase()
{
    m_cases = fluxCases();
    auto answers = askFluxJudge(m_cases);
    if (answers)
        m_answers = *answers;
    else
        qInfo("%s", qPrintable(answers.error().toString()));
    if (qEnvironmentVariableIntValue("EFA_RECORD_FLUX") != 0) {
        QVERIFY2(answers, "recording takes the judge");
        FluxRecordings fresh;
        for (qsizetype i = 0; i < m_cases.size(); ++i)
            fresh.put(m_cases[i], answers->at(i));
        QVERIFY(fresh.write());
    }
    auto recordings = FluxRecordings::read();
    QVERIFY2(recordings, recordings ? "" : qPrintable(recordings.error().toString()));
    m_recordings = std::move(*recordings);
}

void tst_fluxjudged::casesAreManyAndMostlyBuild()
{
    QSet<QString> names;
    QSet<QByteArray> contents;
    int built = 0;
    for (const FluxCase& flux : m_cases) {
        names.insert(flux.name);
        contents.insert(flux.fingerprint());
        const FluxAnswer* recorded = m_recordings.find(flux);
        QVERIFY2(recorded, qPrintable(flux.name + u": not recorded; run with EFA_RECORD_FLUX=1"_s));
        built += recorded->refused ? 0 : 1;
    }
    constexpr int demanded = 200;
    QCOMPARE(names.size(), m_cases.size());
    QVERIFY(contents.size() >= demanded);
    QVERIFY2(built >= demanded, QByteArray::number(built));
}

void tst_fluxjudged::theAgentAgrees_data()
{
    QTest::addColumn<qsizetype>("at");
    for (qsizetype i = 0; i < m_cases.size(); ++i)
        QTest::newRow(m_cases[i].name.toUtf8()) << i;
}

void tst_fluxjudged::theAgentAgrees()
{
    QFETCH(const qsizetype, at);
    const FluxCase& flux = m_cases[at];
    const FluxAnswer* recorded = m_recordings.find(flux);
    QVERIFY(recorded);
    test::record(u"flux"_s, m_answers ? test::Reality::Real : test::Reality::Replayed);
    if (m_answers) {
        QCOMPARE(m_answers->at(at).refused, recorded->refused);
        if (!recorded->refused)
            QCOMPARE(m_answers->at(at).text, recorded->text);
    }
    const FluxAnswer answer = ours(flux);
    QVERIFY2(answer.refused == recorded->refused, answer.refused ? answer.text : recorded->text);
    if (!recorded->refused)
        QCOMPARE(answer.text, recorded->text);
}

EFA_TEST(tst_fluxjudged)
#include "tst_fluxjudged.moc"
