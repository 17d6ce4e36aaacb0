#include "widgets/changes/changesview.h"

#include "widgets/changes/changelist.h"
#include "widgets/changes/changespanel.h"
#include "widgets/changes/commitfilespanel.h"
#include "widgets/changes/commitpanel.h"
#include "widgets/changes/differencepanel.h"
#include "widgets/changes/discardquestion.h"
#include "widgets/changes/historypanel.h"
#include "widgets/changes/linecommands.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/panelsplitter.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QPointer>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ChangePart;

namespace {

const QString filesId = u"files"_s;
const QString commitId = u"commit"_s;
const QString historyId = u"history"_s;
constexpr int filesWidth = 264;
constexpr int commitWidth = 304;
constexpr int historyHeight = 238;
constexpr int historyMin = 96;
constexpr int historyMax = 600;
/// Of what a large window has more, per cent.
constexpr int filesShare = 12;
constexpr int commitShare = 12;
constexpr int historyShare = 35;
/// Unchanged lines around a change.
constexpr int contextLines = 6;
constexpr qsizetype idDigits = 7;

QString shortId(const CommitId& id)
{
    return id.text.left(idDigits);
}

} // namespace

ChangesView::ChangesView(const Clock& clock, QWidget* parent)
    : View(parent)
    , m_errors(new ErrorPresenter)
    , m_files(new ChangesPanel)
    , m_commitFiles(new CommitFilesPanel)
    , m_left(new QStackedWidget)
    , m_difference(new DifferencePanel)
    , m_commit(new CommitPanel)
    , m_history(new HistoryPanel(clock))
    , m_columns(new PanelSplitter(Qt::Horizontal))
    , m_rows(new PanelSplitter(Qt::Vertical))
{
    arrange();
    connectPanels();
}

void ChangesView::arrange()
{
    m_left->addWidget(m_files);
    m_left->addWidget(m_commitFiles);
    m_columns->addPanel(
        m_left,
        {.id = filesId, .title = tr("Files"), .edge = Qt::LeftEdge, .size = filesWidth, .share = filesShare});
    m_columns->addMain(m_difference);
    m_columns->addPanel(m_commit, {.id = commitId,
                                   .title = tr("Commit"),
                                   .edge = Qt::RightEdge,
                                   .size = commitWidth,
                                   .share = commitShare});
    m_rows->addMain(m_columns);
    m_rows->addPanel(m_history, {.id = historyId,
                                 .title = tr("History"),
                                 .edge = Qt::BottomEdge,
                                 .size = historyHeight,
                                 .min = historyMin,
                                 .max = historyMax,
                                 .share = historyShare});
    m_files->addFoldButton(m_columns->makeFoldButton(filesId));
    m_commit->addFoldButton(m_columns->makeFoldButton(commitId));
    m_history->addFoldButton(m_rows->makeFoldButton(historyId));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errors);
    column->addWidget(m_rows, 1);
    orderTabs();
    addActions(m_difference->viewActions());
    addAction(m_commit->commitAction());
}

/// Panel after panel as the eye reads them; in each what it is there for comes first, the buttons of its head
/// last.
void ChangesView::orderTabs()
{
    const QList<std::pair<QWidget*, QWidget*>> panels = {{m_files, m_files->focusEntry()},
                                                         {m_commitFiles, &m_commitFiles->list()},
                                                         {m_difference, nullptr},
                                                         {m_commit, nullptr},
                                                         {m_history, m_history->focusEntry()}};
    QWidget* last = nullptr;
    for (const auto& [panel, first] : panels) {
        QList<QWidget*> stops = panel->findChildren<QWidget*>();
        stops.removeIf([](const QWidget* widget) { return (widget->focusPolicy() & Qt::TabFocus) == 0; });
        std::ranges::stable_sort(stops, {}, [first = first](const QWidget* widget) {
            return widget == first ? 0 : (qobject_cast<const QToolButton*>(widget) ? 2 : 1);
        });
        for (QWidget* widget : std::as_const(stops)) {
            if (last)
                setTabOrder(last, widget);
            last = widget;
        }
    }
}

void ChangesView::connectPanels()
{
    connect(m_files, &ChangesPanel::currentMoved, this, &ChangesView::showDifference);
    connect(m_files, &ChangesPanel::failed, this,
            [this](const Error& error, const auto& again) { present(error, tr("Try again"), again); });
    connect(m_files, &ChangesPanel::markersFound, this,
            [this](const Error& error, const auto& anyway) { present(error, tr("Add as it is"), anyway); });
    connect(m_files, &ChangesPanel::worked, this, [this] { m_errors->clear(u"git"_s); });
    connect(m_files, &ChangesPanel::openRequested, this,
            [this](const QString& path) { emit placeRequested({.file = path}); });
    connect(m_commit, &CommitPanel::failed, this,
            [this](const Error& error, const auto& again) { present(error, tr("Try again"), again); });
    connect(m_commit, &CommitPanel::committed, this, [this] { m_errors->clear(u"git"_s); });
    connect(m_commitFiles, &CommitFilesPanel::currentMoved, this, &ChangesView::showDifference);
    connect(m_difference, &DifferencePanel::moveRequested, this, &ChangesView::moveLines);
    connect(m_difference, &DifferencePanel::discardRequested, this, &ChangesView::askToDiscardLines);
    connect(m_commitFiles, &CommitFilesPanel::leaveRequested, this, [this] {
        m_history->chooseNothing();
        m_files->focusEntry()->setFocus();
    });
    connect(m_commitFiles, &CommitFilesPanel::restoreRequested, this, &ChangesView::restore);
    connect(m_history, &HistoryPanel::chosenChanged, this, &ChangesView::showCommit);
    connect(m_history, &HistoryPanel::revertRequested, this, &ChangesView::revert);
    connect(m_errors, &ErrorPresenter::actionTriggered, this, [this] {
        m_errors->clear(u"git"_s);
        if (const auto step = std::exchange(m_step, {}))
            step();
    });
    connect(m_errors, &ErrorPresenter::placeRequested, this, &View::placeRequested);
    connect(m_commitFiles, &CommitFilesPanel::settledChanged, this, &View::settledChanged);
    connect(m_difference, &DifferencePanel::settledChanged, this, &View::settledChanged);
    connect(m_commit, &CommitPanel::settledChanged, this, &View::settledChanged);
    connect(m_commit, &CommitPanel::draftChanged, this, &View::draftChanged);
    connect(m_history, &HistoryPanel::settledChanged, this, &View::settledChanged);
}

QString ChangesView::title() const
{
    return tr("Changes");
}

Glyph ChangesView::glyph() const
{
    return Glyph::Changes;
}

void ChangesView::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->git().disconnect(this);
    m_workspace = workspace;
    m_errors->clearAll();
    m_step = {};
    m_wanted.clear();
    m_commitFiles->setWorkspace(workspace);
    m_history->setWorkspace(workspace);
    m_commit->setWorkspace(workspace);
    m_files->setWorkspace(workspace);
    if (workspace)
        connect(&workspace->git(), &workspace::GitState::statusRead, this, &ChangesView::followStatus);
    showCommit();
    emit countChanged(0, {});
    emit commandsChanged();
}

void ChangesView::followStatus()
{
    const int files = int(m_workspace->git().status().size());
    emit countChanged(files, tr("%Ln file(s) changed", nullptr, files));
    // A status that was asked for before does not tell of it yet; the next one does.
    if (!m_wanted.isEmpty() && (m_files->list().choose(m_wanted) || --m_readsLeft <= 0))
        m_wanted.clear();
    emit settledChanged();
}

void ChangesView::showCommit()
{
    const auto commit = m_workspace ? m_history->chosen() : std::nullopt;
    const bool hadFocus = m_left->isAncestorOf(window()->focusWidget());
    m_left->setCurrentWidget(commit ? static_cast<QWidget*>(m_commitFiles) : m_files);
    if (commit)
        m_commitFiles->show(*commit, m_history->compared(), m_history->path());
    if (hadFocus)
        focusEntry()->setFocus();
    showDifference();
}

void ChangesView::showDifference()
{
    if (m_workspace && m_left->currentWidget() == m_commitFiles)
        showCommitDifference();
    else
        showWorkingDifference();
}

void ChangesView::showWorkingDifference()
{
    const auto row = m_files->list().current();
    if (!m_workspace || !row) {
        const bool clean = m_workspace && m_workspace->git().isUnderGit() && m_workspace->git().isKnown();
        return m_difference->showNothing(clean ? tr("Nothing to compare") : tr("No file is chosen"),
                                         clean ? tr("Choose a commit in the history to see what it changed.")
                                               : QString());
    }
    if (row->entry.path.endsWith(u'/'))
        return m_difference->showNothing(
            tr("Another repository stands here"),
            tr("%1 has a history of its own: its files are committed there.").arg(row->entry.path));
    workspace::GitState& git = m_workspace->git();
    const bool inside = row->part == ChangePart::ToCommit;
    const bool partly =
        row->entry.staged != git::FileState::Unchanged && row->entry.staged != git::FileState::Conflicted;
    const auto commit = git.head().commit;
    const QString head = commit ? tr("HEAD %1").arg(shortId(*commit)) : tr("No commit yet");
    const QString chosen = tr("To commit");
    const DifferenceSubject subject{.path = row->entry.path,
                                    .before = inside || !partly ? head : chosen,
                                    .after = inside ? chosen : tr("Working folder")};
    m_difference->load(subject,
                       git.diff(row->entry.path,
                                inside ? git::DiffSides::HeadToIndex : git::DiffSides::IndexToWorking,
                                contextLines),
                       inside ? LineMoves::OutOfCommit : LineMoves::IntoCommit);
}

void ChangesView::moveLines(LineMoves moves, const git::FileDiff& seen, const git::LineChoice& lines)
{
    if (!m_workspace)
        return;
    const QString path = m_difference->subject().path;
    workspace::GitState& git = m_workspace->git();
    follow(moves == LineMoves::OutOfCommit ? git.unstageLines(path, seen, lines)
                                           : git.stageLines(path, seen, lines));
}

void ChangesView::askToDiscardLines(const git::FileDiff& seen, const git::LineChoice& lines)
{
    const QString path = m_difference->subject().path;
    auto* question = new DiscardQuestion(DiscardWords::ofLines(path, lines), this);
    connect(question, &DiscardQuestion::discardChosen, this,
            [this, path, seen, lines, opened = QPointer(m_workspace)] {
                if (opened && opened == m_workspace)
                    follow(opened->git().discardLines(path, seen, lines));
            });
    question->open();
}

// The difference follows with the next status; where lines stayed what they were, it is shown again.
void ChangesView::follow(const QFuture<Result<void>>& moved)
{
    workspace::whenDone(
        moved, this,
        [this, opened = QPointer(m_workspace)](const Result<void>& result) {
            if (!opened)
                return;
            if (result) {
                m_errors->clear(u"git"_s);
                return;
            }
            present(result.error(), {}, {});
            showDifference();
        },
        [this] { showDifference(); });
}

void ChangesView::showCommitDifference()
{
    const git::Commit& commit = m_commitFiles->commit();
    const QString path = m_commitFiles->list().currentPath();
    if (path.isEmpty())
        return m_difference->showNothing(tr("No file is chosen"), {});
    workspace::GitState& git = m_workspace->git();
    if (const auto& before = m_commitFiles->before()) {
        m_difference->load({.path = path, .before = shortId(before->id), .after = shortId(commit.id)},
                           git.diffBetween(before->id, commit.id, path, contextLines));
        return;
    }
    const QString before =
        commit.parents.isEmpty() ? tr("No commit yet") : shortId(commit.parents.constFirst());
    m_difference->load({.path = path, .before = before, .after = shortId(commit.id)},
                       git.diffOfCommit(commit.id, path, contextLines));
}

void ChangesView::revert(const git::Commit& commit)
{
    if (!m_workspace)
        return;
    workspace::whenDone(m_workspace->git().revert(commit.id), this,
                        [this, commit, opened = QPointer(m_workspace)](const Result<QStringList>& paths) {
                            if (!opened)
                                return;
                            if (!paths)
                                return present(paths.error(), {}, {});
                            // As Git words it; what somebody wrote already stays.
                            if (m_commit->subject().isEmpty() && m_commit->body().isEmpty())
                                m_commit->setDraft(u"Revert \"%1\""_s.arg(commit.subject()),
                                                   u"This reverts commit %1."_s.arg(commit.id.text));
                            showBroughtBack(paths->constFirst());
                        });
}

void ChangesView::restore(const QString& path, const CommitId& commit)
{
    if (!m_workspace)
        return;
    workspace::whenDone(m_workspace->git().restore({path}, commit), this,
                        [this, path, opened = QPointer(m_workspace)](const Result<void>& result) {
                            if (!opened)
                                return;
                            if (result)
                                showBroughtBack(path);
                            else
                                present(result.error(), {}, {});
                        });
}

void ChangesView::showBroughtBack(const QString& path)
{
    m_errors->clear(u"git"_s);
    m_history->chooseNothing();
    want(path);
    m_files->focusEntry()->setFocus();
}

void ChangesView::want(const QString& path)
{
    m_wanted = path;
    m_readsLeft = 2;
}

void ChangesView::present(const Error& error, const QString& action, const std::function<void()>& step)
{
    m_step = step;
    m_errors->present(error, u"git"_s, action);
}

QString ChangesView::whyNot(Command command) const
{
    if (!m_workspace)
        return tr("No fleet is open");
    if (command == Command::Find)
        return m_history->searchEntry()->isVisibleTo(m_history) ? QString()
                                                                : tr("There is no history to search");
    return tr("Texts are edited in Manifests");
}

void ChangesView::run(Command command)
{
    if (command != Command::Find)
        return;
    m_rows->setFolded(historyId, false);
    m_history->searchEntry()->setFocus(Qt::ShortcutFocusReason);
}

QList<QAction*> ChangesView::menuActions(MenuPlace menu) const
{
    if (menu == MenuPlace::Git)
        return m_files->gitActions() << m_difference->lines().moveAction()
                                     << m_difference->lines().discardAction() << m_commit->commitAction();
    if (menu == MenuPlace::View)
        return m_difference->viewActions()
               << m_columns->foldAction(filesId) << m_columns->foldAction(commitId)
               << m_rows->foldAction(historyId);
    return {};
}

QJsonObject ChangesView::saveState() const
{
    return {{u"columns"_s, m_columns->panelState()},
            {u"rows"_s, m_rows->panelState()},
            {u"inline"_s, m_difference->mode() == DifferencePanel::Mode::Inline},
            {u"file"_s, m_wanted.isEmpty() ? m_files->list().currentPath() : m_wanted},
            {u"subject"_s, m_commit->subject()},
            {u"body"_s, m_commit->body()},
            {u"amends"_s, m_commit->amended().value_or(CommitId{}).text}};
}

void ChangesView::restoreState(const QJsonObject& state)
{
    m_columns->setPanelState(state[u"columns"_s].toObject());
    m_rows->setPanelState(state[u"rows"_s].toObject());
    m_difference->setMode(state[u"inline"_s].toBool() ? DifferencePanel::Mode::Inline
                                                      : DifferencePanel::Mode::SideBySide);
    if (!m_workspace)
        return;
    m_commit->setDraft(state[u"subject"_s].toString(), state[u"body"_s].toString());
    m_commit->restoreAmending(state[u"amends"_s].toString());
    const QString file = state[u"file"_s].toString();
    if (!m_files->list().choose(file))
        want(file);
}

QWidget* ChangesView::focusEntry()
{
    return m_left->currentWidget() == m_commitFiles ? &m_commitFiles->list() : m_files->focusEntry();
}

bool ChangesView::isSettled() const
{
    if (!m_workspace)
        return true;
    const bool known = !m_workspace->git().isUnderGit() || m_workspace->git().isKnown();
    return known && !m_difference->isLoading() && !m_commit->isCommitting() && m_history->isSettled() &&
           m_commitFiles->isSettled();
}

bool ChangesView::showHistory(const QString& path, const CommitId& commit)
{
    if (!m_workspace || !m_workspace->git().isUnderGit())
        return false;
    m_rows->setFolded(historyId, false);
    m_history->showPath(path, commit);
    return true;
}

bool ChangesView::showClusterHistory(const QString& cluster)
{
    if (!m_workspace || !m_workspace->git().isUnderGit())
        return false;
    m_rows->setFolded(historyId, false);
    m_history->showCluster(cluster);
    return true;
}

bool ChangesView::select(const QString& name)
{
    if (!m_workspace)
        return false;
    if (m_files->list().choose(name)) {
        m_history->chooseNothing();
        return true;
    }
    return m_history->choose(name);
}

} // namespace efa::widgets
