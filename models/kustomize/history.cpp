#include "kustomize/history.h"

namespace efa::kustomize {

Spot Spot::below(const FieldPath& way) const
{
    Spot spot = *this;
    spot.path.insert(spot.path.end(), way.begin(), way.end());
    return spot;
}

const History* beginning(const Resource& resource)
{
    const History* history = resource.history().get();
    while (history && history->earlier)
        history = history->earlier.get();
    return history;
}

std::optional<Spot> spotOf(const Resource& resource)
{
    const History* history = beginning(resource);
    const auto* whole = history ? std::get_if<Giver::Whole>(&history->note.giver.is) : nullptr;
    return whole ? std::optional(whole->spot) : std::nullopt;
}

ResourcePtr begun(const ResourcePtr& resource, Note note)
{
    auto history = std::make_shared<const History>(History{nullptr, std::move(note), resource});
    return std::make_shared<const Resource>(resource->withHistory(std::move(history)));
}

ResourcePtr noted(const ResourcePtr& before, const ResourcePtr& after, Note note)
{
    if (!after || after == before)
        return after;
    if (after->contentKey() == before->contentKey())
        return before;
    auto history = std::make_shared<const History>(History{before->history(), std::move(note), after});
    return std::make_shared<const Resource>(after->withHistory(std::move(history)));
}

void noteAll(const std::vector<ResourcePtr>& before, std::vector<ResourcePtr>& after, const Note& note)
{
    for (size_t i = 0; i < after.size(); ++i)
        after[i] = noted(before[i], after[i], note);
}

} // namespace efa::kustomize
