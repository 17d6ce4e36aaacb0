#pragma once

#include "app/cli/console.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace efa::app {

/// What keeps clusters from being rendered. One broken base breaks many of them: its cause is told once, with
/// their names.
class FailureList
{
  public:
    void add(const QString& cluster, const Error& error);
    bool isEmpty() const { return m_causes.empty(); }
    /// To stderr, the causes in the order in which they came; no more than a person reads.
    void show(const Console& console) const;

  private:
    struct Cause
    {
        Error error;
        QStringList clusters;
    };

    std::vector<Cause> m_causes;
    QHash<QString, size_t> m_known; ///< causes by place and words
};

} // namespace efa::app
