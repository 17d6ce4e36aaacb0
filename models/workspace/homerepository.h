#pragma once

#include "workspace/fleetclusters.h"

#include <QString>

#include <map>

namespace efa::git {
class Repository;
}

namespace efa::workspace {

/// The Git repository that a fleet lies in, as its agents call it.
struct HomeRepository
{
    QString root; ///< absolute path of the clone
    delivery::Home home;

    /// Adds what Git knows to what the topology says; other revisions than the open one are read from the
    /// clone.
    void joinTo(delivery::Home& known, std::map<QString, QString>& repositories) const;
    void joinTo(FleetClusters& fleet) const { joinTo(fleet.home, fleet.repositories); }
    bool operator==(const HomeRepository&) const = default;
};

/// `open`: what is open in place of what is checked out, as the user calls it.
HomeRepository homeRepository(const git::Repository& repository, const QString& open = {});
/// Of what is checked out in the repository at `root`; empty where there is none that could be opened.
HomeRepository homeRepositoryAt(const QString& root);

} // namespace efa::workspace
