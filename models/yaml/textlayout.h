#pragma once

#include "yaml/node.h"

#include <cstdint>
#include <string_view>

namespace efa::yaml {

/// Where lines, blanks and comments stand around offsets of a text.
class TextLayout
{
  public:
    explicit TextLayout(std::string_view text);

    std::string_view text() const { return m_text; }
    std::string_view slice(uint32_t begin, uint32_t end) const { return m_text.substr(begin, end - begin); }
    uint32_t size() const { return static_cast<uint32_t>(m_text.size()); }
    /// The line break that new lines get: the one before an offset, or the text's first, or LF.
    std::string_view lineBreak(uint32_t offset) const;

    /// Where the line of an offset begins; the byte order mark does not count.
    uint32_t lineStart(uint32_t offset) const;
    /// Before the line's break, or the end of the text.
    uint32_t lineEnd(uint32_t offset) const;
    /// After the line's break, or the end of the text.
    uint32_t nextLine(uint32_t offset) const;
    /// After the previous line's content, where the break before an offset's line begins.
    uint32_t previousLineEnd(uint32_t offset) const;

    uint32_t column(uint32_t offset) const { return offset - lineStart(offset); }
    /// The first offset from here that holds no space or tab.
    uint32_t skipBlanks(uint32_t offset) const;
    /// Only spaces and tabs stand before it on its line.
    bool beginsLine(uint32_t offset) const;
    /// Only blanks, or a comment, follow on its line.
    bool endsLine(uint32_t offset) const;
    bool isBreak(uint32_t offset) const;
    /// The line that begins here has nothing but blanks; false at the end of the text.
    bool isBlankLine(uint32_t lineStart) const;

  private:
    std::string_view m_text;
    uint32_t m_begin = 0; ///< after the byte order mark
};

/// Whether a node stands inside of brackets or braces, or is such a collection.
bool isInFlow(Node node);
/// Whether it is a key of its parent.
bool isKey(Node node);
/// Literal or folded.
bool isBlock(NodeStyle style);
/// Where the indicators of a block scalar's header end, before a comment.
uint32_t headerEnd(Node scalar, const TextLayout& layout);
/// Where a node's text ends, not counting the line break that ends a block scalar.
uint32_t contentEnd(Node node, const TextLayout& layout);
/// The scalar, alias or flow collection that ends last inside of a node.
Node lastLeaf(Node node);

} // namespace efa::yaml
