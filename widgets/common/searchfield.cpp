#include "widgets/common/searchfield.h"

#include "widgets/common/glyph.h"

#include <QKeyEvent>
#include <QPainter>

namespace efa::widgets {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setTextMargins(measure::icon + space::tight, 0, 0, 0);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRectF place(space::small, double(height() - measure::icon) / 2, measure::icon, measure::icon);
    paintGlyph(&painter, place, Glyph::Search, Theme::of(this).color(Token::Secondary));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QLineEdit::keyPressEvent(event);
    if (!text().isEmpty())
        clear();
    else
        emit left();
    event->accept();
}

} // namespace efa::widgets
