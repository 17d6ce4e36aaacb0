#pragma once

#include "kustomize/fieldspec.h"
#include "kustomize/resid.h"
#include "kustomize/selector.h"
#include "kustomize/setting.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

struct Spot;

using StringMap = std::map<std::string, std::string>;

/// A text of the file, and where it stands (byte offset), for messages.
struct Entry
{
    std::string text;
    uint32_t at = 0;
};

/// An entry of `patches` or `patchesJson6902`.
struct PatchEntry
{
    std::string path;
    std::string patch;
    std::optional<Selector> target;
    std::map<std::string, bool> options;
    uint32_t at = 0;
};

/// An entry of `labels`.
struct LabelEntry
{
    StringMap pairs;
    bool includeSelectors = false;
    bool includeTemplates = false;
    FieldSpecs fields;
    uint32_t at = 0;
};

/// An entry of `images`.
struct ImageEntry
{
    std::string name;
    std::string newName;
    std::string tagSuffix;
    std::string newTag;
    std::string digest;
    uint32_t at = 0;
};

/// An entry of `replicas`.
struct ReplicaEntry
{
    std::string name;
    int64_t count = 0;
    uint32_t at = 0;
};

struct GeneratorOptions
{
    StringMap labels;
    StringMap annotations;
    bool disableNameSuffixHash = false;
    bool immutable = false;
};

/// An entry of `configMapGenerator` or `secretGenerator`.
struct GeneratorEntry
{
    std::string name;
    std::string nspace;
    std::string behavior;
    std::string type; ///< secrets only
    std::vector<Entry> literals;
    std::vector<Entry> files;
    std::vector<Entry> envs;
    Entry singleEnv; ///< the deprecated `env`, already among the others
    std::optional<GeneratorOptions> options;
    uint32_t at = 0;
};

struct FieldOptions
{
    std::string delimiter;
    int64_t index = 0;
    std::string encoding;
    bool create = false;
};

struct ReplacementSource
{
    ResId id;
    std::string fieldPath;
    std::optional<FieldOptions> options;
};

struct ReplacementTarget
{
    std::optional<Selector> select;
    std::vector<std::optional<Selector>> reject;
    std::vector<std::string> fieldPaths;
    std::optional<FieldOptions> options;
};

struct Replacement
{
    std::optional<ReplacementSource> source;
    std::vector<std::optional<ReplacementTarget>> targets;
    bool hasTargets = false; ///< a list of none is one, too, but not in a kustomization file
    uint32_t at = 0;
};

/// An entry of `replacements`: a path to a file of them, or one in place.
struct ReplacementEntry
{
    std::string path;
    Replacement replacement;
    uint32_t at = 0;
};

/// An entry of `vars`.
struct VarEntry
{
    std::string name;
    std::string apiVersion; ///< goes before group and version
    Gvk gvk;
    std::string objectName;
    std::string objectNamespace;
    std::string fieldPath;
    uint32_t at = 0;
    std::shared_ptr<const Spot> spot = {}; ///< of the entry, where a rendering is traced
};

struct SortOptions
{
    std::string order;
    bool hasLegacy = false;
    std::vector<std::string> first;
    std::vector<std::string> last;
    uint32_t at = 0;
};

enum class KustomizationKind : uint8_t { Kustomization, Component };

/// What a kustomization file says, deprecated fields moved to where they belong.
struct Kustomization
{
    KustomizationKind kind = KustomizationKind::Kustomization;
    std::map<std::string, std::string> openapi;
    Entry namePrefix;
    Entry nameSuffix;
    Entry nspace;
    StringMap commonLabels;
    uint32_t commonLabelsAt = 0;
    std::vector<LabelEntry> labels;
    StringMap commonAnnotations;
    uint32_t commonAnnotationsAt = 0;
    std::vector<Entry> patchesStrategicMerge;
    std::vector<PatchEntry> patchesJson6902;
    std::vector<PatchEntry> patches;
    std::vector<ImageEntry> images;
    std::vector<ReplacementEntry> replacements;
    std::vector<ReplicaEntry> replicas;
    std::vector<VarEntry> vars;
    std::optional<SortOptions> sortOptions;
    std::vector<Entry> resources;
    std::vector<Entry> components;
    std::vector<Entry> crds;
    std::vector<GeneratorEntry> configMaps;
    std::vector<GeneratorEntry> secrets;
    std::vector<Entry> helmCharts; ///< names
    std::optional<GeneratorOptions> generatorOptions;
    uint32_t generatorOptionsAt = 0;
    std::vector<Entry> configurations;
    std::vector<Entry> generators;
    std::vector<Entry> transformers;
    std::vector<Entry> validators;
    std::vector<std::string> buildMetadata;
    uint32_t buildMetadataAt = 0;
    uint32_t openapiAt = 0;

    bool wants(std::string_view metadataOption) const;
};

} // namespace efa::kustomize
