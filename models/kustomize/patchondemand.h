#pragma once

#include "kustomize/patchtransformer.h"

#include <memory>

namespace efa::kustomize {

class Memory;

/// An entry of `patches` that is read only where it may be about a resource that changed. It has been read
/// before, so nothing in it is at fault.
class PatchOnDemand final : public Transformer
{
  public:
    /// All but `readFile` must outlive it.
    PatchOnDemand(const PatchEntry& entry, const SchemaState& schema, SourceReader readFile)
        : m_entry(entry), m_schema(schema), m_readFile(std::move(readFile))
    {
    }

    Result<void> run(TransformerRun& run) const override;
    bool amend(TransformerRun& run, Changes& changes) const override;

  private:
    /// Read once for all kustomizations that have the same patch.
    Result<std::shared_ptr<const Transformer>> transformer(Memory& memory) const;
    Result<bool> mayConcern(const Resource& resource) const;

    const PatchEntry& m_entry;
    const SchemaState& m_schema;
    SourceReader m_readFile;
};

} // namespace efa::kustomize
