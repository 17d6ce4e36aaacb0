#pragma once

#include "base/result.h"
#include "kustomize/nodeconverter.h"
#include "kustomize/value.h"
#include "yaml/node.h"
#include "yaml/source.h"

#include <optional>
#include <vector>

namespace efa::kustomize {

/// A node as the reference's yaml.v3 holds it, aliases and merge keys written out. Errors: Invalid.
[[nodiscard]] Result<Value> valueFrom(const yaml::Node& root);

/// The documents of a text as kustomize splits and reads them: empty ones are left out, a single List or
/// ResourceList is replaced by its items. Errors: Invalid, with the place.
[[nodiscard]] Result<std::vector<Value>> readDocuments(const yaml::Source& source);

/// The objects of a text: documents with lists of any kind unfolded, each with a kind and a name. Errors:
/// Invalid, with the place.
[[nodiscard]] Result<std::vector<Value>> readObjects(const yaml::Source& source,
                                                     Comments comments = Comments::Ignored);

/// Where an object stands in the text that readObjects() read.
struct ObjectPlace
{
    yaml::Source part;           ///< the document alone, with plain line ends
    int firstLine = 1;           ///< of the document
    std::vector<uint32_t> items; ///< the way through lists, the outermost first
};

/// A key of the document that stands twice in its mapping, as a strict reader says it; nothing where none
/// does.
std::optional<Error> repeatedKey(const ObjectPlace& place);

/// Of each object, in the same order. Errors: as readObjects().
[[nodiscard]] Result<std::vector<ObjectPlace>> objectPlaces(const yaml::Source& source);

} // namespace efa::kustomize
