#include "itemmodels/impactmodel.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/widgets/manifests/samplebench.h"
#include "tests/widgets/screencheck.h"
#include "widgets/common/banner.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/statepanel.h"
#include "widgets/manifests/diffcode.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/impactpanel.h"
#include "widgets/manifests/lowerpanel.h"
#include "widgets/manifests/previewpanel.h"
#include "widgets/manifests/problemspanel.h"
#include "widgets/manifests/texteditor.h"
#include "workspace/liveimpact.h"
#include "workspace/preview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QTabBar>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;
using efa::itemmodels::ImpactModel;
using efa::itemmodels::ImpactRowKind;
using efa::test::SampleBench;

namespace {

const QString broker = u"base/mqtt-broker/deployment.yaml"_s;

QAction* menuAction(const SampleBench& bench, const QString& text)
{
    for (QAction* action : bench.view.menuActions(MenuPlace::View))
        if (action->text() == text)
            return action;
    return nullptr;
}

ImpactRowKind kindOf(const QModelIndex& index)
{
    return index.data(ImpactModel::KindRole).value<ImpactRowKind>();
}

QString headWords(const SampleBench& bench)
{
    return bench.view.findChild<LowerPanel*>()->findChild<Label*>()->text();
}

/// Opens the broker of the base and types a digit behind the version of its image.
bool typeDigit(SampleBench& bench, Qt::Key digit = Qt::Key_9)
{
    if (!bench.open(broker))
        return false;
    TextEditor& editor = bench.view.editors().front()->editor();
    const QByteArray version = "image: eclipse-mosquitto:2.0.21";
    const qsizetype at = editor.bytes().indexOf(version);
    if (at < 0)
        return false;
    editor.SendScintilla(QsciScintillaBase::SCI_GOTOPOS, ulong(at + version.size()));
    QTest::keyClick(&editor, digit);
    return QTest::qWaitFor(
        [&] {
            const auto& answer = bench.workspace->impact().answer();
            return answer && !answer->isPartial && !answer->impact.groups.empty();
        },
        test::patienceMs);
}

} // namespace

class tst_impactpanel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void itSaysWhatWillBeHere();
    void anEditListsGroupsAndAClusterIsChosenByKeys();
    void whatIsUnfoldedStaysSoWhileTyping();
    void theWayPastTheRingsIsShown();
    void rowsAreCopied();
    void everythingHasANameAndAReason();
    void thePageInFrontIsRemembered();
    void itsEntryInTheMenuFoldsAndShows();
    void aClusterWithoutAnOverlayIsSaid();
};

void tst_impactpanel::itSaysWhatWillBeHere()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    bench.view.showImpact();
    auto* state = bench.view.impact().findChild<StatePanel*>();
    QTRY_VERIFY(state->isVisible());
    QTRY_COMPARE(state->state(), StatePanel::State::Empty);
    QVERIFY(bench.open(u"README.md"_s));
    QTest::keyClick(&bench.view.editors().front()->editor(), Qt::Key_X);
    // A text of which no cluster is made changes none.
    QTRY_VERIFY(bench.workspace->impact().answer());
    QTRY_VERIFY(headWords(bench).endsWith(u"no cluster gets anything else"_s));
    QVERIFY(state->isVisible());
}

void tst_impactpanel::anEditListsGroupsAndAClusterIsChosenByKeys()
{
    SampleBench bench;
    QVERIFY(typeDigit(bench));
    menuAction(bench, u"Impact"_s)->trigger();
    QTreeView& tree = bench.view.impact().tree();
    QTRY_VERIFY(tree.hasFocus());
    QTRY_VERIFY(tree.model()->rowCount() > 0);
    QVERIFY2(headWords(bench).startsWith(u"1 file"_s), qPrintable(headWords(bench)));
    QTest::keyClick(&tree, Qt::Key_Home);
    QCOMPARE(kindOf(tree.currentIndex()), ImpactRowKind::Group);
    QTest::keyClick(&tree, Qt::Key_Return);
    QVERIFY(tree.isExpanded(tree.currentIndex()));
    QTest::keyClick(&tree, Qt::Key_Down);
    QCOMPARE(kindOf(tree.currentIndex()), ImpactRowKind::Changes);
    QVERIFY(tree.isExpanded(tree.currentIndex()));
    QTest::keyClick(&tree, Qt::Key_Down);
    QCOMPARE(tree.currentIndex().data().toString(), u"Deployment edge-messaging/mqtt-broker"_s);
    while (kindOf(tree.currentIndex()) != ImpactRowKind::Clusters) {
        const QModelIndex before = tree.currentIndex();
        QTest::keyClick(&tree, Qt::Key_Down);
        QVERIFY(tree.currentIndex() != before);
    }
    QTest::keyClick(&tree, Qt::Key_Right);
    QTest::keyClick(&tree, Qt::Key_Down);
    const QString cluster = tree.currentIndex().data(ImpactModel::ClusterRole).toString();
    QVERIFY(!cluster.isEmpty());
    QTest::keyClick(&tree, Qt::Key_Return);
    QTRY_COMPARE(bench.workspace->preview().overlay(), std::optional(u"clusters/"_s + cluster));
    auto* diff = bench.view.preview().findChild<DiffCode*>();
    QTRY_VERIFY(diff->isVisible() && diff->text().contains(u"eclipse-mosquitto:2.0.219"_s));
}

void tst_impactpanel::whatIsUnfoldedStaysSoWhileTyping()
{
    SampleBench bench;
    QVERIFY(typeDigit(bench));
    bench.view.showImpact();
    QTreeView& tree = bench.view.impact().tree();
    QTest::keyClick(&tree, Qt::Key_Home);
    QTest::keyClick(&tree, Qt::Key_Right);
    const auto told = [&] {
        const QModelIndex group = tree.model()->index(0, 0);
        return group.siblingAtColumn(ImpactModel::NoteColumn).data().toString();
    };
    QVERIFY2(told().contains(u"2.0.219"_s), qPrintable(told()));
    QTest::keyClick(&bench.view.editors().front()->editor(), Qt::Key_8);
    QTRY_VERIFY(told().contains(u"2.0.2198"_s));
    const QModelIndex group = tree.model()->index(0, 0);
    QVERIFY(tree.isExpanded(group));
    QVERIFY(tree.isExpanded(tree.model()->index(0, 0, group)));
    QCOMPARE(tree.currentIndex(), group);
}

void tst_impactpanel::theWayPastTheRingsIsShown()
{
    SampleBench bench;
    QVERIFY(typeDigit(bench));
    bench.view.showImpact();
    QVERIFY(bench.workspace->impact().answer()->bypass);
    auto* warning = bench.view.impact().findChild<Banner*>();
    QTRY_VERIFY(warning->isVisible());
    QVERIFY(warning->words().text.contains(bench.workspace->impact().answer()->bypass->hint));
    QVERIFY(bench.open(u"base/mqtt-broker/service.yaml"_s));
    auto* link = warning->findChild<LinkButton*>();
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QTRY_COMPARE(bench.view.editors().frontPath(), broker);
}

void tst_impactpanel::rowsAreCopied()
{
    SampleBench bench;
    QVERIFY(typeDigit(bench));
    bench.view.showImpact();
    QTreeView& tree = bench.view.impact().tree();
    QTRY_VERIFY(tree.hasFocus());
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(&tree, Qt::Key_Home);
    QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    QVERIFY2(text.contains(u"image: eclipse-mosquitto:2.0.21 → eclipse-mosquitto:2.0.219\n"_s),
             qPrintable(text));
}

void tst_impactpanel::everythingHasANameAndAReason()
{
    SampleBench bench;
    QVERIFY(typeDigit(bench));
    bench.view.showImpact();
    QCOMPARE(test::namelessWidgets(bench.view), QStringList());
    QCOMPARE(test::silentActions(bench.view.impact().findChildren<QAction*>()), QStringList());
    QTest::keyClick(&bench.view.impact().tree(), Qt::Key_Home);
    QCOMPARE(test::silentActions(bench.view.impact().findChildren<QAction*>()), QStringList());
    const auto* tabs = bench.view.findChild<LowerPanel*>()->findChild<QTabBar*>();
    const auto changed = bench.workspace->impact().answer()->impact.changedCount();
    QVERIFY(tabs->accessibleTabName(1).contains(QString::number(changed)));
}

void tst_impactpanel::thePageInFrontIsRemembered()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    auto* lower = bench.view.findChild<LowerPanel*>();
    QCOMPARE(lower->front(), 0);
    auto* tabs = lower->findChild<QTabBar*>();
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(lower->front(), 1);
    QVERIFY(bench.view.impact().isVisible() && !bench.view.problems().isVisible());
    const QJsonObject state = bench.view.saveState();
    lower->setFront(0);
    bench.view.restoreState(state);
    QCOMPARE(lower->front(), 1);
}

void tst_impactpanel::itsEntryInTheMenuFoldsAndShows()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    QAction* impact = menuAction(bench, u"Impact"_s);
    QAction* problems = menuAction(bench, u"Problems"_s);
    if (!impact || !problems)
        QFAIL("the menu lacks an entry");
    QVERIFY(!impact->shortcut().isEmpty());
    QVERIFY(problems->isChecked() && !impact->isChecked());
    impact->trigger();
    QVERIFY(bench.view.impact().isVisible());
    QVERIFY(impact->isChecked() && !problems->isChecked());
    impact->trigger();
    QVERIFY(!bench.view.impact().isVisible() && !bench.view.problems().isVisible());
    QVERIFY(!impact->isChecked() && !problems->isChecked());
    problems->trigger();
    QVERIFY(bench.view.problems().isVisible());
    QVERIFY(problems->isChecked());
}

void tst_impactpanel::aClusterWithoutAnOverlayIsSaid()
{
    SampleBench bench;
    QVERIFY(bench.settle());
    bench.view.showImpact();
    emit bench.view.impact().clusterRequested(u"elsewhere"_s);
    const auto banners = bench.view.impact().findChildren<Banner*>();
    QVERIFY(std::ranges::any_of(banners, [](const Banner* banner) {
        return banner->isVisible() && banner->words().text.contains(u"elsewhere"_s);
    }));
}

EFA_TEST(tst_impactpanel)

#include "tst_impactpanel.moc"
