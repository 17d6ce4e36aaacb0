#include "widgets/manifests/threewaypanel.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/segmentedswitch.h"
#include "widgets/common/surface.h"
#include "widgets/manifests/threewaycode.h"
#include "workspace/linediff.h"

#include <QAbstractButton>
#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace efa::widgets {

using workspace::ThreeWayChoice;
using workspace::ThreeWayPart;
using Kind = ThreeWayPart::Kind;
using Ground = ThreeWayRow::Ground;

namespace {

QString wordsOf(Kind kind)
{
    switch (kind) {
    case Kind::Mine:
        return ThreeWayPanel::tr("only you changed it");
    case Kind::Theirs:
        return ThreeWayPanel::tr("only changed on disk");
    case Kind::Alike:
        return ThreeWayPanel::tr("both made the same change");
    case Kind::Conflicting:
        return ThreeWayPanel::tr("both changed it");
    case Kind::Same:
        break;
    }
    return {};
}

/// The lines of one column, filled up to the rows that the part has.
void addRows(QList<ThreeWayRow>& rows, const QByteArray& text, int part, Ground ground, qsizetype height)
{
    int number = 0;
    for (const ThreeWayRow& row : std::as_const(rows))
        number = std::max(number, row.number);
    const QList<QByteArrayView> lines = workspace::linesOf(text);
    for (qsizetype i = 0; i < height; ++i) {
        if (i < lines.size())
            rows.append({lines.at(i).toByteArray(), ++number, ground, part});
        else
            rows.append({{}, 0, ground == Ground::Plain ? Ground::Plain : Ground::Gap, part});
    }
}

Ground groundOf(bool taken)
{
    return taken ? Ground::Taken : Ground::Dropped;
}

} // namespace

ThreeWayPanel::ThreeWayPanel(QWidget* parent)
    : QWidget(parent)
    , m_previous(new QAction(icon(Glyph::ChevronUp), tr("Previous change"), this))
    , m_next(new QAction(icon(Glyph::ChevronDown), tr("Next change"), this))
    , m_words(new Label)
    , m_switch(new SegmentedSwitch)
    , m_mine(new ThreeWayCode(tr("Mine, as in the editor")))
    , m_base(new ThreeWayCode(tr("As it was when it was read")))
    , m_theirs(new ThreeWayCode(tr("Theirs, as on disk")))
    , m_allMine(new LinkButton(tr("All mine")))
    , m_allTheirs(new LinkButton(tr("All theirs")))
    , m_taken(quietLabel())
    , m_later(new LinkButton(tr("Decide later")))
    , m_use(new QPushButton(tr("Use this text")))
{
    m_previous->setShortcut(Qt::ALT | Qt::Key_Up);
    m_next->setShortcut(Qt::ALT | Qt::Key_Down);
    for (QAction* action : {m_previous, m_next}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(new Hairline);
    column->addWidget(buildColumns(), 1);
    column->addWidget(new Hairline);
    column->addWidget(buildFoot());
    setFocusProxy(m_switch->findChild<QAbstractButton*>());
    connect(m_previous, &QAction::triggered, this, [this] { goToChange(m_current - 1); });
    connect(m_next, &QAction::triggered, this, [this] { goToChange(m_current + 1); });
    connect(m_switch, &SegmentedSwitch::chosen, this, [this](int id) { choose(ThreeWayChoice(id)); });
    connect(m_allMine, &QAbstractButton::clicked, this, [this] { chooseAll(ThreeWayChoice::Mine); });
    connect(m_allTheirs, &QAbstractButton::clicked, this, [this] { chooseAll(ThreeWayChoice::Theirs); });
    connect(m_later, &QAbstractButton::clicked, this, &ThreeWayPanel::left);
    connect(m_use, &QAbstractButton::clicked, this, [this] { emit accepted(result()); });
}

QWidget* ThreeWayPanel::buildHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(measure::panelHead);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(space::medium, 0, space::small, 0);
    line->setSpacing(space::small);
    m_switch->addSegment(int(ThreeWayChoice::Mine), tr("Mine"), tr("Take the lines of the editor"));
    m_switch->addSegment(int(ThreeWayChoice::Theirs), tr("Theirs"), tr("Take the lines on disk"));
    m_switch->addSegment(int(ThreeWayChoice::MineThenTheirs), tr("Both"),
                         tr("Take the lines of the editor, then those on disk"));
    m_switch->addSegment(int(ThreeWayChoice::Base), tr("As it was"),
                         tr("Take the lines as they were when the file was read"));
    line->addWidget(m_words, 1);
    line->addWidget(m_switch);
    line->addWidget(makeActionButton(m_previous));
    line->addWidget(makeActionButton(m_next));
    return head;
}

QWidget* ThreeWayPanel::buildColumns()
{
    auto* all = new QWidget;
    auto* line = new QHBoxLayout(all);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    const QList<ThreeWayCode*> codes = {m_mine, m_base, m_theirs};
    const QStringList titles = {tr("Mine"), tr("As it was"), tr("Theirs")};
    for (int i = 0; i < codes.size(); ++i) {
        if (i > 0)
            line->addWidget(new Hairline(Qt::Vertical));
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        auto* title = new Label(titles.at(i), {.size = TextSize::Secondary, .color = Token::Secondary});
        title->setFixedHeight(measure::secondLine);
        title->setContentsMargins(space::medium, 0, space::medium, 0);
        column->addWidget(title);
        column->addWidget(codes.at(i), 1);
        line->addLayout(column, 1);
        connect(codes.at(i), &ThreeWayCode::scrolled, this, [codes, i] {
            for (ThreeWayCode* other : codes)
                other->scrollLike(*codes.at(i));
        });
        connect(codes.at(i), &ThreeWayCode::partChosen, this, [this](int part) {
            if (const qsizetype change = m_changes.indexOf(part); change >= 0 && change != m_current)
                goToChange(int(change));
        });
    }
    return all;
}

QWidget* ThreeWayPanel::buildFoot()
{
    auto* foot = new QWidget;
    foot->setFixedHeight(measure::titleLine);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(space::medium, 0, space::medium, 0);
    line->setSpacing(space::large);
    m_later->setToolTip(tr("Go back to your text; nothing is decided"));
    m_use->setToolTip(tr("Put this text into the editor; it is written when you save"));
    setButtonRole(m_use, ButtonRole::Primary);
    line->addWidget(m_allMine);
    line->addWidget(m_allTheirs);
    line->addWidget(m_taken);
    line->addStretch(1);
    line->addWidget(m_later);
    line->addWidget(m_use);
    return foot;
}

void ThreeWayPanel::showTexts(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs,
                              CodeLanguage language)
{
    m_language = language;
    m_parts = workspace::threeWays(base, mine, theirs);
    m_choices.clear();
    m_changes.clear();
    for (int part = 0; part < int(m_parts.size()); ++part) {
        m_choices.append(workspace::usualChoice(m_parts.at(part).kind));
        if (m_parts.at(part).kind != Kind::Same)
            m_changes.append(part);
    }
    m_current = 0;
    // What needs a decision comes first.
    for (int change = int(m_changes.size()) - 1; change >= 0; --change) {
        if (m_parts.at(m_changes.at(change)).kind == Kind::Conflicting)
            m_current = change;
    }
    showColumns();
    showCurrent();
}

QByteArray ThreeWayPanel::result() const
{
    return workspace::joined(m_parts, m_choices);
}

int ThreeWayPanel::conflicts() const
{
    return int(std::ranges::count(m_parts, Kind::Conflicting, &ThreeWayPart::kind));
}

void ThreeWayPanel::showColumns()
{
    QList<ThreeWayRow> mine;
    QList<ThreeWayRow> base;
    QList<ThreeWayRow> theirs;
    for (int part = 0; part < int(m_parts.size()); ++part) {
        const ThreeWayPart& texts = m_parts.at(part);
        const bool same = texts.kind == Kind::Same;
        const ThreeWayChoice choice = m_choices.at(part);
        const bool both = choice == ThreeWayChoice::MineThenTheirs || texts.kind == Kind::Alike;
        const qsizetype height =
            std::max({workspace::linesOf(texts.mine).size(), workspace::linesOf(texts.base).size(),
                      workspace::linesOf(texts.theirs).size()});
        const auto ground = [&](ThreeWayChoice own) {
            const bool eitherOne = both && own != ThreeWayChoice::Base && choice != ThreeWayChoice::Base;
            return same ? Ground::Plain : groundOf(choice == own || eitherOne);
        };
        addRows(mine, texts.mine, part, ground(ThreeWayChoice::Mine), height);
        addRows(base, texts.base, part, ground(ThreeWayChoice::Base), height);
        addRows(theirs, texts.theirs, part, ground(ThreeWayChoice::Theirs), height);
    }
    m_mine->showRows(mine, m_language);
    m_base->showRows(base, m_language);
    m_theirs->showRows(theirs, m_language);
}

void ThreeWayPanel::showCurrent()
{
    const bool any = !m_changes.isEmpty();
    const int part = any ? m_changes.at(m_current) : -1;
    m_words->setWords(any ? tr("Change %1 of %2: %3")
                                .arg(m_current + 1)
                                .arg(m_changes.size())
                                .arg(wordsOf(m_parts.at(part).kind))
                          : tr("The texts are equal"));
    for (const ThreeWayChoice choice :
         {ThreeWayChoice::Mine, ThreeWayChoice::Theirs, ThreeWayChoice::MineThenTheirs, ThreeWayChoice::Base})
        m_switch->setAvailable(int(choice), any ? QString() : tr("The texts are equal"));
    if (any)
        m_switch->setCurrent(int(m_choices.at(part)));
    showTaken();
    setAvailable(m_previous, m_current > 0 ? QString() : tr("This is the first change"));
    setAvailable(m_next, m_current + 1 < m_changes.size() ? QString() : tr("This is the last change"));
    for (ThreeWayCode* code : {m_mine, m_base, m_theirs})
        code->goToPart(part);
}

/// What is chosen for changes that are not in sight.
void ThreeWayPanel::showTaken()
{
    const auto count = [this](ThreeWayChoice choice) {
        return std::ranges::count_if(m_changes, [&](int part) { return m_choices.at(part) == choice; });
    };
    const auto both = count(ThreeWayChoice::MineThenTheirs);
    const auto mine = count(ThreeWayChoice::Mine);
    const auto theirs = count(ThreeWayChoice::Theirs);
    m_taken->setWords(tr("Taken: %1 of mine, %2 of theirs").arg(mine + both).arg(theirs + both));
    const auto whyNot = [this](qsizetype taken, const QString& reason) {
        return taken == m_changes.size() ? reason : QString();
    };
    setAvailable(m_allMine, whyNot(mine, tr("All that is taken is mine already")),
                 tr("Take every change of the editor and none of the disk"));
    setAvailable(m_allTheirs, whyNot(theirs, tr("All that is taken is theirs already")),
                 tr("Take every change of the disk and none of the editor"));
}

void ThreeWayPanel::goToChange(int change)
{
    if (change < 0 || change >= m_changes.size())
        return;
    m_current = change;
    showCurrent();
}

void ThreeWayPanel::choose(ThreeWayChoice choice)
{
    if (m_changes.isEmpty())
        return;
    m_choices[m_changes.at(m_current)] = choice;
    showColumns();
    showCurrent();
}

void ThreeWayPanel::chooseAll(ThreeWayChoice choice)
{
    m_choices.fill(choice);
    showColumns();
    showCurrent();
}

void ThreeWayPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace efa::widgets
