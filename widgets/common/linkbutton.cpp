#include "widgets/common/linkbutton.h"

#include <QPainter>

namespace efa::widgets {

LinkButton::LinkButton(const QString& text, Emphasis emphasis, QWidget* parent)
    : QAbstractButton(parent)
{
    setFont(uiFont(TextSize::Body, emphasis));
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 1, lineHeight(TextSize::Body)};
}

void LinkButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QFont face = font();
    face.setUnderline(isEnabled() && (underMouse() || hasFocus()));
    painter.setFont(face);
    painter.setPen(Theme::of(this).color(isEnabled() ? Token::Accent : Token::Disabled));
    painter.drawText(rect(), int(Qt::AlignCenter) | int(Qt::TextShowMnemonic) | int(Qt::TextHideMnemonic),
                     text());
}

} // namespace efa::widgets
