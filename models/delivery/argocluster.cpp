#include "delivery/argocluster.h"

#include "delivery/objectfields.h"

#include <QByteArray>

#include <algorithm>

namespace efa::delivery {

using kustomize::Value;

namespace {

bool isClusterSecret(const kustomize::Resource& secret)
{
    return textAt(secret.value(), {"metadata", "labels", "argocd.argoproj.io/secret-type"}) == "cluster";
}

std::string secretText(const Value& secret, std::string_view key)
{
    std::string plain = textAt(secret, {"stringData", key});
    if (!plain.empty())
        return plain;
    return QByteArray::fromBase64(QByteArray::fromStdString(textAt(secret, {"data", key}))).toStdString();
}

std::map<std::string, std::string> textsOf(const Value& mapping)
{
    std::map<std::string, std::string> texts;
    for (const kustomize::Member& member : mapping.members())
        texts.emplace(member.key.text(), member.value.text());
    return texts;
}

/// SOPS leaves a mapping of its own in what it encrypted.
bool isEncrypted(const Value& secret)
{
    return secret.find("sops") != nullptr;
}

ArgoCluster clusterFrom(const kustomize::ResourcePtr& secret)
{
    const Value& value = secret->value();
    return {.name = secretText(value, "name"),
            .server = secretText(value, "server"),
            .project = secretText(value, "project"),
            .labels = textsOf(mappingAt(value, {"metadata", "labels"})),
            .annotations = textsOf(mappingAt(value, {"metadata", "annotations"})),
            .secret = secret,
            .encrypted = isEncrypted(value)};
}

} // namespace

std::vector<ArgoCluster> argoClusters(const Delivered& delivered)
{
    std::vector<ArgoCluster> clusters;
    for (const kustomize::ResourcePtr& secret : delivered.ofKind("", "Secret")) {
        if (isClusterSecret(*secret))
            clusters.push_back(clusterFrom(secret));
    }
    std::ranges::stable_sort(clusters, {}, &ArgoCluster::name);
    return clusters;
}

} // namespace efa::delivery
