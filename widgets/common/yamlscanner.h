#pragma once

#include <QByteArray>

#include <cstdint>

namespace efa::widgets {

/// What a byte of YAML is, for its colour only; the numbers are the styles of the text view.
enum class YamlInk : uint8_t { Plain, Key, Text, Number, Comment, Reference, Marker };
constexpr int yamlInkCount = int(YamlInk::Marker) + 1;

/// What a line leaves open for the next one.
struct YamlCarry
{
    int block = 0; ///< 1 + column of the key whose block scalar goes on; 0: none
    int flow = 0;  ///< open brackets
    char quote = 0;

    int packed() const { return block | flow << 16 | int(quote) << 24; }
    static YamlCarry unpacked(int value) { return {value & 0xffff, value >> 16 & 0xff, char(value >> 24)}; }

    friend bool operator==(const YamlCarry&, const YamlCarry&) = default;
};

/// Colours one line, given without its end, and moves `carry` on. Answers one YamlInk a byte. It reads any
/// text and never complains: faults are found elsewhere.
QByteArray inkYamlLine(const QByteArray& line, YamlCarry& carry);

} // namespace efa::widgets
