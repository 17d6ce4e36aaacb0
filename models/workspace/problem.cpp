#include "workspace/problem.h"

namespace efa::workspace {

Problem problemOf(const Diagnostic& diagnostic)
{
    Problem problem;
    static_cast<Diagnostic&>(problem) = diagnostic;
    return problem;
}

Problem problemOf(const validation::Finding& finding)
{
    Problem problem;
    problem.severity = finding.severity;
    problem.rule = finding.rule;
    problem.text = finding.text;
    problem.place = finding.place;
    problem.hint = finding.hint;
    problem.object = finding.object;
    problem.subject = finding.subject;
    problem.correction = finding.correction;
    problem.isJudged = true;
    problem.clusters.reserve(static_cast<qsizetype>(finding.clusters.size()));
    for (const ClusterName& cluster : finding.clusters)
        problem.clusters << cluster.text;
    return problem;
}

} // namespace efa::workspace
