#include "kustomize/provenance.h"

#include "kustomize/listmatching.h"
#include "kustomize/origintree.h"
#include "kustomize/spotfinder.h"

#include <array>
#include <mutex>

namespace efa::kustomize {

std::string_view stepId(StepKind kind)
{
    static constexpr std::array<std::string_view, 16> ids = {
        "resource",  "generator",      "patch",  "namespace",      "name-prefix", "name-suffix",
        "labels",    "annotations",    "images", "replicas",       "replacement", "transformer",
        "name-hash", "name-reference", "var",    "build-metadata",
    };
    return ids[static_cast<size_t>(kind)];
}

class Provenance::Finder
{
  public:
    FieldProvenance of(const Resource& noted, const FieldPath& path)
    {
        const std::scoped_lock lock(m_mutex);
        const OriginTree tree = m_trees.treeOf(noted);
        return tree ? lookedUp(*followed(markOf(*tree, path))) : FieldProvenance();
    }

    std::vector<Entry> entries(const Resource& noted, const Value& printed)
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<Entry> entries;
        FieldPath path;
        if (const OriginTree tree = m_trees.treeOf(noted))
            collect(*tree, printed, path, entries);
        return entries;
    }

  private:
    FieldOrigin originOf(const Mark& mark)
    {
        return {m_spots.find(mark.spot).place, mark.cause->kind, m_spots.find(mark.cause->at).place};
    }

    FieldProvenance lookedUp(const Mark& mark)
    {
        FieldProvenance provenance{originOf(mark), {}};
        for (const MarkPtr& overridden : mark.overridden) {
            // What a whole mapping stood in the place of need not have had this field.
            if (m_spots.find(overridden->spot).isWhole)
                provenance.overridden.push_back(originOf(*overridden));
        }
        return provenance;
    }

    void collect(const OriginNode& node, const Value& value, FieldPath& path, std::vector<Entry>& into)
    {
        if (node.mark)
            into.push_back({path, lookedUp(*node.mark)});
        for (const auto& [part, below] : node.below) {
            // The bookkeeping of the build is not printed.
            const Value* field = childOf(value, part);
            if (!field)
                continue;
            path.push_back(part);
            collect(*below, *field, path, into);
            path.pop_back();
        }
    }

    std::mutex m_mutex;
    OriginBuilder m_trees;
    SpotFinder m_spots;
};

Provenance::Provenance(std::shared_ptr<const Resource> noted, Value printed, std::shared_ptr<Finder> finder)
    : m_noted(std::move(noted)), m_printed(std::move(printed)), m_finder(std::move(finder))
{
}

FieldProvenance Provenance::of(const FieldPath& path) const
{
    return m_finder->of(*m_noted, path);
}

std::vector<Provenance::Entry> Provenance::entries() const
{
    return m_finder->entries(*m_noted, m_printed);
}

std::shared_ptr<Provenance::Finder> makeProvenanceFinder()
{
    return std::make_shared<Provenance::Finder>();
}

} // namespace efa::kustomize
