#pragma once

#include "base/result.h"
#include "kustomize/contentkey.h"
#include "kustomize/fieldspec.h"
#include "yaml/source.h"

#include <memory>
#include <vector>

namespace efa::kustomize {

/// Which fields hold the name of objects of one type.
struct NameReference
{
    Gvk target;
    FieldSpecs referrers = {};
};

/// Which fields the transformers touch. Immutable once shared.
struct TransformerConfig
{
    FieldSpecs namePrefix;
    FieldSpecs nameSuffix;
    FieldSpecs nspace;
    FieldSpecs commonLabels;
    FieldSpecs labels;
    FieldSpecs templateLabels;
    FieldSpecs commonAnnotations;
    std::vector<NameReference> nameReferences;
    FieldSpecs varReferences;
    FieldSpecs images;
    FieldSpecs replicas;
    /// Of all the above; equal keys mean equal content.
    ContentKey key;
    bool hasDefaults = false;
};

using TransformerConfigPtr = std::shared_ptr<const TransformerConfig>;

/// Nothing at all.
const TransformerConfigPtr& emptyConfig();
/// What kustomize has on board.
const TransformerConfigPtr& defaultConfig();

/// Adds a field unless one like it is there. Errors: Conflict (the same field, but `create` differs).
[[nodiscard]] Result<void> mergeField(FieldSpecs& into, const FieldSpec& field);
[[nodiscard]] Result<void> mergeFields(FieldSpecs& into, const FieldSpecs& fields);
[[nodiscard]] Result<void> mergeReference(std::vector<NameReference>& into, const NameReference& reference);

/// Both together, sorted. Errors: Conflict.
[[nodiscard]] Result<TransformerConfigPtr> merged(const TransformerConfigPtr& first,
                                                  const TransformerConfigPtr& second);

/// A file named by `configurations`. Errors: Invalid, with the place.
[[nodiscard]] Result<TransformerConfigPtr> readConfig(const yaml::Source& source);
/// A file named by `crds`: references that annotated OpenAPI definitions declare. Errors: Invalid, Conflict.
[[nodiscard]] Result<TransformerConfigPtr> readCrdConfig(const yaml::Source& source);

} // namespace efa::kustomize
