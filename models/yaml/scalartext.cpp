#include "yaml/scalartext.h"

#include "yaml/plainmeaning.h"
#include "yaml/scalartraits.h"
#include "yaml/textcheck.h"

#include <vector>

namespace efa::yaml {

namespace {

bool isLineBreak(uint32_t character)
{
    return character == '\n' || character == '\r' || character == 0x85 || character == 0x2028 ||
           character == 0x2029;
}

/// Whether a character stands for itself in every style; tabs do not as they are hard to tell from spaces.
bool standsForItself(uint32_t character)
{
    return isAllowedCharacter(character) && !isLineBreak(character) && character != '\t' &&
           character != 0xFEFF;
}

bool standsForItself(std::string_view text)
{
    for (size_t at = 0; at < text.size(); at += characterWidth(text[at])) {
        if (!standsForItself(firstCharacter(text.substr(at))))
            return false;
    }
    return true;
}

/// Whether a text can be written unquoted, whatever it then means.
bool fitsPlain(std::string_view text, bool inFlow)
{
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':' ||
        beginsAsIndicator(text) || !standsForItself(text))
        return false;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return false;
    return !inFlow || (text.find_first_of(",?[]{}:") == std::string_view::npos && text != "-");
}

std::string singleQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text)
        result.append(c == '\'' ? 2 : 1, c);
    return result + '\'';
}

void appendEscape(std::string& out, uint32_t character)
{
    static constexpr std::string_view letters = "\"\\\n\t\r";
    static constexpr std::string_view escapes = "\"\\ntr";
    if (const size_t at =
            character < 0x80 ? letters.find(static_cast<char>(character)) : std::string_view::npos;
        at != std::string_view::npos) {
        out += '\\';
        out += escapes[at];
        return;
    }
    const int digits = character <= 0xFF ? 2 : character <= 0xFFFF ? 4 : 8;
    out += digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U";
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        out += "0123456789abcdef"[character >> static_cast<unsigned>(shift) & 0xFU];
}

std::string doubleQuoted(std::string_view text)
{
    std::string result = "\"";
    for (size_t at = 0; at < text.size();) {
        const size_t width = characterWidth(text[at]);
        const uint32_t character = firstCharacter(text.substr(at));
        if (standsForItself(character) && character != '"' && character != '\\')
            result.append(text.substr(at, width));
        else
            appendEscape(result, character);
        at += width;
    }
    return result + '"';
}

/// The lines of a text; a break at its end ends the last one.
std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t") == std::string_view::npos;
}

/// Whether the indentation cannot be told from the first line that is not empty.
bool needsIndentationDigit(const std::vector<std::string_view>& lines)
{
    for (const std::string_view line : lines) {
        if (!line.empty())
            return line.front() == ' ' || line.front() == '\t';
    }
    return false;
}

bool fitsBlock(std::string_view text, NodeStyle style, const std::vector<std::string_view>& lines)
{
    bool anyContent = false;
    for (const std::string_view line : lines) {
        for (size_t at = 0; at < line.size(); at += characterWidth(line[at])) {
            const uint32_t character = firstCharacter(line.substr(at));
            if (!standsForItself(character) && character != '\t')
                return false;
        }
        anyContent = anyContent || !isBlank(line);
        const bool indented = !line.empty() && (line.front() == ' ' || line.front() == '\t');
        if (style == NodeStyle::Folded && (indented || (!line.empty() && isBlank(line))))
            return false;
    }
    return anyContent && text.find('\r') == std::string_view::npos;
}

/// Where folding joins lines, a break that stays is written twice.
bool breakIsDoubled(NodeStyle style, const std::vector<std::string_view>& lines, size_t index)
{
    if (style != NodeStyle::Folded || lines[index].empty())
        return false;
    for (size_t later = index + 1; later < lines.size(); ++later) {
        if (!lines[later].empty())
            return true;
    }
    return false;
}

} // namespace

std::optional<std::string> lineText(const ScalarRequest& request, NodeStyle style)
{
    const std::string_view value = request.value;
    if (request.as == ScalarAs::Written) {
        const bool fits = style == NodeStyle::Plain && (value.empty() || fitsPlain(value, request.inFlow));
        return fits ? std::optional(std::string(value)) : std::nullopt;
    }
    switch (style) {
    case NodeStyle::Plain:
        if (!fitsPlain(value, request.inFlow) || !plainIsString(value) || value == "<<")
            return {};
        return std::string(value);
    case NodeStyle::SingleQuoted:
        return standsForItself(value) ? std::optional(singleQuoted(value)) : std::nullopt;
    case NodeStyle::DoubleQuoted:
        return doubleQuoted(value);
    default:
        return {};
    }
}

std::optional<BlockText> blockText(const ScalarRequest& request, NodeStyle style, int column,
                                   std::string_view lineBreak)
{
    const std::string_view value = request.value;
    const std::vector<std::string_view> lines = linesOf(value);
    if (!request.block || request.as == ScalarAs::Written || !fitsBlock(value, style, lines))
        return {};
    const int base = std::max(request.parentColumn, 0);
    const int indent = column > request.parentColumn ? column : base + 2;
    BlockText result;
    result.header += style == NodeStyle::Folded ? '>' : '|';
    if (needsIndentationDigit(lines)) {
        if (indent - base < 1 || indent - base > 9)
            return {};
        result.header += static_cast<char>('0' + indent - base);
    }
    result.keepsBlankLinesBelow = value.ends_with("\n\n");
    result.needsBreakAtEnd = value.ends_with('\n');
    if (!result.needsBreakAtEnd || result.keepsBlankLinesBelow)
        result.header += result.keepsBlankLinesBelow ? '+' : '-';
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result.lines += lineBreak;
        if (!lines[i].empty())
            result.lines.append(static_cast<size_t>(indent), ' ').append(lines[i]);
        if (breakIsDoubled(style, lines, i))
            result.lines += lineBreak;
    }
    return result;
}

} // namespace efa::yaml
