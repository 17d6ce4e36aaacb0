#include "yaml/emitter.h"

#include "yaml/jsonpassage.h"
#include "yaml/plainmeaning.h"
#include "yaml/scalartraits.h"

namespace efa::yaml {

namespace {

constexpr int step = 2;
constexpr size_t longestSimpleKey = 128; // bytes

enum class Style : uint8_t { Plain, SingleQuoted, DoubleQuoted, Literal };

Style styleFor(std::string_view text, const ScalarTraits& traits)
{
    if (traits.lineFeed)
        return traits.block ? Style::Literal : Style::DoubleQuoted;
    if (!plainIsString(text))
        return Style::DoubleQuoted;
    if (traits.plain)
        return Style::Plain;
    return traits.singleQuoted ? Style::SingleQuoted : Style::DoubleQuoted;
}

void write(ScalarWriter& writer, std::string_view text, const ScalarTraits& traits,
           ScalarWriter::Layout layout)
{
    switch (styleFor(text, traits)) {
    case Style::Plain:
        return writer.plain(text, traits, layout);
    case Style::SingleQuoted:
        return writer.singleQuoted(text, traits, layout);
    case Style::DoubleQuoted:
        return writer.doubleQuoted(text, layout);
    case Style::Literal:
        return writer.literal(text, traits, layout.indent);
    }
}

} // namespace

void Emitter::beginNode()
{
    if (m_place != Place::Item)
        return;
    m_writer.lineAt(m_indent);
    m_writer.blockIndicator('-');
}

void Emitter::open(int indent, Place place)
{
    m_levels.push_back({m_indent, m_place});
    m_indent = indent;
    m_place = place;
}

void Emitter::close()
{
    m_indent = m_levels.back().outerIndent;
    m_place = m_levels.back().outerPlace;
    m_levels.pop_back();
}

void Emitter::beginMapping(uint32_t members)
{
    beginNode();
    if (members == 0)
        m_writer.word("{}");
    open(m_indent < 0 ? 0 : m_indent + step, Place::MemberValue);
}

void Emitter::endMapping()
{
    close();
}

void Emitter::beginSequence(uint32_t items)
{
    beginNode();
    if (items == 0)
        m_writer.word("[]");
    // A sequence that begins on a line of its own below its key stands at the key's column.
    const bool belowKey = m_place == Place::MemberValue && !m_writer.isAtIndentation();
    const int deeper = m_indent < 0 ? 0 : m_indent + step;
    open(belowKey ? m_indent : deeper, Place::Item);
}

void Emitter::endSequence()
{
    close();
}

void Emitter::key(std::string_view text)
{
    m_writer.lineAt(m_indent);
    const ScalarTraits traits = scalarTraits(text);
    const bool passes =
        m_passage == Passage::Direct || (!(traits.special && isRefusedInJson(text)) && isKeyInJson(text));
    if (!passes)
        refuse(text);
    if (!traits.multiline && text.size() <= longestSimpleKey) {
        write(m_writer, text, traits, {.indent = m_indent + step, .folds = false});
        m_writer.colon();
        return;
    }
    m_writer.blockIndicator('?');
    write(m_writer, text, traits, {.indent = m_indent + step, .folds = true});
    m_writer.lineAt(m_indent);
    m_writer.blockIndicator(':');
}

void Emitter::string(std::string_view text)
{
    beginNode();
    const ScalarWriter::Layout layout = {.indent = m_indent < 0 ? step : m_indent + step, .folds = true};
    const ScalarTraits traits = scalarTraits(text);
    if (!traits.special || m_passage == Passage::Direct)
        return write(m_writer, text, traits, layout);
    if (isRefusedInJson(text))
        refuse(text);
    const std::string printed = readBackFromJson(text);
    write(m_writer, printed, scalarTraits(printed), layout);
}

void Emitter::refuse(std::string_view text)
{
    if (!m_refusedText)
        m_refusedText = text;
}

void Emitter::plain(std::string_view text)
{
    beginNode();
    m_writer.word(text);
}

void Emitter::endDocument()
{
    m_writer.lineAt(0);
}

} // namespace efa::yaml
