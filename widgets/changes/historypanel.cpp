#include "widgets/changes/historypanel.h"

#include "base/clock.h"
#include "itemmodels/logmodel.h"
#include "widgets/changes/commitfilter.h"
#include "widgets/changes/historyactions.h"
#include "widgets/changes/historydelegate.h"
#include "widgets/changes/historyreader.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "workspace/gitstate.h"
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

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::LogModel;

namespace {

constexpr int filesTypedMs = 200;
constexpr int searchWidth = 320;
constexpr int authorWidth = 200;
constexpr int whenWidth = 72;
constexpr int idWidth = 96;

} // namespace

HistoryPanel::HistoryPanel(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_reader(new HistoryReader(this))
    , m_model(new LogModel(this))
    , m_filtered(new CommitFilter(*m_model, this))
    , m_head(new PanelHead(tr("History")))
    , m_search(new SearchField(tr("Message, author, path:file, cluster:name")))
    , m_table(new QTreeView)
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
    , m_filesTyped(new QTimer(this))
{
    build(clock);
    makeActions();
    m_filesTyped->setSingleShot(true);
    m_filesTyped->setInterval(filesTypedMs);
    connect(m_filesTyped, &QTimer::timeout, this, &HistoryPanel::searchFiles);
    connect(m_reader, &HistoryReader::begun, this, [this] {
        m_error.reset();
        showState();
    });
    connect(m_reader, &HistoryReader::done, this, &HistoryPanel::take);
    connect(m_reader, &HistoryReader::failed, this, &HistoryPanel::showProblem);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPanel::search);
    connect(m_search, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPanel::chosenChanged);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &HistoryPanel::showMoreWhenAtEnd);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_search->text().isEmpty())
            m_reader->reload();
        else
            m_search->clear();
    });
    showState();
}

void HistoryPanel::build(const Clock& clock)
{
    m_search->setFixedWidth(searchWidth);
    m_search->setAccessibleName(tr("Search the history"));
    m_search->setToolTip(tr(
        "Words of the message, an author or the beginning of an id. author:ada finds by author "
        "only, path:base/mqtt what changed a file or folder, also under its old name, cluster:borkum-1 and "
        "ring:canary what changed a file that these clusters are made of."));
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
    m_workspace = workspace;
    m_reader->setWorkspace(nullptr);
    m_search->clear();
    m_filesTyped->stop();
    m_query = {};
    m_error.reset();
    m_model->setValues({}, {});
    m_reader->setWorkspace(workspace);
    showState();
}

void HistoryPanel::search(const QString& text)
{
    const HistoryQuery query = HistoryQuery::of(text);
    m_wanted.reset();
    m_filtered->setQuery(query);
    if (!query.namesSameFiles(m_query))
        m_filesTyped->start();
    m_query.words = query.words;
    m_query.author = query.author;
    // What is searched is the whole history, not what was scrolled to so far.
    if (!m_query.words.isEmpty() || !m_query.author.isEmpty())
        m_reader->readAll();
    showState();
}

void HistoryPanel::searchFiles()
{
    m_filesTyped->stop();
    const HistoryQuery query = HistoryQuery::of(m_search->text());
    if (query.namesSameFiles(m_query))
        return;
    m_query = query;
    m_reader->setFiles(query, !query.words.isEmpty() || !query.author.isEmpty());
}

void HistoryPanel::showPath(const QString& path, const CommitId& commit)
{
    searchFor(HistoryQuery::forPath(path), commit);
}

void HistoryPanel::showCluster(const QString& cluster)
{
    searchFor(HistoryQuery::forCluster(cluster), {});
}

void HistoryPanel::searchFor(const QString& query, const CommitId& commit)
{
    m_search->setText(query);
    m_wanted = commit;
    searchFiles();
    if (!m_reader->isReading())
        chooseWanted();
    m_table->setFocus();
}

void HistoryPanel::take(const QList<git::Commit>& commits, const QList<git::Reference>& references)
{
    const bool hadChosen = chosen().has_value();
    m_error.reset();
    m_model->setValues(commits, references);
    if (hadChosen && !chosen())
        emit chosenChanged();
    showCount(int(commits.size()));
    showState();
    chooseWanted();
    emit settledChanged();
}

void HistoryPanel::showCount(int commits)
{
    const QString branch = m_workspace ? m_workspace->git().head().branch : QString();
    const QString count = m_reader->isComplete() ? tr("%Ln commits", nullptr, commits)
                                                 : tr("more than %Ln commits", nullptr, commits);
    if (m_query.namesFiles())
        m_head->setNote((m_reader->isComplete() ? tr("%Ln commits changed %1", nullptr, commits)
                                                : tr("more than %Ln commits changed %1", nullptr, commits))
                            .arg(shown(m_query.files())));
    else
        m_head->setNote(commits == 0       ? QString()
                        : branch.isEmpty() ? count
                                           : tr("%1, %2").arg(branch, count));
}

void HistoryPanel::showProblem(const Error& error)
{
    m_error = error;
    m_model->setValues({}, {});
    showState();
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
    else if (m_reader->isReading())
        m_state->showBusy(tr("Reading the history"));
    else if (m_error)
        m_state->showError(tr("The history could not be read"), *m_error,
                           m_search->text().isEmpty() ? tr("Try again") : tr("Show all"));
    else if (m_model->rowCount() == 0 && m_query.namesFiles())
        m_state->showEmpty(tr("No commit of this branch changed %1").arg(shown(m_query.files())), {},
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
    if (m_model->rowCount() > 0 && bar->value() == bar->maximum())
        m_reader->readMore();
}

// Whatever keys are held: they brought somebody here.
void HistoryPanel::chooseRow(const QModelIndex& index)
{
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                          QItemSelectionModel::Rows);
    m_table->scrollTo(index);
}

void HistoryPanel::chooseWanted()
{
    if (!m_wanted || choose(m_wanted->text))
        return m_wanted.reset();
    const CommitId wanted = *m_wanted;
    // It may be further back than what was read so far.
    if (!wanted.isEmpty() && !m_reader->isComplete())
        return m_reader->readAll();
    // Or it changed the file under a name that the history of the path does not lead to.
    if (!wanted.isEmpty() && m_query.namesFiles())
        return searchFor(wanted.text, wanted);
    m_wanted.reset();
    if (wanted.isEmpty() && m_filtered->rowCount() > 0)
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
    return !m_reader->isReading() && !m_filesTyped->isActive();
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
