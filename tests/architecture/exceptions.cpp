#include "tests/architecture/exceptions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::architecture {

namespace {

constexpr qsizetype mostExceptions = 10;

Fault ownFault(const QString& path, const QString& text)
{
    return {u"exceptions"_s, path, {}, text};
}

} // namespace

Exceptions::Exceptions(const QString& text)
{
    for (const QString& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'|');
        m_entries << Entry{fields.value(0).trimmed(), fields.value(1).trimmed(), fields.value(2).trimmed(),
                           fields.value(3).trimmed()};
    }
}

bool Exceptions::Entry::covers(const Fault& fault) const
{
    return rule == fault.rule && path == fault.path && subject == fault.subject;
}

QList<Fault> Exceptions::remaining(const QList<Fault>& faults) const
{
    QList<Fault> left;
    std::copy_if(faults.cbegin(), faults.cend(), std::back_inserter(left), [&](const Fault& fault) {
        return std::none_of(m_entries.cbegin(), m_entries.cend(),
                            [&](const Entry& entry) { return entry.covers(fault); });
    });
    for (const Entry& entry : m_entries) {
        const bool used = std::any_of(faults.cbegin(), faults.cend(),
                                      [&](const Fault& fault) { return entry.covers(fault); });
        if (!used)
            left << ownFault(entry.path, u"an exception that nothing needs"_s);
        if (entry.reason.isEmpty())
            left << ownFault(entry.path, u"an exception without a reason"_s);
    }
    if (m_entries.size() > mostExceptions)
        left << ownFault(
            {}, u"%1 exceptions, at most %2 are allowed"_s.arg(m_entries.size()).arg(mostExceptions));
    return left;
}

} // namespace efa::architecture
