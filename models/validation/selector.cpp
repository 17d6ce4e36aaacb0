#include "validation/selector.h"

#include "validation/pods.h"

#include <algorithm>

namespace efa::validation {

using kustomize::Value;

Selector Selector::ofLabels(const Value* labels)
{
    Selector selector;
    selector.m_labels = labelsIn(labels);
    return selector;
}

Selector Selector::ofSelector(const Value* value)
{
    Selector selector;
    if (!value)
        return selector;
    selector.m_labels = labelsIn(value->find("matchLabels"));
    const Value* expressions = value->find("matchExpressions");
    if (!expressions)
        return selector;
    for (const Value& one : expressions->items()) {
        Expression expression{textIn(one, {"key"}), textIn(one, {"operator"}), {}};
        if (const Value* values = one.find("values")) {
            for (const Value& text : values->items())
                expression.values.emplace_back(text.text());
        }
        selector.m_expressions.push_back(std::move(expression));
    }
    return selector;
}

bool Selector::holds(const Expression& expression, const Labels& labels)
{
    const auto found = labels.find(expression.key);
    const bool isThere = found != labels.end();
    if (expression.how == "Exists")
        return isThere;
    if (expression.how == "DoesNotExist")
        return !isThere;
    const bool isOne =
        isThere && std::ranges::find(expression.values, found->second) != expression.values.end();
    return expression.how == "NotIn" ? !isOne : isOne;
}

bool Selector::matches(const Labels& labels) const
{
    const auto has = [&](const auto& wanted) {
        const auto found = labels.find(wanted.first);
        return found != labels.end() && found->second == wanted.second;
    };
    return std::ranges::all_of(m_labels, has) &&
           std::ranges::all_of(m_expressions,
                               [&](const Expression& expression) { return holds(expression, labels); });
}

std::string Selector::shown() const
{
    std::string text;
    const auto next = [&] { text += text.empty() ? "" : ", "; };
    for (const auto& [key, value] : m_labels) {
        next();
        text.append(key).append("=").append(value);
    }
    for (const Expression& expression : m_expressions) {
        next();
        text += expression.key + ' ' + expression.how;
        for (const std::string& value : expression.values)
            text.append(1, ' ').append(value);
    }
    return text;
}

} // namespace efa::validation
