#include "widgets/common/differencecode.h"

namespace efa::widgets {

namespace {

constexpr int numberMargin = 58;

} // namespace

DifferenceCode::DifferenceCode(QWidget* parent)
    : CodeView(parent)
{
    setReadOnly(true);
    setMarginType(NumberColumn, TextMarginRightJustified);
    setMarginWidth(NumberColumn, numberMargin);
    setMarginWidth(MarkColumn, 0);
    setFolding(NoFoldStyle, FoldColumn);
    setMarginWidth(FoldColumn, 0);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
}

void DifferenceCode::applyTheme(const Theme& theme)
{
    CodeView::applyTheme(theme);
    const auto ground = [&](int marker, Token token) {
        markerDefine(Background, marker);
        setMarkerBackgroundColor(theme.color(token), marker);
    };
    ground(AddedGround, Token::DiffAdded);
    ground(RemovedGround, Token::DiffRemoved);
    ground(GapGround, Token::DiffGap);
    const auto word = [&](int indicator, Token token) {
        indicatorDefine(StraightBoxIndicator, indicator);
        setIndicatorForegroundColor(theme.color(token), indicator);
        setIndicatorDrawUnder(true, indicator);
        SendScintilla(SCI_INDICSETALPHA, ulong(indicator), 255L);
        SendScintilla(SCI_INDICSETOUTLINEALPHA, ulong(indicator), 255L);
    };
    word(AddedWord, Token::DiffAddedWord);
    word(RemovedWord, Token::DiffRemovedWord);
    indicatorDefine(TextColorIndicator, WordInk);
    setIndicatorForegroundColor(theme.color(Token::Text), WordInk);
    setCaretLineVisible(false);
}

void DifferenceCode::dressNumber(int style, const QColor& ground, const QColor& ink)
{
    SendScintilla(SCI_STYLESETFORE, ulong(style), ink);
    SendScintilla(SCI_STYLESETBACK, ulong(style), ground);
    SendScintilla(SCI_STYLESETFONT, ulong(style), font().family().toUtf8().constData());
    SendScintilla(SCI_STYLESETSIZEFRACTIONAL, ulong(style),
                  long(font().pointSizeF() * double(SC_FONT_SIZE_MULTIPLIER)));
}

} // namespace efa::widgets
