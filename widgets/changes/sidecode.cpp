#include "widgets/changes/sidecode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int rowsAbove = 3;

/// Styles of the number column, one a ground.
enum NumberStyle { PlainNumber = 120, AddedNumber, RemovedNumber, GapNumber };

struct Dress
{
    int style;
    int marker;
    QString sign;
};

} // namespace

SideCode::SideCode(const QString& name, QWidget* parent)
    : DifferenceCode(parent)
{
    setBraceMatching(NoBraceMatch);
    setAccessibleName(name);
    setMarginWidth(BarColumn, 0);
    // The ground of a row runs on from the numbers; their column has the gap.
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 0L);
    SendScintilla(SCI_SETCARETSTYLE, ulong(CARETSTYLE_INVISIBLE));
    applyTheme(Theme::of(this));
    // The bars tell nothing when keys or calls scroll.
    connect(this, &QsciScintilla::SCN_UPDATEUI, this, [this](int what) {
        if (what & (SC_UPDATE_V_SCROLL | SC_UPDATE_H_SCROLL))
            emit scrolled();
    });
}

void SideCode::showSide(const SideText& side, CodeLanguage language)
{
    m_side = side;
    setLanguage(language);
    // A last empty line would stand without a row.
    QByteArrayView text(side.text);
    if (text.endsWith('\n'))
        text.chop(1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    showText(QString::fromUtf8(text));
    dress();
}

void SideCode::dress()
{
    for (const int marker : {AddedGround, RemovedGround, GapGround})
        markerDeleteAll(marker);
    for (const int indicator : {AddedWord, RemovedWord, WordInk}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ulong(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length()));
    }
    clearMarginText();
    for (int line = 0; line < int(m_side.rows.size()); ++line)
        dressRow(line, m_side.rows.at(line));
}

void SideCode::dressRow(int line, const SideRow& row)
{
    static const QHash<SideRowKind, Dress> dresses = {
        {SideRowKind::Context, {PlainNumber, 0, u" "_s}},
        {SideRowKind::Added, {AddedNumber, AddedGround, u"+"_s}},
        {SideRowKind::Removed, {RemovedNumber, RemovedGround, u"\u2212"_s}},
        {SideRowKind::Gap, {GapNumber, GapGround, u" "_s}},
        {SideRowKind::Skipped, {GapNumber, GapGround, u" "_s}},
        {SideRowKind::Note, {GapNumber, GapGround, u" "_s}},
    };
    const Dress dress = dresses.value(row.kind);
    const QString number = row.number > 0 ? QString::number(row.number) : QString();
    setMarginText(line, number + u' ' + dress.sign + u' ', dress.style);
    if (dress.marker)
        markerAdd(line, dress.marker);
    if (row.words.isEmpty())
        return;
    const long start = SendScintilla(SCI_POSITIONFROMLINE, ulong(line));
    for (const int indicator : {row.kind == SideRowKind::Added ? AddedWord : RemovedWord, WordInk}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ulong(indicator));
        for (const WordRange& word : row.words)
            SendScintilla(SCI_INDICATORFILLRANGE, ulong(start + word.begin), long(word.end - word.begin));
    }
}

void SideCode::scrollLike(const SideCode& other)
{
    if (firstVisibleLine() != other.firstVisibleLine())
        setFirstVisibleLine(other.firstVisibleLine());
    const long offset = other.SendScintilla(SCI_GETXOFFSET);
    if (SendScintilla(SCI_GETXOFFSET) != offset)
        SendScintilla(SCI_SETXOFFSET, ulong(offset));
}

void SideCode::goToRow(int row)
{
    setCursorPosition(row, 0);
    setFirstVisibleLine(std::max(row - rowsAbove, 0));
}

std::optional<std::pair<int, int>> SideCode::selectedRows() const
{
    int first = -1;
    int last = -1;
    int column = 0;
    int lastColumn = 0;
    getSelection(&first, &column, &last, &lastColumn);
    if (first < 0)
        return std::nullopt;
    // Whole lines end where the next one begins.
    return std::pair(first, last > first && lastColumn == 0 ? last - 1 : last);
}

void SideCode::putCaret(int row)
{
    const long position = SendScintilla(SCI_POSITIONFROMLINE, ulong(std::max(row, 0)));
    SendScintilla(SCI_SETEMPTYSELECTION, ulong(std::max(position, 0L)));
}

int SideCode::caretRow() const
{
    int row = 0;
    int column = 0;
    getCursorPosition(&row, &column);
    return row;
}

void SideCode::applyTheme(const Theme& theme)
{
    DifferenceCode::applyTheme(theme);
    dressNumbers(theme);
}

void SideCode::dressNumbers(const Theme& theme)
{
    const auto style = [&](int number, Token ground, Token ink) {
        dressNumber(number, theme.color(ground), theme.color(ink));
    };
    style(PlainNumber, Token::Surface, Token::LineNumber);
    style(AddedNumber, Token::DiffAdded, Token::Healthy);
    style(RemovedNumber, Token::DiffRemoved, Token::Degraded);
    style(GapNumber, Token::DiffGap, Token::LineNumber);
}

} // namespace efa::widgets
