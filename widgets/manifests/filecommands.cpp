#include "widgets/manifests/filecommands.h"

#include "widgets/common/availability.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/manifests/nameform.h"
#include "workspace/fileactions.h"
#include "workspace/gitstate.h"
#include "workspace/openfiles.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

namespace efa::widgets {

using workspace::whenDone;

FileCommands::FileCommands(NameForm& form, QWidget& shortcutsIn)
    : QObject(&shortcutsIn), m_form(form), m_widget(shortcutsIn)
{
    m_open = add(tr("Open"), Qt::Key_Return, &FileCommands::open);
    m_preview = add(tr("Show what it renders to"), {}, &FileCommands::preview);
    m_history = add(tr("Show its history"), {}, &FileCommands::showHistory);
    m_order.append(nullptr);
    m_copy = add(tr("Copy path"), QKeySequence::Copy, &FileCommands::copyPath);
    m_order.append(nullptr);
    m_create = add(tr("New file …"), QKeySequence::New, &FileCommands::create);
    m_rename = add(tr("Rename …"), Qt::Key_F2, &FileCommands::rename);
    m_remove = add(tr("Delete"), QKeySequence::Delete, &FileCommands::remove);
    m_undo = add(tr("Undo"), QKeySequence::Undo, &FileCommands::undo);
    connect(&m_form, &NameForm::answered, this, &FileCommands::answer);
    connect(&m_form, &NameForm::closed, this, [this] {
        m_question = Question::None;
        m_widget.setFocus();
    });
    refresh();
}

QAction* FileCommands::add(const QString& text, const QKeySequence& keys, void (FileCommands::*run)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, run);
    m_widget.addAction(action);
    m_order.append(action);
    return action;
}

void FileCommands::setWorkspace(workspace::Workspace* workspace)
{
    m_form.close();
    m_workspace = workspace;
    if (workspace) {
        connect(&workspace->fileActions(), &workspace::FileActions::undoChanged, this,
                &FileCommands::refresh);
        connect(&workspace->openFiles(), &workspace::OpenFiles::stateChanged, this, &FileCommands::refresh);
        connect(&workspace->surveyor(), &workspace::Surveyor::surveyed, this, &FileCommands::refresh);
        connect(&workspace->git(), &workspace::GitState::headChanged, this, &FileCommands::refresh);
    }
    setChosen(Choice::Nothing, {});
}

void FileCommands::setChosen(Choice choice, const QString& path)
{
    m_choice = choice;
    m_path = path;
    refresh();
}

void FileCommands::refresh()
{
    const QString noFile = m_choice == Choice::File ? QString() : tr("Choose a file in the tree first.");
    const QString nothing =
        m_choice == Choice::Nothing ? tr("Choose a file or folder in the tree first.") : QString();
    QString busy = noFile;
    const auto* open = m_workspace && noFile.isEmpty() ? m_workspace->openFiles().find(m_path) : nullptr;
    if (open && open->unsaved)
        busy = tr("This file has unsaved text: save it or close it first.");
    setAvailable(m_open, noFile);
    setAvailable(m_preview, nothing.isEmpty() ? whyNoPreview() : nothing);
    setAvailable(m_history, nothing.isEmpty() ? whyNoHistory() : nothing);
    setAvailable(m_copy, nothing);
    setAvailable(m_create, m_workspace ? QString() : tr("Open a fleet first."));
    setAvailable(m_rename, noFile);
    setAvailable(m_remove, busy);
    const QString undo = m_workspace ? m_workspace->fileActions().undoText() : QString();
    m_undo->setText(undo.isEmpty() ? tr("Undo") : undo);
    setAvailable(m_undo, undo.isEmpty() ? tr("No file was made, renamed or deleted yet.") : QString());
}

QString FileCommands::folderOfChoice() const
{
    return m_choice == Choice::Folder ? m_path : m_path.section(u'/', 0, -2);
}

QString FileCommands::whyNoPreview() const
{
    const bool renders = m_workspace && m_workspace->surveyor().survey()->isOverlay(folderOfChoice());
    return renders ? QString() : tr("There is no kustomization file in this folder.");
}

QString FileCommands::whyNoHistory() const
{
    const bool hasHistory = m_workspace && m_workspace->git().head().commit;
    return hasHistory ? QString() : tr("There is no commit yet.");
}

void FileCommands::showHistory()
{
    emit historyRequested(m_path);
}

void FileCommands::open()
{
    emit openRequested(m_path);
}

void FileCommands::preview()
{
    emit previewRequested(folderOfChoice());
}

void FileCommands::copyPath()
{
    QGuiApplication::clipboard()->setText(m_path);
}

void FileCommands::create()
{
    const QString folder = folderOfChoice();
    m_question = Question::Create;
    m_form.ask(tr("Path of the new file"), folder.isEmpty() ? QString() : folder + u'/', tr("Make file"));
}

void FileCommands::rename()
{
    m_question = Question::Rename;
    m_asked = m_path;
    m_form.ask(tr("New path of %1").arg(m_path.section(u'/', -1)), m_path, tr("Rename"));
}

void FileCommands::remove()
{
    const QString path = m_path;
    whenDone(m_workspace->fileActions().remove(path), this, [this, path](const Result<void>& result) {
        if (result)
            emit removed(path);
        else
            emit failed(result.error());
    });
}

void FileCommands::undo()
{
    whenDone(m_workspace->fileActions().undo(), this, [this](const Result<void>& result) {
        if (!result)
            emit failed(result.error());
    });
}

void FileCommands::answer(const QString& path)
{
    if (m_question == Question::None || !m_workspace)
        return;
    auto& actions = m_workspace->fileActions();
    if (m_question == Question::Rename && path == m_asked) {
        m_form.close();
        return;
    }
    const auto future = m_question == Question::Create ? actions.create(path) : actions.rename(m_asked, path);
    whenDone(future, this, [this, path](const Result<void>& result) { finishAsking(result, path); });
}

void FileCommands::finishAsking(const Result<void>& result, const QString& path)
{
    if (!result) {
        m_form.refuse(errorSentences(result.error()));
        return;
    }
    const bool created = m_question == Question::Create;
    m_form.close();
    emit made(path);
    if (created)
        emit openRequested(path);
}

} // namespace efa::widgets
