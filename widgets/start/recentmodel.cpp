#include "widgets/start/recentmodel.h"

#include "widgets/common/plaintext.h"

using namespace Qt::StringLiterals;

namespace efa::widgets {

QString fleetFacts(const RecentFleet& fleet)
{
    QStringList facts;
    if (fleet.clusters >= 0)
        facts << RecentModel::tr("%Ln clusters", nullptr, fleet.clusters);
    if (!fleet.branch.isEmpty())
        facts << (fleet.ahead > 0 ? u"%1 \u2191%2"_s.arg(shown(fleet.branch)).arg(fleet.ahead)
                                  : shown(fleet.branch));
    return facts.join(u", "_s);
}

void RecentModel::setFleets(const QList<RecentFleet>& fleets)
{
    if (fleets == m_fleets)
        return;
    const bool sameOrder = std::ranges::equal(
        fleets, m_fleets, [](const RecentFleet& a, const RecentFleet& b) { return a.path == b.path; });
    if (!sameOrder) {
        beginResetModel();
        m_fleets = fleets;
        endResetModel();
        return;
    }
    for (int row = 0; row < fleets.size(); ++row) {
        if (m_fleets.at(row) == fleets.at(row))
            continue;
        m_fleets[row] = fleets.at(row);
        emit dataChanged(index(row), index(row));
    }
}

int RecentModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_fleets.size());
}

QVariant RecentModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_fleets.size())
        return {};
    const RecentFleet& fleet = m_fleets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown(fleet.name);
    case Qt::ToolTipRole:
        return shownInToolTip(fleet.path);
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(shown(fleet.name), fleetFacts(fleet), shown(fleet.path));
    case Qt::AccessibleDescriptionRole:
        return fleet.missing ? tr("Folder is not there now") : QString();
    case PathRole:
        return fleet.path;
    case FleetRole:
        return QVariant::fromValue(fleet);
    default:
        return {};
    }
}

} // namespace efa::widgets
