#include "kustomize/hashstep.h"

#include "kustomize/buildannotations.h"
#include "kustomize/contenthash.h"
#include "kustomize/keydomains.h"

namespace efa::kustomize {

ContentKey HashStep::key() const
{
    static const ContentKey key = KeyMaker(domain::steps).add("hash").key();
    return key;
}

Result<Value> HashStep::apply(const Resource& resource) const
{
    if (passesBy(resource))
        return resource.value();
    const Result<std::string> hash = contentHash(resource.value());
    if (!hash)
        return failure(hash.error());
    return withName(withFormerId(resource), resource.name() + "-" + *hash);
}

bool HashStep::passesBy(const Resource& resource) const
{
    return !hasFlag(resource.value(), annotation::needsHashSuffix);
}

} // namespace efa::kustomize
