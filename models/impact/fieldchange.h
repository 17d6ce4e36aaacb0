#pragma once

#include "kustomize/schema.h"
#include "kustomize/value.h"

#include <optional>
#include <string>
#include <vector>

namespace efa::impact {

/// One field that differs. Values stand as JSON, a whole mapping or list on one line, but texts of one line
/// that read as nothing else stand bare.
struct FieldChange
{
    std::string path; ///< `spec.template.spec.containers[name=web].image`, `data["app.conf"]`
    std::optional<std::string> before; ///< none: it comes new
    std::optional<std::string> after;  ///< none: it goes

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// What differs between two objects, in the order of the fields. Lists are compared by the merge keys of
/// `type`, lists of plain values that Kubernetes merges as sets, other lists of mappings by `name` where each
/// item has one of its own, the rest item by item. `type` may know nothing.
std::vector<FieldChange> fieldChanges(const kustomize::Value& before, const kustomize::Value& after,
                                      const kustomize::FieldType& type);

} // namespace efa::impact
