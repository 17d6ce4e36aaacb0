#include "kustomize/engine.h"
#include "tests/models/workspace/awaited.h"
#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "workspace/lineorigin.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"

#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_lineorigin : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void fieldsOfLines_data();
    void fieldsOfLines();
    void aLineOfThePreview();
    void theUnsavedTextCounts();
    void nothingShownHasNoOrigin();
    void anotherTextIsToldApart();
    void itIsCancelled();
};

namespace {

/// The number of the first line with a text, from 0.
int lineWith(const Preview& preview, const QByteArray& what)
{
    const QByteArrayList lines = preview.shown()->text.split('\n');
    for (int i = 0; i < lines.size(); ++i) {
        if (lines.at(i).contains(what))
            return i;
    }
    return -1;
}

bool show(Workspace& workspace, const QString& overlay)
{
    workspace.preview().setOverlay(overlay);
    return QTest::qWaitFor([&] { return workspace.preview().state() == Preview::State::Shown; },
                           test::patienceMs);
}

} // namespace

void tst_lineorigin::fieldsOfLines_data()
{
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("field");
    QTest::newRow("a field at the top") << 0 << u"kind"_s;
    QTest::newRow("the key of a mapping") << 1 << u"spec"_s;
    QTest::newRow("the first line of an item") << 3 << u"spec.containers[0].name"_s;
    QTest::newRow("a further line of an item") << 4 << u"spec.containers[0].args"_s;
    QTest::newRow("an item that is a text") << 6 << u"spec.containers[0].args[1]"_s;
    QTest::newRow("the head of a block text") << 7 << u"spec.script"_s;
    QTest::newRow("a line inside of a block text") << 9 << u"spec.script"_s;
    QTest::newRow("what follows it") << 10 << u"type"_s;
}

void tst_lineorigin::fieldsOfLines()
{
    QFETCH(const int, line);
    QFETCH(const QString, field);
    const QByteArray text = "kind: Pod\n"
                            "spec:\n"
                            "  containers:\n"
                            "  - name: a\n"
                            "    args:\n"
                            "    - one\n"
                            "    - two\n"
                            "  script: |\n"
                            "    first: line\n"
                            "    second\n"
                            "type: x\n";
    QCOMPARE(QString::fromStdString(kustomize::pathText(fieldAt(text, line))), field);
}

void tst_lineorigin::aLineOfThePreview()
{
    test::OpenFleet fleet;
    QVERIFY(show(*fleet.workspace, u"clusters/b"_s));
    Preview& preview = fleet.workspace->preview();
    const auto level = test::awaited(preview.originOf(lineWith(preview, "level: low")));
    QVERIFY(level);
    QCOMPARE(level->field, u"data.level"_s);
    QCOMPARE(level->provenance.origin.place.toString(), u"base/settings.yaml:6:10"_s);
    const auto name = test::awaited(preview.originOf(lineWith(preview, "name: settings-b")));
    QVERIFY(name);
    QCOMPARE(name->provenance.origin.step, kustomize::StepKind::NameSuffix);
    QCOMPARE(name->provenance.origin.place.toString(), u"clusters/b/kustomization.yaml:3:13"_s);
    QCOMPARE(name->provenance.overridden.size(), size_t{1});
    QCOMPARE(name->provenance.overridden.front().place.toString(), u"base/settings.yaml:4:9"_s);
}

void tst_lineorigin::theUnsavedTextCounts()
{
    test::OpenFleet fleet;
    const QString path = u"base/settings.yaml"_s;
    QVERIFY(test::awaited(fleet.workspace->openFiles().open(path)));
    const QByteArray text = "# why\n" + fleet.workspace->openFiles().find(path)->text;
    fleet.workspace->openFiles().edit(path, text, 2);
    QVERIFY(show(*fleet.workspace, u"clusters/b"_s));
    Preview& preview = fleet.workspace->preview();
    const auto level = test::awaited(preview.originOf(lineWith(preview, "level: low")));
    QVERIFY(level);
    QCOMPARE(level->provenance.origin.place.toString(), u"base/settings.yaml:7:10"_s);
}

void tst_lineorigin::nothingShownHasNoOrigin()
{
    test::OpenFleet fleet;
    const auto origin = test::awaited(fleet.workspace->preview().originOf(0));
    QVERIFY(!origin);
    QCOMPARE(origin.error().code, ErrorCode::NotFound);
    QVERIFY(show(*fleet.workspace, u"clusters/b"_s));
    const auto beyond = test::awaited(fleet.workspace->preview().originOf(1000));
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().code, ErrorCode::NotFound);
}

void tst_lineorigin::anotherTextIsToldApart()
{
    auto text = std::make_shared<RenderedText>();
    text->text = "kind: A\n";
    text->resources = resourcesIn(text->text);
    LineOrigins origins(
        text, [](const QString&, Progress&) { return Result<kustomize::Trace>(kustomize::Trace{}); });
    Progress progress;
    const auto origin = origins.of(0, progress);
    QVERIFY(!origin);
    QCOMPARE(origin.error().code, ErrorCode::Conflict);
}

void tst_lineorigin::itIsCancelled()
{
    test::OpenFleet fleet;
    QVERIFY(show(*fleet.workspace, u"clusters/b"_s));
    auto future = fleet.workspace->preview().originOf(0);
    future.cancel();
    const auto origin = test::awaited(future);
    QVERIFY(!origin);
    QCOMPARE(origin.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_lineorigin)

#include "tst_lineorigin.moc"
