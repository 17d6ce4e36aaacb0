#include "widgets/common/codeview.h"

#include "widgets/common/banner.h"
#include "widgets/common/glyph.h"
#include "widgets/common/plaintext.h"
#include "widgets/common/yamllexer.h"

#include <Qsci/qscicommandset.h>

#include <QHash>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int numberWidth = 40;
constexpr int markWidth = 14;
constexpr int barWidth = 3;
constexpr int foldWidth = 14;
constexpr int textGap = 6;
constexpr int tabColumns = 2;

QPixmap glyphPixmap(Glyph glyph, const QColor& color, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintGlyph(&painter, QRectF(0, 0, side, side), glyph, color);
    return pixmap;
}

/// The editing component knows sizes in points only.
QFont pointFont(const QPaintDevice& device)
{
    QFont font = codeFont();
    font.setPointSizeF(font.pixelSize() * 72.0 / device.logicalDpiY());
    return font;
}

int markerOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return CodeView::ErrorMark;
    case Severity::Warning:
        return CodeView::WarningMark;
    case Severity::Hint:
        break;
    }
    return CodeView::HintMark;
}

int squiggleOf(Severity severity)
{
    return markerOf(severity) - CodeView::ErrorMark + CodeView::ErrorSquiggle;
}

} // namespace

QString editorVersion()
{
    return QStringLiteral(QSCINTILLA_VERSION_STR);
}

CodeView::CodeView(QWidget* parent)
    : QsciScintilla(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(tabColumns);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETCARETLINEVISIBLEALWAYS, 0UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    SendScintilla(SCI_SETMARGINLEFT, 0UL, long(textGap));
    SendScintilla(SCI_USEPOPUP, 1UL);
    setUpMargins();
    setUpKeys();
    CodeView::applyTheme(Theme::of(this));
}

void CodeView::setUpMargins()
{
    setMarginType(NoteColumn, TextMargin);
    setMarginWidth(NoteColumn, 0);
    setMarginType(NumberColumn, NumberMargin);
    setMarginWidth(NumberColumn, numberWidth);
    setMarginType(MarkColumn, SymbolMargin);
    setMarginWidth(MarkColumn, markWidth);
    setMarginMarkerMask(MarkColumn, (1 << ErrorMark) | (1 << WarningMark) | (1 << HintMark));
    setMarginType(BarColumn, SymbolMargin);
    setMarginWidth(BarColumn, barWidth);
    setMarginMarkerMask(BarColumn, (1 << ChangedLine) | (1 << LitEdge));
    setFolding(PlainFoldStyle, FoldColumn);
    setMarginWidth(FoldColumn, foldWidth);
    setMarginSensitivity(MarkColumn, false);
}

void CodeView::setUpKeys()
{
    // Keys of the editing component that the window gives another meaning.
    for (QsciCommand* command : standardCommands()->commands()) {
        switch (command->command()) {
        case QsciCommand::LineTranspose:
        case QsciCommand::LineDelete:
        case QsciCommand::LineCut:
        case QsciCommand::LineCopy:
        case QsciCommand::LineDuplicate:
        case QsciCommand::SelectionDuplicate:
        case QsciCommand::SelectionLowerCase:
        case QsciCommand::SelectionUpperCase:
            command->setKey(0);
            command->setAlternateKey(0);
            break;
        default:
            break;
        }
    }
}

void CodeView::setLanguage(CodeLanguage language)
{
    if ((language == CodeLanguage::Yaml) == (m_lexer != nullptr))
        return;
    if (language == CodeLanguage::Yaml) {
        m_lexer = new YamlLexer(this);
        setLexer(m_lexer);
    } else {
        setLexer(nullptr);
        delete m_lexer;
        m_lexer = nullptr;
    }
    applyTheme(Theme::of(this));
}

void CodeView::showText(const QString& text)
{
    const QList<int> folds = contractedFolds();
    const int top = firstVisibleLine();
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    const bool locked = isReadOnly();
    setReadOnly(false);
    setText(text);
    SendScintilla(SCI_EMPTYUNDOBUFFER);
    setModified(false);
    setReadOnly(locked);
    if (!folds.isEmpty())
        setContractedFolds(folds);
    setCursorPosition(std::min(line, lines() - 1), column);
    setFirstVisibleLine(top);
    setMarks(m_marks);
}

void CodeView::setMarks(const QList<CodeMark>& marks)
{
    m_marks = marks;
    for (const int marker : {ErrorMark, WarningMark, HintMark})
        markerDeleteAll(marker);
    for (const int indicator : {ErrorSquiggle, WarningSquiggle, HintSquiggle}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ulong(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length()));
    }
    // The margin has room for one mark a line: the worst.
    QHash<int, Severity> worst;
    for (const CodeMark& mark : m_marks) {
        if (mark.line < 1 || mark.line > lines())
            continue;
        const auto known = worst.constFind(mark.line);
        worst[mark.line] = known == worst.constEnd() ? mark.severity : std::max(*known, mark.severity);
        putSquiggle(mark);
    }
    for (auto at = worst.cbegin(); at != worst.cend(); ++at)
        markerAdd(at.key() - 1, markerOf(at.value()));
}

void CodeView::putSquiggle(const CodeMark& mark)
{
    const long lineStart = SendScintilla(SCI_POSITIONFROMLINE, ulong(mark.line - 1));
    const long lineEnd = SendScintilla(SCI_GETLINEENDPOSITION, ulong(mark.line - 1));
    long from = mark.column > 0 ? positionFromLineIndex(mark.line - 1, mark.column - 1)
                                : SendScintilla(SCI_GETLINEINDENTPOSITION, ulong(mark.line - 1));
    long to = lineEnd;
    if (mark.endColumn > mark.column)
        to = positionFromLineIndex(mark.line - 1, mark.endColumn - 1);
    else if (mark.column > 0)
        to = SendScintilla(SCI_WORDENDPOSITION, ulong(from), 1L);
    from = std::clamp(from, lineStart, lineEnd);
    to = std::clamp(std::max(to, from + 1), from, lineEnd);
    if (from == to && from > lineStart)
        --from;
    SendScintilla(SCI_SETINDICATORCURRENT, ulong(squiggleOf(mark.severity)));
    SendScintilla(SCI_INDICATORFILLRANGE, ulong(from), to - from);
}

void CodeView::setLitLines(const QList<int>& lines)
{
    markerDeleteAll(LitLine);
    markerDeleteAll(LitEdge);
    for (const int line : lines) {
        markerAdd(line - 1, LitLine);
        markerAdd(line - 1, LitEdge);
    }
}

void CodeView::setChangedLines(const QList<int>& lines)
{
    markerDeleteAll(ChangedLine);
    for (const int line : lines)
        markerAdd(line - 1, ChangedLine);
}

void CodeView::goTo(int line, int column)
{
    const int target = std::clamp(line - 1, 0, std::max(lines() - 1, 0));
    ensureLineVisible(target);
    const int top = firstVisibleLine();
    const auto visible = int(SendScintilla(SCI_LINESONSCREEN));
    const auto shownLine = int(SendScintilla(SCI_VISIBLEFROMDOCLINE, ulong(target)));
    if (shownLine < top || shownLine >= top + visible)
        setFirstVisibleLine(std::max(0, shownLine - visible / 2));
    setCursorPosition(target, std::max(column - 1, 0));
}

int CodeView::caretLine() const
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    return line + 1;
}

int CodeView::caretColumn() const
{
    int line = 0;
    int column = 0;
    getCursorPosition(&line, &column);
    return column + 1;
}

void CodeView::changeEvent(QEvent* event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme(Theme::of(this));
}

bool CodeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), shownInToolTip(markTextAt(help->pos())), viewport());
        return true;
    }
    const bool moved = event->type() == QEvent::MouseMove;
    if (moved || event->type() == QEvent::Leave) {
        const int line = moved ? lineAt(static_cast<QMouseEvent*>(event)->position().toPoint()) : 0;
        if (line != m_hovered) {
            m_hovered = line;
            emit lineHovered(line);
        }
    }
    return QsciScintilla::viewportEvent(event);
}

int CodeView::lineAt(const QPoint& place) const
{
    const long position = SendScintilla(SCI_POSITIONFROMPOINT, ulong(place.x()), long(place.y()));
    const long line = SendScintilla(SCI_LINEFROMPOSITION, ulong(position));
    const long top = SendScintilla(SCI_POINTYFROMPOSITION, 0UL, position);
    const bool below = place.y() > top + SendScintilla(SCI_TEXTHEIGHT, ulong(line));
    return below ? 0 : int(line) + 1;
}

QString CodeView::markTextAt(const QPoint& place) const
{
    const int line = lineAt(place);
    QStringList texts;
    for (const CodeMark& mark : m_marks)
        if (mark.line == line)
            texts << severityWord(mark.severity) + u": "_s + mark.text;
    return texts.join(u'\n');
}

void CodeView::applyTheme(const Theme& theme)
{
    const QFont font = pointFont(*this);
    const QColor text = theme.color(Token::Text);
    const QColor surface = theme.color(Token::Surface);
    setFont(font);
    setColor(text);
    setPaper(surface);
    if (m_lexer)
        m_lexer->setTheme(theme, font);
    SendScintilla(SCI_SETEXTRAASCENT, 0UL);
    SendScintilla(SCI_SETEXTRADESCENT, 0UL);
    const int spare = measure::codeLine - int(SendScintilla(SCI_TEXTHEIGHT, 0UL));
    SendScintilla(SCI_SETEXTRAASCENT, ulong(spare / 2));
    SendScintilla(SCI_SETEXTRADESCENT, ulong(spare - spare / 2));
    setMarginsFont(font);
    setMarginsForegroundColor(theme.color(Token::LineNumber));
    setMarginsBackgroundColor(surface);
    setFoldMarginColors(surface, surface);
    setCaretForegroundColor(text);
    setCaretLineBackgroundColor(theme.color(Token::CaretLine));
    setSelectionBackgroundColor(theme.color(Token::TextSelection));
    setSelectionForegroundColor(text);
    setMatchedBraceForegroundColor(theme.color(Token::Accent));
    setMatchedBraceBackgroundColor(theme.color(Token::Selection));
    setUnmatchedBraceForegroundColor(theme.color(Token::Degraded));
    setUnmatchedBraceBackgroundColor(surface);
    dressMarkers(theme);
}

void CodeView::dressMarkers(const Theme& theme)
{
    markerDefine(Background, LitLine);
    setMarkerBackgroundColor(theme.color(Token::Selection), LitLine);
    for (const int bar : {LitEdge, ChangedLine}) {
        markerDefine(FullRectangle, bar);
        setMarkerBackgroundColor(theme.color(Token::Accent), bar);
    }
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        const QColor color = theme.color(severityToken(severity));
        markerDefine(glyphPixmap(severityGlyph(severity), color, markWidth - 1), markerOf(severity));
        indicatorDefine(SquiggleIndicator, squiggleOf(severity));
        setIndicatorForegroundColor(color, squiggleOf(severity));
    }
    indicatorDefine(FullBoxIndicator, FoundText);
    setIndicatorForegroundColor(theme.color(Token::Accent), FoundText);
    SendScintilla(SCI_INDICSETALPHA, ulong(FoundText), 50L);
    SendScintilla(SCI_INDICSETOUTLINEALPHA, ulong(FoundText), 160L);
    const QColor quiet = theme.color(Token::Secondary);
    for (const int empty : {SC_MARKNUM_FOLDEREND, SC_MARKNUM_FOLDEROPENMID, SC_MARKNUM_FOLDERMIDTAIL,
                            SC_MARKNUM_FOLDERTAIL, SC_MARKNUM_FOLDERSUB})
        SendScintilla(SCI_MARKERDEFINE, ulong(empty), long(SC_MARK_EMPTY));
    markerDefine(glyphPixmap(Glyph::ChevronRight, quiet, foldWidth - 2), SC_MARKNUM_FOLDER);
    markerDefine(glyphPixmap(Glyph::ChevronRight, quiet, foldWidth - 2), SC_MARKNUM_FOLDEREND);
    markerDefine(glyphPixmap(Glyph::ChevronDown, quiet, foldWidth - 2), SC_MARKNUM_FOLDEROPEN);
    markerDefine(glyphPixmap(Glyph::ChevronDown, quiet, foldWidth - 2), SC_MARKNUM_FOLDEROPENMID);
}

int CodeView::foldAtCaret() const
{
    const auto line = ulong(caretLine() - 1);
    const bool isHead = (SendScintilla(SCI_GETFOLDLEVEL, line) & SC_FOLDLEVELHEADERFLAG) != 0;
    return isHead ? int(line) : int(SendScintilla(SCI_GETFOLDPARENT, line));
}

void CodeView::toggleFoldAtCaret()
{
    const int head = foldAtCaret();
    if (head < 0)
        return;
    if (head != caretLine() - 1)
        setCursorPosition(head, 0);
    SendScintilla(SCI_FOLDLINE, ulong(head), long(SC_FOLDACTION_TOGGLE));
}

bool CodeView::hasFolds() const
{
    constexpr int linesToSearch = 1000; // a manifest has one near its beginning
    for (int line = 0; line < std::min(lines(), linesToSearch); ++line) {
        if ((SendScintilla(SCI_GETFOLDLEVEL, ulong(line)) & SC_FOLDLEVELHEADERFLAG) != 0)
            return true;
    }
    return false;
}

void CodeView::toggleAllFolds()
{
    if (!contractedFolds().isEmpty()) {
        SendScintilla(SCI_FOLDALL, ulong(SC_FOLDACTION_EXPAND));
        SendScintilla(SCI_SCROLLCARET);
        return;
    }
    SendScintilla(SCI_COLOURISE, 0UL, -1L);
    for (int line = 0; line < lines(); ++line) {
        const bool isHead = (SendScintilla(SCI_GETFOLDLEVEL, ulong(line)) & SC_FOLDLEVELHEADERFLAG) != 0;
        if (isHead && SendScintilla(SCI_GETFOLDPARENT, ulong(line)) < 0)
            SendScintilla(SCI_FOLDLINE, ulong(line), long(SC_FOLDACTION_CONTRACT));
    }
    // Nobody types where nothing is seen.
    int line = caretLine() - 1;
    while (line > 0 && SendScintilla(SCI_GETLINEVISIBLE, ulong(line)) == 0)
        --line;
    if (line != caretLine() - 1)
        setCursorPosition(line, 0);
    SendScintilla(SCI_SCROLLCARET);
}

} // namespace efa::widgets
