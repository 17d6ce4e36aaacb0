#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::delivery::gotemplate {

struct Token
{
    enum class Kind : uint8_t {
        Identifier,
        Field,    ///< `.name`; the text is the name
        Dot,      ///< `.` alone
        Variable, ///< with its `$`
        String,   ///< the text is what it means
        Number,
        Character,
        Sign, ///< | ( ) , = :=
        End,
    };

    Kind kind = Kind::End;
    std::string text;
    size_t offset = 0;
    bool afterSpace = false;
};

/// What opens and closes an action, two characters each.
struct Delimiters
{
    std::string_view open = "{{";
    std::string_view close = "}}";
};

/// A passage of plain text, or the tokens of an action with an End.
struct Segment
{
    bool isAction = false;
    std::string text;
    std::vector<Token> tokens;
    size_t offset = 0;
};

/// Splits a template; trim markers are applied and comments left out. Errors: Invalid.
[[nodiscard]] Result<std::vector<Segment>> split(std::string_view text, const Delimiters& delimiters = {});

/// An error at a place of a template, which its message names by line and column.
Error errorAt(std::string_view text, size_t offset, ErrorCode code, const QString& message);

} // namespace efa::delivery::gotemplate
