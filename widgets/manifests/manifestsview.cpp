#include "widgets/manifests/manifestsview.h"

#include "validation/correction.h"
#include "validation/waiveredit.h"
#include "widgets/common/availability.h"
#include "widgets/common/foldcommands.h"
#include "widgets/common/panelsplitter.h"
#include "widgets/manifests/blameline.h"
#include "widgets/manifests/editorpage.h"
#include "widgets/manifests/editorpanel.h"
#include "widgets/manifests/filepanel.h"
#include "widgets/manifests/impactpanel.h"
#include "widgets/manifests/lowerpanel.h"
#include "widgets/manifests/previewpanel.h"
#include "widgets/manifests/problemspanel.h"
#include "workspace/filelist.h"
#include "workspace/gitstate.h"
#include "workspace/liveimpact.h"
#include "workspace/survey.h"
#include "workspace/surveyor.h"
#include "workspace/workspace.h"

#include <QAction>
#include <QBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

const QString filesId = u"files"_s;
const QString previewId = u"preview"_s;
const QString lowerId = u"lower"_s;
// Both leave room for faces that are wider than the one of the design.
constexpr int filesWidth = 264;
constexpr int previewWidth = 480;
constexpr int previewMin = 400;
constexpr int previewMax = 1200;
constexpr int lowerHeight = 208;
constexpr int lowerMin = 96;
constexpr int lowerMax = 600;
/// Of what a large window has more, per cent: the result is read like the source.
constexpr int filesShare = 12;
constexpr int previewShare = 44;
constexpr int lowerShare = 16;
/// Pages of the lower panel.
enum Page { ProblemsPage, ImpactPage };
const QString pageNames[] = {u"problems"_s, u"impact"_s};

} // namespace

ManifestsView::ManifestsView(QWidget* parent)
    : View(parent)
    , m_files(new FilePanel)
    , m_editors(new EditorPanel)
    , m_preview(new PreviewPanel)
    , m_problems(new ProblemsPanel)
    , m_impact(new ImpactPanel)
    , m_lower(new LowerPanel)
    , m_columns(new PanelSplitter(Qt::Horizontal))
    , m_rows(new PanelSplitter(Qt::Vertical))
    , m_history(new QAction(tr("History of this file"), this))
    , m_blame(new QAction(tr("Who wrote each line (blame)"), this))
    , m_blameCommit(new QAction(tr("Commit of this line"), this))
    , m_folds(new FoldCommands(this))
{
    arrange();
    makeHistoryAction();
    makeBlameActions();
    connectPanels();
    connectLower();
}

void ManifestsView::arrange()
{
    m_columns->addPanel(
        m_files,
        {.id = filesId, .title = tr("Files"), .edge = Qt::LeftEdge, .size = filesWidth, .share = filesShare});
    m_columns->addMain(m_editors);
    m_columns->addPanel(m_preview, {.id = previewId,
                                    .title = tr("Rendered"),
                                    .edge = Qt::RightEdge,
                                    .size = previewWidth,
                                    .min = previewMin,
                                    .max = previewMax,
                                    .share = previewShare});
    m_lower->addPage(m_problems, tr("Problems"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    m_lower->addPage(m_impact, tr("Impact"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    m_rows->addMain(m_columns);
    m_rows->addPanel(m_lower, {.id = lowerId,
                               .title = tr("Problems, Impact"),
                               .edge = Qt::BottomEdge,
                               .size = lowerHeight,
                               .min = lowerMin,
                               .max = lowerMax,
                               .share = lowerShare});
    m_files->addFoldButton(m_columns->makeFoldButton(filesId));
    m_preview->addFoldButton(m_columns->makeFoldButton(previewId));
    m_lower->addFoldButton(m_rows->makeFoldButton(lowerId));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rows);
}

void ManifestsView::makeHistoryAction()
{
    m_history->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    connect(m_history, &QAction::triggered, this, [this] { emit historyRequested(m_editors->frontPath()); });
    const auto showAvailability = [this] {
        const bool isOpen = m_workspace && !m_editors->frontPath().isEmpty();
        const bool hasHistory = m_workspace && m_workspace->git().head().commit;
        setAvailable(m_history,
                     !isOpen      ? tr("No file is open.")
                     : hasHistory ? QString()
                                  : tr("There is no commit yet."),
                     tr("Show which commits changed it"));
    };
    connect(m_editors, &EditorPanel::frontChanged, this, showAvailability);
    connect(this, &View::commandsChanged, this, showAvailability);
    showAvailability();
}

void ManifestsView::makeBlameActions()
{
    m_blame->setCheckable(true);
    m_blame->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_blameCommit->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    connect(m_blame, &QAction::toggled, this, &ManifestsView::showBlame);
    connect(m_editors, &EditorPanel::frontChanged, this, &ManifestsView::showBlame);
    connect(m_editors, &EditorPanel::settledChanged, this, &ManifestsView::showBlame);
    connect(this, &View::commandsChanged, this, &ManifestsView::showBlame);
    const auto goThere = [this](const CommitId& commit) {
        emit historyRequested(m_editors->frontPath(), commit);
    };
    connect(m_editors, &EditorPanel::commitRequested, this, goThere);
    connect(m_blameCommit, &QAction::triggered, this, [this, goThere] {
        if (const EditorPage* page = m_editors->front(); page && page->blame().commit())
            goThere(page->blame().commit()->id);
    });
    showBlame();
}

// Other files than the one in front are asked about when they come there.
void ManifestsView::showBlame()
{
    const EditorPage* page = m_workspace ? m_editors->front() : nullptr;
    m_editors->showBlame(m_blame->isChecked());
    const QString noFile = page ? QString() : tr("No file is open.");
    setAvailable(m_blame, noFile, tr("Show beside each line who wrote it, and when"));
    setAvailable(m_blameCommit, page ? page->blame().whyNoCommit() : noFile,
                 tr("Show the commit that wrote it"));
}

void ManifestsView::connectPanels()
{
    const auto goThere = [this](const Place& place) { openPlace(place); };
    connect(m_files, &FilePanel::openRequested, this,
            [this](const QString& path) { openPlace({.file = path}); });
    connect(m_files, &FilePanel::previewRequested, this, [this](const QString& folder) {
        if (m_preview->choose(folder))
            m_columns->setFolded(previewId, false);
    });
    connect(m_files, &FilePanel::historyRequested, this,
            [this](const QString& path) { emit historyRequested(path); });
    connect(m_editors, &EditorPanel::frontChanged, this, [this] {
        m_preview->followFile(m_editors->frontPath());
        m_files->reveal(m_editors->frontPath());
    });
    connect(m_editors, &EditorPanel::edited, m_preview, &PreviewPanel::followEdit);
    connect(m_editors, &EditorPanel::commandsChanged, this, &View::commandsChanged);
    connect(m_preview, &PreviewPanel::placeRequested, this, goThere);
    connect(m_files, &FilePanel::settledChanged, this, &View::settledChanged);
    connect(m_editors, &EditorPanel::settledChanged, this, &View::settledChanged);
    connect(m_preview, &PreviewPanel::settledChanged, this, &View::settledChanged);
}

void ManifestsView::connectLower()
{
    const auto goThere = [this](const Place& place) { openPlace(place); };
    connect(m_problems, &ProblemsPanel::placeRequested, this, goThere);
    connect(m_problems, &ProblemsPanel::waiverRequested, this, [this](const validation::Waiver& waiver) {
        m_editors->change(u"topology/validation.yaml"_s,
                          [waiver](const QByteArray& text) { return validation::addWaiver(text, waiver); });
    });
    connect(m_problems, &ProblemsPanel::correctionRequested, this,
            [this](const Place& place, const validation::Correction& correction) {
                m_editors->change(place.file, [place, correction](const QByteArray& text) {
                    return validation::corrected(text, place, correction);
                });
            });
    connect(m_problems, &ProblemsPanel::countChanged, this, &View::countChanged);
    connect(m_problems, &ProblemsPanel::countChanged, m_lower,
            [this](int count) { m_lower->setCount(ProblemsPage, count); });
    connect(m_problems, &ProblemsPanel::noted, m_lower,
            [this](const QString& words) { m_lower->setNote(ProblemsPage, words); });
    connect(m_problems, &ProblemsPanel::settledChanged, this, &View::settledChanged);
    connect(m_impact, &ImpactPanel::placeRequested, this, goThere);
    connect(m_impact, &ImpactPanel::clusterRequested, this, &ManifestsView::showCluster);
    connect(m_impact, &ImpactPanel::told, m_lower, [this](int clusters, const QString& sentence) {
        m_lower->setCount(ImpactPage, clusters);
        m_lower->setNote(ImpactPage, sentence);
    });
    connect(m_impact, &ImpactPanel::settledChanged, this, &View::settledChanged);
    connect(m_lower, &LowerPanel::foldRequested, this,
            [this](bool folded) { m_rows->setFolded(lowerId, folded); });
    connect(m_rows, &PanelSplitter::foldsChanged, m_lower,
            [this] { m_lower->showFolded(m_rows->isFolded(lowerId)); });
    connect(m_rows, &PanelSplitter::foldsChanged, this, &ManifestsView::lowerChanged);
    connect(m_lower, &LowerPanel::frontChanged, this, &ManifestsView::lowerChanged);
}

QString ManifestsView::title() const
{
    return tr("Manifests");
}

Glyph ManifestsView::glyph() const
{
    return Glyph::Manifests;
}

void ManifestsView::setWorkspace(workspace::Workspace* workspace)
{
    m_workspace = workspace;
    m_files->setWorkspace(workspace);
    m_editors->setWorkspace(workspace);
    m_preview->setWorkspace(workspace);
    m_problems->setWorkspace(workspace);
    m_impact->setImpact(workspace ? &workspace->impact() : nullptr);
    if (workspace)
        connect(&workspace->git(), &workspace::GitState::headChanged, this, &View::commandsChanged);
    if (workspace && !workspace->opened().folder.isEmpty()) {
        connect(
            &workspace->files(), &workspace::FileList::listed, m_files,
            [this, folder = workspace->opened().folder] { m_files->reveal(folder); },
            Qt::SingleShotConnection);
    }
    emit commandsChanged();
}

QString ManifestsView::whyNot(Command command) const
{
    return m_workspace ? m_editors->whyNot(command) : tr("No fleet is open.");
}

void ManifestsView::run(Command command)
{
    m_editors->run(command);
}

QList<QAction*> ManifestsView::menuActions(MenuPlace menu) const
{
    if (menu == MenuPlace::Edit)
        return m_problems->steps() << m_problems->correctAction();
    if (menu == MenuPlace::Git)
        return {m_history, m_blame, m_blameCommit};
    if (menu != MenuPlace::View)
        return {};
    return m_folds->actions() + QList<QAction*>{m_columns->foldAction(filesId),
                                                m_columns->foldAction(previewId),
                                                m_lower->action(ProblemsPage), m_lower->action(ImpactPage)};
}

QJsonObject ManifestsView::saveState() const
{
    return {{u"columns"_s, m_columns->panelState()},   {u"rows"_s, m_rows->panelState()},
            {u"lower"_s, pageNames[m_lower->front()]}, {u"files"_s, m_files->saveState()},
            {u"editors"_s, m_editors->saveState()},    {u"preview"_s, m_preview->saveState()},
            {u"blame"_s, m_blame->isChecked()}};
}

void ManifestsView::restoreState(const QJsonObject& state)
{
    m_columns->setPanelState(state[u"columns"_s].toObject());
    m_rows->setPanelState(state[u"rows"_s].toObject());
    m_blame->setChecked(state[u"blame"_s].toBool());
    m_lower->setFront(state[u"lower"_s].toString() == pageNames[ImpactPage] ? ImpactPage : ProblemsPage);
    if (!m_workspace)
        return;
    m_files->restoreState(state[u"files"_s].toObject());
    m_editors->restoreState(state[u"editors"_s].toObject());
    m_preview->restoreState(state[u"preview"_s].toObject());
}

QWidget* ManifestsView::focusEntry()
{
    return m_editors->frontPath().isEmpty() ? m_files->focusEntry() : m_editors->focusEntry();
}

bool ManifestsView::isSettled() const
{
    return m_files->isSettled() && m_editors->isSettled() && m_preview->isSettled() &&
           m_problems->isSettled() && m_impact->isSettled();
}

void ManifestsView::showProblems()
{
    m_rows->setFolded(lowerId, false);
    m_lower->setFront(ProblemsPage);
    m_lower->takeFocus(Qt::OtherFocusReason);
}

void ManifestsView::showImpact()
{
    m_rows->setFolded(lowerId, false);
    m_lower->setFront(ImpactPage);
    m_lower->takeFocus(Qt::OtherFocusReason);
}

bool ManifestsView::showsProblems() const
{
    return !m_rows->isFolded(lowerId) && m_lower->front() == ProblemsPage;
}

bool ManifestsView::showsImpact() const
{
    return !m_rows->isFolded(lowerId) && m_lower->front() == ImpactPage;
}

void ManifestsView::showCluster(const QString& cluster)
{
    if (!m_preview->chooseCluster(cluster))
        return m_impact->tellNotShown(cluster);
    m_columns->setFolded(previewId, false);
    m_preview->showDifferenceToHead();
}

bool ManifestsView::select(const QString& name)
{
    if (!m_workspace)
        return false;
    if (m_workspace->files().contains(name))
        return openPlace({.file = name});
    if (m_preview->choose(name) || m_preview->chooseCluster(name))
        return true;
    const auto& overlays = m_workspace->surveyor().survey()->overlays();
    const auto found = std::ranges::find_if(
        overlays, [&](const workspace::Overlay& overlay) { return overlay.name() == name; });
    return found != overlays.end() ? m_preview->choose(found->folder) : m_files->reveal(name);
}

bool ManifestsView::openPlace(const Place& place)
{
    if (!m_workspace || place.file.isEmpty())
        return false;
    // A problem may stand at a folder: the kustomization file in it is meant.
    const auto& kustomizations = m_workspace->surveyor().survey()->kustomizations();
    const auto folder = kustomizations.constFind(place.file);
    Place target = place;
    if (folder != kustomizations.constEnd())
        target.file = folder->file;
    m_editors->open(target);
    m_editors->focusEntry()->setFocus();
    return true;
}

} // namespace efa::widgets
