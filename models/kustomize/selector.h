#pragma once

#include <string>

namespace efa::kustomize {

/// Picks resources: patterns are anchored regular expressions, empty ones match all.
struct Selector
{
    std::string group = {};
    std::string version = {};
    std::string kind = {};
    std::string name = {};
    std::string nspace = {};
    std::string labelSelector = {};
    std::string annotationSelector = {};

    friend bool operator==(const Selector&, const Selector&) = default;
};

} // namespace efa::kustomize
