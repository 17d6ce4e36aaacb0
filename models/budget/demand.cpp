#include "budget/demand.h"

#include "budget/podcount.h"
#include "budget/podneeds.h"
#include "budget/quantity.h"
#include "delivery/delivered.h"
#include "delivery/objectfields.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace efa::budget {

namespace {

using kustomize::Resource;
using kustomize::ResourcePtr;
using kustomize::Value;

struct KindOfPods
{
    std::string_view group;
    std::string_view kind;
};
constexpr std::array kindsOfPods = {KindOfPods{"apps", "DaemonSet"},         KindOfPods{"apps", "Deployment"},
                                    KindOfPods{"apps", "StatefulSet"},       KindOfPods{"apps", "ReplicaSet"},
                                    KindOfPods{"", "ReplicationController"}, KindOfPods{"batch", "Job"},
                                    KindOfPods{"batch", "CronJob"},          KindOfPods{"", "Pod"}};
constexpr std::array<std::string_view, 4> furtherKinds = {"HorizontalPodAutoscaler", "LimitRange",
                                                          "PersistentVolumeClaim", "RuntimeClass"};

bool counts(const Resource& resource)
{
    return std::ranges::find(furtherKinds, resource.kind()) != furtherKinds.end() ||
           std::ranges::find(kindsOfPods, resource.kind(), &KindOfPods::kind) != kindsOfPods.end();
}

std::string nameOf(std::string_view kind, std::string_view nspace, std::string_view name)
{
    return std::string(kind) + ' ' + std::string(nspace) + '/' + std::string(name);
}

/// The pods of an object: where their template and the counting fields stand.
struct Parts
{
    Value spec;
    Value podTemplate;
    std::string_view kind;
    bool runs = true;
};

Parts partsOf(const Resource& resource)
{
    const Value& object = resource.value();
    Parts parts{.spec = delivery::mappingAt(object, {"spec"}), .podTemplate = {}, .kind = resource.kind()};
    if (parts.kind == "Pod") {
        parts.podTemplate = object;
        return parts;
    }
    if (parts.kind == "CronJob") {
        parts.runs = !delivery::isTrueAt(parts.spec, {"suspend"});
        parts.spec = delivery::mappingAt(parts.spec, {"jobTemplate", "spec"});
        parts.kind = "Job";
    }
    parts.podTemplate = delivery::mappingAt(parts.spec, {"template"});
    return parts;
}

class Collecting
{
  public:
    explicit Collecting(const std::vector<ResourcePtr>& resources)
    {
        std::vector<ResourcePtr> counting;
        std::ranges::copy_if(resources, std::back_inserter(counting),
                             [](const ResourcePtr& resource) { return counts(*resource); });
        m_delivered.add(counting);
    }

    Demand demand()
    {
        readAutoscalers();
        readLimitRanges();
        for (const auto& [group, kind] : kindsOfPods) {
            for (const ResourcePtr& resource : m_delivered.ofKind(group, kind))
                addWorkload(*resource);
        }
        for (const ResourcePtr& claim : m_delivered.ofKind("", "PersistentVolumeClaim"))
            addClaim(*claim);
        return std::move(m_demand);
    }

  private:
    void readAutoscalers()
    {
        for (const ResourcePtr& scaler : m_delivered.ofKind("autoscaling", "HorizontalPodAutoscaler")) {
            const Value& object = scaler->value();
            const std::string_view nspace = scaler->id().effectiveNamespace();
            const std::string target =
                nameOf(delivery::textAt(object, {"spec", "scaleTargetRef", "kind"}), nspace,
                       delivery::textAt(object, {"spec", "scaleTargetRef", "name"}));
            m_autoscaling[target] =
                wholeNumber(object.at({"spec", "maxReplicas"}), 1,
                            nameOf(scaler->kind(), nspace, scaler->name()), m_demand.findings);
        }
    }

    void readLimitRanges()
    {
        for (const ResourcePtr& range : m_delivered.ofKind("", "LimitRange")) {
            const std::string_view nspace = range->id().effectiveNamespace();
            for (const Value& limit : delivery::itemsAt(range->value(), {"spec", "limits"})) {
                if (delivery::textAt(limit, {"type"}) != "Container")
                    continue;
                Asked& given = m_given[std::string(nspace)];
                // In the order in which the API server completes a LimitRange.
                for (const std::string_view field : {"defaultRequest", "default", "max", "min"}) {
                    std::vector<std::string> faulty;
                    const Asked asked = askedIn(limit.find(field), faulty);
                    for (const std::string& what : faulty)
                        m_demand.findings
                            << quantityFault(nameOf(range->kind(), nspace, range->name()), what);
                    given.cpu = given.cpu ? given.cpu : asked.cpu;
                    given.memory = given.memory ? given.memory : asked.memory;
                    given.storage = given.storage ? given.storage : asked.storage;
                }
            }
        }
    }

    void addWorkload(const Resource& resource)
    {
        const Parts parts = partsOf(resource);
        if (!parts.runs)
            return;
        const std::string nspace(resource.id().effectiveNamespace());
        Workload workload{.name = nameOf(resource.kind(), nspace, resource.name())};
        countPods(parts.spec, parts.kind, m_autoscaling, workload, m_demand.findings);
        const Value podSpec = delivery::mappingAt(parts.podTemplate, {"spec"});
        const ResourcePtr runtime = m_delivered.find("node.k8s.io", "RuntimeClass", "",
                                                     delivery::textAt(podSpec, {"runtimeClassName"}));
        PodDefaults defaults;
        if (const auto given = m_given.find(nspace); given != m_given.end())
            defaults.container = given->second;
        defaults.overhead = overheadOf(podSpec, runtime.get(), workload.name);
        PodNeeds needs = podNeeds(podSpec, defaults, workload.name);
        workload.perPod = needs.requests;
        workload.perPod.storage = sumOf(workload.perPod.storage, claimedByEach(parts, workload.name));
        workload.withoutRequest = std::move(needs.withoutRequest);
        workload.images = std::move(needs.images);
        m_demand.findings += needs.findings;
        workload.rules = NodeRules(podSpec, runtime ? &runtime->value() : nullptr);
        limitPerNode(parts.podTemplate, workload);
        noteClaims(podSpec, nspace, workload.rules);
        m_demand.workloads.push_back(std::move(workload));
    }

    /// A pod may bring its overhead itself; else its RuntimeClass has it.
    Amounts overheadOf(const Value& podSpec, const Resource* runtime, const std::string& owner)
    {
        const Value* overhead = podSpec.find("overhead");
        if (!overhead && runtime)
            overhead = runtime->value().at({"overhead", "podFixed"});
        std::vector<std::string> faulty;
        const Asked asked = askedIn(overhead, faulty);
        for (const std::string& what : faulty)
            m_demand.findings << quantityFault(owner, what);
        return {asked.cpu.value_or(0), asked.memory.value_or(0), asked.storage.value_or(0)};
    }

    int64_t storageOf(const Value& claimSpec, const std::string& owner)
    {
        const Value* asked = claimSpec.at({"resources", "requests", "storage"});
        if (!asked || asked->isNull())
            return 0;
        if (const auto bytes = bytesOf(asked->text()))
            return *bytes;
        m_demand.findings << quantityFault(owner, "storage: " + std::string(asked->text()));
        return 0;
    }

    /// Volumes that come and go with a pod, or stay for its name.
    int64_t claimedByEach(const Parts& parts, const std::string& owner)
    {
        int64_t claimed = 0;
        if (parts.kind == "StatefulSet") {
            for (const Value& claim : delivery::itemsAt(parts.spec, {"volumeClaimTemplates"}))
                claimed = sumOf(claimed, storageOf(delivery::mappingAt(claim, {"spec"}), owner));
        }
        for (const Value& volume : delivery::itemsAt(parts.podTemplate, {"spec", "volumes"}))
            claimed = sumOf(
                claimed,
                storageOf(delivery::mappingAt(volume, {"ephemeral", "volumeClaimTemplate", "spec"}), owner));
        return claimed;
    }

    /// A volume lies on a disk that its pod can reach.
    void noteClaims(const Value& podSpec, const std::string& nspace, const NodeRules& rules)
    {
        for (const Value& volume : delivery::itemsAt(podSpec, {"volumes"})) {
            const std::string claim = delivery::textAt(volume, {"persistentVolumeClaim", "claimName"});
            std::string key = nspace;
            key.append(1, '/').append(claim);
            if (!claim.empty())
                m_users.emplace(std::move(key), rules);
        }
    }

    void addClaim(const Resource& claim)
    {
        const std::string id = std::string(claim.id().effectiveNamespace()) + '/' + claim.name();
        Workload volume{.name = claim.kind() + ' ' + id, .pods = 1};
        volume.perPod.storage = storageOf(delivery::mappingAt(claim.value(), {"spec"}), volume.name);
        if (const auto user = m_users.find(id); user != m_users.end())
            volume.rules = user->second;
        m_demand.workloads.push_back(std::move(volume));
    }

    delivery::Delivered m_delivered;
    Autoscaling m_autoscaling;
    std::map<std::string, Asked> m_given;     ///< by namespace
    std::map<std::string, NodeRules> m_users; ///< by `namespace/claim`
    Demand m_demand;
};

} // namespace

Demand demandOf(const std::vector<ResourcePtr>& resources)
{
    return Collecting(resources).demand();
}

Demand demandOf(const delivery::Delivery& delivery)
{
    std::vector<ResourcePtr> resources;
    std::vector<std::string> opaque;
    for (const delivery::Unit& unit : delivery.units) {
        resources.insert(resources.end(), unit.built.resources.begin(), unit.built.resources.end());
        if (!unit.built.opaque)
            continue;
        // The entry point has no object that orders it.
        const QString by = unit.order.by.shown();
        opaque.push_back((by.isEmpty() ? unit.order.path : by).toStdString());
    }
    Demand demand = demandOf(resources);
    demand.opaque = std::move(opaque);
    return demand;
}

} // namespace efa::budget
