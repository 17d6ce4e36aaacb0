#pragma once

#include "tests/architecture/source.h"

namespace efa::architecture {

/// The few faults that we accept, each with a reason: lines `rule | path | subject | reason`, the subject may
/// be empty.
class Exceptions
{
  public:
    explicit Exceptions(const QString& text);

    /// What is left after the exceptions, then what is wrong with the exceptions themselves: more than ten,
    /// one without a reason, one that nothing needs any more.
    QList<Fault> remaining(const QList<Fault>& faults) const;

  private:
    struct Entry
    {
        QString rule;
        QString path;
        QString subject;
        QString reason;

        bool covers(const Fault& fault) const;
    };

    QList<Entry> m_entries;
};

} // namespace efa::architecture
