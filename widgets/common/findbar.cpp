#include "widgets/common/findbar.h"

#include "widgets/common/availability.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controlrole.h"
#include "widgets/common/label.h"
#include "widgets/common/panelhead.h"
#include "widgets/common/quietlabel.h"
#include "widgets/common/searchfield.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace efa::widgets {

namespace {

constexpr int fieldWidth = 260;
constexpr qsizetype mostCounted = 10000;

using Base = QsciScintillaBase;

QToolButton* wordButton(const QString& word, const QString& toolTip)
{
    auto* button = new QToolButton;
    button->setText(word);
    button->setToolTip(toolTip);
    setBordered(button, true);
    return button;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent)
    , m_needle(new SearchField(tr("Find")))
    , m_count(quietLabel())
    , m_case(makeIconButton(Glyph::Minus, tr("Match capital letters")))
    , m_previous(makeIconButton(Glyph::ChevronUp, tr("Find the one before (Shift+F3)")))
    , m_next(makeIconButton(Glyph::ChevronDown, tr("Find the next (F3)")))
    , m_close(makeIconButton(Glyph::Close, tr("Close the find bar (Escape)")))
    , m_replaceLine(new QWidget)
    , m_replacement(new QLineEdit)
    , m_replaceOne(wordButton(tr("Replace"), tr("Replace this one and find the next")))
    , m_replaceAll(wordButton(tr("Replace all"), tr("Replace every one in this file")))
{
    build();
    connect(m_needle, &QLineEdit::textChanged, this, &FindBar::search);
    connect(m_needle, &SearchField::left, this, &FindBar::close);
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    connect(m_case, &QAbstractButton::toggled, this, &FindBar::search);
    connect(m_previous, &QAbstractButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QAbstractButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QAbstractButton::clicked, this, &FindBar::close);
    connect(m_replaceOne, &QAbstractButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QAbstractButton::clicked, this, &FindBar::replaceAll);
    updateButtons();
    hide();
}

void FindBar::build()
{
    m_case->setIcon({});
    m_case->setText(tr("Aa"));
    m_case->setCheckable(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replace with"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::medium, space::tight, space::small, space::tight + 1);
    column->setSpacing(space::tight);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::tight);
    m_needle->setMaximumWidth(fieldWidth);
    line->addWidget(m_needle, 1);
    for (QWidget* button : {m_case, m_previous, m_next})
        line->addWidget(button);
    line->addSpacing(space::small);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_close);
    column->addLayout(line);
    auto* second = new QHBoxLayout(m_replaceLine);
    second->setContentsMargins(0, 0, 0, 0);
    second->setSpacing(space::small);
    m_replacement->setMaximumWidth(fieldWidth);
    second->addWidget(m_replacement, 1);
    second->addWidget(m_replaceOne);
    second->addWidget(m_replaceAll);
    second->addStretch(1);
    column->addWidget(m_replaceLine);
}

void FindBar::setTarget(CodeView* view)
{
    if (m_view == view)
        return;
    clearFound();
    if (m_view)
        disconnect(m_view, nullptr, this, nullptr);
    m_view = view;
    if (!view)
        return close();
    connect(view, &QsciScintilla::textChanged, this, [this] {
        if (isVisible() && !m_replacing)
            search();
    });
    m_replaceLine->setVisible(m_replaceLine->isVisible() && !view->isReadOnly());
    if (isVisible())
        search();
}

void FindBar::openFind()
{
    m_replaceLine->hide();
    open();
}

void FindBar::openReplace()
{
    m_replaceLine->setVisible(m_view && !m_view->isReadOnly());
    open();
}

void FindBar::open()
{
    if (!m_view)
        return;
    const QString selected = m_view->selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n'))
        m_needle->setText(selected);
    show();
    m_needle->setFocus();
    m_needle->selectAll();
    search();
}

void FindBar::close()
{
    clearFound();
    const bool had = isVisible();
    hide();
    if (had && m_view)
        m_view->setFocus();
    emit changed();
}

void FindBar::clearFound()
{
    m_found.clear();
    if (!m_view)
        return;
    m_view->SendScintilla(Base::SCI_SETINDICATORCURRENT, ulong(CodeView::FoundText));
    m_view->SendScintilla(Base::SCI_INDICATORCLEARRANGE, 0UL, long(m_view->length()));
}

void FindBar::search()
{
    clearFound();
    const QByteArray needle = m_needle->text().toUtf8();
    if (m_view && !needle.isEmpty()) {
        CodeView& view = *m_view;
        const int length = view.length();
        view.SendScintilla(Base::SCI_SETSEARCHFLAGS,
                           m_case->isChecked() ? ulong(Base::SCFIND_MATCHCASE) : 0UL);
        int from = 0;
        while (from < length && m_found.size() < mostCounted) {
            view.SendScintilla(Base::SCI_SETTARGETRANGE, ulong(from), long(length));
            if (view.SendScintilla(Base::SCI_SEARCHINTARGET, ulong(needle.size()), needle.constData()) < 0)
                break;
            const auto start = int(view.SendScintilla(Base::SCI_GETTARGETSTART));
            const auto end = int(view.SendScintilla(Base::SCI_GETTARGETEND));
            view.SendScintilla(Base::SCI_INDICATORFILLRANGE, ulong(start), long(end - start));
            m_found.append({start, end});
            from = std::max(end, start + 1);
        }
    }
    updateButtons();
    showCount();
    emit changed();
}

QString FindBar::whyNoNext() const
{
    if (!m_view || m_needle->text().isEmpty())
        return tr("Nothing is searched for; open Find first");
    return m_found.isEmpty() ? tr("The text does not occur in this file") : QString();
}

void FindBar::findNext()
{
    step(Direction::Forward);
}

void FindBar::findPrevious()
{
    step(Direction::Backward);
}

void FindBar::step(Direction direction)
{
    if (m_view && !isVisible())
        search();
    if (!m_view || m_found.isEmpty())
        return;
    const auto selectionStart = int(m_view->SendScintilla(Base::SCI_GETSELECTIONSTART));
    const auto selectionEnd = int(m_view->SendScintilla(Base::SCI_GETSELECTIONEND));
    const auto next = std::ranges::find_if(m_found, [&](const auto& hit) {
        return selectionEnd > selectionStart ? hit.first > selectionStart : hit.first >= selectionStart;
    });
    qsizetype at = next - m_found.begin();
    if (direction == Direction::Backward) {
        const auto here =
            std::ranges::find_if(m_found, [&](const auto& hit) { return hit.first >= selectionStart; });
        at = (here - m_found.begin()) - 1 + m_found.size();
    }
    const auto [start, end] = m_found.at(at % m_found.size());
    const auto line = int(m_view->SendScintilla(Base::SCI_LINEFROMPOSITION, ulong(start)));
    m_view->goTo(line + 1);
    m_view->SendScintilla(Base::SCI_SETSEL, ulong(start), long(end));
    showCount();
}

void FindBar::showCount()
{
    if (m_needle->text().isEmpty() || !m_view) {
        m_count->setWords({});
        return;
    }
    if (m_found.isEmpty()) {
        m_count->setWords(tr("Not in this file"));
        m_count->setColor(Token::Degraded);
        return;
    }
    m_count->setColor(Token::Secondary);
    const auto start = int(m_view->SendScintilla(Base::SCI_GETSELECTIONSTART));
    const auto here = std::ranges::find_if(m_found, [&](const auto& hit) { return hit.first == start; });
    if (here == m_found.end())
        m_count->setWords(tr("%Ln found", nullptr, int(m_found.size())));
    else
        m_count->setWords(tr("%1 of %2").arg(here - m_found.begin() + 1).arg(m_found.size()));
}

void FindBar::replaceOne()
{
    if (!m_view || m_view->isReadOnly() || m_found.isEmpty())
        return;
    const auto start = int(m_view->SendScintilla(Base::SCI_GETSELECTIONSTART));
    const auto end = int(m_view->SendScintilla(Base::SCI_GETSELECTIONEND));
    if (m_found.contains(QPair<int, int>(start, end)))
        m_view->replaceSelectedText(m_replacement->text());
    findNext();
}

void FindBar::replaceAll()
{
    if (!m_view || m_view->isReadOnly() || m_found.isEmpty())
        return;
    const QByteArray with = m_replacement->text().toUtf8();
    const auto hits = m_found;
    const qsizetype count = hits.size();
    m_replacing = true;
    m_view->beginUndoAction();
    for (qsizetype index = count - 1; index >= 0; --index) {
        const auto [start, end] = hits.at(index);
        m_view->SendScintilla(Base::SCI_SETTARGETRANGE, ulong(start), long(end));
        m_view->SendScintilla(Base::SCI_REPLACETARGET, ulong(with.size()), with.constData());
    }
    m_view->endUndoAction();
    m_replacing = false;
    search();
    m_count->setWords(tr("%Ln replaced", nullptr, int(count)));
}

void FindBar::updateButtons()
{
    const QString whyNot = whyNoNext();
    for (QToolButton* button : {m_previous, m_next, m_replaceOne, m_replaceAll})
        setAvailable(button, whyNot);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return step(event->modifiers() & Qt::ShiftModifier ? Direction::Backward : Direction::Forward);
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Theme& theme = Theme::of(this);
    painter.fillRect(rect(), theme.color(Token::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(Token::Line));
}

} // namespace efa::widgets
