#pragma once

#include <cstdint>
#include <string>

namespace efa::delivery {

/// Reads tokens as the scanner of Flux's envsubst does, with its habits: an escaping character is taken out
/// of the text as it is met.
class ShellScanner
{
  public:
    enum class Token : uint8_t { Illegal, End, Plain, Opening, Closing };
    /// What scan() recognises besides characters that are accepted.
    enum Mode : uint8_t { Texts = 1, Openings = 2, Closings = 4, Escapes = 8 };
    /// Which characters may be escaped: `$` by `$`, and `/` and `\` by `\`.
    enum class Escaped : uint8_t { Dollars, All };
    /// Whether a character goes on with a token; `length` is the token's in bytes, this one included;
    /// nullptr: every character does.
    using Accept = bool (*)(char32_t character, size_t length);

    explicit ShellScanner(std::string text)
        : m_text(std::move(text)), m_original(m_text)
    {
    }

    void setEscaped(Escaped escaped) { m_escaped = escaped; }
    Token scan(Accept accept, uint8_t mode);
    /// The token scanned last.
    std::string token() const { return m_text.substr(m_start, m_at - m_start); }
    char32_t peek();
    /// The character after the next one, with the reference's way of stepping back.
    char32_t peekSecond();

    /// Where the next character stands in the text as it was given.
    size_t origin() const { return m_at + m_removed; }
    std::string original(size_t from, size_t to) const { return m_original.substr(from, to - from); }

  private:
    char32_t read();
    void stepBack() { m_at -= m_width; }
    void dropLast();
    void skipOrdinary();
    bool isOpening(char32_t character);
    bool isText(char32_t first);
    bool isEscape(char32_t character);

    std::string m_text;
    std::string m_original;
    size_t m_at = 0;
    size_t m_start = 0;
    size_t m_width = 0;
    size_t m_removed = 0;
    uint8_t m_mode = 0;
    Accept m_accept = nullptr;
    Escaped m_escaped = Escaped::Dollars;
};

} // namespace efa::delivery
