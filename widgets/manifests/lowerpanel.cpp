#include "widgets/manifests/lowerpanel.h"

#include "widgets/common/badge.h"
#include "widgets/common/glyph.h"
#include "widgets/common/label.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/surface.h"

#include <QAction>
#include <QBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace efa::widgets {

LowerPanel::LowerPanel(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_note(quietLabel())
    , m_line(new QHBoxLayout)
    , m_body(new QStackedWidget)
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_tabs->setFixedHeight(measure::panelHead - 1);
    m_tabs->setAccessibleName(tr("Lower panel"));
    m_note->setElide(Qt::ElideRight);
    m_line->setContentsMargins(0, 0, space::tight, 0);
    m_line->setSpacing(space::small);
    m_line->addWidget(m_tabs);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_line);
    column->addWidget(new Hairline);
    column->addWidget(m_body, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_body->setCurrentIndex(page);
        m_note->setWords(m_notes.value(page));
        setFocusProxy(m_body->currentWidget());
        showActions();
        emit frontChanged();
    });
}

void LowerPanel::addPage(QWidget* page, const QString& title, const QKeySequence& keys)
{
    const int number = m_body->addWidget(page);
    auto* action = new QAction(icon(Glyph::PanelBottom), title, this);
    action->setCheckable(true);
    action->setShortcut(keys);
    connect(action, &QAction::toggled, this, [this, number](bool open) { ask(number, open); });
    m_actions << action;
    m_counts << new CountPill(m_tabs);
    m_notes << QString();
    m_tabs->addTab(title);
    m_tabs->setTabToolTip(number, tr("%1 (%2)").arg(title, keys.toString(QKeySequence::NativeText)));
    setFocusProxy(m_body->currentWidget());
    showActions();
}

void LowerPanel::addFoldButton(QToolButton* button)
{
    m_line->addWidget(button);
}

void LowerPanel::setCount(int page, int count)
{
    const QString words = QLocale().toString(count);
    if (m_counts.at(page)->text() == words)
        return;
    m_counts.at(page)->setText(words);
    // The bar asks for the width of what stands in a tab only when it is put there.
    m_tabs->setTabButton(page, QTabBar::RightSide, nullptr);
    m_tabs->setTabButton(page, QTabBar::RightSide, m_counts.at(page));
    m_tabs->setAccessibleTabName(page, tr("%1, %2", "page, count").arg(m_tabs->tabText(page), words));
}

void LowerPanel::setNote(int page, const QString& note)
{
    m_notes[page] = note;
    if (page == front())
        m_note->setWords(note);
}

int LowerPanel::front() const
{
    return m_body->currentIndex();
}

void LowerPanel::setFront(int page)
{
    m_tabs->setCurrentIndex(page);
}

void LowerPanel::showFolded(bool folded)
{
    m_folded = folded;
    showActions();
}

void LowerPanel::showActions()
{
    for (int page = 0; page < m_actions.size(); ++page) {
        QAction* action = m_actions.at(page);
        const bool open = !m_folded && page == front();
        const QSignalBlocker quiet(action);
        action->setChecked(open);
        action->setToolTip(open ? tr("Fold %1").arg(action->text()) : tr("Show %1").arg(action->text()));
    }
}

void LowerPanel::ask(int page, bool open)
{
    if (!open)
        return emit foldRequested(true);
    setFront(page);
    emit foldRequested(false);
    takeFocus(Qt::ShortcutFocusReason);
}

void LowerPanel::takeFocus(Qt::FocusReason reason)
{
    QWidget* page = m_body->currentWidget();
    const QWidget* entry = page->focusProxy();
    QWidget* taker = entry && !entry->isVisible() ? m_tabs : page;
    taker->setFocus(reason);
}

} // namespace efa::widgets
