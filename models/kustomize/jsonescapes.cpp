#include "kustomize/jsonescapes.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace efa::kustomize {

namespace {

constexpr size_t escapeSize = 6; // \u and four digits

/// The number of a `\u` escape at the front.
std::optional<uint32_t> unicodeEscape(std::string_view text)
{
    if (!text.starts_with("\\u") || text.size() < escapeSize)
        return std::nullopt;
    uint32_t number = 0;
    const char* end = text.data() + escapeSize;
    const auto [stop, error] = std::from_chars(text.data() + 2, end, number, 16);
    return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

bool isHighSurrogate(uint32_t number)
{
    return number >= 0xD800 && number < 0xDC00;
}

bool isLowSurrogate(uint32_t number)
{
    return number >= 0xDC00 && number < 0xE000;
}

/// Writes the escape at the front another way; answers its bytes.
size_t writeEscape(std::string_view text, QByteArray& into)
{
    if (text.starts_with("\\/")) {
        into += '/';
        return 2;
    }
    const std::optional<uint32_t> first = unicodeEscape(text);
    if (first && isHighSurrogate(*first)) {
        const std::optional<uint32_t> second = unicodeEscape(text.substr(escapeSize));
        if (second && isLowSurrogate(*second)) {
            const uint32_t character = 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00);
            into += "\\U" + QByteArray::number(character, 16).rightJustified(8, '0');
            return 2 * escapeSize;
        }
    }
    into += text.front();
    into += text[1];
    return 2;
}

} // namespace

QByteArray withEscapesOfYaml(const QByteArray& json)
{
    if (!json.contains("\\/") && !json.contains("\\u"))
        return json;
    const std::string_view text(json.constData(), static_cast<size_t>(json.size()));
    QByteArray result;
    result.reserve(json.size());
    for (size_t at = 0; at < text.size();) {
        const size_t backslash = std::min(text.find('\\', at), text.size());
        result.append(text.data() + at, static_cast<qsizetype>(backslash - at));
        at = backslash;
        if (at + 1 < text.size())
            at += writeEscape(text.substr(at), result);
        else if (at < text.size())
            result += text[at++];
    }
    return result;
}

} // namespace efa::kustomize
