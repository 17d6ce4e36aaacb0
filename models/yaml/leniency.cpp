#include "yaml/leniency.h"

#include "yaml/scalarplace.h"

#include <algorithm>

namespace efa::yaml {

namespace {

constexpr std::string_view whitespace = " \t\r\n";

/// Each grant costs another reading, which hostile texts shall not ask for without end.
constexpr uint64_t mostBytesReadAnew = 16ULL * 1024 * 1024;

/// The reference looks so far ahead for the next comment.
constexpr size_t longestGap = 511;

/// Whether the line of an offset has nothing but a comment.
bool isCommentLine(std::string_view text, size_t at)
{
    const size_t begin = text.substr(0, at).find_last_of("\r\n") + 1;
    return text[text.find_first_not_of(" \t", begin)] == '#';
}

/// Whether a text begins with a flow collection without content.
bool beginsWithEmptyCollection(std::string_view text)
{
    if (!text.starts_with('{') && !text.starts_with('['))
        return false;
    const size_t close = text.find_first_not_of(whitespace, 1);
    return close != std::string_view::npos && text[close] == (text[0] == '{' ? '}' : ']');
}

/// A character of two bytes that the text does not have; empty if there is none.
std::string unusedCharacter(std::string_view text)
{
    for (char first = '\xC4'; first <= '\xDF'; ++first) {
        for (char second = '\x80'; second <= '\xBF'; ++second) {
            const char character[] = {first, second};
            if (text.find(std::string_view(character, 2)) == std::string_view::npos)
                return {character, 2};
        }
    }
    return {};
}

/// A character of one byte that the text does not have and that means nothing within a plain text; 0 if there
/// is none.
char unusedLetter(std::string_view text)
{
    constexpr std::string_view letters = "^~$=;<>()+_/%.-0123456789QZXJKVWqzxjkvw";
    const size_t found = letters.find_first_not_of(text);
    return found == std::string_view::npos ? '\0' : letters[found];
}

} // namespace

bool Leniency::grant(const Fault& fault)
{
    const std::string_view problem = fault.problem ? fault.problem : "";
    if (problem == "found character that cannot start any token")
        return indentCommentsBySpaces(fault.problemOffset) && mayTryAgain();
    if (problem == "found unknown escape character")
        return replaceApostrophes(fault.problemOffset) && mayTryAgain();
    if (problem == "found unexpected ':'")
        return replaceColon(fault.problemOffset) && mayTryAgain();
    if (problem == "did not find expected key")
        return endBehindEmptyRoot(fault) && mayTryAgain();
    return false;
}

std::string Leniency::restored(std::string_view value) const
{
    std::string result(value);
    if (m_colon != 0)
        std::ranges::replace(result, m_colon, ':');
    if (m_apostrophe.empty())
        return result;
    for (size_t at = result.find(m_apostrophe); at != std::string::npos; at = result.find(m_apostrophe, at))
        result.replace(at, m_apostrophe.size(), 1, '\'');
    return result;
}

bool Leniency::mayTryAgain()
{
    m_bytesRead += m_original.size();
    return m_bytesRead == m_original.size() || m_bytesRead <= mostBytesReadAnew;
}

bool Leniency::indentCommentsBySpaces(uint32_t tab)
{
    const std::string_view before = text();
    const size_t last = before.substr(0, tab).find_last_not_of(whitespace);
    const size_t next = before.find_first_not_of(whitespace, tab);
    if (last == std::string_view::npos || next == std::string_view::npos || next - last > longestGap ||
        before[tab] != '\t' || before[next] != '#' || !isCommentLine(before, last))
        return false;
    if (m_changed.empty())
        m_changed = m_original;
    const auto begin = m_changed.begin();
    std::replace(begin + static_cast<std::ptrdiff_t>(last), begin + static_cast<std::ptrdiff_t>(next), '\t',
                 ' ');
    return true;
}

bool Leniency::replaceApostrophes(uint32_t backslash)
{
    if (!text().substr(backslash).starts_with("\\'"))
        return false;
    if (m_apostrophe.empty())
        m_apostrophe = unusedCharacter(m_original);
    if (m_apostrophe.empty())
        return false;
    if (m_changed.empty())
        m_changed = m_original;
    for (size_t at = backslash; at + 1 < m_changed.size() && m_changed[at] != '"'; ++at) {
        if (m_changed[at] != '\\')
            continue;
        if (m_changed[at + 1] == '\'')
            m_changed.replace(at, 2, m_apostrophe);
        ++at;
    }
    return true;
}

bool Leniency::replaceColon(uint32_t colon)
{
    if (colon >= m_original.size() || m_original[colon] != ':')
        return false;
    if (m_colon == 0)
        m_colon = unusedLetter(m_original);
    if (m_colon == 0)
        return false;
    if (m_changed.empty())
        m_changed = m_original;
    m_changed[colon] = m_colon;
    return true;
}

/// The reference's scanner forgets that an empty collection could be a key, so that the document ends there;
/// libyaml finds a mapping of which it is the first key.
bool Leniency::endBehindEmptyRoot(const Fault& fault)
{
    const std::string_view before = text();
    if (m_reading != Reading::FirstDocument || skipBlanksAndComments(before, 0) != fault.contextOffset ||
        fault.problemOffset <= fault.contextOffset ||
        !beginsWithEmptyCollection(before.substr(fault.contextOffset)))
        return false;
    if (m_changed.empty())
        m_changed = m_original;
    std::fill(m_changed.begin() + fault.problemOffset, m_changed.end(), ' ');
    return true;
}

} // namespace efa::yaml
