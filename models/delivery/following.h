#pragma once

#include "delivery/agent.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace efa::delivery {

/// One delivery being followed: the units found so far and what they delivered.
class Following
{
  public:
    using Agents = std::vector<std::unique_ptr<const Agent>>;

    Following(const Agents& agents, const Cluster& cluster, const Workshop& workshop, Progress& progress);

    /// Errors: NotFound (no such entry point), Cancelled, Io.
    [[nodiscard]] Result<Delivery> run();

  private:
    struct Node
    {
        Unit unit;
        const Agent* agent = nullptr; ///< who builds it; nullptr: a folder is rendered as it is
        bool built = false;
        bool gone = false;  ///< no longer ordered
        size_t askedAt = 0; ///< version of what was delivered when its orders were asked for
        bool asked = false;
        QList<Diagnostic> findings; ///< of its orders
    };

    Result<void> start();
    Result<void> startAt(const QString& entry);
    /// What no kustomization holds together begins with each of those below it.
    Result<void> startPlain(const QString& entry);
    void addRoot(const QString& folder);
    Result<void> work(size_t at);
    Result<void> complete(size_t at);
    Result<void> build(size_t at);
    void note(const Unit& unit);
    bool runsFor(const Agent& agent, const Unit& unit) const;
    Result<Built> builtFolder(const Order& order) const;
    Result<Built> builtFrom(const files::FileTree& tree, const QString& folder) const;
    Result<void> ask(size_t at);
    Result<void> askAgents(size_t at, std::vector<size_t>& mentioned);
    /// Whether the entry point turned out to be what `order` orders, and was built anew.
    Result<bool> takesOver(size_t at, const Agent& agent, const Order& order);
    void place(size_t parent, const Agent& agent, Order order, std::vector<size_t>& mentioned);
    void refresh(size_t at, Order order);
    Result<bool> settle();
    bool isOutdated(const Node& node) const;
    void drop(size_t at);
    void deliverAnew();
    void noteLoop(size_t ancestor, size_t from);
    bool isAncestor(size_t ancestor, size_t of) const;
    bool isSameSource(const Source& a, const Source& b) const;
    static void appendNew(const QList<Diagnostic>& findings, QList<Diagnostic>& all);
    Delivery result() const;

    const Agents& m_agents;
    const Cluster& m_cluster;
    const Workshop& m_workshop;
    Progress& m_progress;
    std::vector<Node> m_nodes;
    std::map<std::string, size_t> m_byObject;
    Delivered m_delivered;
    QList<Diagnostic> m_findings;
};

} // namespace efa::delivery
