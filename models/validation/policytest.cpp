#include "validation/policytest.h"

#include "fleet/fields.h"
#include "validation/amount.h"

#include <re2/re2.h>

#include <algorithm>
#include <span>

namespace efa::validation {

using kustomize::FieldPath;
using kustomize::Value;

namespace {

using Visitor = std::function<void(const Value& value, const FieldPath& path)>;

void walk(const Value& value, std::span<const PolicyPath::Step> steps, FieldPath& path, const Visitor& visit)
{
    if (steps.empty()) {
        if (!value.isNilOrNull())
            visit(value, path);
        return;
    }
    const std::string& key = steps.front().key;
    if (!key.empty()) {
        if (const Value* next = value.find(key)) {
            path.push_back(kustomize::PathPart::ofKey(key));
            walk(*next, steps.subspan(1), path, visit);
            path.pop_back();
        }
        return;
    }
    // Each item of a list, or each value of a mapping.
    for (size_t i = 0; i < value.items().size(); ++i) {
        path.push_back(kustomize::PathPart::ofIndex(i));
        walk(value.items()[i], steps.subspan(1), path, visit);
        path.pop_back();
    }
    for (const auto& [name, member] : value.members()) {
        path.push_back(kustomize::PathPart::ofKey(name.text()));
        walk(member, steps.subspan(1), path, visit);
        path.pop_back();
    }
}

/// Negations are asked of all values at once.
PolicyOperator plain(PolicyOperator is)
{
    if (is == PolicyOperator::NotIn)
        return PolicyOperator::In;
    return is == PolicyOperator::NotMatches ? PolicyOperator::Matches : is;
}

bool isNegation(PolicyOperator is)
{
    return is != plain(is);
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether a number or span keeps to the other one; nothing where one of them is neither.
std::optional<bool> keepsTo(PolicyOperator is, std::string_view text, std::string_view limit)
{
    if (is == PolicyOperator::NoLongerThan || is == PolicyOperator::NoShorterThan) {
        const auto span = fleet::readSpan(shown(text));
        const auto other = fleet::readSpan(shown(limit));
        if (!span || !other)
            return std::nullopt;
        return is == PolicyOperator::NoLongerThan ? *span <= *other : *span >= *other;
    }
    const auto amount = amountOf(text);
    const auto other = amountOf(limit);
    if (!amount || !other)
        return std::nullopt;
    return is == PolicyOperator::AtMost ? *amount <= *other : *amount >= *other;
}

bool matchesPattern(const PolicyValue& value, std::string_view text, const std::vector<std::string>& compared)
{
    const re2::StringPiece piece(text.data(), text.size());
    if (value.pattern)
        return RE2::PartialMatch(piece, *value.pattern);
    RE2::Options options;
    options.set_log_errors(false);
    const RE2 pattern(compared.empty() ? std::string() : compared.front(), options);
    return pattern.ok() && RE2::PartialMatch(piece, pattern);
}

} // namespace

std::optional<std::vector<std::string>> PolicyTester::compared(const PolicyValue& value) const
{
    if (!value.fact.empty()) {
        const auto found = m_facts.find(value.fact);
        return found == m_facts.end() ? std::nullopt : std::optional(found->second);
    }
    if (!value.parameter.empty()) {
        const auto found = m_parameters.constFind(QString::fromStdString(value.parameter));
        return found == m_parameters.constEnd() ? std::nullopt
                                                : std::optional(std::vector{found->toStdString()});
    }
    return value.written;
}

std::optional<bool> PolicyTester::fits(const PolicyTest& test, std::string_view text) const
{
    const auto values = compared(test.value);
    if (!values)
        return std::nullopt;
    switch (test.is) {
    case PolicyOperator::In:
    case PolicyOperator::NotIn:
        return (std::ranges::find(*values, text) != values->end()) == (test.is == PolicyOperator::In);
    case PolicyOperator::Matches:
    case PolicyOperator::NotMatches:
        return matchesPattern(test.value, text, *values) == (test.is == PolicyOperator::Matches);
    case PolicyOperator::Exists:
        return true;
    case PolicyOperator::Absent:
        return false;
    default:
        return values->empty() ? std::nullopt : keepsTo(test.is, text, values->front());
    }
}

std::string PolicyTester::commonLimit(const PolicyTest& test) const
{
    switch (test.is) {
    case PolicyOperator::AtMost:
    case PolicyOperator::AtLeast:
    case PolicyOperator::NoLongerThan:
    case PolicyOperator::NoShorterThan: {
        const auto values = test.value.fact.empty() ? compared(test.value) : std::nullopt;
        return values && !values->empty() ? values->front() : std::string();
    }
    default:
        return {};
    }
}

void PolicyTester::eachValue(const PolicyPath& path, const PolicyView& view, const Visitor& visit) const
{
    FieldPath at;
    const Value* root = view.item;
    if (path.root == PolicyPath::Root::Item) {
        at = view.itemPath;
    } else if (path.root == PolicyPath::Root::Object) {
        root = &view.object;
    } else {
        if (!view.pod)
            return;
        root = view.pod->spec;
        at = view.pod->path;
    }
    walk(*root, path.steps, at, visit);
}

bool PolicyTester::holdsForFacts(const PolicyTest& test) const
{
    const auto found = m_facts.find(test.path.steps.front().key);
    if (found == m_facts.end())
        return false; // not known: no condition holds
    const PolicyTest positive{test.path, plain(test.is), test.value};
    const bool any = std::ranges::any_of(
        found->second, [&](const std::string& text) { return fits(positive, text).value_or(false); });
    return any != isNegation(test.is);
}

bool PolicyTester::holds(const PolicyTest& test, const PolicyView& view) const
{
    if (test.path.root == PolicyPath::Root::Cluster)
        return holdsForFacts(test);
    if (!compared(test.value))
        return false;
    bool any = false;
    const PolicyTest positive{test.path, plain(test.is), test.value};
    const bool isAbsent = test.is == PolicyOperator::Absent;
    eachValue(test.path, view, [&](const Value& value, const FieldPath&) {
        any = any || isAbsent || fits(positive, value.text()).value_or(false);
    });
    return any != (isNegation(test.is) || isAbsent);
}

std::vector<PolicyTester::Violation> PolicyTester::violations(const PolicyTest& test,
                                                              const PolicyView& view) const
{
    std::vector<Violation> found;
    if (test.path.root == PolicyPath::Root::Cluster) {
        if (m_facts.contains(test.path.steps.front().key) && !holdsForFacts(test))
            found.push_back({view.itemPath, factOf(m_facts, test.path.steps.front().key)});
        return found;
    }
    bool any = false;
    eachValue(test.path, view, [&](const Value& value, const FieldPath& path) {
        any = true;
        if (fits(test, value.text()) == std::optional(false))
            found.push_back({path, std::string(value.text()), commonLimit(test)});
    });
    if (!any && test.is == PolicyOperator::Exists)
        found.push_back({view.itemPath, {}});
    return found;
}

} // namespace efa::validation
