// sprig's functions on lists, and those that choose.
#include "delivery/templatefunctions.h"

#include "delivery/gotemplate.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

using Items = std::vector<Value>;

Items itemsOf(const Value& list)
{
    return {list.items().begin(), list.items().end()};
}

Value listOf(Items items)
{
    return Value::sequence(std::move(items));
}

Result<Value> splitList(Arguments a)
{
    const std::string_view separator = a[0].text();
    std::string_view rest = a[1].text();
    Items items;
    if (separator.empty()) {
        const QString characters = QString::fromUtf8(rest.data(), static_cast<qsizetype>(rest.size()));
        for (const uint c : characters.toUcs4())
            items.push_back(
                textValue(QString::fromUcs4(reinterpret_cast<const char32_t*>(&c), 1).toStdString()));
        return listOf(std::move(items));
    }
    for (size_t at = rest.find(separator); at != std::string_view::npos; at = rest.find(separator)) {
        items.push_back(textValue(rest.substr(0, at)));
        rest.remove_prefix(at + separator.size());
    }
    items.push_back(textValue(rest));
    return listOf(std::move(items));
}

/// `_0`, `_1` and so on.
Result<Value> splitMap(Arguments a)
{
    const Result<Value> list = splitList(a);
    Value map = Value::mapping({});
    for (uint32_t i = 0; list && i < list->size(); ++i)
        map = map.with('_' + std::to_string(i), list->items()[i]);
    return map;
}

Result<Value> join(Arguments a)
{
    if (!a[1].isSequence())
        return textValue(a[1].isNilOrNull() ? std::string() : shown(a[1]));
    std::string result;
    bool isFirst = true;
    for (const Value& item : a[1].items()) {
        if (item.isNilOrNull())
            continue;
        result += (isFirst ? std::string() : std::string(a[0].text())) + shown(item);
        isFirst = false;
    }
    return textValue(result);
}

Result<Value> without(Arguments a)
{
    Items items;
    for (const Value& item : a[0].items()) {
        if (std::ranges::find(a.subspan(1), item) == a.end())
            items.push_back(item);
    }
    return listOf(std::move(items));
}

Result<Value> unique(Arguments a)
{
    Items items;
    for (const Value& item : a[0].items()) {
        if (std::ranges::find(items, item) == items.end())
            items.push_back(item);
    }
    return listOf(std::move(items));
}

Result<Value> reversed(Arguments a)
{
    Items items = itemsOf(a[0]);
    std::ranges::reverse(items);
    return listOf(std::move(items));
}

Result<Value> sorted(Arguments a)
{
    Items items;
    for (const Value& item : a[0].items())
        items.push_back(textValue(shown(item)));
    std::ranges::sort(items, {}, [](const Value& item) { return item.text(); });
    return listOf(std::move(items));
}

Result<Value> concatenated(Arguments a)
{
    Items items;
    for (const Value& list : a)
        items.insert(items.end(), list.items().begin(), list.items().end());
    return listOf(std::move(items));
}

Result<Value> compacted(Arguments a)
{
    Items items;
    std::ranges::copy_if(a[0].items(), std::back_inserter(items), isTrue);
    return listOf(std::move(items));
}

Result<Value> sliced(Arguments a)
{
    const auto size = static_cast<int64_t>(a[0].size());
    const int64_t first = a.size() > 1 ? wholeOf(a[1]).value_or(-1) : 0;
    const int64_t last = a.size() > 2 ? wholeOf(a[2]).value_or(-1) : size;
    if (first < 0 || last < first || last > size)
        return invalid(Text::tr("The range %1 to %2 is not in the list.").arg(first).arg(last));
    const auto items = a[0].items().subspan(static_cast<size_t>(first), static_cast<size_t>(last - first));
    return listOf({items.begin(), items.end()});
}

Result<Value> numbers(int64_t start, int64_t stop, int64_t step)
{
    Items items;
    for (int64_t i = start; step > 0 ? i < stop : step < 0 && i > stop; i += step) {
        if (items.size() >= GoTemplate::maxItems)
            return invalid(Text::tr("A list has more than the limit of %1 items.").arg(GoTemplate::maxItems));
        items.push_back(wholeValue(i));
    }
    return listOf(std::move(items));
}

Result<Value> until(Arguments a)
{
    const int64_t count = wholeOf(a[0]).value_or(0);
    return numbers(0, count, count < 0 ? -1 : 1);
}

Result<Value> untilStep(Arguments a)
{
    return numbers(wholeOf(a[0]).value_or(0), wholeOf(a[1]).value_or(0), wholeOf(a[2]).value_or(0));
}

Result<Value> first(Arguments a)
{
    return a[0].size() == 0 ? Value::null() : a[0].items().front();
}

Result<Value> last(Arguments a)
{
    return a[0].size() == 0 ? Value::null() : a[0].items().back();
}

Result<Value> rest(Arguments a)
{
    Items items = itemsOf(a[0]);
    if (!items.empty())
        items.erase(items.begin());
    return listOf(std::move(items));
}

Result<Value> initial(Arguments a)
{
    Items items = itemsOf(a[0]);
    if (!items.empty())
        items.pop_back();
    return listOf(std::move(items));
}

Result<Value> prepended(Arguments a)
{
    Items items = itemsOf(a[0]);
    items.insert(items.begin(), a[1]);
    return listOf(std::move(items));
}

Result<Value> coalesced(Arguments a)
{
    const auto found = std::ranges::find_if(a, isTrue);
    return found == a.end() ? Value::null() : *found;
}

constexpr std::array<Function, 26> functions = {{
    {"list", "a*", [](Arguments a) -> Result<Value> { return listOf({a.begin(), a.end()}); }},
    {"tuple", "a*", [](Arguments a) -> Result<Value> { return listOf({a.begin(), a.end()}); }},
    {"splitList", "ss", splitList},
    {"split", "ss", splitMap},
    {"join", "sa", join},
    {"first", "l", first},
    {"last", "l", last},
    {"rest", "l", rest},
    {"initial", "l", initial},
    {"append", "la", [](Arguments a) -> Result<Value> { return a[0].appended(a[1]); }},
    {"push", "la", [](Arguments a) -> Result<Value> { return a[0].appended(a[1]); }},
    {"prepend", "la", prepended},
    {"concat", "l*", concatenated},
    {"has", "al",
     [](Arguments a) -> Result<Value> {
         return boolValue(std::ranges::find(a[1].items(), a[0]) != a[1].items().end());
     }},
    {"without", "la*", without},
    {"uniq", "l", unique},
    {"reverse", "l", reversed},
    {"sortAlpha", "l", sorted},
    {"compact", "l", compacted},
    {"slice", "li*", sliced},
    {"until", "i", until},
    {"untilStep", "iii", untilStep},
    {"default", "aa*",
     [](Arguments a) -> Result<Value> { return a.size() > 1 && isTrue(a[1]) ? a[1] : a[0]; }},
    {"empty", "a", [](Arguments a) -> Result<Value> { return boolValue(!isTrue(a[0])); }},
    {"coalesce", "a*", coalesced},
    {"ternary", "aab", [](Arguments a) -> Result<Value> { return isTrue(a[2]) ? a[0] : a[1]; }},
}};

} // namespace

std::span<const Function> listFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
