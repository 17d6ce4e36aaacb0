#include "yaml/plainmeaning.h"

#include "yaml/timestamp.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <system_error>

namespace efa::yaml {

namespace {

/// What the first character says a plain text might be.
enum class Hint : uint8_t { String, Word, Dot, Number };

constexpr std::array<Hint, 256> hints = [] {
    std::array<Hint, 256> table = {};
    for (const char c : {'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~'})
        table[static_cast<unsigned char>(c)] = Hint::Word;
    for (const char c : {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '-'})
        table[static_cast<unsigned char>(c)] = Hint::Number;
    table['.'] = Hint::Dot;
    return table;
}();

constexpr std::string_view words[] = {"y",     "Y",     "yes",   "Yes",   "YES",   "true",  "True", "TRUE",
                                      "on",    "On",    "ON",    "n",     "N",     "no",    "No",   "NO",
                                      "off",   "Off",   "OFF",   "false", "False", "FALSE", "~",    "null",
                                      "Null",  "NULL",  ".nan",  ".NaN",  ".NAN",  ".inf",  ".Inf", ".INF",
                                      "+.inf", "+.Inf", "+.INF", "-.inf", "-.Inf", "-.INF"};
constexpr size_t longestWord = 5;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string_view leadingDigits(std::string_view text)
{
    return text.substr(
        0, static_cast<size_t>(std::find_if_not(text.begin(), text.end(), isDigit) - text.begin()));
}

std::string withoutUnderscores(std::string_view text)
{
    std::string result(text);
    std::erase(result, '_');
    return result;
}

void skipSign(std::string_view& text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
}

/// Whether digits of a base are a number of at most `most`.
bool fits(std::string_view digits, int base, uint64_t most)
{
    uint64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    return error == std::errc() && end == digits.data() + digits.size() && value <= most;
}

constexpr uint64_t mostNegative = uint64_t{1} << 63U;
constexpr uint64_t mostPositive = std::numeric_limits<uint64_t>::max();

/// A signed 64-bit or, without a sign, unsigned 64-bit integer in any base.
bool isInteger(std::string_view text)
{
    uint64_t most = mostPositive;
    if (text.starts_with('+') || text.starts_with('-'))
        most = text.front() == '-' ? mostNegative : mostNegative - 1;
    skipSign(text);
    if (text.size() < 2 || text.front() != '0')
        return fits(text, 10, most);
    switch (text[1]) {
    case 'x':
    case 'X':
        return fits(text.substr(2), 16, most);
    case 'o':
    case 'O':
        return fits(text.substr(2), 8, most);
    case 'b':
    case 'B':
        return fits(text.substr(2), 2, most);
    default:
        return fits(text.substr(1), 8, most);
    }
}

/// The reference also takes a sign behind `0b`.
bool isSignedBinary(std::string_view text)
{
    if (!text.starts_with("0b"))
        return false;
    text.remove_prefix(2);
    const bool negative = text.starts_with('-');
    if (!negative && !text.starts_with('+'))
        return false;
    return fits(text.substr(1), 2, negative ? mostNegative : mostNegative - 1);
}

/// The decimal exponent of a number's first digit that is not zero, roughly.
int64_t magnitude(std::string_view whole, std::string_view fraction, std::string_view exponent)
{
    int32_t result = 0;
    const bool negative = exponent.starts_with('-');
    skipSign(exponent);
    const auto [end, error] = std::from_chars(exponent.data(), exponent.data() + exponent.size(), result);
    if (error == std::errc::result_out_of_range)
        result = std::numeric_limits<int32_t>::max();
    const int64_t shift = negative ? -int64_t{result} : result;
    const size_t zeros = std::min(whole.find_first_not_of('0'), whole.size());
    if (zeros < whole.size())
        return shift + static_cast<int64_t>(whole.size() - zeros);
    return shift - static_cast<int64_t>(std::min(fraction.find_first_not_of('0'), fraction.size()));
}

/// `digits . digits e sign digits` with at least one digit before the exponent, not too large for a double
/// (too near to zero is fine).
bool isFloat(std::string_view text)
{
    const std::string_view all = text;
    const std::string_view whole = leadingDigits(text);
    text.remove_prefix(whole.size());
    std::string_view fraction;
    if (text.starts_with('.')) {
        fraction = leadingDigits(text.substr(1));
        text.remove_prefix(1 + fraction.size());
    }
    if (whole.empty() && fraction.empty())
        return false;
    std::string_view exponent;
    if (text.starts_with('e') || text.starts_with('E')) {
        text.remove_prefix(1);
        exponent = text;
        skipSign(text);
        const std::string_view digits = leadingDigits(text);
        text.remove_prefix(digits.size());
        if (digits.empty())
            return false;
    }
    if (!text.empty())
        return false;
    double value = 0;
    const auto [end, error] = std::from_chars(all.data(), all.data() + all.size(), value);
    return error != std::errc::result_out_of_range || magnitude(whole, fraction, exponent) < 0;
}

/// Underscores may stand between digits only.
bool hasStrayUnderscore(std::string_view text)
{
    for (size_t at = text.find('_'); at != std::string_view::npos; at = text.find('_', at + 1)) {
        if (at == 0 || at + 1 == text.size() || !isDigit(text[at - 1]) || !isDigit(text[at + 1]))
            return true;
    }
    return false;
}

bool isSexagesimal(std::string_view text)
{
    skipSign(text);
    if (text.empty() || !isDigit(text.front()))
        return false;
    text.remove_prefix(std::min(text.find_first_not_of("0123456789_"), text.size()));
    if (!text.starts_with(':'))
        return false;
    while (text.starts_with(':')) {
        const std::string_view digits = leadingDigits(text.substr(1));
        if (digits.empty() || digits.size() > 2 || (digits.size() == 2 && digits.front() > '5'))
            return false;
        text.remove_prefix(1 + digits.size());
    }
    return text.empty() ||
           (text.front() == '.' && text.find_first_not_of("0123456789_", 1) == std::string_view::npos);
}

bool isNumber(std::string_view text)
{
    if (isTimestamp(text) || isSexagesimal(text))
        return true;
    const std::string digits = withoutUnderscores(text);
    std::string_view unsignedDigits = digits;
    skipSign(unsignedDigits);
    return isInteger(digits) || isFloat(unsignedDigits) || isSignedBinary(digits);
}

} // namespace

bool plainIsString(std::string_view text)
{
    if (text.empty())
        return false;
    const Hint hint = hints[static_cast<unsigned char>(text.front())];
    if (hint == Hint::String)
        return true;
    if (text.size() <= longestWord && std::find(std::begin(words), std::end(words), text) != std::end(words))
        return false;
    switch (hint) {
    case Hint::Dot:
        return hasStrayUnderscore(text) || !isFloat(withoutUnderscores(text));
    case Hint::Number:
        return !isNumber(text);
    default:
        return true;
    }
}

} // namespace efa::yaml
