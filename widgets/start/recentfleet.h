#pragma once

#include <QDateTime>
#include <QString>

namespace efa::widgets {

/// A fleet that was open before, as it was then.
struct RecentFleet
{
    QString path = {}; ///< absolute
    QString name = {};
    QString branch = {};   ///< empty: not under Git, or detached
    int ahead = 0;         ///< commits that were not pushed
    int clusters = -1;     ///< -1: not known
    QDateTime opened = {}; ///< UTC
    bool missing = false;

    friend bool operator==(const RecentFleet&, const RecentFleet&) = default;
};

} // namespace efa::widgets
