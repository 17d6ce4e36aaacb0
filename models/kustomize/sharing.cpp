#include "kustomize/sharing.h"

#include <functional>
#include <map>

namespace efa::kustomize {

namespace {

void forEachShared(const Value& value, const std::function<void(const Value&)>& visit)
{
    if (!value.hasShares())
        return;
    if (value.isScalar())
        visit(value);
    for (const Value& item : value.items())
        forEachShared(item, visit);
    for (const Member& member : value.members())
        forEachShared(member.value, visit);
}

/// The value with every shared scalar replaced by what `change` answers.
Value withScalars(const Value& value, const std::function<Value(const Value&)>& change)
{
    if (!value.hasShares())
        return value;
    if (value.isScalar())
        return change(value);
    if (value.isSequence()) {
        std::vector<Value> items;
        items.reserve(value.size());
        for (const Value& item : value.items())
            items.push_back(withScalars(item, change));
        return value.withItems(std::move(items));
    }
    std::vector<Member> members;
    members.reserve(value.size());
    for (const Member& member : value.members())
        members.push_back({member.key, withScalars(member.value, change)});
    return value.withMembers(std::move(members));
}

} // namespace

uint16_t unusedShare(const Value& object)
{
    uint16_t highest = 0;
    forEachShared(object, [&highest](const Value& scalar) { highest = std::max(highest, scalar.share()); });
    return static_cast<uint16_t>(highest + 1); // after the last one none: 0
}

Value withShared(const Value& object, uint16_t share, const Value& scalar)
{
    return withScalars(
        object, [&](const Value& old) { return old.share() == share ? scalar.withShare(share) : old; });
}

Value withoutShares(const Value& value)
{
    return withScalars(value, [](const Value& old) { return old.withShare(0); });
}

Value reconciled(const Value& before, const Value& after)
{
    if (!after.hasShares() || !before.hasShares() || before.contentKey() == after.contentKey())
        return after;
    std::map<uint16_t, Value> old;
    forEachShared(before, [&old](const Value& scalar) { old[scalar.share()] = scalar; });
    std::map<uint16_t, Value> changed;
    forEachShared(after, [&](const Value& scalar) {
        const auto known = old.find(scalar.share());
        if (known != old.end() && !(known->second == scalar))
            changed[scalar.share()] = scalar;
    });
    Value result = after;
    for (const auto& [share, scalar] : changed)
        result = withShared(result, share, scalar);
    return result;
}

} // namespace efa::kustomize
