#include "widgets/common/panelhead.h"

#include "widgets/common/badge.h"
#include "widgets/common/label.h"
#include "widgets/common/quietlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace efa::widgets {

namespace {
constexpr int wholeTitle = 120;
}

QToolButton* makeIconButton(Glyph glyph, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(glyph));
    button->setIconSize({measure::icon, measure::icon});
    button->setFixedSize(measure::control, measure::control);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

QToolButton* makeActionButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setIconSize({measure::icon, measure::icon});
    button->setFixedHeight(measure::control);
    button->setToolButtonStyle(action->icon().isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setAccessibleName(action->iconText());
    return button;
}

PanelHead::PanelHead(const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_title(new Label({}, {.emphasis = Emphasis::Strong}))
    , m_count(new CountPill)
    , m_note(quietLabel())
{
    setFixedHeight(measure::panelHead);
    m_line->setContentsMargins(space::medium, 0, space::tight, 1);
    m_line->setSpacing(space::small);
    m_line->addWidget(m_title);
    m_line->addWidget(m_count);
    m_line->addWidget(m_note);
    m_line->addStretch(1);
    setTitle(title);
    setNote({});
}

void PanelHead::setTitle(const QString& title)
{
    m_title->setWords(title);
    // A word or two stay whole, a path shortens.
    m_title->setMinimumWidth(std::min(m_title->sizeHint().width(), wholeTitle));
}

void PanelHead::setCount(const QString& count)
{
    m_count->setText(count);
}

QToolButton* PanelHead::addAction(QAction* action)
{
    auto* button = makeActionButton(action, this);
    addWidget(button);
    return button;
}

void PanelHead::setNote(const QString& note)
{
    m_note->setWords(note);
    m_note->setVisible(!note.isEmpty());
}

void PanelHead::addWidget(QWidget* widget)
{
    m_line->addWidget(widget);
}

void PanelHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::widgets
