#include "schema/formats.h"

#include "schema/quantity.h"

#include <QDateTime>
#include <QHostAddress>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace efa::schema {

namespace {

bool matches(std::string_view text, const RE2& expression)
{
    return RE2::FullMatch(re2::StringPiece(text.data(), text.size()), expression);
}

/// The calendar decides: 30 February has the form of a date.
bool isDate(std::string_view text)
{
    static const RE2 form("\\d{4}-\\d{2}-\\d{2}");
    return matches(text, form) &&
           QDate::fromString(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), Qt::ISODate)
               .isValid();
}

/// RFC 3339 as Go's time.RFC3339 reads it.
bool isDateTime(std::string_view text)
{
    static const RE2 form("\\d{4}-\\d{2}-\\d{2}[Tt]([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d([.,]\\d+)?([Zz]|[+-](["
                          "01]\\d|2[0-3]):[0-5]\\d)");
    return matches(text, form) && isDate(text.substr(0, 10));
}

bool isBase64(std::string_view text)
{
    static const RE2 form("([A-Za-z0-9+/\\r\\n]*)(={0,2})[\\r\\n]*");
    if (!matches(text, form))
        return false;
    const auto breaks = std::ranges::count_if(text, [](char c) { return c == '\r' || c == '\n'; });
    return (static_cast<std::ptrdiff_t>(text.size()) - breaks) % 4 == 0;
}

bool isDuration(std::string_view text)
{
    // Go's own, and words that the API server's library takes as well.
    static const RE2 form("[+-]?(\\d+\\.?\\d*|\\.\\d+)\\s*(ns|us|µs|μs|ms|s|m|h|d|w|[a-z]+)"
                          "(\\s*(\\d+\\.?\\d*|\\.\\d+)\\s*(ns|us|µs|μs|ms|s|m|h|d|w|[a-z]+))*|[+-]?0");
    return matches(text, form);
}

bool isIp(std::string_view text, QAbstractSocket::NetworkLayerProtocol protocol)
{
    QHostAddress address;
    return address.setAddress(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))) &&
           address.protocol() == protocol;
}

bool isIpv4(std::string_view text)
{
    // Qt takes `127.1` as well.
    return std::ranges::count(text, '.') == 3 && isIp(text, QAbstractSocket::IPv4Protocol);
}

bool isIpv6(std::string_view text)
{
    return isIp(text, QAbstractSocket::IPv6Protocol);
}

bool isCidr(std::string_view text)
{
    const size_t slash = text.find('/');
    if (slash == std::string_view::npos)
        return false;
    const std::string_view address = text.substr(0, slash);
    const std::string_view bits = text.substr(slash + 1);
    unsigned length = 0;
    const auto [end, error] = std::from_chars(bits.data(), bits.data() + bits.size(), length);
    if (error != std::errc() || end != bits.data() + bits.size())
        return false;
    return (isIpv4(address) && length <= 32) || (isIpv6(address) && length <= 128);
}

bool isHostName(std::string_view text)
{
    static const RE2 form(
        "([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*");
    return text.size() <= 255 && matches(text, form);
}

bool isEmail(std::string_view text)
{
    static const RE2 form("[^\\s@<>]+@[^\\s@<>]+");
    return matches(text, form);
}

bool isUri(std::string_view text)
{
    static const RE2 form("(/[^\\s]*|[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s]*)");
    return matches(text, form);
}

bool isUuid(std::string_view text)
{
    static const RE2 form("(?i)[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}");
    return matches(text, form);
}

bool isMac(std::string_view text)
{
    static const RE2 form("(?i)[0-9a-f]{2}([:-][0-9a-f]{2}){5,7}");
    return matches(text, form);
}

struct Format
{
    std::string_view name;
    bool (*fits)(std::string_view);
};

constexpr std::array formats = {Format{"byte", isBase64},       Format{"cidr", isCidr},
                                Format{"date", isDate},         Format{"date-time", isDateTime},
                                Format{"datetime", isDateTime}, Format{"duration", isDuration},
                                Format{"email", isEmail},       Format{"hostname", isHostName},
                                Format{"ipv4", isIpv4},         Format{"ipv6", isIpv6},
                                Format{"mac", isMac},           Format{"quantity", isQuantity},
                                Format{"uri", isUri},           Format{"uuid", isUuid}};

template <typename Integer>
bool fitsIn(std::string_view digits)
{
    Integer value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc();
}

} // namespace

FormatAnswer hasFormat(std::string_view text, std::string_view format)
{
    const auto* const known = std::ranges::find(formats, format, &Format::name);
    if (known == formats.end())
        return FormatAnswer::NotKnown;
    return known->fits(text) ? FormatAnswer::Fits : FormatAnswer::Differs;
}

bool isInIntegerFormat(std::string_view digits, std::string_view format)
{
    if (format == "int32")
        return fitsIn<int32_t>(digits);
    return format != "int64" || fitsIn<int64_t>(digits);
}

} // namespace efa::schema
