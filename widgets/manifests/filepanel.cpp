#include "widgets/manifests/filepanel.h"

#include "itemmodels/filefilter.h"
#include "itemmodels/filetreemodel.h"
#include "widgets/common/banner.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "widgets/manifests/filecommands.h"
#include "widgets/manifests/filedelegate.h"
#include "widgets/manifests/filetree.h"
#include "widgets/manifests/nameform.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/openfiles.h"
#include "workspace/problems.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QJsonArray>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

using Model = itemmodels::FileTreeModel;
/// More rows than this are not unfolded by filtering: nobody reads them, and it would take long.
constexpr int mostUnfolded = 2000;

int rowsIn(const QAbstractItemModel& model, const QModelIndex& parent, int limit)
{
    int rows = model.rowCount(parent);
    for (int row = 0; row < model.rowCount(parent) && rows < limit; ++row)
        rows += rowsIn(model, model.index(row, 0, parent), limit - rows);
    return rows;
}

Model::NodeKind kindOf(const QModelIndex& index)
{
    return index.data(Model::KindRole).value<Model::NodeKind>();
}

} // namespace

FilePanel::FilePanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new Model(this))
    , m_filter(new itemmodels::FileFilter(this))
    , m_head(new PanelHead(tr("Files")))
    , m_fieldBox(new QWidget)
    , m_field(new SearchField(tr("Filter files")))
    , m_form(new NameForm)
    , m_banner(new Banner)
    , m_tree(new FileTree(this))
    , m_empty(new StatePanel)
    , m_commands(new FileCommands(*m_form, *m_tree))
{
    m_filter->setSourceModel(m_model);
    build();
    connectTree();
}

void FilePanel::build()
{
    m_filterButton = makeIconButton(Glyph::Filter, tr("Filter the files"));
    m_filterButton->setCheckable(true);
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    m_filterButton->setShortcut(keys);
    m_filterButton->setToolTip(tr("Filter the files (%1)").arg(keys.toString(QKeySequence::NativeText)));
    m_head->addWidget(m_filterButton);
    m_field->setAccessibleName(tr("Filter files"));
    m_banner->hide();
    m_banner->setClosable(true);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new FileDelegate(m_tree));
    auto* box = new QHBoxLayout(m_fieldBox);
    box->setContentsMargins(space::small, space::tight, space::small, space::tight);
    box->addWidget(m_field);
    m_fieldBox->hide();
    auto* body = new QStackedLayout;
    body->addWidget(m_tree);
    body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_fieldBox);
    column->addWidget(m_form);
    column->addWidget(m_banner);
    column->addLayout(body, 1);
    setFocusProxy(m_tree);
}

void FilePanel::connectTree()
{
    connect(m_filterButton, &QAbstractButton::toggled, this, [this](bool on) {
        m_fieldBox->setVisible(on);
        if (on)
            m_field->setFocus();
        else
            m_field->clear();
    });
    connect(m_field, &SearchField::left, this, [this] {
        m_filterButton->setChecked(false);
        m_tree->setFocus();
    });
    connect(m_field, &QLineEdit::textChanged, this, &FilePanel::filterBy);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { m_tree->setFocus(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &FilePanel::choose);
    const auto open = [this](const QModelIndex& index) {
        if (kindOf(index) == Model::NodeKind::File)
            emit openRequested(index.data(Model::PathRole).toString());
    };
    connect(m_tree, &QTreeView::clicked, this, open);
    // The second press took the focus back from the editor.
    connect(m_tree, &QTreeView::doubleClicked, this, open);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &FilePanel::showMenu);
    connect(m_commands, &FileCommands::openRequested, this, &FilePanel::openRequested);
    connect(m_commands, &FileCommands::previewRequested, this, &FilePanel::previewRequested);
    connect(m_commands, &FileCommands::historyRequested, this, &FilePanel::historyRequested);
    connect(m_commands, &FileCommands::made, this, &FilePanel::reveal);
    connect(m_commands, &FileCommands::removed, this, &FilePanel::tellRemoved);
    connect(m_commands, &FileCommands::failed, this, &FilePanel::tellFailed);
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        m_banner->hide();
        m_commands->undoAction()->trigger();
    });
    connect(m_empty, &StatePanel::actionTriggered, this, [this] {
        if (m_field->text().isEmpty())
            m_workspace->refresh();
        else
            m_filterButton->setChecked(false);
    });
}

void FilePanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        for (QObject* part :
             {static_cast<QObject*>(&m_workspace->files()), static_cast<QObject*>(&m_workspace->git()),
              static_cast<QObject*>(&m_workspace->openFiles()),
              static_cast<QObject*>(&m_workspace->problems()),
              static_cast<QObject*>(&m_workspace->surveyor())})
            part->disconnect(this);
    }
    m_workspace = workspace;
    m_model->clear();
    m_wanted.clear();
    m_banner->hide();
    m_filterButton->setChecked(false);
    m_commands->setWorkspace(workspace);
    if (workspace)
        connectWorkspace();
    showEmptiness();
}

void FilePanel::connectWorkspace()
{
    auto& files = m_workspace->files();
    connect(&files, &workspace::FileList::added, this, &FilePanel::takePaths);
    connect(&files, &workspace::FileList::removed, this, [this](const QStringList& paths) {
        m_model->removePaths(paths);
        showEmptiness();
    });
    connect(&files, &workspace::FileList::listed, this, [this] {
        showEmptiness();
        emit settledChanged();
    });
    connect(&m_workspace->git(), &workspace::GitState::statusChanged, this, &FilePanel::takeStates);
    auto& open = m_workspace->openFiles();
    connect(&open, &workspace::OpenFiles::stateChanged, this, &FilePanel::takeUnsaved);
    connect(&open, &workspace::OpenFiles::opened, this, &FilePanel::takeUnsaved);
    connect(&open, &workspace::OpenFiles::closed, this, &FilePanel::takeUnsaved);
    connect(&m_workspace->problems(), &workspace::Problems::changed, this, &FilePanel::takeFindings);
    connect(&m_workspace->surveyor(), &workspace::Surveyor::surveyed, this, &FilePanel::takeSurvey);
    const QSet<QString>& known = files.paths();
    takePaths(QStringList(known.begin(), known.end()));
    takeSurvey();
    takeStates();
    takeUnsaved();
    takeFindings();
}

void FilePanel::takePaths(const QStringList& paths)
{
    const bool first = m_model->rowCount() == 0;
    m_model->addPaths(paths);
    if (first) {
        for (const auto group :
             {fleet::FileGroup::Base, fleet::FileGroup::Components, fleet::FileGroup::Rings})
            m_wanted.insert(QString::number(int(group)) + u':');
    }
    expandWanted();
    showEmptiness();
}

void FilePanel::expandWanted()
{
    for (auto at = m_wanted.begin(); at != m_wanted.end();) {
        const QModelIndex index = m_filter->mapFromSource(m_model->indexOfId(*at));
        if (!index.isValid()) {
            ++at;
            continue;
        }
        m_tree->expand(index);
        at = m_wanted.erase(at);
    }
}

void FilePanel::takeStates()
{
    QHash<QString, git::FileState> states;
    for (const git::StatusEntry& entry : m_workspace->git().status()) {
        const bool stays =
            entry.staged != git::FileState::Unchanged && entry.staged != git::FileState::Modified;
        const bool fromIndex = stays || entry.unstaged == git::FileState::Unchanged;
        states.insert(entry.path, fromIndex ? entry.staged : entry.unstaged);
    }
    m_model->setStates(states);
}

void FilePanel::takeUnsaved()
{
    const QStringList paths = m_workspace->openFiles().unsavedPaths();
    m_model->setUnsaved(QSet<QString>(paths.begin(), paths.end()));
}

void FilePanel::takeFindings()
{
    QHash<QString, itemmodels::FindingCount> findings;
    for (const Diagnostic& problem : m_workspace->problems().all()) {
        auto& count = findings[problem.place.file];
        count.errors += problem.severity == Severity::Error ? 1 : 0;
        count.warnings += problem.severity == Severity::Warning ? 1 : 0;
    }
    m_model->setFindings(findings);
}

void FilePanel::takeSurvey()
{
    m_model->setKnownFolders(m_workspace->surveyor().survey()->folders());
    m_model->setRings(m_workspace->surveyor().rings());
}

void FilePanel::showEmptiness()
{
    auto* body = static_cast<QStackedLayout*>(layout()->itemAt(layout()->count() - 1)->layout());
    const bool none = m_filter->rowCount() == 0;
    if (none && m_filter->isFiltering())
        m_empty->showEmpty(tr("No such file"), tr("No path holds every word of the filter."),
                           tr("Show all files"));
    else if (none && m_workspace && m_workspace->files().isComplete())
        m_empty->showEmpty(tr("No files yet"), tr("Files of the fleet will be listed here."),
                           tr("Look again"));
    else if (none)
        m_empty->showBusy(tr("Listing the files"));
    body->setCurrentWidget(none ? static_cast<QWidget*>(m_empty) : m_tree);
    setFocusProxy(body->currentWidget());
}

void FilePanel::filterBy(const QString& text)
{
    const bool was = m_filter->isFiltering();
    if (!was)
        m_expanded = QSet<QString>();
    if (!was && !text.trimmed().isEmpty())
        m_expanded = m_tree->expandedIds();
    m_filter->setWords(text);
    showEmptiness();
    if (m_filter->isFiltering() && rowsIn(*m_filter, {}, mostUnfolded) < mostUnfolded) {
        m_tree->expandAll();
    } else if (was && !m_filter->isFiltering()) {
        m_tree->collapseAll();
        m_wanted = m_expanded;
        expandWanted();
        m_tree->scrollTo(m_tree->currentIndex());
    }
}

void FilePanel::choose(const QModelIndex& index)
{
    if (!index.isValid() || kindOf(index) == Model::NodeKind::Group) {
        m_commands->setChosen(FileCommands::Choice::Nothing, {});
        return;
    }
    const bool file = kindOf(index) == Model::NodeKind::File;
    m_commands->setChosen(file ? FileCommands::Choice::File : FileCommands::Choice::Folder,
                          index.data(Model::PathRole).toString());
}

void FilePanel::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (QAction* action : m_commands->actions()) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_tree->viewport()->mapToGlobal(place));
}

bool FilePanel::reveal(const QString& path)
{
    const QModelIndex index = m_filter->mapFromSource(m_model->indexOf(path));
    if (!index.isValid())
        return false;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    return true;
}

void FilePanel::tellRemoved(const QString& path)
{
    m_banner->setWords({.severity = Severity::Hint,
                        .text = tr("%1 was deleted.").arg(shown(path.section(u'/', -1))),
                        .action = tr("Undo")});
}

void FilePanel::tellFailed(const Error& error)
{
    m_banner->setWords({.severity = Severity::Error, .text = errorSentences(error), .detail = error.detail});
}

void FilePanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

QWidget* FilePanel::focusEntry() const
{
    return m_tree;
}

bool FilePanel::isSettled() const
{
    return m_workspace && m_workspace->files().isComplete();
}

QJsonObject FilePanel::saveState() const
{
    const QSet<QString> ids = m_filter->isFiltering() ? m_expanded : m_tree->expandedIds();
    QStringList sorted(ids.begin(), ids.end());
    sorted.sort();
    return {{u"expanded"_s, QJsonArray::fromStringList(sorted)}};
}

void FilePanel::restoreState(const QJsonObject& state)
{
    if (!state.contains(u"expanded"_s))
        return;
    m_tree->collapseAll();
    m_wanted.clear();
    const QJsonArray ids = state[u"expanded"_s].toArray();
    for (const auto id : ids)
        m_wanted.insert(id.toString());
    expandWanted();
}

} // namespace efa::widgets
