#include "kustomize/blocktext.h"

#include <vector>

namespace efa::kustomize {

namespace {

unsigned char byteAt(std::string_view text, size_t at)
{
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

bool isBlank(std::string_view text, size_t at)
{
    return byteAt(text, at) == ' ' || byteAt(text, at) == '\t';
}

/// Whether the emitter writes the character at a position without an escape. Characters beyond the basic
/// plane count as unprintable there.
bool isPrintable(std::string_view text, size_t at)
{
    const unsigned char b = byteAt(text, at);
    const unsigned char second = byteAt(text, at + 1);
    const unsigned char third = byteAt(text, at + 2);
    if (b < 0x80)
        return b == '\n' || b == '\t' || (b >= 0x20 && b <= 0x7E);
    if (b == 0xC2)
        return second >= 0xA0;
    if (b == 0xED)
        return second < 0xA0;
    if (b == 0xEF)
        return !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE);
    return b < 0xEF;
}

/// The line separators U+2028 and U+2029 break lines, too; such texts are not looked at any further.
bool isSeparator(std::string_view text, size_t at)
{
    return byteAt(text, at) == 0xE2 && byteAt(text, at + 1) == 0x80 && (byteAt(text, at + 2) & 0xFEU) == 0xA8;
}

bool isBlockAllowed(std::string_view text)
{
    if (text.empty() || text.back() == ' ')
        return false;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool startsCharacter = (byteAt(text, i) & 0xC0U) != 0x80;
        if (startsCharacter && (!isPrintable(text, i) || isSeparator(text, i)))
            return false;
        if (text[i] == '\n' && i > 0 && text[i - 1] == ' ')
            return false;
    }
    return true;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    size_t end = text.find('\n');
    while (end != std::string_view::npos) {
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
        end = text.find('\n');
    }
    lines.push_back(text);
    return lines;
}

/// The lines that the emitter writes; the last one is what stands behind the last line break.
std::vector<std::string_view> writtenLines(std::string_view text)
{
    // It means to add an empty line only before text that is not indented, but looks at the beginning of
    // the whole text instead of the next line.
    const size_t first = text.find_first_not_of('\n');
    const bool addsLines = first != std::string_view::npos && !isBlank(text, first);
    const std::vector<std::string_view> lines = linesOf(text);
    std::vector<std::string_view> written;
    for (size_t i = 0; i < lines.size(); ++i) {
        written.push_back(lines[i]);
        if (addsLines && i + 1 < lines.size() && !lines[i].empty() && !isBlank(lines[i], 0))
            written.emplace_back();
    }
    return written;
}

/// Whether it is written with `+`.
bool keepsLineBreaks(std::string_view text)
{
    return text.ends_with("\n\n") || text == "\n";
}

std::string folded(const std::vector<std::string_view>& lines, std::string_view original)
{
    std::string result;
    std::string lineBreak;
    std::string emptyLines;
    bool wasIndented = false;
    // Behind the last break of the text there is no line.
    const size_t count = original.ends_with('\n') ? lines.size() - 1 : lines.size();
    for (size_t i = 0; i < count; ++i) {
        const std::string_view line = lines[i];
        if (line.empty()) {
            emptyLines += '\n';
            continue;
        }
        const bool isIndented = isBlank(line, 0);
        if (wasIndented || isIndented)
            result += lineBreak;
        else if (!lineBreak.empty() && emptyLines.empty())
            result += ' ';
        result.append(emptyLines).append(line);
        emptyLines.clear();
        lineBreak = "\n";
        wasIndented = isIndented;
    }
    if (original.ends_with('\n'))
        result += lineBreak;
    if (keepsLineBreaks(original))
        result += emptyLines;
    return result;
}

bool isFolded(Style style)
{
    return style == Style::Folded || style == Style::FoldedBeforeComment;
}

bool isBeforeComment(Style style)
{
    return style == Style::LiteralBeforeComment || style == Style::FoldedBeforeComment;
}

} // namespace

Value withoutComment(const Value& value)
{
    if (!isBeforeComment(value.style()))
        return value;
    return value.withStyle(isFolded(value.style()) ? Style::Folded : Style::Literal);
}

bool mayChangeOnTheWay(std::string_view text, Style style)
{
    if (style == Style::SingleQuoted || style == Style::DoubleQuoted)
        return false;
    const bool isBlock = style != Style::Plain || text.find('\n') != std::string_view::npos;
    return isBlock && (isFolded(style) || isBeforeComment(style) || text.starts_with('\t'));
}

std::optional<std::string> readBack(std::string_view text, Style style)
{
    if (!mayChangeOnTheWay(text, style) || !isBlockAllowed(text))
        return std::string(text);
    if (text.starts_with('\t'))
        return std::nullopt;
    std::string read = isFolded(style) ? folded(writtenLines(text), text) : std::string(text);
    if (isBeforeComment(style) && keepsLineBreaks(text))
        read += '\n';
    return read;
}

} // namespace efa::kustomize
