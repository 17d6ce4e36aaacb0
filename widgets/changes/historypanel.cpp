#include "widgets/changes/historypanel.h"

#include "base/clock.h"
#include "itemmodels/logmodel.h"
#include "widgets/changes/commitfilter.h"
#include "widgets/changes/historyactions.h"
#include "widgets/changes/historydelegate.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::LogModel;

namespace {

constexpr int pageSize = 500;
constexpr int pathTypedMs = 200;
constexpr int wholeHistory = std::numeric_limits<int>::max();
constexpr int searchWidth = 320;
constexpr int authorWidth = 200;
constexpr int whenWidth = 72;
constexpr int idWidth = 96;

} // namespace

HistoryPanel::HistoryPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_filtered(new CommitFilter(*m_model, this))
    , m_head(new PanelHead(tr("History")))
    , m_search(new SearchField(tr("Message, author, path:file")))
    , m_table(new QTreeView)
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
    , m_pathTyped(new QTimer(this))
    , m_limit(pageSize)
{
    build(clock);
    makeActions();
    m_pathTyped->setSingleShot(true);
    m_pathTyped->setInterval(pathTypedMs);
    connect(m_pathTyped, &QTimer::timeout, this, &HistoryPanel::searchPath);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPanel::search);
    connect(m_search, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::chosenChanged);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPanel::showMoreWhenAtEnd);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_search->text().isEmpty())
            reload();
        else
            m_search->clear();
    });
    showState();
}

void HistoryPanel::build(const Clock& clock)
{
    m_search->setFixedWidth(searchWidth);
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setToolTip(
        tr("Words of the message, an author or the beginning of an id. author:ada finds by author "
           "only, path:base/mqtt what changed a file or folder, also under its old name."));
    m_head->addWidget(m_search);
    m_table->setModel(m_filtered);
    m_table->setItemDelegate(new HistoryDelegate(clock, m_table));
    setUpTable();
    m_body->addWidget(m_table);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
}

void HistoryPanel::setUpTable()
{
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAllColumnsShowFocus(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("History"));
    QHeaderView* header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setMinimumSectionSize(HistoryDelegate::graphWidth(1));
    header->setSectionResizeMode(LogModel::GraphColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(LogModel::MessageColumn, QHeaderView::Stretch);
    header->resizeSection(LogModel::AuthorColumn, authorWidth);
    header->resizeSection(LogModel::WhenColumn, whenWidth);
    header->resizeSection(LogModel::CommitColumn, idWidth);
}

void HistoryPanel::makeActions()
{
    const auto chosenCommits = [this] {
        QList<git::Commit> commits;
        for (const int row : chosenRows())
            commits << m_model->at(row);
        return commits;
    };
    auto* actions = new HistoryActions(m_table, chosenCommits);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, actions,
            &HistoryActions::showAvailability);
    connect(m_model, &QAbstractItemModel::modelReset, actions, &HistoryActions::showAvailability);
    connect(actions, &HistoryActions::revertRequested, this, &HistoryPanel::revertRequested);
}

void HistoryPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->git().disconnect(this);
    m_workspace = workspace;
    ++m_round;
    m_limit = pageSize;
    m_loading = false;
    m_again = false;
    m_search->clear();
    m_pathTyped->stop();
    m_query = {};
    m_model->setValues({}, {});
    if (workspace) {
        connect(&workspace->git(), &workspace::GitState::headChanged, this, &HistoryPanel::reload);
        reload();
    }
    showState();
}

void HistoryPanel::reload()
{
    m_complete = false;
    if (m_loading) {
        m_again = true;
        return;
    }
    load();
}

void HistoryPanel::search(const QString& text)
{
    const HistoryQuery query = HistoryQuery::of(text);
    m_filtered->setQuery(query);
    if (query.path != m_query.path)
        m_pathTyped->start();
    m_query.words = query.words;
    m_query.author = query.author;
    // What is searched is the whole history, not what was scrolled to so far.
    if (!m_query.words.isEmpty() || !m_query.author.isEmpty())
        loadWhole();
    showState();
}

void HistoryPanel::loadWhole()
{
    if (m_complete || m_limit == wholeHistory)
        return;
    m_limit = wholeHistory;
    if (m_loading)
        m_again = true;
    else
        load();
}

void HistoryPanel::searchPath()
{
    m_pathTyped->stop();
    const QString path = HistoryQuery::of(m_search->text()).path;
    if (path == m_query.path)
        return;
    m_query.path = path;
    m_limit = m_query.words.isEmpty() && m_query.author.isEmpty() ? pageSize : wholeHistory;
    reload();
}

void HistoryPanel::showPath(const QString& path)
{
    m_choosesFirst = true;
    m_search->setText(HistoryQuery::forPath(path));
    searchPath();
    if (!m_loading)
        chooseFirst();
    m_table->setFocus();
}

void HistoryPanel::load()
{
    m_again = false;
    if (!m_workspace || !m_workspace->git().isUnderGit() || !m_workspace->git().head().commit) {
        take({}, {});
        return;
    }
    m_loading = true;
    showState();
    const quint64 round = m_round;
    workspace::whenDone(
        m_workspace->git().log({}, m_limit, m_query.path), this,
        [this, round](const Result<QList<git::Commit>>& commits) {
            if (round != m_round)
                return;
            if (commits)
                readReferences(round, *commits);
            else
                showProblem(commits.error());
        },
        [this, round] {
            if (round == m_round)
                m_loading = false;
        });
}

void HistoryPanel::readReferences(quint64 round, const QList<git::Commit>& commits)
{
    workspace::whenDone(
        m_workspace->git().references(), this,
        [this, round, commits](const Result<QList<git::Reference>>& references) {
            if (round == m_round)
                take(commits, references.value_or(QList<git::Reference>()));
        },
        [this, round] {
            if (round == m_round)
                m_loading = false;
        });
}

void HistoryPanel::take(const QList<git::Commit>& commits, const QList<git::Reference>& references)
{
    m_loading = false;
    m_complete = commits.size() < m_limit;
    const bool hadChosen = chosen().has_value();
    m_model->setValues(commits, references);
    if (hadChosen && !chosen())
        emit chosenChanged();
    showCount(int(commits.size()));
    showState();
    if (!m_again)
        chooseFirst();
    emit settledChanged();
    if (std::exchange(m_again, false))
        reload();
}

void HistoryPanel::showCount(int commits)
{
    const QString branch = m_workspace ? m_workspace->git().head().branch : QString();
    const QString count =
        m_complete ? tr("%Ln commits", nullptr, commits) : tr("more than %Ln commits", nullptr, commits);
    if (!m_query.path.isEmpty() && m_complete)
        m_head->setNote(tr("%Ln commits changed %1", nullptr, commits).arg(shown(m_query.path)));
    else
        m_head->setNote(commits == 0       ? QString()
                        : branch.isEmpty() ? count
                                           : tr("%1, %2").arg(branch, count));
}

void HistoryPanel::showProblem(const Error& error)
{
    m_loading = false;
    m_model->setValues({}, {});
    m_state->showError(tr("The history could not be read"), error, tr("Try again"));
    m_body->setCurrentWidget(m_state);
    emit settledChanged();
}

void HistoryPanel::showState()
{
    // Lines between commits that are not neighbours would lie.
    m_table->setColumnHidden(LogModel::GraphColumn, !m_search->text().trimmed().isEmpty());
    m_table->header()->resizeSection(LogModel::GraphColumn,
                                     HistoryDelegate::graphWidth(m_model->laneCount()));
    m_search->setVisible(m_model->rowCount() > 0 || !m_search->text().isEmpty());
    m_body->setCurrentIndex(m_filtered->rowCount() > 0 ? 0 : 1);
    if (m_filtered->rowCount() > 0 || !m_workspace)
        return;
    if (!m_workspace->git().isUnderGit())
        m_state->showEmpty(tr("No history"), tr("This folder is not under Git."));
    else if (m_loading)
        m_state->showBusy(tr("Reading the history"));
    else if (m_model->rowCount() == 0 && !m_query.path.isEmpty())
        m_state->showEmpty(tr("No commit of this branch changed %1").arg(shown(m_query.path)), {},
                           tr("Show all"));
    else if (m_model->rowCount() > 0)
        m_state->showEmpty(tr("No commit has this in its message, author or id"), {}, tr("Show all"));
    else
        m_state->showEmpty(tr("No commit yet"),
                           tr("The first commit of this repository will stand here. Choose files, write a "
                              "subject and commit."));
}

void HistoryPanel::showMoreWhenAtEnd()
{
    const QScrollBar* bar = m_table->verticalScrollBar();
    if (m_loading || m_complete || bar->value() < bar->maximum() || m_model->rowCount() < m_limit)
        return;
    m_limit += pageSize;
    load();
}

// Whatever keys are held: they brought somebody here.
void HistoryPanel::chooseRow(const QModelIndex& index)
{
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void HistoryPanel::chooseFirst()
{
    if (std::exchange(m_choosesFirst, false) && m_filtered->rowCount() > 0)
        chooseRow(m_filtered->index(0, 0));
}

std::optional<git::Commit> HistoryPanel::chosen() const
{
    const QList<int> rows = chosenRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->at(rows.constFirst()));
}

std::optional<git::Commit> HistoryPanel::compared() const
{
    const QList<int> rows = chosenRows();
    return rows.size() < 2 ? std::nullopt : std::optional(m_model->at(rows.constLast()));
}

QList<int> HistoryPanel::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows << m_filtered->mapToSource(index).row();
    std::ranges::sort(rows);
    return rows;
}

bool HistoryPanel::choose(const QString& id)
{
    constexpr qsizetype shortest = 4;
    for (int row = 0; row < m_filtered->rowCount() && id.size() >= shortest; ++row) {
        const QModelIndex index = m_filtered->index(row, 0);
        if (!index.data(LogModel::IdRole).toString().startsWith(id))
            continue;
        chooseRow(index);
        return true;
    }
    return false;
}

void HistoryPanel::chooseNothing()
{
    m_table->clearSelection();
}

void HistoryPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && chosen())
        return chooseNothing();
    QWidget::keyPressEvent(event);
}

void HistoryPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

bool HistoryPanel::isSettled() const
{
    return !m_loading && !m_pathTyped->isActive();
}

QWidget* HistoryPanel::focusEntry() const
{
    return m_table;
}

QWidget* HistoryPanel::searchEntry() const
{
    return m_search;
}

} // namespace efa::widgets
