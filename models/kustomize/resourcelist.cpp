#include "kustomize/resourcelist.h"

#include "kustomize/generatormerge.h"
#include "kustomize/history.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::ResourceList)
};

// A step that leaves all names as they are leaves the index true.
bool goBySameIds(const Resource& a, const Resource& b)
{
    const auto isSame = [](const ResId& one, const ResId& other) {
        return one.name == other.name && one.gvk.kind == other.gvk.kind;
    };
    return isSame(a.id(), b.id()) && std::ranges::equal(a.formerIds(), b.formerIds(), isSame);
}

Error taken(const Resource& resource)
{
    return {.code = ErrorCode::Conflict,
            .message =
                Text::tr("The resource %1 is there twice.").arg(QString::fromStdString(resource.id().text())),
            .hint = Text::tr("Remove one of the two, or change it by a patch instead of listing it again.")};
}

} // namespace

void ResourceList::useIndex() const
{
    for (; m_indexed < m_items.size(); ++m_indexed) {
        const Resource& resource = *m_items[m_indexed];
        const auto number = static_cast<uint32_t>(m_indexed);
        m_index.add(resource.id(), NameIndex::Since::Now, number);
        for (const ResId& id : resource.formerIds())
            m_index.add(id, NameIndex::Since::Before, number);
    }
}

void ResourceList::forgetIndex()
{
    m_index.clear();
    m_indexed = 0;
}

std::vector<size_t> ResourceList::withCurrentId(const ResId& id) const
{
    useIndex();
    std::vector<size_t> found;
    m_index.forEach(id, [&](uint32_t number, NameIndex::Since since) {
        if (since == NameIndex::Since::Now && id.equals(m_items[number]->id()))
            found.push_back(number);
    });
    std::ranges::sort(found);
    return found;
}

std::vector<size_t> ResourceList::withAnyId(const ResId& id) const
{
    useIndex();
    std::vector<size_t> found;
    m_index.forEach(id, [&](uint32_t number, NameIndex::Since /*since*/) {
        const Resource& resource = *m_items[number];
        const bool same =
            id.equals(resource.id()) ||
            std::ranges::any_of(resource.formerIds(), [&](const ResId& former) { return id.equals(former); });
        if (same)
            found.push_back(number);
    });
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

Result<void> ResourceList::append(ResourcePtr resource)
{
    if (!withCurrentId(resource->id()).empty())
        return failure(taken(*resource));
    m_items.push_back(std::move(resource));
    return {};
}

Result<void> ResourceList::appendAll(const std::vector<ResourcePtr>& resources)
{
    for (const ResourcePtr& resource : resources) {
        if (auto done = append(resource); !done)
            return done;
    }
    return {};
}

const Resource* ResourceList::repeated() const
{
    useIndex();
    for (const ResourcePtr& resource : m_items) {
        size_t count = 0;
        m_index.forEach(resource->id(), [&](uint32_t number, NameIndex::Since since) {
            const ResourcePtr& other = m_items[number];
            const bool isMeant =
                since == NameIndex::Since::Now && (other == resource || resource->id().equals(other->id()));
            count += isMeant ? 1 : 0;
        });
        if (count > 1)
            return resource.get();
    }
    return nullptr;
}

Result<void> ResourceList::checkUnique() const
{
    const Resource* twin = repeated();
    return twin ? failure(taken(*twin)) : Result<void>();
}

void ResourceList::replace(size_t index, ResourcePtr resource)
{
    if (index < m_indexed && !goBySameIds(*m_items[index], *resource))
        forgetIndex();
    m_items[index] = std::move(resource);
}

void ResourceList::remove(size_t index)
{
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
    forgetIndex();
}

void ResourceList::remove(const std::vector<bool>& unwanted)
{
    size_t number = 0;
    std::erase_if(m_items, [&](const ResourcePtr& /*resource*/) { return unwanted[number++]; });
    forgetIndex();
}

Result<void> ResourceList::absorb(const ResourcePtr& generated, const Schema* schema)
{
    const QString shown = QString::fromStdString(generated->id().text());
    const std::vector<size_t> found = withAnyId(generated->id());
    const Behavior behavior = behaviorOf(generated->value());
    const bool changes = behavior == Behavior::Merge || behavior == Behavior::Replace;
    if (found.empty()) {
        if (!changes)
            return append(generated);
        return failure({.code = ErrorCode::NotFound,
                        .message = Text::tr("There is no %1 to merge with or to replace.").arg(shown),
                        .hint = Text::tr("Check name and namespace, or use the behavior `create`.")});
    }
    if (found.size() > 1) {
        return failure(
            {.code = ErrorCode::Conflict,
             .message = Text::tr("Several resources could be meant by the generated %1.").arg(shown),
             .hint = Text::tr("Give the resources different names.")});
    }
    if (!changes) {
        return failure({.code = ErrorCode::Conflict,
                        .message = Text::tr("The generated resource %1 is there already.").arg(shown),
                        .hint = Text::tr("Give the generator the behavior `merge` or `replace`.")});
    }
    const Resource& old = *m_items[found[0]];
    Value value = behavior == Behavior::Replace ? replacing(generated->value(), old.value())
                                                : mergedWith(generated->value(), old.value());
    auto resource = std::make_shared<const Resource>(old.withValue(std::move(value), schema));
    if (const History* history = beginning(*generated))
        resource = noted(m_items[found[0]], resource, history->note);
    const std::vector<size_t> target = withCurrentId(resource->id());
    if (target.size() != 1 || target[0] != found[0])
        return failure(taken(*resource));
    replace(found[0], std::move(resource));
    return {};
}

} // namespace efa::kustomize
