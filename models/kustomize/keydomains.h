#pragma once

#include <cstdint>

/// What the keys of the room's memory stand for: one number each, so that none is taken for another.
namespace efa::kustomize::domain {

inline constexpr uint64_t config = 20;
inline constexpr uint64_t failedLookUp = 30;
inline constexpr uint64_t fileAnswer = 31;
inline constexpr uint64_t folderAnswer = 32;
inline constexpr uint64_t cheapFileKey = 33; ///< to ContentKey
inline constexpr uint64_t fileBytes = 34;
inline constexpr uint64_t remoteAnswer = 35;
inline constexpr uint64_t parsedObjects = 40; ///< to ParsedObjects
inline constexpr uint64_t parsedKustomization = 41;
inline constexpr uint64_t parsedConfig = 42;
inline constexpr uint64_t parsedCrds = 43;
inline constexpr uint64_t afterStep = 50;   ///< a resource and a step, to Resource
inline constexpr uint64_t newResource = 51; ///< a value, to Resource
inline constexpr uint64_t accumulated = 60;
inline constexpr uint64_t accumulatedContent = 61;
inline constexpr uint64_t rendering = 70;
inline constexpr uint64_t printed = 71;        ///< a resource, to its text
inline constexpr uint64_t finished = 74;       ///< a resource, to the same without bookkeeping
inline constexpr uint64_t referenceRules = 72; ///< to ReferenceRules
inline constexpr uint64_t referenceSites = 73; ///< to ReferenceSites
inline constexpr uint64_t schema = 80;
inline constexpr uint64_t steps = 90;
inline constexpr uint64_t selector = 91;

} // namespace efa::kustomize::domain
