#include "app/window/mainwindow.h"

#include "app/window/appcontext.h"
#include "app/window/draftkeeper.h"
#include "app/window/dropveil.h"
#include "app/window/fleetfacts.h"
#include "app/window/folderdrop.h"
#include "app/window/framewords.h"
#include "app/window/headerbar.h"
#include "app/window/helpdesk.h"
#include "app/window/jobsbutton.h"
#include "app/window/palette.h"
#include "app/window/palettebutton.h"
#include "app/window/palettesource.h"
#include "app/window/panelsizing.h"
#include "app/window/panes.h"
#include "app/window/rail.h"
#include "app/window/recoveryoffer.h"
#include "app/window/reviewoffer.h"
#include "app/window/startdesk.h"
#include "app/window/statusline.h"
#include "app/window/tourguide.h"
#include "app/window/unsavedguard.h"
#include "app/window/windowactions.h"
#include "app/window/windowmenus.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/plaintext.h"
#include "widgets/discovery/discoveryview.h"
#include "widgets/manifests/manifestsview.h"
#include "widgets/start/startview.h"
#include "workspace/foundfleets.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;
using workspace::Workspace;

namespace {

constexpr QSize firstSize(1440, 900);
} // namespace

MainWindow::MainWindow(AppContext& context)
    : m_context(context)
    , m_actions(new WindowActions(this))
    , m_menus(nullptr)
    , m_rail(new Rail)
    , m_header(new HeaderBar)
    , m_errors(new ErrorPresenter)
    , m_start(new StartView(context.clock()))
    , m_deck(new ViewDeck(m_start))
    , m_offer(new ReviewOffer)
    , m_recovery(new RecoveryOffer)
    , m_status(new StatusLine(context.clock()))
    , m_drafts(new DraftKeeper(context.session(), context.settings(), this))
    , m_guard(new UnsavedGuard(this))
    , m_desk(new StartDesk(context, *m_start, this))
    , m_facts(new FleetFacts(this))
    , m_words(new FrameWords({.session = context.session(),
                              .facts = *m_facts,
                              .deck = *m_deck,
                              .header = *m_header,
                              .status = *m_status},
                             this))
    , m_everything(new PaletteSource(context.settings(), this))
    , m_palette(new Palette(m_everything->model(), this))
    , m_guide(new TourGuide(context, *m_deck, *m_desk, this))
    , m_memory(context.settings(), context.clock(), *m_facts)
{
    setMinimumSize(measure::windowMinWidth, measure::windowMinHeight);
    buildFrame();
    addViews();
    connectActions();
    new PanelSizing(m_actions->largerPanel, m_actions->smallerPanel, this);
    new HelpDesk(*m_actions, *m_deck, menuBar(), this);
    connectPalette();
    connectSession();
    if (!restoreGeometry(m_context.settings().windowGeometry()))
        resize(firstSize);
    m_start->setOpenKeys(m_actions->openFolder->shortcut().toString(QKeySequence::NativeText));
    m_header->jobs()->addSource(&context.jobs());
    m_desk->refresh();
    showNoFleet();
}

MainWindow::~MainWindow()
{
    m_header->jobs()->removeSource(&m_context.jobs());
    disconnect(&m_context.session(), nullptr, this, nullptr);
    if (Workspace* workspace = m_context.session().workspace())
        letGoOfFleet(workspace);
}

void MainWindow::buildFrame()
{
    auto* central = new QWidget;
    auto* rows = new QVBoxLayout(central);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_errors);
    right->addWidget(m_deck, 1);
    right->addWidget(m_recovery);
    right->addWidget(m_offer);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    rows->addLayout(middle, 1);
    rows->addWidget(m_status);
    setCentralWidget(central);
    auto* drop = new FolderDrop(this, new DropVeil(central));
    connect(drop, &FolderDrop::dropped, this, &MainWindow::openFleet);
    for (QWidget* pane : {static_cast<QWidget*>(m_rail), static_cast<QWidget*>(m_header),
                          static_cast<QWidget*>(m_start), static_cast<QWidget*>(m_status)})
        markAsPane(pane);
}

void MainWindow::addViews()
{
    const QList<ViewPlace> places = m_context.makeViews();
    for (const ViewPlace& place : places) {
        m_deck->add(place);
        connectView(place);
        if (place.number == 0)
            continue;
        QAction* action =
            m_actions->addView(place.number, place.id, place.view->glyph(), place.view->title());
        m_rail->addEntry(place.id, place.view->glyph(), place.view->title(),
                         action->shortcut().toString(QKeySequence::NativeText));
    }
    m_menus = new WindowMenus(*m_actions, menuBar(), m_header->fleetMenu());
    for (const ViewPlace& place : places)
        m_menus->addView(place.view);
    m_menus->setFront(nullptr);
}

void MainWindow::connectView(const ViewPlace& place)
{
    connect(place.view, &View::placeRequested, this, &MainWindow::openPlace);
    connect(place.view, &View::historyRequested, this, [this](const QString& path, const CommitId& commit) {
        showFirst([&](View& view) { return view.showHistory(path, commit); });
    });
    connect(place.view, &View::clusterHistoryRequested, this, [this](const QString& cluster) {
        showFirst([&](View& view) { return view.showClusterHistory(cluster); });
    });
    m_drafts->follow(place);
    if (const auto* review = qobject_cast<const DiscoveryView*>(place.view))
        connect(review, &DiscoveryView::leaveRequested, this, &MainWindow::leaveReview);
    if (auto* manifests = qobject_cast<ManifestsView*>(place.view))
        m_words->setManifests(manifests);
    if (place.number == 0)
        return;
    connect(place.view, &View::countChanged, m_rail,
            [this, id = place.id](int count, const QString& words) { m_rail->setCount(id, count, words); });
}

void MainWindow::connectActions()
{
    connect(m_actions->openFolder, &QAction::triggered, this, &MainWindow::chooseFolder);
    connect(m_start, &StartView::openFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_actions->sampleFleet, &QAction::triggered, this, [this] {
        showView({});
        m_desk->askForSample();
    });
    connect(m_actions->closeFleet, &QAction::triggered, this, &MainWindow::closeFleet);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions->start, &QAction::triggered, this, [this] { showView({}); });
    connect(m_actions, &WindowActions::viewChosen, this, &MainWindow::showView);
    connect(m_actions->nextPane, &QAction::triggered, this, [this] { movePane(true); });
    connect(m_actions->previousPane, &QAction::triggered, this, [this] { movePane(false); });
    connect(m_actions->jobs, &QAction::triggered, m_header->jobs(), &JobsButton::openList);
    connect(m_actions->tour, &QAction::triggered, m_guide, &TourGuide::begin);
    connect(m_start, &StartView::tourRequested, m_guide, &TourGuide::begin);
    connect(m_guide, &TourGuide::viewRequested, this, &MainWindow::showView);
    connect(m_actions->reviewFleet, &QAction::triggered, this, &MainWindow::showReview);
    connect(m_offer, &ReviewOffer::reviewRequested, this, &MainWindow::showReview);
    connect(m_actions->renderCharts, &QAction::triggered, this, &MainWindow::allowHelm);
    connect(m_recovery, &RecoveryOffer::openRequested, this, [this](const QStringList& paths) {
        for (const QString& path : paths)
            openPlace({.file = path});
    });
    connect(m_actions->refresh, &QAction::triggered, this, [this] {
        if (Workspace* workspace = m_context.session().workspace())
            workspace->refresh();
    });
    Appearance& appearance = m_context.appearance();
    m_actions->setThemeMode(appearance.mode());
    connect(m_actions, &WindowActions::themeChosen, this, [this](ThemeMode mode) {
        m_context.appearance().setMode(mode);
        m_context.settings().setThemeMode(mode);
    });
    connect(m_menus, &WindowMenus::recentChosen, this, &MainWindow::openFleet);
    connect(m_desk, &StartDesk::openRequested, this, &MainWindow::openFleet);
    connect(m_desk, &StartDesk::fleetsChanged, this, [this] { m_menus->setRecent(m_desk->fleets()); });
    connect(m_rail, &Rail::chosen, this, &MainWindow::showView);
    connect(m_deck, &ViewDeck::frontChanged, this, &MainWindow::showFront);
    connect(m_words, &FrameWords::titleChanged, this, &QWidget::setWindowTitle);
    connect(m_words, &FrameWords::viewRequested, this, &MainWindow::showView);
}

void MainWindow::connectPalette()
{
    m_header->finder()->setKeys(m_actions->palette->shortcut().toString(QKeySequence::NativeText));
    connect(m_header->finder(), &QAbstractButton::clicked, m_actions->palette, &QAction::trigger);
    m_everything->serve(*m_palette, m_actions->palette, *m_menus);
    connect(m_everything, &PaletteSource::placeRequested, this, &MainWindow::openPlace);
    connect(m_everything, &PaletteSource::selectionRequested, m_deck,
            [this](const QString& view, const QString& name) {
                showView(view);
                if (View* front = m_deck->front())
                    front->select(name);
            });
}

void MainWindow::connectSession()
{
    FleetSession& session = m_context.session();
    connect(&session, &FleetSession::opened, this, &MainWindow::takeFleet);
    connect(&session, &FleetSession::aboutToClose, this, &MainWindow::letGoOfFleet);
    connect(&session, &FleetSession::closed, this, &MainWindow::showNoFleet);
    connect(&session, &FleetSession::failed, this, &MainWindow::presentFailure);
    connect(m_guard, &UnsavedGuard::failed, m_errors,
            [this](const Error& error) { m_errors->present(error, u"save"_s); });
    connect(m_errors, &ErrorPresenter::placeRequested, this, &MainWindow::openPlace);
}

void MainWindow::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open folder"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openFleet);
    dialog->open();
}

void MainWindow::openFleet(const QString& path)
{
    m_guard->before(m_context.session().workspace(), [this, path] { m_context.session().open(path); });
}

/// The fleet is opened anew: all its parts render charts then, or none does.
void MainWindow::allowHelm(bool allowed)
{
    const Workspace* workspace = m_context.session().workspace();
    if (!workspace)
        return;
    m_context.settings().setHelmAllowed(workspace->root(), allowed);
    openFleet(workspace->root());
}

void MainWindow::closeFleet()
{
    m_guard->before(m_context.session().workspace(), [this] { m_context.session().close(); });
}

void MainWindow::showView(const QString& id)
{
    m_deck->bringToFront(m_context.session().workspace() ? id : QString());
    m_rail->setCurrent(m_deck->frontId());
}

void MainWindow::showFront()
{
    View* front = m_deck->front();
    m_rail->setCurrent(m_deck->frontId());
    m_actions->setFront(front, m_deck->frontId());
    m_menus->setFront(front);
    m_offer->setWanted(front && m_deck->frontId() != u"discovery");
    if (!front)
        m_desk->refresh();
    QWidget* entry = front ? front->focusEntry() : m_start->focusEntry();
    if (entry)
        entry->setFocus();
}

void MainWindow::takeFleet(Workspace* workspace)
{
    m_errors->clearAll();
    m_start->errors().clearAll();
    m_facts->setWorkspace(workspace);
    m_header->jobs()->addSource(&workspace->jobs());
    m_actions->setWhyNoFleet({});
    m_rail->setWhyNot({});
    m_offer->setWorkspace(workspace);
    m_actions->renderCharts->setChecked(m_context.settings().isHelmAllowed(workspace->root()));
    m_recovery->setWorkspace(workspace);
    m_everything->setWorkspace(workspace);
    for (const ViewPlace& place : m_deck->places())
        place.view->setWorkspace(workspace);
    const QString front = m_memory.restore(*workspace, *m_deck);
    m_desk->refresh();
    showView(front);
}

void MainWindow::letGoOfFleet(Workspace* workspace)
{
    m_memory.keep(*workspace, *m_deck);
    m_header->jobs()->removeSource(&workspace->jobs());
    m_facts->setWorkspace(nullptr);
    m_offer->setWorkspace(nullptr);
    m_recovery->setWorkspace(nullptr);
    m_everything->setWorkspace(nullptr);
    for (const ViewPlace& place : m_deck->places())
        place.view->setWorkspace(nullptr);
}

void MainWindow::showNoFleet()
{
    if (m_painted && !m_leaving)
        m_context.settings().setLastFleet({});
    m_actions->setWhyNoFleet(whyNoFleet());
    m_rail->setWhyNot(whyNoFleet());
    showView({});
    showFront();
    m_words->showHeader();
    m_words->showStatus();
}

void MainWindow::presentFailure(const Error& error, const QString& path)
{
    // On the start page when nothing is open, else above what is.
    ErrorPresenter& presenter = m_context.session().workspace() ? *m_errors : m_start->errors();
    presenter.present(Error(error).withContext(tr("%1 could not be opened.").arg(shown(path))), u"open"_s);
    m_desk->refresh();
    m_words->showHeader();
    m_words->showStatus();
}

void MainWindow::showFirst(const std::function<bool(View&)>& takes)
{
    for (const ViewPlace& candidate : m_deck->places()) {
        if (takes(*candidate.view))
            return showView(candidate.id);
    }
}

void MainWindow::openPlace(const Place& place)
{
    showFirst([&](View& view) { return view.openPlace(place); });
}

void MainWindow::movePane(bool forward)
{
    if (QWidget* next = nextPane(*this, forward ? Direction::Forward : Direction::Backward))
        next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void MainWindow::showReview()
{
    if (m_deck->frontId() != u"discovery")
        m_beforeReview = m_deck->frontId();
    showView(u"discovery"_s);
}

void MainWindow::leaveReview()
{
    showView(m_deck->view(m_beforeReview) ? m_beforeReview : u"manifests"_s);
}

void MainWindow::refreshStart()
{
    m_desk->refresh();
    if (!m_deck->front())
        m_start->focusEntry()->setFocus();
}

bool MainWindow::isSettled() const
{
    if (m_context.session().isOpening())
        return false;
    const View* front = m_deck->front();
    if (!front)
        return true;
    const auto& found = m_context.session().workspace()->foundFleets();
    return front->isSettled() && m_facts->isComplete() && found.isSettled();
}

bool MainWindow::event(QEvent* event)
{
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // Once this frame is on the screen.
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
    }
    if (event->type() == QEvent::WindowActivate && m_context.session().workspace())
        m_context.session().workspace()->refresh();
    return handled;
}

void MainWindow::leave()
{
    m_leaving = true;
    close();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Workspace* workspace = m_context.session().workspace();
    if (!m_leaving && workspace && workspace->hasUnsaved()) {
        event->ignore();
        m_guard->before(workspace, [this] { leave(); });
        return;
    }
    m_leaving = true;
    m_context.settings().setWindowGeometry(saveGeometry());
    if (workspace)
        m_memory.keep(*workspace, *m_deck);
    m_context.settings().flush();
    event->accept();
}

} // namespace efa::app
