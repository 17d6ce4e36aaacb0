#pragma once

#include "kustomize/accumulated.h"
#include "kustomize/kustomization.h"
#include "kustomize/patchsteps.h"
#include "kustomize/transformer.h"
#include "yaml/source.h"

#include <functional>
#include <memory>
#include <vector>

namespace efa::kustomize {

/// Reads a file that a patch names. Errors: as the loader's.
using SourceReader = std::function<Result<yaml::Source>(const std::string& path)>;

/// An entry of `patches`: a strategic merge patch or a JSON patch, in place or in a file. Errors: Invalid,
/// and those of the reader.
[[nodiscard]] Result<std::unique_ptr<const Transformer>>
patchTransformer(const PatchEntry& entry, const SchemaState& schema, const SourceReader& readFile);

/// An entry of `patchesJson6902`.
[[nodiscard]] Result<std::unique_ptr<const Transformer>> jsonPatchTransformer(const PatchEntry& entry,
                                                                              const SourceReader& readFile);

/// `patchesStrategicMerge`: each entry is a path, or a patch in place.
[[nodiscard]] Result<std::unique_ptr<const Transformer>>
strategicMergeTransformer(const std::vector<Entry>& entries, const SchemaState& schema,
                          const SourceReader& readFile);

/// A merge patch and where it stands.
struct PlacedPatch
{
    Value value;
    PatchText text;
};

/// All objects of one text.
std::vector<PlacedPatch> placedPatches(const std::vector<Value>& patches, const PatchText& text);

/// Merges patches into the resources whose id they carry.
class PatchByIdTransformer final : public Transformer
{
  public:
    /// Whether the reference checks ids again after each patch, and fits the patch to its target.
    enum class Manner : uint8_t { Patches, StrategicMerge };

    PatchByIdTransformer(std::vector<PlacedPatch> patches, Manner manner, const SchemaState& schema);
    Result<void> run(TransformerRun& run) const override;
    bool amend(TransformerRun& run, Changes& changes) const override;

  private:
    Result<void> runOne(TransformerRun& run, const PlacedPatch& patch) const;
    MergePatchStep stepOf(const PlacedPatch& patch) const;

    std::vector<PlacedPatch> m_patches;
    Manner m_manner;
    SchemaState m_schema;
};

/// What patches merge by where no schema is named.
const Schema& schemaOf(const SchemaState& state);

} // namespace efa::kustomize
