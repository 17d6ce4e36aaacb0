#include "widgets/changes/commitpanel.h"

#include "widgets/common/availability.h"
#include "widgets/common/banner.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/surface.h"
#include "widgets/common/textbox.h"
#include "workspace/gitstate.h"
#include "workspace/openfiles.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

/// Longer subjects are cut by many tools.
constexpr int longSubject = 72;
constexpr int bodyHeight = 120;
constexpr qsizetype idDigits = 7;

int countOf(const QList<git::StatusEntry>& status, bool (*wanted)(const git::StatusEntry&))
{
    return int(std::ranges::count_if(status, wanted));
}

bool isChosen(const git::StatusEntry& entry)
{
    return entry.staged != git::FileState::Unchanged;
}

bool isConflicted(const git::StatusEntry& entry)
{
    return entry.staged == git::FileState::Conflicted || entry.unstaged == git::FileState::Conflicted;
}

} // namespace

CommitPanel::CommitPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead(tr("Commit")))
    , m_subject(new QLineEdit)
    , m_body(new TextBox(tr("Why (may stay empty)")))
    , m_amend(new QCheckBox(tr("Amend the last commit")))
    , m_length(quietLabel())
    , m_noAuthor(new Banner)
    , m_merge(quietLabel())
    , m_pushed(quietLabel())
    , m_author(quietLabel())
    , m_unsaved(quietLabel())
    , m_done(quietLabel())
    , m_action(new QAction(icon(Glyph::Commit), tr("Commit"), this))
    , m_button(new QPushButton)
{
    build();
    m_action->setShortcut(Qt::CTRL | Qt::Key_Return);
    connect(m_action, &QAction::triggered, this, &CommitPanel::commit);
    connect(m_button, &QAbstractButton::clicked, m_action, &QAction::trigger);
    connect(m_amend, &QAbstractButton::clicked, this, &CommitPanel::setAmending);
    connect(m_subject, &QLineEdit::textChanged, this, [this] {
        m_done->hide();
        showNow();
    });
    connect(m_subject, &QLineEdit::textChanged, this, &CommitPanel::draftChanged);
    connect(m_body, &QPlainTextEdit::textChanged, this, &CommitPanel::draftChanged);
    connect(m_noAuthor, &Banner::actionTriggered, this, [this] {
        if (m_workspace)
            m_workspace->git().refresh();
    });
    showNow();
}

void CommitPanel::build()
{
    setButtonRole(m_button, ButtonRole::Primary);
    for (Label* label : {m_length, m_merge, m_pushed, m_unsaved, m_done})
        label->wrap();
    m_noAuthor->setClosable(false);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(space::large, space::medium, space::large, space::medium);
    form->setSpacing(space::small);
    form->addWidget(buildMessage());
    form->addWidget(m_amend);
    for (Label* label : {m_length, m_pushed, m_merge, m_author, m_unsaved, m_done})
        form->addWidget(label);
    form->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(space::large, space::medium, space::large, space::medium);
    foot->addWidget(m_button);
    auto* ground = new Surface;
    auto* rows = new QVBoxLayout(ground);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_noAuthor);
    rows->addLayout(form, 1);
    rows->addWidget(new Hairline);
    rows->addLayout(foot);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(ground, 1);
}

QWidget* CommitPanel::buildMessage()
{
    m_subject->setPlaceholderText(tr("Subject: what this commit does"));
    m_subject->setAccessibleName(tr("Subject of the commit"));
    m_body->setAccessibleName(tr("Body of the commit message"));
    m_body->setFixedHeight(bodyHeight);
    auto* message = new QWidget;
    auto* rows = new QVBoxLayout(message);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::small);
    rows->addWidget(m_subject);
    rows->addWidget(m_body);
    return message;
}

void CommitPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->git().disconnect(this);
        m_workspace->openFiles().disconnect(this);
    }
    m_workspace = workspace;
    m_committing = false;
    m_amended.reset();
    m_ownSubject.clear();
    m_ownBody.clear();
    m_done->hide();
    setDraft({}, {});
    if (workspace) {
        connect(&workspace->git(), &workspace::GitState::statusRead, this, &CommitPanel::showNow);
        connect(&workspace->openFiles(), &workspace::OpenFiles::stateChanged, this,
                &CommitPanel::showUnsaved);
        connect(&workspace->openFiles(), &workspace::OpenFiles::closed, this, &CommitPanel::showUnsaved);
        connect(&workspace->openFiles(), &workspace::OpenFiles::saved, this, &CommitPanel::showUnsaved);
    }
    showNow();
}

QString CommitPanel::actionWords() const
{
    const QString branch = m_workspace ? m_workspace->git().head().branch : QString();
    const bool detached = m_workspace && m_workspace->git().isUnderGit() && branch.isEmpty();
    if (m_amended)
        return detached ? tr("Amend the commit") : tr("Amend the commit on %1").arg(shown(branch));
    if (detached)
        return tr("Commit without a branch");
    return branch.isEmpty() ? tr("Commit") : tr("Commit to %1").arg(shown(branch));
}

void CommitPanel::showNow()
{
    if (m_amended && (!m_workspace || m_workspace->git().head().commit != m_amended))
        leaveAmending();
    const bool detached =
        m_workspace && m_workspace->git().isUnderGit() && m_workspace->git().head().branch.isEmpty();
    m_action->setText(actionWords());
    m_button->setText(m_action->text().replace(u'&', u"&&"_s));
    const QString toolTip = detached
                                ? tr("No branch is checked out: only the commit's id leads to it afterwards")
                                : tr("Commit what is chosen at the left (Ctrl+Return)");
    const QString reason = whyNot();
    setAvailable(m_action, reason, toolTip);
    setAvailable(m_button, reason, toolTip);
    m_subject->setFont(
        uiFont(TextSize::Body, m_subject->text().isEmpty() ? Emphasis::Normal : Emphasis::Strong));
    const int length = int(m_subject->text().trimmed().size());
    m_length->setVisible(length > longSubject);
    m_length->setWords(tr("%Ln characters; many tools cut a subject after 72.", nullptr, length));
    showMerge();
    showAmending();
    showAuthor();
    showUnsaved();
}

void CommitPanel::showAmending()
{
    setAvailable(
        m_amend, whyNotAmend(),
        tr("Put a commit with this message, and with what is chosen besides, in the place of the last one"));
    m_amend->setChecked(m_amended.has_value());
    const git::Head head = m_workspace ? m_workspace->git().head() : git::Head();
    m_pushed->setVisible(m_amended && !head.upstream.isEmpty() && head.ahead == 0);
    m_pushed->setWords(
        tr("%1 has this commit already: who fetched it keeps the old one, and only a forced push "
           "replaces it.")
            .arg(shown(head.upstream)));
}

QString CommitPanel::whyNotAmend() const
{
    if (!m_workspace)
        return tr("No fleet is open");
    if (m_committing)
        return tr("The commit is being written");
    const git::Head& head = m_workspace->git().head();
    if (!head.commit)
        return tr("There is no commit yet");
    return head.merging ? tr("A merge is under way: it gets a commit of its own") : QString();
}

void CommitPanel::setAmending(bool amending)
{
    if (!amending || !whyNotAmend().isEmpty()) {
        leaveAmending();
        showNow();
        return;
    }
    m_ownSubject = subject();
    m_ownBody = body();
    m_amended = m_workspace->git().head().commit;
    takeOldMessage();
    showNow();
}

void CommitPanel::takeOldMessage()
{
    workspace::whenDone(m_workspace->git().log(m_amended->text, 1), this,
                        [this, wanted = m_amended](const Result<QList<git::Commit>>& commits) {
                            if (!commits || commits->isEmpty() || m_amended != wanted)
                                return;
                            const git::Commit& commit = commits->constFirst();
                            setDraft(commit.subject(), commit.message.section(u'\n', 1).trimmed());
                        });
}

void CommitPanel::leaveAmending()
{
    if (!m_amended)
        return;
    m_amended.reset();
    setDraft(std::exchange(m_ownSubject, {}), std::exchange(m_ownBody, {}));
}

void CommitPanel::restoreAmending(const QString& id)
{
    if (!m_workspace || id.isEmpty() || m_workspace->git().head().commit != CommitId{id})
        return;
    m_amended = CommitId{id};
    showNow();
}

void CommitPanel::showMerge()
{
    const bool merging = m_workspace && m_workspace->git().head().merging;
    const bool chosen = m_workspace && countOf(m_workspace->git().status(), isChosen) > 0;
    m_merge->setVisible(merging);
    m_merge->setWords(chosen ? tr("A merge is under way; this commit finishes it.")
                             : tr("A merge is under way; this commit finishes it and changes no file."));
}

void CommitPanel::showAuthor()
{
    const bool known = m_workspace && m_workspace->git().isKnown();
    const auto problem = known ? m_workspace->git().authorProblem() : std::nullopt;
    m_noAuthor->setVisible(problem.has_value());
    if (problem)
        m_noAuthor->setWords({.severity = Severity::Warning,
                              .text = errorSentences(*problem),
                              .action = tr("Look again"),
                              .detail = problem->detail});
    const git::Signature author = known ? m_workspace->git().author() : git::Signature();
    m_author->setVisible(!author.name.isEmpty());
    const auto signing = known ? m_workspace->git().signing() : std::nullopt;
    m_author->setWords(signing ? tr("Author: %1; signs with %2").arg(shown(author.name), wordsOf(*signing))
                               : tr("Author: %1").arg(shown(author.name)));
    m_author->setToolTip(shownInToolTip(u"%1 <%2>"_s.arg(author.name, author.email)));
}

void CommitPanel::showUnsaved()
{
    const int count = m_workspace ? int(m_workspace->openFiles().unsavedPaths().size()) : 0;
    m_unsaved->setVisible(count > 0);
    m_unsaved->setWords(
        tr("%Ln files have text that is not saved yet; only what is saved is committed.", nullptr, count));
}

QString CommitPanel::wordsOf(git::SignatureFormat format)
{
    switch (format) {
    case git::SignatureFormat::Ssh:
        return tr("an SSH key");
    case git::SignatureFormat::X509:
        return tr("an X.509 certificate");
    case git::SignatureFormat::OpenPgp:
        break;
    }
    return tr("an OpenPGP key");
}

QString CommitPanel::whyNot() const
{
    if (!m_workspace)
        return tr("No fleet is open");
    if (!isVisible())
        return tr("The message of the commit is not shown");
    const workspace::GitState& git = m_workspace->git();
    if (!git.isUnderGit())
        return tr("This folder is not under Git");
    if (m_committing)
        return tr("The commit is being written");
    if (!git.isKnown())
        return tr("What changed is still being read");
    if (git.error())
        return tr("What changed could not be read");
    if (const int count = countOf(git.status(), isConflicted); count > 0)
        return tr("%Ln files are in conflict; settle them first", nullptr, count);
    // A merge is worth a commit even if it changes no file.
    const bool merging = git.head().merging;
    if (git.status().isEmpty() && !merging && !m_amended)
        return tr("Nothing changed since the last commit");
    if (countOf(git.status(), isChosen) == 0 && !merging && !m_amended)
        return tr("No file is chosen: check those that belong to this commit");
    if (git.authorProblem())
        return git.authorProblem()->message;
    if (m_subject->text().trimmed().isEmpty())
        return tr("Write a subject first");
    return {};
}

QString CommitPanel::subject() const
{
    return m_subject->text();
}

QString CommitPanel::body() const
{
    return m_body->toPlainText();
}

QString CommitPanel::message() const
{
    const QString first = m_subject->text().trimmed();
    const QString rest = m_body->toPlainText().trimmed();
    return rest.isEmpty() ? first + u'\n' : first + u"\n\n"_s + rest + u'\n';
}

void CommitPanel::setDraft(const QString& subject, const QString& body)
{
    m_subject->setText(subject);
    m_body->setPlainText(body);
}

void CommitPanel::commit()
{
    if (!whyNot().isEmpty())
        return;
    m_committing = true;
    showNow();
    emit settledChanged();
    const bool amends = m_amended.has_value();
    workspace::whenDone(
        amends ? m_workspace->git().amend(message()) : m_workspace->git().commit(message()), this,
        [this, amends, opened = QPointer(m_workspace)](const Result<CommitId>& commit) {
            if (!opened)
                return;
            m_committing = false;
            if (commit) {
                m_amended.reset();
                setDraft(std::exchange(m_ownSubject, {}), std::exchange(m_ownBody, {}));
                const QString id = commit->text.first(idDigits);
                m_done->setWords(amends ? tr("Amended as %1.").arg(id) : tr("Committed as %1.").arg(id));
                m_done->show();
                emit committed(commit->text);
            } else {
                emit failed(commit.error(), [this] { this->commit(); });
            }
            showNow();
            emit settledChanged();
        },
        [this] {
            m_committing = false;
            showNow();
            emit settledChanged();
        });
}

void CommitPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showNow();
}

void CommitPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    showNow();
}

void CommitPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

} // namespace efa::widgets
