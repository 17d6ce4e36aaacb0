#include "widgets/changes/commitfilespanel.h"

#include "widgets/changes/changelist.h"
#include "widgets/changes/signatureline.h"
#include "widgets/common/age.h"
#include "widgets/common/availability.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr qsizetype idDigits = 7;
constexpr qsizetype shownBody = 600;

/// Outside of the constructor: lupdate takes braces among its initialisers for its body and loses the class.
Label* makeSubject()
{
    return new Label({}, {.emphasis = Emphasis::Strong});
}

QString shortId(const git::Commit& commit)
{
    return commit.id.text.left(idDigits);
}

QString bodyOf(const git::Commit& commit)
{
    const QString body = commit.message.section(u'\n', 1).trimmed();
    return body.size() > shownBody ? body.first(shownBody) + u" \u2026"_s : body;
}

} // namespace

CommitFilesPanel::CommitFilesPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead({}))
    , m_subject(makeSubject())
    , m_text(quietLabel())
    , m_who(quietLabel())
    , m_signature(new SignatureLine)
    , m_list(new ChangeList(ChangeBoxes::None))
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
{
    build();
    connect(m_list, &ChangeList::currentMoved, this, &CommitFilesPanel::currentMoved);
    connect(m_signature, &SignatureLine::settledChanged, this, &CommitFilesPanel::settledChanged);
}

void CommitFilesPanel::build()
{
    auto* back = makeIconButton(Glyph::Close, tr("Back to the working folder (Esc)"));
    connect(back, &QAbstractButton::clicked, this, &CommitFilesPanel::leaveRequested);
    m_head->addWidget(back);
    m_subject->wrap();
    m_text->wrap();
    m_list->setAccessibleName(tr("Files of the commit"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* copying = new QAction(icon(Glyph::Copy), tr("Copy path"), m_list);
    copying->setShortcut(QKeySequence::Copy);
    copying->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copying);
    auto* restoring = new QAction(icon(Glyph::Undo), tr("Put this version back"), m_list);
    m_list->addAction(restoring);
    connect(restoring, &QAction::triggered, this,
            [this] { emit restoreRequested(m_list->currentPath(), m_commit.id); });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copying, &QAction::triggered, m_list, &ChangeList::copyPaths);
    const auto showAvailability = [this, copying, restoring] {
        const QString none = m_list->selected().isEmpty() ? tr("No file of the commit is chosen") : QString();
        setAvailable(copying, none);
        const auto current = m_list->current();
        const bool isGone = current && current->entry.staged == git::FileState::Deleted;
        setAvailable(restoring, isGone ? tr("This commit deleted the file: choose one before it") : none,
                     tr("Make the file again what it is in this commit"));
    };
    connect(m_list, &ChangeList::currentMoved, this, showAvailability);
    showAvailability();
    auto* message = new Surface;
    auto* lines = new QVBoxLayout(message);
    lines->setContentsMargins(space::medium, space::small, space::medium, space::small);
    lines->setSpacing(space::tight);
    lines->addWidget(m_subject);
    lines->addWidget(m_who);
    lines->addWidget(m_signature);
    lines->addWidget(m_text);
    m_body->addWidget(m_list);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(message);
    column->addWidget(new Hairline);
    column->addWidget(m_body, 1);
}

void CommitFilesPanel::setWorkspace(workspace::Workspace* workspace)
{
    m_workspace = workspace;
    ++m_round;
    m_loading = false;
    m_commit = {};
    m_before.reset();
    m_list->setFiles({});
    m_signature->check(nullptr, {});
}

void CommitFilesPanel::show(const git::Commit& commit, const std::optional<git::Commit>& before,
                            const QString& wanted)
{
    const auto idOf = [](const std::optional<git::Commit>& one) { return one ? one->id : CommitId{}; };
    const bool isOther = std::exchange(m_wanted, wanted) != wanted;
    if (!m_workspace || (commit.id == m_commit.id && idOf(before) == idOf(m_before))) {
        if (isOther)
            chooseWanted();
        return;
    }
    m_commit = commit;
    m_before = before;
    showWords();
    m_signature->check(before ? nullptr : m_workspace, commit.id);
    m_state->showBusy(tr("Reading the commit"));
    m_body->setCurrentWidget(m_state);
    m_list->setFiles({});
    m_paths.clear();
    m_loading = true;
    const quint64 round = ++m_round;
    workspace::GitState& git = m_workspace->git();
    workspace::whenDone(
        before ? git.filesBetween(before->id, commit.id) : git.filesOfCommit(commit.id), this,
        [this, round](const Result<QList<git::FileDiff>>& files) {
            if (round != m_round)
                return;
            m_loading = false;
            if (files)
                take(*files);
            else
                m_state->showError(tr("The commit could not be read"), files.error());
            emit settledChanged();
        },
        [this, round] {
            if (round == m_round)
                m_loading = false;
        });
    emit settledChanged();
}

void CommitFilesPanel::showWords()
{
    m_head->setTitle(m_before ? tr("%1 to %2").arg(shortId(*m_before), shortId(m_commit))
                              : tr("Commit %1").arg(shortId(m_commit)));
    m_head->setCount({});
    m_subject->setWords(shown(m_commit.subject()));
    m_who->setWords(m_before ? tr("compared with: %1").arg(shown(m_before->subject()))
                             : tr("%1, %2").arg(shown(m_commit.author.name),
                                                QLocale().toString(m_commit.author.when.toLocalTime(),
                                                                   QLocale::ShortFormat)));
    m_who->setToolTip(exactTime(m_before ? m_before->author.when : m_commit.author.when));
    const QString body = m_before ? QString() : bodyOf(m_commit);
    m_text->setWords(shown(body, LineEnds::Kept));
    m_text->setVisible(!body.isEmpty());
}

void CommitFilesPanel::take(const QList<git::FileDiff>& files)
{
    QList<git::StatusEntry> entries;
    m_paths.clear();
    for (const git::FileDiff& file : files) {
        entries.append({.path = file.path, .oldPath = file.oldPath, .staged = file.state});
        m_paths.append(file.path);
    }
    m_head->setCount(QLocale().toString(files.size()));
    if (files.isEmpty()) {
        m_state->showEmpty(tr("No file changed"), m_before ? tr("The files of both commits are the same.")
                                                           : tr("This commit only carries a message."));
        return;
    }
    // While there was no list, its keyboard went to the next best thing.
    const bool hasFocus = isAncestorOf(window()->focusWidget());
    m_body->setCurrentWidget(m_list);
    m_list->setFiles(entries);
    chooseWanted();
    if (hasFocus)
        m_list->setFocus();
}

void CommitFilesPanel::chooseWanted()
{
    if (m_wanted.isEmpty())
        return;
    const auto found = std::ranges::find_if(m_paths, [this](const QString& path) {
        return path == m_wanted || path.startsWith(m_wanted + u'/');
    });
    if (found != m_paths.cend())
        m_list->choose(*found);
}

bool CommitFilesPanel::isSettled() const
{
    return !m_loading && m_signature->isSettled();
}

void CommitFilesPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace efa::widgets
