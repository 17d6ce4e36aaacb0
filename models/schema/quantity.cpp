#include "schema/quantity.h"

#include <algorithm>
#include <array>

namespace efa::schema {

namespace {

constexpr std::array<std::string_view, 16> suffixes = {"",  "n", "u",  "m",  "k",  "M",  "G",  "T",
                                                       "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};

size_t skipDigits(std::string_view text, size_t at)
{
    while (at < text.size() && text[at] >= '0' && text[at] <= '9')
        ++at;
    return at;
}

bool isExponent(std::string_view text)
{
    if (text.empty() || (text[0] != 'e' && text[0] != 'E'))
        return false;
    size_t at = 1;
    if (at < text.size() && (text[at] == '+' || text[at] == '-'))
        ++at;
    const size_t end = skipDigits(text, at);
    return end > at && end == text.size();
}

} // namespace

bool isQuantity(std::string_view text)
{
    size_t at = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    const size_t whole = skipDigits(text, at);
    size_t digits = whole - at;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const size_t end = skipDigits(text, at + 1);
        digits += end - at - 1;
        at = end;
    }
    if (digits == 0)
        return false;
    const std::string_view rest = text.substr(at);
    return std::ranges::find(suffixes, rest) != suffixes.end() || isExponent(rest);
}

} // namespace efa::schema
