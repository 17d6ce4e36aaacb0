#include "kustomize/listmatching.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace efa::kustomize {

namespace {

using Matches = std::vector<std::optional<uint32_t>>;

/// What tells the items of Kubernetes lists apart, whichever of it they have.
constexpr std::array<std::string_view, 14> identities = {
    "name", "containerPort", "port", "protocol", "mountPath", "devicePath", "key",
    "ip",   "topologyKey",   "kind", "host",     "path",      "type",       "uid",
};

/// Above this, looking at each pair would take too long.
constexpr size_t mostPairs = 40'000;

/// How many identities two items share; 0 where they differ in their name.
int likeness(const Value& one, const Value& other)
{
    int shared = 0;
    for (const std::string_view identity : identities) {
        const Value* a = one.find(identity);
        const Value* b = other.find(identity);
        if (!a || !b || !a->isScalar() || !b->isScalar())
            continue;
        const bool same = a->text() == b->text();
        if (!same && identity == "name")
            return 0;
        shared += same ? 1 : 0;
    }
    return shared;
}

/// The two ends that are equal need no search.
struct Middle
{
    size_t begin = 0;
    size_t endBefore = 0;
    size_t endAfter = 0;
};

Middle matchEnds(std::span<const Value> before, std::span<const Value> after, Matches& matches)
{
    const size_t shorter = std::min(before.size(), after.size());
    Middle middle{0, before.size(), after.size()};
    for (; middle.begin < shorter && before[middle.begin] == after[middle.begin]; ++middle.begin)
        matches[middle.begin] = static_cast<uint32_t>(middle.begin);
    while (middle.endBefore > middle.begin && middle.endAfter > middle.begin &&
           before[middle.endBefore - 1] == after[middle.endAfter - 1]) {
        --middle.endBefore;
        --middle.endAfter;
        matches[middle.endAfter] = static_cast<uint32_t>(middle.endBefore);
    }
    return middle;
}

void matchEqual(std::span<const Value> before, std::span<const Value> after, std::vector<uint32_t>& old,
                std::vector<uint32_t>& fresh, Matches& matches)
{
    std::unordered_multimap<ContentKey, uint32_t, ContentKeyHash> byContent;
    for (auto at = old.rbegin(); at != old.rend(); ++at)
        byContent.emplace(before[*at].contentKey(), *at);
    std::erase_if(fresh, [&](uint32_t place) {
        const auto found = byContent.find(after[place].contentKey());
        if (found == byContent.end())
            return false;
        matches[place] = found->second;
        std::erase(old, found->second);
        byContent.erase(found);
        return true;
    });
}

void matchAlike(std::span<const Value> before, std::span<const Value> after, std::vector<uint32_t>& old,
                std::vector<uint32_t>& fresh, Matches& matches)
{
    if (old.size() * fresh.size() > mostPairs)
        return;
    std::erase_if(fresh, [&](uint32_t place) {
        int best = 0;
        auto chosen = old.end();
        for (auto at = old.begin(); at != old.end(); ++at) {
            const int like = likeness(before[*at], after[place]);
            if (like > best) {
                best = like;
                chosen = at;
            }
        }
        if (chosen == old.end())
            return false;
        matches[place] = *chosen;
        old.erase(chosen);
        return true;
    });
}

/// Whether all that a patch says of an item is so, and how many scalars say it.
std::optional<int> agreement(const Value& patch, const Value& item)
{
    if (patch.isScalar()) {
        const bool same = item.isScalar() && item.text() == patch.text();
        return same ? std::optional(1) : std::nullopt;
    }
    int agreeing = 0;
    for (const Member& member : patch.members()) {
        if (member.key.text().starts_with('$'))
            continue;
        const Value* found = item.find(member.key.text());
        const std::optional<int> below = found ? agreement(member.value, *found) : std::nullopt;
        if (!below)
            return std::nullopt;
        agreeing += *below;
    }
    return agreeing;
}

std::optional<uint32_t> itemInPatch(const Value& patch, const Value& item)
{
    std::optional<uint32_t> best;
    int most = -1;
    for (uint32_t i = 0; i < patch.size(); ++i) {
        // A later patch may have changed it again; then the name has to do.
        const int alike = std::max(agreement(patch.items()[i], item).value_or(-1),
                                   likeness(patch.items()[i], item) > 0 ? 0 : -1);
        if (alike > most) {
            most = alike;
            best = i;
        }
    }
    return best;
}

/// A JSON pointer's parts.
std::vector<std::string> pointerParts(std::string_view pointer)
{
    std::vector<std::string> parts;
    while (pointer.starts_with('/')) {
        pointer.remove_prefix(1);
        const size_t end = std::min(pointer.find('/'), pointer.size());
        std::string& part = parts.emplace_back();
        for (size_t i = 0; i < end; ++i) {
            const bool escaped = pointer[i] == '~' && i + 1 < end;
            part += escaped ? (pointer[i + 1] == '1' ? '/' : '~') : pointer[i];
            i += escaped ? 1 : 0;
        }
        pointer.remove_prefix(end);
    }
    return parts;
}

enum class Indexes : uint8_t { Exact, Any };

bool isSame(const std::string& written, const PathPart& part, Indexes indexes)
{
    if (!part.index)
        return written == part.key;
    return indexes == Indexes::Any || written == std::to_string(*part.index);
}

/// Where an operation gives what stands at the path now; nothing where it does not.
std::optional<FieldPath> placeIn(const JsonPatch::Operation& operation, const Value& after,
                                 const FieldPath& path, Indexes indexes)
{
    const std::vector<std::string> target = pointerParts(operation.path.value_or(std::string()));
    const bool writes = operation.op != "test" && operation.op != "remove";
    if (!writes || target.size() > path.size() ||
        !std::equal(
            target.begin(), target.end(), path.begin(),
            [&](const std::string& written, const PathPart& part) { return isSame(written, part, indexes); }))
        return std::nullopt;
    if (!operation.value)
        return FieldPath();
    const FieldPath rest(path.begin() + static_cast<std::ptrdiff_t>(target.size()), path.end());
    const Value* given = valueAt(*operation.value, rest);
    const Value* now = valueAt(after, path);
    if (!given || !now || (indexes == Indexes::Any && !agreement(*given, *now)))
        return std::nullopt;
    FieldPath place = {PathPart::ofKey("value")};
    place.insert(place.end(), rest.begin(), rest.end());
    return place;
}

} // namespace

const Value* childOf(const Value& value, const PathPart& part)
{
    if (!part.index)
        return value.find(part.key);
    return value.isSequence() && *part.index < value.size() ? &value.items()[*part.index] : nullptr;
}

const Value* valueAt(const Value& object, std::span<const PathPart> path)
{
    const Value* value = &object;
    for (const PathPart& part : path) {
        value = childOf(*value, part);
        if (!value)
            return nullptr;
    }
    return value;
}

std::vector<std::optional<uint32_t>> formerItems(std::span<const Value> before, std::span<const Value> after)
{
    Matches matches(after.size());
    const Middle middle = matchEnds(before, after, matches);
    std::vector<uint32_t> old;
    std::vector<uint32_t> fresh;
    for (size_t i = middle.begin; i < middle.endBefore; ++i)
        old.push_back(static_cast<uint32_t>(i));
    for (size_t i = middle.begin; i < middle.endAfter; ++i)
        fresh.push_back(static_cast<uint32_t>(i));
    if (old.empty() || fresh.empty())
        return matches;
    matchEqual(before, after, old, fresh, matches);
    matchAlike(before, after, old, fresh, matches);
    // As many as there were: they were changed in their places.
    if (old.size() == fresh.size()) {
        for (size_t i = 0; i < old.size(); ++i)
            matches[fresh[i]] = old[i];
    }
    return matches;
}

FieldPath placeInPatch(const Value& patch, const Value& after, const FieldPath& path)
{
    FieldPath place;
    const Value* in = &patch;
    const Value* now = &after;
    for (const PathPart& part : path) {
        now = childOf(*now, part);
        if (!now)
            break;
        PathPart own = part;
        if (part.index && in->isSequence())
            own.index = itemInPatch(*in, *now);
        in = part.index && !own.index ? nullptr : childOf(*in, own);
        if (!in)
            break;
        place.push_back(std::move(own));
    }
    return place;
}

FieldPath placeInOperations(const std::vector<JsonPatch::Operation>& operations, const Value& after,
                            const FieldPath& path)
{
    for (const Indexes indexes : {Indexes::Exact, Indexes::Any}) {
        // The last one that wrote it gave what is there.
        for (size_t i = operations.size(); i-- > 0;) {
            const std::optional<FieldPath> inner = placeIn(operations[i], after, path, indexes);
            if (!inner)
                continue;
            FieldPath place = {PathPart::ofIndex(i)};
            place.insert(place.end(), inner->begin(), inner->end());
            return place;
        }
    }
    return {};
}

} // namespace efa::kustomize
