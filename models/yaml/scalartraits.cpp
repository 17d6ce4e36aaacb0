#include "yaml/scalartraits.h"

#include "yaml/textcheck.h"

#include <array>

namespace efa::yaml {

namespace {

/// Bytes that need a look wherever they stand: blanks, `:`, `#`, controls and all that is not ASCII.
constexpr std::array<bool, 256> remarkable = [] {
    std::array<bool, 256> table = {};
    for (size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = byte <= ' ' || byte >= 0x7F || byte == ':' || byte == '#';
    return table;
}();

/// What the walk over a string remembers of the character before.
enum class Previous : uint8_t { Other, Space, Break };

/// Whether a `:` here would end a key, or a `#` begin a comment.
bool isIndicator(std::string_view text, size_t at, Previous previous)
{
    if (text[at] == ':')
        return at > 0 && (at + 1 == text.size() || text[at + 1] == ' ');
    return text[at] == '#' && previous == Previous::Space;
}

} // namespace

bool beginsAsIndicator(std::string_view text)
{
    if (text.starts_with("---") || text.starts_with("..."))
        return true;
    constexpr std::string_view always = "#,[]{}&*!|>'\"%@`";
    constexpr std::string_view beforeSpace = "?:-";
    const bool alone = text.size() == 1 || text[1] == ' ';
    return always.find(text.front()) != std::string_view::npos ||
           (alone && beforeSpace.find(text.front()) != std::string_view::npos);
}

CharacterTraits characterTraits(std::string_view text, size_t at)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {.printable = first == '\n' || (first >= ' ' && first != 0x7F),
                .lineBreak = first == '\n' || first == '\r'};
    CharacterTraits traits = {.width = static_cast<uint8_t>(characterWidth(text[at]))};
    if (first == 0xC2) {
        traits.printable = byte(1) >= 0xA0;
        traits.lineBreak = byte(1) == 0x85;
    } else if (first == 0xE2) {
        traits.lineBreak = byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9);
    } else if (first == 0xEF) {
        const bool byteOrder = byte(1) == 0xBB && byte(2) == 0xBF;
        traits.printable = !byteOrder && !(byte(1) == 0xBF && byte(2) >= 0xBE);
    } else {
        traits.printable = first < 0xF0; // all beyond the first plane is escaped by the reference
    }
    return traits;
}

ScalarTraits scalarTraits(std::string_view text)
{
    ScalarTraits traits;
    if (text.empty())
        return {.block = false};
    bool breakThenSpace = false;
    bool spaceThenBreak = false;
    traits.plain = !beginsAsIndicator(text);
    Previous previous = Previous::Other;
    for (size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (!remarkable[static_cast<unsigned char>(c)]) {
            previous = Previous::Other;
            ++at;
            continue;
        }
        if (c == ' ') {
            breakThenSpace = breakThenSpace || previous == Previous::Break;
            previous = Previous::Space;
            ++at;
            continue;
        }
        const auto [width, printable, lineBreak] = characterTraits(text, at);
        traits.special = traits.special || !printable;
        traits.ascii = traits.ascii && width == 1;
        traits.plain = traits.plain && !isIndicator(text, at, previous);
        if (lineBreak) {
            traits.multiline = true;
            traits.lineFeed = traits.lineFeed || c == '\n';
            spaceThenBreak = spaceThenBreak || previous == Previous::Space;
        }
        previous = lineBreak ? Previous::Break : Previous::Other;
        at += width;
    }
    const bool trailingSpace = previous == Previous::Space;
    const bool edgeSpace = trailingSpace || text.front() == ' ';
    traits.plain = traits.plain && !traits.special && !traits.multiline && !edgeSpace;
    traits.singleQuoted = !breakThenSpace && !spaceThenBreak && !traits.special;
    traits.block = !trailingSpace && !spaceThenBreak && !traits.special;
    return traits;
}

} // namespace efa::yaml
