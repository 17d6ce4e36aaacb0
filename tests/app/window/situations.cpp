#include "tests/app/window/situations.h"

#include "app/window/jobsbutton.h"
#include "tests/support/patience.h"
#include "widgets/common/banner.h"
#include "widgets/manifests/problemdetails.h"
#include "widgets/manifests/problemspanel.h"
#include "widgets/start/sampleform.h"
#include "widgets/start/startview.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/recoveryfolder.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::test {

namespace {

constexpr auto sampleForm = "efa::widgets::SampleForm";
constexpr auto nameForm = "efa::widgets::NameForm";
constexpr auto waiverForm = "efa::widgets::WaiverForm";
constexpr auto jobsPopup = "efa::app::JobsPopup";
const QString editedFile = u"base/telemetry-agent/deployment.yaml"_s;

bool append(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::Append) && file.write(text) == text.size();
}

bool openFile(Bench& bench)
{
    if (!bench.open())
        return false;
    bench.window.showView(u"manifests"_s);
    bench.window.deck().front()->openPlace({.file = editedFile, .line = 1, .column = 1});
    return QTest::qWaitFor([&] { return bench.workspace()->openFiles().find(editedFile); }, patienceMs) &&
           bench.settle();
}

/// Types at the beginning of the file.
bool typeText(Bench& bench, const QString& text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
    return QTest::qWaitFor([&] { return bench.workspace()->hasUnsaved(); }, patienceMs) && bench.settle();
}

/// A changed file and a new one.
bool makeChanges(Bench& bench)
{
    return append(bench.fleet() + u"/README.md"_s, "more\n") &&
           append(bench.fleet() + u"/new.yaml"_s, "a: 1\n");
}

bool openChanges(Bench& bench)
{
    if (!bench.open())
        return false;
    bench.window.showView(u"changes"_s);
    return bench.settle();
}

bool bringMerge(Bench& bench)
{
    const QString fleet = bench.fleet();
    git(fleet, {u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
    if (!append(fleet + u"/README.md"_s, "side\n"))
        return false;
    git(fleet, {u"commit"_s, u"-qam"_s, u"side"_s});
    git(fleet, {u"checkout"_s, u"-q"_s, u"main"_s});
    if (!append(fleet + u"/README.md"_s, "main\n"))
        return false;
    git(fleet, {u"commit"_s, u"-qam"_s, u"main"_s});
    QProcess merge;
    merge.setWorkingDirectory(fleet);
    merge.start(u"git"_s, {u"merge"_s, u"-q"_s, u"side"_s});
    return merge.waitForFinished(patienceMs) && merge.exitCode() == 1 && openChanges(bench);
}

/// All staged, a message written: nothing is missing.
bool bringStaged(Bench& bench)
{
    if (!makeChanges(bench))
        return false;
    git(bench.fleet(), {u"add"_s, u"-A"_s});
    if (!openChanges(bench))
        return false;
    for (auto* line : bench.window.deck().front()->findChildren<QLineEdit*>())
        if (line->accessibleName() == u"Subject of the commit")
            line->setText(u"Say more"_s);
    return bench.settle();
}

bool bringNoAuthor(Bench& bench)
{
    git(bench.fleet(), {u"config"_s, u"--unset"_s, u"user.name"_s});
    git(bench.fleet(), {u"config"_s, u"--unset"_s, u"user.email"_s});
    return openChanges(bench);
}

bool bringOldCommit(Bench& bench)
{
    const QString id = QString::fromLatin1(git(bench.fleet(), {u"rev-parse"_s, u"HEAD~3"_s})).trimmed();
    return openChanges(bench) && bench.window.deck().front()->select(id) && bench.settle();
}

bool bringRecent(Bench& bench)
{
    bench.context.settings().remember({.path = bench.fleet(), .name = u"north-sea"_s});
    bench.context.settings().remember({.path = u"/not/there"_s, .name = u"bench"_s});
    bench.window.refreshStart();
    return QTest::qWaitFor([&] { return bench.context.jobs().runningCount() == 0; }, patienceMs);
}

bool bringStart(Bench& bench)
{
    if (!bench.open())
        return false;
    bench.window.showView({});
    return true;
}

bool bringUnsaved(Bench& bench)
{
    return openFile(bench) && typeText(bench, u"# "_s);
}

bool bringBroken(Bench& bench)
{
    return openFile(bench) && typeText(bench, u"[["_s) &&
           QTest::qWaitFor([&] { return bench.workspace()->preview().error().has_value(); }, patienceMs);
}

bool bringChanged(Bench& bench)
{
    return makeChanges(bench) && openChanges(bench);
}

bool bringPlainFolder(Bench& bench)
{
    git(bench.fleet(), {u"status"_s});
    return QDir(bench.fleet() + u"/.git"_s).removeRecursively() && bench.open();
}

bool bringEmptyRepository(Bench& bench)
{
    git(bench.folder.path(), {u"init"_s, u"-q"_s, u"-b"_s, u"main"_s, u"empty"_s});
    return bench.openPath(bench.folder.filePath(u"empty"_s));
}

/// Triggers an action of the menus.
bool trigger(Bench& bench, const QString& text)
{
    QAction* action = bench.action(text);
    if (!action || !action->isEnabled())
        return false;
    action->trigger();
    return bench.settle();
}

bool bringTable(Bench& bench)
{
    return bench.open() && trigger(bench, u"Table"_s);
}

bool bringClusterPage(Bench& bench)
{
    return bench.open() && bench.window.deck().front()->select(u"clusters/dogger-a12"_s) && bench.settle();
}

/// The sample as somebody else would have it: without our topology.
bool bringReview(Bench& bench)
{
    git(bench.fleet(), {u"rm"_s, u"-rq"_s, u"topology"_s});
    git(bench.fleet(), {u"commit"_s, u"-qm"_s, u"no topology"_s});
    return bench.open() && trigger(bench, u"Review fleet …"_s);
}

bool bringReplace(Bench& bench)
{
    return openFile(bench) && trigger(bench, u"Replace …"_s);
}

bool bringBlame(Bench& bench)
{
    return openFile(bench) && trigger(bench, u"Who wrote each line (blame)"_s);
}

widgets::Banner* bannerOffering(Bench& bench, const QString& action)
{
    for (auto* banner : bench.window.findChildren<widgets::Banner*>())
        if (banner->isVisible() && banner->words().action == action)
            return banner;
    return nullptr;
}

/// Edited here and changed by somebody else.
bool bringThreeWays(Bench& bench)
{
    if (!bringUnsaved(bench) || !append(bench.fleet() + u'/' + editedFile, "# theirs\n"))
        return false;
    bench.workspace()->refresh();
    const QString offer = u"Compare and choose"_s;
    if (!QTest::qWaitFor([&] { return bannerOffering(bench, offer) != nullptr; }, patienceMs))
        return false;
    emit bannerOffering(bench, offer)->actionTriggered();
    return bench.settle();
}

bool bringRecovered(Bench& bench)
{
    workspace::RecoveryFolder(bench.recovery.path(), bench.fleet()).write({{editedFile, "crashed: 1\n"}});
    return bench.open();
}

/// Dialogs stand over a window that is tried out elsewhere.
bool hasDialog()
{
    return QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patienceMs);
}

bool bringAbout(Bench& bench)
{
    return trigger(bench, u"About Edge Fleet Architect"_s) && hasDialog();
}

bool bringShortcuts(Bench& bench)
{
    return trigger(bench, u"Shortcuts"_s) && hasDialog();
}

bool bringUnsavedQuestion(Bench& bench)
{
    if (!bringUnsaved(bench))
        return false;
    bench.action(u"Close fleet"_s)->trigger();
    return hasDialog();
}

bool bringCloseQuestion(Bench& bench)
{
    if (!bringUnsaved(bench))
        return false;
    bench.action(u"Close tab"_s)->trigger();
    return hasDialog();
}

bool bringDiscardQuestion(Bench& bench)
{
    if (!bringChanged(bench) || !bench.window.deck().front()->select(u"README.md"_s) || !bench.settle())
        return false;
    bench.action(u"Discard changes …"_s)->trigger();
    return hasDialog();
}

/// The widget of a class, by its name with namespaces.
QWidget* visible(const Bench& bench, const char* className)
{
    const auto widgets = bench.window.findChildren<QWidget*>();
    const auto at = std::ranges::find_if(widgets, [className](const QWidget* widget) {
        return widget->isVisible() && widget->inherits(className);
    });
    return at == widgets.end() ? nullptr : *at;
}

bool hasForm(const Bench& bench, const char* className)
{
    return QTest::qWaitFor([&] { return visible(bench, className) != nullptr; }, patienceMs);
}

/// The form for the sample fleet, with a folder in its field.
bool askForSample(Bench& bench, const QString& folder)
{
    const auto doors = bench.window.findChildren<widgets::StartView*>();
    if (doors.size() != 1)
        return false;
    emit doors.constFirst()->sampleRequested();
    if (!hasForm(bench, sampleForm))
        return false;
    doors.constFirst()->sampleForm().setFolder(folder);
    return QTest::qWaitFor([&] { return bench.isIdle(); }, patienceMs);
}

bool bringSampleForm(Bench& bench)
{
    return askForSample(bench, bench.folder.filePath(u"written-here"_s));
}

bool bringRefusedSample(Bench& bench)
{
    return askForSample(bench, bench.fleet());
}

/// An action of the tree of files, tried on the file that is open.
bool askInTree(Bench& bench, const QString& text)
{
    if (!openFile(bench))
        return false;
    for (QAction* action : bench.viewActions()) {
        if (action->text() != text || !action->isEnabled())
            continue;
        action->trigger();
        return hasForm(bench, nameForm);
    }
    return false;
}

bool bringNewFile(Bench& bench)
{
    return askInTree(bench, u"New file …"_s);
}

bool bringRename(Bench& bench)
{
    return askInTree(bench, u"Rename …"_s);
}

/// A field with a wrong name, and the form in which it may be said to stay.
bool bringWaiver(Bench& bench)
{
    if (!append(bench.fleet() + u'/' + editedFile, "stray: 1\n") || !openFile(bench))
        return false;
    auto* problems = bench.window.findChild<widgets::ProblemsPanel*>();
    if (!problems || !trigger(bench, u"Next problem"_s))
        return false;
    auto& waive = problems->findChild<widgets::ProblemDetails*>()->waiveButton();
    if (!QTest::qWaitFor([&] { return waive.isVisible() && waive.isEnabled(); }, patienceMs))
        return false;
    waive.click();
    return hasForm(bench, waiverForm) && bench.settle();
}

/// The list of jobs with one that failed.
bool bringJobs(Bench& bench)
{
    (void)bench.context.jobs().run<int>({.title = u"Read a folder"_s}, [](Progress&) -> Result<int> {
        return failure({.code = ErrorCode::Io, .message = u"The disk is gone."_s});
    });
    auto* button = bench.window.findChild<app::JobsButton*>();
    if (!button || !QTest::qWaitFor([&] { return button->text() == u"1 failed"; }, patienceMs))
        return false;
    button->click();
    return hasForm(bench, jobsPopup);
}

} // namespace

const QWidget* placeOf(const Situation& situation, const Bench& bench)
{
    switch (situation.scope) {
    case Scope::Window:
        return &bench.window;
    case Scope::FrontView:
        return bench.window.deck().front();
    case Scope::Dialog:
        return QApplication::activeModalWidget();
    case Scope::Form:
        break;
    }
    return visible(bench, situation.form);
}

const QList<Situation>& situations()
{
    static const QList<Situation> all = {
        {"no fleet", Scope::Window, [](Bench& /*bench*/) { return true; }},
        {"recent fleets", Scope::Window, bringRecent},
        {"start above a fleet", Scope::Window, bringStart},
        {"a clean fleet", Scope::Window, [](Bench& bench) { return bench.open(); }},
        {"an open file", Scope::Window, openFile},
        {"unsaved text", Scope::Window, bringUnsaved},
        {"a broken text", Scope::FrontView, bringBroken},
        {"changed files", Scope::Window, bringChanged},
        {"ready to commit", Scope::FrontView, bringStaged},
        {"a merge in conflict", Scope::FrontView, bringMerge},
        {"no author", Scope::FrontView, bringNoAuthor},
        {"a commit of the history", Scope::FrontView, bringOldCommit},
        {"no Git", Scope::Window, bringPlainFolder},
        {"no commit yet", Scope::Window, bringEmptyRepository},
        {"the table of clusters", Scope::FrontView, bringTable},
        {"the page of a cluster", Scope::FrontView, bringClusterPage},
        {"the review", Scope::FrontView, bringReview},
        {"replacing", Scope::FrontView, bringReplace},
        {"authors beside the lines", Scope::FrontView, bringBlame},
        {"a file changed outside", Scope::FrontView, bringThreeWays},
        {"text that a crash left", Scope::Window, bringRecovered},
        {"About", Scope::Dialog, bringAbout},
        {"the shortcuts", Scope::Dialog, bringShortcuts},
        {"the question about unsaved text", Scope::Dialog, bringUnsavedQuestion},
        {"the question about a tab", Scope::Dialog, bringCloseQuestion},
        {"the question about changes", Scope::Dialog, bringDiscardQuestion},
        {"a folder for the sample", Scope::Form, bringSampleForm, sampleForm},
        {"a folder that has files", Scope::Form, bringRefusedSample, sampleForm},
        {"the name of a new file", Scope::Form, bringNewFile, nameForm},
        {"another name", Scope::Form, bringRename, nameForm},
        {"a finding that may stay", Scope::Form, bringWaiver, waiverForm},
        {"a job that failed", Scope::Form, bringJobs, jobsPopup},
    };
    return all;
}

} // namespace efa::test
