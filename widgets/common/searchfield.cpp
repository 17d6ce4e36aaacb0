#include "widgets/common/searchfield.h"

#include "widgets/common/glyph.h"

#include <QAction>
#include <QKeyEvent>

namespace efa::widgets {

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    // Only a picture: no hover, no click, no stop for the keyboard.
    addAction(icon(Glyph::Search), QLineEdit::LeadingPosition)->setEnabled(true);
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
