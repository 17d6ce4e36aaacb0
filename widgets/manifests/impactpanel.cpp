#include "widgets/manifests/impactpanel.h"

#include "impact/reach.h"
#include "itemmodels/impactmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/banner.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statepanel.h"
#include "widgets/manifests/impactdelegate.h"
#include "widgets/manifests/impacttree.h"
#include "workspace/liveimpact.h"

#include <QAction>
#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QItemSelectionModel>
#include <QStackedWidget>

namespace efa::widgets {

using itemmodels::ImpactModel;
using itemmodels::ImpactRowKind;

namespace {

ImpactRowKind kindOf(const QModelIndex& index)
{
    return index.data(ImpactModel::KindRole).value<ImpactRowKind>();
}

QString clusterOf(const QModelIndex& index)
{
    return index.data(ImpactModel::ClusterRole).toString();
}

/// A warning of one rule, its hint behind it.
QString sentences(const Diagnostic& diagnostic)
{
    return diagnostic.hint.isEmpty() ? diagnostic.text : diagnostic.text + u' ' + diagnostic.hint;
}

} // namespace

ImpactPanel::ImpactPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new ImpactModel(this))
    , m_warning(new Banner)
    , m_notShown(new Banner)
    , m_body(new QStackedWidget)
    , m_tree(new ImpactTree)
    , m_state(new StatePanel)
    , m_show(new QAction(tr("Show what it gets"), m_tree))
    , m_copy(new QAction(tr("Copy"), m_tree))
{
    build();
    connectTree();
    connect(m_warning, &Banner::actionTriggered, this, [this] {
        if (m_impact && m_impact->answer() && m_impact->answer()->bypass)
            emit placeRequested(m_impact->answer()->bypass->place);
    });
    take();
}

void ImpactPanel::build()
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ImpactDelegate(m_tree));
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addActions({m_show, m_copy});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_notShown->setClosable(true);
    m_body->addWidget(m_tree);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_warning);
    column->addWidget(m_notShown);
    column->addWidget(m_body, 1);
    setFocusProxy(m_tree);
}

void ImpactPanel::connectTree()
{
    connect(m_tree, &QTreeView::activated, this, &ImpactPanel::follow);
    connect(m_tree, &QTreeView::expanded, this, &ImpactPanel::unfold);
    connect(m_tree, &QTreeView::collapsed, this, [this](const QModelIndex& index) {
        m_unfolded.remove(index.data(ImpactModel::ThingRole).toString());
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ImpactPanel::unfoldFresh);
    connect(m_show, &QAction::triggered, this, [this] { follow(m_tree->currentIndex()); });
    connect(m_copy, &QAction::triggered, this, &ImpactPanel::copy);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImpactPanel::showAvailability);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ImpactPanel::showAvailability);
}

void ImpactPanel::setImpact(const workspace::LiveImpact* impact)
{
    if (m_impact)
        m_impact->disconnect(this);
    m_impact = impact;
    m_unfolded.clear();
    if (impact)
        connect(impact, &workspace::LiveImpact::changed, this, &ImpactPanel::take);
    take();
}

void ImpactPanel::take()
{
    const auto answer = m_impact ? m_impact->answer() : nullptr;
    m_model->setAnswer(answer);
    m_notShown->hide();
    showWarning();
    showBody();
    showAvailability();
    emit told(answer ? int(answer->impact.changedCount()) : 0, sentence());
    emit settledChanged();
}

QString ImpactPanel::sentence() const
{
    const auto answer = m_impact ? m_impact->answer() : nullptr;
    if (!answer)
        return m_impact && m_impact->isRunning() ? tr("comparing the clusters …") : QString();
    return impact::sentence(answer->files.size(), impact::reachOf(answer->impact, answer->places),
                            answer->isPartial ? impact::Counting::GoingOn : impact::Counting::Done);
}

void ImpactPanel::showWarning()
{
    const auto answer = m_impact ? m_impact->answer() : nullptr;
    if (!answer || !answer->bypass)
        return m_warning->hide();
    m_warning->setWords({.severity = answer->bypass->severity,
                         .lead = tr("Past the rings."),
                         .text = shown(sentences(*answer->bypass)),
                         .action = tr("Show the file")});
}

void ImpactPanel::showBody()
{
    const bool some = m_model->rowCount() > 0;
    m_body->setCurrentWidget(some ? static_cast<QWidget*>(m_tree) : m_state);
    if (some)
        return;
    const bool running = m_impact && m_impact->isRunning();
    if (m_impact && m_impact->error())
        m_state->showError(tr("The clusters cannot be compared"), *m_impact->error());
    else if (running || (m_impact && m_impact->answer() && m_impact->answer()->isPartial))
        m_state->showBusy(tr("Comparing the clusters with HEAD"));
    else if (m_impact && m_impact->answer())
        m_state->showEmpty(tr("No cluster gets anything else"),
                           tr("What differs from HEAD changes nothing that a cluster gets."));
    else
        m_state->showEmpty(tr("Nothing differs from HEAD yet"),
                           tr("Edit a manifest and this shows which clusters get what."));
}

void ImpactPanel::showAvailability()
{
    const bool isCluster = !clusterOf(m_tree->currentIndex()).isEmpty();
    setAvailable(m_show, isCluster ? QString() : tr("Choose a cluster in the list first."));
    setAvailable(m_copy, chosen().isEmpty() ? tr("Choose a row in the list first.") : QString());
}

void ImpactPanel::follow(const QModelIndex& index)
{
    const QModelIndex row = index.siblingAtColumn(ImpactModel::TextColumn);
    if (const QString cluster = clusterOf(row); !cluster.isEmpty()) {
        m_notShown->hide();
        emit clusterRequested(cluster);
    } else if (m_model->hasChildren(row)) {
        m_tree->setExpanded(row, !m_tree->isExpanded(row));
    }
}

/// What changes is what one unfolds a group for.
void ImpactPanel::unfold(const QModelIndex& index)
{
    m_unfolded.insert(index.data(ImpactModel::ThingRole).toString());
    if (kindOf(index) == ImpactRowKind::Group)
        m_tree->expand(m_model->index(0, 0, index));
}

void ImpactPanel::unfoldFresh(const QModelIndex& parent, int first, int last)
{
    for (int row = first; row <= last && !m_unfolded.isEmpty(); ++row) {
        const QModelIndex index = m_model->index(row, 0, parent);
        if (!m_unfolded.contains(index.data(ImpactModel::ThingRole).toString()))
            continue;
        m_tree->expand(index);
        if (const int below = m_model->rowCount(index); below > 0)
            unfoldFresh(index, 0, below - 1);
    }
}

void ImpactPanel::tellNotShown(const QString& cluster)
{
    m_notShown->setWords(
        {.severity = Severity::Hint,
         .text = tr("No kustomization is called %1: choose above what is rendered.").arg(shown(cluster))});
}

void ImpactPanel::copy()
{
    QGuiApplication::clipboard()->setText(m_model->text(chosen()));
}

/// The row that has the focus stands for itself where none is selected.
QModelIndexList ImpactPanel::chosen() const
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    if (const QModelIndex current = m_tree->currentIndex(); rows.isEmpty() && current.isValid())
        rows << current.siblingAtColumn(0);
    return rows;
}

bool ImpactPanel::isSettled() const
{
    return m_impact && !m_impact->isRunning();
}

} // namespace efa::widgets
