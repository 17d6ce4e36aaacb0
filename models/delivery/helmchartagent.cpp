#include "delivery/helmchartagent.h"

#include "delivery/helmunit.h"
#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"

#include <QCoreApplication>

namespace efa::delivery {

using kustomize::Value;
using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view group = "helm.cattle.io";
constexpr std::string_view configKind = "HelmChartConfig";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::HelmChartAgent)
};

void addFinding(const Error& error, const QString& object, Built& built)
{
    built.findings.append({.severity = Severity::Error,
                           .rule = u"helm-values"_s,
                           .text = Text::tr("The values of %1 cannot be read: %2").arg(object, error.message),
                           .place = error.where.value_or(Place()),
                           .trail = {},
                           .hint = error.hint,
                           .subject = object});
}

/// `spec.values` and `spec.valuesContent` of a chart or a config laid over what was there.
Value withContent(const Value& values, const kustomize::Resource& object, Built& built)
{
    const QString name = QString::fromStdString(object.kind() + ' ' + object.nspace() + '/' + object.name());
    Value merged = values;
    const std::string content = textAt(object.value(), {"spec", "valuesContent"});
    const Result<Value> read = readHelmValues(QByteArray::fromStdString(content), name);
    if (read)
        merged = mergedHelmValues(merged, *read);
    else
        addFinding(read.error(), name, built);
    return mergedHelmValues(merged, mappingAt(object.value(), {"spec", "values"}));
}

Value withSettings(Value values, const kustomize::Resource& object, const QString& name, Built& built)
{
    const Value settings = mappingAt(object.value(), {"spec", "set"});
    for (const kustomize::Member& member : settings.members()) {
        Result<Value> set =
            withHelmParameter(values, member.key.text(), member.value.text(), HelmParameter::Typed);
        if (set)
            values = std::move(*set);
        else
            addFinding(set.error(), name, built);
    }
    return values;
}

void addHoles(const kustomize::Resource& object, Built& built)
{
    for (const Value& item : itemsAt(object.value(), {"spec", "valuesSecrets"})) {
        const QString what =
            QString::fromStdString("Secret " + object.nspace() + '/' + textAt(item, {"name"}));
        built.holes.push_back(
            {what, Text::tr("The values that stand in %1 are known only in the cluster.").arg(what)});
    }
}

} // namespace

std::vector<Order> HelmChartAgent::orders(const Unit& unit, const Delivered& delivered,
                                          const Cluster& /*cluster*/, const Workshop& /*workshop*/,
                                          QList<Diagnostic>& /*findings*/) const
{
    std::vector<Order> orders;
    for (const kustomize::ResourcePtr& resource : unit.built.resources) {
        if (resource->kind() != "HelmChart" || resource->gvk().group != group)
            continue;
        Order order;
        order.by = {.engine = fleet::Engine::None,
                    .apiVersion = resource->gvk().apiVersion(),
                    .kind = resource->kind(),
                    .nspace = resource->nspace(),
                    .name = resource->name()};
        order.object = resource;
        order.goal = unit.order.goal;
        order.source.kind = SourceKind::Helm;
        order.source.url = QString::fromStdString(textAt(resource->value(), {"spec", "repo"}));
        order.source.revision = QString::fromStdString(textAt(resource->value(), {"spec", "version"}));
        order.prune = true;
        // So that the chart is built again once its config is known.
        if (delivered.find(group, configKind, resource->nspace(), resource->name()))
            order.variant = configKind;
        orders.push_back(std::move(order));
    }
    return orders;
}

Result<Built> HelmChartAgent::build(const Order& order, const Delivered& delivered,
                                    const Cluster& /*cluster*/, const Workshop& workshop,
                                    Progress& /*progress*/) const
{
    Built built;
    const kustomize::Resource& object = *order.object;
    HelmRelease release;
    release.chart = textAt(object.value(), {"spec", "chart"});
    if (release.chart.empty() && object.value().at({"spec", "chartContent"}))
        release.chart = object.name();
    release.version = textAt(object.value(), {"spec", "version"});
    release.repository = textAt(object.value(), {"spec", "repo"});
    release.release = object.name();
    release.nspace = firstText({textAt(object.value(), {"spec", "targetNamespace"}), object.nspace()});
    release.values = withContent(release.values, object, built);
    addHoles(object, built);
    // K3s puts the config's values in a later file than the chart's, and the settings after all files.
    if (const auto config = delivered.find(group, configKind, object.nspace(), object.name())) {
        release.values = withContent(release.values, *config, built);
        addHoles(*config, built);
        built.used.push_back(config);
    }
    release.values = withSettings(release.values, object, order.by.shown(), built);
    const std::string content = textAt(object.value(), {"spec", "chartContent"});
    if (workshop.charts() && !content.empty())
        release.files = std::make_shared<const ChartFiles>(
            ChartFiles{{u"chart.tgz"_s, QByteArray::fromBase64(QByteArray::fromStdString(content))}});
    built.opaque = helmUnit(release);
    return built;
}

} // namespace efa::delivery
