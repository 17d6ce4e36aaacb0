#include "budget/noderules.h"

#include "delivery/objectfields.h"

#include <algorithm>
#include <optional>

namespace efa::budget {

namespace {

constexpr std::string_view controlPlane = "node-role.kubernetes.io/control-plane";

/// What is known of a label: nothing, that it is not there, or its value.
struct Label
{
    bool isKnown = false;
    std::optional<std::string> value = {};
};

Label labelOf(std::string_view label, const NodeTraits& node)
{
    if (label == "kubernetes.io/os" || label == "beta.kubernetes.io/os")
        return {true, "linux"};
    if (label == "kubernetes.io/arch" || label == "beta.kubernetes.io/arch")
        return {!node.architecture.empty(), node.architecture};
    if (label == controlPlane) {
        const bool serves = node.role != fleet::NodeGroup::Role::Agent;
        return {true, serves ? std::optional<std::string>("true") : std::nullopt};
    }
    return {};
}

Match matchIf(bool holds)
{
    return holds ? Match::Yes : Match::No;
}

/// Whether a toleration covers the taint of servers that are no agents.
bool toleratesServers(const kustomize::Value& toleration)
{
    const std::string effect = delivery::textAt(toleration, {"effect"});
    if (!effect.empty() && effect != "NoSchedule")
        return false;
    const std::string key = delivery::textAt(toleration, {"key"});
    if (delivery::textAt(toleration, {"operator"}) == "Exists")
        return key.empty() || key == controlPlane;
    return key == controlPlane && delivery::textAt(toleration, {"value"}).empty();
}

} // namespace

NodeRules::NodeRules(const kustomize::Value& podSpec, const kustomize::Value* runtimeClass)
{
    addSelector(podSpec, {"nodeSelector"});
    addTolerations(podSpec, {"tolerations"});
    if (runtimeClass) {
        addSelector(*runtimeClass, {"scheduling", "nodeSelector"});
        addTolerations(*runtimeClass, {"scheduling", "tolerations"});
    }
    const auto terms =
        delivery::itemsAt(podSpec, {"affinity", "nodeAffinity",
                                    "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms"});
    for (const kustomize::Value& term : terms) {
        Term requirements;
        for (const kustomize::Value& expression : delivery::itemsAt(term, {"matchExpressions"}))
            requirements.push_back({delivery::textAt(expression, {"key"}),
                                    delivery::textAt(expression, {"operator"}),
                                    delivery::textsAt(expression, {"values"})});
        for ([[maybe_unused]] const kustomize::Value& field : delivery::itemsAt(term, {"matchFields"}))
            requirements.push_back({"metadata.name", {}, {}});
        // An empty term matches no node.
        if (!requirements.empty())
            m_affinity.push_back(std::move(requirements));
    }
    if (!delivery::textAt(podSpec, {"nodeName"}).empty())
        m_selector.push_back({"metadata.name", {}, {}});
}

void NodeRules::addSelector(const kustomize::Value& object, std::initializer_list<std::string_view> path)
{
    for (const auto& [label, value] : delivery::mapAt(object, path))
        m_selector.push_back({label, "In", {value}});
}

void NodeRules::addTolerations(const kustomize::Value& object, std::initializer_list<std::string_view> path)
{
    const auto tolerations = delivery::itemsAt(object, path);
    m_tolerates = m_tolerates || std::ranges::any_of(tolerations, toleratesServers);
}

Match NodeRules::matchOf(const Requirement& requirement, const NodeTraits& node)
{
    const Label label = labelOf(requirement.label, node);
    if (!label.isKnown)
        return Match::Maybe;
    const bool among =
        label.value && std::ranges::find(requirement.values, *label.value) != requirement.values.end();
    if (requirement.test == "In")
        return matchIf(among);
    if (requirement.test == "NotIn")
        return matchIf(!among);
    if (requirement.test == "Exists")
        return matchIf(label.value.has_value());
    return requirement.test == "DoesNotExist" ? matchIf(!label.value) : Match::Maybe;
}

Match NodeRules::matchOf(const Term& term, const NodeTraits& node)
{
    Match all = Match::Yes;
    for (const Requirement& requirement : term)
        all = std::min(all, matchOf(requirement, node));
    return all;
}

Match NodeRules::match(const NodeTraits& node) const
{
    if (node.isTainted && !m_tolerates)
        return Match::No;
    Match any = m_affinity.empty() ? Match::Yes : Match::No;
    for (const Term& term : m_affinity)
        any = std::max(any, matchOf(term, node));
    return std::min(any, matchOf(m_selector, node));
}

std::string NodeRules::key() const
{
    std::string key = m_tolerates ? "tolerant" : "";
    const auto add = [&](const Term& term) {
        key += '\n';
        for (const Requirement& requirement : term) {
            key += requirement.label + '\1' + requirement.test;
            for (const std::string& value : requirement.values)
                key += '\2' + value;
            key += '\3';
        }
    };
    add(m_selector);
    for (const Term& term : m_affinity)
        add(term);
    return key;
}

} // namespace efa::budget
