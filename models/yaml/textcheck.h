#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace efa::yaml {

inline constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

enum class TextFault : uint8_t {
    None,
    Utf16, ///< a UTF-16 byte order mark
    BrokenUtf8,
    InnerMark, ///< a byte order mark at the start of a line other than the first
    Forbidden, ///< a character that YAML does not allow, such as most control characters
};

/// What the bytes of a text are, found in one pass.
struct TextCheck
{
    TextFault fault = TextFault::None;
    size_t offset = 0;      ///< of the fault
    uint32_t character = 0; ///< the forbidden character, or the first broken byte
    bool ascii = true;      ///< one byte is one character, up to the fault
};

TextCheck checkText(std::string_view text);

bool isUtf8(std::string_view text);
/// Whether YAML allows a character unescaped anywhere in a text.
bool isAllowedCharacter(uint32_t character);
/// The character that UTF-8 text begins with; it is not empty.
uint32_t firstCharacter(std::string_view text);

/// Characters in a UTF-8 text; a broken byte that could begin one counts as one.
size_t characterCount(std::string_view text);

/// Bytes of the character that begins with this byte; 1 for bytes that begin none.
inline size_t characterWidth(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

} // namespace efa::yaml
