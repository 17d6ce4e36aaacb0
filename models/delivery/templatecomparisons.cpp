// Go's own functions: comparing, indexing, printing.
#include "delivery/templatefunctions.h"

#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <array>
#include <compare>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

tl::unexpected<Error> notComparable(const Value& a, const Value& b)
{
    const auto name = [](const Value& value) {
        const std::string_view type = typeName(value);
        return QString::fromLatin1(type.data(), static_cast<qsizetype>(type.size()));
    };
    return invalid(Text::tr("Values of the types %1 and %2 cannot be compared.").arg(name(a), name(b)));
}

Result<bool> areEqual(const Value& a, const Value& b)
{
    const Basic kind = basicOf(a);
    if (kind == Basic::Nothing || basicOf(b) == Basic::Nothing)
        return kind == basicOf(b);
    if (kind != basicOf(b) || kind == Basic::List || kind == Basic::Map)
        return notComparable(a, b);
    return a.text() == b.text();
}

Result<Value> equal(Arguments arguments)
{
    for (const Value& other : arguments.subspan(1)) {
        const Result<bool> same = areEqual(arguments[0], other);
        if (!same)
            return failure(same.error());
        if (*same)
            return boolValue(true);
    }
    return boolValue(false);
}

Result<Value> notEqual(Arguments arguments)
{
    const Result<bool> same = areEqual(arguments[0], arguments[1]);
    if (!same)
        return failure(same.error());
    return boolValue(!*same);
}

Result<std::partial_ordering> ordered(Arguments arguments)
{
    const Value& a = arguments[0];
    const Value& b = arguments[1];
    const Basic kind = basicOf(a);
    if (kind != basicOf(b))
        return notComparable(a, b);
    if (kind == Basic::String)
        return a.text() <=> b.text();
    if (kind == Basic::Whole)
        return wholeOf(a).value_or(0) <=> wholeOf(b).value_or(0);
    if (kind == Basic::Float)
        return floatOf(a).value_or(0) <=> floatOf(b).value_or(0);
    return notComparable(a, b);
}

template <typename Test>
Result<Value> answered(Arguments arguments, Test test)
{
    const Result<std::partial_ordering> order = ordered(arguments);
    if (!order)
        return failure(order.error());
    return boolValue(test(*order));
}

Result<Value> length(Arguments arguments)
{
    const Value& value = arguments[0];
    if (basicOf(value) == Basic::String)
        return wholeValue(static_cast<int64_t>(value.text().size()));
    if (value.isSequence() || value.isMapping())
        return wholeValue(value.size());
    return invalid(Text::tr("Only texts, lists and mappings have a length."));
}

Result<Value> itemAt(const Value& from, const Value& index)
{
    if (from.isMapping() && basicOf(index) == Basic::String) {
        const Value* found = from.find(index.text());
        return found ? *found : Value::null();
    }
    const std::optional<int64_t> position = wholeOf(index);
    const bool isText = basicOf(from) == Basic::String;
    if ((!from.isSequence() && !isText) || !position)
        return invalid(Text::tr("This value cannot be indexed in this way."));
    const size_t size = isText ? from.text().size() : from.size();
    if (*position < 0 || static_cast<size_t>(*position) >= size)
        return invalid(Text::tr("The index %1 is out of range.").arg(*position));
    const auto at = static_cast<size_t>(*position);
    return isText ? wholeValue(static_cast<unsigned char>(from.text()[at])) : from.items()[at];
}

Result<Value> indexed(Arguments arguments)
{
    Value here = arguments[0];
    for (const Value& index : arguments.subspan(1)) {
        Result<Value> next = itemAt(here, index);
        if (!next)
            return next;
        here = std::move(*next);
    }
    return here;
}

/// Go's Sprint puts a blank between two operands where neither is a text, Sprintln always.
std::string printed(Arguments arguments, bool always)
{
    std::string text;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const bool areTexts =
            i > 0 && (basicOf(arguments[i]) == Basic::String || basicOf(arguments[i - 1]) == Basic::String);
        if (i > 0 && (always || !areTexts))
            text += ' ';
        text += shown(arguments[i]);
    }
    return text;
}

std::string escapedHtml(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '"':
            escaped += "&#34;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

constexpr std::array<Function, 16> functions = {{
    {"and", "aa*", nullptr},
    {"or", "aa*", nullptr},
    {"not", "a", [](Arguments a) -> Result<Value> { return boolValue(!isTrue(a[0])); }},
    {"eq", "aaa*", equal},
    {"ne", "aa", notEqual},
    {"lt", "aa", [](Arguments a) { return answered(a, [](auto order) { return order < 0; }); }},
    {"le", "aa", [](Arguments a) { return answered(a, [](auto order) { return order <= 0; }); }},
    {"gt", "aa", [](Arguments a) { return answered(a, [](auto order) { return order > 0; }); }},
    {"ge", "aa", [](Arguments a) { return answered(a, [](auto order) { return order >= 0; }); }},
    {"len", "a", length},
    {"index", "aa*", indexed},
    {"print", "a*", [](Arguments a) -> Result<Value> { return textValue(printed(a, false)); }},
    {"println", "a*", [](Arguments a) -> Result<Value> { return textValue(printed(a, true) + '\n'); }},
    {"printf", "sa*",
     [](Arguments a) -> Result<Value> { return textValue(formatted(a[0].text(), a.subspan(1))); }},
    {"html", "a*", [](Arguments a) -> Result<Value> { return textValue(escapedHtml(printed(a, false))); }},
    {"urlquery", "a*",
     [](Arguments a) -> Result<Value> {
         QByteArray text = QByteArray::fromStdString(printed(a, false)).toPercentEncoding("-_.~ ");
         return textValue(text.replace(' ', '+').toStdString());
     }},
}};

} // namespace

std::span<const Function> comparisonFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
