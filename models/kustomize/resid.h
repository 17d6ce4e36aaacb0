#pragma once

#include "kustomize/value.h"

#include <QString>

#include <string>
#include <string_view>

namespace efa::kustomize {

/// Group, version and kind of a Kubernetes type; in selectors an empty part matches anything.
struct Gvk
{
    std::string group = {};
    std::string version = {};
    std::string kind = {};
    /// The schema says for certain that objects of this type stand outside namespaces.
    bool clusterScoped = false;

    /// Whether `pattern`, its empty parts aside, equals this.
    bool isSelectedBy(const Gvk& pattern) const;
    std::string apiVersion() const;
    /// `Deployment.v1.apps`, with [noKind] and the like for empty parts, as the reference's messages have it.
    std::string text() const;

    /// Equal parts, whatever is known of the scope.
    friend bool operator==(const Gvk& a, const Gvk& b)
    {
        return a.group == b.group && a.version == b.version && a.kind == b.kind;
    }
};

/// Splits an apiVersion at its first slash; without one all of it is the version. Says nothing of the scope.
Gvk gvkFrom(std::string_view apiVersion, std::string_view kind);

/// Where the reference prints a kind: below 0 early, 0 in the middle, above 0 late.
int kindRank(std::string_view kind);

/// What tells resources apart. An empty namespace and "default" are the same, and for types outside
/// namespaces all are.
struct ResId
{
    Gvk gvk;
    std::string name;
    std::string nspace;

    std::string_view effectiveNamespace() const;
    /// Same type, name and effective namespace.
    bool equals(const ResId& other) const;
    /// `Deployment.v1.apps/name.namespace`.
    std::string text() const;

    friend bool operator==(const ResId& a, const ResId& b) { return a.equals(b); }
};

} // namespace efa::kustomize
