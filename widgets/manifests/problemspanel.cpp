#include "widgets/manifests/problemspanel.h"

#include "itemmodels/problemsmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/banner.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "widgets/manifests/problemdelegate.h"
#include "widgets/manifests/problemdetails.h"
#include "widgets/manifests/problemfilterbar.h"
#include "widgets/manifests/waiverform.h"
#include "workspace/livevalidation.h"
#include "workspace/preview.h"
#include "workspace/problems.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ProblemsModel;

namespace {
constexpr int placeWidth = 300;
constexpr int detailsWidth = 340;
constexpr int severityWidth = 38;
} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ProblemsModel(this))
    , m_filter(new ProblemFilterBar)
    , m_error(new Banner)
    , m_details(new ProblemDetails)
    , m_waiver(new WaiverForm)
    , m_side(new QStackedWidget)
    , m_body(new QStackedWidget)
    , m_table(new QTreeView)
    , m_empty(new StatePanel)
    , m_copy(new QAction(tr("Copy"), m_table))
    , m_next(new QAction(tr("Next problem"), this))
    , m_previous(new QAction(tr("Previous problem"), this))
    , m_correct(new QAction(tr("Correct the problem"), this))
{
    build();
    connect(m_filter, &ProblemFilterBar::changed, this, [this] {
        m_model->setFilter(m_filter->filter());
        showBody();
    });
    connect(m_filter, &ProblemFilterBar::left, this, [this] { m_table->setFocus(); });
    connect(m_empty, &StatePanel::actionTriggered, m_filter, &ProblemFilterBar::clear);
    connect(&m_details->waiveButton(), &QAbstractButton::clicked, this, &ProblemsPanel::askWaiver);
    connect(&m_details->correctButton(), &QAbstractButton::clicked, this, &ProblemsPanel::correct);
    connect(m_correct, &QAction::triggered, this, &ProblemsPanel::correct);
    connect(m_waiver, &WaiverForm::closed, this, &ProblemsPanel::closeWaiver);
    connect(m_waiver, &WaiverForm::answered, this, [this](const validation::Waiver& waiver) {
        closeWaiver();
        emit waiverRequested(waiver);
    });
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ProblemsPanel::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_side->setCurrentWidget(m_details); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProblemsPanel::showChosen);
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
    m_table->setHeaderHidden(true);
    m_next->setShortcut(Qt::Key_F8);
    m_next->setToolTip(tr("Go to the next problem of the list"));
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F8);
    m_previous->setToolTip(tr("Go to the problem before in the list"));
    m_correct->setShortcut(Qt::CTRL | Qt::Key_Period);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(new Hairline);
    column->addWidget(m_error);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(0);
    halves->addWidget(m_body, 1);
    halves->addWidget(new Hairline(Qt::Vertical));
    m_side->addWidget(m_details);
    m_side->addWidget(m_waiver);
    halves->addWidget(m_side);
    column->addLayout(halves, 1);
    m_side->setFixedWidth(detailsWidth);
    m_error->hide();
    setFocusProxy(m_table);
}

void ProblemsPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->problems().disconnect(this);
        m_workspace->validation().disconnect(this);
    }
    m_workspace = workspace;
    if (workspace)
        watch(*workspace);
    take();
}

void ProblemsPanel::watch(workspace::Workspace& workspace)
{
    connect(&workspace.problems(), &workspace::Problems::changed, this, &ProblemsPanel::take);
    connect(&workspace.validation(), &workspace::LiveValidation::progressed, this, &ProblemsPanel::tellNote);
    connect(&workspace.validation(), &workspace::LiveValidation::changed, this, [this] {
        tellNote();
        showBody();
        showError();
        emit settledChanged();
    });
}

void ProblemsPanel::take()
{
    const QList<workspace::Problem> problems =
        m_workspace ? m_workspace->problems().all() : QList<workspace::Problem>();
    m_model->setValues(problems);
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint})
        m_filter->setCount(severity, m_model->countOf(severity));
    tellNote();
    showBody();
    showError();
    showChosen();
    showAvailability();
    const int count = int(problems.size());
    emit countChanged(count, tr("%Ln problem(s)", nullptr, count));
    emit settledChanged();
}

/// How far it is, or about what the list speaks.
QString ProblemsPanel::note() const
{
    if (!m_workspace || !m_workspace->problems().isComplete())
        return tr("checking …");
    const workspace::LiveValidation& judged = m_workspace->validation();
    if (judged.isRunning() && judged.total() > 0)
        return tr("judging: %L1 of %Ln cluster(s) …", nullptr, int(judged.total())).arg(judged.done());
    if (judged.isRunning())
        return tr("judging …");
    const int files = m_workspace->problems().checkedFiles();
    if (!judged.answer())
        return tr("%Ln file(s) checked", nullptr, files);
    if (const QStringList& unreadable = judged.answer()->unreadable; !unreadable.isEmpty())
        return tr("%1 is no YAML now: judged as it last was").arg(shown(unreadable.constFirst()));
    if (!judged.answer()->isFleet)
        return tr("%Ln file(s) checked", nullptr, int(judged.answer()->validation.files));
    return tr("%Ln cluster(s) judged", nullptr, int(judged.answer()->validation.clusters));
}

void ProblemsPanel::tellNote()
{
    emit noted(note());
}

void ProblemsPanel::showBody()
{
    const bool some = m_model->rowCount() > 0;
    m_body->setCurrentWidget(some ? static_cast<QWidget*>(m_table) : m_empty);
    m_side->setVisible(some);
    if (some)
        return;
    const bool complete = m_workspace && m_workspace->problems().isComplete();
    if (m_workspace && !m_workspace->problems().all().isEmpty())
        m_empty->showEmpty(tr("The filter hides all problems"),
                           tr("There are some, but none of them has these words and severities."),
                           tr("Show all problems"));
    else if (!complete)
        m_empty->showBusy(tr("Checking the manifests"));
    else if (!m_workspace->validation().answer() && m_workspace->validation().isRunning())
        m_empty->showBusy(tr("Judging what the clusters get"));
    else
        m_empty->showEmpty(tr("No problems"),
                           tr("What is wrong in a file, with what clusters get of it, and why an overlay "
                              "does not build, is listed here with its place."));
}

void ProblemsPanel::showError()
{
    const auto error = m_workspace ? m_workspace->validation().error() : std::nullopt;
    if (!error)
        return m_error->hide();
    m_error->setWords(
        {.severity = Severity::Warning,
         .lead = tr("What the clusters get could not be judged."),
         .text = shown(error->hint.isEmpty() ? error->message : error->message + u' ' + error->hint),
         .detail = error->detail});
}

void ProblemsPanel::showChosen()
{
    const QModelIndex current = m_table->currentIndex();
    m_details->setProblem(current.isValid() ? std::optional(m_model->at(current.row())) : std::nullopt);
    showAvailability();
}

void ProblemsPanel::correct()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const workspace::Problem problem = m_model->at(current.row());
    if (!problem.correction.isEmpty())
        emit correctionRequested(problem.place, problem.correction);
}

void ProblemsPanel::askWaiver()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    m_waiver->ask(m_model->at(current.row()));
    m_side->setCurrentWidget(m_waiver);
    m_waiver->setFocus();
}

void ProblemsPanel::closeWaiver()
{
    m_side->setCurrentWidget(m_details);
    m_table->setFocus();
}

void ProblemsPanel::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? current.row() : (by > 0 ? -1 : 0);
    const QModelIndex next = m_model->index((from + by + rows) % rows, ProblemsModel::FindingColumn);
    m_table->setCurrentIndex(next);
    follow(next);
}

void ProblemsPanel::showAvailability()
{
    setAvailable(m_copy, chosen().isEmpty() ? tr("Choose a problem in the list first.") : QString());
    const QString none = m_model->rowCount() > 0 ? QString() : tr("There are no problems to go to.");
    const QModelIndex current = m_table->currentIndex();
    const bool isKnown = current.isValid() && !m_model->at(current.row()).correction.isEmpty();
    setAvailable(m_correct,
                 isKnown ? QString() : tr("No problem is chosen for which the right word is known."),
                 tr("Put the word that was likely meant in the place of the wrong one"));
    setAvailable(m_next, none);
    setAvailable(m_previous, none);
}

void ProblemsPanel::follow(const QModelIndex& index)
{
    emit placeRequested(index.data(ProblemsModel::PlaceRole).value<Place>());
}

void ProblemsPanel::copy()
{
    QStringList lines;
    const QModelIndexList rows = chosen();
    for (const QModelIndex& row : rows) {
        const workspace::Problem& problem = m_model->at(row.row());
        lines.append(problem.place.toString() + u": "_s + ProblemsModel::sentence(problem));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

/// The row that has the focus stands for itself where none is selected.
QModelIndexList ProblemsPanel::chosen() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (const QModelIndex current = m_table->currentIndex(); rows.isEmpty() && current.isValid())
        rows << current.siblingAtColumn(0);
    return rows;
}

QWidget* ProblemsPanel::focusEntry() const
{
    return m_table;
}

bool ProblemsPanel::isSettled() const
{
    return m_workspace && m_workspace->problems().isComplete() && !m_workspace->validation().isRunning();
}

} // namespace efa::widgets
