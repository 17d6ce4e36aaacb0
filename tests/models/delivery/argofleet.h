#pragma once

#include "delivery/argoagent.h"
#include "delivery/deliverer.h"
#include "delivery/helmchartagent.h"
#include "delivery/helmreleaseagent.h"
#include "delivery/sources.h"
#include "files/memorytree.h"
#include "kustomize/memory.h"
#include "kustomize/steadytree.h"

#include <map>
#include <memory>
#include <vector>

namespace efa::test {

using Files = std::map<QString, QByteArray>;

/// A repository in memory whose cluster `berlin` gets what stands in the folder `root`, read by Argo CD. The
/// repository's own address is https://git.example/home.git; `others` are mapped, by URL.
class ArgoFleet
{
  public:
    explicit ArgoFleet(Files files, const delivery::MappedSources::Trees& others = {})
        : m_tree(std::move(files))
        , m_steady(m_tree)
        , m_sources(delivery::Home{{QStringLiteral("https://git.example/home.git")}, {}}, others)
    {
    }

    Result<delivery::Delivery> deliver(Progress& progress,
                                       const std::optional<fleet::Access>& access = {}) const
    {
        std::vector<std::unique_ptr<const delivery::Agent>> agents;
        agents.push_back(std::make_unique<delivery::ArgoAgent>());
        agents.push_back(std::make_unique<delivery::HelmReleaseAgent>());
        agents.push_back(std::make_unique<delivery::HelmChartAgent>());
        const delivery::Deliverer deliverer(std::move(agents));
        const auto memory = std::make_shared<kustomize::Memory>();
        const kustomize::Engine engine(memory);
        const delivery::Workshop workshop(m_steady, m_sources, engine, memory);
        delivery::Cluster cluster = {
            ClusterName{QStringLiteral("berlin")}, fleet::Engine::ArgoCd, QStringLiteral("root"), {}, {}};
        cluster.access = access;
        return deliverer.deliver(cluster, workshop, progress);
    }

    /// What is delivered to it, or to another cluster that is reached from it; nothing where that fails.
    delivery::Delivery delivered(const std::optional<fleet::Access>& access = {}) const
    {
        Progress progress;
        return deliver(progress, access).value_or(delivery::Delivery());
    }

  private:
    files::MemoryTree m_tree;
    kustomize::SteadyTree m_steady;
    delivery::MappedSources m_sources;
};

/// The unit that an object orders; an empty one where there is none.
inline delivery::Unit unitOf(const delivery::Delivery& delivery, std::string_view kind, std::string_view name)
{
    for (const delivery::Unit& unit : delivery.units) {
        if (unit.order.by.kind == kind && unit.order.by.name == name)
            return unit;
    }
    return {};
}

/// Its resources as one YAML text.
inline QByteArray yamlOf(const delivery::Unit& unit)
{
    QByteArray yaml;
    for (const auto& text : unit.built.texts)
        yaml += (yaml.isEmpty() ? QByteArray() : QByteArray("---\n")) + *text;
    return yaml;
}

/// The rules of all findings, those of units first.
inline QString rulesOf(const delivery::Delivery& delivery)
{
    QStringList rules;
    for (const delivery::Unit& unit : delivery.units) {
        for (const Diagnostic& finding : unit.built.findings)
            rules << finding.rule;
    }
    for (const Diagnostic& finding : delivery.findings)
        rules << finding.rule;
    return rules.join(QLatin1Char(' '));
}

/// The facts of an opaque unit, one a line.
inline QByteArray factsOf(const delivery::Unit& unit)
{
    QByteArray lines;
    if (!unit.built.opaque)
        return lines;
    for (const delivery::Fact& fact : unit.built.opaque->facts)
        lines += QByteArray::fromStdString(fact.path + '=' + fact.text + '\n');
    return lines;
}

inline QByteArray configMap(const QByteArray& name, const QByteArray& more = {})
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n" + more;
}

/// `source` and what else stands in its spec is indented by two; it goes to the own cluster where it does
/// not say to which.
inline QByteArray application(const QByteArray& name, const QByteArray& spec, const QByteArray& metadata = {})
{
    const QByteArray own = "  destination: {server: 'https://kubernetes.default.svc'}\n";
    return "---\napiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata:\n  name: " + name +
           "\n  namespace: argocd\n" + metadata + "spec:\n  project: default\n" + spec +
           (spec.contains("destination:") ? QByteArray() : own);
}

/// A source of the home repository with options, which are indented by four.
inline QByteArray source(const QByteArray& path, const QByteArray& options = {})
{
    return "  source:\n    repoURL: https://git.example/home.git\n    path: " + path + "\n" + options;
}

} // namespace efa::test
