#include "yaml/scalaredit.h"

#include <algorithm>

namespace efa::yaml {

namespace {

QByteArray bytesOf(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// The column of a block scalar's content; 0 where there is none.
int contentColumn(Node scalar, const TextLayout& layout)
{
    const auto spaces = [](std::string_view line) {
        return static_cast<int>(std::min(line.find_first_not_of(' '), line.size()));
    };
    const std::string_view value = scalar.value();
    const size_t content = value.find_first_not_of(" \n");
    if (content == std::string_view::npos)
        return 0;
    uint32_t line = layout.nextLine(scalar.range().begin);
    while (layout.isBlankLine(line))
        line = layout.nextLine(line);
    const size_t lineBegin = value.substr(0, content).find_last_of('\n') + 1;
    return spaces(layout.slice(line, layout.lineEnd(line))) - spaces(value.substr(lineBegin));
}

/// What stands in front of a value that was not written: a blank, and a colon where there is none either.
std::string leadIn(Node scalar, const TextLayout& layout)
{
    const uint32_t at = scalar.range().begin;
    const auto parent = scalar.parent();
    const bool colon = parent && parent->isMapping() && !isKey(scalar) && scalar.fullRange().size() == 0 &&
                       !layout.slice(0, at).ends_with(':');
    if (!colon)
        return at == 0 || layout.isBreak(at - 1) ? "" : " ";
    if (isInFlow(scalar))
        return ": ";
    const size_t column = layout.column(parent->range().begin);
    return std::string(layout.lineBreak(at)) + std::string(column, ' ') + ": ";
}

/// Whether a block scalar can end at a line's end: its last break must be there, and blank lines below must
/// not become content.
bool fitsAbove(const BlockText& block, uint32_t lineEnd, const TextLayout& layout)
{
    if (block.needsBreakAtEnd && lineEnd == layout.size())
        return false;
    return !block.keepsBlankLinesBelow || !layout.isBlankLine(layout.nextLine(lineEnd));
}

std::vector<TextChange> blockToBlock(Node scalar, const BlockText& block, const TextLayout& layout,
                                     std::string_view lineBreak)
{
    const uint32_t begin = scalar.range().begin;
    const uint32_t end = contentEnd(scalar, layout);
    if (!fitsAbove(block, layout.lineEnd(end), layout))
        return {};
    const uint32_t indicators = headerEnd(scalar, layout);
    const uint32_t body = std::min(layout.lineEnd(begin), end);
    std::vector<TextChange> changes;
    if (layout.slice(begin, indicators) != block.header)
        changes.push_back({{begin, indicators}, bytesOf(block.header)});
    changes.push_back({{body, std::max(body, end)}, bytesOf(lineBreak) + bytesOf(block.lines)});
    return changes;
}

std::vector<TextChange> lineToBlock(Node scalar, const BlockText& block, const TextLayout& layout,
                                    std::string_view lineBreak)
{
    const Range range = scalar.range();
    const uint32_t lineEnd = layout.lineEnd(range.end);
    if (!layout.endsLine(range.end) || !fitsAbove(block, lineEnd, layout))
        return {};
    const std::string lead = range.size() == 0 ? leadIn(scalar, layout) : "";
    return {{range, bytesOf(lead + block.header)},
            {{lineEnd, lineEnd}, bytesOf(lineBreak) + bytesOf(block.lines)}};
}

/// A literal or folded scalar becomes one line; a comment behind its header stays.
std::vector<TextChange> blockToLine(Node scalar, const std::string& text, const TextLayout& layout)
{
    const uint32_t begin = scalar.range().begin;
    const uint32_t firstLineEnd = layout.lineEnd(begin);
    std::vector<TextChange> changes = {{{begin, headerEnd(scalar, layout)}, bytesOf(text)}};
    if (const uint32_t end = contentEnd(scalar, layout); end > firstLineEnd)
        changes.push_back({{firstLineEnd, end}, {}});
    return changes;
}

} // namespace

std::vector<NodeStyle> stylesToTry(NodeStyle preferred, const ScalarRequest& request)
{
    if (request.as == ScalarAs::Written)
        return {NodeStyle::Plain};
    std::vector<NodeStyle> styles = {preferred};
    const bool severalLines = request.value.find('\n') != std::string_view::npos;
    if (preferred == NodeStyle::Folded || (severalLines && preferred != NodeStyle::DoubleQuoted))
        styles.push_back(NodeStyle::Literal);
    // Double quotes are what people expect, unless the text would need escapes in them.
    if (request.value.find_first_of("\"\\") != std::string_view::npos)
        styles.push_back(NodeStyle::SingleQuoted);
    styles.push_back(NodeStyle::DoubleQuoted);
    return styles;
}

std::vector<TextChange> changedScalar(Node scalar, const ScalarRequest& request, NodeStyle style,
                                      const TextLayout& layout)
{
    const std::string_view lineBreak = layout.lineBreak(layout.nextLine(scalar.range().begin));
    if (isBlock(style)) {
        const int column = isBlock(scalar.style()) ? contentColumn(scalar, layout) : 0;
        const auto block = blockText(request, style, column, lineBreak);
        if (!block)
            return {};
        return isBlock(scalar.style()) ? blockToBlock(scalar, *block, layout, lineBreak)
                                       : lineToBlock(scalar, *block, layout, lineBreak);
    }
    const auto text = lineText(request, style);
    if (!text)
        return {};
    if (isBlock(scalar.style()))
        return blockToLine(scalar, *text, layout);
    const std::string lead = scalar.range().size() == 0 ? leadIn(scalar, layout) : "";
    return {{scalar.range(), bytesOf(lead + *text)}};
}

ScalarRequest requestAt(Node collection, std::string_view value, ScalarAs as, const TextLayout& layout)
{
    const bool flow = isInFlow(collection);
    return {.value = value,
            .as = as,
            .inFlow = flow,
            .block = !flow,
            .parentColumn = static_cast<int>(layout.column(collection.range().begin))};
}

} // namespace efa::yaml
