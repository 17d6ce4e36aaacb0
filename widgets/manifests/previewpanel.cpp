#include "widgets/manifests/previewpanel.h"

#include "widgets/common/banner.h"
#include "widgets/common/codeview.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "widgets/manifests/codetext.h"
#include "widgets/manifests/diffcode.h"
#include "widgets/manifests/originline.h"
#include "widgets/manifests/overlaychoice.h"
#include "widgets/manifests/overlaychooser.h"
#include "widgets/manifests/veil.h"
#include "workspace/gitstate.h"
#include "workspace/linediff.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"
#include "workspace/surveyor.h"
#include "workspace/whendone.h"
#include "workspace/workspace.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

using workspace::Preview;
using workspace::RenderedResource;

namespace {

/// File name and line; the path is in the problem list.
QString shortPlace(const Place& place)
{
    Place last;
    last.file = place.file.section(u'/', -1);
    last.line = place.line;
    return shown(last.toString());
}

} // namespace

PreviewPanel::PreviewPanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead(tr("Rendered for")))
    , m_chooser(new OverlayChooser)
    , m_choice(new OverlayChoice(*m_chooser, this))
    , m_mode(new SegmentedSwitch)
    , m_resource(quietLabel())
    , m_timing(quietLabel())
    , m_banner(new Banner)
    , m_body(new QStackedWidget)
    , m_result(new CodeView)
    , m_diff(new DiffCode)
    , m_origin(new OriginLine(*m_result))
    , m_state(new StatePanel)
    , m_veil(new Veil(m_result))
    , m_guide(*m_result)
{
    build();
    connect(m_choice, &OverlayChoice::read, this, [this] {
        showSomething();
        emit settledChanged();
    });
    connect(m_mode, &SegmentedSwitch::chosen, this, &PreviewPanel::showSomething);
    connect(m_result->verticalScrollBar(), &QScrollBar::valueChanged, this, &PreviewPanel::showResource);
    connect(m_result, &QsciScintilla::cursorPositionChanged, this, &PreviewPanel::showResource);
    connect(m_origin, &OriginLine::placeRequested, this, &PreviewPanel::placeRequested);
    connect(m_body, &QStackedWidget::currentChanged, this,
            [this] { m_origin->setVisible(m_body->currentWidget() == m_result); });
    connect(m_banner, &Banner::actionTriggered, this, [this] {
        if (const auto& error = m_workspace->preview().error(); error && error->where)
            emit placeRequested(*error->where);
    });
    connect(m_state, &StatePanel::actionTriggered, this, [this] {
        if (const auto& error = m_workspace->preview().error(); error && error->where)
            emit placeRequested(*error->where);
    });
}

void PreviewPanel::build()
{
    m_head->addWidget(m_chooser);
    m_mode->addSegment(Result, tr("Result"), tr("What it renders to now"));
    m_mode->addSegment(DiffToHead, tr("Diff to HEAD"), tr("How that differs from the last commit"));
    m_head->addWidget(m_mode);
    m_result->setLanguage(CodeLanguage::Yaml);
    m_result->setReadOnly(true);
    m_result->SendScintilla(QsciScintillaBase::SCI_SETUNDOCOLLECTION, 0UL);
    m_result->setMarginWidth(CodeView::MarkColumn, 0);
    m_result->setAccessibleName(tr("Rendered result"));
    auto* second = new QWidget;
    second->setFixedHeight(measure::secondLine);
    auto* line = new QHBoxLayout(second);
    line->setContentsMargins(space::medium, 0, space::medium, 0);
    line->setSpacing(space::large);
    line->addWidget(m_resource, 1);
    line->addWidget(m_timing);
    for (QWidget* page :
         {static_cast<QWidget*>(m_result), static_cast<QWidget*>(m_diff), static_cast<QWidget*>(m_state)})
        m_body->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(second);
    column->addWidget(new Hairline);
    column->addWidget(m_banner);
    column->addWidget(m_body, 1);
    column->addWidget(m_origin);
    m_banner->setNarrow();
    m_banner->hide();
    setFocusProxy(m_body);
}

void PreviewPanel::setWorkspace(workspace::Workspace* workspace)
{
    if (m_workspace) {
        m_workspace->preview().disconnect(this);
        m_workspace->git().disconnect(this);
    }
    m_workspace = workspace;
    m_origin->setPreview(workspace ? &workspace->preview() : nullptr);
    m_shown.reset();
    m_atHead.reset();
    m_headError.reset();
    ++m_headRound;
    if (workspace)
        connectWorkspace();
    m_choice->setWorkspace(workspace);
    showSomething();
}

void PreviewPanel::connectWorkspace()
{
    auto& preview = m_workspace->preview();
    connect(&preview, &Preview::changed, this, &PreviewPanel::takePreview);
    connect(&preview, &Preview::overlayChanged, this, [this] {
        m_shown.reset();
        m_chooser->showTarget(m_workspace->preview().target());
        m_revealResource = true;
        takeHead();
    });
    connect(&m_workspace->git(), &workspace::GitState::headChanged, this, &PreviewPanel::takeHead);
}

void PreviewPanel::followFile(const QString& path)
{
    if (!m_choice->followFile(path) || !m_workspace)
        return;
    m_revealResource = true;
    revealResource();
}

bool PreviewPanel::choose(const QString& folder)
{
    return m_choice->choose(folder);
}

bool PreviewPanel::chooseCluster(const QString& cluster)
{
    return m_choice->chooseCluster(cluster);
}

void PreviewPanel::showDifferenceToHead()
{
    m_mode->setCurrent(DiffToHead);
    showSomething();
}

void PreviewPanel::takeHead()
{
    m_atHead.reset();
    m_headError.reset();
    const quint64 round = ++m_headRound;
    if (m_workspace->preview().target() && m_workspace->git().isUnderGit()) {
        workspace::whenDone(m_workspace->preview().atHead(), this,
                            [this, round](const workspace::RenderedResult& result) {
                                if (round != m_headRound)
                                    return;
                                if (result)
                                    m_atHead = *result;
                                else
                                    m_headError = result.error();
                                litChanges();
                                showSomething();
                                emit settledChanged();
                            });
    }
    litChanges();
}

void PreviewPanel::takePreview()
{
    const Preview& preview = m_workspace->preview();
    const auto before = m_shown;
    if (preview.shown() && preview.shown() != m_shown) {
        m_shown = preview.shown();
        replaceBytes(*m_result, m_shown->text);
        litChanges();
        m_timed = m_followEdit;
        if (before && std::exchange(m_followEdit, false))
            m_guide.goToChange(before->text, *m_shown);
        else if (m_revealResource)
            revealResource();
    }
    showSomething();
    emit refreshed();
    emit settledChanged();
}

void PreviewPanel::showSomething()
{
    showProblem();
    m_mode->setAvailable(DiffToHead, whyNoDiff());
    if (m_mode->current() == DiffToHead && !whyNoDiff().isEmpty())
        m_mode->setCurrent(Result);
    if (!m_shown)
        showResult();
    else if (m_mode->current() == DiffToHead)
        showDifference();
    else
        m_body->setCurrentWidget(m_result);
    m_body->setFocusProxy(m_body->currentWidget());
    showTiming();
    showResource();
}

/// There is no result: why.
void PreviewPanel::showResult()
{
    m_body->setCurrentWidget(m_state);
    if (!m_workspace || !m_workspace->surveyor().isComplete()) {
        m_state->showBusy(tr("Looking for kustomizations"));
        return;
    }
    const Preview& preview = m_workspace->preview();
    if (const auto& error = preview.error())
        m_state->showError(tr("It does not build"), *error, error->where ? tr("Show the place") : QString());
    else if (preview.state() == Preview::State::Rendering)
        m_state->showBusy(tr("Rendering"));
    else if (!m_choice->hasAny())
        m_state->showEmpty(
            tr("Nothing to render"),
            tr("There is no kustomization file in this folder. What one renders to will stand here."));
    else
        m_state->showEmpty(tr("Nothing chosen"), tr("Choose above what is rendered."));
}

void PreviewPanel::showDifference()
{
    if (m_headError) {
        m_body->setCurrentWidget(m_state);
        m_state->showError(tr("HEAD cannot be rendered"), *m_headError);
        return;
    }
    if (!m_atHead) {
        m_body->setCurrentWidget(m_state);
        m_state->showBusy(tr("Rendering HEAD"));
        return;
    }
    const DiffText diff = renderDiff(*m_atHead, *m_shown);
    if (diff.lines.isEmpty()) {
        m_body->setCurrentWidget(m_state);
        m_state->showEmpty(tr("No difference"), tr("It renders to the same bytes as the last commit."));
        return;
    }
    m_body->setCurrentWidget(m_diff);
    m_diff->showDiff(diff);
    m_difference = tr("+%1 −%2 lines").arg(QLocale().toString(diff.added), QLocale().toString(diff.removed));
}

void PreviewPanel::showProblem()
{
    const std::optional<Error> error = m_workspace ? m_workspace->preview().error() : std::nullopt;
    m_veil->setVisible(error && m_shown);
    if (!error || !m_shown) {
        m_banner->hide();
        return;
    }
    QStringList more = {error->hint, error->detail};
    more.removeAll(QString());
    m_banner->setWords({.severity = Severity::Error,
                        .text = tr("It does not build: %1").arg(shown(error->message)),
                        .action = error->where ? shortPlace(*error->where) : QString(),
                        .detail = more.join(u'\n')});
}

void PreviewPanel::showTiming()
{
    if (!m_workspace || !m_shown) {
        m_timing->setWords({});
        return;
    }
    const Preview& preview = m_workspace->preview();
    if (preview.error())
        m_timing->setWords(tr("last good result"));
    else if (preview.isCurrent())
        m_timing->setWords(m_timed ? tr("%1 ms, same text as editor")
                                         .arg(QLocale().toString(qMax(1LL, m_shown->tookNs / 1'000'000)))
                                   : tr("same text as editor"));
    else
        m_timing->setWords(tr("rendering …"));
}

void PreviewPanel::showResource()
{
    if (m_shown && m_body->currentWidget() == m_diff)
        return m_resource->setWords(m_difference);
    if (!m_shown || m_shown->resources.isEmpty() || m_body->currentWidget() != m_result) {
        m_resource->setWords(m_shown ? tr("%n resource(s)", nullptr, int(m_shown->resources.size()))
                                     : QString());
        return;
    }
    const QList<RenderedResource>& resources = m_shown->resources;
    const qsizetype at = m_guide.inSight(resources).value_or(0);
    m_resource->setWords(tr("%1 %2, %3 of %4")
                             .arg(shown(resources.at(at).kind), shown(resources.at(at).name))
                             .arg(at + 1)
                             .arg(resources.size()));
}

void PreviewPanel::litChanges()
{
    QList<int> lines;
    if (m_atHead && m_shown) {
        for (const workspace::LineChange& change : workspace::compareLines(m_atHead->text, m_shown->text)) {
            for (int line = 0; line < change.newCount; ++line)
                lines.append(change.newStart + line + 1);
        }
    }
    m_result->setLitLines(lines);
}

/// Brings the resource that the file in front describes into sight.
void PreviewPanel::revealResource()
{
    const auto* file = m_workspace ? m_workspace->openFiles().find(m_choice->file()) : nullptr;
    if (!m_shown || !file)
        return;
    m_revealResource = false;
    m_guide.goToResource(file->text, *m_shown);
}

QString PreviewPanel::whyNoDiff() const
{
    if (!m_workspace || !m_workspace->git().isUnderGit())
        return tr("This folder is not under Git.");
    if (!m_workspace->git().head().commit)
        return tr("There is no commit yet to compare with.");
    return {};
}

void PreviewPanel::addFoldButton(QToolButton* button)
{
    m_head->addWidget(button);
}

QWidget* PreviewPanel::focusEntry() const
{
    return m_body->currentWidget() == m_state ? static_cast<QWidget*>(m_chooser) : m_body->currentWidget();
}

bool PreviewPanel::isSettled() const
{
    if (!m_choice->isComplete())
        return false;
    const Preview& preview = m_workspace->preview();
    if (!preview.target())
        return true;
    const bool wantsHead = m_workspace->git().isUnderGit() && !m_atHead && !m_headError;
    return preview.state() != Preview::State::Rendering && preview.isCurrent() && !wantsHead;
}

QJsonObject PreviewPanel::saveState() const
{
    QJsonObject state = m_choice->saveState();
    state[u"diff"_s] = m_mode->current() == DiffToHead;
    return state;
}

void PreviewPanel::restoreState(const QJsonObject& state)
{
    m_mode->setCurrent(state[u"diff"_s].toBool() ? DiffToHead : Result);
    m_choice->restoreState(state);
}

} // namespace efa::widgets
