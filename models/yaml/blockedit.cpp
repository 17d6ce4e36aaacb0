#include "yaml/collectionedit.h"

#include <algorithm>

namespace efa::yaml {

namespace {

/// Where an element begins: at its dash, its `?` or its key. Comments may stand between a dash and its item.
uint32_t elementBegin(Node collection, uint32_t index, const TextLayout& layout)
{
    if (index == 0)
        return collection.range().begin;
    const uint32_t column = layout.column(collection.range().begin);
    const Node previous =
        collection.isSequence() ? collection.item(index - 1) : collection.member(index - 1).second;
    uint32_t line = layout.nextLine(contentEnd(previous, layout));
    while (line < layout.size()) {
        const uint32_t at = layout.skipBlanks(line);
        if (at - line == column && !layout.isBreak(at) && layout.text()[at] != '#')
            return at;
        line = layout.nextLine(line);
    }
    return layout.size();
}

/// The first offset from the start of a line with anything but blanks, a comment included.
uint32_t nextContent(uint32_t line, const TextLayout& layout)
{
    while (layout.isBlankLine(line))
        line = layout.nextLine(line);
    return layout.skipBlanks(line);
}

Node elementValue(Node collection, uint32_t index)
{
    return collection.isSequence() ? collection.item(index) : collection.member(index).second;
}

/// The blanks between a dash and its item, so that new items stand like the others.
std::string dashGap(Node sequence, const TextLayout& layout)
{
    const uint32_t last = sequence.size() - 1;
    const uint32_t begin = elementBegin(sequence, last, layout) + 1;
    const uint32_t item = sequence.item(last).fullRange().begin;
    const bool sameLine = item > begin && layout.skipBlanks(begin) == item;
    return sameLine ? std::string(layout.slice(begin, item)) : " ";
}

/// Behind the colon of a collection's key, or the collection's tag and anchor; comments may follow on the
/// line.
std::optional<uint32_t> behindKey(Node collection, const TextLayout& layout)
{
    const auto parent = collection.parent();
    if (!parent || !parent->isMapping())
        return {};
    uint32_t end = 0;
    for (const auto& [key, value] : parent->members()) {
        if (value == collection)
            end = layout.skipBlanks(key.range().end) + 1;
    }
    uint32_t next = layout.skipBlanks(end);
    while (next < layout.size() && (layout.text()[next] == '&' || layout.text()[next] == '!')) {
        end = static_cast<uint32_t>(
            std::min(layout.text().find_first_of(" \t\r\n", next), layout.text().size()));
        next = layout.skipBlanks(end);
    }
    return end;
}

/// A whole collection becomes `{}` or `[]`: behind its key instead of its lines, or in its place.
std::vector<Changes> emptied(Node collection, const TextLayout& layout)
{
    const QByteArray text = collection.isMapping() ? "{}" : "[]";
    const Range range = {collection.range().begin, contentEnd(collection, layout)};
    std::vector<Changes> ways;
    const auto behind = behindKey(collection, layout);
    if (behind && layout.beginsLine(range.begin)) {
        const uint32_t lines = layout.previousLineEnd(range.begin);
        if (layout.skipBlanks(*behind) == lines)
            ways.push_back({{{*behind, range.end}, ' ' + text}});
        ways.push_back({{{*behind, *behind}, ' ' + text}, {{lines, layout.lineEnd(range.end)}, {}}});
    }
    ways.push_back({{range, text}});
    return ways;
}

/// A block scalar that ends the file without a line break is about to get one behind it: its header then says
/// that it has none.
Changes strippedAtEnd(Node leaf, const TextLayout& layout)
{
    if (!isBlock(leaf.style()) || leaf.range().end < layout.size() || layout.isBreak(layout.size() - 1))
        return {};
    const Range range = {leaf.range().begin, headerEnd(leaf, layout)};
    const std::string_view header = layout.slice(range.begin, range.end);
    if (header.find('-') != std::string_view::npos)
        return {};
    QByteArray stripped(header.data(), static_cast<qsizetype>(header.size()));
    return {{range, stripped.replace("+", "") + '-'}};
}

} // namespace

Changes addedToBlock(Node collection, const NewElement& element, const TextLayout& layout)
{
    const uint32_t at = layout.lineEnd(contentEnd(collection, layout));
    const std::string_view lineBreak = layout.lineBreak(at);
    const auto column = static_cast<size_t>(layout.column(collection.range().begin));
    std::string text = std::string(lineBreak) + std::string(column, ' ') + element.key;
    text += collection.isMapping() ? ':' : '-';
    const std::string gap = collection.isMapping() ? " " : dashGap(collection, layout);
    if (const auto line = lineText(element.value, element.style)) {
        text += line->empty() ? *line : gap + *line;
    } else if (const auto block = blockText(element.value, element.style, 0, lineBreak)) {
        const bool lastLine = at == layout.size();
        if ((lastLine && block->needsBreakAtEnd) ||
            (block->keepsBlankLinesBelow && layout.isBlankLine(layout.nextLine(at))))
            return {};
        text.append(gap).append(block->header).append(lineBreak).append(block->lines);
    } else {
        return {};
    }
    Changes changes = strippedAtEnd(lastLeaf(collection), layout);
    changes.push_back({{at, at}, QByteArray::fromStdString(text)});
    return changes;
}

std::vector<Changes> removedFromBlock(Node collection, uint32_t index, const TextLayout& layout)
{
    if (collection.size() == 1)
        return emptied(collection, layout);
    const uint32_t begin = elementBegin(collection, index, layout);
    const uint32_t end = contentEnd(elementValue(collection, index), layout);
    // An element that shares its first line with a dash above it makes room for the next one and its comment.
    if (!layout.beginsLine(begin))
        return {{{{begin, nextContent(layout.nextLine(end), layout)}, {}}}};
    const uint32_t first = layout.lineStart(begin);
    const uint32_t last = layout.nextLine(end);
    std::vector<Changes> ways;
    if (layout.lineEnd(end) == layout.size() && !layout.isBreak(layout.size() - 1))
        ways.push_back({{{layout.previousLineEnd(begin), layout.size()}, {}}});
    ways.push_back({{{first, last}, {}}});
    // Blank lines below would become content of a block scalar above that keeps its line ends.
    uint32_t below = last;
    while (layout.isBlankLine(below))
        below = layout.nextLine(below);
    if (below > last)
        ways.push_back({{{first, below}, {}}});
    return ways;
}

} // namespace efa::yaml
