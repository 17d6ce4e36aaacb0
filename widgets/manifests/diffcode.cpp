#include "widgets/manifests/diffcode.h"

#include "widgets/manifests/codetext.h"

#include <Qsci/qscistyle.h>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {
constexpr int numberStyle = 120;
} // namespace

DiffCode::DiffCode(QWidget* parent)
    : DifferenceCode(parent)
{
    setLanguage(CodeLanguage::Yaml);
    setAccessibleName(tr("Difference to HEAD"));
    applyTheme(Theme::of(this));
}

void DiffCode::showDiff(const DiffText& diff)
{
    const int top = firstVisibleLine();
    m_diff = diff;
    replaceBytes(*this, diff.text);
    dress();
    setFirstVisibleLine(top);
}

void DiffCode::dress()
{
    for (const int marker : {AddedGround, RemovedGround, GapGround})
        markerDeleteAll(marker);
    for (const int indicator : {AddedWord, RemovedWord}) {
        SendScintilla(SCI_SETINDICATORCURRENT, ulong(indicator));
        SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length()));
    }
    clearMarginText();
    for (int row = 0; row < int(m_diff.lines.size()); ++row) {
        const DiffTextLine& line = m_diff.lines.at(row);
        numberLine(row, line);
        if (line.kind == DiffLineKind::Context)
            continue;
        const bool added = line.kind == DiffLineKind::Added;
        markerAdd(row,
                  line.kind == DiffLineKind::Heading ? GapGround : (added ? AddedGround : RemovedGround));
        if (line.wordEnd <= line.wordBegin)
            continue;
        const long start = SendScintilla(SCI_POSITIONFROMLINE, ulong(row));
        SendScintilla(SCI_SETINDICATORCURRENT, ulong(added ? AddedWord : RemovedWord));
        SendScintilla(SCI_INDICATORFILLRANGE, ulong(start + line.wordBegin),
                      long(line.wordEnd - line.wordBegin));
    }
}

void DiffCode::numberLine(int row, const DiffTextLine& line)
{
    if (line.kind == DiffLineKind::Heading)
        return;
    const bool removed = line.kind == DiffLineKind::Removed;
    const QString sign = removed ? u"\u2212"_s : (line.kind == DiffLineKind::Added ? u"+"_s : u" "_s);
    const int number = removed ? line.oldNumber : line.newNumber;
    setMarginText(row, QString::number(number) + u' ' + sign, numberStyle);
}

void DiffCode::applyTheme(const Theme& theme)
{
    DifferenceCode::applyTheme(theme);
    dressNumber(numberStyle, theme.color(Token::Surface), theme.color(Token::LineNumber));
}

} // namespace efa::widgets
