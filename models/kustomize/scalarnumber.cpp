#include "kustomize/scalarnumber.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace efa::kustomize {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string withoutUnderscores(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (const char c : text) {
        if (c != '_')
            plain += c;
    }
    return plain;
}

// Prefix and base of an unsigned number, as Go's ParseInt with base 0 sees them.
int takeBase(std::string_view& digits)
{
    if (digits.size() < 2 || digits[0] != '0')
        return 10;
    const char letter = digits[1];
    const int base = letter == 'x' || letter == 'X'   ? 16
                     : letter == 'o' || letter == 'O' ? 8
                     : letter == 'b' || letter == 'B' ? 2
                                                      : 0;
    digits.remove_prefix(base == 0 ? 1 : 2);
    return base == 0 ? 8 : base;
}

std::optional<uint64_t> magnitude(std::string_view digits)
{
    const int base = takeBase(digits);
    if (digits.empty())
        return std::nullopt;
    uint64_t number = 0;
    const char* begin = digits.data();
    const char* end = begin + digits.size();
    const auto [stop, error] = std::from_chars(begin, end, number, base);
    if (error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

// [0-9]+ with an optional fraction, or .[0-9]+, then an optional exponent; a sign before.
bool isFloatShaped(std::string_view text)
{
    size_t i = !text.empty() && (text[0] == '+' || text[0] == '-') ? 1 : 0;
    const auto digits = [&] {
        const size_t start = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i - start;
    };
    const size_t whole = digits();
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0 && whole == 0)
            return false;
    } else if (whole == 0) {
        return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == text.size();
}

std::string scientific(double number, char exponentMark, int leastExponentDigits)
{
    std::array<char, 64> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific);
    std::string text(buffer.data(), error == std::errc() ? end : buffer.data());
    const size_t mark = text.find('e');
    std::string exponent = text.substr(mark + 2);
    while (exponent.size() > static_cast<size_t>(leastExponentDigits) && exponent[0] == '0')
        exponent.erase(0, 1);
    return text.substr(0, mark) + exponentMark + text[mark + 1] + exponent;
}

std::string fixed(double number)
{
    std::array<char, 400> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed);
    std::string text(buffer.data(), error == std::errc() ? end : buffer.data());
    // Go ends the digits that tell one number from the next, and fills up with zeros.
    constexpr double firstWithMoreDigits = 9007199254740992;
    if (std::abs(number) < firstWithMoreDigits)
        return text;
    std::string digits = scientific(number, 'e', 1);
    digits.erase(digits.find('e'));
    if (const size_t point = digits.find('.'); point != std::string::npos)
        digits.erase(point, 1);
    digits.resize(text.size(), '0');
    return digits;
}

// Reads one date or time; each take...() says whether the text went on as the format wants.
class TimeReader
{
  public:
    explicit TimeReader(std::string_view text)
        : m_left(text)
    {
    }

    std::string read()
    {
        if (!takeDate())
            return {};
        if (m_left.empty())
            return printed("Z");
        const char separator = m_left[0];
        m_left.remove_prefix(1);
        if (!takeClock())
            return {};
        if (separator == ' ')
            return m_left.empty() ? printed("Z") : std::string();
        if (separator != 'T' && separator != 't')
            return {};
        return takeZone() && m_left.empty() ? printed(m_zone) : std::string();
    }

  private:
    bool takeNumber(int& number, size_t least, size_t most)
    {
        size_t count = 0;
        number = 0;
        while (count < most && count < m_left.size() && isDigit(m_left[count]))
            number = number * 10 + (m_left[count++] - '0');
        m_left.remove_prefix(count);
        return count >= least;
    }
    bool takeMark(char mark)
    {
        if (m_left.empty() || m_left[0] != mark)
            return false;
        m_left.remove_prefix(1);
        return true;
    }
    bool takeDate()
    {
        return takeNumber(m_year, 4, 4) && takeMark('-') && takeNumber(m_month, 1, 2) && takeMark('-') &&
               takeNumber(m_day, 1, 2) && m_month >= 1 && m_month <= 12 && m_day >= 1 && m_day <= monthDays();
    }
    int monthDays() const
    {
        constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
        const bool leap = m_year % 4 == 0 && (m_year % 100 != 0 || m_year % 400 == 0);
        return days[static_cast<size_t>(m_month - 1)] + (leap && m_month == 2 ? 1 : 0);
    }
    bool takeClock()
    {
        if (!takeNumber(m_hour, 1, 2) || !takeMark(':') || !takeNumber(m_minute, 1, 2) || !takeMark(':') ||
            !takeNumber(m_second, 1, 2) || m_hour > 23 || m_minute > 59 || m_second > 59)
            return false;
        if (m_left.size() >= 2 && (m_left[0] == '.' || m_left[0] == ',') && isDigit(m_left[1])) {
            m_left.remove_prefix(1);
            while (!m_left.empty() && isDigit(m_left[0])) {
                if (m_fraction.size() < 9)
                    m_fraction += m_left[0];
                m_left.remove_prefix(1);
            }
        }
        while (!m_fraction.empty() && m_fraction.back() == '0')
            m_fraction.pop_back();
        return true;
    }
    bool takeZone()
    {
        if (takeMark('Z')) {
            m_zone = "Z";
            return true;
        }
        if (m_left.size() < 6 || (m_left[0] != '+' && m_left[0] != '-') || m_left[3] != ':')
            return false;
        m_zone = std::string(m_left.substr(0, 6));
        m_left.remove_prefix(1);
        int hours = 0;
        int minutes = 0;
        const bool whole = takeNumber(hours, 2, 2) && takeMark(':') && takeNumber(minutes, 2, 2) &&
                           hours < 24 && minutes < 60;
        if (hours == 0 && minutes == 0)
            m_zone = "Z";
        return whole;
    }
    std::string printed(const std::string& zone) const
    {
        std::array<char, 32> buffer{};
        std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02dT%02d:%02d:%02d", m_year, m_month, m_day,
                      m_hour, m_minute, m_second);
        return buffer.data() + (m_fraction.empty() ? std::string() : "." + m_fraction) + zone;
    }

    std::string_view m_left;
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
    int m_hour = 0;
    int m_minute = 0;
    int m_second = 0;
    std::string m_fraction;
    std::string m_zone;
};

} // namespace

std::string decimalInteger(std::string_view text)
{
    const std::string plain = withoutUnderscores(text);
    std::string_view digits = plain;
    const bool negative = !digits.empty() && digits[0] == '-';
    const bool positive = !digits.empty() && digits[0] == '+';
    if (negative || positive)
        digits.remove_prefix(1);
    const std::optional<uint64_t> number = magnitude(digits);
    if (!number)
        return {};
    constexpr uint64_t most = std::numeric_limits<int64_t>::max();
    if (negative && *number > most + 1)
        return {};
    if (positive && *number > most)
        return {};
    return (negative && *number != 0 ? "-" : "") + std::to_string(*number);
}

std::optional<double> parsedFloat(std::string_view text)
{
    const bool negative = !text.empty() && text[0] == '-';
    const std::string_view body = !text.empty() && (negative || text[0] == '+') ? text.substr(1) : text;
    if (body == ".inf" || body == ".Inf" || body == ".INF")
        return negative ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return std::numeric_limits<double>::quiet_NaN();
    // Underscores are dropped only where the text does not begin with its point.
    const std::string plain = !text.empty() && text[0] == '.' ? std::string(text) : withoutUnderscores(text);
    if (!isFloatShaped(plain))
        return std::nullopt;
    const char* begin = plain.data() + (plain[0] == '+' ? 1 : 0);
    double number = 0;
    const auto [end, error] = std::from_chars(begin, plain.data() + plain.size(), number);
    if (error == std::errc::result_out_of_range && std::abs(std::strtod(plain.c_str(), nullptr)) < 1)
        return std::strtod(plain.c_str(), nullptr);
    if (error != std::errc() || end != plain.data() + plain.size())
        return std::nullopt;
    return number;
}

std::optional<std::string> jsonNumber(double number)
{
    if (!std::isfinite(number))
        return std::nullopt;
    const double size = std::abs(number);
    if (size != 0 && (size < 1e-6 || size >= 1e21))
        return scientific(number, 'e', size < 1 ? 1 : 2);
    return fixed(number);
}

std::string yamlNumber(std::string_view json)
{
    if (json.find_first_of(".eE") == std::string_view::npos) {
        std::string whole = decimalInteger(json);
        if (!whole.empty())
            return whole;
    }
    const double number = parsedFloat(json).value_or(0);
    if (number == 0)
        return std::signbit(number) ? "-0" : "0";
    const std::string text = scientific(number, 'e', 2);
    const int exponent = std::stoi(text.substr(text.find('e') + 1));
    return exponent < -4 || exponent >= 6 ? text : fixed(number);
}

std::string keyFromFloat(double number)
{
    // From here on no 32 bits are nearest.
    constexpr double beyondFloat = 0x1.ffffffp127;
    if (std::isnan(number))
        return ".nan";
    if (std::abs(number) >= beyondFloat)
        return number < 0 ? "-.inf" : ".inf";
    const auto small = static_cast<float>(number);
    std::array<char, 64> buffer = {};
    const auto printed = [&](std::chars_format format) {
        const auto done = std::to_chars(buffer.data(), buffer.data() + buffer.size(), small, format);
        return std::string(buffer.data(), done.ptr);
    };
    const std::string text = printed(std::chars_format::scientific);
    const int exponent = std::stoi(text.substr(text.find('e') + 1));
    return exponent < -4 || exponent >= 6 ? text : printed(std::chars_format::fixed);
}

bool looksLikeTimestamp(std::string_view text)
{
    return text.size() > 4 && isDigit(text[0]) && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]) &&
           text[4] == '-';
}

std::string rfc3339(std::string_view text)
{
    return TimeReader(text).read();
}

} // namespace efa::kustomize
