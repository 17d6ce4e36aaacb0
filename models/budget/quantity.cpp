#include "budget/quantity.h"

#include "budget/amounts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr Wide largest = static_cast<Wide>(boundless);
/// More digits than this make no difference that a number of 64 bits shows.
constexpr size_t mostDigits = 19;
constexpr int mostExponent = 10'000;

struct Suffix
{
    std::string_view text;
    int binary;  ///< power of two
    int decimal; ///< power of ten
};
constexpr std::array suffixes = {
    Suffix{"", 0, 0},    Suffix{"n", 0, -9},  Suffix{"u", 0, -6},  Suffix{"m", 0, -3},
    Suffix{"k", 0, 3},   Suffix{"M", 0, 6},   Suffix{"G", 0, 9},   Suffix{"T", 0, 12},
    Suffix{"P", 0, 15},  Suffix{"E", 0, 18},  Suffix{"Ki", 10, 0}, Suffix{"Mi", 20, 0},
    Suffix{"Gi", 30, 0}, Suffix{"Ti", 40, 0}, Suffix{"Pi", 50, 0}, Suffix{"Ei", 60, 0}};

/// The digits of a number without its point, and by what power of ten that is too much.
struct Digits
{
    Wide value = 0;
    int exponent = 0;
    bool more = false; ///< further digits that are not 0 were left out
};

std::optional<Digits> digitsOf(std::string_view& text)
{
    Digits digits;
    size_t kept = 0;
    bool seen = false;
    bool fraction = false;
    while (!text.empty() && (text.front() == '.' || (text.front() >= '0' && text.front() <= '9'))) {
        const char character = text.front();
        text.remove_prefix(1);
        if (character == '.') {
            if (fraction)
                return std::nullopt;
            fraction = true;
            continue;
        }
        seen = true;
        if (kept == mostDigits) {
            digits.more = digits.more || character != '0';
            digits.exponent += fraction ? 0 : 1;
            continue;
        }
        digits.value = digits.value * 10 + static_cast<Wide>(character - '0');
        kept += digits.value > 0 ? 1 : 0;
        digits.exponent -= fraction ? 1 : 0;
    }
    return seen ? std::optional(digits) : std::nullopt;
}

/// What stands behind the digits.
std::optional<Suffix> suffixOf(std::string_view text)
{
    const auto known = std::ranges::find(suffixes, text, &Suffix::text);
    if (known != suffixes.end())
        return *known;
    if (text.size() < 2 || (text.front() != 'e' && text.front() != 'E'))
        return std::nullopt;
    const bool hasPlus = text[1] == '+';
    text.remove_prefix(hasPlus ? 2 : 1);
    if (hasPlus && text.starts_with('-'))
        return std::nullopt;
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
    if (end != text.data() + text.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range)
        exponent = text.front() == '-' ? -mostExponent : mostExponent;
    return Suffix{{}, 0, std::clamp(exponent, -mostExponent, mostExponent)};
}

/// Rounded up.
int64_t scaled(const Digits& digits, int exponent, int binary)
{
    Wide value = digits.value << binary;
    bool more = digits.more;
    int power = digits.exponent + exponent;
    for (; power > 0 && value > 0 && value <= largest; --power)
        value *= 10;
    for (; power < 0 && value > 0; ++power) {
        more = more || value % 10 != 0;
        value /= 10;
    }
    value += more ? 1 : 0;
    return static_cast<int64_t>(std::min(value, largest));
}

std::optional<int64_t> quantityOf(std::string_view text, int exponent)
{
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+'))
        text.remove_prefix(1);
    const auto digits = digitsOf(text);
    const auto suffix = digits ? suffixOf(text) : std::nullopt;
    if (!suffix || (negative && digits->value > 0))
        return std::nullopt;
    return scaled(*digits, exponent + suffix->decimal, suffix->binary);
}

} // namespace

std::optional<int64_t> bytesOf(std::string_view quantity)
{
    return quantityOf(quantity, 0);
}

std::optional<int64_t> millicoresOf(std::string_view quantity)
{
    return quantityOf(quantity, 3);
}

std::optional<int64_t> bitsOf(std::string_view rate)
{
    constexpr std::string_view unit = "bit";
    if (!rate.ends_with(unit))
        return std::nullopt;
    rate.remove_suffix(unit.size());
    return quantityOf(rate, 0);
}

QString bytesText(int64_t bytes)
{
    constexpr std::array units = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};
    constexpr double step = 1024;
    auto value = static_cast<double>(bytes);
    size_t unit = 0;
    // Up to four digits stay in the smaller unit: 1548Mi tells more than 1.5Gi.
    for (; value >= 10 * step && unit + 1 < units.size(); ++unit)
        value /= step;
    for (; unit < 2 && value >= step; ++unit)
        value /= step;
    const bool exact = value == static_cast<double>(static_cast<int64_t>(value));
    return QString::number(value, 'f', exact || value >= 100 ? 0 : 1) + QLatin1StringView(units.at(unit));
}

QString cpuText(int64_t millicores)
{
    constexpr int64_t core = 1000;
    return millicores % core == 0 ? QString::number(millicores / core) : QString::number(millicores) + u'm';
}

} // namespace efa::budget
