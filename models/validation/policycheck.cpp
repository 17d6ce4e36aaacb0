#include "validation/policycheck.h"

#include "validation/policytest.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace efa::validation {

using kustomize::Resource;

namespace {

/// Judges one object by one policy.
class PolicyRun
{
  public:
    PolicyRun(const Policy& policy, const Resource& resource, const ClusterFacts& facts,
              const Settings& settings)
        : m_policy(policy), m_resource(resource), m_tester(facts, parametersOf(policy, settings))
    {
    }

    bool concernsKind() const
    {
        return m_policy.kinds.empty() ||
               std::ranges::find(m_policy.kinds, m_resource.kind()) != m_policy.kinds.end();
    }

    std::vector<Fault> faults() const
    {
        std::vector<Fault> faults;
        const std::optional<Pod> pod = podOf(m_resource);
        PolicyView view{m_resource.value(), pod ? &*pod : nullptr, &m_resource.value(), {}};
        if (m_policy.each == Policy::Each::Object) {
            judge(view, faults);
        } else if (pod && m_policy.each == Policy::Each::Pod) {
            view.item = pod->spec;
            view.itemPath = pod->path;
            judge(view, faults);
        } else if (pod) {
            eachContainer(*pod, [&](const kustomize::Value& container, kustomize::FieldPath path) {
                view.item = &container;
                view.itemPath = std::move(path);
                judge(view, faults);
            });
        }
        return faults;
    }

  private:
    static QMap<QString, QString> parametersOf(const Policy& policy, const Settings& settings)
    {
        QMap<QString, QString> parameters = policy.parameters;
        if (const auto set = settings.rules.find(policy.id); set != settings.rules.end())
            parameters.insert(set->second.parameters);
        return parameters;
    }

    void judge(const PolicyView& view, std::vector<Fault>& faults) const
    {
        const auto holds = [&](const PolicyTest& test) { return m_tester.holds(test, view); };
        if (!std::ranges::all_of(m_policy.where, holds))
            return;
        for (const PolicyTester::Violation& violation : m_tester.violations(m_policy.must, view)) {
            const QString value = QString::fromStdString(violation.value);
            QString text = m_policy.text;
            text.replace("{value}"_L1, value);
            const QString right =
                m_policy.write.isEmpty() ? QString::fromStdString(violation.limit) : m_policy.write;
            faults.push_back({.rule = m_policy.id,
                              .severity = m_policy.severity,
                              .text = text,
                              .hint = m_policy.hint,
                              .path = violation.path,
                              .subject = value,
                              .correction = value.isEmpty() ? Correction() : Correction{value, right}});
        }
    }

    const Policy& m_policy;
    const Resource& m_resource;
    PolicyTester m_tester;
};

/// Whether other objects are there as a policy wants it for this object.
bool areDelivered(const PolicyPresence& presence, const Inventory::Item& item, const Inventory& inventory,
                  const PolicyTester& tester)
{
    std::string nspace = item.traits->id.nspace;
    if (presence.in == PolicyPresence::In::Itself)
        nspace = item.traits->id.name;
    const auto fits = [&](const Inventory::Item* other) {
        const std::optional<Pod> pod = podOf(*other->resource);
        const PolicyView view{other->resource->value(), pod ? &*pod : nullptr, &other->resource->value(), {}};
        return std::ranges::all_of(presence.where,
                                   [&](const PolicyTest& test) { return tester.holds(test, view); });
    };
    const auto isThere = [&](const std::string& kind) {
        if (presence.in != PolicyPresence::In::Cluster)
            return std::ranges::any_of(inventory.ofKind(kind, nspace), fits);
        return std::ranges::any_of(inventory.items(), [&](const Inventory::Item& other) {
            return other.traits->id.kind == kind && fits(&other);
        });
    };
    return std::ranges::any_of(presence.kinds, isThere) == presence.isWanted;
}

} // namespace

std::vector<Fault> policyFaults(const Resource& resource, const std::vector<Policy>& policies,
                                const ClusterFacts& facts, const Settings& settings)
{
    std::vector<Fault> all;
    for (const Policy& policy : policies) {
        if (policy.looksAround())
            continue;
        const PolicyRun run(policy, resource, facts, settings);
        if (!run.concernsKind())
            continue;
        std::vector<Fault> faults = run.faults();
        std::ranges::move(faults, std::back_inserter(all));
    }
    return all;
}

void checkPoliciesAround(const Inventory& inventory, const std::vector<Policy>& policies,
                         const Circumstances& circumstances, const FaultSink& sink)
{
    const PolicyTester tester(circumstances.facts, {});
    for (const Policy& policy : policies) {
        if (!policy.looksAround())
            continue;
        for (const Inventory::Item& item : inventory.items()) {
            const PolicyRun run(policy, *item.resource, circumstances.facts, circumstances.settings);
            if (!run.concernsKind())
                continue;
            std::vector<Fault> faults = run.faults();
            const auto holds = [&](const PolicyPresence& presence) {
                return areDelivered(presence, item, inventory, tester);
            };
            if (faults.empty() || !std::ranges::all_of(policy.delivered, holds))
                continue;
            for (Fault& fault : faults)
                sink(item, std::move(fault));
        }
    }
}

} // namespace efa::validation
