#include "widgets/common/panelsplitter.h"

#include "widgets/common/foldstrip.h"
#include "widgets/common/panelhead.h"

#include <QAction>
#include <QBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int mainMinWidth = 400;
constexpr int mainMinHeight = 200;
/// What a view has in a window of 1440 x 900, for which the sizes of the panels are made.
constexpr int plainWidth = 1368;
constexpr int plainHeight = 800;

Glyph outwards(Qt::Edge edge)
{
    switch (edge) {
    case Qt::LeftEdge:
        return Glyph::ChevronLeft;
    case Qt::RightEdge:
        return Glyph::ChevronRight;
    case Qt::TopEdge:
        return Glyph::ChevronUp;
    case Qt::BottomEdge:
        break;
    }
    return Glyph::ChevronDown;
}

Glyph menuGlyph(Qt::Edge edge)
{
    switch (edge) {
    case Qt::RightEdge:
        return Glyph::PanelRight;
    case Qt::BottomEdge:
        return Glyph::PanelBottom;
    default:
        return Glyph::PanelLeft;
    }
}

/// What in a panel takes the keyboard first.
QWidget* firstStop(QWidget* content)
{
    if (content->focusProxy())
        return content;
    for (QWidget* at = content->nextInFocusChain(); at != content; at = at->nextInFocusChain()) {
        const bool stops = (at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (stops && content->isAncestorOf(at) && at->isVisibleTo(content) && at->isEnabled())
            return at;
    }
    return content;
}

} // namespace

struct PanelSplitter::Panel
{
    PanelSpec spec;
    QWidget* frame = nullptr;
    QWidget* content = nullptr;
    FoldStrip* strip = nullptr;
    QAction* action = nullptr;
    std::optional<int> chosen; ///< the size that the person gave it
    int shown = 0;             ///< the size that it was given last
    bool folded = false;       ///< by the person
    bool squeezed = false;     ///< by a narrow window
    bool insisted = false;     ///< unfolded by the person in a narrow window

    bool isShut() const { return folded || squeezed; }
};

PanelSplitter::PanelSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent)
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, &PanelSplitter::rememberSizes);
}

PanelSplitter::~PanelSplitter() = default;

void PanelSplitter::addMain(QWidget* main)
{
    m_main = main;
    addWidget(main);
    setStretchFactor(indexOf(main), 1);
}

void PanelSplitter::addPanel(QWidget* content, const PanelSpec& spec)
{
    auto entry = std::make_unique<Panel>();
    entry->spec = spec;
    entry->content = content;
    entry->frame = new QWidget;
    entry->strip = new FoldStrip(spec.title, spec.edge);
    auto* box = new QBoxLayout(
        orientation() == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, entry->frame);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    box->addWidget(content);
    box->addWidget(entry->strip);
    entry->strip->hide();
    entry->action = new QAction(icon(menuGlyph(spec.edge)), spec.title, this);
    entry->action->setCheckable(true);
    entry->action->setChecked(true);
    const QString id = spec.id;
    connect(entry->action, &QAction::toggled, this, [this, id](bool open) { setFolded(id, !open); });
    connect(entry->strip, &QAbstractButton::clicked, this, [this, id] {
        setFolded(id, false);
        firstStop(panel(id)->content)->setFocus(Qt::OtherFocusReason);
    });
    addWidget(entry->frame);
    setStretchFactor(indexOf(entry->frame), 0);
    m_panels.push_back(std::move(entry));
    applyFolds();
}

PanelSplitter::Panel* PanelSplitter::panel(const QString& id) const
{
    const auto found =
        std::ranges::find_if(m_panels, [&](const auto& candidate) { return candidate->spec.id == id; });
    return found == m_panels.end() ? nullptr : found->get();
}

bool PanelSplitter::isFolded(const QString& id) const
{
    const Panel* found = panel(id);
    return found && found->isShut();
}

void PanelSplitter::setFolded(const QString& id, bool folded)
{
    Panel* found = panel(id);
    if (!found || found->isShut() == folded)
        return;
    found->insisted = !folded && found->squeezed;
    found->folded = folded;
    found->squeezed = false;
    applyFolds();
}

QAction* PanelSplitter::foldAction(const QString& id) const
{
    const Panel* found = panel(id);
    return found ? found->action : nullptr;
}

QToolButton* PanelSplitter::makeFoldButton(const QString& id, QWidget* parent)
{
    const Panel* found = panel(id);
    if (!found)
        return nullptr;
    auto* button = makeIconButton(outwards(found->spec.edge), tr("Fold %1").arg(found->spec.title), parent);
    connect(button, &QAbstractButton::clicked, this, [this, id] { setFolded(id, true); });
    return button;
}

PanelSplitter* PanelSplitter::around(QWidget* widget)
{
    for (QWidget* at = widget ? widget->parentWidget() : nullptr; at; at = at->parentWidget()) {
        auto* splitter = qobject_cast<PanelSplitter*>(at);
        if (splitter && splitter->panelOf(widget))
            return splitter;
    }
    return nullptr;
}

PanelSplitter::Panel* PanelSplitter::panelOf(const QWidget* widget) const
{
    const auto found = std::ranges::find_if(m_panels, [&](const auto& candidate) {
        return !candidate->isShut() && candidate->frame->isAncestorOf(widget);
    });
    return found == m_panels.end() ? nullptr : found->get();
}

/// The size that it would have: the main surface keeps its smallest one.
int PanelSplitter::resized(const Panel& panel, int by) const
{
    const int room = m_main ? sizes().at(indexOf(m_main)) - mainMin() : 0;
    const int grown = std::min(by, std::max(room, 0));
    return std::clamp(panel.shown + grown, panel.spec.min, largestOf(panel));
}

bool PanelSplitter::canResizePanelOf(const QWidget* widget, int by) const
{
    const Panel* found = panelOf(widget);
    return found && resized(*found, by) != found->shown;
}

bool PanelSplitter::resizePanelOf(const QWidget* widget, int by)
{
    if (!canResizePanelOf(widget, by))
        return false;
    Panel* found = panelOf(widget);
    found->chosen = resized(*found, by);
    applySizes();
    return true;
}

QJsonObject PanelSplitter::panelState() const
{
    QJsonObject state;
    for (const auto& entry : m_panels) {
        QJsonObject saved = {{u"folded"_s, entry->folded}};
        if (entry->chosen)
            saved[u"size"_s] = *entry->chosen;
        state[entry->spec.id] = saved;
    }
    return state;
}

void PanelSplitter::setPanelState(const QJsonObject& state)
{
    for (const auto& entry : m_panels) {
        const QJsonObject saved = state[entry->spec.id].toObject();
        if (saved.isEmpty())
            continue;
        // Older states hold a size also where nobody chose one.
        const int size = saved[u"size"_s].toInt(entry->spec.size);
        entry->chosen = size != entry->spec.size ? std::optional(size) : std::nullopt;
        entry->folded = saved[u"folded"_s].toBool();
    }
    applyFolds();
}

int PanelSplitter::whole() const
{
    return orientation() == Qt::Horizontal ? width() : height();
}

int PanelSplitter::mainMin() const
{
    return orientation() == Qt::Horizontal ? mainMinWidth : mainMinHeight;
}

int PanelSplitter::beyond(const Panel& panel) const
{
    const int plain = orientation() == Qt::Horizontal ? plainWidth : plainHeight;
    return std::max(0, whole() - plain) * panel.spec.share / 100;
}

int PanelSplitter::largestOf(const Panel& panel) const
{
    return panel.spec.max + beyond(panel);
}

int PanelSplitter::sizeOf(const Panel& panel) const
{
    return std::clamp(panel.chosen.value_or(panel.spec.size + beyond(panel)), panel.spec.min,
                      largestOf(panel));
}

void PanelSplitter::resizeEvent(QResizeEvent* event)
{
    foldForWidth();
    QSplitter::resizeEvent(event);
    applySizes();
}

void PanelSplitter::showEvent(QShowEvent* event)
{
    QSplitter::showEvent(event);
    foldForWidth();
    applySizes();
}

void PanelSplitter::foldForWidth()
{
    if (orientation() != Qt::Horizontal)
        return;
    const bool narrow = window()->width() < measure::foldBelowWidth;
    int left = width();
    for (const auto& entry : m_panels)
        left -= entry->folded ? measure::control : sizeOf(*entry);
    bool changed = false;
    for (const Qt::Edge edge : {Qt::RightEdge, Qt::LeftEdge}) {
        for (const auto& entry : m_panels) {
            if (entry->spec.edge != edge || entry->folded)
                continue;
            entry->insisted = entry->insisted && narrow;
            const bool squeeze = narrow && !entry->insisted && (edge == Qt::RightEdge || left < mainMinWidth);
            if (squeeze)
                left += sizeOf(*entry) - measure::control;
            changed = changed || entry->squeezed != squeeze;
            entry->squeezed = squeeze;
        }
    }
    if (changed)
        applyFolds();
}

void PanelSplitter::applyFolds()
{
    for (const auto& entry : m_panels) {
        const bool shut = entry->isShut();
        const bool hadFocus = shut && entry->content->isAncestorOf(focusWidget());
        entry->content->setVisible(!shut);
        entry->strip->setVisible(shut);
        const QSignalBlocker quiet(entry->action);
        entry->action->setChecked(!shut);
        entry->action->setToolTip(shut ? tr("Unfold %1").arg(entry->spec.title)
                                       : tr("Fold %1").arg(entry->spec.title));
        if (hadFocus)
            entry->strip->setFocus();
    }
    applySizes();
    emit foldsChanged();
}

void PanelSplitter::applyLimits()
{
    for (const auto& entry : m_panels) {
        const int min = entry->isShut() ? measure::control : entry->spec.min;
        const int max = entry->isShut() ? measure::control : largestOf(*entry);
        if (orientation() == Qt::Horizontal) {
            entry->frame->setMinimumWidth(min);
            entry->frame->setMaximumWidth(max);
        } else {
            entry->frame->setMinimumHeight(min);
            entry->frame->setMaximumHeight(max);
        }
    }
}

void PanelSplitter::applySizes()
{
    if (count() == 0 || whole() <= 0)
        return;
    applyLimits();
    int rest = whole() - (count() - 1) * handleWidth();
    for (const auto& entry : m_panels) {
        entry->shown = entry->isShut() ? measure::control : sizeOf(*entry);
        rest -= entry->shown;
    }
    // The last ones first: at the right, below.
    for (auto entry = m_panels.rbegin(); entry != m_panels.rend() && rest < mainMin(); ++entry) {
        const int given = std::min(mainMin() - rest, (*entry)->shown - (*entry)->spec.min);
        if ((*entry)->isShut() || given <= 0)
            continue;
        (*entry)->shown -= given;
        rest += given;
    }
    QList<int> wanted(count(), 0);
    for (const auto& entry : m_panels)
        wanted[indexOf(entry->frame)] = entry->shown;
    if (m_main)
        wanted[indexOf(m_main)] = std::max(rest, 0);
    setSizes(wanted);
    // A content that cannot become that small changes what was wanted.
    for (const auto& entry : m_panels)
        entry->shown = isVisible() ? sizes().at(indexOf(entry->frame)) : entry->shown;
    emit sizesChanged();
}

/// Only what the person moved has a size of its own from then on.
void PanelSplitter::rememberSizes()
{
    const QList<int> now = sizes();
    for (const auto& entry : m_panels) {
        const int size = now[indexOf(entry->frame)];
        if (entry->isShut() || size == entry->shown)
            continue;
        entry->chosen = size;
        entry->shown = size;
    }
    emit sizesChanged();
}

} // namespace efa::widgets
