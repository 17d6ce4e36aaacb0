#pragma once

#include "kustomize/resource.h"

#include <array>
#include <string_view>

namespace efa::kustomize {

/// Names of the annotations that carry a resource's history through a build; removed before printing.
namespace annotation {
inline constexpr std::string_view previousKinds = "internal.config.kubernetes.io/previousKinds";
inline constexpr std::string_view previousNames = "internal.config.kubernetes.io/previousNames";
inline constexpr std::string_view prefixes = "internal.config.kubernetes.io/prefixes";
inline constexpr std::string_view suffixes = "internal.config.kubernetes.io/suffixes";
inline constexpr std::string_view previousNamespaces = "internal.config.kubernetes.io/previousNamespaces";
inline constexpr std::string_view allowNameChange = "internal.config.kubernetes.io/allowNameChange";
inline constexpr std::string_view allowKindChange = "internal.config.kubernetes.io/allowKindChange";
inline constexpr std::string_view referencedBy = "internal.config.kubernetes.io/refBy";
inline constexpr std::string_view generatorBehavior = "internal.config.kubernetes.io/generatorBehavior";
inline constexpr std::string_view needsHashSuffix = "internal.config.kubernetes.io/needsHashSuffix";
inline constexpr std::string_view origin = "config.kubernetes.io/origin";
inline constexpr std::string_view transformations = "alpha.config.kubernetes.io/transformations";
inline constexpr std::string_view enabled = "enabled";

/// All that are removed from what is printed and kept over merges.
inline constexpr std::array<std::string_view, 18> build = {
    previousKinds,
    previousNames,
    prefixes,
    suffixes,
    previousNamespaces,
    allowNameChange,
    allowKindChange,
    referencedBy,
    generatorBehavior,
    needsHashSuffix,
    "internal.config.kubernetes.io/path",
    "internal.config.kubernetes.io/index",
    "internal.config.kubernetes.io/seqindent",
    "internal.config.kubernetes.io/id",
    "internal.config.kubernetes.io/annotations-migration-resource-id",
    "config.kubernetes.io/path",
    "config.kubernetes.io/index",
    "config.k8s.io/id",
};
} // namespace annotation

/// Adds the resource's present id to its former ones; for a step that is about to change name, kind or
/// namespace. Answers the whole value.
[[nodiscard]] Value withFormerId(const Resource& resource);

/// Adds to a comma-separated annotation; an empty text changes nothing.
[[nodiscard]] Value withListAnnotation(const Value& resource, std::string_view key, std::string_view text);
/// Sets a flag annotation the way the reference does: all annotations become plain strings.
[[nodiscard]] Value withFlag(const Value& resource, std::string_view key);
bool hasFlag(const Value& resource, std::string_view key);

/// metadata.name as the reference's SetName.
[[nodiscard]] Value withName(const Value& resource, std::string_view name);
/// metadata.namespace as the reference's SetNamespace: empty removes it.
[[nodiscard]] Value withNamespace(const Value& resource, std::string_view nspace);
[[nodiscard]] Value withKind(const Value& resource, std::string_view kind);
[[nodiscard]] Value withApiVersion(const Value& resource, std::string_view apiVersion);

} // namespace efa::kustomize
