#include "kustomize/referencesites.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/pathlookup.h"

#include <algorithm>
#include <string_view>

namespace efa::kustomize {

/// The paths of the rules for one kind of object as a tree.
struct ReferenceRules::Node
{
    std::vector<std::pair<std::string_view, std::unique_ptr<Node>>> children;
    std::vector<uint32_t> rules;
    std::vector<uint32_t> misnamed; ///< rules that go on with what is no name of a field

    Node& child(std::string_view name)
    {
        for (auto& [known, node] : children) {
            if (known == name)
                return *node;
        }
        return *children.emplace_back(name, std::make_unique<Node>()).second;
    }
    void collect(std::vector<uint32_t>& into) const
    {
        into.insert(into.end(), rules.begin(), rules.end());
        into.insert(into.end(), misnamed.begin(), misnamed.end());
        for (const auto& [name, node] : children)
            node->collect(into);
    }
};

namespace {

std::string_view fieldName(const std::string& part)
{
    std::string_view name = part;
    if (name.ends_with("[]"))
        name.remove_suffix(2);
    return name;
}

void addSite(ReferenceSites& sites, std::string_view text, const std::vector<uint32_t>& rules)
{
    for (ReferenceSite& site : sites.sites) {
        if (site.text == text && site.rules == rules)
            return;
    }
    sites.sites.push_back({std::string(text), rules});
}

// What a rule finds at the end of its path.
void addLeaf(ReferenceSites& sites, const Value& value, const std::vector<uint32_t>& rules)
{
    switch (value.kind()) {
    case Kind::Nil:
        break;
    case Kind::Scalar:
        if (!value.isNull())
            addSite(sites, value.text(), rules);
        break;
    case Kind::Sequence:
        for (const Value& item : value.items()) {
            if (item.isSequence())
                sites.always.insert(sites.always.end(), rules.begin(), rules.end());
            else
                addLeaf(sites, item, rules);
        }
        break;
    case Kind::Mapping:
        if (const Value* name = value.find("name"))
            addSite(sites, name->text(), rules);
        else
            sites.always.insert(sites.always.end(), rules.begin(), rules.end());
        break;
    }
}

template <typename Node>
void walk(ReferenceSites& sites, const Value& value, const Node& node)
{
    if (!node.rules.empty())
        addLeaf(sites, value, node.rules);
    if ((node.children.empty() && node.misnamed.empty()) || value.isNilOrNull())
        return;
    // The path goes on where the object does not, or with an item where it has fields: the rule says so.
    if (!value.isSequence())
        sites.always.insert(sites.always.end(), node.misnamed.begin(), node.misnamed.end());
    if (value.isScalar()) {
        for (const auto& [name, child] : node.children)
            child->collect(sites.always);
        return;
    }
    for (const Value& item : value.items())
        walk(sites, item, node);
    for (const auto& [name, child] : node.children) {
        if (const Value* found = value.find(name))
            walk(sites, *found, *child);
    }
}

bool isFieldName(const std::string& part)
{
    return demandFieldName(trimmed(fieldName(part))).has_value();
}

} // namespace

ReferenceRules::ReferenceRules(const std::vector<NameReference>& references)
{
    for (const NameReference& reference : references) {
        for (const FieldSpec& referrer : reference.referrers) {
            const auto index = static_cast<uint32_t>(m_rules.size());
            m_rules.push_back({{{}, referrer.path, referrer.create}, reference.target});
            m_referrers.push_back({referrer.gvk, index, pathParts(referrer.path, '/')});
        }
    }
}

ReferenceRules::~ReferenceRules() = default;

const ReferenceRules::Node& ReferenceRules::pathsFor(const Gvk& gvk) const
{
    const std::scoped_lock lock(m_mutex);
    std::unique_ptr<const Node>& known = m_paths[gvk.text()];
    if (known)
        return *known;
    auto root = std::make_unique<Node>();
    for (const OfKind& referrer : m_referrers) {
        if (!gvk.isSelectedBy(referrer.referrer))
            continue;
        Node* node = root.get();
        const auto misnamed = std::ranges::find_if_not(referrer.parts, isFieldName);
        for (auto part = referrer.parts.begin(); part != misnamed; ++part)
            node = &node->child(fieldName(*part));
        (misnamed == referrer.parts.end() ? node->rules : node->misnamed).push_back(referrer.rule);
    }
    known = std::move(root);
    return *known;
}

ReferenceSites ReferenceRules::sitesIn(const Resource& resource) const
{
    ReferenceSites sites;
    walk(sites, resource.value(), pathsFor(resource.originalId().gvk));
    std::ranges::sort(sites.always);
    const auto repeated = std::ranges::unique(sites.always);
    sites.always.erase(repeated.begin(), repeated.end());
    return sites;
}

} // namespace efa::kustomize
