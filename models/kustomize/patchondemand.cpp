#include "kustomize/patchondemand.h"

#include "kustomize/keydomains.h"
#include "kustomize/resourceselector.h"
#include "kustomize/session.h"

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

Result<std::shared_ptr<const Transformer>> PatchOnDemand::transformer(Memory& memory) const
{
    KeyMaker maker(domain::steps);
    maker.add("entry of patches").add(m_entry.path).add(m_entry.patch).add(m_schema.key);
    if (!m_entry.path.empty()) {
        const Result<yaml::Source> source = m_readFile(m_entry.path);
        if (!source)
            return failure(source.error());
        maker.add(source->view()).add(source->name().toStdString());
    }
    const Selector target = m_entry.target.value_or(Selector());
    maker.add(m_entry.target ? 1U : 0U).add(target.group).add(target.version).add(target.kind);
    maker.add(target.name).add(target.nspace).add(target.labelSelector).add(target.annotationSelector);
    for (const auto& [name, isOn] : m_entry.options)
        maker.add(name).add(isOn ? 1U : 0U);
    const ContentKey key = maker.key();
    if (auto known = memory.find<Transformer>(key))
        return known;
    Result<std::unique_ptr<const Transformer>> made = patchTransformer(m_entry, m_schema, m_readFile);
    if (!made)
        return failure(std::move(made).error());
    std::shared_ptr<const Transformer> transformer = std::move(*made);
    if (!m_schema.schema)
        memory.insert(key, transformer, 2048 + 8 * m_entry.patch.size());
    return transformer;
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
    const auto transformer = this->transformer(run.session.memory());
    return transformer && (*transformer)->amend(run, changes);
}

} // namespace efa::kustomize
