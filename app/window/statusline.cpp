#include "app/window/statusline.h"

#include "base/clock.h"
#include "widgets/common/age.h"
#include "widgets/common/availability.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

namespace {

constexpr int leftMargin = 80;
constexpr int second = 1000;

/// Flat words; legible also where a click would lead nowhere.
class SentenceButton final : public QAbstractButton
{
  public:
    SentenceButton()
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setProperty("efaOwnFocus", true);
        setFont(uiFont(TextSize::Secondary));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setMark(StatusSentence::Mark mark) { m_mark = mark; }

    QSize sizeHint() const override
    {
        const int mark = m_mark == StatusSentence::Mark::None ? 0 : measure::icon + space::iconToText;
        return {fontMetrics().horizontalAdvance(text()) + mark + space::small + 1, measure::statusBar - 2};
    }

    QSize minimumSizeHint() const override { return {measure::rail, measure::statusBar - 2}; }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::of(this);
        if (isEnabled() && underMouse())
            paintRounded(&painter, rect(), theme.color(Token::Hover), QColor(), measure::badgeRadius);
        QRect words = rect().adjusted(space::tight, 0, -space::tight, 0);
        if (m_mark != StatusSentence::Mark::None) {
            const bool wrong = m_mark == StatusSentence::Mark::Error;
            const QRectF place(words.x(), double(height() - measure::icon) / 2, measure::icon, measure::icon);
            paintGlyph(&painter, place.adjusted(1, 1, -1, -1), wrong ? Glyph::Error : Glyph::Changes,
                       theme.color(wrong ? Token::Degraded : Token::Text));
            words.setLeft(words.left() + measure::icon + space::iconToText);
        }
        painter.setFont(font());
        painter.setPen(theme.color(isEnabled() ? Token::Text : Token::Secondary));
        painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft) | int(Qt::TextSingleLine),
                         fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width()));
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(theme.color(Token::Accent), measure::focus));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::badgeRadius,
                                    measure::badgeRadius);
        }
    }

  private:
    StatusSentence::Mark m_mark = StatusSentence::Mark::None;
};

} // namespace

StatusLine::StatusLine(const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_sentence(new SentenceButton)
    , m_time(new Label({}, {.size = TextSize::Secondary, .color = Token::Secondary, .code = true}))
{
    setFixedHeight(measure::statusBar);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(leftMargin, 1, space::medium, 0);
    line->setSpacing(space::wide);
    line->addWidget(m_sentence);
    line->addStretch(1);
    line->addWidget(m_time);
    connect(m_sentence, &QAbstractButton::clicked, this, &StatusLine::clicked);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::showTime);
    showTime();
}

void StatusLine::show(const StatusSentence& sentence, const QString& toolTip, const QString& whyNot)
{
    static_cast<SentenceButton*>(m_sentence)->setMark(sentence.mark);
    m_sentence->setText(sentence.text);
    m_sentence->setAccessibleName(sentence.text);
    setAvailable(m_sentence, whyNot);
    if (whyNot.isEmpty())
        m_sentence->setToolTip(toolTip);
    m_sentence->updateGeometry();
    m_sentence->update();
}

QString StatusLine::text() const
{
    return m_sentence->text();
}

void StatusLine::showTime()
{
    const QDateTime now = m_clock.now();
    m_time->setWords(tr("%1 UTC").arg(now.toUTC().toString(u"yyyy-MM-dd HH:mm"_s)));
    m_time->setToolTip(exactTime(now));
    m_timer.start((60 - now.time().second()) * second);
}

void StatusLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.fillRect(0, 0, width(), 1, theme.color(Token::Line));
}

} // namespace efa::app
