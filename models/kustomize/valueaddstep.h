#pragma once

#include "kustomize/step.h"

#include <cstdint>
#include <string>

namespace efa::kustomize {

/// A file path with a part put in at a position (from 0; too far means the end); absolute paths stay so.
std::string withPathPart(const std::string& path, int64_t position, const std::string& part);

/// A target of the ValueAddTransformer: puts a value into a field, which is made where it is missing, or into
/// the file path that stands there.
class ValueAddStep final : public Step
{
  public:
    /// `fieldPath` has slashes; a `pathPosition` from 1 says where in a file path the value goes, 0 replaces
    /// it.
    ValueAddStep(std::string value, const std::string& fieldPath, int64_t pathPosition);

    ContentKey key() const override { return m_key; }
    Result<Value> apply(const Resource& resource) const override;

  private:
    Result<Value> added(const Value& field) const;

    std::string m_value;
    std::vector<std::string> m_parts;
    int64_t m_pathPosition;
    ContentKey m_key;
};

} // namespace efa::kustomize
