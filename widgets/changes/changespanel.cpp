#include "widgets/changes/changespanel.h"

#include "widgets/changes/changelist.h"
#include "widgets/changes/discardquestion.h"
#include "widgets/common/availability.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>
#include <QPointer>
#include <QSet>
#include <QStackedWidget>
#include <QToolButton>

namespace efa::widgets {

using itemmodels::ChangePart;
using itemmodels::ChangeRow;

namespace {

/// There is nothing in the working folder to open.
bool isGone(const git::StatusEntry& entry)
{
    const git::FileState last = entry.unstaged != git::FileState::Unchanged ? entry.unstaged : entry.staged;
    return last == git::FileState::Deleted;
}

} // namespace

ChangesPanel::ChangesPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead(tr("Files")))
    , m_all(new QCheckBox)
    , m_list(new ChangeList(ChangeBoxes::Shown))
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
{
    makeActions();
    build();
    connect(m_list, &ChangeList::currentMoved, this, &ChangesPanel::currentMoved);
    connect(m_list, &ChangeList::toggleRequested, this, &ChangesPanel::move);
    connect(m_list, &ChangeList::openRequested, m_open, &QAction::trigger);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ChangesPanel::updateActions);
    connect(m_all, &QCheckBox::clicked, this, &ChangesPanel::moveAll);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_workspace)
            m_workspace->git().refresh();
    });
    take();
}

void ChangesPanel::makeActions()
{
    const auto make = [this](const QString& text, const QKeySequence& keys, Glyph glyph) {
        auto* action = new QAction(icon(glyph), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        return action;
    };
    m_toggle = make(tr("Add to the commit"), Qt::Key_Space, Glyph::Tick);
    m_discard = make(tr("Discard changes …"), Qt::Key_Delete, Glyph::Undo);
    m_open = make(tr("Open in Manifests"), Qt::Key_Return, Glyph::Manifests);
    m_copy = make(tr("Copy path"), QKeySequence::Copy, Glyph::Copy);
    m_discard->setToolTip(tr("Put the chosen files back to the last commit"));
    m_stageAll = new QAction(tr("Add all to the commit"), this);
    m_unstageAll = new QAction(tr("Leave all out of the commit"), this);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_toggle, &QAction::triggered, m_list, qOverload<>(&ChangeList::toggle));
    connect(m_discard, &QAction::triggered, this, &ChangesPanel::askToDiscard);
    connect(m_open, &QAction::triggered, this, [this] { emit openRequested(m_list->currentPath()); });
    connect(m_copy, &QAction::triggered, m_list, &ChangeList::copyPaths);
    connect(m_stageAll, &QAction::triggered, this,
            [this] { move(m_list->changes().settledPaths(), ChangePart::LeftOut); });
    connect(m_unstageAll, &QAction::triggered, this,
            [this] { move(m_list->changes().pathsOf(ChangePart::ToCommit), ChangePart::ToCommit); });
}

void ChangesPanel::build()
{
    m_head->addAction(m_discard);
    auto* line = new Surface;
    line->setFixedHeight(measure::secondLine);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(space::medium, 0, space::small, 0);
    row->addWidget(m_all, 1);
    auto* files = new QWidget;
    auto* inside = new QVBoxLayout(files);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(line);
    inside->addWidget(m_list, 1);
    m_body->addWidget(files);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
}

void ChangesPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->git().disconnect(this);
    m_workspace = workspace;
    if (workspace)
        connect(&workspace->git(), &workspace::GitState::statusRead, this, &ChangesPanel::take);
    take();
}

void ChangesPanel::take()
{
    const bool readable = m_workspace && m_workspace->git().isKnown() && !m_workspace->git().error();
    m_list->setFiles(readable ? m_workspace->git().status() : QList<git::StatusEntry>());
    const auto& changes = m_list->changes();
    const int files = m_workspace ? int(m_workspace->git().status().size()) : 0;
    m_head->setCount(files > 0 ? QLocale().toString(files) : QString());
    const int chosen = changes.countOf(ChangePart::ToCommit);
    const int left = changes.countOf(ChangePart::LeftOut);
    m_all->setText(tr("%1 of %2 to commit").arg(QLocale().toString(chosen), QLocale().toString(files)));
    m_all->setTristate(chosen > 0 && left > 0);
    m_all->setCheckState(left == 0 ? Qt::Checked : (chosen > 0 ? Qt::PartiallyChecked : Qt::Unchecked));
    showState();
    updateActions();
}

void ChangesPanel::showState()
{
    const bool any = m_list->changes().rowCount() > 0;
    m_body->setCurrentIndex(any ? 0 : 1);
    if (any || !m_workspace)
        return;
    const workspace::GitState& git = m_workspace->git();
    if (git.error())
        m_state->showError(tr("What changed could not be read"), *git.error(), tr("Try again"));
    else if (!git.isUnderGit())
        m_state->showEmpty(tr("This folder is not under Git"),
                           tr("Its files can be edited and rendered, but there is no history to compare "
                              "with. Run `git init` in it to keep one."));
    else if (!git.isKnown())
        m_state->showBusy(tr("Reading what changed"));
    else if (git.head().merging)
        m_state->showEmpty(tr("The merge changes no file"),
                           tr("Write its message at the right and commit to finish it."));
    else
        m_state->showEmpty(tr("Nothing changed"),
                           tr("Files that differ from the last commit are listed here as soon as they are "
                              "saved."));
}

void ChangesPanel::updateActions()
{
    const auto current = m_list->current();
    const auto& changes = m_list->changes();
    const bool any = current.has_value();
    const QString hidden = whyHidden();
    const QString whyNot = !hidden.isEmpty() || any ? hidden : tr("No changed file is chosen");
    const bool inside = any && current->part == ChangePart::ToCommit;
    m_toggle->setText(inside ? tr("Leave out of the commit") : tr("Add to the commit"));
    for (QAction* action : {m_toggle, m_discard, m_copy})
        setAvailable(action, whyNot);
    setAvailable(m_open, any && isGone(current->entry) ? tr("The file is deleted") : whyNot);
    setAvailable(m_stageAll, hidden.isEmpty() ? whyNotAddAll() : hidden);
    const bool none = changes.countOf(ChangePart::ToCommit) == 0;
    setAvailable(m_unstageAll, hidden.isEmpty() && none ? tr("Nothing is to be committed") : hidden);
    setAvailable(m_all, none ? whyNotAddAll() : QString(),
                 whyNotAddAll().isEmpty() ? m_stageAll->text() : m_unstageAll->text());
}

QString ChangesPanel::whyNotAddAll() const
{
    const auto& changes = m_list->changes();
    if (changes.countOf(ChangePart::LeftOut) == 0)
        return tr("No change is left out");
    // To add a file in conflict says that it is settled: nobody says that of all at once.
    return changes.settledPaths().isEmpty()
               ? tr("Files in conflict are added one by one, once they are settled")
               : QString();
}

QString ChangesPanel::whyHidden() const
{
    if (!m_workspace)
        return tr("No fleet is open");
    return isVisible() ? QString() : tr("The list of changed files is not shown");
}

void ChangesPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateActions();
}

void ChangesPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    updateActions();
}

void ChangesPanel::move(const QStringList& paths, ChangePart from)
{
    if (from == ChangePart::LeftOut)
        add(paths, git::ConflictMarkers::Refuse);
    else
        leaveOut(paths);
}

void ChangesPanel::add(const QStringList& paths, git::ConflictMarkers markers)
{
    if (!m_workspace || paths.isEmpty())
        return;
    const auto take = [this, paths, markers, opened = QPointer(m_workspace)](const Result<void>& result) {
        if (!opened)
            return;
        if (result)
            emit worked();
        else if (result.error().code == ErrorCode::Conflict && result.error().where)
            emit markersFound(result.error(), [this, paths] { add(paths, git::ConflictMarkers::Accept); });
        else
            emit failed(result.error(), [this, paths, markers] { add(paths, markers); });
    };
    workspace::whenDone(m_workspace->git().stage(paths, markers), this, take);
}

void ChangesPanel::leaveOut(const QStringList& paths)
{
    if (!m_workspace || paths.isEmpty())
        return;
    const auto take = [this, paths, opened = QPointer(m_workspace)](const Result<void>& result) {
        if (!opened)
            return;
        if (result)
            emit worked();
        else
            emit failed(result.error(), [this, paths] { leaveOut(paths); });
    };
    workspace::whenDone(m_workspace->git().unstage(paths), this, take);
}

void ChangesPanel::moveAll()
{
    // The click has moved the mark already; the next status sets it right.
    (m_stageAll->isEnabled() ? m_stageAll : m_unstageAll)->trigger();
    take();
}

void ChangesPanel::askToDiscard()
{
    QList<git::StatusEntry> entries;
    QSet<QString> seen;
    const QList<ChangeRow> rows = m_list->selected();
    for (const ChangeRow& row : rows) {
        if (!seen.contains(row.entry.path))
            entries.append(row.entry);
        seen.insert(row.entry.path);
    }
    if (entries.isEmpty())
        return;
    auto* question = new DiscardQuestion(DiscardWords::ofFiles(entries), this);
    connect(question, &DiscardQuestion::discardChosen, this, [this, entries] {
        QStringList paths;
        for (const git::StatusEntry& entry : entries)
            paths += itemmodels::ChangesModel::pathsOf(entry);
        discard(paths);
    });
    question->open();
}

void ChangesPanel::discard(const QStringList& paths)
{
    if (!m_workspace)
        return;
    const auto future = m_workspace->git().discard(paths);
    workspace::whenDone(future, this,
                        [this, paths, opened = QPointer(m_workspace)](const Result<void>& result) {
                            if (!opened)
                                return;
                            if (result)
                                emit worked();
                            else
                                emit failed(result.error(), [this, paths] { discard(paths); });
                        });
}

QList<QAction*> ChangesPanel::gitActions() const
{
    return {m_toggle, m_stageAll, m_unstageAll, m_discard};
}

void ChangesPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

QWidget* ChangesPanel::focusEntry() const
{
    return m_list;
}

} // namespace efa::widgets
