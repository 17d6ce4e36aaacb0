// sprig's functions on numbers: all on 64-bit whole ones.
#include "delivery/templatefunctions.h"

#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace efa::delivery::gotemplate {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::GoTemplate)
};

/// Go's numbers wrap around.
int64_t wrapped(uint64_t number)
{
    return static_cast<int64_t>(number);
}

uint64_t raw(const Value& value)
{
    return static_cast<uint64_t>(convertedToWhole(value));
}

Result<Value> sum(Arguments a)
{
    uint64_t total = 0;
    for (const Value& number : a)
        total += raw(number);
    return wholeValue(wrapped(total));
}

Result<Value> product(Arguments a)
{
    uint64_t total = 1;
    for (const Value& number : a)
        total *= raw(number);
    return wholeValue(wrapped(total));
}

Result<Value> divided(Arguments a, bool remainder)
{
    const int64_t by = convertedToWhole(a[1]);
    const int64_t number = convertedToWhole(a[0]);
    if (by == 0)
        return invalid(Text::tr("A number is divided by zero."));
    if (by == -1)
        return wholeValue(remainder ? 0 : wrapped(0 - static_cast<uint64_t>(number)));
    return wholeValue(remainder ? number % by : number / by);
}

template <typename Better>
Result<Value> best(Arguments a, Better better)
{
    int64_t result = convertedToWhole(a[0]);
    for (const Value& number : a.subspan(1)) {
        const int64_t other = convertedToWhole(number);
        result = better(other, result) ? other : result;
    }
    return wholeValue(result);
}

Result<Value> asWhole(Arguments a)
{
    return wholeValue(convertedToWhole(a[0]));
}

constexpr std::array<Function, 15> functions = {{
    {"int", "a", asWhole},
    {"int64", "a", asWhole},
    {"atoi", "s", asWhole},
    {"float64", "a", [](Arguments a) -> Result<Value> { return floatValue(convertedToFloat(a[0])); }},
    {"add", "a*", sum},
    {"add1", "a", [](Arguments a) -> Result<Value> { return wholeValue(wrapped(raw(a[0]) + 1)); }},
    {"sub", "aa", [](Arguments a) -> Result<Value> { return wholeValue(wrapped(raw(a[0]) - raw(a[1]))); }},
    {"mul", "aa*", product},
    {"div", "aa", [](Arguments a) { return divided(a, false); }},
    {"mod", "aa", [](Arguments a) { return divided(a, true); }},
    {"max", "aa*", [](Arguments a) { return best(a, std::greater<>()); }},
    {"min", "aa*", [](Arguments a) { return best(a, std::less<>()); }},
    {"floor", "a",
     [](Arguments a) -> Result<Value> { return floatValue(std::floor(convertedToFloat(a[0]))); }},
    {"ceil", "a", [](Arguments a) -> Result<Value> { return floatValue(std::ceil(convertedToFloat(a[0]))); }},
    {"biggest", "aa*", [](Arguments a) { return best(a, std::greater<>()); }},
}};

} // namespace

std::span<const Function> numberFunctions()
{
    return functions;
}

} // namespace efa::delivery::gotemplate
