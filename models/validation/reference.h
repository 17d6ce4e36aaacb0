#pragma once

#include "kustomize/fieldpath.h"
#include "kustomize/resource.h"
#include "validation/finding.h"

#include <map>
#include <string>
#include <vector>

namespace efa::validation {

/// That an object names another one.
struct Reference
{
    ObjectId to;     ///< outside namespaces: none
    std::string key; ///< of a ConfigMap or Secret, or the port of a Service; empty: any
    bool optional = false;
    kustomize::FieldPath path;
};

/// All that an object names, as far as we know its type.
std::vector<Reference> referencesOf(const kustomize::Resource& resource);

/// Objects that come to be in the cluster because of this one: the Secret of a SealedSecret, and the like.
/// One without a name may have any.
std::vector<ObjectId> madeBy(const kustomize::Resource& resource);

/// Where an object without a namespace is put.
std::string namespaceOf(const kustomize::Resource& resource);

/// Which pods a selector means: labels that must be there.
using Labels = std::map<std::string, std::string>;
Labels labelsIn(const kustomize::Value* mapping);

} // namespace efa::validation
