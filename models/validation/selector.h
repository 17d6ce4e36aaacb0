#pragma once

#include "kustomize/value.h"
#include "validation/reference.h"

#include <string>
#include <vector>

namespace efa::validation {

/// A label selector of Kubernetes: `matchLabels` and `matchExpressions`, or the plain labels of a Service.
class Selector
{
  public:
    /// Plain labels, as a Service has them.
    static Selector ofLabels(const kustomize::Value* labels);
    /// A mapping with matchLabels and matchExpressions.
    static Selector ofSelector(const kustomize::Value* selector);

    /// Nothing is asked for: what that means depends on who asks.
    bool isEmpty() const { return m_labels.empty() && m_expressions.empty(); }
    bool matches(const Labels& labels) const;
    /// `app=web, tier in (a, b)`, for messages.
    std::string shown() const;

  private:
    struct Expression
    {
        std::string key;
        std::string how; ///< In, NotIn, Exists, DoesNotExist
        std::vector<std::string> values;
    };
    static bool holds(const Expression& expression, const Labels& labels);

    Labels m_labels;
    std::vector<Expression> m_expressions;
};

} // namespace efa::validation
