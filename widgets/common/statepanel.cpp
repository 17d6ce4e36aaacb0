#include "widgets/common/statepanel.h"

#include "widgets/common/controlpainter.h"
#include "widgets/common/errorpresenter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/linkbutton.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/surface.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int cardWidth = 360;

class Skeleton final : public QWidget
{
  public:
    Skeleton() { setFixedHeight(28); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const QColor color = Theme::of(this).color(Token::Track);
        paintRounded(&painter, QRect(0, 2, width() * 9 / 10, 10), color, QColor(), measure::smallRadius);
        paintRounded(&painter, QRect(0, 16, width() * 7 / 10, 10), color, QColor(), measure::smallRadius);
    }
};

class ErrorMark final : public QWidget
{
  public:
    ErrorMark() { setFixedSize(measure::icon, measure::icon); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        paintGlyph(&painter, rect(), Glyph::Error, Theme::of(this).color(Token::Degraded));
    }
};

} // namespace

StatePanel::StatePanel(QWidget* parent)
    : QWidget(parent)
    , m_glyph(new ErrorMark)
    , m_title(new Label({}, {.emphasis = Emphasis::Strong}))
    , m_percent(quietLabel())
    , m_text(quietLabel())
    , m_bar(new QProgressBar)
    , m_skeleton(new Skeleton)
    , m_step(quietLabel())
    , m_action(new QPushButton)
    , m_cancel(new LinkButton)
    , m_unfold(new QToolButton)
    , m_detail(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
{
    auto* card = new Surface(Token::Surface, Surface::Edge::Card);
    build(card);
    card->setMaximumWidth(cardWidth);
    card->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::wide, space::large, space::wide);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card, 1000);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_action, &QAbstractButton::clicked, this, &StatePanel::actionTriggered);
    connect(m_cancel, &QAbstractButton::clicked, this, &StatePanel::cancelRequested);
    connect(m_unfold, &QAbstractButton::toggled, this, [this](bool open) { foldDetail(!open); });
}

void StatePanel::build(Surface* card)
{
    m_text->wrap();
    m_detail->wrap();
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(measure::bar);
    m_cancel->setText(tr("Cancel"));
    m_unfold->setCheckable(true);
    m_unfold->setText(tr("Raw text"));
    m_unfold->setToolTip(tr("Show what the library or system said, word for word"));
    m_unfold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::medium, space::medium, space::medium, space::medium);
    column->setSpacing(space::small);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::iconToText);
    head->addWidget(m_glyph);
    head->addWidget(m_title, 1);
    head->addWidget(m_percent);
    column->addLayout(head);
    column->addWidget(m_bar);
    column->addWidget(m_text);
    column->addWidget(m_skeleton);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::small);
    foot->addWidget(m_step, 1);
    foot->addWidget(m_action);
    foot->addWidget(m_unfold);
    foot->addStretch(0);
    foot->addWidget(m_cancel);
    column->addLayout(foot);
    column->addWidget(m_detail);
}

void StatePanel::arrange(State state, const QString& title, const QString& text)
{
    m_state = state;
    m_title->setWords(title);
    m_title->setColor(state == State::Failed ? Token::Degraded : Token::Text);
    m_text->setWords(text);
    m_text->setVisible(!text.isEmpty());
    m_glyph->setVisible(state == State::Failed);
    m_bar->setVisible(state == State::Busy);
    m_skeleton->setVisible(state == State::Busy);
    m_step->setVisible(state == State::Busy);
    m_percent->setVisible(state == State::Busy);
    m_percent->setWords({});
    m_step->setWords({});
    m_cancel->hide();
    m_unfold->hide();
    m_detail->hide();
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void StatePanel::showEmpty(const QString& title, const QString& text, const QString& action)
{
    arrange(State::Empty, title, text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void StatePanel::showBusy(const QString& title, Stop stop)
{
    arrange(State::Busy, title, {});
    m_action->hide();
    m_bar->setRange(0, 0);
    m_cancel->setVisible(stop == Stop::Offered);
}

void StatePanel::setProgress(qint64 done, qint64 total, const QString& step)
{
    if (m_state != State::Busy)
        return;
    m_step->setWords(step);
    const int percent = total > 0 ? int(done * 100 / total) : 0;
    m_bar->setRange(0, total > 0 ? 100 : 0);
    m_bar->setValue(percent);
    m_percent->setWords(total > 0 ? tr("%1 %").arg(percent) : QString());
}

void StatePanel::showError(const QString& title, const Error& error, const QString& action)
{
    arrange(State::Failed, title, errorSentences(error));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_detail->setWords(error.detail);
    m_unfold->setChecked(false);
    m_unfold->setVisible(!error.detail.isEmpty());
    foldDetail(true);
}

void StatePanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter(this).fillRect(rect(), Theme::of(this).color(Token::Surface));
}

void StatePanel::foldDetail(bool folded)
{
    m_detail->setVisible(!folded);
    m_unfold->setIcon(icon(folded ? Glyph::ChevronRight : Glyph::ChevronDown));
}

} // namespace efa::widgets
