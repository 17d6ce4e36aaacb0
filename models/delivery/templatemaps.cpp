// sprig's functions on mappings.
#include "delivery/templatefunctions.h"

#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace efa::delivery::gotemplate {

using kustomize::Member;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

Result<Value> dictionary(Arguments a)
{
    Value map = Value::mapping({});
    for (size_t i = 0; i < a.size(); i += 2)
        map = map.with(shown(a[i]), i + 1 < a.size() ? a[i + 1] : textValue({}));
    return map;
}

Result<Value> keys(Arguments a)
{
    std::vector<Value> names;
    for (const Value& map : a) {
        for (const Member* member : sortedMembers(map))
            names.push_back(textValue(member->key.text()));
    }
    return Value::sequence(std::move(names));
}

Result<Value> values(Arguments a)
{
    std::vector<Value> items;
    for (const Member* member : sortedMembers(a[0]))
        items.push_back(member->value);
    return Value::sequence(std::move(items));
}

bool isNamed(const Member& member, Arguments names)
{
    return std::ranges::any_of(names, [&](const Value& name) { return name.text() == member.key.text(); });
}

Value chosen(Arguments a, bool named)
{
    std::vector<Member> members;
    for (const Member& member : a[0].members()) {
        if (isNamed(member, a.subspan(1)) == named)
            members.push_back(member);
    }
    return Value::mapping(std::move(members));
}

Result<Value> plucked(Arguments a)
{
    std::vector<Value> items;
    for (const Value& map : a.subspan(1)) {
        if (const Value* found = map.find(a[0].text()))
            items.push_back(*found);
    }
    return Value::sequence(std::move(items));
}

/// `over` lies over `base`; without `replaces` only what is missing or empty is filled.
Value merged(const Value& base, const Value& over, bool replaces)
{
    Value result = base;
    for (const Member& member : over.members()) {
        const Value* before = result.find(member.key.text());
        if (before && before->isMapping() && member.value.isMapping())
            result = result.with(member.key.text(), merged(*before, member.value, replaces));
        else if (!before || replaces || !isTrue(*before))
            result = result.with(member.key.text(), member.value);
    }
    return result;
}

template <bool replaces>
Result<Value> mergedAll(Arguments a)
{
    Value result = a[0];
    for (const Value& other : a.subspan(1))
        result = merged(result, other, replaces);
    return result;
}

/// `dig "a" "b" default map`.
Result<Value> dug(Arguments a)
{
    if (a.size() < 3 || !a.back().isMapping())
        return invalid(Text::tr("The function \"dig\" wants names, a default and a mapping."));
    Value here = a.back();
    for (const Value& name : a.first(a.size() - 2)) {
        const Value* next = here.find(name.text());
        if (!next)
            return a[a.size() - 2];
        here = Value(*next);
    }
    return here;
}

Result<Value> valueAt(Arguments a)
{
    const Value* found = a[0].find(a[1].text());
    return found ? *found : textValue({});
}

constexpr std::array<Function, 13> functions = {{
    {"dict", "a*", dictionary},
    {"get", "ms", valueAt},
    {"hasKey", "ms",
     [](Arguments a) -> Result<Value> { return boolValue(a[0].find(a[1].text()) != nullptr); }},
    {"keys", "m*", keys},
    {"values", "m", values},
    {"pick", "ma*", [](Arguments a) -> Result<Value> { return chosen(a, true); }},
    {"omit", "ma*", [](Arguments a) -> Result<Value> { return chosen(a, false); }},
    {"pluck", "sm*", plucked},
    {"merge", "mm*", mergedAll<false>},
    {"mergeOverwrite", "mm*", mergedAll<true>},
    {"dig", "a*", dug},
    {"deepCopy", "a", [](Arguments a) -> Result<Value> { return a[0]; }},
    {"deepEqual", "aa", [](Arguments a) -> Result<Value> { return boolValue(a[0] == a[1]); }},
}};

} // namespace

std::span<const Function> mapFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
