#include "impact/comparison.h"

#include "impact/consequences.h"
#include "impact/hashedname.h"
#include "kustomize/schema.h"

#include <algorithm>
#include <optional>
#include <set>

namespace efa::impact {

using delivery::Delivery;
using delivery::Unit;
using kustomize::Resource;
using kustomize::ResourcePtr;

namespace {

/// An object and the unit that delivers it last.
struct Placed
{
    ResourcePtr resource;
    const Unit* unit = nullptr;
};
using Objects = std::map<ObjectName, Placed>;

ObjectName nameOf(const Resource& resource)
{
    return {resource.gvk().group, resource.kind(), resource.nspace(), resource.name()};
}

Objects objectsOf(const Delivery& delivery)
{
    Objects objects;
    for (const Unit& unit : delivery.units) {
        for (const ResourcePtr& resource : unit.built.resources)
            objects.insert_or_assign(nameOf(*resource), Placed{resource, &unit});
    }
    return objects;
}

bool isSameUnit(const Unit& a, const Unit& b)
{
    return a.order.by == b.order.by && a.order.variant == b.order.variant && a.order.path == b.order.path;
}

/// Shared as long as nothing about it changed, unless it was forgotten in between.
bool isSameResource(const ResourcePtr& a, const ResourcePtr& b)
{
    return a == b || a->contentKey() == b->contentKey();
}

bool isSameObject(const Resource& a, const Resource& b)
{
    return a.gvk().group == b.gvk().group && a.kind() == b.kind() && a.name() == b.name() &&
           a.nspace() == b.nspace();
}

qsizetype timesIn(const Delivery& delivery, const Resource& object)
{
    qsizetype times = 0;
    for (const Unit& unit : delivery.units)
        times += std::ranges::count_if(unit.built.resources, [&](const ResourcePtr& resource) {
            return isSameObject(*resource, object);
        });
    return times;
}

/// The same unit, with as many resources, and nothing else about it that could differ.
bool isSameButContents(const Unit& a, const Unit& b)
{
    const auto facts = [](const Unit& unit) {
        return unit.built.opaque ? unit.built.opaque->facts : std::vector<delivery::Fact>();
    };
    return isSameUnit(a, b) && a.order.suspended == b.order.suspended &&
           a.built.resources.size() == b.built.resources.size() &&
           a.built.opaque.has_value() == b.built.opaque.has_value() && facts(a) == facts(b);
}

/// The unit of the same object: another path makes it another build, not another unit.
const Unit* sameIn(const Delivery& delivery, const Unit& unit)
{
    const auto found = std::ranges::find_if(delivery.units, [&](const Unit& other) {
        return other.order.by == unit.order.by && other.order.variant == unit.order.variant;
    });
    return found == delivery.units.end() ? nullptr : &*found;
}

std::string annotation(const Resource& resource, std::string_view name)
{
    const kustomize::Value* value = resource.value().at({"metadata", "annotations", name});
    return value ? std::string(value->text()) : std::string();
}

std::string label(const Resource& resource, std::string_view name)
{
    const kustomize::Value* value = resource.value().at({"metadata", "labels", name});
    return value ? std::string(value->text()) : std::string();
}

/// Flux and Argo CD leave what says so itself.
bool isPruned(const Placed& placed)
{
    constexpr std::string_view flux = "kustomize.toolkit.fluxcd.io/prune";
    const Resource& resource = *placed.resource;
    return placed.unit->order.prune && annotation(resource, flux) != "disabled" &&
           label(resource, flux) != "disabled" &&
           annotation(resource, "argocd.argoproj.io/sync-options").find("Prune=false") == std::string::npos;
}

ChangePtr added(const ObjectName& name, Change::Of of)
{
    Change change;
    change.object = name;
    change.kind = Change::Kind::Added;
    change.of = of;
    return std::make_shared<const Change>(std::move(change));
}

ChangePtr removed(const ObjectName& name, const Placed& placed)
{
    Change change;
    change.object = name;
    change.kind = Change::Kind::Removed;
    change.consequences = consequencesOfRemoval(*placed.resource, isPruned(placed));
    return std::make_shared<const Change>(std::move(change));
}

// --- units whose resources are not known

ObjectName nameOf(const Unit& unit)
{
    const delivery::AgentObject& by = unit.order.by;
    const std::string group = by.apiVersion.substr(0, by.apiVersion.find('/'));
    const std::string variant = unit.order.variant.empty() ? "" : " (" + unit.order.variant + ')';
    return {group, by.kind, by.nspace, by.name + variant};
}

std::map<ObjectName, const Unit*> opaqueUnits(const Delivery& delivery)
{
    std::map<ObjectName, const Unit*> units;
    for (const Unit& unit : delivery.units) {
        if (unit.built.opaque)
            units.insert_or_assign(nameOf(unit), &unit);
    }
    return units;
}

std::vector<FieldChange> factChanges(const Unit& before, const Unit& after)
{
    std::map<std::string, FieldChange> fields;
    for (const delivery::Fact& fact : before.built.opaque->facts)
        fields[fact.path].before = fact.text;
    for (const delivery::Fact& fact : after.built.opaque->facts)
        fields[fact.path].after = fact.text;
    std::vector<FieldChange> changes;
    for (auto& [path, field] : fields) {
        if (field.before == field.after)
            continue;
        field.path = path;
        changes.push_back(std::move(field));
    }
    return changes;
}

void addChangedFacts(const ObjectName& name, const Unit& before, const Unit& after, Difference& difference)
{
    Change change;
    change.object = name;
    change.of = Change::Of::OpaqueUnit;
    change.fields = factChanges(before, after);
    if (change.fields.empty())
        return;
    if (after.order.suspended)
        ++difference.held;
    else
        difference.changes.push_back(std::make_shared<const Change>(std::move(change)));
}

void compareOpaqueUnits(const Delivery& before, const Delivery& after, Difference& difference)
{
    const auto earlier = opaqueUnits(before);
    const auto later = opaqueUnits(after);
    for (const auto& [name, unit] : earlier) {
        if (const auto match = later.find(name); match != later.end()) {
            addChangedFacts(name, *unit, *match->second, difference);
        } else {
            Change change;
            change.object = name;
            change.kind = Change::Kind::Removed;
            change.of = Change::Of::OpaqueUnit;
            difference.changes.push_back(std::make_shared<const Change>(std::move(change)));
        }
    }
    for (const auto& [name, unit] : later) {
        if (!earlier.contains(name))
            difference.changes.push_back(added(name, Change::Of::OpaqueUnit));
    }
}

/// What an object says of its own unit's facts is told with the object.
void dropRepeated(Difference& difference)
{
    std::set<ObjectName> resources;
    for (const ChangePtr& change : difference.changes) {
        if (change->of == Change::Of::Resource)
            resources.insert(change->object);
    }
    std::erase_if(difference.changes, [&](const ChangePtr& change) {
        return change->of == Change::Of::OpaqueUnit && resources.contains(change->object);
    });
}

/// An object that goes only seems to where its unit is held, or was not known before or is not now.
bool onlySeemsToGo(const Placed& placed, const Delivery& after)
{
    const Unit* unit = sameIn(after, *placed.unit);
    return unit && (unit->order.suspended || unit->built.opaque);
}

bool onlySeemsToCome(const Placed& placed, const Delivery& before)
{
    const Unit* unit = sameIn(before, *placed.unit);
    return placed.unit->order.suspended || (unit && unit->built.opaque);
}

} // namespace

kustomize::ContentKey Difference::key() const
{
    kustomize::KeyMaker key;
    for (const ChangePtr& change : changes)
        key.add(change->key());
    return key.key();
}

ChangePtr Comparison::changed(const Resource& before, const Resource& after)
{
    const Pair pair(before.contentKey(), after.contentKey());
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = m_known.find(pair); known != m_known.end())
            return known->second;
    }
    Change change;
    change.object = nameOf(after);
    const kustomize::FieldType type =
        kustomize::Schema::builtin()->forKind(after.gvk().apiVersion(), after.kind());
    change.fields = fieldChanges(before.value(), after.value(), type);
    change.consequences = consequencesOf(before, after, change.fields);
    ChangePtr made = change.fields.empty() ? nullptr : std::make_shared<const Change>(std::move(change));
    const std::scoped_lock lock(m_mutex);
    return m_known.emplace(pair, std::move(made)).first->second;
}

ChangePtr Comparison::renamed(const Change& gone, const Resource& before, const Resource& after)
{
    Change change;
    change.object = nameOf(after);
    change.formerName = gone.object.name;
    change.consequences = gone.consequences;
    if (const ChangePtr fields = changed(before, after))
        change.fields = fields->fields;
    std::erase_if(change.fields, [](const FieldChange& field) { return field.path == "metadata.name"; });
    return std::make_shared<const Change>(std::move(change));
}

std::optional<Difference> Comparison::compareInPlace(const Delivery& before, const Delivery& after)
{
    if (!std::ranges::equal(before.units, after.units, isSameButContents))
        return std::nullopt;
    Difference difference;
    for (size_t unit = 0; unit < before.units.size(); ++unit) {
        const Unit& now = after.units[unit];
        for (size_t i = 0; i < now.built.resources.size(); ++i) {
            const ResourcePtr& earlier = before.units[unit].built.resources[i];
            const ResourcePtr& later = now.built.resources[i];
            if (isSameResource(earlier, later))
                continue;
            // Of an object that is delivered twice the last one counts.
            if (!isSameObject(*earlier, *later) || timesIn(after, *later) > 1)
                return std::nullopt;
            const ChangePtr change = changed(*earlier, *later);
            if (change && now.order.suspended)
                ++difference.held;
            else if (change)
                difference.changes.push_back(change);
        }
    }
    std::ranges::stable_sort(difference.changes, {}, [](const ChangePtr& change) { return change->object; });
    return difference;
}

Difference Comparison::compare(const Delivery& before, const Delivery& after)
{
    if (std::optional<Difference> difference = compareInPlace(before, after))
        return std::move(*difference);
    Difference difference;
    const Objects earlier = objectsOf(before);
    const Objects later = objectsOf(after);
    for (const auto& [name, placed] : earlier) {
        const auto match = later.find(name);
        if (match == later.end()) {
            if (onlySeemsToGo(placed, after))
                ++difference.held;
            else
                difference.changes.push_back(removed(name, placed));
            continue;
        }
        if (placed.resource->contentKey() == match->second.resource->contentKey())
            continue;
        const ChangePtr change = changed(*placed.resource, *match->second.resource);
        if (change && match->second.unit->order.suspended)
            ++difference.held;
        else if (change)
            difference.changes.push_back(change);
    }
    for (const auto& [name, placed] : later) {
        if (earlier.contains(name))
            continue;
        if (onlySeemsToCome(placed, before))
            ++difference.held;
        else
            difference.changes.push_back(added(name, Change::Of::Resource));
    }
    for (const HashedPair& pair : hashedPairs(difference.changes)) {
        const ChangePtr gone = difference.changes[pair.gone];
        const ObjectName& come = difference.changes[pair.come]->object;
        difference.changes[pair.come] =
            renamed(*gone, *earlier.at(gone->object).resource, *later.at(come).resource);
        difference.changes[pair.gone] = nullptr;
    }
    std::erase(difference.changes, nullptr);
    compareOpaqueUnits(before, after, difference);
    dropRepeated(difference);
    std::ranges::stable_sort(difference.changes, {}, [](const ChangePtr& change) { return change->object; });
    return difference;
}

} // namespace efa::impact
