#include "delivery/templatevalue.h"

#include "kustomize/jsontext.h"
#include "kustomize/scalarnumber.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace efa::delivery::gotemplate {

using kustomize::Member;
using kustomize::Tag;
using kustomize::Value;

namespace {

/// What a float says as a whole number; Go leaves open what it is beyond 64 bits.
int64_t cut(double number)
{
    constexpr double border = 9.2e18;
    return std::isfinite(number) ? static_cast<int64_t>(std::clamp(number, -border, border)) : 0;
}

} // namespace

Basic basicOf(const Value& value)
{
    if (value.isSequence())
        return Basic::List;
    if (value.isMapping())
        return Basic::Map;
    switch (value.tag()) {
    case Tag::Bool:
        return Basic::Bool;
    case Tag::Int:
        return Basic::Whole;
    case Tag::Float:
        return Basic::Float;
    default:
        return value.isNilOrNull() ? Basic::Nothing : Basic::String;
    }
}

std::string_view typeName(const Value& value)
{
    switch (basicOf(value)) {
    case Basic::Nothing:
        return "<nil>";
    case Basic::Bool:
        return "bool";
    case Basic::Whole:
        return "int";
    case Basic::Float:
        return "float64";
    case Basic::String:
        return "string";
    case Basic::List:
        return "[]interface {}";
    case Basic::Map:
        break;
    }
    return "map[string]interface {}";
}

Value textValue(std::string_view text)
{
    return Value::scalar(text, Tag::Str);
}

Value boolValue(bool value)
{
    return Value::scalar(value ? "true" : "false", Tag::Bool);
}

Value wholeValue(int64_t value)
{
    return Value::scalar(std::to_string(value), Tag::Int);
}

Value floatValue(double value)
{
    return Value::scalar(kustomize::goShortest(value), Tag::Float);
}

Value numberConstant(const std::string& text)
{
    const bool isHex = text.find_first_of("xX") != std::string::npos;
    if (isHex || text.find_first_of(".eEpP") == std::string::npos) {
        const std::string decimal = kustomize::decimalInteger(text);
        return decimal.empty() ? Value() : Value::scalar(decimal, Tag::Int);
    }
    const std::optional<double> number = kustomize::parsedFloat(text);
    return number ? floatValue(*number) : Value();
}

bool isTrue(const Value& value)
{
    switch (basicOf(value)) {
    case Basic::Nothing:
        return false;
    case Basic::Bool:
        return value.text() == "true";
    case Basic::Whole:
    case Basic::Float:
        return floatOf(value).value_or(0) != 0;
    case Basic::String:
        return !value.text().empty();
    default:
        return value.size() != 0;
    }
}

std::optional<int64_t> wholeOf(const Value& value)
{
    int64_t number = 0;
    const std::string_view text = value.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (basicOf(value) != Basic::Whole || error != std::errc())
        return std::nullopt;
    return number;
}

std::optional<double> floatOf(const Value& value)
{
    const Basic basic = basicOf(value);
    if (basic != Basic::Whole && basic != Basic::Float)
        return std::nullopt;
    return kustomize::parsedFloat(value.text());
}

int64_t convertedToWhole(const Value& value)
{
    if (const std::optional<int64_t> whole = wholeOf(value))
        return *whole;
    if (basicOf(value) == Basic::Bool)
        return value.text() == "true" ? 1 : 0;
    if (basicOf(value) == Basic::Float)
        return cut(floatOf(value).value_or(0));
    int64_t number = 0;
    std::string_view text = value.text();
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

double convertedToFloat(const Value& value)
{
    if (const std::optional<double> number = floatOf(value))
        return *number;
    if (basicOf(value) == Basic::Bool)
        return value.text() == "true" ? 1 : 0;
    return basicOf(value) == Basic::String ? kustomize::parsedFloat(value.text()).value_or(0) : 0;
}

std::string shown(const Value& value)
{
    std::string text;
    switch (basicOf(value)) {
    case Basic::Nothing:
        return "<nil>";
    case Basic::List:
        for (const Value& item : value.items())
            text += (text.empty() ? "" : " ") + shown(item);
        return '[' + text + ']';
    case Basic::Map:
        for (const Member* member : sortedMembers(value))
            text += (text.empty() ? "" : " ") + std::string(member->key.text()) + ':' + shown(member->value);
        return "map[" + text + ']';
    default:
        return std::string(value.text());
    }
}

std::string written(const Value& value)
{
    return value.isNilOrNull() ? "<no value>" : shown(value);
}

std::string goText(std::string_view text)
{
    constexpr std::string_view letters = "abfnrtv\\\"";
    constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\\"";
    std::string quoted = "\"";
    for (const uint character :
         QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4()) {
        const size_t found =
            character < 0x80 ? meanings.find(static_cast<char>(character)) : std::string_view::npos;
        if (found != std::string_view::npos)
            quoted += {'\\', letters[found]};
        else if (character < 0x20 || character == 0x7F)
            quoted += "\\x" + QStringLiteral("%1").arg(character, 2, 16, QLatin1Char('0')).toStdString();
        else if (!QChar::isPrint(character))
            quoted += (character < 0x10000 ? QStringLiteral("\\u%1").arg(character, 4, 16, QLatin1Char('0'))
                                           : QStringLiteral("\\U%1").arg(character, 8, 16, QLatin1Char('0')))
                          .toStdString();
        else
            quoted += QString::fromUcs4(reinterpret_cast<const char32_t*>(&character), 1).toStdString();
    }
    return quoted + '"';
}

std::vector<const Member*> sortedMembers(const Value& map)
{
    std::vector<const Member*> members;
    members.reserve(map.size());
    for (const Member& member : map.members())
        members.push_back(&member);
    std::ranges::stable_sort(members, {}, [](const Member* member) { return member->key.text(); });
    return members;
}

} // namespace efa::delivery::gotemplate
