#include "kustomize/patchondemand.h"

#include "kustomize/resourceselector.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

// Whether a text may hold a name: unusual ones may be folded, quoted or escaped there.
bool mayName(std::string_view text, std::string_view name)
{
    const bool isUsual = std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '.';
    });
    return !isUsual || text.find('\\') != std::string_view::npos ||
           text.find('!') != std::string_view::npos || text.find(name) != std::string_view::npos;
}

} // namespace

Result<bool> PatchOnDemand::mayConcern(const Resource& resource) const
{
    if (m_entry.target) {
        const Result<ResourceSelector> selector = ResourceSelector::compile(*m_entry.target);
        return selector ? selector->matches(resource) : failure(selector.error());
    }
    const Result<yaml::Source> source =
        m_entry.path.empty()
            ? Result<yaml::Source>(yaml::Source(QByteArray::fromStdString(m_entry.patch), {}))
            : m_readFile(m_entry.path);
    if (!source)
        return failure(source.error());
    return mayName(source->view(), resource.name()) ||
           std::ranges::any_of(resource.formerIds(),
                               [&](const ResId& id) { return mayName(source->view(), id.name); });
}

Result<void> PatchOnDemand::run(TransformerRun& run) const
{
    const auto transformer = patchTransformer(m_entry, m_schema, m_readFile);
    return transformer ? (*transformer)->run(run) : failure(transformer.error());
}

bool PatchOnDemand::amend(TransformerRun& run, Changes& changes) const
{
    bool isNeeded = false;
    for (const Change& change : changes) {
        for (const ResourcePtr& resource : {change.before, change.after}) {
            const Result<bool> concerns = mayConcern(*resource);
            if (!concerns)
                return false;
            isNeeded = isNeeded || *concerns;
        }
    }
    if (!isNeeded)
        return true;
    const auto transformer = patchTransformer(m_entry, m_schema, m_readFile);
    return transformer && (*transformer)->amend(run, changes);
}

} // namespace efa::kustomize
