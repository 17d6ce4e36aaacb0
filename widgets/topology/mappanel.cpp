#include "widgets/topology/mappanel.h"

#include "widgets/common/availability.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/surface.h"
#include "widgets/topology/clusterwords.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/maplegend.h"
#include "widgets/topology/mapselection.h"
#include "widgets/topology/maptable.h"
#include "widgets/topology/minimap.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using fleet::Facet;

namespace {

constexpr int searchWidth = 240;
constexpr int wholeTitle = 240;
constexpr double zoomStep = 1.25;
enum Twin { MapTwin, TableTwin };

QToolButton* makeMenuButton(Glyph glyph, const QString& words, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setIcon(icon(glyph));
    button->setText(words);
    button->setToolTip(toolTip);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFixedHeight(measure::control);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// Below the button, its right edges together; returns at once.
void popUp(QMenu* menu, const QWidget* button)
{
    const int left = button->width() - menu->sizeHint().width();
    menu->popup(button->mapToGlobal(QPoint(left, button->height())));
}

} // namespace

MapPanel::MapPanel(QWidget* parent)
    : QWidget(parent)
    , m_map(std::make_shared<const fleet::FleetMap>())
    , m_selection(new MapSelection(this))
    , m_canvas(new MapCanvas(*m_selection))
    , m_table(new MapTable(*m_selection))
    , m_twins(new QStackedWidget)
    , m_title(new Label({}, {.size = TextSize::Section, .emphasis = Emphasis::Strong}))
    , m_note(new Label({}, {.color = Token::Secondary}))
    , m_found(new Label({}, {.color = Token::Secondary}))
    , m_clear(new LinkButton(tr("Show all")))
    , m_search(new SearchField(tr("Cluster, site, version")))
    , m_switch(new SegmentedSwitch)
    , m_columns(makeMenuButton(Glyph::More, tr("Columns"), tr("Choose the columns that are shown")))
    , m_export(makeMenuButton(Glyph::Save, tr("Export"), tr("Keep what is shown as a file")))
{
    makeActions();
    m_legend = new MapLegend(m_canvas);
    m_miniMap = new MiniMap(*m_canvas, {m_zoomOut, m_zoomIn, m_fit}, m_canvas);
    arrange();
    connectParts();
    showAvailability();
}

void MapPanel::makeActions()
{
    const auto make = [this](Glyph glyph, const QString& text, const QString& toolTip,
                             const QList<QKeySequence>& keys) {
        auto* action = new QAction(icon(glyph), text, this);
        action->setToolTip(toolTip);
        action->setShortcuts(keys);
        // Letters and digits belong to the search while it has the keyboard.
        action->setShortcutContext(Qt::WidgetShortcut);
        m_canvas->addAction(action);
        return action;
    };
    m_zoomIn =
        make(Glyph::Plus, tr("Zoom &in"), tr("Show the map larger (+)"), {Qt::Key_Plus, Qt::Key_Equal});
    m_zoomOut = make(Glyph::Minus, tr("Zoom &out"), tr("Show the map smaller (-)"), {Qt::Key_Minus});
    m_fit = make(Glyph::Fit, tr("&Whole fleet"), tr("Fit the whole fleet into the view (0)"),
                 {Qt::Key_0, Qt::Key_Home});
    m_zoomToSelection = make(Glyph::Search, tr("Zoom to &selection"),
                             tr("Show the chosen clusters as large as they fit (Z)"), {Qt::Key_Z});
    m_tableAction = new QAction(tr("&Table"), this);
    m_tableAction->setCheckable(true);
    m_tableAction->setToolTip(tr("Show the clusters as a table, with the same selection"));
    m_tableAction->setShortcut(Qt::CTRL | Qt::Key_T);
    m_tableAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_tableAction);
    connect(m_zoomIn, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(zoomStep); });
    connect(m_zoomOut, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1 / zoomStep); });
    connect(m_fit, &QAction::triggered, m_canvas, &MapCanvas::fit);
    connect(m_zoomToSelection, &QAction::triggered, m_canvas, &MapCanvas::zoomToSelection);
    connect(m_tableAction, &QAction::triggered, this, &MapPanel::setTable);
}

void MapPanel::makeExport()
{
    auto* menu = new QMenu(m_export);
    const auto add = [this, menu](const QString& kind, const QString& words, const QString& toolTip) {
        QAction* action = menu->addAction(words);
        action->setToolTip(toolTip);
        connect(action, &QAction::triggered, this, [this, kind] { emit exportRequested(kind); });
    };
    add(u"png"_s, tr("Picture (PNG) …"), tr("The whole fleet as a picture"));
    add(u"svg"_s, tr("Drawing (SVG) …"), tr("The whole fleet as a drawing of any size"));
    add(u"pdf"_s, tr("Document (PDF) …"), tr("The whole fleet on one page"));
    add(u"csv"_s, tr("Table (CSV) …"), tr("The chosen clusters, or all that are shown, for a spreadsheet"));
    connect(m_export, &QAbstractButton::clicked, menu, [this, menu] { popUp(menu, m_export); });
}

QWidget* MapPanel::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(measure::titleLine);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(space::large, 0, space::medium, 1);
    line->setSpacing(space::small);
    line->addWidget(m_title);
    line->addWidget(m_note, 1);
    line->addWidget(m_found);
    line->addWidget(m_clear);
    m_search->setFixedWidth(searchWidth);
    m_search->setAccessibleName(tr("Search the fleet"));
    line->addWidget(m_search);
    m_switch->addSegment(MapTwin, tr("Map"), tr("Regions, sites and clusters as a map"));
    m_switch->addSegment(TableTwin, tr("Table"), tr("The same clusters as a table"));
    line->addWidget(m_switch);
    connect(m_columns, &QAbstractButton::clicked, this, [this] { popUp(m_table->columnsMenu(), m_columns); });
    line->addWidget(m_columns);
    makeExport();
    line->addWidget(m_export);
    return head;
}

void MapPanel::arrange()
{
    m_twins->addWidget(m_canvas);
    auto* inset = new Surface;
    auto* table = new QHBoxLayout(inset);
    table->setContentsMargins(space::small, 0, 0, 0);
    table->addWidget(m_table);
    m_twins->addWidget(inset);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_twins, 1);
    m_columns->hide();
    m_canvas->installEventFilter(this);
    const int strip = m_miniMap->height() - floatShadow;
    m_canvas->setMargins({space::large, space::large, space::large, strip + space::medium});
    setFocusProxy(m_canvas);
    QWidget* const order[] = {m_canvas, m_table, m_search, m_switch, m_columns, m_export};
    for (size_t at = 1; at < std::size(order); ++at)
        setTabOrder(order[at - 1], order[at]);
}

void MapPanel::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        fleet::MapFilter filter = m_canvas->scene().filter();
        filter.search = text;
        setFilter(filter);
    });
    connect(m_search, &SearchField::left, this, [this] { focusEntry()->setFocus(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_canvas->scene().shownCount() > 0)
            focusEntry()->setFocus();
    });
    connect(m_clear, &QAbstractButton::clicked, this, [this] {
        endFilter();
        focusEntry()->setFocus();
    });
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int twin) { setTable(twin == TableTwin); });
    connect(m_legend, &MapLegend::facetChosen, this, &MapPanel::setFacet);
    connect(m_legend, &MapLegend::valuesToggled, this, &MapPanel::toggleValues);
    connect(m_canvas, &MapCanvas::lensChanged, this, &MapPanel::showAvailability);
    connect(m_canvas, &MapCanvas::openRequested, this, &MapPanel::openRequested);
    connect(m_table, &MapTable::openRequested, this, &MapPanel::openRequested);
    connect(m_selection, &MapSelection::changed, this, [this] {
        showAvailability();
        showHead();
    });
}

void MapPanel::setMap(const std::shared_ptr<const fleet::FleetMap>& map)
{
    m_map = map;
    m_canvas->setMap(map);
    m_table->setMap(*map);
    QSet<QString> names;
    for (const fleet::MapCluster& cluster : map->clusters)
        names.insert(cluster.name);
    m_selection->keepOnly(names);
    setFilter(m_canvas->scene().filter());
    applyPending();
}

void MapPanel::setFilter(const fleet::MapFilter& filter)
{
    m_canvas->setFilter(filter);
    std::vector<bool> shown;
    shown.reserve(m_map->clusters.size());
    for (size_t at = 0; at < m_map->clusters.size(); ++at)
        shown.push_back(m_canvas->scene().isShown(int(at)));
    m_table->setShown(shown);
    m_miniMap->update();
    showLegend();
    showHead();
}

void MapPanel::setFacet(Facet facet)
{
    m_canvas->setFacet(facet);
    m_miniMap->update();
    showLegend();
}

void MapPanel::toggleValues(const QStringList& values, bool on)
{
    fleet::MapFilter filter = m_canvas->scene().filter();
    QSet<QString>& chosen = filter.valuesOf(m_canvas->scene().scale().facet());
    for (const QString& value : values) {
        if (on)
            chosen.insert(value);
        else
            chosen.remove(value);
    }
    setFilter(filter);
}

bool MapPanel::endFilter()
{
    if (!m_canvas->scene().isFiltered())
        return false;
    const QSignalBlocker quiet(m_search);
    m_search->clear();
    setFilter({});
    return true;
}

void MapPanel::showHead()
{
    m_title->setWords(m_map->title);
    m_title->setVisible(!m_map->title.isEmpty());
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), wholeTitle));
    QString note = fleetWords(m_canvas->scene());
    if (const int chosen = int(m_selection->names().size()); chosen > 0)
        note = tr("%1; %2").arg(note, tr("%Ln chosen", nullptr, chosen));
    m_note->setWords(note);
    const bool filtered = m_canvas->scene().isFiltered();
    const QLocale locale;
    m_found->setWords(tr("%1 of %2 shown")
                          .arg(locale.toString(m_canvas->scene().shownCount()),
                               locale.toString(int(m_map->clusters.size()))));
    m_found->setMinimumWidth(filtered ? m_found->sizeHint().width() : 0);
    m_found->setVisible(filtered);
    m_clear->setVisible(filtered);
}

void MapPanel::showLegend()
{
    const int room = m_canvas->width() - m_miniMap->width() - 2 * space::medium - space::small;
    m_legend->show(m_canvas->scene(), room);
    placeFloats();
}

void MapPanel::placeFloats()
{
    const int gap = space::medium - floatShadow;
    m_legend->move(gap, m_canvas->height() - m_legend->height() - gap);
    m_miniMap->move(m_canvas->width() - m_miniMap->width() - gap,
                    m_canvas->height() - m_miniMap->height() - gap);
}

void MapPanel::setWhyNot(const QString& whyNot)
{
    m_whyNot = whyNot;
    showAvailability();
}

void MapPanel::showAvailability()
{
    QString covered = m_whyNot;
    setAvailable(m_tableAction, covered);
    if (covered.isEmpty() && isTable())
        covered = tr("This acts on the map; the table is shown");
    const auto say = [&](QAction* action, bool possible, const QString& whyNot) {
        setAvailable(action, !covered.isEmpty() ? covered : (possible ? QString() : whyNot));
    };
    say(m_zoomIn, m_canvas->canZoomIn(), tr("The map cannot be shown larger"));
    say(m_zoomOut, m_canvas->canZoomOut(), tr("The map cannot be shown smaller"));
    say(m_fit, !m_canvas->isFit(), tr("The whole fleet is in view already"));
    say(m_zoomToSelection, !m_selection->names().isEmpty(), tr("No cluster is chosen"));
}

QList<QAction*> MapPanel::viewActions() const
{
    return {m_tableAction, m_zoomIn, m_zoomOut, m_fit, m_zoomToSelection};
}

bool MapPanel::choose(const QString& cluster)
{
    if (m_map->indexOf(cluster) < 0)
        return false;
    m_selection->set({cluster}, cluster);
    m_canvas->reveal(cluster);
    return true;
}

QWidget* MapPanel::focusEntry() const
{
    return isTable() ? static_cast<QWidget*>(m_table) : m_canvas;
}

bool MapPanel::isTable() const
{
    return m_twins->currentIndex() == TableTwin;
}

void MapPanel::setTable(bool table)
{
    const bool hadFocus = m_twins->isAncestorOf(window()->focusWidget());
    m_twins->setCurrentIndex(table ? TableTwin : MapTwin);
    m_switch->setCurrent(table ? TableTwin : MapTwin);
    m_tableAction->setChecked(table);
    m_columns->setVisible(table);
    if (table)
        m_table->scrollTo(m_table->currentIndex());
    else
        m_canvas->reveal(m_selection->current());
    if (hadFocus)
        focusEntry()->setFocus();
    showAvailability();
}

bool MapPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_canvas && event->type() == QEvent::Resize)
        showLegend();
    return QWidget::eventFilter(watched, event);
}

void MapPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, measure::titleLine - 1, width(), 1, theme.color(Token::Line));
}

/// What map and table left over: Escape ends the filter.
void MapPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && endFilter())
        return;
    QWidget::keyPressEvent(event);
}

} // namespace efa::widgets
