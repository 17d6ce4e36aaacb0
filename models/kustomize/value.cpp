#include "kustomize/value.h"

#include "kustomize/scalartype.h"

#include <algorithm>
#include <cstring>
#include <new>
#include <string>

namespace efa::kustomize {

namespace {

constexpr uint64_t nilDomain = 1;
constexpr uint64_t scalarDomain = 2;
constexpr uint64_t sequenceDomain = 3;
constexpr uint64_t mappingDomain = 4;

uint64_t collectionDomain(uint64_t kind, Tag tag, Layout layout)
{
    return kind + 16 * static_cast<uint64_t>(tag) + 1024 * static_cast<uint64_t>(layout);
}

uint32_t saturated(size_t bytes)
{
    return static_cast<uint32_t>(std::min<size_t>(bytes, UINT32_MAX));
}

} // namespace

const Value::Node* Value::makeNode(Kind kind, Tag tag, size_t payload)
{
    auto* node = new (::operator new(sizeof(Node) + payload)) Node;
    node->kind = kind;
    node->tag = tag;
    node->bytes = saturated(sizeof(Node) + payload + 16); // 16: what the allocator adds
    return node;
}

void Value::destroy(const Node* node)
{
    switch (node->kind) {
    case Kind::Sequence:
        std::destroy_n(node->items(), node->count);
        break;
    case Kind::Mapping:
        std::destroy_n(node->members(), node->count);
        break;
    default:
        break;
    }
    node->~Node();
    ::operator delete(const_cast<Node*>(node));
}

Value Value::makeScalar(std::string_view text, Tag tag, std::string_view customTag, Style style,
                        Tagging tagging, Standing standing)
{
    auto* node = const_cast<Node*>(makeNode(Kind::Scalar, tag, text.size() + customTag.size()));
    node->count = static_cast<uint32_t>(text.size());
    node->extra = tag == Tag::Custom ? static_cast<uint16_t>(std::min<size_t>(customTag.size(), UINT16_MAX))
                                     : standing.share;
    node->style = static_cast<uint8_t>(style) & 7U;
    node->tagging = static_cast<uint8_t>(tagging) & 1U;
    node->layoutOrPlaced = standing.isPlaced ? 1U : 0U;
    node->watched = standing.isWatched ? 1U : 0U;
    std::copy(text.begin(), text.end(), static_cast<char*>(node->payload()));
    std::copy_n(customTag.begin(), customTag.empty() ? 0 : node->extra,
                static_cast<char*>(node->payload()) + text.size());
    KeyMaker maker(scalarDomain + 16 * static_cast<uint64_t>(tag) + 1024 * static_cast<uint64_t>(style) +
                   8192 * static_cast<uint64_t>(tagging) + 32768 * uint64_t{node->watched} +
                   65536 * uint64_t{standing.share});
    if (!customTag.empty())
        maker.add(customTag);
    node->key = maker.add(text).key();
    return Value(node);
}

Value Value::scalar(std::string_view text, Tag tag, Style style, Tagging tagging)
{
    // A bare text that can only be a string is one: the two are printed and matched alike.
    if (tag == Tag::None && tagging == Tagging::Implicit && resolvedTag(text) == Tag::Str)
        tag = Tag::Str;
    return makeScalar(text, tag, {}, style, tagging, {});
}

Value Value::customScalar(std::string_view text, std::string_view tag, Style style)
{
    return makeScalar(text, Tag::Custom, tag, style, Tagging::Explicit, {});
}

Value Value::string(std::string_view text)
{
    const auto styleFor = [](std::string_view shown) {
        return shown.find('\n') == std::string_view::npos ? Style::Plain : Style::Literal;
    };
    if (isValidUtf8(text))
        return scalar(text, Tag::Str, styleFor(text));
    const std::string encoded = base64Lines(text);
    return scalar(encoded, Tag::Binary, styleFor(encoded));
}

Value Value::null()
{
    static const Value shared = scalar({}, Tag::Null);
    return shared;
}

Value Value::sequence(std::vector<Value> items, Tag tag, Layout layout)
{
    auto* node = const_cast<Node*>(makeNode(Kind::Sequence, tag, items.size() * sizeof(Value)));
    node->layoutOrPlaced = static_cast<uint8_t>(layout) & 1U;
    KeyMaker maker(collectionDomain(sequenceDomain, tag, layout));
    size_t bytes = node->bytes;
    for (Value& item : items) {
        maker.add(item.contentKey());
        bytes += item.bytes();
        node->extra |= static_cast<uint16_t>(item.hasShares());
        new (node->items() + node->count) Value(std::move(item));
        ++node->count;
    }
    node->key = maker.key();
    node->bytes = saturated(bytes);
    return Value(node);
}

Value Value::mapping(std::vector<Member> members, Tag tag, Layout layout)
{
    auto* node = const_cast<Node*>(makeNode(Kind::Mapping, tag, members.size() * sizeof(Member)));
    node->layoutOrPlaced = static_cast<uint8_t>(layout) & 1U;
    KeyMaker maker(collectionDomain(mappingDomain, tag, layout));
    size_t bytes = node->bytes;
    for (Member& member : members) {
        maker.add(member.key.contentKey()).add(member.value.contentKey());
        bytes += member.key.bytes() + member.value.bytes();
        node->extra |= static_cast<uint16_t>(member.value.hasShares());
        new (node->members() + node->count) Member(std::move(member));
        ++node->count;
    }
    node->key = maker.key();
    node->bytes = saturated(bytes);
    return Value(node);
}

bool Value::isNilOrEmpty() const
{
    return isNilOrNull() || (!isScalar() && size() == 0);
}

std::string_view Value::customTag() const
{
    return isScalar() ? std::string_view(m_node->text() + m_node->count,
                                         m_node->tag == Tag::Custom ? m_node->extra : 0)
                      : std::string_view();
}

Style Value::style() const
{
    return m_node ? static_cast<Style>(m_node->style) : Style::Plain;
}

Tagging Value::tagging() const
{
    return m_node ? static_cast<Tagging>(m_node->tagging) : Tagging::Implicit;
}

uint16_t Value::share() const
{
    return isScalar() && m_node->tag != Tag::Custom ? m_node->extra : 0;
}

bool Value::isPlaced() const
{
    return isScalar() && m_node->layoutOrPlaced != 0;
}

bool Value::isWatched() const
{
    return isScalar() && m_node->watched != 0;
}

bool Value::hasShares() const
{
    return m_node && m_node->tag != Tag::Custom && m_node->extra != 0;
}

Layout Value::layout() const
{
    return m_node && !isScalar() ? static_cast<Layout>(m_node->layoutOrPlaced) : Layout::Block;
}

const Value* Value::at(std::span<const std::string_view> path) const
{
    const Value* here = this;
    for (const std::string_view key : path) {
        here = here->find(key);
        if (!here)
            return nullptr;
    }
    return here;
}

const Value* Value::at(std::initializer_list<std::string_view> path) const
{
    return at(std::span<const std::string_view>(path.begin(), path.size()));
}

Value Value::with(std::string_view key, Value value) const
{
    const std::span<const Member> old = members();
    std::vector<Member> result;
    result.reserve(old.size() + 1);
    result.assign(old.begin(), old.end());
    const auto found =
        std::ranges::find_if(result, [key](const Member& member) { return member.key.text() == key; });
    if (found != result.end())
        found->value = std::move(value);
    else
        result.push_back({plainKey(key), std::move(value)});
    return withMembers(std::move(result));
}

Value Value::without(std::string_view key) const
{
    const std::span<const Member> old = members();
    const auto found =
        std::ranges::find_if(old, [key](const Member& member) { return member.key.text() == key; });
    if (found == old.end())
        return *this;
    std::vector<Member> result(old.begin(), found);
    result.insert(result.end(), std::next(found), old.end());
    return withMembers(std::move(result));
}

Value Value::withMember(uint32_t index, Value value) const
{
    std::vector<Member> result(members().begin(), members().end());
    result[index].value = std::move(value);
    return withMembers(std::move(result));
}

Value Value::withItem(uint32_t index, Value value) const
{
    std::vector<Value> result(items().begin(), items().end());
    result[index] = std::move(value);
    return withItems(std::move(result));
}

Value Value::appended(Value item) const
{
    std::vector<Value> result;
    result.reserve(size() + 1);
    result.assign(items().begin(), items().end());
    result.push_back(std::move(item));
    return withItems(std::move(result));
}

Value Value::withMembers(std::vector<Member> members) const
{
    return mapping(std::move(members), tag(), layout());
}

Value Value::withItems(std::vector<Value> items) const
{
    return sequence(std::move(items), tag(), layout());
}

Value Value::withLayout(Layout layout) const
{
    if (layout == this->layout())
        return *this;
    if (isSequence())
        return sequence({items().begin(), items().end()}, tag(), layout);
    return isMapping() ? mapping({members().begin(), members().end()}, tag(), layout) : *this;
}

Value Value::withText(std::string_view text) const
{
    return makeScalar(text, tag(), customTag(), style(), tagging(), standing());
}

Value Value::withStyle(Style style) const
{
    return makeScalar(text(), tag(), customTag(), style, tagging(), standing());
}

Value Value::withTag(Tag tag) const
{
    switch (kind()) {
    case Kind::Scalar:
        return makeScalar(text(), tag, {}, style(), Tagging::Implicit, standing());
    case Kind::Sequence:
        return sequence({items().begin(), items().end()}, tag, layout());
    case Kind::Mapping:
        return mapping({members().begin(), members().end()}, tag, layout());
    case Kind::Nil:
        break;
    }
    return *this;
}

Value Value::withShare(uint16_t share) const
{
    return makeScalar(text(), tag(), customTag(), style(), tagging(), {share, isPlaced(), isWatched()});
}

Value Value::placed() &&
{
    // Nobody else sees a value that was only just made.
    if (m_node->uses.load(std::memory_order_relaxed) != 1)
        return makeScalar(text(), tag(), customTag(), style(), tagging(), {share(), true, isWatched()});
    const_cast<Node*>(m_node)->layoutOrPlaced = 1; // NOLINT: as makeScalar() does
    return std::move(*this);
}

Value Value::withWatch(bool isWatched) const
{
    return makeScalar(text(), tag(), customTag(), style(), tagging(), {share(), isPlaced(), isWatched});
}

ContentKey Value::contentKey() const
{
    static const ContentKey nilKey = KeyMaker(nilDomain).key();
    return m_node ? m_node->key : nilKey;
}

size_t Value::bytes() const
{
    return m_node ? m_node->bytes : 0;
}

size_t Value::bytesBeyond(const Value& other) const
{
    if (m_node == other.m_node)
        return 0;
    if (kind() != other.kind() || kind() == Kind::Scalar)
        return bytes();
    size_t sum = sizeof(Node) + 16;
    const std::span<const Value> otherItems = other.items();
    for (size_t i = 0; i < items().size(); ++i)
        sum += sizeof(Value) +
               (i < otherItems.size() ? items()[i].bytesBeyond(otherItems[i]) : items()[i].bytes());
    const std::span<const Member> otherMembers = other.members();
    for (size_t i = 0; i < members().size(); ++i) {
        const Member& member = members()[i];
        sum += sizeof(Member);
        // Members keep their place in nearly all changes, so the same place is looked at first.
        const Value* before = i < otherMembers.size() && otherMembers[i].key == member.key
                                  ? &otherMembers[i].value
                                  : other.find(member.key.text());
        sum += before ? member.value.bytesBeyond(*before) : member.key.bytes() + member.value.bytes();
    }
    return sum;
}

Value plainKey(std::string_view text)
{
    return Value::scalar(text);
}

} // namespace efa::kustomize
