#pragma once

#include <cstdint>

/// What the keys of this room in the engine's memory stand for; the engine's own are smaller.
namespace efa::delivery::domain {

inline constexpr uint64_t shellTemplate = 1000; ///< a resource, to its text with variables
inline constexpr uint64_t substituted = 1001;   ///< a resource and the values of its variables
inline constexpr uint64_t prepared = 1004;      ///< a resource, to what substitution needs of it
inline constexpr uint64_t completed = 1002;     ///< a kustomization file and a Kustomization's fields
inline constexpr uint64_t marked = 1003;        ///< a resource and common metadata

} // namespace efa::delivery::domain
