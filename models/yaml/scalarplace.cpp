#include "yaml/scalarplace.h"

#include <algorithm>

namespace efa::yaml {

namespace {

bool isNameCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-';
}

/// Bytes of the line break that begins here; YAML 1.1 also breaks lines at NEL, LS and PS.
uint32_t breakSize(std::string_view text)
{
    if (text.starts_with('\r') || text.starts_with('\n'))
        return 1;
    if (text.starts_with("\xc2\x85"))
        return 2;
    return text.starts_with("\xe2\x80\xa8") || text.starts_with("\xe2\x80\xa9") ? 3 : 0;
}

uint32_t skipComment(std::string_view text, uint32_t at)
{
    while (at < text.size() && breakSize(text.substr(at)) == 0)
        ++at;
    return at;
}

uint32_t skipProperty(std::string_view text, uint32_t at)
{
    const auto upTo = [&](std::string_view stops) {
        return static_cast<uint32_t>(std::min(text.find_first_of(stops, at), text.size()));
    };
    if (text.substr(at).starts_with("!<"))
        return std::min(upTo(">") + 1, static_cast<uint32_t>(text.size()));
    if (text[at] == '!') {
        const uint32_t end = upTo(" \t\r\n,[]{}");
        // A tag is ASCII: what is not is the line break behind it.
        const auto beyond = std::find_if(text.begin() + at, text.begin() + end,
                                         [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        return static_cast<uint32_t>(beyond - text.begin());
    }
    ++at;
    while (at < text.size() && isNameCharacter(text[at]))
        ++at;
    return at;
}

size_t leadingSpaces(std::string_view line)
{
    return std::min(line.find_first_not_of(' '), line.size());
}

/// The first line with anything but spaces, without its break.
std::string_view firstContentLine(std::string_view lines)
{
    while (!lines.empty()) {
        const size_t end = std::min(lines.find_first_of("\r\n"), lines.size());
        const std::string_view line = lines.substr(0, end);
        if (leadingSpaces(line) < line.size())
            return line;
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return {};
}

/// Removes the last line break, if the text ends with one.
void chopBreak(std::string_view& text)
{
    if (text.ends_with("\r\n"))
        text.remove_suffix(2);
    else if (text.ends_with('\n') || text.ends_with('\r'))
        text.remove_suffix(1);
}

} // namespace

uint32_t skipBlanksAndComments(std::string_view text, uint32_t at)
{
    while (at < text.size()) {
        if (text[at] == '#')
            at = skipComment(text, at);
        else if (text[at] == ' ' || text[at] == '\t')
            ++at;
        else if (const uint32_t size = breakSize(text.substr(at)); size > 0)
            at += size;
        else
            break;
    }
    return at;
}

uint32_t skipProperties(std::string_view text, uint32_t begin, int properties)
{
    uint32_t at = begin;
    for (int i = 0; i < properties && at < text.size(); ++i)
        at = skipBlanksAndComments(text, skipProperty(text, at));
    return at;
}

uint32_t blockScalarEnd(std::string_view text, Range range, std::string_view value)
{
    const size_t headerEnd = text.find_first_of("\r\n", range.begin);
    if (headerEnd >= range.end)
        return range.end;
    const std::string_view header = text.substr(range.begin, headerEnd - range.begin);
    const std::string_view firstLine = firstContentLine(text.substr(headerEnd, range.end - headerEnd));
    const bool keepsAll = header.substr(0, header.find('#')).find('+') != std::string_view::npos;
    if (keepsAll || firstLine.empty())
        return keepsAll ? range.end : static_cast<uint32_t>(headerEnd);
    const size_t indent = leadingSpaces(firstLine) - leadingSpaces(firstContentLine(value));
    std::string_view content = text.substr(0, range.end);
    while (true) {
        std::string_view before = content;
        chopBreak(before);
        const std::string_view line = before.substr(before.find_last_of("\r\n") + 1);
        if (leadingSpaces(line) < line.size() || line.size() > indent)
            return static_cast<uint32_t>(content.size());
        content = before.substr(0, before.size() - line.size());
    }
}

} // namespace efa::yaml
