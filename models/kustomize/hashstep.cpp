#include "kustomize/hashstep.h"

#include "kustomize/buildannotations.h"
#include "kustomize/contenthash.h"
#include "kustomize/keydomains.h"

namespace efa::kustomize {

namespace {

/// What the hash is made of: overlays often differ in a generated object's labels only.
ContentKey keyOfContent(const Value& object)
{
    KeyMaker maker(domain::steps);
    maker.add("content hash");
    for (const std::string_view field : {"kind", "data", "binaryData", "stringData", "type"}) {
        const Value* value = object.find(field);
        maker.add((value ? *value : Value()).contentKey());
    }
    return maker.key();
}

} // namespace

ContentKey HashStep::key() const
{
    static const ContentKey key = KeyMaker(domain::steps).add("hash").key();
    return key;
}

Result<Value> HashStep::apply(const Resource& resource) const
{
    if (passesBy(resource))
        return resource.value();
    const Result<std::string> hash = hashOf(resource.value());
    if (!hash)
        return failure(hash.error());
    return withName(withFormerId(resource), resource.name() + "-" + *hash);
}

Result<std::string> HashStep::hashOf(const Value& object) const
{
    if (!m_memory)
        return contentHash(object);
    const ContentKey key = keyOfContent(object);
    if (const auto known = m_memory->find<std::string>(key))
        return *known;
    Result<std::string> hash = contentHash(object);
    if (hash)
        m_memory->offer(key, std::make_shared<const std::string>(*hash), sizeof(std::string));
    return hash;
}

bool HashStep::passesBy(const Resource& resource) const
{
    return !hasFlag(resource.value(), annotation::needsHashSuffix);
}

} // namespace efa::kustomize
