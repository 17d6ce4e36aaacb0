#pragma once

#include "kustomize/fieldpath.h"
#include "kustomize/jsonpatch.h"
#include "kustomize/resource.h"
#include "kustomize/value.h"
#include "yaml/source.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace efa::kustomize {

/// What a build did to a resource, noted only where a rendering is traced: each step leaves the value before
/// it and what is needed to find out later where the values stand that it gave. Finding that out costs
/// nothing until somebody asks.

enum class StepKind : uint8_t {
    Resource,
    Generator,
    Patch,
    Namespace,
    NamePrefix,
    NameSuffix,
    Labels,
    Annotations,
    Images,
    Replicas,
    Replacement,
    Transformer, ///< another one of those on board
    NameHash,
    NameReference,
    Var,
    BuildMetadata,
};

/// A node of a text, not looked up yet: it is described by how one gets there.
struct Spot
{
    yaml::Source source;
    /// The number of an object as readObjects() counts, or of nothing: then the top of the first document.
    std::optional<uint32_t> object = {};
    /// The node that begins at this offset, instead.
    std::optional<uint32_t> at = {};
    /// This line, which is all there is to say about it.
    std::optional<int> line = {};
    /// The way from there.
    FieldPath path = {};
    /// The scalar (or the mapping with a scalar) in which `source` stands; nullptr: it is a file.
    std::shared_ptr<const Spot> holder = {};

    Spot below(const FieldPath& way) const;
};

/// Who asked for a step.
struct Cause
{
    StepKind kind = StepKind::Resource;
    Spot at;
    /// Where below `at` the entries stand that it puts into mappings; nothing for other steps.
    std::optional<FieldPath> pairs = {};
};
using CausePtr = std::shared_ptr<const Cause>;

/// Where the values stand that a step gives.
struct Giver
{
    /// Field for field in an object of the same shape.
    struct Whole
    {
        Spot spot;
    };
    struct MergePatch
    {
        Spot spot;
        Value patch;
    };
    struct Operations
    {
        Spot spot;
        std::vector<JsonPatch::Operation> operations;
    };
    struct Fields
    {
        std::map<FieldPath, Spot> fields;
    };
    /// The resources whose new names were written into references.
    struct Referred
    {
        std::shared_ptr<const std::vector<ResourcePtr>> resources;
    };
    struct Vars
    {
        std::shared_ptr<const std::map<std::string, Spot, std::less<>>> entries;
    };

    /// Nothing: all stand where the step was asked for.
    std::variant<std::monostate, Whole, MergePatch, Operations, Fields, Referred, Vars> is = {};
};

struct Note
{
    CausePtr cause;
    Giver giver = {};
};

struct History
{
    std::shared_ptr<const History> earlier; ///< nullptr: the resource came to be
    Note note;
    ResourcePtr after; ///< as the step left it; it has no history itself
};

/// The first that happened to it; nullptr where it is not traced.
const History* beginning(const Resource& resource);

/// Where it stands; nothing where it is not traced, or was generated.
std::optional<Spot> spotOf(const Resource& resource);

/// A resource that came to be.
ResourcePtr begun(const ResourcePtr& resource, Note note);
/// `after` with the history of `before` and one step more; `before` itself where it is the same.
ResourcePtr noted(const ResourcePtr& before, const ResourcePtr& after, Note note);
/// The same for each place of two lists of equal length.
void noteAll(const std::vector<ResourcePtr>& before, std::vector<ResourcePtr>& after, const Note& note);

} // namespace efa::kustomize
