#pragma once

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// What a string allows when it is written. Kustomize's emitter decides by these.
struct ScalarTraits
{
    bool lineFeed = false;  ///< has `\n`: wants a literal block
    bool multiline = false; ///< has any line break
    bool plain = true;      ///< may stand unquoted as far as its characters go
    bool singleQuoted = true;
    bool block = true;    ///< may be a literal block
    bool special = false; ///< has characters that only an escape can show
    bool ascii = true;    ///< one byte is one column
};

/// Looks once at every byte. `text` is UTF-8.
ScalarTraits scalarTraits(std::string_view text);

/// Whether a text begins like something other than a plain scalar: an indicator, a document marker. It is not
/// empty.
bool beginsAsIndicator(std::string_view text);

/// What a character at an offset is to the emitter. LS and PS are printable line breaks, NEL and CR are
/// breaks that are not printable.
struct CharacterTraits
{
    uint8_t width = 1;
    bool printable = true;
    bool lineBreak = false;
};
CharacterTraits characterTraits(std::string_view text, size_t at);

} // namespace efa::yaml
