#include "delivery/bundlechart.h"

#include "delivery/chartfiles.h"
#include "delivery/helmunit.h"
#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleChart)
};

constexpr std::string_view labelPrefix = "global.fleet.clusterLabels.";

bool isFile(const BundleTree& tree, const QString& path)
{
    const auto kind = tree.kind(path);
    return kind && *kind == files::EntryKind::File;
}

/// The folder of a chart that the bundle carries itself; nothing where it is fetched from elsewhere.
std::optional<QString> chartFolder(const BundleTree& tree, const RancherOptions& options)
{
    const QString folder = shownAt(options.helm, {"chart"});
    const QString inside = folder.isEmpty() ? u"Chart.yaml"_s : folder + u"/Chart.yaml"_s;
    const auto path = files::cleanPath({}, inside);
    const bool isHere = textAt(options.helm, {"repo"}).empty() && path && isFile(tree, *path);
    return isHere ? std::optional(path->section(u'/', 0, -2)) : std::nullopt;
}

Result<Value> readYaml(const BundleTree& tree, const QString& path)
{
    const auto content = tree.read(path);
    if (!content)
        return failure(content.error());
    return readHelmValues(*content, tree.displayName(path));
}

/// A value that names a label of the cluster becomes its text, as the controller does it.
Value withLabels(const Value& value, const LabelMap& labels)
{
    if (value.isScalar() && value.text().starts_with(labelPrefix)) {
        const QString label = shown(value.text().substr(labelPrefix.size()));
        return Value::string(labels.value(label).toStdString());
    }
    Value result = value;
    for (uint32_t i = 0; i < value.size(); ++i)
        result = value.isMapping() ? result.withMember(i, withLabels(value.members()[i].value, labels))
                                   : result.withItem(i, withLabels(value.items()[i], labels));
    return result;
}

void addHoles(const Value& helm, const std::string& nspace, Built& built)
{
    for (const Value& item : itemsAt(helm, {"valuesFrom"})) {
        for (const auto& [field, kind] :
             {std::pair("secretKeyRef", "Secret"), std::pair("configMapKeyRef", "ConfigMap")}) {
            const std::string name = textAt(item, {field, "name"});
            if (name.empty())
                continue;
            const std::string own = textAt(item, {field, "namespace"});
            const QString what =
                QString::fromStdString(std::string(kind) + ' ' + (own.empty() ? nspace : own) + '/' + name);
            built.holes.push_back(
                {what, Text::tr("Values of the chart stand in %1, which only the cluster knows.").arg(what)});
        }
    }
}

/// Those of the options; files that these name were read with them.
Value valuesOf(const RancherOptions& options)
{
    const Value* values = options.helm.find("values");
    return values && values->isMapping() ? *values : Value::mapping({});
}

/// The Chart.yaml that the bundle carries; nil for a chart from elsewhere.
Result<Value> readDescription(const BundleTree& tree, const RancherOptions& options)
{
    const auto folder = chartFolder(tree, options);
    if (!folder)
        return Value();
    return readYaml(tree, folder->isEmpty() ? u"Chart.yaml"_s : *folder + u"/Chart.yaml"_s);
}

HelmRelease releaseOf(const RancherOptions& options, const Value& description, const std::string& bundle)
{
    const Value& chart = description.isNil() ? options.helm : description;
    const std::string name = textAt(options.helm, {"releaseName"});
    HelmRelease release;
    release.chart = textAt(chart, {description.isNil() ? "chart" : "name"});
    release.version = textAt(chart, {"version"});
    release.repository = textAt(options.helm, {"repo"});
    release.release = name.empty() ? bundle : name;
    release.nspace = options.ownNamespace();
    if (!options.kustomizeFolder.empty())
        release.more.push_back({"kustomize", options.kustomizeFolder});
    if (const Value* templates = options.helm.find("templateValues"); templates && !templates->isNull()) {
        const std::vector<Fact> facts = flattened(*templates, "templateValues");
        release.more.insert(release.more.end(), facts.begin(), facts.end());
    }
    return release;
}

/// With the values that the cluster gets; those that only it knows are holes.
HelmRelease knownRelease(const RancherOptions& options, const Value& description, const std::string& bundle,
                         const RancherCluster& cluster, Built& built)
{
    HelmRelease release = releaseOf(options, description, bundle);
    release.values = withLabels(valuesOf(options), cluster.labels);
    addHoles(options.helm, options.ownNamespace(), built);
    return release;
}

} // namespace

bool isChart(const BundleTree& tree, const RancherOptions& options)
{
    const bool isNamed = !textAt(options.helm, {"chart"}).empty() || !textAt(options.helm, {"repo"}).empty();
    return isNamed || isFile(tree, u"Chart.yaml"_s);
}

Result<void> buildChart(const BundleTree& tree, const RancherOptions& options, const std::string& bundle,
                        const RancherCluster& cluster, const Workshop& workshop, Built& built)
{
    const auto description = readDescription(tree, options);
    if (!description)
        return failure(description.error());
    HelmRelease release = knownRelease(options, *description, bundle, cluster, built);
    if (const auto folder = chartFolder(tree, options); folder && workshop.charts())
        release.files = chartFiles(tree, *folder);
    built.opaque = helmUnit(release);
    return {};
}

void buildNamedChart(const RancherOptions& options, const std::string& bundle, const RancherCluster& cluster,
                     Built& built)
{
    built.opaque = helmUnit(knownRelease(options, {}, bundle, cluster, built));
}

} // namespace efa::delivery
