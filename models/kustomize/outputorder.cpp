#include "kustomize/outputorder.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <string>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::OutputOrder)
};

const std::string& orElse(const std::string& text, const std::string& otherwise)
{
    return text.empty() ? otherwise : text;
}

std::string typeText(const Gvk& gvk)
{
    return orElse(gvk.group, "~G") + "_" + orElse(gvk.version, "~V") + "_" + orElse(gvk.kind, "~K");
}

std::string idText(const ResId& id)
{
    return id.gvk.text() + "|" + orElse(id.nspace, "~X") + "|" + orElse(id.name, "~N");
}

/// What a resource is sorted by.
struct Sortable
{
    int rank = 0;
    std::string type;
    std::string id;
    ResourcePtr resource;
};

class Ranks
{
  public:
    explicit Ranks(const std::optional<SortOptions>& options)
        : m_custom(options && options->hasLegacy)
    {
        if (!m_custom)
            return;
        const auto count = static_cast<int>(options->first.size());
        for (int i = 0; i < count; ++i)
            m_ranks[options->first[static_cast<size_t>(i)]] = i - count;
        for (size_t i = 0; i < options->last.size(); ++i)
            m_ranks[options->last[i]] = static_cast<int>(i) + 1;
    }
    int rankOf(const std::string& kind) const
    {
        if (!m_custom)
            return kindRank(kind);
        const auto found = m_ranks.find(kind);
        return found == m_ranks.end() ? 0 : found->second;
    }

  private:
    bool m_custom;
    std::map<std::string, int> m_ranks;
};

bool isBefore(const Sortable& a, const Sortable& b)
{
    const Gvk& typeA = a.resource->gvk();
    const Gvk& typeB = b.resource->gvk();
    if (typeA == typeB)
        return a.id < b.id;
    if (a.rank != b.rank)
        return a.rank < b.rank;
    // Namespaces of the core group come before those that other groups call so.
    const bool namespaces = typeA.kind == "Namespace" && typeB.kind == "Namespace";
    if (namespaces && (typeA.group.empty() || typeB.group.empty()))
        return a.type > b.type;
    return a.type < b.type;
}

} // namespace

Result<void> checkSortOptions(const SortOptions& options)
{
    if (options.order != "fifo" && options.order != "legacy") {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("`sortOptions.order` is neither fifo nor legacy."),
                        .hint = Text::tr("Write one of the two.")});
    }
    if (options.order == "fifo" && options.hasLegacy) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("`sortOptions.legacySortOptions` is set, but the order is fifo."),
                        .hint = Text::tr("Set the order to legacy, or remove the options.")});
    }
    return {};
}

void sortForOutput(std::vector<ResourcePtr>& resources, const std::optional<SortOptions>& options)
{
    const Ranks ranks(options);
    std::vector<Sortable> sorted;
    sorted.reserve(resources.size());
    for (const ResourcePtr& resource : resources)
        sorted.push_back(
            {ranks.rankOf(resource->kind()), typeText(resource->gvk()), idText(resource->id()), resource});
    std::ranges::stable_sort(sorted, isBefore);
    for (size_t i = 0; i < sorted.size(); ++i)
        resources[i] = std::move(sorted[i].resource);
}

} // namespace efa::kustomize
