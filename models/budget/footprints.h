#pragma once

#include "base/result.h"
#include "budget/amounts.h"
#include "budget/workload.h"
#include "fleet/engine.h"
#include "fleet/region.h"
#include "yaml/source.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace efa::budget {

/// What of a node decides how much its own system takes.
struct SystemQuestion
{
    QString distribution = {}; ///< `k3s`, `k0s`
    fleet::NodeGroup::Role role = fleet::NodeGroup::Role::Both;
    QString architecture = {};
    int64_t servers = 1; ///< of the cluster: several keep their state in etcd
};

struct System
{
    Amounts amounts = {};
    bool runsPods = true; ///< it is a node that the scheduler knows
};

/// What operating systems, distributions and agents take, by published figures with their source:
/// resources/knowledge/footprints.yaml.
class Footprints
{
  public:
    /// Errors: Invalid, with the place.
    [[nodiscard]] static Result<Footprints> read(const yaml::Source& source);
    /// Those that the program brings.
    static const Footprints& onBoard();

    /// What a node of that capacity needs for itself. Nothing where no figure is known.
    std::optional<System> of(const SystemQuestion& question, const Amounts& capacity) const;

    /// The pods that an engine's agent, and the distribution, run beside what is delivered.
    std::vector<Workload> podsOf(fleet::Engine engine, const QString& distribution) const;
    /// The name of an engine's agent for which nobody publishes requests; empty where they are known.
    std::string agentWithoutFigures(fleet::Engine engine) const;

  private:
    struct Row
    {
        fleet::NodeGroup::Role role;
        QString datastore;    ///< empty: any
        QString architecture; ///< empty: any other
        System system;
    };
    struct Distribution
    {
        std::vector<Row> rows;
        int64_t keptMemory = 0;         ///< at which pods are evicted
        int64_t keptStoragePercent = 0; ///< likewise
        std::vector<Workload> pods;
    };
    struct Agent
    {
        std::string name;
        std::vector<Workload> pods;
        bool hasFigures = true;
    };
    friend class FootprintReader;

    Amounts m_operatingSystem;
    std::map<QString, Distribution> m_distributions;
    std::map<fleet::Engine, Agent> m_agents;
};

} // namespace efa::budget
