#include "yaml/jsonpassage.h"

#include "yaml/textcheck.h"

#include <algorithm>
#include <array>

namespace efa::yaml {

namespace {

constexpr std::string_view nextLine = "\xC2\x85";

constexpr size_t longestKey = 1022;
constexpr size_t longestEscape = 6;

/// Characters that JSON needs for one ASCII character: `\n`, `\u003c`.
constexpr std::array<uint8_t, 128> jsonWidths = [] {
    std::array<uint8_t, 128> table = {};
    for (size_t character = 0; character < table.size(); ++character)
        table[character] = character < ' ' ? longestEscape : 1;
    for (const char c : {'"', '\\', '\b', '\f', '\n', '\r', '\t'})
        table[static_cast<unsigned char>(c)] = 2;
    for (const char c : {'<', '>', '&'})
        table[static_cast<unsigned char>(c)] = longestEscape;
    return table;
}();

} // namespace

bool isRefusedInJson(std::string_view text)
{
    for (size_t at = 0; at < text.size(); at += characterWidth(text[at])) {
        const std::string_view rest = text.substr(at);
        if (text[at] == '\x7F' || rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF"))
            return true;
        if (rest[0] == '\xC2' && static_cast<unsigned char>(rest[1]) < 0xA0 && !rest.starts_with(nextLine))
            return true;
    }
    return false;
}

bool isKeyInJson(std::string_view key)
{
    if (key.find(nextLine) != std::string_view::npos)
        return false;
    if (key.size() <= longestKey / longestEscape)
        return true;
    size_t width = 0;
    for (size_t at = 0; at < key.size(); at += characterWidth(key[at])) {
        const std::string_view rest = key.substr(at);
        const bool separator = rest.starts_with("\xE2\x80\xA8") || rest.starts_with("\xE2\x80\xA9");
        const auto first = static_cast<unsigned char>(rest.front());
        width += first < jsonWidths.size() ? jsonWidths[first] : separator ? longestEscape : 1;
    }
    return width <= longestKey;
}

std::string readBackFromJson(std::string_view text)
{
    std::string result;
    size_t begin = 0;
    for (size_t at = text.find(nextLine); at != std::string_view::npos; at = text.find(nextLine, begin)) {
        result.append(text.substr(begin, at - begin));
        result.erase(result.find_last_not_of(' ') + 1);
        size_t breaks = 0;
        for (begin = at; text.substr(begin).starts_with(nextLine); ++breaks) {
            begin += nextLine.size();
            begin = std::min(text.find_first_not_of(' ', begin), text.size());
        }
        if (breaks == 1)
            result += ' ';
        else
            result.append(breaks - 1, '\n');
    }
    return result.append(text.substr(begin));
}

} // namespace efa::yaml
