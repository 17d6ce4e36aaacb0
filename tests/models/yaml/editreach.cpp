#include "tests/models/yaml/editreach.h"

#include <algorithm>

using namespace efa::yaml;

namespace {

Range flowElement(Node collection, uint32_t index)
{
    if (collection.isSequence())
        return collection.item(index).fullRange();
    const auto [key, value] = collection.member(index);
    return {key.fullRange().begin, std::max(key.fullRange().end, value.fullRange().end)};
}

Node lastPart(Node collection, uint32_t index)
{
    return collection.isSequence() ? collection.item(index) : collection.member(index).second;
}

bool keepsBlankLines(Node leaf, const TextLayout& layout)
{
    return isBlock(leaf.style()) &&
           layout.slice(leaf.range().begin, headerEnd(leaf, layout)).find('+') != std::string_view::npos;
}

QByteArray described(const TextChange& change, const char* what)
{
    return QByteArray::number(change.range.begin) + ".." + QByteArray::number(change.range.end) + " -> \"" +
           change.text + "\": " + what;
}

} // namespace

EditReach EditReach::ofScalar(Node scalar)
{
    EditReach reach(scalar);
    const Range range = scalar.range();
    const uint32_t lineEnd = reach.m_layout.lineEnd(range.begin);
    if (isBlock(scalar.style())) {
        // A comment behind the header stays.
        reach.m_free = {{range.begin, headerEnd(scalar, reach.m_layout)},
                        {lineEnd, std::max(lineEnd, range.end)}};
    } else {
        const uint32_t end = reach.m_layout.lineEnd(range.end);
        reach.m_free = {range};
        reach.m_places = {{end, end}};
    }
    return reach;
}

EditReach EditReach::ofAddition(Node collection)
{
    EditReach reach(collection);
    if (collection.size() == 0) {
        reach.m_places = {{collection.range().begin + 1, collection.range().end - 1}};
    } else if (collection.style() == NodeStyle::Flow) {
        reach.m_places = {{flowElement(collection, collection.size() - 1).end, collection.range().end - 1}};
    } else {
        const uint32_t end = reach.m_layout.lineEnd(contentEnd(collection, reach.m_layout));
        reach.m_places = {{end, end}};
        reach.freeHeaderAtEnd(lastLeaf(collection));
    }
    return reach;
}

EditReach EditReach::ofRemoval(Node collection, uint32_t index)
{
    EditReach reach(collection);
    reach.m_removes = true;
    if (collection.style() == NodeStyle::Flow)
        reach.freeFlowElement(collection, index);
    else if (collection.size() == 1)
        reach.freeOnlyElement(collection);
    else
        reach.freeBlockElement(collection, index);
    return reach;
}

void EditReach::freeBlockElement(Node collection, uint32_t index)
{
    const uint32_t begin = blockElementBegin(collection, index);
    const uint32_t end = contentEnd(lastPart(collection, index), m_layout);
    const uint32_t next = m_layout.nextLine(end);
    if (!m_layout.beginsLine(begin)) {
        // The next element, or its comment, moves up behind the dash.
        m_free = {{begin, spaceBehind(next)}};
        return;
    }
    const bool endsText = next == m_layout.size() && !m_layout.isBreak(next - 1);
    uint32_t below = next;
    while (index > 0 && keepsBlankLines(lastLeaf(lastPart(collection, index - 1)), m_layout) &&
           m_layout.isBlankLine(below))
        below = m_layout.nextLine(below);
    m_free = {{endsText ? m_layout.previousLineEnd(begin) : m_layout.lineStart(begin), below}};
}

void EditReach::freeFlowElement(Node collection, uint32_t index)
{
    const Range range = flowElement(collection, index);
    const bool last = index + 1 == collection.size();
    const uint32_t before = index == 0 ? range.begin : flowElement(collection, index - 1).end;
    const uint32_t behind = last ? collection.range().end - 1 : flowElement(collection, index + 1).begin;
    freeSeparators(before, range.begin);
    m_free.push_back(range);
    freeSeparators(range.end, behind);
    // The comment on the element's last line goes with it.
    const uint32_t lineEnd = std::min(m_layout.lineEnd(range.end), behind);
    if (lineEnd < behind)
        m_free.push_back({range.end, lineEnd});
    if (m_layout.beginsLine(range.begin))
        m_free.push_back({m_layout.lineStart(range.begin), range.begin});
}

void EditReach::freeOnlyElement(Node collection)
{
    const uint32_t begin = collection.range().begin;
    const uint32_t end = m_layout.lineEnd(contentEnd(collection, m_layout));
    m_free = {{spaceBefore(begin), end}};
    const auto parent = collection.parent();
    if (!parent || !parent->isMapping())
        return;
    for (const auto& [key, value] : parent->members()) {
        if (value == collection)
            m_places.push_back({key.range().end, begin});
    }
}

/// Commas, blanks and line breaks; comments among them are not free.
void EditReach::freeSeparators(uint32_t begin, uint32_t end)
{
    uint32_t at = begin;
    while (at < end) {
        const size_t comment = m_layout.text().find('#', at);
        const uint32_t stop = std::min(end, static_cast<uint32_t>(std::min<size_t>(comment, end)));
        m_free.push_back({at, stop});
        at = stop < end ? m_layout.lineEnd(stop) : end;
    }
}

/// A block scalar that ends the text without a line break gets one behind it, so its header has to change.
void EditReach::freeHeaderAtEnd(Node leaf)
{
    const bool endsText = leaf.range().end == m_layout.size() && !m_layout.isBreak(m_layout.size() - 1);
    if (isBlock(leaf.style()) && endsText)
        m_free.push_back({leaf.range().begin, headerEnd(leaf, m_layout)});
}

/// At its dash, its `?` or its key; comments may stand between a dash and its item.
uint32_t EditReach::blockElementBegin(Node collection, uint32_t index) const
{
    if (index == 0)
        return collection.range().begin;
    const uint32_t column = m_layout.column(collection.range().begin);
    const uint32_t first = collection.isSequence() ? collection.item(index).fullRange().begin
                                                   : flowElement(collection, index).begin;
    uint32_t line = m_layout.lineStart(first);
    while (line > collection.range().begin) {
        const uint32_t at = m_layout.skipBlanks(line);
        if (at - line == column && !m_layout.isBreak(at) && m_layout.text()[at] != '#')
            return at;
        line = m_layout.lineStart(m_layout.previousLineEnd(line));
    }
    return first;
}

uint32_t EditReach::spaceBefore(uint32_t offset) const
{
    const size_t at = m_layout.text().substr(0, offset).find_last_not_of(" \t\r\n");
    return at == std::string_view::npos ? offset : static_cast<uint32_t>(at + 1);
}

uint32_t EditReach::spaceBehind(uint32_t offset) const
{
    return static_cast<uint32_t>(
        std::min(m_layout.text().find_first_not_of(" \t\r\n", offset), m_layout.text().size()));
}

bool EditReach::mayGo(Range range) const
{
    uint32_t at = range.begin;
    while (at < range.end) {
        const uint32_t before = at;
        for (const Range& free : m_free) {
            if (free.begin <= at && at < free.end)
                at = free.end;
        }
        if (at == before)
            return false;
    }
    return true;
}

bool EditReach::mayBegin(uint32_t offset) const
{
    const auto holds = [&](const Range& range) { return range.begin <= offset && offset <= range.end; };
    return std::ranges::any_of(m_free, holds) || std::ranges::any_of(m_places, holds);
}

QByteArray EditReach::complaint(const ChangeSet& changes) const
{
    for (const TextChange& change : changes.changes()) {
        if (!mayGo(change.range))
            return described(change, "takes what is not part of the edited place");
        if (change.text.isEmpty())
            continue;
        const QByteArray text = change.text.trimmed();
        if (m_removes && text != "{}" && text != "[]")
            return described(change, "a removal writes");
        if (!mayBegin(change.range.begin))
            return described(change, "writes outside of the edited place");
        const uint32_t behind = m_layout.skipBlanks(change.range.end);
        if (change.text.contains('\n') && behind < m_layout.size() && m_layout.text()[behind] == '#')
            return described(change, "moves a comment to another line");
    }
    return {};
}
