#include "widgets/topology/legendentry.h"

#include "widgets/common/controlpainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace efa::widgets {

namespace {
constexpr int widestWord = 180;
}

LegendEntry::LegendEntry(const FacetScale& scale, int place, const QString& word, int count, QWidget* parent)
    : QAbstractButton(parent), m_scale(scale), m_place(place), m_count(QLocale().toString(count))
{
    setText(word);
    setCheckable(true);
    setFixedHeight(measure::control);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("%1, %Ln cluster(s)", nullptr, count).arg(word));
    setToolTip(tr("Show only these, or add them to what is shown"));
}

QSize LegendEntry::sizeHint() const
{
    const int word = std::min(widestWord, QFontMetrics(uiFont()).horizontalAdvance(text()) + 1);
    const int count = QFontMetrics(codeFont()).horizontalAdvance(m_count) + 1;
    return {4 * space::iconToText + measure::ringMark + word + count, measure::control};
}

void LegendEntry::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    if (isChecked() || underMouse())
        paintRounded(&painter, rect(), theme.color(isChecked() ? Token::Selection : Token::Hover),
                     isChecked() ? theme.color(Token::Accent) : QColor(), measure::badgeRadius);
    const QRect mark(space::iconToText, (height() - measure::ringMark) / 2, measure::ringMark,
                     measure::ringMark);
    m_scale.paintMark(&painter, mark, m_place, theme);
    const int count = QFontMetrics(codeFont()).horizontalAdvance(m_count) + 1;
    const int right = width() - space::iconToText;
    const int left = mark.right() + 1 + space::iconToText;
    const QRect word(left, 0, right - count - space::iconToText - left, height());
    const int flags = int(Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.setFont(uiFont());
    painter.setPen(theme.color(Token::Text));
    painter.drawText(word, flags, painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, word.width()));
    painter.setFont(codeFont());
    painter.setPen(theme.color(Token::Secondary));
    painter.drawText(QRect(right - count, 0, count, height()), flags, m_count);
}

} // namespace efa::widgets
