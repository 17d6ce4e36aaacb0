#include "schema/formats.h"
#include "schema/objectcheck.h"
#include "schema/quantity.h"
#include "schema/similarname.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace efa::schema {

namespace {

constexpr size_t longestFound = 200;
constexpr int deepestAlternatives = 40;
/// How far from a whole number a quotient may be that cannot be held exactly.
constexpr double rounding = 1e-9;

std::string_view shortened(std::string_view text)
{
    size_t end = std::min(text.size(), longestFound);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end);
}

/// As Kubernetes counts the length of a text.
uint64_t characters(std::string_view text)
{
    return static_cast<uint64_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string limitText(std::string_view sign, double limit)
{
    char digits[32];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), limit).ptr;
    return std::string(sign) + ' ' + std::string(std::begin(digits), end);
}

std::string joined(const std::vector<std::string_view>& values)
{
    std::string text;
    for (const std::string_view value : values)
        text.append(text.empty() ? "" : ", ").append(value);
    return text;
}

} // namespace

void ObjectCheck::checkRules(const Value& value, const JsonView& view, const At& at, const Rules& rules,
                             Layout around)
{
    if (!rules.values.empty())
        checkEnumeration(view, at.shape, rules);
    if (view.kind() == JsonKind::String) {
        checkText(view.text(), at.shape, rules);
        checkLength(characters(view.text()), rules);
    } else if (view.kind() == JsonKind::Integer || view.kind() == JsonKind::Number) {
        checkNumber(view, rules);
    } else if (view.kind() == JsonKind::List || view.kind() == JsonKind::Object) {
        checkLength(value.size(), rules);
    }
    checkAlternatives(value, at, rules, around);
}

void ObjectCheck::checkText(std::string_view text, const Shape& shape, const Rules& rules)
{
    if (shape.kind == ShapeKind::Quantity && !isQuantity(text))
        report(ViolationKind::BadFormat, "quantity", shortened(text));
    if (!rules.format.empty() && hasFormat(text, rules.format) == FormatAnswer::Differs)
        report(ViolationKind::BadFormat, std::string(rules.format), shortened(text));
    if (rules.pattern && rules.pattern->matches(text) == Pattern::Answer::Differs)
        report(ViolationKind::BadPattern, std::string(rules.pattern->text()), shortened(text));
}

void ObjectCheck::checkNumber(const JsonView& view, const Rules& rules)
{
    if (view.kind() == JsonKind::Integer && !isInIntegerFormat(view.text(), rules.format))
        report(ViolationKind::OutOfRange, std::string(rules.format), shortened(view.text()));
    double number = 0;
    std::from_chars(view.text().data(), view.text().data() + view.text().size(), number);
    if (rules.minimum && (number < *rules.minimum || (rules.minimumIsOut && number == *rules.minimum)))
        report(ViolationKind::OutOfRange, limitText(rules.minimumIsOut ? ">" : ">=", *rules.minimum),
               view.text());
    if (rules.maximum && (number > *rules.maximum || (rules.maximumIsOut && number == *rules.maximum)))
        report(ViolationKind::OutOfRange, limitText(rules.maximumIsOut ? "<" : "<=", *rules.maximum),
               view.text());
    if (!rules.multipleOf || *rules.multipleOf == 0)
        return;
    const double times = number / *rules.multipleOf;
    if (std::abs(times - std::round(times)) > rounding)
        report(ViolationKind::OutOfRange, limitText("multiple of", *rules.multipleOf), view.text());
}

void ObjectCheck::checkLength(uint64_t length, const Rules& rules)
{
    const auto reportLength = [&](std::string_view sign, uint64_t limit) {
        report(ViolationKind::OutOfRange, "length " + std::string(sign) + ' ' + std::to_string(limit),
               "length " + std::to_string(length));
    };
    if (rules.minLength && length < *rules.minLength)
        reportLength(">=", *rules.minLength);
    if (rules.maxLength && length > *rules.maxLength)
        reportLength("<=", *rules.maxLength);
}

void ObjectCheck::checkEnumeration(const JsonView& view, const Shape& shape, const Rules& rules)
{
    if (view.kind() == JsonKind::List || view.kind() == JsonKind::Object)
        return;
    // Kubernetes' own types take an empty text for one that is not there.
    const bool isAbsent = view.text().empty() && !shape.refusesNull;
    if (isAbsent || std::ranges::find(rules.values, view.text()) != rules.values.end())
        return;
    SimilarName similar(view.text());
    for (const std::string_view value : rules.values)
        similar.offer(value);
    report(ViolationKind::BadEnum, joined(rules.values), shortened(view.text()), similar.best());
}

void ObjectCheck::checkAlternatives(const Value& value, const At& at, const Rules& rules, Layout around)
{
    if (m_alternatives >= deepestAlternatives) {
        report(ViolationKind::TooComplex, {}, {});
        return;
    }
    for (const uint32_t part : rules.allOf)
        checkValue(value, at.of(part), around);
    if (awaitsDefault(value, at))
        return;
    const auto isFit = [&](uint32_t part) { return fits(value, at.of(part), around); };
    if (!rules.anyOf.empty() && std::ranges::none_of(rules.anyOf, isFit))
        report(ViolationKind::NoAlternative, "any of " + std::to_string(rules.anyOf.size()), {});
    if (!rules.oneOf.empty()) {
        const auto fitting = std::ranges::count_if(rules.oneOf, isFit);
        if (fitting != 1) {
            report(ViolationKind::NoAlternative, "one of " + std::to_string(rules.oneOf.size()),
                   std::to_string(fitting));
        }
    }
    if (rules.notShape != noShape && isFit(rules.notShape))
        report(ViolationKind::NoAlternative, "not", {});
}

/// A field is missing that the API server fills in before it looks at alternatives.
bool ObjectCheck::awaitsDefault(const Value& value, const At& at)
{
    return value.isMapping() && std::ranges::any_of(at.table.fields(at.shape), [&value](const Field& field) {
               if (!field.hasDefault)
                   return false;
               const Value* found = value.find(field.name);
               return found == nullptr || found->isNilOrNull();
           });
}

bool ObjectCheck::fits(const Value& value, const At& at, Layout around)
{
    const size_t before = m_verdict.violations.size();
    ++m_alternatives;
    checkValue(value, at, around);
    --m_alternatives;
    const bool isFit = m_verdict.violations.size() == before;
    m_verdict.violations.resize(before);
    return isFit;
}

} // namespace efa::schema
