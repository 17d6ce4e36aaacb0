#include "delivery/nodetext_p.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

/// Generators hold generators; no more than two levels mean anything to Argo CD.
constexpr int deepestGenerator = 4;

constexpr std::string_view secretTypeLabel = "argocd.argoproj.io/secret-type";

void readGenerators(yaml::Node list, ArgoFacts& argo, int depth)
{
    if (depth > deepestGenerator)
        return;
    for (const yaml::Node item : list.items()) {
        const yaml::Node generator = item.target();
        for (const yaml::Node element : itemsAt(generator, {"list", "elements"}))
            argo.elements.push_back(labelsAt(element, {}));
        for (const yaml::Node directory : itemsAt(generator, {"git", "directories"})) {
            if (textAt(directory, {"exclude"}) != "true"_L1)
                argo.directories << textAt(directory, {"path"});
        }
        for (const yaml::Node file : itemsAt(generator, {"git", "files"}))
            argo.files << textAt(file, {"path"});
        if (at(generator, {"clusters"}))
            argo.clusterSelectors.push_back(labelsAt(generator, {"clusters", "selector", "matchLabels"}));
        for (const std::string_view outer : {"matrix", "merge"}) {
            if (const auto inner = at(generator, {outer, "generators"}))
                readGenerators(*inner, argo, depth + 1);
        }
    }
}

void readSpec(yaml::Node spec, ArgoFacts& argo)
{
    const auto add = [&](yaml::Node source) {
        argo.sources.push_back({textAt(source, {"repoURL"}), textAt(source, {"path"})});
    };
    if (const auto source = at(spec, {"source"}))
        add(*source);
    for (const yaml::Node source : itemsAt(spec, {"sources"}))
        add(source.target());
    argo.destinationName = textAt(spec, {"destination", "name"});
    argo.destinationServer = textAt(spec, {"destination", "server"});
}

QString secretText(yaml::Node secret, std::string_view key)
{
    QString plain = textAt(secret, {"stringData", key});
    if (!plain.isEmpty())
        return plain;
    return QString::fromUtf8(QByteArray::fromBase64(textAt(secret, {"data", key}).toUtf8()));
}

void readSecret(yaml::Node secret, FileFacts& facts)
{
    Labels labels = labelsAt(secret, {"metadata", "labels"});
    const QString type = labels.take(QString::fromLatin1(secretTypeLabel.data(), secretTypeLabel.size()));
    if (type != "cluster"_L1)
        return;
    ClusterSecretFacts cluster;
    cluster.secret = textAt(secret, {"metadata", "name"});
    cluster.labels = labels;
    // What SOPS encrypted names nobody.
    if (!at(secret, {"sops"})) {
        cluster.name = secretText(secret, "name");
        cluster.server = secretText(secret, "server");
    }
    facts.secrets.push_back(std::move(cluster));
}

} // namespace

void readArgoObject(yaml::Node object, const QString& group, const QString& kind, FileFacts& facts)
{
    if (group.isEmpty() && kind == "Secret"_L1) {
        readSecret(object, facts);
        return;
    }
    const bool set = kind == "ApplicationSet"_L1;
    if (group != "argoproj.io"_L1 || (!set && kind != "Application"_L1))
        return;
    ArgoFacts argo;
    argo.name = textAt(object, {"metadata", "name"});
    if (isPlaceholder(argo.name, facts))
        return;
    argo.isSet = set;
    const auto spec = set ? at(object, {"spec", "template", "spec"}) : at(object, {"spec"});
    if (spec)
        readSpec(*spec, argo);
    if (const auto generators = at(object, {"spec", "generators"}))
        readGenerators(*generators, argo, 0);
    facts.argo.push_back(std::move(argo));
}

} // namespace efa::delivery
