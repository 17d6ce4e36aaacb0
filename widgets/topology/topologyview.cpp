#include "widgets/topology/topologyview.h"

#include "widgets/common/errorpresenter.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "widgets/topology/clusterpage.h"
#include "widgets/topology/mapcanvas.h"
#include "widgets/topology/mapexport.h"
#include "widgets/topology/mappanel.h"
#include "widgets/topology/maptable.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/fleetmapper.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QSaveFile>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

const QString firstCluster = u"clusters/cluster-01/kustomization.yaml"_s;

} // namespace

TopologyView::TopologyView(QWidget* parent)
    : View(parent)
    , m_errors(new ErrorPresenter)
    , m_pages(new QStackedWidget)
    , m_state(new StatePanel)
    , m_panel(new MapPanel)
    , m_page(new ClusterPage)
{
    arrange();
    connect(m_panel, &MapPanel::openRequested, this, &TopologyView::openCluster);
    connect(m_panel, &MapPanel::exportRequested, this, &TopologyView::exportAs);
    connect(m_page, &ClusterPage::leaveRequested, this, &TopologyView::leaveCluster);
    connect(m_page, &ClusterPage::placeRequested, this, &TopologyView::openFile);
    connect(m_page, &ClusterPage::historyRequested, this, &View::clusterHistoryRequested);
    connect(m_page, &ClusterPage::settledChanged, this, &View::settledChanged);
    connect(m_errors, &ErrorPresenter::placeRequested, this, &View::placeRequested);
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (!m_workspace)
            return;
        if (m_state->state() == StatePanel::State::Empty)
            makeFirstCluster();
        else
            m_workspace->refresh();
    });
}

void TopologyView::arrange()
{
    for (QWidget* page :
         {static_cast<QWidget*>(m_state), static_cast<QWidget*>(m_panel), static_cast<QWidget*>(m_page)})
        m_pages->addWidget(page);
    bringToFront(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_errors);
    column->addWidget(m_pages, 1);
}

void TopologyView::bringToFront(QWidget* page)
{
    m_pages->setCurrentWidget(page);
    if (page == m_panel)
        m_panel->setWhyNot({});
    else
        m_panel->setWhyNot(page == m_page ? tr("The page of a cluster is shown; go back to the map first")
                                          : tr("There is no map yet"));
}

QString TopologyView::title() const
{
    return tr("Topology");
}

Glyph TopologyView::glyph() const
{
    return Glyph::Cluster;
}

void TopologyView::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace)
        m_workspace->fleetMapper().disconnect(this);
    m_workspace = workspace;
    m_errors->clearAll();
    m_wantedCluster.clear();
    m_page->setWorkspace(workspace);
    m_panel->endFilter();
    m_panel->setMap(std::make_shared<const fleet::FleetMap>());
    bringToFront(m_state);
    if (workspace) {
        workspace::FleetMapper& mapper = workspace->fleetMapper();
        connect(&mapper, &workspace::FleetMapper::changed, this, &TopologyView::followMap);
        connect(&mapper, &workspace::FleetMapper::finished, this, &View::settledChanged);
        followMap();
    }
    emit commandsChanged();
}

void TopologyView::followMap()
{
    const workspace::FleetMapper& mapper = m_workspace->fleetMapper();
    if (mapper.map() != m_panel->map())
        m_panel->setMap(mapper.map());
    m_errors->clear(u"map"_s);
    if (m_panel->map()->isEmpty()) {
        bringToFront(m_state);
        showState();
    } else {
        // The last good map stays; above it stands why it is not the newest.
        if (mapper.error())
            m_errors->present(*mapper.error(), u"map"_s);
        showMap();
    }
    emit commandsChanged();
    emit settledChanged();
}

void TopologyView::showState()
{
    const workspace::FleetMapper& mapper = m_workspace->fleetMapper();
    if (mapper.error())
        m_state->showError(tr("The fleet cannot be read"), *mapper.error(), tr("Look again"));
    else if (!mapper.isComplete())
        m_state->showBusy(tr("Reading the fleet"));
    else
        m_state->showEmpty(
            tr("No clusters yet"),
            tr("Regions, sites and clusters will stand here as soon as the repository has a "
               "cluster: a folder below clusters/ with a kustomization of its own, or the entry "
               "point of Flux, Argo CD or Rancher Fleet."),
            tr("Make a first cluster"));
}

void TopologyView::showMap()
{
    if (const QString wanted = std::exchange(m_wantedCluster, {}); !wanted.isEmpty())
        openCluster(wanted);
    const bool onPage = m_pages->currentWidget() == m_page;
    const int cluster = onPage ? m_panel->map()->indexOf(m_page->cluster()) : -1;
    if (cluster >= 0)
        return m_page->show(m_panel->map(), cluster);
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    bringToFront(m_panel);
    if (hadFocus && onPage)
        focusEntry()->setFocus();
}

void TopologyView::openCluster(const QString& name)
{
    const int cluster = m_panel->map()->indexOf(name);
    if (cluster < 0 || !m_workspace)
        return;
    m_panel->choose(name);
    m_page->show(m_panel->map(), cluster);
    bringToFront(m_page);
    m_page->focusEntry()->setFocus();
    emit commandsChanged();
}

void TopologyView::leaveCluster()
{
    m_page->clear();
    bringToFront(m_panel);
    focusEntry()->setFocus();
    emit commandsChanged();
}

/// A folder stands for its kustomization, else for the first of its files.
void TopologyView::openFile(const Place& place)
{
    const QSet<QString>& files = m_workspace->files().paths();
    const auto& kustomizations = m_workspace->surveyor().survey()->kustomizations();
    if (files.contains(place.file))
        return emit placeRequested(place);
    if (const auto known = kustomizations.constFind(place.file); known != kustomizations.constEnd())
        return emit placeRequested({.file = known->file});
    QString first;
    for (const QString& file : files) {
        if ((place.file.isEmpty() || file.startsWith(place.file + u'/')) && (first.isEmpty() || file < first))
            first = file;
    }
    if (!first.isEmpty())
        return emit placeRequested({.file = first});
    m_errors->present({.code = ErrorCode::NotFound,
                       .message = tr("There is no file in %1.").arg(place.file),
                       .hint = tr("Refresh to see what the repository holds now.")},
                      u"open"_s);
}

void TopologyView::makeFirstCluster()
{
    workspace::whenDone(m_workspace->fileActions().create(firstCluster), this,
                        [this](const Result<void>& made) {
                            if (made || made.error().code == ErrorCode::Conflict)
                                emit placeRequested({.file = firstCluster, .line = 1, .column = 1});
                            else
                                m_errors->present(made.error(), u"make"_s);
                        });
}

QString TopologyView::whyNot(Command command) const
{
    if (!m_workspace)
        return tr("No fleet is open");
    if (command != Command::Find)
        return tr("Texts are edited in Manifests");
    return m_pages->currentWidget() == m_panel ? QString() : tr("There is no map to search");
}

void TopologyView::run(Command command)
{
    if (command != Command::Find)
        return;
    m_panel->search().setFocus(Qt::ShortcutFocusReason);
    m_panel->search().selectAll();
}

QList<QAction*> TopologyView::menuActions(MenuPlace menu) const
{
    return menu == MenuPlace::View ? m_panel->viewActions() : QList<QAction*>();
}

QJsonObject TopologyView::saveState() const
{
    QJsonObject state{{u"map"_s, m_panel->saveState()}};
    const QString open = m_pages->currentWidget() == m_page ? m_page->cluster() : m_wantedCluster;
    if (!open.isEmpty())
        state.insert(u"cluster"_s, open);
    return state;
}

void TopologyView::restoreState(const QJsonObject& state)
{
    m_panel->restoreState(state[u"map"_s].toObject());
    m_wantedCluster = m_workspace ? state[u"cluster"_s].toString() : QString();
    if (m_workspace && !m_panel->map()->isEmpty())
        showMap();
}

QWidget* TopologyView::focusEntry()
{
    if (m_pages->currentWidget() == m_page)
        return m_page->focusEntry();
    return m_pages->currentWidget() == m_panel ? m_panel->focusEntry() : m_state;
}

bool TopologyView::isSettled() const
{
    if (!m_workspace)
        return true;
    const workspace::FleetMapper& mapper = m_workspace->fleetMapper();
    return mapper.isComplete() && !mapper.isReading() && m_page->isSettled();
}

bool TopologyView::select(const QString& name)
{
    if (!m_workspace)
        return false;
    const auto& clusters = m_panel->map()->clusters;
    const auto entry = std::ranges::find_if(clusters, [&](const fleet::MapCluster& cluster) {
        return cluster.entry && !cluster.entry->isEmpty() && *cluster.entry == name;
    });
    if (entry != clusters.end()) {
        openCluster(entry->name);
        return true;
    }
    return m_panel->choose(name);
}

void TopologyView::exportAs(const QString& kind)
{
    auto* dialog = new QFileDialog(this, tr("Export"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(kind);
    dialog->setNameFilter(u"*.%1"_s.arg(kind));
    dialog->selectFile(m_workspace ? m_workspace->name() + u'.' + kind : QString());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString& path) { write(path, kind); });
    dialog->open();
}

void TopologyView::write(const QString& path, const QString& kind)
{
    m_errors->clear(u"export"_s);
    const auto format = mapFormatOf(kind);
    const Result<QByteArray> bytes =
        format ? exportedMap(m_panel->canvas().scene(), *format) : Result<QByteArray>(m_panel->table().csv());
    if (!bytes)
        return m_errors->present(bytes.error(), u"export"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        m_errors->present({.code = ErrorCode::Io,
                           .message = tr("%1 could not be written.").arg(QDir::toNativeSeparators(path)),
                           .hint = tr("Check that its folder is there and may be written."),
                           .detail = file.errorString()},
                          u"export"_s);
}

} // namespace efa::widgets
