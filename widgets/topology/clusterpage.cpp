#include "widgets/topology/clusterpage.h"

#include "itemmodels/deliverymodels.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "widgets/topology/clusterfacts.h"
#include "widgets/topology/facetlook.h"
#include "widgets/topology/mapscene.h"
#include "widgets/topology/ringbadge.h"
#include "widgets/topology/unitdelegate.h"
#include "workspace/gitstate.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using itemmodels::ResourcesModel;
using itemmodels::UnitsModel;

namespace {

constexpr int factsWidth = 320;
constexpr int kindWidth = 200;
constexpr int countWidth = 116;
constexpr int unitsShare = 3;
constexpr int resourcesShare = 2;

QTreeView* makeTable(QAbstractItemModel* model, const QString& name)
{
    auto* table = new QTreeView;
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setAllColumnsShowFocus(true);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setItemDelegate(new UnitDelegate(table));
    table->setAccessibleName(name);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionsMovable(false);
    return table;
}

} // namespace

ClusterPage::ClusterPage(QWidget* parent)
    : QWidget(parent)
    , m_ring(new RingBadge)
    , m_title(new Label({}, {.size = TextSize::Title, .emphasis = Emphasis::Strong}))
    , m_where(new Label({}, {.color = Token::Secondary}))
    , m_unitsHead(new PanelHead(tr("Delivered")))
    , m_unitHead(new PanelHead(tr("Resources")))
    , m_why(new Label({}, {.color = Token::Secondary}))
    , m_unitsModel(new UnitsModel(this))
    , m_resourcesModel(new ResourcesModel(this))
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
    , m_facts(new ClusterFacts)
{
    m_units = makeTable(m_unitsModel, tr("Units that the cluster gets"));
    m_resources = makeTable(m_resourcesModel, tr("Resources of the chosen unit"));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    m_body->addWidget(makeDelivered());
    m_body->addWidget(m_state);
    columns->addWidget(m_body, 1);
    columns->addWidget(new Hairline(Qt::Vertical));
    m_facts->setFixedWidth(factsWidth);
    columns->addWidget(m_facts);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addLayout(columns, 1);
    connect(m_units->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { showUnit(current.row()); });
    connect(m_facts, &ClusterFacts::placeRequested, this, &ClusterPage::placeRequested);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (m_map)
            startDelivery(m_map, m_map->indexOf(m_cluster));
    });
    connect(m_state, &StatePanel::cancelRequested, this, &ClusterPage::leaveRequested);
}

QWidget* ClusterPage::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(measure::titleLine);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(space::small, 0, space::medium, 1);
    line->setSpacing(space::medium);
    auto* back = new QPushButton(icon(Glyph::ChevronLeft), tr("Topology"));
    back->setToolTip(tr("Back to the map (Escape)"));
    setButtonRole(back, ButtonRole::Quiet);
    connect(back, &QAbstractButton::clicked, this, &ClusterPage::leaveRequested);
    line->addWidget(back);
    line->addWidget(m_title);
    line->addWidget(m_ring);
    line->addWidget(m_where, 1);
    auto* manifests = new QPushButton(icon(Glyph::Manifests), tr("Manifests"));
    manifests->setToolTip(tr("Open the cluster's entry point in Manifests"));
    connect(manifests, &QAbstractButton::clicked, this, [this] { emit placeRequested({.file = m_entry}); });
    connect(this, &ClusterPage::settledChanged, manifests,
            [this, manifests] { manifests->setVisible(!m_entry.isEmpty()); });
    line->addWidget(manifests);
    auto* history = new QPushButton(icon(Glyph::Changes), tr("History"));
    history->setToolTip(tr("Show the commits that changed a file which the cluster is made of"));
    connect(history, &QAbstractButton::clicked, this, [this] { emit historyRequested(m_cluster); });
    connect(this, &ClusterPage::settledChanged, history, [this, history] {
        history->setVisible(m_workspace && m_workspace->git().head().commit && m_delivery);
    });
    line->addWidget(history);
    return head;
}

QWidget* ClusterPage::makeDelivered()
{
    QHeaderView* units = m_units->header();
    units->setSectionResizeMode(UnitsModel::NameColumn, QHeaderView::Stretch);
    units->setSectionResizeMode(UnitsModel::SourceColumn, QHeaderView::Stretch);
    units->resizeSection(UnitsModel::KindColumn, kindWidth);
    units->resizeSection(UnitsModel::ResourcesColumn, countWidth);
    QHeaderView* resources = m_resources->header();
    resources->setSectionResizeMode(ResourcesModel::NameColumn, QHeaderView::Stretch);
    resources->resizeSection(ResourcesModel::KindColumn, kindWidth);
    resources->resizeSection(ResourcesModel::NamespaceColumn, kindWidth);
    m_why->wrap();
    m_why->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    auto* page = new Surface;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_unitsHead);
    column->addWidget(m_units, unitsShare);
    column->addWidget(new Hairline);
    column->addWidget(m_unitHead);
    column->addWidget(m_why);
    column->addWidget(m_resources, resourcesShare);
    return page;
}

void ClusterPage::setWorkspace(workspace::Workspace* workspace)
{
    clear();
    m_workspace = workspace;
}

void ClusterPage::clear()
{
    ++m_round;
    m_running.cancel();
    m_running = {};
    m_cluster.clear();
    m_entry.clear();
    m_map.reset();
    m_delivery.reset();
    m_unitsModel->setValues({});
    m_resourcesModel->clear();
    emit settledChanged();
}

void ClusterPage::show(const std::shared_ptr<const fleet::FleetMap>& map, int cluster)
{
    const fleet::MapCluster& known = map->clusters.at(size_t(cluster));
    if (known.name != m_cluster)
        clear();
    m_map = map;
    m_cluster = known.name;
    m_entry = known.entry.value_or(QString());
    m_title->setWords(known.name);
    m_ring->setRing(known.ringOrder, int(map->rings.size()), valueWord(fleet::Facet::Ring, known.ring));
    m_where->setWords(tr("%1, %2").arg(titleOf(map->regions.at(size_t(known.region))),
                                       titleOf(map->sites.at(size_t(known.site)))));
    m_facts->show(*map, cluster, sourceFolders());
    startDelivery(map, cluster);
}

void ClusterPage::startDelivery(const std::shared_ptr<const fleet::FleetMap>& map, int cluster)
{
    if (!m_workspace || cluster < 0)
        return;
    m_running.cancel();
    const quint64 round = ++m_round;
    if (!m_delivery) {
        m_state->showBusy(tr("Working out what %1 gets").arg(shown(m_cluster)), StatePanel::Stop::Offered);
        m_body->setCurrentWidget(m_state);
    }
    m_running = m_workspace->clusterDelivery().of(map, cluster);
    workspace::whenDone(
        m_running, this,
        [this, round](const workspace::DeliveryResult& result) {
            if (round == m_round)
                finish(result);
        },
        [this, round] {
            if (round == m_round)
                emit settledChanged();
        });
    emit settledChanged();
}

void ClusterPage::finish(const workspace::DeliveryResult& result)
{
    if (!result) {
        m_delivery.reset();
        m_state->showError(tr("What this cluster gets is not known"), result.error(), tr("Try again"));
        m_body->setCurrentWidget(m_state);
        emit settledChanged();
        return;
    }
    m_delivery = *result;
    m_unitsModel->setValues(*m_delivery);
    const auto opaque = std::ranges::count_if(
        m_delivery->units, [](const delivery::Unit& unit) { return unit.built.opaque.has_value(); });
    m_unitsHead->setCount(QLocale().toString(qlonglong(m_delivery->units.size())));
    QString note = tr("%Ln resource(s)", nullptr, int(m_delivery->resourceCount()));
    if (opaque > 0)
        note = tr("%1, %2").arg(note, tr("%Ln opaque unit(s)", nullptr, int(opaque)));
    m_unitsHead->setNote(note);
    const bool waited = m_state == window()->focusWidget();
    m_body->setCurrentIndex(0);
    const QModelIndex current = m_units->currentIndex();
    if (current.isValid())
        showUnit(current.row());
    else
        m_units->setCurrentIndex(m_unitsModel->index(0, 0));
    if (waited)
        m_units->setFocus();
    if (m_map)
        m_facts->show(*m_map, m_map->indexOf(m_cluster), sourceFolders());
    emit settledChanged();
}

void ClusterPage::showUnit(int row)
{
    if (!m_delivery || row < 0 || row >= int(m_delivery->units.size()))
        return m_resourcesModel->clear();
    const delivery::Unit& unit = m_delivery->units.at(size_t(row));
    m_resourcesModel->setValues(unit);
    const itemmodels::UnitRow& shownRow = m_unitsModel->at(row);
    m_unitHead->setTitle(shownRow.name);
    m_unitHead->setCount(shownRow.opaque && shownRow.resources == 0 ? QString()
                                                                    : QLocale().toString(shownRow.resources));
    m_unitHead->setNote(tr("from %1").arg(shownRow.source));
    m_why->setWords(shownRow.hint.isEmpty() ? shownRow.why : shownRow.why + u'\n' + shownRow.hint);
    m_why->setVisible(shownRow.opaque);
    m_resources->setVisible(!shownRow.opaque || shownRow.resources > 0);
}

/// The repository's own folders that units come from, each once.
QStringList ClusterPage::sourceFolders() const
{
    QStringList folders;
    if (!m_delivery)
        return folders;
    for (const delivery::Unit& unit : m_delivery->units) {
        const delivery::Order& order = unit.order;
        if (order.source.kind == delivery::SourceKind::Home && !folders.contains(order.path) &&
            order.path != m_entry)
            folders << order.path;
    }
    return folders;
}

QWidget* ClusterPage::focusEntry() const
{
    return m_body->currentIndex() == 0 ? static_cast<QWidget*>(m_units) : m_state;
}

void ClusterPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

void ClusterPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, measure::titleLine - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::widgets
