#include "delivery/ranchertarget.h"

#include "delivery/objectfields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RancherTarget)
};

constexpr std::string_view group = "fleet.cattle.io";
const QString displayName = u"management.cattle.io/cluster-display-name"_s;

LabelMap labelsOf(const kustomize::Resource& object)
{
    LabelMap labels;
    for (const auto& [key, value] : mapAt(object.value(), {"metadata", "labels"}))
        labels.insert(QString::fromStdString(key), QString::fromStdString(value));
    return labels;
}

void addSavedLabels(RancherCluster& cluster, const Delivered& delivered)
{
    for (const kustomize::ResourcePtr& saved : delivered.ofKind(group, "Cluster")) {
        const LabelMap labels = labelsOf(*saved);
        if (QString::fromStdString(saved->name()) != cluster.name &&
            labels.value(displayName) != cluster.name)
            continue;
        for (auto label = labels.begin(); label != labels.end(); ++label) {
            if (!cluster.labels.contains(label.key()))
                cluster.labels.insert(label.key(), label.value());
        }
    }
}

Result<std::optional<LabelQuery>> readSelector(const Value& target, std::string_view field,
                                               const Place& place)
{
    const Value* selector = target.find(field);
    if (!selector || selector->isNull())
        return std::optional<LabelQuery>();
    auto query = LabelQuery::read(*selector, place);
    if (!query)
        return failure(std::move(query).error().withContext(
            Text::tr("`%1` of a target cannot be read.").arg(shown(field))));
    return std::optional(std::move(*query));
}

} // namespace

RancherCluster rancherCluster(const Cluster& cluster, const Delivered& delivered, QList<Diagnostic>& findings)
{
    RancherCluster known{cluster.name.text, cluster.labels, {}};
    addSavedLabels(known, delivered);
    for (const QString& name : cluster.groups)
        known.groups.insert({name, {}});
    for (const kustomize::ResourcePtr& saved : delivered.ofKind(group, "ClusterGroup")) {
        const QString name = QString::fromStdString(saved->name());
        const Value* spec = saved->value().at({"spec"});
        const auto selector = spec ? readSelector(*spec, "selector", {}) : std::optional<LabelQuery>();
        if (!selector) {
            findings.append(
                {.severity = Severity::Error,
                 .rule = u"fleet-selector"_s,
                 .text =
                     Text::tr("The ClusterGroup %1 takes no cluster: %2").arg(name, selector.error().message),
                 .hint = selector.error().hint,
                 .subject = shownObject(*saved)});
            continue;
        }
        const bool isTaken = known.groups.contains(name) || (*selector && (*selector)->matches(known.labels));
        if (isTaken)
            known.groups[name] = labelsOf(*saved);
    }
    return known;
}

RancherTarget RancherTarget::everyCluster()
{
    RancherTarget target;
    target.m_everyCluster = true;
    return target;
}

RancherTarget RancherTarget::defaultGroup()
{
    RancherTarget target;
    target.m_clusterGroup = u"default"_s;
    return target;
}

Result<RancherTarget> RancherTarget::read(const Value& value, const Place& place)
{
    if (!value.isMapping())
        return failure(
            {.code = ErrorCode::Invalid,
             .message = Text::tr("A target is no mapping."),
             .hint = Text::tr("Name clusters with `clusterName`, `clusterSelector`, `clusterGroup` or "
                              "`clusterGroupSelector`."),
             .where = place});
    RancherTarget target;
    target.m_clusterName = shownAt(value, {"clusterName"});
    target.m_clusterGroup = shownAt(value, {"clusterGroup"});
    auto clusters = readSelector(value, "clusterSelector", place);
    if (!clusters)
        return failure(std::move(clusters).error());
    target.m_clusterSelector = std::move(*clusters);
    auto groups = readSelector(value, "clusterGroupSelector", place);
    if (!groups)
        return failure(std::move(groups).error());
    target.m_groupSelector = std::move(*groups);
    return target;
}

Result<std::vector<RancherTarget>> RancherTarget::readList(const Value& object, FieldPath path,
                                                           const Place& place)
{
    std::vector<RancherTarget> targets;
    for (const Value& item : itemsAt(object, path)) {
        auto target = read(item, place);
        if (!target)
            return failure(std::move(target).error());
        targets.push_back(std::move(*target));
    }
    return targets;
}

bool RancherTarget::namesNothing() const
{
    return m_clusterName.isEmpty() && m_clusterGroup.isEmpty() && !m_clusterSelector && !m_groupSelector;
}

bool RancherTarget::matches(const RancherCluster& cluster) const
{
    if (m_everyCluster || namesNothing())
        return m_everyCluster;
    if (cluster.groups.empty())
        return matches(cluster, {}, {});
    return std::ranges::any_of(
        cluster.groups, [&](const auto& entry) { return matches(cluster, entry.first, entry.second); });
}

bool RancherTarget::matches(const RancherCluster& cluster, const QString& clusterGroup,
                            const LabelMap& groupLabels) const
{
    const bool isNamed = m_clusterName.isEmpty() || m_clusterName == cluster.name ||
                         m_clusterName == cluster.labels.value(displayName);
    return isNamed && (m_clusterGroup.isEmpty() || m_clusterGroup == clusterGroup) &&
           (!m_groupSelector || m_groupSelector->matches(groupLabels)) &&
           (!m_clusterSelector || m_clusterSelector->matches(cluster.labels));
}

bool matchesAny(const std::vector<RancherTarget>& targets, const RancherCluster& cluster)
{
    return std::ranges::any_of(targets, [&](const RancherTarget& target) { return target.matches(cluster); });
}

} // namespace efa::delivery
