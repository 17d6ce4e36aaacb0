#include "impact/hashedname.h"

#include <algorithm>
#include <map>

namespace efa::impact {

namespace {

/// Digits and letters from which no word can be made.
constexpr std::string_view hashLetters = "2456789bcdfghkmt";
constexpr size_t hashSize = 10;

} // namespace

std::optional<std::string> withoutHash(std::string_view name)
{
    if (name.size() < hashSize + 2 || name[name.size() - hashSize - 1] != '-')
        return std::nullopt;
    const std::string_view hash = name.substr(name.size() - hashSize);
    if (hash.find_first_not_of(hashLetters) != std::string_view::npos)
        return std::nullopt;
    return std::string(name.substr(0, name.size() - hashSize - 1));
}

std::vector<HashedPair> hashedPairs(const std::vector<ChangePtr>& changes)
{
    struct Places
    {
        std::vector<size_t> gone;
        std::vector<size_t> come;
    };
    std::map<ObjectName, Places> places;
    for (size_t i = 0; i < changes.size(); ++i) {
        const Change& change = *changes[i];
        const auto base = withoutHash(change.object.name);
        if (!base || change.of != Change::Of::Resource || change.kind == Change::Kind::Changed)
            continue;
        ObjectName object = change.object;
        object.name = *base;
        Places& known = places[object];
        (change.kind == Change::Kind::Removed ? known.gone : known.come).push_back(i);
    }
    std::vector<HashedPair> pairs;
    for (const auto& [object, known] : places) {
        if (known.gone.size() == 1 && known.come.size() == 1)
            pairs.push_back({known.gone.front(), known.come.front()});
    }
    return pairs;
}

} // namespace efa::impact
