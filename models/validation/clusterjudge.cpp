#include "validation/clusterjudge.h"

#include "validation/policycheck.h"
#include "validation/referencecheck.h"
#include "validation/schemacheck.h"
#include "validation/selectorcheck.h"

namespace efa::validation {

namespace {

constexpr uint64_t factsDomain = 0x66616374;
constexpr uint64_t judgedDomain = 0x6a756467;
/// Beyond that many contents the memory begins anew: what all clusters share is judged again at once.
constexpr size_t mostKnown = 50000;

kustomize::ContentKey keyOf(const ClusterFacts& facts)
{
    kustomize::KeyMaker key(factsDomain);
    for (const auto& [name, values] : facts) {
        key.add(name).add(static_cast<uint64_t>(values.size()));
        for (const std::string& value : values)
            key.add(value);
    }
    return key.key();
}

} // namespace

ClusterJudge::Faults ClusterJudge::found(const kustomize::Resource& resource, const ClusterFacts& facts) const
{
    Faults faults;
    const QString version = QString::fromStdString(factOf(facts, "version"));
    for (Fault& fault : schemaFaults(resource, *m_catalog, version))
        faults.push_back(std::make_shared<const Fault>(std::move(fault)));
    for (Fault& fault : policyFaults(resource, m_policies, facts, m_settings))
        faults.push_back(std::make_shared<const Fault>(std::move(fault)));
    return faults;
}

ClusterJudge::FaultsPtr ClusterJudge::faultsOf(const kustomize::Resource& resource, const ClusterFacts& facts,
                                               const kustomize::ContentKey& factsKey)
{
    static const FaultsPtr none = std::make_shared<const Faults>();
    const auto key = kustomize::KeyMaker(judgedDomain).add(resource.contentKey()).add(factsKey).key();
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_known.find(key); known != m_known.end())
            return known->second;
    }
    Faults faults = found(resource, facts);
    FaultsPtr kept = faults.empty() ? none : std::make_shared<const Faults>(std::move(faults));
    const std::scoped_lock lock(m_mutex);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    m_known.emplace(key, kept);
    return kept;
}

void ClusterJudge::judge(const delivery::Delivery& delivery, const ClusterFacts& facts, Scope scope,
                         const Receiver& receiver)
{
    const Inventory inventory(delivery, m_traits);
    const kustomize::ContentKey factsKey = keyOf(facts);
    for (const Inventory::Item& item : inventory.items()) {
        // Another thread may forget them meanwhile.
        const FaultsPtr faults = faultsOf(*item.resource, facts, factsKey);
        for (const FaultPtr& fault : *faults)
            receiver(idOf(*item.resource), fault);
    }
    const Circumstances circumstances{facts, m_settings, Bundled::of(factOf(facts, "distribution")), scope};
    const FaultSink sink = [&](const Inventory::Item& item, Fault fault) {
        receiver(idOf(*item.resource), std::make_shared<const Fault>(std::move(fault)));
    };
    checkReferences(inventory, circumstances, sink);
    checkSelectors(inventory, circumstances, sink);
    checkOwners(inventory, circumstances, sink);
    checkUnused(inventory, circumstances, sink);
    checkPoliciesAround(inventory, m_policies, circumstances, sink);
}

} // namespace efa::validation
