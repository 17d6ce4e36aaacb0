#pragma once

#include "kustomize/fieldpath.h"
#include "kustomize/resource.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace efa::validation {

/// The pod that an object makes, or is.
struct Pod
{
    const kustomize::Value* spec = nullptr;
    const kustomize::Value* metadata = nullptr; ///< nullptr where it has none
    kustomize::FieldPath path;                  ///< of the spec
};

/// Nothing for objects without pods; the values live as long as the resource's.
std::optional<Pod> podOf(const kustomize::Resource& resource);

/// Each container of a pod, those that start it first, with the way to it from the object.
using ContainerVisitor = std::function<void(const kustomize::Value& container, kustomize::FieldPath path)>;
void eachContainer(const Pod& pod, const ContainerVisitor& visit);

/// The text at a path; empty where there is none.
std::string textIn(const kustomize::Value& value, std::initializer_list<std::string_view> path);
/// A way with further keys.
kustomize::FieldPath below(kustomize::FieldPath path, std::initializer_list<std::string_view> keys);
kustomize::FieldPath item(kustomize::FieldPath path, std::string_view list, size_t index);

} // namespace efa::validation
