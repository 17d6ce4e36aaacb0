#pragma once

#include "base/result.h"
#include "kustomize/kustomization.h"
#include "kustomize/pathlookup.h"
#include "kustomize/resource.h"

#include <span>

namespace efa::kustomize {

/// What a replacement copies. It is no copy itself but the source's field: what the replacement does to this
/// field is part of what it copies afterwards. One part of a text is taken once and stays.
class SourceValue
{
  public:
    /// Errors: Conflict (several sources), NotFound (no source, no field), Invalid; `where` is not filled.
    [[nodiscard]] static Result<SourceValue> of(const ReplacementSource& source,
                                                std::span<const ResourcePtr> resources);

    /// Whether changes of this resource have to be noted.
    bool isFieldOf(const Resource& resource) const { return m_resource == &resource; }
    Kind kind() const { return m_value.kind(); }
    /// As it is put into a target.
    Value copy() const;

    /// A node of the source was changed.
    void noteChange(const Position& at, const Value& changed);
    /// All that happened to the source's object until now, and the resource that has it.
    void noteObject(const Value& object);
    void noteResource(const Resource& resource) { m_resource = &resource; }

  private:
    const Resource* m_resource = nullptr;
    Position m_at;
    Value m_value;
};

} // namespace efa::kustomize
