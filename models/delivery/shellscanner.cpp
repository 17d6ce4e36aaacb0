#include "delivery/shellscanner.h"

#include "delivery/utf8.h"

namespace efa::delivery {

char32_t ShellScanner::read()
{
    if (m_at >= m_text.size()) {
        m_width = 0;
        return 0;
    }
    const Utf8Character character = firstCharacter(std::string_view(m_text).substr(m_at));
    m_width = character.bytes;
    m_at += m_width;
    return character.code;
}

char32_t ShellScanner::peek()
{
    const char32_t character = read();
    stepBack();
    return character;
}

char32_t ShellScanner::peekSecond()
{
    read();
    const char32_t second = peek();
    // By the width of the character that was looked at, not of the one that was read.
    stepBack();
    return second;
}

void ShellScanner::dropLast()
{
    m_text.erase(m_at - 1, 1);
    ++m_removed;
}

ShellScanner::Token ShellScanner::scan(Accept accept, uint8_t mode)
{
    m_accept = accept;
    m_mode = mode;
    m_start = m_at;
    const char32_t first = read();
    if (first == 0)
        return Token::End;
    if (isOpening(first))
        return Token::Opening;
    if ((m_mode & Closings) != 0 && first == U'}')
        return Token::Closing;
    return isText(first) ? Token::Plain : Token::Illegal;
}

bool ShellScanner::isOpening(char32_t character)
{
    if ((m_mode & Openings) == 0 || character != U'$')
        return false;
    if (read() == U'{')
        return true;
    stepBack();
    return false;
}

bool ShellScanner::isEscape(char32_t character)
{
    if ((m_mode & Escapes) == 0)
        return false;
    if (character == U'$')
        return peek() == U'$';
    if (character != U'\\' || m_escaped != Escaped::All)
        return false;
    const char32_t next = peek();
    return next == U'/' || next == U'\\';
}

// What most of a text consists of: nobody has to look at it one by one where anything is accepted.
void ShellScanner::skipOrdinary()
{
    const auto isOrdinary = [](char c) {
        return (c >= ' ' && c <= '~' && c != '$' && c != '\\') || c == '\n';
    };
    if (m_accept)
        return;
    while (m_at < m_text.size() && isOrdinary(m_text[m_at]))
        ++m_at;
}

// After an escape the position has moved past the escaped character, as in the reference.
bool ShellScanner::isText(char32_t first)
{
    if ((m_mode & Texts) == 0)
        return false;
    if (isEscape(first))
        dropLast();
    else if (m_accept && !m_accept(first, m_at - m_start))
        return false;
    for (;;) {
        skipOrdinary();
        const char32_t character = read();
        if (character == 0) {
            stepBack();
            return true;
        }
        if (isOpening(character)) {
            stepBack();
            stepBack();
            return true;
        }
        if (isEscape(character)) {
            dropLast();
        } else if (m_accept && !m_accept(character, m_at - m_start)) {
            stepBack();
            return true;
        }
    }
}

} // namespace efa::delivery
