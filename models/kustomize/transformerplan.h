#pragma once

#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/kustomization.h"
#include "kustomize/origin.h"
#include "kustomize/patchtransformer.h"
#include "kustomize/transformer.h"
#include "kustomize/transformerconfig.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::kustomize {

/// A transformer and where it is asked for.
struct PlannedTransformer
{
    std::unique_ptr<const Transformer> transformer;
    uint32_t at = 0;       ///< byte offset in the kustomization file
    std::string kind = {}; ///< as origin annotations name it
    std::optional<Origin> origin = {};
    /// The object that configures it, where it is listed as a transformer; else the entry at `at` does.
    std::optional<Spot> configured = {};
    /// Where below its entry the labels or annotations stand that it gives.
    std::optional<FieldPath> pairs = {};
};

/// The transformers that the fields of a kustomization ask for, in the reference's order.
class TransformerPlan
{
  public:
    /// Whether all patches are read, or those that a change asks for: then what is given must outlive what
    /// is made.
    enum class Patches : uint8_t { Read, OnDemand };

    TransformerPlan(const Kustomization& kustomization, const TransformerConfig& config,
                    const SchemaState& schema, const SourceReader& readFile, Patches patches = Patches::Read)
        : m_content(kustomization)
        , m_config(config)
        , m_schema(schema)
        , m_readFile(readFile)
        , m_patches(patches)
    {
    }

    /// Errors: of patches and files; `where` is filled, or `faultAt()` says where.
    [[nodiscard]] Result<std::vector<PlannedTransformer>> make();
    uint32_t faultAt() const { return m_at; }

  private:
    Result<void> addPatches();
    Result<void> addLabels();
    Result<void> addReplacements();
    void add(std::unique_ptr<const Transformer> transformer, const char* kind,
             std::optional<FieldPath> pairs = {});
    Result<void> addMade(Result<std::unique_ptr<const Transformer>> transformer, const char* kind);
    void addStep(std::unique_ptr<const Step> step, const char* kind, std::optional<FieldPath> pairs = {});

    const Kustomization& m_content;
    const TransformerConfig& m_config;
    const SchemaState& m_schema;
    const SourceReader& m_readFile;
    Patches m_patches;
    std::vector<PlannedTransformer> m_planned;
    uint32_t m_at = 0;
};

/// `replicas`: sets a number where the entry is about a resource. Errors: NotFound, where it is about none.
std::unique_ptr<const Transformer> replicaTransformer(const ReplicaEntry& entry, const FieldSpecs& fields);

/// The fields that an entry of `labels` is put at. Errors: Conflict.
[[nodiscard]] Result<FieldSpecs> labelFields(const LabelEntry& label, const TransformerConfig& config);

} // namespace efa::kustomize
