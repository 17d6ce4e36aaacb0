#include "widgets/discovery/clusterpanel.h"

#include "itemmodels/reviewfilter.h"
#include "itemmodels/reviewmodel.h"
#include "widgets/common/availability.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "widgets/discovery/clusteractions.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/valueform.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QToolButton>

namespace efa::widgets {

namespace {
constexpr int searchWidth = 200;
}

ClusterPanel::ClusterPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead(tr("Clusters")))
    , m_search(new SearchField(tr("Search clusters")))
    , m_form(new ValueForm)
    , m_table(new ClusterTable)
    , m_empty(new StatePanel)
    , m_body(new QStackedLayout)
    , m_actions(new ClusterActions(*m_table, *m_form))
    , m_undo(new QAction(icon(Glyph::Undo), tr("Undo"), this))
    , m_redo(new QAction(icon(Glyph::Redo), tr("Redo"), this))
{
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_table->filter().setWords(text);
        showBody();
    });
    connect(m_search, &QLineEdit::returnPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_search, &SearchField::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &ClusterTable::chosenChanged, this, &ClusterPanel::chosenChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ClusterPanel::showMenu);
    // The editor is still open when its value arrives: what fails may be shown, not edited again.
    connect(&m_table->clusters(), &itemmodels::ReviewModel::correctionWished, this,
            &ClusterPanel::correctionWished, Qt::QueuedConnection);
    connect(m_actions, &ClusterActions::correctionWished, this, &ClusterPanel::correctionWished);
    connect(m_undo, &QAction::triggered, this, &ClusterPanel::undoWished);
    connect(m_redo, &QAction::triggered, this, &ClusterPanel::redoWished);
    connect(m_empty, &StatePanel::actionTriggered, this, [this] {
        if (m_search->text().isEmpty())
            emit readWished();
        else
            m_search->clear();
    });
}

void ClusterPanel::build()
{
    m_search->setFixedWidth(searchWidth);
    m_head->addWidget(m_search);
    const QList<QAction*> corrections = m_actions->corrections();
    for (QAction* action : corrections)
        m_head->addAction(action);
    m_head->addAction(m_undo);
    m_head->addAction(m_redo);
    auto* read = new QAction(icon(Glyph::Refresh), tr("Read again"), this);
    read->setToolTip(tr("Read all files again; what was corrected stays"));
    connect(read, &QAction::triggered, this, &ClusterPanel::readWished);
    m_head->addAction(read);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_body->addWidget(m_table);
    m_body->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_form);
    column->addLayout(m_body, 1);
    setFocusProxy(m_table);
}

void ClusterPanel::setValues(const delivery::Reviewed& reviewed)
{
    m_files = reviewed.proposal.yamlFiles;
    m_table->setValues(reviewed);
    m_head->setCount(QLocale().toString(m_table->clusters().rowCount()));
    showBody();
}

void ClusterPanel::setWhyFixed(const QString& whyFixed)
{
    m_actions->setWhyFixed(whyFixed);
}

void ClusterPanel::setSteps(const QString& undo, const QString& redo)
{
    setAvailable(m_undo, undo.isEmpty() ? tr("Nothing was corrected yet") : QString(),
                 tr("Undo: %1").arg(undo));
    setAvailable(m_redo, redo.isEmpty() ? tr("Nothing was undone") : QString(), tr("Redo: %1").arg(redo));
}

void ClusterPanel::showBody()
{
    if (m_table->filter().rowCount() > 0)
        return m_body->setCurrentWidget(m_table);
    if (m_table->clusters().rowCount() > 0)
        m_empty->showEmpty(tr("No cluster has these words"),
                           tr("Names, rings, sites, regions, engines, folders and reasons are searched."),
                           tr("Clear the search"));
    else if (m_files == 0)
        m_empty->showEmpty(tr("There are no YAML files here"),
                           tr("Clusters are found by the objects of Flux, Argo CD and Rancher Fleet, and by "
                              "folders with kustomizations. They will be listed here."),
                           tr("Read again"));
    else
        m_empty->showEmpty(
            tr("No cluster was found"),
            tr("%Ln YAML file(s) were looked at. None holds an object by which Flux, Argo CD or Rancher "
               "Fleet "
               "reaches a cluster, and there is no folder below clusters/, environments/ or overlays/ that "
               "builds. What was found stands below, with its reason.",
               nullptr, int(m_files)),
            tr("Read again"));
    m_body->setCurrentWidget(m_empty);
}

void ClusterPanel::showMenu(const QPoint& place)
{
    auto* menu = new QMenu(m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const QList<QAction*> actions = m_actions->order();
    for (QAction* action : actions) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

} // namespace efa::widgets
