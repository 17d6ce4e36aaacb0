#include "app/window/rail.h"

#include "app/window/railbutton.h"
#include "widgets/common/availability.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace efa::app {

using namespace widgets;

Rail::Rail(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_mark(new RailButton({}, Glyph::Mark, {}))
{
    setObjectName(u"rail"_s);
    setFixedWidth(measure::rail);
    setAccessibleName(tr("Views"));
    m_column->setContentsMargins(0, 0, 1, 0);
    m_column->setSpacing(0);
    m_mark->setToolTip(tr("Start: open another fleet"));
    m_mark->setAccessibleName(tr("Start"));
    m_column->addWidget(m_mark);
    m_column->addStretch(1);
    connect(m_mark, &QAbstractButton::clicked, this, [this] { emit chosen({}); });
}

void Rail::addEntry(const QString& id, Glyph glyph, const QString& word, const QString& keys)
{
    auto* button = new RailButton(id, glyph, word);
    button->setToolTip(tr("%1 (%2)").arg(word, keys));
    button->setAccessibleName(word);
    m_column->insertWidget(m_column->count() - 1, button);
    m_entries << button;
    connect(button, &QAbstractButton::clicked, this, [this, id] { emit chosen(id); });
}

RailButton* Rail::entry(const QString& id) const
{
    for (RailButton* button : m_entries)
        if (button->id() == id)
            return button;
    return m_mark;
}

void Rail::setCurrent(const QString& id)
{
    entry(id)->setChecked(true);
}

void Rail::setCount(const QString& id, int count, const QString& words)
{
    entry(id)->setCount(count, words);
}

void Rail::setWhyNot(const QString& whyNot)
{
    for (RailButton* button : m_entries)
        setAvailable(button, whyNot);
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Base));
    painter.fillRect(width() - 1, 0, 1, height(), theme.color(Token::Line));
}

void Rail::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else
        QWidget::keyPressEvent(event);
}

} // namespace efa::app
