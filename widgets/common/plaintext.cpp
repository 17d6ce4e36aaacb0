#include "widgets/common/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

constexpr char16_t controlPictures = 0x2400;
constexpr char16_t deletePicture = 0x2421;
constexpr char16_t directionPicture = 0x2426;

bool turnsDirection(char16_t unit)
{
    return unit == 0x061c || unit == 0x200e || unit == 0x200f || (unit >= 0x202a && unit <= 0x202e) ||
           (unit >= 0x2066 && unit <= 0x2069);
}

char16_t visible(char16_t unit, bool keepLineEnds)
{
    if (unit == u'\n' && keepLineEnds)
        return unit;
    if (unit < 0x20)
        return char16_t(controlPictures + unit);
    if (unit >= 0x7f && unit < 0xa0)
        return deletePicture;
    return turnsDirection(unit) ? directionPicture : unit;
}

QString replaced(QString text, bool keepLineEnds)
{
    std::ranges::transform(text, text.begin(),
                           [=](QChar unit) { return QChar(visible(unit.unicode(), keepLineEnds)); });
    return text;
}

} // namespace

QString shown(const QString& foreign, LineEnds ends)
{
    return replaced(foreign, ends == LineEnds::Kept);
}

QString shownInToolTip(const QString& foreign)
{
    if (foreign.isEmpty())
        return {};
    return u"<span style=\"white-space:pre-wrap\">%1</span>"_s.arg(replaced(foreign, true).toHtmlEscaped());
}

} // namespace efa::widgets
