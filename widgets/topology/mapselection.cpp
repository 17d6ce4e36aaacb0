#include "widgets/topology/mapselection.h"

namespace efa::widgets {

void MapSelection::set(const QSet<QString>& names, const QString& current)
{
    if (names == m_names && current == m_current)
        return;
    m_names = names;
    m_current = current;
    emit changed();
}

void MapSelection::toggle(const QString& name)
{
    QSet<QString> names = m_names;
    if (!names.remove(name))
        names.insert(name);
    set(names, name);
}

void MapSelection::keepOnly(const QSet<QString>& existing)
{
    set(QSet<QString>(m_names).intersect(existing), existing.contains(m_current) ? m_current : QString());
}

} // namespace efa::widgets
