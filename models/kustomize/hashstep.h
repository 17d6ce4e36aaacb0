#pragma once

#include "kustomize/memory.h"
#include "kustomize/step.h"

namespace efa::kustomize {

/// Appends the hash of its content to the name of a resource that asks for it.
class HashStep final : public Step
{
  public:
    /// Hashes of texts that overlays share are remembered in `memory`, which outlives this; without one they
    /// are made each time.
    explicit HashStep(Memory* memory = nullptr)
        : m_memory(memory)
    {
    }

    ContentKey key() const override;
    Result<Value> apply(const Resource& resource) const override;
    bool passesBy(const Resource& resource) const override;

  private:
    Result<std::string> hashOf(const Value& object) const;

    Memory* m_memory;
};

} // namespace efa::kustomize
