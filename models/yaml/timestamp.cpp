#include "yaml/timestamp.h"

#include <algorithm>
#include <optional>

namespace efa::yaml {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes parts from the front of a text; once a part is missing everything fails.
class Parts
{
  public:
    explicit Parts(std::string_view text)
        : m_rest(text)
    {
    }

    bool isAtEnd() const { return m_good && m_rest.empty(); }

    /// One or two digits with a value up to `most`.
    int number(int most)
    {
        const size_t width = digits() >= 2 ? 2 : 1;
        return fixedNumber(width, most);
    }

    int fixedNumber(size_t width, int most)
    {
        if (digits() < width) {
            m_good = false;
            return 0;
        }
        int value = 0;
        for (const char c : m_rest.substr(0, width))
            value = value * 10 + (c - '0');
        m_rest.remove_prefix(width);
        m_good = m_good && value <= most;
        return value;
    }

    char anyOf(std::string_view characters)
    {
        if (m_rest.empty() || characters.find(m_rest.front()) == std::string_view::npos) {
            m_good = false;
            return '\0';
        }
        const char found = m_rest.front();
        m_rest.remove_prefix(1);
        return found;
    }

    void spaces()
    {
        anyOf(" ");
        m_rest.remove_prefix(std::min(m_rest.find_first_not_of(' '), m_rest.size()));
    }

    /// `.5` or `,5` with any number of digits, or nothing.
    void fraction()
    {
        if (m_rest.size() < 2 || (m_rest[0] != '.' && m_rest[0] != ',') || !isDigit(m_rest[1]))
            return;
        m_rest.remove_prefix(1);
        m_rest.remove_prefix(digits());
    }

    bool isGood() const { return m_good; }
    std::string_view rest() const { return m_rest; }

  private:
    size_t digits() const
    {
        return static_cast<size_t>(std::find_if_not(m_rest.begin(), m_rest.end(), isDigit) - m_rest.begin());
    }

    std::string_view m_rest;
    bool m_good = true;
};

int daysIn(int month, int year)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[month - 1];
}

void takeTime(Parts& parts)
{
    parts.number(23);
    parts.anyOf(":");
    parts.number(59);
    parts.anyOf(":");
    parts.number(59);
    parts.fraction();
}

void takeZone(Parts& parts)
{
    if (parts.anyOf("Z+-") == 'Z')
        return;
    // An offset of 24 hours or 60 minutes is let through by the reference.
    parts.fixedNumber(2, 24);
    parts.anyOf(":");
    parts.fixedNumber(2, 60);
}

} // namespace

bool isTimestamp(std::string_view text)
{
    if (text.size() < 8 || text[4] != '-' || !std::all_of(text.begin(), text.begin() + 4, isDigit))
        return false;
    Parts parts(text);
    const int year = parts.fixedNumber(4, 9999);
    parts.anyOf("-");
    const int month = parts.number(12);
    parts.anyOf("-");
    const int day = parts.number(31);
    if (!parts.isGood() || month < 1 || day < 1 || day > daysIn(month, year))
        return false;
    if (parts.isAtEnd())
        return true;
    if (parts.rest().front() == ' ') {
        parts.spaces();
        takeTime(parts);
    } else {
        parts.anyOf("Tt");
        takeTime(parts);
        takeZone(parts);
    }
    return parts.isAtEnd();
}

} // namespace efa::yaml
