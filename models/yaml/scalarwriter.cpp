#include "yaml/scalarwriter.h"

#include "yaml/textcheck.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace efa::yaml {

namespace {

constexpr int bestWidth = 80;

bool isLineSeparator(std::string_view text, size_t at)
{
    return text[at] == '\xE2' && characterTraits(text, at).lineBreak;
}

/// The offset of the first LF, LS or PS, or the text's size.
size_t findBreak(std::string_view text, const ScalarTraits& traits)
{
    if (traits.ascii)
        return std::min(text.find('\n'), text.size());
    size_t at = 0;
    while (at < text.size() && text[at] != '\n' && !isLineSeparator(text, at))
        ++at;
    return at;
}

/// Whether a long line breaks at this space: a single one, not at either end.
bool mayFold(std::string_view text, size_t space)
{
    return space > 0 && space + 1 < text.size() && text[space - 1] != ' ';
}

constexpr std::array<bool, 256> standsInDoubleQuotes = [] {
    std::array<bool, 256> table = {};
    for (size_t byte = '!'; byte < 0x7F; ++byte)
        table[byte] = byte != '"' && byte != '\\';
    return table;
}();

/// The letter of a short escape, or NUL.
char shortEscape(uint32_t character)
{
    switch (character) {
    case 0x00:
        return '0';
    case 0x07:
        return 'a';
    case 0x08:
        return 'b';
    case 0x09:
        return 't';
    case 0x0A:
        return 'n';
    case 0x0B:
        return 'v';
    case 0x0C:
        return 'f';
    case 0x0D:
        return 'r';
    case 0x1B:
        return 'e';
    case '"':
    case '\\':
        return static_cast<char>(character);
    case 0x85:
        return 'N';
    case 0xA0:
        return '_';
    case 0x2028:
        return 'L';
    case 0x2029:
        return 'P';
    default:
        return '\0';
    }
}

} // namespace

void ScalarWriter::lineAt(int indent)
{
    if (!m_atIndentation || m_column > indent || (m_column == indent && !m_blank))
        breakLine();
    if (m_column < indent)
        m_output.append(static_cast<size_t>(indent - m_column), ' ');
    m_column = indent;
    m_blank = true;
    m_atIndentation = true;
}

void ScalarWriter::blockIndicator(char indicator)
{
    blankIfDue();
    m_output += indicator;
    ++m_column;
    m_blank = false;
}

void ScalarWriter::colon()
{
    m_output += ':';
    ++m_column;
    endScalar();
}

void ScalarWriter::word(std::string_view text)
{
    blankIfDue();
    m_output.append(text);
    m_column += static_cast<int>(text.size());
    endScalar();
}

void ScalarWriter::plain(std::string_view text, const ScalarTraits& traits, Layout layout)
{
    blankIfDue();
    size_t begin = 0;
    while (layout.folds && m_column + static_cast<int>(text.size() - begin) > bestWidth) {
        const size_t space = text.find(' ', begin);
        if (space == std::string_view::npos)
            break;
        put(text.substr(begin, space - begin), traits);
        if (m_column > bestWidth && mayFold(text, space) && text[space + 1] != ' ') {
            m_atIndentation = false;
            lineAt(layout.indent);
        } else {
            put(" ", traits);
        }
        begin = space + 1;
    }
    put(text.substr(begin), traits);
    endScalar();
}

void ScalarWriter::singleQuoted(std::string_view text, const ScalarTraits& traits, Layout layout)
{
    word("'");
    size_t begin = 0;
    for (size_t space = text.find(' '); space != std::string_view::npos; space = text.find(' ', begin)) {
        putQuoted(text.substr(begin, space - begin), traits, layout.indent);
        if (layout.folds && m_column > bestWidth && mayFold(text, space) && text[space + 1] != ' ')
            lineAt(layout.indent);
        else
            put(" ", traits);
        m_atIndentation = false;
        begin = space + 1;
    }
    putQuoted(text.substr(begin), traits, layout.indent);
    put("'", traits);
    endScalar();
}

/// A part without spaces of a single-quoted string. LS and PS are printed as they are and the next line is
/// indented.
void ScalarWriter::putQuoted(std::string_view text, const ScalarTraits& traits, int indent)
{
    for (size_t at = 0; at < text.size();) {
        if (isLineSeparator(text, at)) {
            m_output.append(text.substr(at, 3));
            m_column = 0;
            m_atIndentation = true;
            at += 3;
            continue;
        }
        if (m_atIndentation)
            lineAt(indent);
        const size_t width = characterWidth(text[at]);
        put(text[at] == '\'' ? "''" : text.substr(at, width), traits);
        m_atIndentation = false;
        at += width;
    }
}

void ScalarWriter::doubleQuoted(std::string_view text, Layout layout)
{
    word("\"");
    // A string that begins with a byte order mark is escaped throughout, as the reference does it.
    const bool escapeAll = text.starts_with(byteOrderMark);
    for (size_t at = 0; at < text.size();) {
        if (!escapeAll && text[at] == ' ') {
            if (layout.folds && m_column > bestWidth && mayFold(text, at)) {
                lineAt(layout.indent);
                if (text[at + 1] == ' ')
                    word("\\");
            } else {
                m_output += ' ';
                ++m_column;
            }
            ++at;
        } else if (const size_t size = escapeAll ? 0 : putUnescaped(text.substr(at)); size > 0) {
            at += size;
        } else {
            const size_t width = characterWidth(text[at]);
            putEscape(text.substr(at, width));
            at += width;
        }
    }
    m_output += '"';
    ++m_column;
    endScalar();
}

/// Writes what needs no escape up to the next space; returns its bytes.
size_t ScalarWriter::putUnescaped(std::string_view text)
{
    size_t at = 0;
    while (at < text.size() && standsInDoubleQuotes[static_cast<unsigned char>(text[at])])
        ++at;
    m_column += static_cast<int>(at);
    if (at == 0 && static_cast<unsigned char>(text.front()) >= 0x80) {
        const auto [width, printable, lineBreak] = characterTraits(text, 0);
        if (!printable || lineBreak)
            return 0;
        at = width;
        ++m_column;
    }
    m_output.append(text.substr(0, at));
    return at;
}

void ScalarWriter::putEscape(std::string_view character)
{
    const uint32_t code = firstCharacter(character);
    m_output += '\\';
    if (const char letter = shortEscape(code); letter != '\0') {
        m_output += letter;
        m_column += 2;
        return;
    }
    const int digits = code <= 0xFF ? 2 : code <= 0xFFFF ? 4 : 8;
    m_output += digits == 2 ? 'x' : digits == 4 ? 'u' : 'U';
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
        m_output += "0123456789ABCDEF"[code >> static_cast<unsigned>(shift) & 0xFU];
    m_column += 2 + digits;
}

void ScalarWriter::literal(std::string_view text, const ScalarTraits& traits, int indent)
{
    word("|");
    const size_t firstBreak = findBreak(text, traits);
    if (firstBreak == 0 || text.front() == ' ')
        m_output += '2';
    size_t breaks = 0; // at the end, as many as matter
    for (std::string_view rest = text; breaks < 2 && !rest.empty(); ++breaks) {
        const size_t width = rest.ends_with('\n') ? 1 : 3;
        if (width == 3 && (rest.size() < 3 || !isLineSeparator(rest, rest.size() - 3)))
            break;
        rest.remove_suffix(width);
    }
    if (breaks == 0)
        m_output += '-';
    else if (breaks == 2 || text.size() == (text.ends_with('\n') ? 1 : 3))
        m_output += '+';
    breakLine();
    m_blank = true;
    while (!text.empty()) {
        const size_t end = findBreak(text, traits);
        if (end > 0) {
            m_atIndentation = true;
            lineAt(indent);
            put(text.substr(0, end), traits);
            m_atIndentation = false;
        }
        if (end == text.size())
            break;
        const size_t width = text[end] == '\n' ? 1 : 3;
        m_output.append(text.substr(end, width));
        m_column = 0;
        m_atIndentation = true;
        text.remove_prefix(end + width);
    }
}

void ScalarWriter::blankIfDue()
{
    if (m_blank)
        return;
    m_output += ' ';
    ++m_column;
}

void ScalarWriter::breakLine()
{
    m_output += '\n';
    m_column = 0;
}

void ScalarWriter::put(std::string_view text, const ScalarTraits& traits)
{
    m_output.append(text);
    m_column += static_cast<int>(traits.ascii ? text.size() : characterCount(text));
}

void ScalarWriter::endScalar()
{
    m_blank = false;
    m_atIndentation = false;
}

} // namespace efa::yaml
