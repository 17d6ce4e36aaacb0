#pragma once

#include "impact/fieldchange.h"
#include "kustomize/contentkey.h"

#include <compare>
#include <string>
#include <vector>

namespace efa::impact {

/// What tells objects of one cluster apart; the version of their type does not.
struct ObjectName
{
    std::string group;
    std::string kind;
    std::string nspace; ///< empty where the object says none
    std::string name;

    /// `Deployment edge-gateway/router`.
    std::string shown() const;
    friend auto operator<=>(const ObjectName&, const ObjectName&) = default;
};

/// What comes of a change once the cluster has it.
struct Consequences
{
    bool restarts = false;            ///< its pods are replaced
    bool losesData = false;           ///< what it holds goes with it: a volume, a namespace with all in it
    bool staysBehind = false;         ///< nobody delivers it (by this name) any more, nor takes it away
    std::vector<std::string> refused; ///< paths of fields that the API server does not let change

    friend bool operator==(const Consequences&, const Consequences&) = default;
};

/// One object that comes, goes or differs.
struct Change
{
    enum class Kind : uint8_t { Added, Removed, Changed };
    /// Resources, or units whose resources are not known and whose facts are compared.
    enum class Of : uint8_t { Resource, OpaqueUnit };

    ObjectName object;
    /// The name it had before, where the end of it is a hash of the content; empty else.
    std::string formerName;
    Kind kind = Kind::Changed;
    Of of = Of::Resource;
    std::vector<FieldChange> fields; ///< of Changed
    Consequences consequences;

    /// Equal for equal changes.
    kustomize::ContentKey key() const;
};

} // namespace efa::impact
