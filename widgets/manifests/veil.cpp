#include "widgets/manifests/veil.h"

#include "widgets/common/theme.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>

namespace efa::widgets {

namespace {
constexpr double share = 0.45;
}

Veil::Veil(QAbstractScrollArea* area)
    : QWidget(area)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    area->installEventFilter(this);
    hide();
}

bool Veil::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void Veil::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QColor color = Theme::of(this).color(Token::Surface);
    color.setAlphaF(share);
    painter.fillRect(rect(), color);
}

} // namespace efa::widgets
