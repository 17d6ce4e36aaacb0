#pragma once

#include "base/place.h"
#include "base/result.h"
#include "kustomize/value.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace efa::delivery {

using LabelMap = QMap<QString, QString>;

/// A selector as objects hold it: `matchLabels` and `matchExpressions`. Immutable.
class LabelQuery
{
  public:
    /// `place` is that of the selector. Errors: Invalid (what the cluster would refuse too).
    [[nodiscard]] static Result<LabelQuery> read(const kustomize::Value& selector, const Place& place);

    /// An empty selector matches all.
    bool matches(const LabelMap& labels) const;

  private:
    enum class Test : uint8_t { In, NotIn, Exists, Missing };

    struct Requirement
    {
        QString key;
        Test test = Test::Exists;
        QStringList values;

        bool isMet(const LabelMap& labels) const;
    };

    static Result<Requirement> readExpression(const kustomize::Value& expression, const Place& place);

    std::vector<Requirement> m_requirements;
};

} // namespace efa::delivery
