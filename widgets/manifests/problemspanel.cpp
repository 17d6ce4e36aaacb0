#include "widgets/manifests/problemspanel.h"

#include "itemmodels/problemsmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/statepanel.h"
#include "widgets/manifests/problemdelegate.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ProblemsModel;

namespace {
constexpr int placeWidth = 420;
constexpr int severityWidth = 38;
} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_body(new QStackedWidget)
    , m_table(new QTreeView)
    , m_empty(new StatePanel)
    , m_copy(new QAction(tr("Copy"), m_table))
{
    build();
    connect(m_table, &QTreeView::clicked, this, &ProblemsPanel::follow);
    connect(m_table, &QTreeView::activated, this, &ProblemsPanel::follow);
    connect(m_copy, &QAction::triggered, this, &ProblemsPanel::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ProblemsPanel::showAvailability);
}

void ProblemsPanel::build()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ProblemDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAccessibleName(tr("Problems"));
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(ProblemsModel::SeverityColumn, QHeaderView::Fixed);
    m_table->header()->setMinimumSectionSize(severityWidth);
    m_table->header()->resizeSection(ProblemsModel::SeverityColumn, severityWidth);
    m_table->header()->setSectionResizeMode(ProblemsModel::FindingColumn, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(ProblemsModel::PlaceColumn, QHeaderView::Interactive);
    m_table->header()->resizeSection(ProblemsModel::PlaceColumn, placeWidth);
    m_table->header()->setSectionsMovable(false);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_body, 1);
    setFocusProxy(m_table);
}

void ProblemsPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->problems().disconnect(this);
    m_workspace = workspace;
    if (workspace)
        connect(&workspace->problems(), &workspace::Problems::changed, this, &ProblemsPanel::take);
    take();
}

void ProblemsPanel::take()
{
    const QList<Diagnostic> problems = m_workspace ? m_workspace->problems().all() : QList<Diagnostic>();
    m_model->setValues(problems);
    const bool complete = m_workspace && m_workspace->problems().isComplete();
    const int files = m_workspace ? m_workspace->problems().checkedFiles() : 0;
    emit noted(complete ? tr("%Ln file(s) checked", nullptr, files) : tr("checking …"));
    if (complete)
        m_empty->showEmpty(
            tr("No problems"),
            tr("What is wrong in a file, and why an overlay does not build, is listed here with its place."));
    else
        m_empty->showBusy(tr("Checking the manifests"));
    m_body->setCurrentWidget(problems.isEmpty() ? static_cast<QWidget*>(m_empty) : m_table);
    showAvailability();
    const int count = int(problems.size());
    emit countChanged(count, tr("%Ln problem(s)", nullptr, count));
    emit settledChanged();
}

void ProblemsPanel::showAvailability()
{
    setAvailable(m_copy, m_table->selectionModel()->hasSelection()
                             ? QString()
                             : tr("Choose a problem in the list first."));
}

void ProblemsPanel::follow(const QModelIndex& index)
{
    emit placeRequested(index.data(ProblemsModel::PlaceRole).value<Place>());
}

void ProblemsPanel::copy()
{
    QStringList lines;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        const Diagnostic& problem = m_model->at(row.row());
        lines.append(problem.place.toString() + u": "_s + problem.text);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

QWidget* ProblemsPanel::focusEntry() const
{
    return m_table;
}

bool ProblemsPanel::isSettled() const
{
    return m_workspace && m_workspace->problems().isComplete();
}

} // namespace efa::widgets
