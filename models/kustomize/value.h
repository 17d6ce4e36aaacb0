#pragma once

#include "kustomize/contentkey.h"

#include <atomic>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace efa::kustomize {

/// Nil is "no node at all", which is not the same as a scalar tagged null.
enum class Kind : uint8_t { Nil, Scalar, Sequence, Mapping };

/// The tag a node carries. None is left by steps that put a bare text which may be no string: what it means
/// is then found when printed. Plain scalars read from a file carry what they resolve to, quoted ones Str.
enum class Tag : uint8_t { None, Str, Int, Float, Bool, Null, Timestamp, Binary, Merge, Map, Seq, Custom };

/// The last two are of a text with all its line breaks (`|+`) that ends a document before a comment: the
/// reference gives it another one whenever it writes it (see blocktext.h).
enum class Style : uint8_t {
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
    LiteralBeforeComment,
    FoldedBeforeComment
};

/// Whether the tag stands in the text (and so goes before what the text looks like).
enum class Tagging : uint8_t { Implicit, Explicit };

/// How a mapping or sequence is written: by indentation, or in braces and brackets.
enum class Layout : uint8_t { Block, Flow };

struct Member;

/// An immutable YAML value: shared, cheap to copy, compared by content key. Members keep the order in which
/// they were written; a mapping may hold a key twice, as the reference's nodes may (the first counts).
/// Safe to share between threads.
class Value
{
  public:
    Value() = default;
    Value(const Value& other);
    Value(Value&& other) noexcept
        : m_node(std::exchange(other.m_node, nullptr))
    {
    }
    Value& operator=(const Value& other);
    Value& operator=(Value&& other) noexcept;
    ~Value();

    static Value scalar(std::string_view text, Tag tag = Tag::None, Style style = Style::Plain,
                        Tagging tagging = Tagging::Implicit);
    /// A scalar with a tag that is none of the known ones, such as `!local`.
    static Value customScalar(std::string_view text, std::string_view tag, Style style);
    /// A string as yaml.v3's SetString makes it: tagged Str, literal where it has line breaks; bytes that
    /// are not UTF-8 become base64 tagged Binary.
    static Value string(std::string_view text);
    /// A scalar tagged null with no text.
    static Value null();
    static Value sequence(std::vector<Value> items, Tag tag = Tag::None, Layout layout = Layout::Block);
    static Value mapping(std::vector<Member> members, Tag tag = Tag::None, Layout layout = Layout::Block);

    Kind kind() const;
    bool isNil() const { return m_node == nullptr; }
    bool isScalar() const { return kind() == Kind::Scalar; }
    bool isSequence() const { return kind() == Kind::Sequence; }
    bool isMapping() const { return kind() == Kind::Mapping; }
    Tag tag() const;
    /// True for Tag::Null.
    bool isNull() const { return tag() == Tag::Null; }
    bool isNilOrNull() const { return isNil() || isNull(); }
    /// Nil, null, an empty mapping or an empty sequence.
    bool isNilOrEmpty() const;

    /// A scalar's text, empty for the others.
    std::string_view text() const;
    /// The text of Tag::Custom, empty for the others.
    std::string_view customTag() const;
    Style style() const;
    Tagging tagging() const;
    /// Block for scalars.
    Layout layout() const;
    /// Scalars with the same number other than 0 are one and the same node in the reference: what changes one
    /// of them in place changes all (see sharing.h). Kept by withText() and the like.
    uint16_t share() const;
    /// This or anything below has a share().
    bool hasShares() const;

    /// A scalar that was read and not written anew since: the reference knows its line. Not part of the
    /// content.
    bool isPlaced() const;
    /// Such a scalar that must not be written anew (see watching.h), which is part of the content.
    bool isWatched() const;

    /// Items or members; 0 for scalars.
    uint32_t size() const;
    std::span<const Value> items() const;
    std::span<const Member> members() const;
    /// The value of the first member with this key, whatever its tag; nullptr where there is none or this is
    /// no mapping. Valid as long as this value lives.
    const Value* find(std::string_view key) const;
    /// find() along several keys.
    const Value* at(std::initializer_list<std::string_view> path) const;
    const Value* at(std::span<const std::string_view> path) const;

    /// A mapping with the first member of that key replaced, or a plain key appended.
    [[nodiscard]] Value with(std::string_view key, Value value) const;
    /// A mapping without the first member of that key.
    [[nodiscard]] Value without(std::string_view key) const;
    /// With one member's value (by position) or one item replaced.
    [[nodiscard]] Value withMember(uint32_t index, Value value) const;
    [[nodiscard]] Value withItem(uint32_t index, Value value) const;
    [[nodiscard]] Value appended(Value item) const;
    /// The same mapping or sequence with other content: tag and layout stay.
    [[nodiscard]] Value withMembers(std::vector<Member> members) const;
    [[nodiscard]] Value withItems(std::vector<Value> items) const;
    /// Mappings and sequences; scalars stay as they are.
    [[nodiscard]] Value withLayout(Layout layout) const;
    /// Scalars: the same node with another text, style or tag.
    [[nodiscard]] Value withText(std::string_view text) const;
    [[nodiscard]] Value withStyle(Style style) const;
    [[nodiscard]] Value withTag(Tag tag) const;
    [[nodiscard]] Value withShare(uint16_t share) const;
    [[nodiscard]] Value placed() &&;
    [[nodiscard]] Value withWatch(bool isWatched) const;

    /// Kind, tags, styles, layouts and all content in order; the nil value has a key of its own.
    ContentKey contentKey() const;
    friend bool operator==(const Value& a, const Value& b)
    {
        return a.m_node == b.m_node || a.contentKey() == b.contentKey();
    }

    /// Bytes this value holds together with all below it, each counted where it occurs.
    size_t bytes() const;
    /// Bytes of what this value does not share with another at the same place.
    size_t bytesBeyond(const Value& other) const;

  private:
    // The payload follows the node in the same block: a scalar's text and custom tag, a sequence's items,
    // a mapping's members.
    struct Node
    {
        mutable std::atomic<uint32_t> uses = 1;
        uint32_t count = 0; // bytes of text, items or members
        ContentKey key;
        uint32_t bytes = 0; // of this block and all below, saturating
        uint16_t extra = 0; // length of a custom tag; share of other scalars; whether any below has one
        Tag tag = Tag::None;
        Kind kind : 2 = Kind::Nil;
        uint8_t style : 3 = 0;
        uint8_t tagging : 1 = 0;
        uint8_t layoutOrPlaced : 1 = 0; // of collections, and of scalars
        uint8_t watched : 1 = 0;

        void* payload() const { return const_cast<Node*>(this) + 1; } // NOLINT: the block's own tail
        const char* text() const { return static_cast<const char*>(payload()); }
        Value* items() const { return static_cast<Value*>(payload()); }
        Member* members() const { return static_cast<Member*>(payload()); }
    };

    explicit Value(const Node* node)
        : m_node(node)
    {
    }
    static const Node* makeNode(Kind kind, Tag tag, size_t payload);
    /// What a scalar keeps however it is changed in place.
    struct Standing
    {
        uint16_t share = 0;
        bool isPlaced = false;
        bool isWatched = false;
    };
    static Value makeScalar(std::string_view text, Tag tag, std::string_view customTag, Style style,
                            Tagging tagging, Standing standing);
    Standing standing() const { return {share(), isPlaced(), isWatched()}; }
    static void destroy(const Node* node);

    const Node* m_node = nullptr;
};

/// Key and value; the key is a scalar in all files that kustomize accepts.
struct Member
{
    Value key;
    Value value;
};

/// A mapping key as setters append it: plain and without a tag.
Value plainKey(std::string_view text);

} // namespace efa::kustomize

#include "kustomize/valueaccess.h" // IWYU pragma: export
