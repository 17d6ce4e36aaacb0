#include "app/window/jobsbutton.h"

#include "app/window/jobspopup.h"
#include "widgets/common/controlpainter.h"
#include "widgets/common/glyph.h"
#include "workspace/jobs.h"

#include <QPainter>

namespace efa::app {

using namespace widgets;

namespace {
constexpr int barWidth = 48;
constexpr int padding = 10;
} // namespace

JobsButton::JobsButton(QWidget* parent)
    : QToolButton(parent)
{
    setFixedHeight(measure::control);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Work that takes over a second, and what failed"));
    connect(this, &QAbstractButton::clicked, this, &JobsButton::openList);
    refresh();
}

void JobsButton::addSource(workspace::Jobs* jobs)
{
    m_sources << jobs;
    connect(jobs, &workspace::Jobs::changed, this, &JobsButton::refresh);
    refresh();
}

void JobsButton::removeSource(workspace::Jobs* jobs)
{
    disconnect(jobs, nullptr, this, nullptr);
    m_sources.removeAll(jobs);
    refresh();
}

void JobsButton::refresh()
{
    m_running = 0;
    m_failed = 0;
    m_percent = -1;
    for (const workspace::Jobs* jobs : std::as_const(m_sources)) {
        for (const workspace::Job& job : jobs->visible()) {
            m_failed += job.state == workspace::JobState::Failed ? 1 : 0;
            if (job.state != workspace::JobState::Running)
                continue;
            ++m_running;
            if (m_percent < 0 && job.total > 0)
                m_percent = int(job.done * 100 / job.total);
        }
    }
    QString words = tr("No jobs");
    if (m_running > 0)
        words = tr("%Ln jobs", nullptr, m_running);
    else if (m_failed > 0)
        words = tr("%Ln failed", nullptr, m_failed);
    setText(words);
    setAccessibleName(tr("Jobs: %1").arg(words));
    updateGeometry();
    update();
    if (m_popup)
        m_popup->show(m_sources);
}

void JobsButton::openList()
{
    if (m_popup)
        return;
    m_popup = new JobsPopup(this);
    m_popup->setAttribute(Qt::WA_DeleteOnClose);
    m_popup->show(m_sources);
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(width() - m_popup->width(), height() + space::tight)));
    m_popup->setVisible(true);
}

QSize JobsButton::sizeHint() const
{
    int wide = fontMetrics().horizontalAdvance(text()) + 2 * padding;
    if (m_running > 0)
        wide += barWidth + space::small;
    if (m_running == 0 && m_failed > 0)
        wide += measure::icon + space::iconToText;
    return {wide, measure::control};
}

void JobsButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    if (underMouse() || isDown())
        paintRounded(&painter, rect(), theme.color(isDown() ? Token::Selection : Token::Hover), QColor());
    QRect words = rect().adjusted(padding, 0, -padding, 0);
    const bool failed = m_running == 0 && m_failed > 0;
    if (failed) {
        const QRectF place(words.x(), double(height() - measure::icon) / 2, measure::icon, measure::icon);
        paintGlyph(&painter, place, Glyph::Error, theme.color(Token::Degraded));
        words.setLeft(words.left() + measure::icon + space::iconToText);
    }
    painter.setPen(theme.color(failed ? Token::Degraded : Token::Text));
    painter.drawText(words, int(Qt::AlignVCenter | Qt::AlignLeft), text());
    if (m_running == 0)
        return;
    QRect bar(words.right() - barWidth + 1, (height() - measure::bar) / 2, barWidth, measure::bar);
    paintRounded(&painter, bar, theme.color(Token::Track), QColor(), measure::smallRadius);
    bar.setWidth(m_percent < 0 ? barWidth / 3 : std::max(barWidth * m_percent / 100, measure::bar));
    paintRounded(&painter, bar, theme.color(Token::Accent), QColor(), measure::smallRadius);
}

} // namespace efa::app
