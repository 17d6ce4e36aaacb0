#include "widgets/discovery/discoveryview.h"

#include "widgets/common/banner.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/panelsplitter.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/searchfield.h"
#include "widgets/common/statepanel.h"
#include "widgets/discovery/adoption.h"
#include "widgets/discovery/clusterpanel.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/drafttext.h"
#include "widgets/discovery/leftoutpanel.h"
#include "widgets/discovery/reasonspanel.h"
#include "widgets/discovery/reviewhead.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/foundfleets.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using delivery::Correction;
using delivery::Review;
using workspace::FoundFleets;

namespace {

const QString reasonsId = u"reasons"_s;
const QString leftOutId = u"left-out"_s;
const QString correctionSubject = u"correction"_s;
const QString adoptionSubject = u"adoption"_s;
constexpr int reasonsWidth = 320;
constexpr int leftOutHeight = 200;
constexpr int leftOutMin = 96;
constexpr int leftOutMax = 600;
/// Of what a large window has more, per cent.
constexpr int reasonsShare = 15;
constexpr int leftOutShare = 30;

} // namespace

DiscoveryView::DiscoveryView(QWidget* parent)
    : View(parent)
    , m_adoption(new Adoption(this))
    , m_head(new ReviewHead)
    , m_errors(new ErrorPresenter)
    , m_written(new Banner)
    , m_state(new StatePanel)
    , m_clusters(new ClusterPanel)
    , m_reasons(new ReasonsPanel)
    , m_leftOut(new LeftOutPanel)
    , m_columns(new PanelSplitter(Qt::Horizontal))
    , m_rows(new PanelSplitter(Qt::Vertical))
    , m_body(new QStackedLayout)
{
    arrange();
    connectPanels();
}

void DiscoveryView::arrange()
{
    m_columns->addMain(m_clusters);
    m_columns->addPanel(m_reasons, {.id = reasonsId,
                                    .title = tr("Why"),
                                    .edge = Qt::RightEdge,
                                    .size = reasonsWidth,
                                    .share = reasonsShare});
    m_rows->addMain(m_columns);
    m_rows->addPanel(m_leftOut, {.id = leftOutId,
                                 .title = tr("Not placed"),
                                 .edge = Qt::BottomEdge,
                                 .size = leftOutHeight,
                                 .min = leftOutMin,
                                 .max = leftOutMax,
                                 .share = leftOutShare});
    m_reasons->addFoldButton(m_columns->makeFoldButton(reasonsId));
    m_leftOut->addFoldButton(m_rows->makeFoldButton(leftOutId));
    m_body->addWidget(m_rows);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_errors);
    column->addWidget(m_written);
    column->addLayout(m_body, 1);
}

void DiscoveryView::connectPanels()
{
    connect(m_clusters, &ClusterPanel::correctionWished, this, &DiscoveryView::correct);
    connect(m_leftOut, &LeftOutPanel::correctionWished, this, &DiscoveryView::correct);
    connect(m_clusters, &ClusterPanel::undoWished, this, [this] { run(Command::Undo); });
    connect(m_clusters, &ClusterPanel::redoWished, this, [this] { run(Command::Redo); });
    connect(m_clusters, &ClusterPanel::readWished, this, &DiscoveryView::read);
    connect(m_clusters, &ClusterPanel::chosenChanged, this, &DiscoveryView::showChosen);
    connect(m_reasons, &ReasonsPanel::openRequested, this, [this](const QString& path) { open(path, 0); });
    connect(m_leftOut, &LeftOutPanel::openRequested, this, &DiscoveryView::open);
    connect(m_head, &ReviewHead::adoptWished, m_adoption, &Adoption::write);
    connect(m_adoption, &Adoption::begun, m_errors, &ErrorPresenter::clearAll);
    connect(m_adoption, &Adoption::changed, this, &DiscoveryView::showState);
    connect(m_adoption, &Adoption::failed, m_errors,
            [this](const Error& error) { m_errors->present(error, adoptionSubject); });
    connect(m_head, &ReviewHead::leaveWished, this, &DiscoveryView::leaveRequested);
    connect(m_head, &ReviewHead::leftOutWished, this, [this] {
        m_rows->setFolded(leftOutId, false);
        m_leftOut->focusEntry()->setFocus();
    });
    connect(m_written, &Banner::actionTriggered, m_adoption, &Adoption::takeBack);
    connect(m_errors, &ErrorPresenter::placeRequested, this, &View::placeRequested);
    connect(m_state, &StatePanel::actionTriggered, this, &DiscoveryView::read);
    connect(m_state, &StatePanel::cancelRequested, this, [this] { m_workspace->foundFleets().stop(); });
}

QString DiscoveryView::title() const
{
    return tr("Fleet review");
}

Glyph DiscoveryView::glyph() const
{
    return Glyph::Cluster;
}

void DiscoveryView::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->foundFleets().disconnect(this);
        m_workspace->fileActions().disconnect(this);
    }
    m_workspace = workspace;
    m_review = {};
    m_taken = {};
    m_draft.clear();
    m_wanted.clear();
    m_adoption->setWorkspace(workspace);
    m_errors->clearAll();
    if (workspace) {
        auto& found = workspace->foundFleets();
        connect(&found, &FoundFleets::changed, this, &DiscoveryView::follow);
        connect(&found, &FoundFleets::progressed, m_state, &StatePanel::setProgress);
        connect(&workspace->fileActions(), &workspace::FileActions::undoChanged, this,
                &DiscoveryView::showState);
    }
    if (isVisible())
        read();
    follow();
}

void DiscoveryView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    if (m_workspace && m_workspace->foundFleets().state() == FoundFleets::State::Unread)
        read();
}

void DiscoveryView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit leaveRequested();
    else
        View::keyPressEvent(event);
}

void DiscoveryView::read()
{
    if (m_workspace)
        m_workspace->foundFleets().read();
}

/// Takes what was read; files that come and go only change what is adopted.
void DiscoveryView::follow()
{
    const auto proposal = m_workspace ? m_workspace->foundFleets().proposal() : nullptr;
    if (proposal && proposal != m_taken) {
        if (m_taken)
            m_review.renew(*proposal);
        else
            m_review = Review(*proposal, std::exchange(m_draft, {}));
        m_taken = proposal;
        showReview();
        if (const QString wanted = std::exchange(m_wanted, {}); !wanted.isEmpty())
            m_clusters->table().chooseName(wanted);
    }
    showState();
}

void DiscoveryView::showState()
{
    if (!m_workspace)
        return;
    const FoundFleets& found = m_workspace->foundFleets();
    const bool reading = found.state() == FoundFleets::State::Reading;
    if (!reading && m_taken) {
        m_body->setCurrentWidget(m_rows);
    } else {
        m_head->showReading(m_workspace->name());
        m_body->setCurrentWidget(m_state);
        if (found.error())
            m_state->showError(tr("The repository could not be read"), *found.error(), tr("Try again"));
        else if (reading || found.state() == FoundFleets::State::Unread)
            m_state->showBusy(tr("Reading %1").arg(shown(m_workspace->name())), StatePanel::Stop::Offered);
        else
            m_state->showEmpty(
                tr("Reading was stopped"),
                tr("Which clusters the repository holds is not known yet. Nothing was written."),
                tr("Read again"));
    }
    showOffer();
    emit commandsChanged();
    emit settledChanged();
}

void DiscoveryView::showReview()
{
    const delivery::Reviewed& now = m_review.now();
    m_clusters->setValues(now);
    m_clusters->setSteps(m_review.undoWords(), m_review.redoWords());
    m_leftOut->setValues(now);
    showChosen();
    m_adoption->setReview(now);
}

/// What the head, the banner and the panels say about adopting.
void DiscoveryView::showOffer()
{
    const delivery::Reviewed& now = m_review.now();
    const bool adopted = m_adoption->isDone();
    const QString fixed = whyFixed();
    const AdoptionOffer offer = m_adoption->offer(fixed);
    m_head->setOffer(offer);
    m_clusters->setWhyFixed(fixed);
    m_leftOut->setWhyFixed(fixed);
    if (m_adoption->canTakeBack() && adopted)
        m_written->setWords({.severity = Severity::Hint,
                             .lead = tr("Written"),
                             .text = offer.files.join(u", "_s),
                             .action = tr("Undo")});
    else
        m_written->hide();
    if (m_body->currentWidget() != m_rows)
        return;
    int rings = 0;
    for (const QStringList& names : now.rings())
        rings += int(names.size());
    m_head->setFacts({.repository = m_workspace->root(),
                      .clusters = int(now.clusters.size()),
                      .rings = rings,
                      .sites = int(now.sites().size()),
                      .leftOut = m_leftOut->count(),
                      .tookMs = m_workspace->foundFleets().tookMs(),
                      .adopted = adopted});
}

void DiscoveryView::showChosen()
{
    if (const auto* chosen = m_review.now().find(m_clusters->table().currentId()))
        m_reasons->show(*chosen);
    else
        m_reasons->showNothing();
}

QString DiscoveryView::whyFixed() const
{
    if (!m_workspace || m_workspace->foundFleets().state() == FoundFleets::State::Reading)
        return tr("The repository is still being read");
    if (!m_taken)
        return tr("The repository was not read yet");
    if (m_adoption->isRunning())
        return tr("The topology is being written");
    if (m_adoption->canTakeBack())
        return tr("The topology is written; undo that first");
    if (m_adoption->isDone())
        return tr("The topology describes these clusters; change its files in Manifests");
    return {};
}

void DiscoveryView::correct(const Correction& correction)
{
    const auto done = m_review.correct(correction);
    if (!done)
        return m_errors->present(done.error(), correctionSubject);
    m_errors->clear(correctionSubject);
    showReview();
    showState();
    emit draftChanged();
}

void DiscoveryView::step(void (Review::*go)())
{
    (m_review.*go)();
    m_errors->clear(correctionSubject);
    showReview();
    showState();
    emit draftChanged();
}

void DiscoveryView::open(const QString& path, int line)
{
    const bool file = m_workspace->files().contains(path);
    if (file || m_workspace->surveyor().survey()->isOverlay(path)) {
        m_errors->clear(u"open"_s);
        emit placeRequested({.file = path, .line = line});
        return;
    }
    m_errors->present(
        {.code = ErrorCode::NotFound,
         .message = tr("%1 is a folder without a kustomization").arg(path.isEmpty() ? u"."_s : path),
         .hint = tr("Its files are in the tree of Manifests.")},
        u"open"_s);
}

QString DiscoveryView::whyNot(Command command) const
{
    if (!m_workspace)
        return tr("No fleet is open");
    if (command == Command::Undo && !m_adoption->canTakeBack() && !m_review.canUndo())
        return tr("Nothing was corrected yet");
    if (command == Command::Undo && !m_adoption->canTakeBack())
        return whyFixed();
    if (command == Command::Redo)
        return m_review.canRedo() ? whyFixed() : tr("Nothing was undone");
    if (command == Command::Undo || (command == Command::Find && m_body->currentWidget() == m_rows))
        return {};
    return command == Command::Find ? tr("There are no clusters to search yet")
                                    : tr("Texts are edited in Manifests");
}

void DiscoveryView::run(Command command)
{
    if (command == Command::Find)
        m_clusters->search().setFocus(Qt::ShortcutFocusReason);
    else if (command == Command::Redo)
        step(&Review::redo);
    else if (command == Command::Undo && m_adoption->canTakeBack())
        m_adoption->takeBack();
    else if (command == Command::Undo)
        step(&Review::undo);
}

QList<QAction*> DiscoveryView::menuActions(MenuPlace menu) const
{
    if (menu != MenuPlace::View)
        return {};
    return {m_columns->foldAction(reasonsId), m_rows->foldAction(leftOutId)};
}

QJsonObject DiscoveryView::saveState() const
{
    return {{u"columns"_s, m_columns->panelState()},
            {u"rows"_s, m_rows->panelState()},
            {u"search"_s, m_clusters->search().text()},
            {u"corrections"_s, draftText(m_taken ? m_review.made() : m_draft)}};
}

void DiscoveryView::restoreState(const QJsonObject& state)
{
    m_columns->setPanelState(state[u"columns"_s].toObject());
    m_rows->setPanelState(state[u"rows"_s].toObject());
    m_clusters->search().setText(state[u"search"_s].toString());
    if (!m_taken)
        m_draft = readDraft(state[u"corrections"_s].toArray());
}

QWidget* DiscoveryView::focusEntry()
{
    return m_body->currentWidget() == m_rows ? static_cast<QWidget*>(&m_clusters->table()) : this;
}

bool DiscoveryView::isSettled() const
{
    if (!m_workspace)
        return true;
    const auto state = m_workspace->foundFleets().state();
    return state != FoundFleets::State::Unread && state != FoundFleets::State::Reading &&
           !m_adoption->isRunning();
}

bool DiscoveryView::select(const QString& name)
{
    return m_taken && m_clusters->table().chooseName(name);
}

} // namespace efa::widgets
