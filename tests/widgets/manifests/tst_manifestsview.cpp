#include "itemmodels/filetreemodel.h"
#include "itemmodels/overlaysmodel.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/manifests/samplebench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/banner.h"
#include "widgets/common/codeview.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/statepanel.h"
#include "widgets/manifests/closequestion.h"
#include "widgets/manifests/diffcode.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/editortabs.h"
#include "widgets/manifests/filepanel.h"
#include "widgets/manifests/filetree.h"
#include "widgets/manifests/nameform.h"
#include "widgets/manifests/originline.h"
#include "widgets/manifests/overlaychooser.h"
#include "widgets/manifests/previewpanel.h"
#include "widgets/manifests/problemspanel.h"
#include "widgets/manifests/texteditor.h"
#include "widgets/manifests/threewaypanel.h"
#include "workspace/filelist.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;
using efa::itemmodels::OverlaysModel;
using efa::test::SampleBench;

namespace {

const QString deployment = u"base/telemetry-agent/deployment.yaml"_s;

TextEditor& editor(SampleBench& bench)
{
    return bench.view.editors().front()->editor();
}

/// Puts the caret behind the first occurrence of a text.
bool goBehind(TextEditor& text, const QByteArray& what)
{
    const qsizetype at = text.bytes().indexOf(what);
    if (at < 0)
        return false;
    text.SendScintilla(QsciScintillaBase::SCI_GOTOPOS, ulong(at + what.size()));
    return true;
}

QByteArray onDisk(const SampleBench& bench, const QString& name)
{
    QFile file(bench.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeToDisk(const SampleBench& bench, const QString& name, const QByteArray& content)
{
    QFile file(bench.path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QPushButton* buttonOf(const QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

Banner* visibleBanner(const QWidget& parent)
{
    for (auto* banner : parent.findChildren<Banner*>())
        if (banner->isVisible())
            return banner;
    return nullptr;
}

} // namespace

class tst_manifestsview : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void everyWidgetHasAName();
    void whatIsOffSaysWhy();
    void aFileOpensFromTheTree();
    void aDoubleClickLeadsIntoTheText();
    void typingChangesTheResult();
    void theResultKeepsItsPlace();
    void theClosestNameIsShown();
    void theDifferenceToHeadIsShown();
    void savingWritesOneLine();
    void aBrokenTextIsMarkedAndListed();
    void closingAsksOnlyForUnsavedText();
    void foreignChangesAreAskedAbout();
    void notUtf8IsReadOnly();
    void tabsComeBack();
    void anOverlayIsChosenByTyping();
    void aChangeOfAFileThatDoesNotOpenIsDropped();
    void anotherFileChoosesItsOverlay();
    void filesAreFiltered();
    void filesAreMadeAndDeletedWithUndo();
    void aPlaceIsGoneTo();
    void aLineOfTheResultLeadsToItsSource();
    void aClickWithControlLeadsThere();
};

void tst_manifestsview::everyWidgetHasAName()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
}

void tst_manifestsview::whatIsOffSaysWhy()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QCOMPARE(test::silentButtons(bench.view), QStringList());
    QCOMPARE(test::silentActions(bench.view.findChildren<QAction*>()), QStringList());
    for (const Command command :
         {Command::Save, Command::SaveAll, Command::CloseTab, Command::Undo, Command::Redo, Command::Find,
          Command::FindNext, Command::Replace, Command::GoToLine})
        QVERIFY(!bench.view.whyNot(command).isEmpty());
    QVERIFY(bench.open(deployment));
    QVERIFY(bench.view.whyNot(Command::CloseTab).isEmpty());
    QVERIFY(bench.view.whyNot(Command::Find).isEmpty());
    QVERIFY(!bench.view.whyNot(Command::Save).isEmpty());
    QVERIFY(!bench.view.whyNot(Command::Undo).isEmpty());
    QTest::keyClick(&editor(bench), Qt::Key_X);
    QVERIFY(bench.view.whyNot(Command::Save).isEmpty());
    QVERIFY(bench.view.whyNot(Command::SaveAll).isEmpty());
    QVERIFY(bench.view.whyNot(Command::Undo).isEmpty());
}

void tst_manifestsview::aFileOpensFromTheTree()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.view.files().reveal(deployment));
    auto* tree = bench.view.findChild<FileTree*>();
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_COMPARE(bench.view.editors().frontPath(), deployment);
    QCOMPARE(editor(bench).bytes(), onDisk(bench, deployment));
}

void tst_manifestsview::aDoubleClickLeadsIntoTheText()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.view.files().reveal(deployment));
    auto* tree = bench.view.findChild<FileTree*>();
    const QPoint middle = tree->visualRect(tree->currentIndex()).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, middle);
    QTRY_COMPARE(bench.view.editors().frontPath(), deployment);
    tree->setFocus(); // as the press of the second click does
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, middle);
    QTRY_VERIFY(editor(bench).hasFocus());
}

void tst_manifestsview::typingChangesTheResult()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    const QByteArray before = bench.workspace->preview().shown()->text;
    QVERIFY(bench.view.preview().result().text().contains(u"replicas: 1"_s));
    QVERIFY(goBehind(editor(bench), "replicas: 1"));
    QTest::keyClick(&editor(bench), Qt::Key_7);
    QVERIFY(
        QTest::qWaitFor([&] { return bench.view.preview().result().text().contains(u"replicas: 17\n"_s); },
                        test::patienceMs));
    QVERIFY(bench.workspace->preview().shown()->text != before);
    editor(bench).undo();
    QVERIFY(QTest::qWaitFor([&] { return bench.view.preview().result().text().toUtf8() == before; },
                            test::patienceMs));
}

void tst_manifestsview::theResultKeepsItsPlace()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    CodeView& result = bench.view.preview().result();
    QVERIFY(goBehind(editor(bench), "replicas: 1"));
    QTest::keyClick(&editor(bench), Qt::Key_7);
    QVERIFY(QTest::qWaitFor([&] { return result.text().contains(u"replicas: 17\n"_s); }, test::patienceMs));
    const int top = result.firstVisibleLine();
    QTest::keyClick(&editor(bench), Qt::Key_8);
    QVERIFY(QTest::qWaitFor([&] { return result.text().contains(u"replicas: 178\n"_s); }, test::patienceMs));
    QCOMPARE(result.firstVisibleLine(), top);
}

/// Prefixes make names longer, so a name may stand in that of another resource too.
void tst_manifestsview::theClosestNameIsShown()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    const QString kustomization = u"base/telemetry-agent/kustomization.yaml"_s;
    writeToDisk(bench, u"base/telemetry-agent/first.yaml"_s,
                "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: before-telemetry-agent\n");
    writeToDisk(bench, kustomization,
                onDisk(bench, kustomization).replace("resources:\n", "resources:\n  - first.yaml\n"));
    bench.workspace->refresh();
    CodeView& result = bench.view.preview().result();
    QTRY_VERIFY(result.text().contains(u"name: before-telemetry-agent\n"_s));
    QVERIFY(bench.open(deployment));
    int line = -1;
    for (const auto& resource : bench.workspace->preview().shown()->resources)
        if (resource.kind == u"Deployment" && resource.name == u"telemetry-agent")
            line = resource.firstLine;
    QVERIFY(line > 0);
    QTRY_COMPARE(result.caretLine() - 1, line);
}

void tst_manifestsview::theDifferenceToHeadIsShown()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    auto* mode = bench.view.preview().findChild<SegmentedSwitch*>();
    mode->setCurrent(1);
    emit mode->chosen(1);
    QTRY_VERIFY(bench.view.preview().findChild<StatePanel*>()->isVisible());
    QVERIFY(goBehind(editor(bench), "replicas: 1"));
    QTest::keyClick(&editor(bench), Qt::Key_7);
    auto* diff = bench.view.preview().findChild<DiffCode*>();
    QTRY_VERIFY(diff->isVisible());
    QTRY_VERIFY(diff->text().contains(u"  replicas: 1\n  replicas: 17\n"_s));
}

void tst_manifestsview::savingWritesOneLine()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    const QByteArray before = onDisk(bench, deployment);
    QVERIFY(goBehind(editor(bench), "replicas: 1"));
    QTest::keyClick(&editor(bench), Qt::Key_7);
    auto* tabs = bench.view.findChild<EditorTabs*>();
    QVERIFY(tabs->isUnsaved(tabs->currentIndex()));
    bench.view.run(Command::Save);
    QTRY_VERIFY(!tabs->isUnsaved(tabs->currentIndex()));
    QByteArray expected = before;
    expected.replace("replicas: 1", "replicas: 17");
    QCOMPARE(onDisk(bench, deployment), expected);
}

void tst_manifestsview::aBrokenTextIsMarkedAndListed()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    QVERIFY(goBehind(editor(bench), "replicas: "));
    QTest::keyClicks(&editor(bench), u"[["_s);
    QTRY_VERIFY(!editor(bench).marks().isEmpty());
    QTRY_VERIFY(visibleBanner(bench.view.preview()));
    QVERIFY(bench.view.preview().result().isVisible());
    const auto& problems = bench.workspace->problems().all();
    QCOMPARE(std::ranges::count(problems, Severity::Error, &workspace::Problem::severity), 1);
    const Place place = std::ranges::find(problems, Severity::Error, &workspace::Problem::severity)->place;
    QCOMPARE(place.file, deployment);
    editor(bench).goTo(1);
    auto* table = bench.view.problems().focusEntry();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Home);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(editor(bench).caretLine(), place.line);
    while (editor(bench).isUndoAvailable())
        editor(bench).undo();
    QTRY_VERIFY(editor(bench).marks().isEmpty());
    QTRY_VERIFY(!visibleBanner(bench.view.preview()));
}

void tst_manifestsview::closingAsksOnlyForUnsavedText()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    bench.view.run(Command::CloseTab);
    QTRY_VERIFY(bench.view.editors().frontPath().isEmpty());
    QVERIFY(!bench.view.findChild<CloseQuestion*>());
    const QByteArray before = onDisk(bench, deployment);
    QVERIFY(bench.open(deployment));
    QTest::keyClick(&editor(bench), Qt::Key_X);
    bench.view.run(Command::CloseTab);
    auto* question = bench.view.findChild<CloseQuestion*>();
    QVERIFY(question);
    QTest::mouseClick(buttonOf(*question, u"Keep open"_s), Qt::LeftButton);
    QCOMPARE(bench.view.editors().frontPath(), deployment);
    QTRY_VERIFY(!bench.view.findChild<CloseQuestion*>());
    bench.view.run(Command::CloseTab);
    question = bench.view.findChild<CloseQuestion*>();
    QTest::mouseClick(buttonOf(*question, u"Close without saving"_s), Qt::LeftButton);
    QTRY_VERIFY(bench.view.editors().frontPath().isEmpty());
    QCOMPARE(onDisk(bench, deployment), before);
}

void tst_manifestsview::foreignChangesAreAskedAbout()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    QTest::keyClick(&editor(bench), Qt::Key_X);
    QByteArray theirs = onDisk(bench, deployment);
    theirs.append("# theirs\n");
    writeToDisk(bench, deployment, theirs);
    bench.workspace->refresh();
    EditorPage* page = bench.view.editors().front();
    QTRY_VERIFY(visibleBanner(*page));
    emit visibleBanner(*page)->actionTriggered();
    QTRY_VERIFY(page->findChild<ThreeWayPanel*>());
    auto* threeWays = page->findChild<ThreeWayPanel*>();
    QVERIFY(threeWays->isVisible() && !editor(bench).isVisible());
    QCOMPARE(threeWays->changes(), 2);
    QCOMPARE(threeWays->conflicts(), 0);
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    // Leaving decides nothing.
    QTest::keyClick(threeWays, Qt::Key_Escape);
    QVERIFY(editor(bench).isVisible() && visibleBanner(*page));
    QCOMPARE(editor(bench).bytes(), "x" + onDisk(bench, deployment).chopped(9));
    emit visibleBanner(*page)->actionTriggered();
    QTRY_VERIFY(page->findChild<ThreeWayPanel*>() && page->findChild<ThreeWayPanel*>()->isVisible());
    buttonOf(*page, u"Use this text"_s)->click();
    // Both changes are in the text, theirs is not overwritten, and undo takes the merge back.
    QTRY_COMPARE(editor(bench).bytes(), "x" + theirs);
    QVERIFY(editor(bench).isVisible());
    QVERIFY(!visibleBanner(*page));
    QCOMPARE(onDisk(bench, deployment), theirs);
    QVERIFY(bench.workspace->openFiles().find(deployment)->unsaved);
    QVERIFY(editor(bench).isUndoAvailable());
    bench.workspace->openFiles().takeTheirs(deployment);
    QTRY_COMPARE(editor(bench).bytes(), theirs);
    theirs.append("# more\n");
    writeToDisk(bench, deployment, theirs);
    bench.workspace->refresh();
    QTRY_COMPARE(editor(bench).bytes(), theirs);
}

void tst_manifestsview::notUtf8IsReadOnly()
{
    SampleBench bench;
    writeToDisk(bench, u"old.txt"_s, "caf\xe9\n");
    QVERIFY(bench.open(u"old.txt"_s));
    QVERIFY(editor(bench).isReadOnly());
    QVERIFY(visibleBanner(*bench.view.editors().front()));
    QTest::keyClick(&editor(bench), Qt::Key_X);
    QVERIFY(!bench.workspace->hasUnsaved());
    QCOMPARE(onDisk(bench, u"old.txt"_s), QByteArray("caf\xe9\n"));
}

void tst_manifestsview::tabsComeBack()
{
    SampleBench bench;
    QVERIFY(bench.open(u"README.md"_s) || bench.open(u"topology/topology.yaml"_s));
    QVERIFY(bench.open(deployment));
    editor(bench).goTo(12, 3);
    const QJsonObject state = bench.view.saveState();
    const auto overlay = bench.workspace->preview().overlay();
    SampleBench again;
    again.view.restoreState(state);
    QVERIFY(again.settle());
    QTRY_COMPARE(again.view.editors().frontPath(), deployment);
    QTRY_COMPARE(again.view.findChild<EditorTabs*>()->count(), 2);
    QCOMPARE(editor(again).caretLine(), 12);
    QCOMPARE(again.workspace->preview().overlay(), overlay);
}

void tst_manifestsview::anOverlayIsChosenByTyping()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    auto* chooser = bench.view.findChild<OverlayChooser*>();
    QVERIFY(chooser->count() > 36);
    QVERIFY(chooser->itemData(0, Qt::DisplayRole).toString() !=
            chooser->itemData(1, Qt::DisplayRole).toString());
    // Those that render the file in front are marked, and each section has its name once.
    QStringList sections;
    int reaching = 0;
    for (int row = 0; row < chooser->count(); ++row) {
        sections << chooser->itemData(row, OverlaysModel::SectionRole).toString();
        reaching += chooser->itemData(row, OverlaysModel::ReachesRole).toBool() ? 1 : 0;
    }
    sections.removeAll(QString());
    QCOMPARE(sections.removeDuplicates(), 0);
    QCOMPARE(sections.constFirst(), u"Clusters"_s);
    QCOMPARE(reaching, bench.workspace->surveyor().survey()->reaching(deployment).size());
    QVERIFY(reaching > 0 && reaching < chooser->count());
    const QString wanted = chooser->itemText(7);
    // A click takes the name for what is typed over it.
    QTest::mouseClick(chooser->lineEdit(), Qt::LeftButton);
    QTest::keyClicks(chooser->lineEdit(), wanted);
    QTest::keyClick(chooser->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(bench.workspace->preview().overlay().value_or(QString()).section(u'/', -1), wanted);
    QVERIFY(bench.settle());
    QCOMPARE(chooser->currentText(), wanted);
    QTest::keyClicks(chooser->lineEdit(), u"nothing like this"_s);
    QTest::keyClick(chooser->lineEdit(), Qt::Key_Escape);
    QCOMPARE(chooser->currentText(), wanted);
}

void tst_manifestsview::aChangeOfAFileThatDoesNotOpenIsDropped()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QFile file(bench.path(deployment));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    QVERIFY(file.remove());
    bench.view.editors().change(deployment, [](const QByteArray& before) {
        return yaml::ChangeSet::make({{{0, 0}, "# waived\n"}}, before.size());
    });
    QTRY_VERIFY(bench.view.editors().isSettled());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
    file.close();
    QVERIFY(bench.open(deployment));
    QCOMPARE(bench.workspace->openFiles().find(deployment)->text, text);
    QVERIFY(!bench.workspace->hasUnsaved());
}

void tst_manifestsview::anotherFileChoosesItsOverlay()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    const QString first = bench.workspace->preview().overlay().value_or(QString());
    QVERIFY(first.startsWith(u"clusters/"_s));
    QString other;
    for (const QString& path : bench.workspace->files().paths())
        if (path.startsWith(u"clusters/"_s) && !path.startsWith(first) &&
            path.endsWith(u"/kustomization.yaml"_s))
            other = path;
    QVERIFY(bench.open(other));
    QCOMPARE(bench.workspace->preview().overlay().value_or(QString()), other.section(u'/', 0, 1));
    QVERIFY(bench.open(deployment));
    QCOMPARE(bench.workspace->preview().overlay().value_or(QString()), other.section(u'/', 0, 1));
}

void tst_manifestsview::filesAreFiltered()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    auto* tree = bench.view.findChild<FileTree*>();
    const int groups = tree->model()->rowCount();
    QVERIFY(groups >= 5);
    auto* field = bench.view.files().findChild<QLineEdit*>();
    field->setText(u"telemetry deploy"_s);
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->expandedIds().size(), 2);
    field->setText(u"no such file"_s);
    QVERIFY(bench.view.files().findChild<StatePanel*>()->isVisible());
    field->clear();
    QCOMPARE(tree->model()->rowCount(), groups);
}

void tst_manifestsview::filesAreMadeAndDeletedWithUndo()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    auto* tree = bench.view.findChild<FileTree*>();
    tree->setFocus();
    const auto action = [&](const QString& text) -> QAction* {
        for (QAction* candidate : tree->actions())
            if (candidate->text().startsWith(text))
                return candidate;
        return nullptr;
    };
    action(u"New file"_s)->trigger();
    auto* form = bench.view.findChild<NameForm*>();
    QVERIFY(form->isVisible());
    auto* name = form->findChild<QLineEdit*>();
    QCOMPARE(name->text(), u"base/telemetry-agent/"_s);
    name->setText(deployment);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(form->findChildren<QLabel*>().at(1)->isVisible());
    name->setText(u"base/telemetry-agent/more.yaml"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(bench.view.editors().frontPath(), u"base/telemetry-agent/more.yaml"_s);
    QVERIFY(QFile::exists(bench.path(u"base/telemetry-agent/more.yaml"_s)));
    action(u"Copy path"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"base/telemetry-agent/more.yaml"_s);
    action(u"Delete"_s)->trigger();
    QTRY_VERIFY(!QFile::exists(bench.path(u"base/telemetry-agent/more.yaml"_s)));
    QTRY_VERIFY(visibleBanner(bench.view.files()));
    emit visibleBanner(bench.view.files())->actionTriggered();
    QTRY_VERIFY(QFile::exists(bench.path(u"base/telemetry-agent/more.yaml"_s)));
}

void tst_manifestsview::aPlaceIsGoneTo()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QVERIFY(bench.view.openPlace({.file = deployment, .line = 9, .column = 3}));
    QTRY_COMPARE(bench.view.editors().frontPath(), deployment);
    QCOMPARE(editor(bench).caretLine(), 9);
    QCOMPARE(editor(bench).caretColumn(), 3);
    QVERIFY(bench.view.select(u"base"_s));
    QVERIFY(!bench.view.select(u"no such thing"_s));
}

/// Puts the caret of the result on the agent's number of replicas; that line, from 0.
static int goToReplicas(SampleBench& bench)
{
    CodeView& result = bench.view.preview().result();
    const QStringList lines = result.text().split(u'\n');
    for (const auto& resource : bench.workspace->preview().shown()->resources) {
        if (resource.kind != u"Deployment" || !resource.name.contains(u"telemetry-agent"))
            continue;
        const int line = int(lines.indexOf(u"  replicas: 1"_s, resource.firstLine));
        result.setCursorPosition(line, 0);
        return line;
    }
    return -1;
}

void tst_manifestsview::aLineOfTheResultLeadsToItsSource()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    PreviewPanel& preview = bench.view.preview();
    QVERIFY(goToReplicas(bench) > 0);
    QTRY_VERIFY(preview.origin().words().contains(deployment));
    const int written = int(onDisk(bench, deployment).split('\n').indexOf("  replicas: 1")) + 1;
    QVERIFY(written > 0);
    QTRY_VERIFY(preview.origin().words().contains(deployment + u':' + QString::number(written)));
    for (const Qt::Key key : {Qt::Key_F12, Qt::Key_Return}) {
        editor(bench).goTo(1);
        QTest::keyClick(&preview.result(), key);
        QTRY_COMPARE(editor(bench).caretLine(), written);
    }
}

void tst_manifestsview::aClickWithControlLeadsThere()
{
    SampleBench bench;
    QVERIFY(bench.open(deployment));
    PreviewPanel& preview = bench.view.preview();
    CodeView& result = preview.result();
    const int line = goToReplicas(bench);
    QVERIFY(line > 0);
    result.setFirstVisibleLine(line);
    const long at = result.SendScintilla(QsciScintillaBase::SCI_POSITIONFROMLINE, ulong(line));
    const int x = int(result.SendScintilla(QsciScintillaBase::SCI_POINTXFROMPOSITION, 0UL, at));
    const int y = int(result.SendScintilla(QsciScintillaBase::SCI_POINTYFROMPOSITION, 0UL, at));
    editor(bench).goTo(1);
    QTest::mouseMove(result.viewport(), {x + 4, y + 4});
    QTest::mouseMove(result.viewport(), {x + 6, y + 4});
    QTest::mouseClick(result.viewport(), Qt::LeftButton, Qt::ControlModifier, {x + 6, y + 4});
    QTRY_VERIFY(editor(bench).caretLine() > 1);
    QCOMPARE(bench.view.editors().frontPath(), deployment);
}

EFA_TEST(tst_manifestsview)

#include "tst_manifestsview.moc"
