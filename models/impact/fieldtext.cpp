#include "impact/fieldtext.h"

#include "kustomize/jsontext.h"
#include "kustomize/scalartype.h"

#include <algorithm>
#include <cctype>

namespace efa::impact {

using kustomize::Value;
using JsonType = kustomize::JsonScalar::Type;

namespace {

std::string jsonOf(const Value& value);

std::string scalarJson(const Value& scalar)
{
    const Result<kustomize::JsonScalar> json = kustomize::jsonScalar(scalar);
    if (!json)
        return kustomize::goQuoted(scalar.text());
    if (json->type == JsonType::Null)
        return "null";
    return json->type == JsonType::String ? kustomize::goQuoted(json->text) : json->text;
}

std::string listJson(const Value& list)
{
    std::string text = "[";
    for (const Value& item : list.items())
        text += (text.size() > 1 ? ", " : "") + jsonOf(item);
    return text + ']';
}

std::string mappingJson(const Value& mapping)
{
    std::string text = "{";
    for (const kustomize::Member& member : mapping.members())
        text += (text.size() > 1 ? ", " : "") + kustomize::goQuoted(member.key.text()) + ": " +
                jsonOf(member.value);
    return text + '}';
}

std::string jsonOf(const Value& value)
{
    if (value.isMapping())
        return mappingJson(value);
    return value.isSequence() ? listJson(value) : scalarJson(value);
}

/// Nobody takes it for a number, a mapping or the like.
bool readsAsText(std::string_view text)
{
    const auto isPlain = [](unsigned char c) {
        return std::isalnum(c) || c >= 0x80 ||
               std::string_view("-_./:@%+=, ").find(static_cast<char>(c)) != std::string_view::npos;
    };
    return !text.empty() && text.front() != ' ' && text.back() != ' ' && std::ranges::all_of(text, isPlain);
}

} // namespace

std::string fieldText(const Value& value)
{
    if (!value.isScalar())
        return value.isNil() ? "null" : jsonOf(value);
    const Result<kustomize::JsonScalar> json = kustomize::jsonScalar(value);
    if (!json || json->type != JsonType::String || !readsAsText(json->text))
        return scalarJson(value);
    // As a bare word it must not be another type.
    const Result<kustomize::JsonScalar> bare = kustomize::jsonScalar(Value::scalar(json->text));
    return bare && bare->type == JsonType::String ? json->text : scalarJson(value);
}

std::string pathOf(const std::string& parent, std::string_view key)
{
    const bool isPlain = !key.empty() && std::ranges::all_of(key, [](unsigned char c) {
        return std::isalnum(c) || c == '-' || c == '_';
    });
    if (!isPlain)
        return parent + '[' + kustomize::goQuoted(key) + ']';
    return parent.empty() ? std::string(key) : parent + '.' + std::string(key);
}

} // namespace efa::impact
