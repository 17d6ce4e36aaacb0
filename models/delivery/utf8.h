#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace efa::delivery {

/// A character and how many bytes it takes.
struct Utf8Character
{
    char32_t code = 0;
    size_t bytes = 0;
};

/// The first character of a text that is not empty; a byte that is no UTF-8 counts as U+FFFD.
Utf8Character firstCharacter(std::string_view text);
void appendCharacter(std::string& text, char32_t code);

} // namespace efa::delivery
