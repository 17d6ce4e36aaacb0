#include "widgets/manifests/threewaycode.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr int rowsAbove = 3;
/// Styles of the number column, one a ground.
constexpr int firstNumberStyle = 120;

QString signOf(ThreeWayRow::Ground ground)
{
    switch (ground) {
    case ThreeWayRow::Ground::Taken:
        return u" \u2713 "_s;
    case ThreeWayRow::Ground::Dropped:
        return u" \u2212 "_s;
    default:
        return u"   "_s;
    }
}

} // namespace

ThreeWayCode::ThreeWayCode(const QString& name, QWidget* parent)
    : DifferenceCode(parent)
{
    setBraceMatching(NoBraceMatch);
    setAccessibleName(name);
    // The ground of a row runs on from the numbers; the bar beside them marks the change in question.
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 0L);
    applyTheme(Theme::of(this));
    connect(this, &QsciScintilla::SCN_UPDATEUI, this, [this](int what) {
        if (what & (SC_UPDATE_V_SCROLL | SC_UPDATE_H_SCROLL))
            emit scrolled();
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, [this](int line, int /*column*/) {
        if (!m_moving && line < m_rows.size())
            emit partChosen(m_rows.at(line).part);
    });
}

void ThreeWayCode::showRows(const QList<ThreeWayRow>& rows, CodeLanguage language)
{
    m_moving = true;
    m_rows = rows;
    QByteArrayList lines;
    for (const ThreeWayRow& row : rows)
        lines.append(row.text);
    setLanguage(language);
    showText(QString::fromUtf8(lines.join('\n')));
    dress();
    m_moving = false;
}

void ThreeWayCode::dress()
{
    for (const int marker : {AddedGround, RemovedGround, GapGround})
        markerDeleteAll(marker);
    clearMarginText();
    for (int line = 0; line < int(m_rows.size()); ++line) {
        const ThreeWayRow& row = m_rows.at(line);
        const QString number = row.number > 0 ? QString::number(row.number) : QString();
        setMarginText(line, number + signOf(row.ground), firstNumberStyle + int(row.ground));
        if (row.ground == ThreeWayRow::Ground::Taken)
            markerAdd(line, AddedGround);
        else if (row.ground == ThreeWayRow::Ground::Dropped)
            markerAdd(line, RemovedGround);
        else if (row.ground == ThreeWayRow::Ground::Gap)
            markerAdd(line, GapGround);
    }
}

void ThreeWayCode::goToPart(int part)
{
    QList<int> lit;
    for (int line = 0; line < int(m_rows.size()); ++line) {
        if (m_rows.at(line).part == part)
            lit.append(line + 1);
    }
    setLitLines(lit);
    if (lit.isEmpty())
        return;
    m_moving = true;
    setCursorPosition(lit.first() - 1, 0);
    setFirstVisibleLine(std::max(lit.first() - 1 - rowsAbove, 0));
    m_moving = false;
}

void ThreeWayCode::scrollLike(const ThreeWayCode& other)
{
    if (firstVisibleLine() != other.firstVisibleLine())
        setFirstVisibleLine(other.firstVisibleLine());
    const long offset = other.SendScintilla(SCI_GETXOFFSET);
    if (SendScintilla(SCI_GETXOFFSET) != offset)
        SendScintilla(SCI_SETXOFFSET, ulong(offset));
}

void ThreeWayCode::applyTheme(const Theme& theme)
{
    DifferenceCode::applyTheme(theme);
    using RowGround = ThreeWayRow::Ground;
    const auto style = [&](RowGround number, Token ground, Token ink) {
        dressNumber(firstNumberStyle + int(number), theme.color(ground), theme.color(ink));
    };
    style(RowGround::Plain, Token::Surface, Token::LineNumber);
    style(RowGround::Taken, Token::DiffAdded, Token::Healthy);
    style(RowGround::Dropped, Token::DiffRemoved, Token::Degraded);
    style(RowGround::Gap, Token::DiffGap, Token::LineNumber);
}

} // namespace efa::widgets
