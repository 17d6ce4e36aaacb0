#include "kustomize/jsonvalue.h"

#include "kustomize/keyfault.h"
#include "kustomize/scalartype.h"

#include <algorithm>
#include <optional>

namespace efa::kustomize {

namespace {

/// What a value stands in; nothing where that does not matter.
using Around = std::optional<Layout>;

Result<Value> readThroughJson(const Value& value, Around around);

Value scalarFromJson(const JsonScalar& json)
{
    switch (json.type) {
    case JsonScalar::Type::Null:
        return Value::scalar("null", Tag::Null).placed();
    case JsonScalar::Type::Bool:
        return Value::scalar(json.text, Tag::Bool).placed();
    case JsonScalar::Type::Number:
        return Value::scalar(json.text, resolvedTag(json.text)).placed();
    case JsonScalar::Type::String:
        break;
    }
    return Value::scalar(json.text, Tag::Str, Style::DoubleQuoted).placed();
}

Result<Value> scalarThroughJson(const Value& value, Around around)
{
    const Result<JsonScalar> json = jsonScalar(value, around.value_or(Layout::Block));
    if (!json)
        return failure(json.error());
    Value scalar = scalarFromJson(*json);
    return value.isWatched() ? scalar.withWatch(true) : scalar;
}

Result<Value> mappingThroughJson(const Value& value, Around around)
{
    std::vector<Member> members;
    members.reserve(value.size());
    for (const Member& member : value.members()) {
        if (!isString(member.key))
            return failure(noString(member.key));
        Result<Value> inner = readThroughJson(member.value, around);
        if (!inner)
            return inner;
        members.push_back(
            {Value::scalar(member.key.text(), Tag::Str, Style::DoubleQuoted), std::move(*inner)});
    }
    std::ranges::stable_sort(members, {}, [](const Member& member) { return member.key.text(); });
    const auto same = std::ranges::adjacent_find(
        members, [](const Member& a, const Member& b) { return a.key.text() == b.key.text(); });
    if (same != members.end()) {
        return failure(keyTwice(same->key.text()));
    }
    return Value::mapping(std::move(members));
}

/// Below a flow collection everything is written as one.
Around layoutWithin(Around around, const Value& value)
{
    return !around || around == Layout::Flow ? around : value.layout();
}

Result<Value> readThroughJson(const Value& value, Around around)
{
    around = layoutWithin(around, value);
    switch (value.kind()) {
    case Kind::Nil:
        return value;
    case Kind::Scalar:
        return scalarThroughJson(value, around);
    case Kind::Mapping:
        return mappingThroughJson(value, around);
    case Kind::Sequence:
        break;
    }
    std::vector<Value> items;
    items.reserve(value.size());
    for (const Value& item : value.items()) {
        Result<Value> inner = readThroughJson(item, around);
        if (!inner)
            return inner;
        items.push_back(std::move(*inner));
    }
    return Value::sequence(std::move(items));
}

} // namespace

Result<Value> throughJson(const Value& value)
{
    return readThroughJson(value, Layout::Block);
}

Result<Value> throughJsonAsRead(const Value& value)
{
    return readThroughJson(value, std::nullopt);
}

} // namespace efa::kustomize
