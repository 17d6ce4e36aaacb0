#include "yaml/textcheck.h"

#include <algorithm>
#include <cstring>

namespace efa::yaml {

namespace {

constexpr uint64_t everyByte(uint8_t byte)
{
    return 0x0101010101010101ULL * byte;
}

/// Whether all eight bytes are printable ASCII or line breaks. Each sum carries a byte's answer to its top
/// bit.
bool allPrintable(uint64_t word)
{
    constexpr uint64_t top = everyByte(0x80);
    if ((word & top) != 0)
        return false;
    const uint64_t fromSpaceOn = word + everyByte(0x80 - ' ');
    const uint64_t notLineFeed = (word ^ everyByte('\n')) + everyByte(0x7F);
    const uint64_t notReturn = (word ^ everyByte('\r')) + everyByte(0x7F);
    const uint64_t isDelete = word + everyByte(0x01);
    return (((~fromSpaceOn & notLineFeed & notReturn) | isDelete) & top) == 0;
}

struct Decoded
{
    uint32_t character = 0;
    size_t width = 0; ///< 0: not UTF-8
};

Decoded decode(const char* at, const char* end)
{
    static constexpr uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    const auto lead = static_cast<unsigned char>(*at);
    if (lead < 0x80)
        return {lead, 1};
    if (lead < 0xC0 || lead > 0xF7)
        return {};
    const size_t width = characterWidth(*at);
    if (static_cast<size_t>(end - at) < width)
        return {};
    uint32_t character = lead & (0xFFU >> (width + 1));
    for (size_t i = 1; i < width; ++i) {
        const auto byte = static_cast<unsigned char>(at[i]);
        if ((byte & 0xC0U) != 0x80U)
            return {};
        character = character << 6U | (byte & 0x3FU);
    }
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < smallest[width] || surrogate || character > 0x10FFFF)
        return {};
    return {character, width};
}

/// Whether a line begins here that is not the first: after LF, CR, NEL, LS or PS.
bool beginsLine(std::string_view before)
{
    return before.ends_with('\n') || before.ends_with('\r') || before.ends_with("\xC2\x85") ||
           before.ends_with("\xE2\x80\xA8") || before.ends_with("\xE2\x80\xA9");
}

TextFault faultOf(uint32_t character, size_t width, std::string_view before)
{
    constexpr uint32_t mark = 0xFEFF;
    if (width == 0)
        return TextFault::BrokenUtf8;
    if (!isAllowedCharacter(character))
        return TextFault::Forbidden;
    return character == mark && beginsLine(before) ? TextFault::InnerMark : TextFault::None;
}

} // namespace

bool isUtf8(std::string_view text)
{
    for (size_t at = 0; at < text.size();) {
        const size_t width = decode(text.data() + at, text.data() + text.size()).width;
        if (width == 0)
            return false;
        at += width;
    }
    return true;
}

bool isAllowedCharacter(uint32_t character)
{
    if (character < 0x80)
        return character == '\t' || character == '\n' || character == '\r' ||
               (character >= 0x20 && character < 0x7F);
    return character == 0x85 || (character >= 0xA0 && character != 0xFFFE && character != 0xFFFF);
}

uint32_t firstCharacter(std::string_view text)
{
    return decode(text.data(), text.data() + text.size()).character;
}

TextCheck checkText(std::string_view text)
{
    TextCheck check;
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return {.fault = TextFault::Utf16, .ascii = false};
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        uint64_t word = 0;
        if (end - at >= 8 && (std::memcpy(&word, at, sizeof word), allPrintable(word))) {
            at += 8;
            continue;
        }
        const auto [character, width] = decode(at, end);
        check.ascii = check.ascii && character < 0x80 && width == 1;
        check.offset = static_cast<size_t>(at - text.data());
        check.fault = faultOf(character, width, text.substr(0, check.offset));
        if (check.fault != TextFault::None) {
            check.character = width == 0 ? static_cast<unsigned char>(*at) : character;
            return check;
        }
        at += width;
    }
    return check;
}

size_t characterCount(std::string_view text)
{
    return static_cast<size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

} // namespace efa::yaml
