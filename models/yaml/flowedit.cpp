#include "yaml/collectionedit.h"

#include <algorithm>

namespace efa::yaml {

namespace {

Range elementRange(Node collection, uint32_t index)
{
    if (collection.isSequence())
        return collection.item(index).fullRange();
    const auto [key, value] = collection.member(index);
    return {key.fullRange().begin, value.range().end};
}

/// The comma behind an offset, or nothing where none follows.
std::optional<uint32_t> commaBehind(uint32_t offset, const TextLayout& layout)
{
    uint32_t at = layout.skipBlanks(offset);
    while (at < layout.size() && (layout.isBreak(at) || (layout.text()[at] == '#' && layout.endsLine(at))))
        at = layout.skipBlanks(layout.nextLine(at));
    return at < layout.size() && layout.text()[at] == ',' ? std::optional(at) : std::nullopt;
}

/// What separates a new element from the last: a line break and its indentation where every element has its
/// own line.
std::string separator(Node collection, const TextLayout& layout)
{
    const uint32_t last = elementRange(collection, collection.size() - 1).begin;
    if (!layout.beginsLine(last))
        return " ";
    return std::string(layout.lineBreak(last)) + std::string(layout.slice(layout.lineStart(last), last));
}

} // namespace

Changes addedToFlow(Node collection, const NewElement& element, const TextLayout& layout)
{
    const auto line = lineText(element.value, element.style);
    if (!line)
        return {};
    std::string text = element.key;
    if (collection.isMapping())
        text += line->empty() ? ": " : ": " + *line;
    else
        text += *line;
    if (collection.size() == 0) {
        const uint32_t inside = collection.range().begin + 1;
        return {{{inside, inside}, QByteArray::fromStdString(text)}};
    }
    const uint32_t end = elementRange(collection, collection.size() - 1).end;
    const auto comma = commaBehind(end, layout);
    text = separator(collection, layout) + text;
    const uint32_t behind = comma ? *comma + 1 : end;
    // A comment keeps its line.
    const bool comment = text.front() != ' ' && layout.endsLine(behind);
    const uint32_t at = comment ? layout.lineEnd(behind) : behind;
    Changes changes = {{{at, at}, QByteArray::fromStdString(text)}};
    // A colon right before the comma would belong to the text before it.
    if (!comma)
        changes.insert(changes.begin(), {{end, end}, layout.slice(0, end).ends_with(':') ? " ," : ","});
    return changes;
}

std::vector<Changes> removedFromFlow(Node collection, uint32_t index, const TextLayout& layout)
{
    const Range range = elementRange(collection, index);
    const auto comma = commaBehind(range.end, layout);
    if (index + 1 == collection.size()) {
        if (index == 0)
            return {{{{range.begin, comma ? *comma + 1 : range.end}, {}}}};
        const uint32_t before = elementRange(collection, index - 1).end;
        if (layout.slice(before, range.begin).find('#') == std::string_view::npos)
            return {{{{before, range.end}, {}}}};
        const uint32_t separating = commaBehind(before, layout).value_or(before);
        return {{{{separating, separating + 1}, {}}, {{layout.previousLineEnd(range.begin), range.end}, {}}}};
    }
    const uint32_t next = elementRange(collection, index + 1).begin;
    const uint32_t behind = comma ? *comma + 1 : range.end;
    if (layout.beginsLine(range.begin) && layout.endsLine(behind))
        return {{{{layout.lineStart(range.begin), layout.nextLine(behind)}, {}}}};
    // A comment above the next element stays there.
    const uint32_t lineEnd = std::min(layout.lineEnd(behind), next);
    if (layout.slice(lineEnd, next).find('#') != std::string_view::npos)
        return {{{{range.begin, lineEnd}, {}}}};
    return {{{{range.begin, next}, {}}}};
}

} // namespace efa::yaml
