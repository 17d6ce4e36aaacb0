#include "widgets/manifests/editorpanel.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/findbar.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "widgets/manifests/blameline.h"
#include "widgets/manifests/closequestion.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editortabs.h"
#include "widgets/manifests/texteditor.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QJsonArray>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using workspace::OpenFiles;
using workspace::whenDone;

EditorPanel::EditorPanel(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new EditorTabs)
    , m_errors(new ErrorPresenter)
    , m_pages(new QStackedWidget)
    , m_empty(new StatePanel)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* strip = new Surface(Token::Base);
    strip->setFixedHeight(measure::panelHead);
    auto* line = new QHBoxLayout(strip);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_tabs, 0, Qt::AlignLeft);
    line->addStretch(1);
    column->addWidget(strip);
    column->addWidget(m_errors);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_empty);
    m_empty->showEmpty(
        tr("No file is open"),
        tr("Choose a file in the tree: its text stands here, and beside it what it renders to."));
    connect(m_tabs, &QTabBar::currentChanged, this, &EditorPanel::showFront);
    connect(m_tabs, &EditorTabs::closeRequested, this, &EditorPanel::close);
    connect(m_errors, &ErrorPresenter::actionTriggered, this, &EditorPanel::save);
    setFocusProxy(m_pages);
}

void EditorPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->openFiles().disconnect(this);
        m_workspace->git().disconnect(this);
        m_workspace->problems().disconnect(this);
        m_workspace->surveyor().disconnect(this);
    }
    const QStringList paths = m_byPath.keys();
    for (const QString& path : paths)
        removePage(path);
    m_opening.clear();
    m_edits.clear();
    m_states.clear();
    m_wantedFront.clear();
    m_errors->clearAll();
    m_workspace = workspace;
    if (workspace)
        connectWorkspace();
    showFront();
}

void EditorPanel::connectWorkspace()
{
    auto& files = m_workspace->openFiles();
    connect(&files, &OpenFiles::opened, this, &EditorPanel::addPage);
    connect(&files, &OpenFiles::closed, this, &EditorPanel::removePage);
    connect(&files, &OpenFiles::renamed, this, &EditorPanel::renamePage);
    connect(&files, &OpenFiles::reloaded, this, [this](const QString& path) {
        if (auto* page = pageOf(path))
            page->takeText();
    });
    connect(&files, &OpenFiles::stateChanged, this, [this](const QString& path) {
        const auto* file = m_workspace->openFiles().find(path);
        m_tabs->setUnsaved(m_tabs->tabOf(path), file && file->unsaved);
        if (auto* page = pageOf(path))
            page->takeState();
        emit commandsChanged();
    });
    connect(&m_workspace->problems(), &workspace::Problems::changed, this,
            [this] { tellPages(&EditorPage::takeProblems); });
    connect(&m_workspace->surveyor(), &workspace::Surveyor::surveyed, this,
            [this] { tellPages(&EditorPage::takeReach); });
    connect(&m_workspace->git(), &workspace::GitState::headChanged, this,
            [this] { tellPages(&EditorPage::readHead); });
    const QStringList open = files.paths();
    for (const QString& path : open)
        addPage(path);
}

void EditorPanel::tellPages(void (EditorPage::*take)())
{
    for (EditorPage* page : std::as_const(m_byPath))
        (page->*take)();
}

EditorPage* EditorPanel::pageOf(const QString& path) const
{
    return m_byPath.value(path);
}

EditorPage* EditorPanel::front() const
{
    return qobject_cast<EditorPage*>(m_pages->currentWidget());
}

QString EditorPanel::frontPath() const
{
    const EditorPage* page = front();
    return page ? page->path() : QString();
}

QWidget* EditorPanel::focusEntry() const
{
    const EditorPage* page = front();
    return page ? page->focusProxy() : m_empty;
}

void EditorPanel::open(const Place& place)
{
    if (EditorPage* page = pageOf(place.file)) {
        m_tabs->setCurrentIndex(m_tabs->tabOf(place.file));
        if (place.line > 0)
            page->editor().goTo(place.line, place.column);
        return;
    }
    m_wantedFront = place.file;
    m_opening.insert(place.file, place);
    const QString path = place.file;
    whenDone(
        m_workspace->openFiles().open(path), this,
        [this, path](const Result<workspace::OpenFile>& file) {
            m_opening.remove(path);
            if (!file) {
                m_edits.remove(path);
                m_errors->present(file.error(), path);
            }
            emit settledChanged();
        },
        [this, path] {
            m_opening.remove(path);
            m_edits.remove(path);
        });
}

void EditorPanel::change(const QString& path, const Edit& edit)
{
    if (pageOf(path))
        return apply(path, edit);
    m_edits.insert(path, edit);
    if (m_workspace->files().contains(path))
        return open({.file = path});
    whenDone(
        m_workspace->fileActions().create(path), this,
        [this, path](const Result<void>& made) {
            if (!m_edits.contains(path))
                return; // Another fleet is open by now.
            if (made)
                return open({.file = path});
            m_edits.remove(path);
            m_errors->present(made.error(), path);
        },
        [this, path] { m_edits.remove(path); });
}

void EditorPanel::apply(const QString& path, const Edit& edit)
{
    EditorPage* page = pageOf(path);
    m_tabs->setCurrentIndex(m_tabs->tabOf(path));
    const QByteArray text = page->editor().bytes();
    const auto changes = edit(text);
    if (!changes)
        return m_errors->present(changes.error(), path);
    if (page->editor().isReadOnly())
        return m_errors->present({.code = ErrorCode::Unsupported,
                                  .message = tr("%1 cannot be changed here").arg(path),
                                  .hint = tr("The line above the text says why.")},
                                 path);
    if (changes->isEmpty())
        return;
    const uint32_t begin = changes->changes().front().range.begin;
    page->editor().change(*changes);
    page->editor().goTo(int(text.first(begin).count('\n')) + 1);
    page->setFocus();
}

void EditorPanel::addPage(const QString& path)
{
    if (m_byPath.contains(path))
        return;
    auto* page = new EditorPage(path, *m_workspace);
    m_byPath.insert(path, page);
    m_pages->addWidget(page);
    connect(page, &EditorPage::commandsChanged, this, &EditorPanel::commandsChanged);
    connect(page, &EditorPage::settledChanged, this, &EditorPanel::settledChanged);
    connect(page, &EditorPage::commitRequested, this, &EditorPanel::commitRequested);
    connect(page, &EditorPage::edited, this, [this, page] { emit edited(page->path()); });
    const int tab = m_tabs->addFile(path);
    m_tabs->setUnsaved(tab, m_workspace->openFiles().find(path)->unsaved);
    m_errors->clear(path);
    if (m_states.contains(path))
        page->restoreState(m_states.take(path));
    if (const Place place = m_opening.value(path); place.line > 0)
        page->editor().goTo(place.line, place.column);
    if (m_wantedFront == path || m_wantedFront.isEmpty())
        m_tabs->setCurrentIndex(tab);
    showFront();
    if (const Edit edit = m_edits.take(path))
        apply(path, edit);
}

void EditorPanel::removePage(const QString& path)
{
    EditorPage* page = m_byPath.take(path);
    if (!page)
        return;
    const bool wasFront = page == front();
    const int tab = m_tabs->tabOf(path);
    m_pages->removeWidget(page);
    page->deleteLater();
    m_tabs->removeTab(tab);
    showFront();
    // Removing it has brought another one to the front already.
    if (wasFront) {
        emit frontChanged();
        emit commandsChanged();
    }
}

void EditorPanel::renamePage(const QString& from, const QString& to)
{
    EditorPage* page = m_byPath.take(from);
    if (!page)
        return;
    m_byPath.insert(to, page);
    m_tabs->setPath(m_tabs->tabOf(from), to);
    page->setPath(to);
    emit frontChanged();
}

void EditorPanel::showFront()
{
    EditorPage* page = pageOf(m_tabs->pathAt(m_tabs->currentIndex()));
    QWidget* wanted = page ? static_cast<QWidget*>(page) : m_empty;
    m_tabs->setVisible(m_tabs->count() > 0);
    if (m_pages->currentWidget() == wanted)
        return;
    const bool hadFocus = m_pages->isAncestorOf(focusWidget());
    m_pages->setCurrentWidget(wanted);
    m_pages->setFocusProxy(wanted);
    if (hadFocus && page)
        page->setFocus();
    emit frontChanged();
    emit commandsChanged();
}

void EditorPanel::showBlame(bool shown)
{
    for (EditorPage* page : std::as_const(m_byPath)) {
        if (!shown || page == front())
            page->blame().setOn(shown);
    }
}

void EditorPanel::save(const QString& path)
{
    const auto future = m_workspace->openFiles().save(path);
    whenDone(future, this, [this, path](const Result<void>& result) { finishSave(path, result); });
}

void EditorPanel::finishSave(const QString& path, const Result<void>& result)
{
    // A conflict stands in the file's own banner.
    if (result || result.error().code == ErrorCode::Conflict)
        m_errors->clear(path);
    else
        m_errors->present(result.error(), path, tr("Save again"));
}

void EditorPanel::saveAll()
{
    const QStringList unsaved = m_workspace->openFiles().unsavedPaths();
    for (const QString& path : unsaved)
        save(path);
}

void EditorPanel::close(const QString& path)
{
    const auto* file = m_workspace->openFiles().find(path);
    if (file && file->unsaved)
        askAndClose(path);
    else
        m_workspace->openFiles().close(path);
}

void EditorPanel::askAndClose(const QString& path)
{
    auto* question = new CloseQuestion(path, this);
    connect(question, &CloseQuestion::saveChosen, this, [this, path] {
        const auto future = m_workspace->openFiles().save(path);
        whenDone(future, this, [this, path](const Result<void>& result) {
            finishSave(path, result);
            if (result)
                m_workspace->openFiles().close(path);
        });
    });
    connect(question, &CloseQuestion::dropChosen, this,
            [this, path] { m_workspace->openFiles().close(path); });
    question->open();
}

QString EditorPanel::whyNot(Command command) const
{
    const EditorPage* page = front();
    if (command == Command::SaveAll) {
        const bool any = m_workspace && m_workspace->hasUnsaved();
        return any ? QString() : tr("Every file is saved.");
    }
    if (!page)
        return tr("No file is open.");
    TextEditor& editor = page->editor();
    switch (command) {
    case Command::Save: {
        const auto* file = m_workspace->openFiles().find(page->path());
        return file && file->unsaved ? QString() : tr("This file is saved.");
    }
    case Command::Undo:
        return editor.isUndoAvailable() ? QString() : tr("Nothing was changed in this file yet.");
    case Command::Redo:
        return editor.isRedoAvailable() ? QString() : tr("Nothing was undone.");
    case Command::FindNext:
    case Command::FindPrevious:
        return page->findBar().whyNoNext();
    case Command::Replace:
        return editor.isReadOnly() ? tr("This file is read-only.") : QString();
    default:
        return {};
    }
}

void EditorPanel::run(Command command)
{
    EditorPage* page = front();
    if (command == Command::SaveAll)
        return saveAll();
    if (!page)
        return;
    switch (command) {
    case Command::Save:
        return save(page->path());
    case Command::CloseTab:
        return close(page->path());
    case Command::Undo:
        return page->editor().undo();
    case Command::Redo:
        return page->editor().redo();
    case Command::Find:
        return page->findBar().openFind();
    case Command::FindNext:
        return page->findBar().findNext();
    case Command::FindPrevious:
        return page->findBar().findPrevious();
    case Command::Replace:
        return page->findBar().openReplace();
    case Command::GoToLine:
        return page->askForLine();
    case Command::SaveAll:
        return;
    }
}

QJsonObject EditorPanel::saveState() const
{
    QJsonArray tabs;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (const EditorPage* page = pageOf(m_tabs->pathAt(tab)))
            tabs.append(page->saveState());
    }
    return {{u"tabs"_s, tabs}, {u"front"_s, frontPath()}};
}

void EditorPanel::restoreState(const QJsonObject& state)
{
    const QJsonArray tabs = state[u"tabs"_s].toArray();
    for (const auto value : tabs) {
        const QJsonObject tab = value.toObject();
        const QString path = tab[u"path"_s].toString();
        if (path.isEmpty() || m_byPath.contains(path))
            continue;
        m_states.insert(path, tab);
        m_opening.insert(path, {.file = path});
        // What is gone since the last time is no error.
        whenDone(m_workspace->openFiles().open(path), this, [this, path](const Result<workspace::OpenFile>&) {
            m_opening.remove(path);
            emit settledChanged();
        });
    }
    m_wantedFront = state[u"front"_s].toString();
}

bool EditorPanel::isSettled() const
{
    const EditorPage* page = front();
    return m_opening.isEmpty() && (!page || page->isSettled());
}

} // namespace efa::widgets
