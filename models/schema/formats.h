#pragma once

#include <cstdint>
#include <string_view>

namespace efa::schema {

enum class FormatAnswer : uint8_t { Fits, Differs, NotKnown };

/// Whether a text has a format that schemas name, as the API server has it: `date-time`, `byte`, `ipv4` ...
/// Formats that the API server does not look at (and those of numbers) are not known.
FormatAnswer hasFormat(std::string_view text, std::string_view format);

/// Whether the plain decimal number is one of `int32` or `int64`; other formats take all.
bool isInIntegerFormat(std::string_view digits, std::string_view format);

} // namespace efa::schema
