#include "widgets/changes/differencepanel.h"

#include "widgets/changes/linecommands.h"
#include "widgets/changes/sidecode.h"
#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/statepanel.h"
#include "widgets/common/surface.h"
#include "workspace/checkfiles.h"
#include "workspace/whendone.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int linkMode = 0160000;

/// Why a difference has no lines, as title and sentence.
std::pair<QString, QString> whyNoLines(const git::FileDiff& diff)
{
    if (diff.oldMode == linkMode || diff.newMode == linkMode)
        return {DifferencePanel::tr("Another repository stands here"),
                DifferencePanel::tr("Git keeps only which commit of it belongs here, not its files.")};
    if (diff.binary)
        return {DifferencePanel::tr("Not text"),
                DifferencePanel::tr("The file changed, but its bytes cannot be shown as lines.")};
    if (diff.state == git::FileState::Renamed)
        return {DifferencePanel::tr("Only the name changed"),
                DifferencePanel::tr("Before it was %1.").arg(shown(diff.oldPath))};
    if (diff.oldMode != diff.newMode && diff.oldMode != 0 && diff.newMode != 0)
        return {DifferencePanel::tr("Only the kind of file changed"),
                DifferencePanel::tr("Its mode was %1 and is %2 now; its content is the same.")
                    .arg(QString::number(diff.oldMode, 8), QString::number(diff.newMode, 8))};
    if (diff.state == git::FileState::Added || diff.state == git::FileState::Deleted)
        return {DifferencePanel::tr("An empty file"), DifferencePanel::tr("It has no lines to show.")};
    return {DifferencePanel::tr("No difference"), DifferencePanel::tr("Both sides are the same.")};
}

} // namespace

DifferencePanel::DifferencePanel(QWidget* parent)
    : QWidget(parent)
    , m_head(new PanelHead(tr("Difference")))
    , m_switch(new SegmentedSwitch)
    , m_bar(nullptr)
    , m_placeWords(quietLabel())
    , m_counts(quietLabel())
    , m_beforeName(quietLabel())
    , m_afterName(quietLabel())
    , m_before(new SideCode(tr("Older version")))
    , m_after(new SideCode(tr("Newer version")))
    , m_together(new SideCode(tr("Difference in one column")))
    , m_sides(nullptr)
    , m_modes(new QStackedWidget)
    , m_state(new StatePanel)
    , m_body(new QStackedWidget)
    , m_lines(new LineCommands(this))
{
    makeActions();
    build();
    connectScrolling();
    showNothing(tr("No file is chosen"), tr("Choose a changed file to see what changed in it."));
}

void DifferencePanel::makeActions()
{
    m_next = new QAction(icon(Glyph::ChevronDown), tr("Next change"), this);
    m_next->setShortcut(Qt::Key_F7);
    m_previous = new QAction(icon(Glyph::ChevronUp), tr("Previous change"), this);
    m_previous->setShortcut(Qt::SHIFT | Qt::Key_F7);
    m_otherMode = new QAction(tr("Difference in one column"), this);
    m_otherMode->setCheckable(true);
    connect(m_next, &QAction::triggered, this, [this] { step(1); });
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    for (SideCode* side : {m_before, m_after, m_together}) {
        side->addActions({m_lines->moveAction(), m_lines->discardAction()});
        side->installEventFilter(this);
        connect(side, &QsciScintilla::selectionChanged, this, &DifferencePanel::showCommands);
        connect(side, &QsciScintilla::cursorPositionChanged, this, &DifferencePanel::followCaret);
    }
    connect(m_lines, &LineCommands::moveTriggered, this, [this] {
        if (!whyNotMove().isEmpty())
            return;
        const git::LineChoice lines = chosenLines();
        m_moving = true;
        showCommands();
        emit moveRequested(m_moves, m_diff, lines);
    });
    connect(m_lines, &LineCommands::discardTriggered, this, [this] {
        if (whyNotDiscard().isEmpty())
            emit discardRequested(m_diff, chosenLines());
    });
    connect(m_otherMode, &QAction::triggered, this,
            [this](bool together) { setMode(together ? Mode::Inline : Mode::SideBySide); });
}

void DifferencePanel::build()
{
    m_switch->addSegment(int(Mode::SideBySide), tr("Side by side"));
    m_switch->addSegment(int(Mode::Inline), tr("Inline"));
    m_switch->setAccessibleName(tr("How the difference is shown"));
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int mode) { setMode(Mode(mode)); });
    m_head->addWidget(m_switch);
    m_bar = buildBar();
    m_sides = buildSides();
    m_modes->addWidget(m_sides);
    m_modes->addWidget(m_together);
    auto* names = new Surface;
    names->setFixedHeight(measure::secondLine);
    auto* line = new QHBoxLayout(names);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_betweenNames = new Hairline(Qt::Vertical);
    line->addWidget(m_beforeName, 1);
    line->addWidget(m_betweenNames);
    line->addWidget(m_afterName, 1);
    // With equal shares of the line the names stand above their columns.
    for (Label* name : {m_beforeName, m_afterName}) {
        name->setContentsMargins(space::medium, 0, space::medium, 0);
        name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    auto* content = new QWidget;
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(names);
    rows->addWidget(new Hairline);
    rows->addWidget(m_bar);
    rows->addWidget(m_modes, 1);
    m_body->addWidget(content);
    m_body->addWidget(m_state);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);
}

QWidget* DifferencePanel::buildBar()
{
    auto* bar = new Surface(Token::Base);
    bar->setFixedHeight(measure::inlineBanner);
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(space::medium, 0, space::tight, 0);
    line->setSpacing(space::tight);
    line->addWidget(m_placeWords, 1);
    line->addWidget(m_counts);
    line->addSpacing(space::small);
    line->addWidget(m_lines->makeMoveButton());
    line->addWidget(makeActionButton(m_previous));
    line->addWidget(makeActionButton(m_next));
    return bar;
}

QWidget* DifferencePanel::buildSides()
{
    auto* sides = new QWidget;
    auto* line = new QHBoxLayout(sides);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_before, 1);
    line->addWidget(new Hairline(Qt::Vertical));
    line->addWidget(m_after, 1);
    m_before->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return sides;
}

void DifferencePanel::connectScrolling()
{
    connect(m_before, &SideCode::scrolled, m_after, [this] { m_after->scrollLike(*m_before); });
    connect(m_after, &SideCode::scrolled, m_before, [this] { m_before->scrollLike(*m_after); });
}

void DifferencePanel::load(const DifferenceSubject& subject, const QFuture<Result<git::FileDiff>>& diff,
                           LineMoves moves)
{
    const quint64 round = ++m_round;
    const bool same = m_shown && subject == m_subject;
    m_subject = subject;
    m_moves = moves;
    m_moving = false;
    m_loading = true;
    m_head->setTitle(shown(subject.path));
    showCaptions();
    if (!same) {
        m_shown = false;
        m_state->showBusy(tr("Comparing"));
        showState(false);
    }
    workspace::whenDone(
        diff, this,
        [this, round](const Result<git::FileDiff>& answer) {
            if (round == m_round)
                show(answer);
        },
        [this, round] {
            if (round == m_round)
                showNothing(tr("No file is chosen"), tr("Choose a changed file to see what changed in it."));
        });
    emit settledChanged();
}

void DifferencePanel::showNothing(const QString& title, const QString& text)
{
    ++m_round;
    m_loading = false;
    m_shown = false;
    m_subject = {};
    m_head->setTitle(tr("Difference"));
    m_state->showEmpty(title, text);
    showState(false);
    emit settledChanged();
}

void DifferencePanel::show(const Result<git::FileDiff>& diff)
{
    m_loading = false;
    if (diff) {
        showDifference(*diff);
    } else {
        m_shown = false;
        m_state->showError(tr("The file could not be compared"), diff.error());
        showState(false);
    }
    emit settledChanged();
}

void DifferencePanel::showDifference(const git::FileDiff& diff)
{
    if (diff.hunks.isEmpty() || diff.binary) {
        const auto [title, text] = whyNoLines(diff);
        m_shown = false;
        m_state->showEmpty(title, text);
        return showState(false);
    }
    const bool same = m_shown;
    // What somebody selected stays while nothing changed.
    if (same && diff == m_diff)
        return showCommands();
    m_shown = true;
    m_diff = diff;
    m_rows = sideRows(diff);
    fill();
    showState(true);
    if (same) {
        m_place = std::clamp(m_place, 0, std::max(int(m_rows.places.size()) - 1, 0));
        const ChangedPlace& place = m_rows.places.at(m_place);
        for (SideCode* side : shownSides())
            side->putCaret(m_mode == Mode::Inline ? place.inlineRow : place.sideRow);
        showPlace();
    } else {
        goToPlace(0);
    }
}

void DifferencePanel::fill()
{
    const CodeLanguage language =
        workspace::isYamlFile(m_subject.path) ? CodeLanguage::Yaml : CodeLanguage::Plain;
    if (m_mode == Mode::SideBySide) {
        m_before->showSide(m_rows.before, language);
        m_after->showSide(m_rows.after, language);
    } else {
        m_together->showSide(m_rows.together, language);
    }
}

void DifferencePanel::showState(bool content)
{
    m_body->setCurrentIndex(content ? 0 : 1);
    m_switch->setVisible(content);
    showPlace();
}

void DifferencePanel::showCaptions()
{
    const bool sides = m_mode == Mode::SideBySide;
    m_afterName->setVisible(sides);
    m_betweenNames->setVisible(sides);
    m_beforeName->setWords(sides ? m_subject.before
                                 : tr("From %1 to %2").arg(m_subject.before, m_subject.after));
    m_afterName->setWords(m_subject.after);
}

void DifferencePanel::showPlace()
{
    const int count = m_shown ? int(m_rows.places.size()) : 0;
    if (count > 0) {
        const ChangedPlace& place = m_rows.places.at(m_place);
        m_placeWords->setWords(tr("Change %1 of %2, lines %3 to %4")
                                   .arg(m_place + 1)
                                   .arg(count)
                                   .arg(place.firstLine)
                                   .arg(place.lastLine));
        m_counts->setWords(u"+%1 \u2212%2"_s.arg(m_rows.added).arg(m_rows.removed));
        m_counts->setToolTip(tr("%1 lines added, %2 removed").arg(m_rows.added).arg(m_rows.removed));
    }
    const QString none = tr("No difference is shown");
    setAvailable(m_next,
                 count == 0 ? none : (m_place + 1 < count ? QString() : tr("This is the last change")));
    setAvailable(m_previous, count == 0 ? none : (m_place > 0 ? QString() : tr("This is the first change")));
    setAvailable(m_otherMode, count == 0 ? none : QString());
    showCommands();
}

QList<SideCode*> DifferencePanel::shownSides() const
{
    return m_mode == Mode::Inline ? QList{m_together} : QList{m_before, m_after};
}

const SideCode* DifferencePanel::activeSide() const
{
    const QList<SideCode*> sides = shownSides();
    return sides.contains(m_active) ? m_active : sides.constLast();
}

git::LineChoice DifferencePanel::chosenLines() const
{
    const auto rows = activeSide()->selectedRows();
    if (!rows)
        return linesOfPlace();
    if (m_mode == Mode::Inline)
        return linesInRows(m_rows.together, rows->first, rows->second);
    // A row is one change: what stood there, and what came for it.
    return {.removed = linesInRows(m_rows.before, rows->first, rows->second).removed,
            .added = linesInRows(m_rows.after, rows->first, rows->second).added};
}

git::LineChoice DifferencePanel::linesOfPlace() const
{
    git::LineChoice lines;
    if (m_place < m_diff.hunks.size()) {
        for (const git::DiffLine& line : m_diff.hunks.at(m_place).lines)
            lines.set(line, true);
    }
    return lines;
}

QString DifferencePanel::whyNotMove() const
{
    if (!m_shown || m_loading || !isVisible())
        return tr("No difference is shown");
    if (m_moving)
        return tr("The lines are being moved");
    if (m_moves == LineMoves::None)
        return tr("Only what is not committed yet can be added to a commit or left out of it");
    if (m_diff.state == git::FileState::Renamed)
        return tr("A renamed file goes into a commit as a whole");
    if (m_diff.state == git::FileState::Conflicted)
        return tr("A file in conflict goes into a commit as a whole, once it is settled");
    // A change has changed lines, perhaps very many: they are not collected for this.
    const bool isChange = !activeSide()->selectedRows();
    return isChange || !chosenLines().isEmpty() ? QString() : tr("No changed line is selected");
}

QString DifferencePanel::whyNotDiscard() const
{
    if (const QString reason = whyNotMove(); !reason.isEmpty())
        return reason;
    if (m_moves != LineMoves::IntoCommit)
        return tr("What is in the next commit is left out of it first, then discarded");
    return m_diff.oldMode == 0 || m_diff.newMode == 0 ? tr("A new or deleted file is discarded as a whole")
                                                      : QString();
}

void DifferencePanel::showCommands()
{
    m_lines->show({.moves = m_shown ? m_moves : LineMoves::None,
                   .hasSelection = activeSide()->selectedRows().has_value(),
                   .whyNotMove = whyNotMove(),
                   .whyNotDiscard = whyNotDiscard()});
}

// The change in which somebody clicked is the one that keys and buttons mean.
void DifferencePanel::followCaret()
{
    if (sender() != activeSide() || !m_shown || m_rows.places.isEmpty())
        return;
    const int row = activeSide()->caretRow();
    const auto rowOf = [this](const ChangedPlace& place) {
        return m_mode == Mode::Inline ? place.inlineRow : place.sideRow;
    };
    const auto next = std::ranges::upper_bound(m_rows.places, row, {}, rowOf);
    m_place = std::max(int(next - m_rows.places.begin()) - 1, 0);
    showPlace();
}

void DifferencePanel::step(int by)
{
    goToPlace(std::clamp(m_place + by, 0, std::max(int(m_rows.places.size()) - 1, 0)));
}

void DifferencePanel::goToPlace(int place)
{
    m_place = place;
    if (place < m_rows.places.size()) {
        const ChangedPlace& target = m_rows.places.at(place);
        if (m_mode == Mode::SideBySide) {
            m_before->goToRow(target.sideRow);
            m_after->goToRow(target.sideRow);
        } else {
            m_together->goToRow(target.inlineRow);
        }
    }
    showPlace();
}

void DifferencePanel::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    m_switch->setCurrent(int(mode));
    m_otherMode->setChecked(mode == Mode::Inline);
    m_modes->setCurrentIndex(mode == Mode::Inline ? 1 : 0);
    showCaptions();
    if (m_shown) {
        fill();
        goToPlace(m_place);
    }
    emit modeChanged();
}

// The side in which somebody works: what is selected in the other one is meant no more.
bool DifferencePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        m_active = qobject_cast<SideCode*>(watched);
        for (SideCode* side : shownSides()) {
            if (side != m_active && side->selectedRows())
                side->putCaret(side->caretRow());
        }
        showCommands();
    }
    return QWidget::eventFilter(watched, event);
}

void DifferencePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showCommands();
}

void DifferencePanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    showCommands();
}

QList<QAction*> DifferencePanel::viewActions() const
{
    return {m_next, m_previous, m_otherMode};
}

QWidget* DifferencePanel::focusEntry() const
{
    return m_mode == Mode::SideBySide ? m_after : m_together;
}

} // namespace efa::widgets
