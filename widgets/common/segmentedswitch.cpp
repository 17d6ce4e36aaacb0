#include "widgets/common/segmentedswitch.h"

#include "widgets/common/availability.h"
#include "widgets/common/controlpainter.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace efa::widgets {

namespace {

constexpr int wordPadding = 10;

class Segment final : public QAbstractButton
{
  public:
    explicit Segment(QWidget* parent)
        : QAbstractButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(measure::control);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(uiFont(TextSize::Body, Emphasis::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * wordPadding, measure::control};
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = Theme::of(this);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ground()));
        painter.drawPath(outline());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(theme.color(isEnabled() ? Token::Control : Token::Line));
        painter.drawPath(outline());
        painter.setFont(uiFont(TextSize::Body, isChecked() ? Emphasis::Strong : Emphasis::Normal));
        const Token ink = isChecked() ? Token::Accent : Token::Text;
        painter.setPen(theme.color(isEnabled() ? ink : Token::Disabled));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

  private:
    Token ground() const
    {
        if (isChecked())
            return Token::Selection;
        return underMouse() && isEnabled() ? Token::Hover : Token::Surface;
    }

    /// Round where the switch ends, straight between two segments, which share one line.
    QPainterPath outline() const
    {
        const bool first = x() == 0;
        const bool last = geometry().right() == parentWidget()->rect().right();
        const QRectF box = QRectF(rect()).adjusted(first ? 0.5 : -0.5, 0.5, -0.5, -0.5);
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        path.addRoundedRect(box, measure::radius, measure::radius);
        if (!first)
            path.addRect(box.adjusted(0, 0, -measure::radius, 0));
        if (!last)
            path.addRect(box.adjusted(measure::radius, 0, 0, 0));
        return path.simplified();
    }
};

} // namespace

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedSwitch::chosen);
}

void SegmentedSwitch::addSegment(int id, const QString& word, const QString& toolTip)
{
    auto* segment = new Segment(this);
    segment->setText(word);
    segment->setToolTip(toolTip);
    segment->setChecked(m_group->buttons().isEmpty());
    m_group->addButton(segment, id);
    layout()->addWidget(segment);
}

void SegmentedSwitch::setWord(int id, const QString& word)
{
    if (auto* segment = m_group->button(id)) {
        segment->setText(word);
        segment->updateGeometry();
    }
}

void SegmentedSwitch::setAvailable(int id, const QString& whyNot)
{
    if (auto* segment = m_group->button(id))
        widgets::setAvailable(segment, whyNot);
}

int SegmentedSwitch::current() const
{
    return m_group->checkedId();
}

void SegmentedSwitch::setCurrent(int id)
{
    if (auto* segment = m_group->button(id))
        segment->setChecked(true);
}

} // namespace efa::widgets
