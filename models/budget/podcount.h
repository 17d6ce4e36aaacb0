#pragma once

#include "base/diagnostic.h"
#include "budget/workload.h"
#include "kustomize/value.h"

#include <QList>

#include <map>
#include <string>

namespace efa::budget {

/// To how many replicas autoscalers go, by what they scale (`Deployment apps/web`).
using Autoscaling = std::map<std::string, int64_t>;

/// Fills in how many pods a workload has at once at worst, from the spec of a Deployment, StatefulSet,
/// DaemonSet, ReplicaSet, ReplicationController, Job or Pod. Findings: `budget-replicas`.
void countPods(const kustomize::Value& spec, std::string_view kind, const Autoscaling& autoscaling,
               Workload& workload, QList<Diagnostic>& findings);

/// Fills in how many of them a node takes: host ports, required anti-affinity and spread by host.
void limitPerNode(const kustomize::Value& podTemplate, Workload& workload);

/// A whole number from 0, the largest where it is larger than all; `otherwise` where there is none. What is
/// no number is a finding.
int64_t wholeNumber(const kustomize::Value* value, int64_t otherwise, const std::string& owner,
                    QList<Diagnostic>& findings);

} // namespace efa::budget
