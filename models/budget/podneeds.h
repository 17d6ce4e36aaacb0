#pragma once

#include "base/diagnostic.h"
#include "budget/amounts.h"
#include "kustomize/value.h"

#include <QList>

#include <optional>
#include <string>
#include <vector>

namespace efa::budget {

/// What somebody asks for, as far as it is said.
struct Asked
{
    std::optional<int64_t> cpu = {};
    std::optional<int64_t> memory = {};
    std::optional<int64_t> storage = {}; ///< ephemeral

    friend bool operator==(const Asked&, const Asked&) = default;
};

/// What the cluster adds to a pod that says nothing of it.
struct PodDefaults
{
    Asked container = {};  ///< by a LimitRange, for a container without a request
    Amounts overhead = {}; ///< of its RuntimeClass
};

/// What a pod asks for once the cluster has it.
struct PodNeeds
{
    Amounts requests;
    std::vector<std::string> withoutRequest; ///< containers that do not say how much CPU or memory they need
    std::vector<std::string> images;
    QList<Diagnostic> findings; ///< `budget-quantity`
};

/// The effective requests of a pod as the scheduler counts them: the larger of its containers (with sidecars)
/// and of each init container (with the sidecars before it); requests of the pod itself go before those; the
/// overhead comes on top. `owner` is named in findings.
PodNeeds podNeeds(const kustomize::Value& podSpec, const PodDefaults& defaults, const std::string& owner);

/// A mapping of quantities by resource; `faulty` gets those that are none.
Asked askedIn(const kustomize::Value* quantities, std::vector<std::string>& faulty);

/// That `what` is no quantity in `owner`.
Diagnostic quantityFault(const std::string& owner, const std::string& what);

} // namespace efa::budget
