#include "files/workingfolder.h"
#include "kustomize/memory.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/filelist.h"
#include "workspace/lineshift.h"
#include "workspace/livevalidation.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"
#include "workspace/samplewriter.h"
#include "workspace/surveyor.h"
#include "workspace/validationmemory.h"
#include "workspace/validationsession.h"

#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::validation::Finding;

namespace {

const QString deployment = u"base/telemetry-agent/deployment.yaml"_s;
const QString field = u"terminationGracePeriodSeconds"_s;
constexpr int clusters = 36;

/// The sample fleet, opened.
struct SampleFleet
{
    SampleFleet()
    {
        Progress progress;
        const auto written = writeSample(root(), clusters, progress);
        Q_ASSERT(written);
        workspace = std::make_unique<Workspace>(inspectFolder(root(), {}).value(), WorkspaceFolders{});
        workspace->start();
    }

    QString root() const { return folder.filePath(u"fleet"_s); }
    LiveValidation& live() const { return workspace->validation(); }
    QByteArray onDisk(const QString& path) const
    {
        return files::WorkingFolder(root()).read(path).value_or(QByteArray());
    }
    void write(const QString& path, const QByteArray& text) const
    {
        QDir(root()).mkpath(QFileInfo(path).path());
        QFile file(root() + u'/' + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return live().answer() && !live().isRunning(); }, test::patienceMs);
    }
    bool open(const QString& path) const
    {
        workspace->openFiles().open(path);
        return QTest::qWaitFor([&] { return workspace->openFiles().find(path) != nullptr; },
                               test::patienceMs) &&
               settle();
    }
    void type(const QString& path, const QByteArray& text) const
    {
        workspace->openFiles().edit(path, text, workspace->openFiles().find(path)->version + 1);
    }

    QTemporaryDir folder;
    std::unique_ptr<Workspace> workspace;
};

QStringList told(const std::vector<Finding>& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines << finding.rule + u' ' + finding.place.toString() + u' ' +
                     QString::number(finding.clusters.size()) + u' ' + finding.text;
    return lines;
}

/// What one who begins from nothing finds in the same files.
QStringList judgedAnew(const SampleFleet& fleet, const files::Buffers& buffers)
{
    ValidationSession session(std::make_shared<kustomize::Memory>(), {});
    Progress progress;
    const auto answer = session.answer({.root = fleet.root(),
                                        .buffers = buffers,
                                        .disk = 1,
                                        .survey = fleet.workspace->surveyor().survey(),
                                        .today = QDate::currentDate()},
                                       progress);
    return answer ? told((*answer)->validation.findings) : QStringList{answer.error().toString()};
}

} // namespace

class tst_validationsession : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void linesMoveWithEdits_data();
    void linesMoveWithEdits();
    void unsavedTextsAreJudged();
    void onlyWhatAnEditReachesIsJudgedAgain();
    void aHalfTypedTextBreaksNothingElse();
    void whatTypingBreaksElsewhereWaits();
    void everyAnswerIsThatOfOneWhoBeginsAnew();
    void savedFilesAreJudged();
    void typesOfTheRepositoryAreJudged();
    void judgingCanBeCancelled();
};

void tst_validationsession::linesMoveWithEdits_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("moved");
    QTest::newRow("a line above came") << QByteArray("a\nb\nc") << QByteArray("a\nx\nb\nc") << 2 << 3;
    QTest::newRow("a line above went") << QByteArray("a\nb\nc") << QByteArray("a\nc") << 3 << 2;
    QTest::newRow("the line itself was edited") << QByteArray("a\nb\nc") << QByteArray("a\nbb\nc") << 2 << 2;
    QTest::newRow("a line below came") << QByteArray("a\nb\nc") << QByteArray("a\nb\nx\nc") << 2 << 2;
    QTest::newRow("an indented line came above an equally indented one")
        << QByteArray("a:\n  b: 1") << QByteArray("a:\n  \n  b: 1") << 2 << 3;
    QTest::newRow("all of it went") << QByteArray("a\nb") << QByteArray() << 2 << 1;
}

void tst_validationsession::linesMoveWithEdits()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(int, line);
    QTEST(LineShift(before, after).moved(line), "moved");
}

void tst_validationsession::unsavedTextsAreJudged()
{
    SampleFleet fleet;
    QVERIFY(fleet.open(deployment));
    const size_t before = fleet.live().findings().size();
    const QByteArray text = fleet.onDisk(deployment);
    fleet.type(deployment,
               "# one line more\n" + QByteArray(text).replace(field.toUtf8(), "terminationGrace"));
    QVERIFY(fleet.settle());
    QCOMPARE(fleet.live().findings().size(), before + 1);
    const QList<Problem> problems = fleet.workspace->problems().of(deployment);
    const auto found = std::ranges::find(problems, u"unknown-field"_s, &Problem::rule);
    QVERIFY(found != problems.end());
    QCOMPARE(found->subject, u"terminationGrace"_s);
    QCOMPARE(found->clusters.size(), clusters);
    QCOMPARE(found->place.line, int(text.left(text.indexOf(field.toUtf8())).count('\n')) + 2);
    // Until the next answer the row goes where its line goes.
    fleet.type(deployment, "# and another\n" + fleet.workspace->openFiles().find(deployment)->text);
    QTRY_VERIFY(std::ranges::any_of(fleet.workspace->problems().of(deployment), [&](const Problem& problem) {
        return problem.rule == "unknown-field"_L1 && problem.place.line == found->place.line + 1;
    }));
}

void tst_validationsession::onlyWhatAnEditReachesIsJudgedAgain()
{
    SampleFleet fleet;
    const auto overlays = files::WorkingFolder(fleet.root()).list(u"clusters"_s).value();
    const QString own = u"clusters/"_s + overlays.constFirst().name + u"/kustomization.yaml"_s;
    QVERIFY(fleet.open(own));
    const qint64 judged = fleet.live().work().clusters;
    QCOMPARE(judged, clusters);
    fleet.type(own, fleet.onDisk(own) + "# a word\n");
    QVERIFY(fleet.settle());
    QCOMPARE(fleet.live().work().clusters, judged + 1);
    fleet.live().diskChanged();
    QVERIFY(fleet.settle());
    QCOMPARE(fleet.live().work().clusters, judged + 1);
}

void tst_validationsession::aHalfTypedTextBreaksNothingElse()
{
    SampleFleet fleet;
    QVERIFY(fleet.open(deployment));
    const QStringList before = told(fleet.live().findings());
    fleet.type(deployment, fleet.onDisk(deployment) + "  strategy: {");
    QVERIFY(fleet.settle());
    QCOMPARE(fleet.live().answer()->unreadable, QStringList{deployment});
    QCOMPARE(told(fleet.live().findings()), before);
    const QList<Problem> problems = fleet.workspace->problems().of(deployment);
    QVERIFY(std::ranges::any_of(problems,
                                [](const Problem& problem) { return problem.rule == "yaml-syntax"_L1; }));
}

void tst_validationsession::whatTypingBreaksElsewhereWaits()
{
    SampleFleet fleet;
    const QString kustomization = u"base/telemetry-agent/kustomization.yaml"_s;
    QVERIFY(fleet.open(kustomization));
    const QStringList before = told(fleet.live().findings());
    // A name half written: nothing builds with it, and what was found before stays.
    fleet.type(kustomization, fleet.onDisk(kustomization).replace("- deployment.yaml", "- deploy"));
    QVERIFY(fleet.settle());
    const QStringList now = told(fleet.live().findings());
    QVERIFY(now.size() > before.size());
    for (const QString& finding : before)
        QVERIFY2(now.contains(finding), qPrintable(finding));
    for (const Finding& finding : fleet.live().findings())
        QVERIFY2(finding.place.file == kustomization || before.contains(told({finding}).constFirst()),
                 qPrintable(told({finding}).constFirst()));
    fleet.type(kustomization, fleet.onDisk(kustomization));
    QVERIFY(fleet.settle());
    QCOMPARE(told(fleet.live().findings()), before);
}

void tst_validationsession::everyAnswerIsThatOfOneWhoBeginsAnew()
{
    SampleFleet fleet;
    QVERIFY(fleet.open(deployment));
    const QByteArray text = fleet.onDisk(deployment);
    const QByteArrayList forms = {QByteArray(text).replace("apiVersion: apps/v1", "apiVersion: apps/v1beta1"),
                                  "# moved\n\n" + QByteArray(text).replace("memory:", "memery:"), text};
    for (const QByteArray& form : forms) {
        fleet.type(deployment, form);
        QVERIFY(fleet.settle());
        QCOMPARE(told(fleet.live().findings()), judgedAnew(fleet, fleet.workspace->openFiles().buffers()));
    }
}

void tst_validationsession::savedFilesAreJudged()
{
    SampleFleet fleet;
    QVERIFY(fleet.open(deployment));
    const QStringList before = told(fleet.live().findings());
    const QByteArray broken = fleet.onDisk(deployment).replace(field.toUtf8(), "terminationGrace");
    fleet.type(deployment, broken);
    QVERIFY(test::ends(fleet.workspace->openFiles().save(deployment)));
    QVERIFY(fleet.settle());
    QCOMPARE(fleet.live().findings().size(), size_t(before.size()) + 1);
    QCOMPARE(told(fleet.live().findings()), judgedAnew(fleet, {}));
}

void tst_validationsession::typesOfTheRepositoryAreJudged()
{
    SampleFleet fleet;
    const QString kustomization = u"base/telemetry-agent/kustomization.yaml"_s;
    const QByteArray definition =
        "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: "
        "boxes.example.org}\nspec:\n  group: example.org\n  scope: Namespaced\n  names: {kind: Box, plural: "
        "boxes}\n  versions:\n  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: "
        "object, properties: {spec: {type: object, properties: {size: {type: integer}}}}}}}\n";
    fleet.write(u"docs/crd.yaml"_s, definition);
    fleet.write(u"base/telemetry-agent/box.yaml"_s,
                "apiVersion: example.org/v1\nkind: Box\nmetadata: {name: box}\nspec:\n  size: large\n");
    fleet.live().diskChanged();
    QVERIFY(fleet.open(kustomization));
    QVERIFY(fleet.open(u"docs/crd.yaml"_s));
    const QStringList before = told(fleet.live().findings());
    fleet.type(kustomization,
               fleet.onDisk(kustomization).replace("resources:\n", "resources:\n  - box.yaml\n"));
    QVERIFY(fleet.settle());
    const auto of = [&](const QString& rule) {
        QStringList lines = told(fleet.live().findings());
        return lines.filter(rule + u' ');
    };
    QCOMPARE(of(u"wrong-type"_s).size(), 1);
    QVERIFY2(of(u"wrong-type"_s).constFirst().startsWith("wrong-type base/telemetry-agent/box.yaml:5:"_L1),
             qPrintable(of(u"wrong-type"_s).constFirst()));
    // What the definition says now is what counts, also before it is saved.
    fleet.type(u"docs/crd.yaml"_s, QByteArray(definition).replace("type: integer", "type: string"));
    QVERIFY(fleet.settle());
    QCOMPARE(told(fleet.live().findings()), before);
    // Schemas that the settings name count before it.
    fleet.write(u"schemas/example.org/box_v1.json"_s,
                R"({"type": "object", "properties": {"spec": {"type": "string"}}})");
    fleet.write(u"topology/validation.yaml"_s,
                fleet.onDisk(u"topology/validation.yaml"_s) + "  schemas:\n    - folder: schemas\n");
    fleet.live().diskChanged();
    QVERIFY(fleet.settle());
    QCOMPARE(of(u"wrong-type"_s).size(), 1);
    QVERIFY(of(u"wrong-type"_s).constFirst().startsWith("wrong-type base/telemetry-agent/box.yaml:"_L1));
    QCOMPARE(told(fleet.live().findings()), judgedAnew(fleet, fleet.workspace->openFiles().buffers()));
}

void tst_validationsession::judgingCanBeCancelled()
{
    SampleFleet fleet;
    QVERIFY(fleet.settle());
    ValidationSession session(std::make_shared<kustomize::Memory>(), {});
    Progress progress;
    progress.cancel();
    const ValidationQuestion question{.root = fleet.root(),
                                      .buffers = {},
                                      .disk = 1,
                                      .survey = fleet.workspace->surveyor().survey(),
                                      .today = QDate::currentDate()};
    const auto answer = session.answer(question, progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
    // What it left does not make the next answer another one.
    Progress again;
    const auto whole = session.answer(question, again);
    QVERIFY2(whole, test::why(whole));
    QCOMPARE(told((*whole)->validation.findings), judgedAnew(fleet, {}));
}

EFA_TEST(tst_validationsession)
#include "tst_validationsession.moc"
