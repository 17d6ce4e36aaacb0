#include "delivery/bundlechart.h"

#include "delivery/objectfields.h"
#include "kustomize/documentreader.h"
#include "yaml/stream.h"

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

Value merged(const Value& base, const Value& custom)
{
    if (!base.isMapping() || !custom.isMapping())
        return custom;
    Value result = base;
    for (const kustomize::Member& member : custom.members()) {
        const Value* known = base.find(member.key.text());
        result = result.with(member.key.text(), known ? merged(*known, member.value) : member.value);
    }
    return result;
}

Result<Value> readYaml(const BundleTree& tree, const QString& path)
{
    const auto content = tree.read(path);
    if (!content)
        return failure(
            Error(content.error())
                .withContext(Text::tr("The values in %1 cannot be read.").arg(tree.displayName(path))));
    const auto stream = yaml::Stream::parse(yaml::Source(*content, tree.displayName(path)));
    if (!stream)
        return failure(stream.error());
    if (stream->documents().empty() || stream->documents().front().isEmpty())
        return Value::mapping({});
    return kustomize::valueFrom(stream->documents().front().root());
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

void addLeaves(const Value& value, const std::string& path, std::vector<Fact>& facts)
{
    if (value.isMapping() && value.size() != 0) {
        for (const kustomize::Member& member : value.members())
            addLeaves(member.value, path + '.' + std::string(member.key.text()), facts);
    } else if (value.isSequence() && value.size() != 0) {
        for (uint32_t i = 0; i < value.size(); ++i)
            addLeaves(value.items()[i], path + '[' + std::to_string(i) + ']', facts);
    } else if (value.isScalar()) {
        // A text and a number that look alike are different values.
        const bool isText = value.tag() == kustomize::Tag::Str;
        facts.push_back({path, isText ? '"' + std::string(value.text()) + '"' : std::string(value.text())});
    } else {
        facts.push_back({path, value.isMapping() ? "{}" : "[]"});
    }
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

/// Those in the options, then those of each file over them.
Result<Value> readValues(const BundleTree& tree, const RancherOptions& options)
{
    const Value* own = options.helm.find("values");
    Value values = own && own->isMapping() ? *own : Value::mapping({});
    for (const std::string& file : textsAt(options.helm, {"valuesFiles"})) {
        const auto path = files::cleanPath({}, QString::fromStdString(file));
        const auto more = path ? readYaml(tree, *path) : Result<Value>(failure(path.error()));
        if (!more)
            return failure(more.error());
        values = merged(values, *more);
    }
    return values;
}

/// The Chart.yaml that the bundle carries; nil for a chart from elsewhere.
Result<Value> readDescription(const BundleTree& tree, const RancherOptions& options)
{
    const auto folder = chartFolder(tree, options);
    if (!folder)
        return Value();
    return readYaml(tree, folder->isEmpty() ? u"Chart.yaml"_s : *folder + u"/Chart.yaml"_s);
}

std::vector<Fact> factsOf(const RancherOptions& options, const Value& description, const std::string& bundle)
{
    std::vector<Fact> facts;
    const auto add = [&](const char* path, const std::string& text) {
        if (!text.empty())
            facts.push_back({path, text});
    };
    const bool isHere = !description.isNil();
    const std::string release = textAt(options.helm, {"releaseName"});
    add("chart", isHere ? textAt(description, {"name"}) : textAt(options.helm, {"chart"}));
    add("version", isHere ? textAt(description, {"version"}) : textAt(options.helm, {"version"}));
    add("repository", textAt(options.helm, {"repo"}));
    add("release", release.empty() ? bundle : release);
    add("namespace", options.ownNamespace());
    add("kustomize", options.kustomizeFolder);
    return facts;
}

} // namespace

bool isChart(const BundleTree& tree, const RancherOptions& options)
{
    const bool isNamed = !textAt(options.helm, {"chart"}).empty() || !textAt(options.helm, {"repo"}).empty();
    return isNamed || isFile(tree, u"Chart.yaml"_s);
}

Result<void> buildChart(const BundleTree& tree, const RancherOptions& options, const std::string& bundle,
                        const RancherCluster& cluster, Built& built)
{
    const auto values = readValues(tree, options);
    if (!values)
        return failure(values.error());
    const auto description = readDescription(tree, options);
    if (!description)
        return failure(description.error());
    const std::string chart =
        description->isNil() ? textAt(options.helm, {"chart"}) : textAt(*description, {"name"});
    Opaque opaque;
    opaque.reason = OpaqueReason::HelmChart;
    opaque.text =
        Text::tr("The Helm chart %1 is rendered in the cluster.").arg(QString::fromStdString(chart));
    opaque.hint = Text::tr("Its chart, version and values are compared one by one.");
    opaque.facts = factsOf(options, *description, bundle);
    if (values->size() != 0)
        addLeaves(withLabels(*values, cluster.labels), "values", opaque.facts);
    if (const Value* templates = options.helm.find("templateValues"); templates && !templates->isNull())
        addLeaves(*templates, "templateValues", opaque.facts);
    addHoles(options.helm, options.ownNamespace(), built);
    built.opaque = std::move(opaque);
    return {};
}

} // namespace efa::delivery
