#include "kustomize/replicastep.h"

#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/namesteps.h"
#include "kustomize/sharing.h"

#include <algorithm>

namespace efa::kustomize {

namespace {

constexpr uint64_t domain = 0x7265706c;

} // namespace

ReplicaStep::ReplicaStep(ReplicaEntry replica, FieldSpecs fields)
    : m_replica(std::move(replica))
    , m_fields(std::move(fields))
    , m_key(KeyMaker(domain)
                .add(m_replica.name)
                .add(static_cast<uint64_t>(m_replica.count))
                .add(keyOf(m_fields))
                .key())
{
}

bool ReplicaStep::matches(const Resource& resource, const FieldSpec& field) const
{
    const auto isMeant = [&](const ResId& id) {
        return id.name == m_replica.name && id.gvk.isSelectedBy(field.gvk);
    };
    return isMeant(resource.id()) || std::ranges::any_of(resource.formerIds(), isMeant);
}

bool ReplicaStep::matches(const Resource& resource) const
{
    return std::ranges::any_of(m_fields, [&](const FieldSpec& field) { return matches(resource, field); });
}

Result<Value> ReplicaStep::apply(const Resource& resource) const
{
    const Value count = Value::scalar(std::to_string(m_replica.count), Tag::Int);
    Result<Value> object = resource.value();
    for (const FieldSpec& field : m_fields) {
        if (!matches(resource, field))
            continue;
        object = withFieldChanged(*object, field, {Kind::Scalar, Tag::Int},
                                  [&count](const Value& node) { return replacedScalar(node, count); });
        if (!object)
            return object;
    }
    return reconciled(resource.value(), *object);
}

} // namespace efa::kustomize
