#include "kustomize/nodeconverter.h"

#include "kustomize/scalartype.h"
#include "yaml/scalarplace.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::NodeConverter)
};

constexpr std::string_view mergeName = "<<";
constexpr std::string_view coreTags = "tag:yaml.org,2002:";

struct NamedTag
{
    std::string_view name;
    Tag tag;
};

constexpr std::array<NamedTag, 10> namedTags = {{
    {"str", Tag::Str},
    {"int", Tag::Int},
    {"float", Tag::Float},
    {"bool", Tag::Bool},
    {"null", Tag::Null},
    {"timestamp", Tag::Timestamp},
    {"binary", Tag::Binary},
    {"merge", Tag::Merge},
    {"map", Tag::Map},
    {"seq", Tag::Seq},
}};

std::optional<Tag> knownTag(std::string_view full)
{
    if (!full.starts_with(coreTags))
        return std::nullopt;
    const std::string_view name = full.substr(coreTags.size());
    for (const NamedTag& named : namedTags) {
        if (named.name == name)
            return named.tag;
    }
    return std::nullopt;
}

Style styleOf(yaml::NodeStyle style)
{
    switch (style) {
    case yaml::NodeStyle::SingleQuoted:
        return Style::SingleQuoted;
    case yaml::NodeStyle::DoubleQuoted:
        return Style::DoubleQuoted;
    case yaml::NodeStyle::Literal:
        return Style::Literal;
    case yaml::NodeStyle::Folded:
        return Style::Folded;
    default:
        return Style::Plain;
    }
}

/// Other tags of the core make a text, as those that are not known do.
bool canStandBefore(Tag tag, std::string_view text)
{
    return tag != Tag::Map && tag != Tag::Seq && (tag != Tag::Merge || text == mergeName);
}

bool isBlockText(const yaml::Node& node)
{
    return node.style() == yaml::NodeStyle::Literal || node.style() == yaml::NodeStyle::Folded;
}

yaml::Node lastWithin(yaml::Node node)
{
    while (node.size() > 0)
        node = node.isMapping() ? node.member(node.size() - 1).second : node.item(node.size() - 1);
    return node;
}

/// Where a text of several lines begins that is the last of its document, with a comment after it.
std::optional<uint32_t> textBeforeComment(const yaml::Node& root)
{
    const yaml::Node last = lastWithin(root);
    if (!isBlockText(last))
        return std::nullopt;
    const std::string_view text = last.source().view();
    const uint32_t begin = last.range().end;
    uint32_t end = yaml::skipBlanksAndComments(text, begin);
    if (text.substr(end).starts_with("..."))
        end = yaml::skipBlanksAndComments(text, end + 3);
    const bool endsDocument = end == text.size() || text.substr(end).starts_with("---");
    if (!endsDocument || text.substr(begin, end - begin).find('#') == std::string_view::npos)
        return std::nullopt;
    return last.range().begin;
}

Style beforeComment(Style style)
{
    return style == Style::Folded ? Style::FoldedBeforeComment : Style::LiteralBeforeComment;
}

Value scalarFrom(const yaml::Node& node, Style style)
{
    const std::string_view tag = node.tag();
    if (tag.empty() || tag == "!") {
        const Tag implicit = style == Style::Plain ? resolvedTag(node.value()) : Tag::Str;
        return Value::scalar(node.value(), implicit, style);
    }
    const std::optional<Tag> known = knownTag(tag);
    if (known && canStandBefore(*known, node.value()))
        return Value::scalar(node.value(), *known, style, Tagging::Explicit);
    return Value::customScalar(node.value(), tag, style);
}

/// The reference writes an empty text in quotes where it could not stand bare, such as for a key. What it
/// reads back is a string.
bool isUnwritten(const yaml::Node& node)
{
    return node.isScalar() && node.style() == yaml::NodeStyle::Plain && node.value().empty() &&
           node.tag().empty();
}

Layout layoutOf(const yaml::Node& node)
{
    return node.style() == yaml::NodeStyle::Flow ? Layout::Flow : Layout::Block;
}

bool isMergeKey(const yaml::Node& key)
{
    if (!key.isScalar() || key.value() != mergeName)
        return false;
    const std::string_view tag = key.tag();
    return tag.empty() || tag == "!" ? key.style() == yaml::NodeStyle::Plain : knownTag(tag) == Tag::Merge;
}

tl::unexpected<Error> mergeError(const yaml::Node& node, const QString& message)
{
    return failure({.code = ErrorCode::Invalid,
                    .message = message,
                    .hint = Text::tr("Give `<<` a mapping, or a list of mappings, by alias or in place."),
                    .where = node.place()});
}

} // namespace

Result<Value> NodeConverter::convert(const yaml::Node& root)
{
    if (m_comments == Comments::Kept)
        m_beforeComment = textBeforeComment(root);
    return valueOf(root);
}

Result<Value> NodeConverter::valueOf(const yaml::Node& node)
{
    if (node.isAlias())
        return valueOf(node.target());
    if (node.isScalar()) {
        const Style style = styleOf(node.style());
        const bool isBeforeComment = m_beforeComment == node.range().begin;
        return scalarFrom(node, isBeforeComment ? beforeComment(style) : style).placed();
    }
    if (node.anchor().empty())
        return collection(node);
    const uint32_t place = node.range().begin;
    if (const auto found = m_anchored.find(place); found != m_anchored.end())
        return found->second;
    Result<Value> value = collection(node);
    if (value)
        m_anchored.emplace(place, *value);
    return value;
}

Result<Value> NodeConverter::collection(const yaml::Node& node)
{
    return node.isSequence() ? sequence(node) : mapping(node);
}

Result<Value> NodeConverter::sequence(const yaml::Node& node)
{
    std::vector<Value> items;
    items.reserve(node.size());
    for (const yaml::Node item : node.items()) {
        Result<Value> value = valueOf(item);
        if (!value)
            return value;
        items.push_back(std::move(*value));
    }
    return Value::sequence(std::move(items), Tag::None, layoutOf(node));
}

Result<Value> NodeConverter::mapping(const yaml::Node& node)
{
    std::vector<Member> members;
    members.reserve(node.size());
    std::optional<yaml::Node> merged;
    for (const auto& [key, value] : node.members()) {
        if (isMergeKey(key)) {
            if (merged)
                return mergeError(key, Text::tr("A mapping has the merge key `<<` twice."));
            merged = value;
            continue;
        }
        // The reference clears every such field after merging, whether it merged or not.
        if (key.isScalar() && key.value() == mergeName)
            continue;
        Result<Value> keyValue = isUnwritten(key) ? Value::scalar({}, Tag::Str) : valueOf(key);
        if (!keyValue)
            return keyValue;
        Result<Value> valueValue = valueOf(value);
        if (!valueValue)
            return valueValue;
        if (m_nullKeys == NullKeys::Twice && keyValue->isNull())
            members.push_back({*keyValue, *valueValue});
        members.push_back({std::move(*keyValue), std::move(*valueValue)});
    }
    if (!merged)
        return Value::mapping(std::move(members), Tag::None, layoutOf(node));
    const Result<std::vector<Value>> sources = mergedMappings(*merged);
    if (!sources)
        return failure(sources.error());
    const size_t own = members.size();
    for (const Value& source : *sources) {
        for (const Member& member : source.members()) {
            const auto same = std::ranges::find_if(
                members, [&](const Member& m) { return m.key.text() == member.key.text(); });
            if (same == members.end())
                members.push_back(member);
            else if (same >= members.begin() + static_cast<std::ptrdiff_t>(own))
                *same = member;
        }
    }
    return Value::mapping(std::move(members), Tag::None, layoutOf(node));
}

Result<std::vector<Value>> NodeConverter::mergedMappings(const yaml::Node& node)
{
    const yaml::Node target = node.target();
    std::vector<Value> result;
    if (target.isMapping()) {
        Result<Value> value = valueOf(target);
        if (!value)
            return failure(value.error());
        result.push_back(std::move(*value));
        return result;
    }
    if (!node.isSequence())
        return mergeError(node, Text::tr("The merge key `<<` has a value that is no mapping."));
    for (const yaml::Node item : node.items()) {
        if (!item.target().isMapping())
            return mergeError(item, Text::tr("The merge key `<<` lists a value that is no mapping."));
        Result<Value> value = valueOf(item);
        if (!value)
            return failure(value.error());
        result.insert(result.begin(), std::move(*value));
    }
    return result;
}

} // namespace efa::kustomize
