#include "delivery/shelloperation.h"

#include "delivery/utf8.h"

#include <QChar>

#include <algorithm>
#include <charconv>
#include <ranges>

namespace efa::delivery {

namespace {

using Arguments = std::vector<std::string>;

std::string mapped(std::string_view text, char32_t (*map)(char32_t), bool firstOnly)
{
    std::string result;
    for (size_t at = 0; at < text.size();) {
        const Utf8Character character = firstCharacter(text.substr(at));
        appendCharacter(result, map(character.code));
        at += character.bytes;
        if (firstOnly)
            return result + std::string(text.substr(at));
    }
    return result;
}

std::string reversed(std::string_view text)
{
    std::vector<std::string_view> characters;
    for (size_t at = 0; at < text.size();) {
        const size_t bytes = firstCharacter(text.substr(at)).bytes;
        characters.push_back(text.substr(at, bytes));
        at += bytes;
    }
    std::string result;
    for (const std::string_view character : characters | std::views::reverse)
        result += character;
    return result;
}

/// A number as Go's Atoi reads it.
std::optional<int64_t> number(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    else if (text.starts_with("-+"))
        return std::nullopt;
    if (text.starts_with('+'))
        return std::nullopt;
    int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::string> part(const std::string& text, const Arguments& arguments)
{
    std::optional<int64_t> begin = arguments.empty() ? std::nullopt : number(arguments[0]);
    if (!begin)
        return text;
    const auto size = static_cast<int64_t>(text.size());
    if (*begin < 0)
        begin = std::max<int64_t>(0, size + *begin);
    if (arguments.size() == 1)
        return *begin < size ? text.substr(static_cast<size_t>(*begin)) : std::string();
    const std::optional<int64_t> length = number(arguments[1]);
    if (!length)
        return text;
    // Written so that no sum can overflow.
    if (*length >= size - *begin)
        return *begin < size ? text.substr(static_cast<size_t>(*begin)) : std::string();
    if (*length < 0)
        return std::nullopt;
    return text.substr(static_cast<size_t>(*begin), static_cast<size_t>(*length));
}

/// Go's strings.Replace: an empty text is found before each character and at the end.
std::string replaced(std::string_view text, std::string_view old, std::string_view by, bool all)
{
    std::string result;
    size_t at = 0;
    if (old.empty()) {
        result += by;
        while (all && at < text.size()) {
            const size_t bytes = firstCharacter(text.substr(at)).bytes;
            result += text.substr(at, bytes);
            result += by;
            at += bytes;
        }
        return result + std::string(text.substr(at));
    }
    for (size_t found = text.find(old); found != std::string_view::npos; found = text.find(old, at)) {
        result += text.substr(at, found - at);
        result += by;
        at = found + old.size();
        if (!all)
            break;
    }
    return result + std::string(text.substr(at));
}

/// Without the shortest or longest beginning that matches; at least one byte of it.
std::string trimmed(const std::string& text, const std::string& pattern, bool longest)
{
    size_t found = 0;
    for (size_t length = text.size(); length > 0; --length) {
        const std::optional<bool> matches = matchesPattern(pattern, std::string_view(text).substr(0, length));
        if (!matches)
            return text;
        if (!*matches)
            continue;
        found = length;
        if (longest)
            break;
    }
    return text.substr(found);
}

std::string withReplaced(std::string_view operation, const std::string& value, const Arguments& arguments)
{
    if (operation == "/" || operation == "//") {
        if (arguments.empty())
            return value;
        return replaced(value, arguments[0], arguments.size() > 1 ? arguments[1] : std::string(),
                        operation == "//");
    }
    if (arguments.size() != 2)
        return value;
    if (operation == "/#" && value.starts_with(arguments[0]))
        return arguments[1] + value.substr(arguments[0].size());
    if (operation == "/%" && value.ends_with(arguments[0]))
        return value.substr(0, value.size() - arguments[0].size()) + arguments[1];
    return value;
}

std::string joined(const Arguments& arguments)
{
    std::string all;
    for (const std::string& argument : arguments)
        all += argument;
    return all;
}

} // namespace

std::optional<std::string> applied(std::string_view operation, const std::string& value,
                                   const std::vector<std::string>& arguments)
{
    const auto lower = [](char32_t c) { return QChar::toLower(c); };
    const auto upper = [](char32_t c) { return QChar::toUpper(c); };
    if (operation == "," || operation == ",,")
        return mapped(value, lower, operation.size() == 1);
    if (operation == "^" || operation == "^^")
        return mapped(value, upper, operation.size() == 1);
    if (operation == "#" && arguments.empty())
        return std::to_string(value.size());
    if (operation == "#" || operation == "##")
        return arguments.empty() ? value : trimmed(value, arguments[0], operation.size() == 2);
    if (operation == "%" || operation == "%%")
        return arguments.empty()
                   ? value
                   : reversed(trimmed(reversed(value), reversed(arguments[0]), operation.size() == 2));
    if (operation == ":")
        return part(value, arguments);
    if (operation.starts_with('/'))
        return withReplaced(operation, value, arguments);
    return value.empty() ? joined(arguments) : value;
}

bool givesDefault(std::string_view operation)
{
    return operation == "=" || operation == ":=" || operation == ":-" || operation == ":+" ||
           operation == ":?";
}

} // namespace efa::delivery
