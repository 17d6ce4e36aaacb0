#include "validation/faultgroups.h"

#include <algorithm>
#include <string>
#include <utility>

namespace efa::validation {

namespace {

constexpr uint64_t faultDomain = 0x66617531;
constexpr uint64_t diagnosticDomain = 0x64696131;

void add(kustomize::KeyMaker& key, const QString& text)
{
    key.add(std::string_view(text.toStdString()));
}

kustomize::ContentKey keyOfKnown(const Diagnostic& finding)
{
    kustomize::KeyMaker key(diagnosticDomain);
    add(key, finding.rule);
    add(key, finding.text);
    add(key, finding.place.file);
    key.add(static_cast<uint64_t>(finding.place.line)).add(static_cast<uint64_t>(finding.place.column));
    return key.key();
}

} // namespace

kustomize::ContentKey FaultGroups::keyOf(const ObjectId& object, const Fault& fault)
{
    kustomize::KeyMaker key(faultDomain);
    key.add(object.group).add(object.kind).add(object.nspace).add(object.name);
    key.add(kustomize::pathText(fault.path)).add(static_cast<uint64_t>(fault.severity));
    validation::add(key, fault.rule);
    validation::add(key, fault.text);
    return key.key();
}

void FaultGroups::count(Group& group, uint32_t cluster)
{
    ++group.count;
    // Faults of one cluster come together.
    if (group.clusters.empty() || group.clusters.back() != cluster)
        group.clusters.push_back(cluster);
}

void FaultGroups::add(uint32_t cluster, const ObjectId& object, const FaultPtr& fault)
{
    add(cluster, keyOf(object, *fault), object, fault);
}

void FaultGroups::add(uint32_t cluster, const kustomize::ContentKey& key, const ObjectId& object,
                      const FaultPtr& fault)
{
    Group& group = m_groups[key];
    if (!group.fault) {
        group.object = object;
        group.fault = fault;
    }
    count(group, cluster);
}

void FaultGroups::add(uint32_t cluster, const Diagnostic& finding)
{
    Group& group = m_groups[keyOfKnown(finding)];
    if (!group.known)
        group.known = finding;
    count(group, cluster);
}

std::vector<FaultGroups::Group> FaultGroups::take()
{
    std::vector<Group> groups;
    groups.reserve(m_groups.size());
    for (auto& [key, group] : m_groups) {
        std::ranges::sort(group.clusters);
        groups.push_back(std::move(group));
    }
    m_groups.clear();
    return groups;
}

} // namespace efa::validation
