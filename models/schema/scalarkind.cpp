#include "schema/scalarkind.h"

#include "kustomize/scalartype.h"

#include <algorithm>

namespace efa::schema {

namespace {

constexpr size_t surelySmall = 15; // digits of a number that needs no look at its size

bool isPlainInteger(std::string_view text)
{
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return !text.empty() && text.size() <= surelySmall && (text[0] != '0' || text.size() == 1) &&
           std::ranges::all_of(text, isDigit);
}

JsonKind numberKind(std::string_view text)
{
    return text.find_first_of(".eE") == std::string_view::npos ? JsonKind::Integer : JsonKind::Number;
}

} // namespace

std::string_view jsonKindName(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null:
        return "null";
    case JsonKind::Boolean:
        return "boolean";
    case JsonKind::Integer:
        return "integer";
    case JsonKind::Number:
        return "number";
    case JsonKind::String:
        return "string";
    case JsonKind::List:
        return "array";
    case JsonKind::Object:
        return "object";
    case JsonKind::Broken:
        break;
    }
    return "unreadable";
}

JsonView::JsonView(const kustomize::Value& value, kustomize::Layout around)
    : m_text(value.text())
{
    using kustomize::Tag;
    if (value.isSequence() || value.isMapping()) {
        m_kind = value.isSequence() ? JsonKind::List : JsonKind::Object;
        return;
    }
    if (value.isNilOrNull())
        return;
    if (value.tag() == Tag::Str) {
        m_kind = JsonKind::String;
        return;
    }
    if (value.tag() == Tag::Int && isPlainInteger(m_text)) {
        m_kind = JsonKind::Integer;
        return;
    }
    auto scalar = kustomize::jsonScalar(value, around);
    if (!scalar) {
        m_kind = JsonKind::Broken;
        return;
    }
    using Type = kustomize::JsonScalar::Type;
    m_own = std::move(scalar->text);
    m_text = {};
    m_kind = scalar->type == Type::Null     ? JsonKind::Null
             : scalar->type == Type::Bool   ? JsonKind::Boolean
             : scalar->type == Type::Number ? numberKind(m_own)
                                            : JsonKind::String;
}

} // namespace efa::schema
