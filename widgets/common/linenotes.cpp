#include "widgets/common/linenotes.h"

#include "widgets/common/codeview.h"
#include "widgets/common/plaintext.h"

#include <Qsci/qscistyle.h>

#include <QHelpEvent>
#include <QToolTip>

#include <utility>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {
/// Above those of lexers, below those that the editing component hands out from the top.
constexpr int noteStyle = 60;
} // namespace

LineNotes::LineNotes(CodeView& view)
    : QObject(&view), m_view(view)
{
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
    connect(&view, &CodeView::lineHovered, this, [this](int line) { m_hovered = line; });
    connect(&view, &QsciScintilla::marginClicked, this, [this](int margin, int line) {
        if (margin == CodeView::NoteColumn)
            emit clicked(line + 1);
    });
}

void LineNotes::showNotes(const QHash<int, QString>& words, int characters)
{
    m_view.clearMarginText();
    m_view.setMarginSensitivity(CodeView::NoteColumn, true);
    m_view.setMarginWidth(CodeView::NoteColumn, QString(characters + 2, u'0'));
    m_shown = true;
    dress();
    for (auto at = words.cbegin(); at != words.cend(); ++at) {
        const auto line = ulong(at.key() - 1);
        const QByteArray text = ' ' + at.value().toUtf8();
        m_view.SendScintilla(QsciScintillaBase::SCI_MARGINSETTEXT, line, text.constData());
        m_view.SendScintilla(QsciScintillaBase::SCI_MARGINSETSTYLE, line, long(noteStyle));
    }
}

void LineNotes::hideNotes()
{
    m_shown = false;
    m_view.clearMarginText();
    m_view.setMarginSensitivity(CodeView::NoteColumn, false);
    m_view.setMarginWidth(CodeView::NoteColumn, 0);
}

QString LineNotes::noteOf(int line) const
{
    const auto at = ulong(line - 1);
    QByteArray text(qsizetype(m_view.SendScintilla(QsciScintillaBase::SCI_MARGINGETTEXT, at, 0L)), '\0');
    m_view.SendScintilla(QsciScintillaBase::SCI_MARGINGETTEXT, at, text.data());
    return QString::fromUtf8(text).trimmed();
}

void LineNotes::setTip(std::function<QString(int line)> tip)
{
    m_tip = std::move(tip);
}

void LineNotes::dress()
{
    const Theme& theme = Theme::of(&m_view);
    const QsciStyle style(noteStyle, u"note"_s, theme.color(Token::Secondary), theme.color(Token::Surface),
                          m_view.font());
    style.apply(&m_view);
}

bool LineNotes::eventFilter(QObject* watched, QEvent* event)
{
    if (m_shown && event->type() == QEvent::PaletteChange && watched == &m_view)
        QMetaObject::invokeMethod(this, &LineNotes::dress, Qt::QueuedConnection);
    if (m_shown && m_tip && event->type() == QEvent::ToolTip && watched == m_view.viewport()) {
        auto* help = static_cast<QHelpEvent*>(event);
        if (help->pos().x() >= m_view.marginWidth(CodeView::NoteColumn))
            return false;
        QToolTip::showText(help->globalPos(), shownInToolTip(m_hovered > 0 ? m_tip(m_hovered) : QString()),
                           m_view.viewport());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace efa::widgets
