#include "delivery/argoclustergenerator.h"

#include "delivery/argoapplication.h"
#include "delivery/argocluster.h"
#include "delivery/argogitgenerator.h"
#include "delivery/argonames.h"
#include "delivery/argoparameters.h"
#include "delivery/objectfields.h"
#include "delivery/templatevalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace efa::delivery {

using gotemplate::textValue;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoClusterGenerator)
};

Value mappingOf(const std::map<std::string, std::string>& texts)
{
    std::vector<kustomize::Member> members;
    members.reserve(texts.size());
    for (const auto& [key, text] : texts)
        members.push_back({kustomize::plainKey(key), textValue(text)});
    return Value::mapping(std::move(members));
}

Value parametersOf(const ArgoCluster& cluster, bool isGo)
{
    Value set = Value::mapping({})
                    .with("name", textValue(cluster.name))
                    .with("nameNormalized", textValue(argoName(cluster.name)))
                    .with("server", textValue(cluster.server))
                    .with("project", textValue(cluster.project));
    Value metadata = Value::mapping({});
    using Texts = std::pair<const char*, const std::map<std::string, std::string>*>;
    for (const auto& [field, texts] :
         {Texts{"annotations", &cluster.annotations}, Texts{"labels", &cluster.labels}}) {
        if (isGo && !texts->empty())
            metadata = metadata.with(field, mappingOf(*texts));
        for (const auto& [key, text] : *texts) {
            if (!isGo)
                set = set.with(std::string("metadata.") + field + '.' + key, textValue(text));
        }
    }
    return isGo ? set.with("metadata", metadata) : set;
}

/// The cluster that Argo CD runs in has no Secret, and so no labels.
Value parametersOfOwn()
{
    return Value::mapping({})
        .with("name", textValue(argoInClusterName))
        .with("nameNormalized", textValue(argoInClusterName))
        .with("server", textValue(argoInClusterServer))
        .with("project", textValue({}));
}

tl::unexpected<ArgoGap> unknown(const QString& text)
{
    return tl::unexpected<ArgoGap>(ArgoGap{
        .reason = OpaqueReason::Unresolved,
        .text = text,
        .hint = Text::tr("Save the clusters as Secrets with the label argocd.argoproj.io/secret-type: "
                         "cluster in the repository."),
        .holes = {},
        .finding = {},
        .error = {}});
}

} // namespace

bool isClusterParameter(std::string_view name)
{
    return name == "name" || name == "nameNormalized" || name == "server" || name == "project" ||
           name.starts_with("metadata.") || name == "clusters";
}

Known<std::vector<Value>> clusterParameters(const Value& options, ArgoTemplate& texts,
                                            const Delivered& delivered,
                                            std::vector<kustomize::ResourcePtr>& used)
{
    const std::vector<ArgoCluster> clusters = argoClusters(delivered);
    if (clusters.empty())
        return unknown(Text::tr("Which clusters Argo CD knows is known only in the cluster."));
    const Value selector = mappingAt(options, {"selector"});
    bool hasOwn = false;
    std::vector<Value> sets;
    const auto add = [&](const Value& set) -> Known<void> {
        const Known<Value> whole = withOwnValues(set, options, texts);
        if (!whole)
            return tl::unexpected<ArgoGap>(whole.error());
        sets.push_back(*whole);
        return {};
    };
    for (const ArgoCluster& cluster : clusters) {
        used.push_back(cluster.secret);
        const Result<bool> selected = isSelected(selector, cluster.labels);
        if (!selected)
            return gapOf(selected.error());
        if (!*selected)
            continue;
        if (cluster.encrypted)
            return unknown(Text::tr("The Secret %1 of a cluster is encrypted.")
                               .arg(QString::fromStdString(cluster.secret->name())));
        hasOwn = hasOwn || cluster.server == argoInClusterServer;
        if (const Known<void> done = add(parametersOf(cluster, texts.isGo())); !done)
            return tl::unexpected<ArgoGap>(done.error());
    }
    if (isEmptySelector(selector) && !hasOwn) {
        if (const Known<void> done = add(parametersOfOwn()); !done)
            return tl::unexpected<ArgoGap>(done.error());
    }
    if (!isTrueAt(options, {"flatList"}))
        return sets;
    return std::vector<Value>{Value::mapping({}).with("clusters", Value::sequence(std::move(sets)))};
}

} // namespace efa::delivery
