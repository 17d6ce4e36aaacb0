#include "widgets/common/yamllexer.h"

#include <Qsci/qsciscintilla.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

using Base = QsciScintillaBase;

constexpr int blankLine = -1;
constexpr int furthestLook = 400;
constexpr int deepestLevel = 0xbff;

constexpr std::array inks = {Token::Text,        Token::CodeKey, Token::CodeString, Token::CodeNumber,
                             Token::CodeComment, Token::CodeKey, Token::CodeComment};
static_assert(inks.size() == yamlInkCount);

} // namespace

YamlLexer::YamlLexer(QObject* parent)
    : QsciLexerCustom(parent)
{
}

const char* YamlLexer::language() const
{
    return "YAML";
}

QString YamlLexer::description(int style) const
{
    return style < yamlInkCount ? u"ink %1"_s.arg(style) : QString();
}

void YamlLexer::setTheme(const Theme& theme, const QFont& font)
{
    setDefaultFont(font);
    setDefaultPaper(theme.color(Token::Surface));
    setDefaultColor(theme.color(Token::Text));
    for (int style = 0; style < yamlInkCount; ++style) {
        setFont(font, style);
        setPaper(theme.color(Token::Surface), style);
        setColor(theme.color(inks.at(size_t(style))), style);
    }
}

void YamlLexer::styleText(int start, int end)
{
    if (!editor())
        return;
    QsciScintilla& view = *editor();
    int line = int(view.SendScintilla(Base::SCI_LINEFROMPOSITION, ulong(start)));
    const int first = line;
    YamlCarry carry;
    if (line > 0)
        carry = YamlCarry::unpacked(int(view.SendScintilla(Base::SCI_GETLINESTATE, ulong(line - 1))));
    // Past the end as long as what a line leaves open differs from before.
    for (bool differs = true; line < view.lines(); ++line) {
        const int from = int(view.SendScintilla(Base::SCI_POSITIONFROMLINE, ulong(line)));
        if (from >= end && !differs)
            break;
        const int to = int(view.SendScintilla(Base::SCI_POSITIONFROMLINE, ulong(line) + 1));
        QByteArray text = view.bytes(from, to);
        text.truncate(to - from);
        const auto ends = std::ranges::find_if(text, [](char c) { return c == '\n' || c == '\r'; });
        QByteArray styles = inkYamlLine(text.first(ends - text.begin()), carry);
        styles.append(text.size() - styles.size(), char(YamlInk::Plain));
        view.SendScintilla(Base::SCI_STARTSTYLING, ulong(from), 0L);
        view.SendScintilla(Base::SCI_SETSTYLINGEX, ulong(styles.size()), styles.constData());
        const int before = int(view.SendScintilla(Base::SCI_GETLINESTATE, ulong(line)));
        differs = before != carry.packed();
        view.SendScintilla(Base::SCI_SETLINESTATE, ulong(line), long(carry.packed()));
    }
    foldLines(first, line - 1);
}

int YamlLexer::foldIndent(int line) const
{
    QsciScintilla& view = *editor();
    const long at = view.SendScintilla(Base::SCI_GETLINEINDENTPOSITION, ulong(line));
    const long end = view.SendScintilla(Base::SCI_GETLINEENDPOSITION, ulong(line));
    const char c = char(view.SendScintilla(Base::SCI_GETCHARAT, ulong(at)));
    if (at >= end || c == '#')
        return blankLine;
    const int indent = int(view.SendScintilla(Base::SCI_GETLINEINDENTATION, ulong(line)));
    const char next = char(view.SendScintilla(Base::SCI_GETCHARAT, ulong(at + 1)));
    const bool item = c == '-' && (next == ' ' || at + 1 >= end);
    return std::min(2 * indent + (item ? 1 : 0), deepestLevel);
}

int YamlLexer::nextSolid(int line) const
{
    const int last = std::min(editor()->lines(), line + furthestLook);
    for (int next = line + 1; next < last; ++next)
        if (foldIndent(next) != blankLine)
            return next;
    return -1;
}

void YamlLexer::foldLines(int first, int last)
{
    // The line before may have become a head, or none.
    while (first > 0 && foldIndent(first - 1) == blankLine)
        --first;
    first = std::max(first - 1, 0);
    QsciScintilla& view = *editor();
    for (int line = first; line <= last; ++line) {
        const int own = foldIndent(line);
        const int next = nextSolid(line);
        const int below = next < 0 ? 0 : foldIndent(next);
        int level = Base::SC_FOLDLEVELBASE + (own == blankLine ? below : own);
        if (own == blankLine)
            level |= Base::SC_FOLDLEVELWHITEFLAG;
        else if (below > own)
            level |= Base::SC_FOLDLEVELHEADERFLAG;
        if (int(view.SendScintilla(Base::SCI_GETFOLDLEVEL, ulong(line))) != level)
            view.SendScintilla(Base::SCI_SETFOLDLEVEL, ulong(line), long(level));
    }
}

} // namespace efa::widgets
