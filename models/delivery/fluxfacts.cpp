#include "delivery/nodetext_p.h"

#include "files/filetree.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

std::optional<QString> sourcePath(const QString& written)
{
    QString relative = written;
    while (relative.startsWith(u'/'))
        relative.remove(0, 1);
    const auto clean = files::cleanPath({}, relative);
    return clean ? std::optional(*clean) : std::nullopt;
}

void readKustomization(yaml::Node object, FileFacts& facts)
{
    FluxFacts flux;
    flux.name = textAt(object, {"metadata", "name"});
    if (isPlaceholder(flux.name, facts))
        return;
    flux.nspace = textAt(object, {"metadata", "namespace"});
    flux.sourceName = textAt(object, {"spec", "sourceRef", "name"});
    const QString path = textAt(object, {"spec", "path"});
    // With neither it is a patch of another one.
    if (flux.sourceName.isEmpty() && path.isEmpty())
        return;
    flux.path = sourcePath(path);
    flux.sourceKind = textAt(object, {"spec", "sourceRef", "kind"});
    flux.sourceNamespace = textAt(object, {"spec", "sourceRef", "namespace"});
    flux.kubeConfig = textAt(object, {"spec", "kubeConfig", "secretRef", "name"});
    if (flux.kubeConfig.isEmpty())
        flux.kubeConfig = textAt(object, {"spec", "kubeConfig", "configMapRef", "name"});
    flux.substitutes = labelsAt(object, {"spec", "postBuild", "substitute"});
    facts.flux.push_back(std::move(flux));
}

/// The sync of a FluxInstance, also as the values of the chart that makes one.
void readSync(yaml::Node object, std::initializer_list<std::string_view> keys, FileFacts& facts)
{
    const auto sync = at(object, keys);
    if (!sync || !sync->isMapping())
        return;
    const QString written = textAt(*sync, {"path"});
    if (const auto path = sourcePath(written); path && !written.isEmpty())
        facts.syncs.push_back({textAt(object, {"metadata", "name"}), *path});
}

} // namespace

void readFluxObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts)
{
    if (group == "kustomize.toolkit.fluxcd.io"_L1 && kind == "Kustomization"_L1)
        readKustomization(object, facts);
    else if (group == "source.toolkit.fluxcd.io"_L1)
        facts.sources.push_back({kind, textAt(object, {"metadata", "namespace"}),
                                 textAt(object, {"metadata", "name"}), textAt(object, {"spec", "url"})});
    else if (group == "fluxcd.controlplane.io"_L1 && kind == "FluxInstance"_L1)
        readSync(object, {"spec", "sync"}, facts);
    else if (group == "helm.toolkit.fluxcd.io"_L1 && kind == "HelmRelease"_L1)
        readSync(object, {"spec", "values", "instance", "sync"}, facts);
}

} // namespace efa::delivery
