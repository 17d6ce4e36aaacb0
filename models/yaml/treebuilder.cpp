#include "yaml/treebuilder.h"

#include "yaml/readerror.h"
#include "yaml/scalarplace.h"

#include <algorithm>
#include <limits>

namespace efa::yaml {

namespace {

std::string_view viewOf(const unsigned char* text)
{
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

NodeStyle styleOf(yaml_scalar_style_t style)
{
    switch (style) {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        return NodeStyle::SingleQuoted;
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
        return NodeStyle::DoubleQuoted;
    case YAML_LITERAL_SCALAR_STYLE:
        return NodeStyle::Literal;
    case YAML_FOLDED_SCALAR_STYLE:
        return NodeStyle::Folded;
    default:
        return NodeStyle::Plain;
    }
}

/// The offset of the first `\/` in a double-quoted text.
size_t findSlashEscape(std::string_view written)
{
    for (size_t at = written.find('\\'); at != std::string_view::npos; at = written.find('\\', at + 2)) {
        if (written.substr(at + 1).starts_with('/'))
            return at;
    }
    return std::string_view::npos;
}

/// Whether a tag ends here with a comma right behind it, which the reference takes for a part of the tag.
bool endsWithTagAndComma(std::string_view text, uint32_t end)
{
    const size_t begin = text.substr(0, end).find_last_of(" \t\r\n[{,") + 1;
    return text.substr(begin).starts_with('!') && text.substr(end).starts_with(',');
}

/// Tags are kept in full, so that a long %TAG prefix can make much of little.
size_t mostPooled(size_t textSize)
{
    return 8 * textSize + 64UL * 1024;
}

uint64_t saturatedSum(uint64_t a, uint64_t b)
{
    return a > std::numeric_limits<uint64_t>::max() - b ? std::numeric_limits<uint64_t>::max() : a + b;
}

} // namespace

TreeBuilder::TreeBuilder(Arena& arena, EventReader& reader, const Leniency& leniency)
    : m_arena(arena), m_reader(reader), m_leniency(leniency)
{
}

Result<void> TreeBuilder::take()
{
    const yaml_event_t& event = m_reader.event();
    switch (event.type) {
    case YAML_SCALAR_EVENT:
        return takeScalar();
    case YAML_ALIAS_EVENT:
        return takeAlias();
    case YAML_MAPPING_START_EVENT: {
        const auto& start = event.data.mapping_start;
        const bool flow = start.style == YAML_FLOW_MAPPING_STYLE;
        return open(NodeKind::Mapping, flow ? NodeStyle::Flow : NodeStyle::Block, start.anchor, start.tag);
    }
    case YAML_SEQUENCE_START_EVENT: {
        const auto& start = event.data.sequence_start;
        const bool flow = start.style == YAML_FLOW_SEQUENCE_STYLE;
        return open(NodeKind::Sequence, flow ? NodeStyle::Flow : NodeStyle::Block, start.anchor, start.tag);
    }
    default:
        return close();
    }
}

uint32_t TreeBuilder::takeRoot()
{
    m_pending.clear();
    m_anchors.clear();
    m_aliased = 0;
    return m_root;
}

Result<void> TreeBuilder::takeScalar()
{
    const yaml_event_t& event = m_reader.event();
    const auto& scalar = event.data.scalar;
    Arena::Record record = {.range = {m_reader.offset(event.start_mark), m_reader.offset(event.end_mark)},
                            .properties = 0,
                            .style = styleOf(scalar.style)};
    if (scalar.anchor || scalar.tag) {
        const int count = (scalar.anchor ? 1 : 0) + (scalar.tag ? 1 : 0);
        record.properties = addProperties(record.range.begin, scalar.anchor, scalar.tag);
        const uint32_t begin = skipProperties(m_arena.text, record.range.begin, count);
        record.range.begin = std::min(begin, record.range.end);
    }
    placeScalar(record, {reinterpret_cast<const char*>(scalar.value), scalar.length});
    if (auto checked = checkScalar(record, scalar.tag != nullptr); !checked)
        return checked;
    if (record.properties != 0 && m_arena.pool.size() > mostPooled(m_arena.text.size()))
        return failure(tagsTooLongError(m_arena.source, record.range.begin));
    const uint32_t node = add(record, 1);
    if (scalar.anchor)
        m_anchors.insert_or_assign(std::string(viewOf(scalar.anchor)), Anchor{node, 1});
    return {};
}

/// What libyaml reads and the reference refuses.
Result<void> TreeBuilder::checkScalar(const Arena::Record& record, bool tagged) const
{
    const bool inFlow = !m_open.empty() && m_arena.records[m_open.back().node].style == NodeStyle::Flow;
    const std::string_view written = m_arena.text.substr(record.range.begin, record.range.size());
    Fault fault = {.problem = "did not find expected ',' or ']'"};
    size_t at = std::string_view::npos;
    if (inFlow)
        fault.contextOffset = m_arena.records[m_open.back().node].range.begin;
    if (record.style == NodeStyle::Plain && inFlow) {
        at = written.find('?');
        if (tagged && written.empty() && endsWithTagAndComma(m_arena.text, record.range.end))
            at = 0;
    } else if (record.style == NodeStyle::DoubleQuoted && record.pooled) {
        at = findSlashEscape(written);
        fault.problem = "found unknown escape character";
    }
    if (at == std::string_view::npos)
        return {};
    fault.problemOffset = record.range.begin + static_cast<uint32_t>(at);
    return failure(readError(m_arena.source, fault));
}

void TreeBuilder::placeScalar(Arena::Record& record, std::string_view value)
{
    Range& range = record.range;
    size_t quote = 0;
    switch (record.style) {
    case NodeStyle::SingleQuoted:
    case NodeStyle::DoubleQuoted:
        quote = 1;
        break;
    case NodeStyle::Literal:
    case NodeStyle::Folded:
        range.end = blockScalarEnd(m_arena.text, range, value);
        break;
    default:
        if (range.size() == 0 && record.properties == 0)
            range.begin = range.end = emptyValueOffset(range.begin);
        break;
    }
    std::string meant;
    const bool isChanged = record.style == NodeStyle::DoubleQuoted || record.style == NodeStyle::Plain;
    if (isChanged && m_leniency.hasReplaced()) {
        meant = m_leniency.restored(value);
        value = meant;
    }
    record.size = static_cast<uint32_t>(value.size());
    record.first = range.begin + static_cast<uint32_t>(quote);
    record.pooled =
        value.size() + 2 * quote != range.size() || m_arena.text.substr(record.first, value.size()) != value;
    if (record.pooled)
        record.first = addToPool(value).begin;
}

/// libyaml places a value that is not written at the next token, which may be lines away: it stands right
/// behind its colon, or its key where there is no colon.
uint32_t TreeBuilder::emptyValueOffset(uint32_t offset) const
{
    if (m_open.empty() || m_arena.records[m_open.back().node].kind != NodeKind::Mapping)
        return offset;
    const bool isValue = (m_pending.size() - m_open.back().firstPending) % 2 == 1;
    if (!isValue)
        return offset;
    const uint32_t keyEnd = m_arena.records[m_pending.back()].range.end;
    const uint32_t colon = skipBlanksAndComments(m_arena.text, keyEnd);
    return colon < offset && m_arena.text[colon] == ':' ? colon + 1 : keyEnd;
}

Result<void> TreeBuilder::takeAlias()
{
    const yaml_event_t& event = m_reader.event();
    const std::string_view name = viewOf(event.data.alias.anchor);
    const Range range = {m_reader.offset(event.start_mark), m_reader.offset(event.end_mark)};
    const auto anchor = m_anchors.find(std::string(name));
    if (anchor == m_anchors.end())
        return failure(unknownAliasError(m_arena.source, range.begin, name));
    if (anchor->second.nodes == 0)
        return failure(aliasInItselfError(m_arena.source, range.begin, name));
    m_aliased = saturatedSum(m_aliased, anchor->second.nodes);
    if (m_aliased > m_arena.limits.nodesAfterAliases)
        return failure(tooManyNodesError(m_arena.source, range.begin, m_arena.limits.nodesAfterAliases));
    add({.range = range,
         .first = anchor->second.node,
         .properties = addProperties(range.begin, event.data.alias.anchor, nullptr),
         .kind = NodeKind::Alias},
        anchor->second.nodes);
    return {};
}

Result<void> TreeBuilder::open(NodeKind kind, NodeStyle style, const unsigned char* anchor,
                               const unsigned char* tag)
{
    const uint32_t begin = m_reader.offset(m_reader.event().start_mark);
    if (m_open.size() >= static_cast<size_t>(m_arena.limits.depth))
        return failure(tooDeepError(m_arena.source, begin, m_arena.limits.depth));
    Arena::Record record = {.range = {begin, begin}, .properties = 0, .kind = kind, .style = style};
    if (anchor || tag) {
        const int count = (anchor ? 1 : 0) + (tag ? 1 : 0);
        record.properties = addProperties(begin, anchor, tag);
        record.range.begin = skipProperties(m_arena.text, begin, count);
        if (m_arena.pool.size() > mostPooled(m_arena.text.size()))
            return failure(tagsTooLongError(m_arena.source, begin));
    }
    const uint32_t node = add(record, 0);
    m_open.push_back({.node = node, .firstPending = m_pending.size()});
    if (anchor)
        m_anchors.insert_or_assign(std::string(viewOf(anchor)), Anchor{node, 0});
    return {};
}

Result<void> TreeBuilder::close()
{
    const Open collection = m_open.back();
    m_open.pop_back();
    Arena::Record& record = m_arena.records[collection.node];
    record.range.end = endOf(collection, record);
    record.first = static_cast<uint32_t>(m_arena.children.size());
    const size_t count = m_pending.size() - collection.firstPending;
    m_arena.children.insert(m_arena.children.end(), m_pending.end() - static_cast<std::ptrdiff_t>(count),
                            m_pending.end());
    m_pending.resize(collection.firstPending);
    record.size = static_cast<uint32_t>(record.kind == NodeKind::Mapping ? count / 2 : count);
    if (!m_open.empty())
        m_open.back().nodes = saturatedSum(m_open.back().nodes, collection.nodes);
    if (record.properties != 0)
        closeAnchor(collection, record.properties);
    if (record.kind == NodeKind::Mapping && m_arena.limits.repeatedKeys == RepeatedKeys::Refused)
        return checkKeys(record);
    return {};
}

/// From here on aliases may lead to the collection, unless its anchor's name was given anew inside of it.
void TreeBuilder::closeAnchor(const Open& collection, uint32_t properties)
{
    const auto name = m_arena.pooled(m_arena.properties[properties].anchor);
    const auto anchor = m_anchors.find(std::string(name));
    if (anchor != m_anchors.end() && anchor->second.node == collection.node)
        anchor->second.nodes = collection.nodes;
}

Result<void> TreeBuilder::checkKeys(const Arena::Record& mapping)
{
    const std::span children(m_arena.children.data() + mapping.first, size_t{2} * mapping.size);
    const auto pair = m_uniqueKeys.duplicate(m_arena, children);
    if (!pair)
        return {};
    const Arena::Record& first = m_arena.records[pair->first];
    const Arena::Record& second = m_arena.records[pair->second];
    const std::string_view key = second.kind == NodeKind::Scalar ? m_arena.value(second) : std::string_view();
    return failure(duplicateKeyError(m_arena.source, first.range.begin, second.range.begin, key));
}

uint32_t TreeBuilder::add(Arena::Record record, uint64_t nodes)
{
    const auto node = static_cast<uint32_t>(m_arena.records.size());
    record.parent = m_open.empty() ? node : m_open.back().node;
    m_arena.records.push_back(record);
    if (m_open.empty())
        m_root = node;
    else
        m_open.back().nodes = saturatedSum(m_open.back().nodes, nodes);
    m_pending.push_back(node);
    return node;
}

/// Where libyaml saw the end of a block collection is the next token; ours ends with its last child. So does
/// the mapping of a single pair in a flow sequence, which has no brace.
uint32_t TreeBuilder::endOf(const Open& collection, const Arena::Record& record)
{
    const yaml_event_t& event = m_reader.event();
    const bool closed = record.style == NodeStyle::Flow && event.end_mark.index > event.start_mark.index;
    if (!closed && m_pending.size() > collection.firstPending)
        return m_arena.records[m_pending.back()].range.end;
    return m_reader.offset(event.end_mark);
}

uint32_t TreeBuilder::addProperties(uint32_t begin, const unsigned char* anchor, const unsigned char* tag)
{
    m_arena.properties.push_back(
        {.begin = begin, .tag = addToPool(viewOf(tag)), .anchor = addToPool(viewOf(anchor))});
    return static_cast<uint32_t>(m_arena.properties.size() - 1);
}

Range TreeBuilder::addToPool(std::string_view text)
{
    const auto begin = static_cast<uint32_t>(m_arena.pool.size());
    m_arena.pool.append(text);
    return {begin, begin + static_cast<uint32_t>(text.size())};
}

} // namespace efa::yaml
