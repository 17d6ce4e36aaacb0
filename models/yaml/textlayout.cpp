#include "yaml/textlayout.h"

#include "yaml/textcheck.h"

#include <algorithm>

namespace efa::yaml {

namespace {

constexpr std::string_view breaks = "\r\n";
constexpr std::string_view blanks = " \t";

} // namespace

TextLayout::TextLayout(std::string_view text)
    : m_text(text), m_begin(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0)
{
}

std::string_view TextLayout::lineBreak(uint32_t offset) const
{
    const uint32_t start = lineStart(offset);
    const size_t at = start > m_begin ? previousLineEnd(offset) : m_text.find_first_of(breaks);
    if (at >= m_text.size())
        return "\n";
    return m_text.substr(at).starts_with("\r\n") ? m_text.substr(at, 2) : m_text.substr(at, 1);
}

uint32_t TextLayout::lineStart(uint32_t offset) const
{
    const size_t at = offset == 0 ? std::string_view::npos : m_text.find_last_of(breaks, offset - 1);
    return at == std::string_view::npos ? m_begin : static_cast<uint32_t>(at + 1);
}

uint32_t TextLayout::lineEnd(uint32_t offset) const
{
    return static_cast<uint32_t>(std::min(m_text.find_first_of(breaks, offset), m_text.size()));
}

uint32_t TextLayout::nextLine(uint32_t offset) const
{
    const uint32_t end = lineEnd(offset);
    if (end == size())
        return end;
    return end + (m_text.substr(end).starts_with("\r\n") ? 2 : 1);
}

uint32_t TextLayout::previousLineEnd(uint32_t offset) const
{
    const uint32_t start = lineStart(offset);
    if (start <= m_begin)
        return start;
    return start - (m_text.substr(0, start).ends_with("\r\n") ? 2 : 1);
}

uint32_t TextLayout::skipBlanks(uint32_t offset) const
{
    return static_cast<uint32_t>(std::min(m_text.find_first_not_of(blanks, offset), m_text.size()));
}

bool TextLayout::beginsLine(uint32_t offset) const
{
    return skipBlanks(lineStart(offset)) >= offset;
}

bool TextLayout::endsLine(uint32_t offset) const
{
    const uint32_t at = skipBlanks(offset);
    return at == size() || isBreak(at) || (m_text[at] == '#' && (at > offset || at == lineStart(at)));
}

bool TextLayout::isBreak(uint32_t offset) const
{
    return offset < size() && (m_text[offset] == '\n' || m_text[offset] == '\r');
}

bool TextLayout::isBlankLine(uint32_t lineStart) const
{
    return isBreak(skipBlanks(lineStart)) || (lineStart < size() && skipBlanks(lineStart) == size());
}

bool isInFlow(Node node)
{
    for (std::optional<Node> at = node; at; at = at->parent()) {
        if (!at->isScalar() && !at->isAlias())
            return at->style() == NodeStyle::Flow;
    }
    return false;
}

bool isKey(Node node)
{
    const auto parent = node.parent();
    if (!parent || !parent->isMapping())
        return false;
    for (const auto& [key, value] : parent->members()) {
        if (key == node)
            return true;
    }
    return false;
}

bool isBlock(NodeStyle style)
{
    return style == NodeStyle::Literal || style == NodeStyle::Folded;
}

uint32_t headerEnd(Node scalar, const TextLayout& layout)
{
    const size_t end = layout.text().find_first_not_of("|>+-0123456789", scalar.range().begin);
    return static_cast<uint32_t>(std::min(end, layout.text().size()));
}

uint32_t contentEnd(Node node, const TextLayout& layout)
{
    const Node leaf = lastLeaf(node);
    const uint32_t end = leaf.range().end;
    return isBlock(leaf.style()) && end > 0 && layout.isBreak(end - 1) ? layout.previousLineEnd(end) : end;
}

Node lastLeaf(Node node)
{
    while (node.size() > 0 && node.style() != NodeStyle::Flow) {
        const uint32_t last = node.size() - 1;
        node = node.isSequence() ? node.item(last) : node.member(last).second;
    }
    return node;
}

} // namespace efa::yaml
