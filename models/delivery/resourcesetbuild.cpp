#include "delivery/resourcesetbuild.h"

#include "delivery/kubernetesyaml.h"
#include "delivery/objectfields.h"
#include "kustomize/documentreader.h"
#include "kustomize/fields.h"
#include "kustomize/output.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ResourceSetBuild)
};

constexpr const char* switchName = "fluxcd.controlplane.io/reconcile";
constexpr const char* copyName = "fluxcd.controlplane.io/copyFrom";

std::string annotationOf(const kustomize::Value& object, std::string_view name)
{
    const kustomize::Value* found = kustomize::findAnnotation(object, name);
    return found ? std::string(found->text()) : std::string();
}

/// One object is one whatever its version.
std::string idOf(const kustomize::Resource& object)
{
    return object.gvk().group + '/' + object.kind() + '/' + object.nspace() + '/' + object.name();
}

/// The object with the common entries of one field, which go over its own.
kustomize::Value withCommon(const kustomize::Value& object, std::string_view field,
                            const kustomize::Value& common)
{
    const kustomize::Value metadata = mappingAt(object, {"metadata"});
    kustomize::Value entries = mappingAt(metadata, {field});
    for (const kustomize::Member& member : common.members())
        entries = entries.with(member.key.text(), member.value);
    return entries.size() == 0 ? object : object.with("metadata", metadata.with(field, entries));
}

} // namespace

ResourceSetBuild::ResourceSetBuild(const kustomize::Resource& set, const Delivered& delivered,
                                   Progress& progress)
    : m_set(set), m_delivered(delivered), m_progress(progress)
{
}

Result<Built> ResourceSetBuild::build()
{
    auto inputs = resourceSetInputs(m_set, m_delivered);
    const Result<void> done = inputs ? addAll(*inputs) : failure(inputs.error());
    if (!done && done.error().code == ErrorCode::Cancelled)
        return failure(done.error());
    if (!done) {
        Built broken;
        broken.setBroken(done.error(), u"flux-resourceset"_s);
        return broken;
    }
    m_built.holes.insert(m_built.holes.end(), inputs->holes.begin(), inputs->holes.end());
    m_built.used.insert(m_built.used.end(), inputs->used.begin(), inputs->used.end());
    m_built.opaque = inputs->gap;
    return std::move(m_built);
}

Result<void> ResourceSetBuild::addAll(const ResourceSetInputs& inputs)
{
    const Value spec = mappingAt(m_set.value(), {"spec"});
    const auto steps = itemsAt(spec, {"steps"});
    if (steps.empty())
        return addOf(spec, inputs);
    for (const Value& step : steps) {
        if (const auto done = addOf(step, inputs); !done)
            return done;
    }
    return {};
}

Result<void> ResourceSetBuild::addOf(const Value& part, const ResourceSetInputs& inputs)
{
    const std::vector<Value> sets = inputs.areAsked ? inputs.sets : std::vector<Value>{Value::mapping({})};
    for (const Value& pattern : itemsAt(part, {"resources"})) {
        std::string text;
        if (auto printed = kustomize::appendYaml(pattern, text); !printed)
            return printed;
        for (const Value& input : sets) {
            // Without inputs the operator neither drops nor joins any.
            if (auto done = addFilled(text, input, !inputs.areAsked); !done)
                return done;
        }
    }
    const std::string all = textAt(part, {"resourcesTemplate"});
    for (const Value& input : all.empty() ? std::vector<Value>() : sets) {
        if (auto done = addFilled(all, input, false); !done)
            return done;
    }
    return {};
}

Result<void> ResourceSetBuild::addFilled(const std::string& text, const Value& input, bool isAlways)
{
    if (m_progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
    const auto filled =
        GoTemplate::parse(text, TemplateDialect::FluxOperator).and_then([&](const GoTemplate& pattern) {
            return pattern.execute(input, MissingKey::Error);
        });
    if (!filled)
        return failure(filled.error());
    const auto objects =
        kustomize::readObjects(yaml::Source(QByteArray::fromStdString(*filled), shownObject(m_set)));
    if (!objects)
        return failure(objects.error());
    for (const Value& object : *objects) {
        if (auto done = add(asKubernetesReads(object), isAlways); !done)
            return done;
    }
    return {};
}

Result<void> ResourceSetBuild::add(const Value& object, bool isAlways)
{
    if (!isAlways && annotationOf(object, switchName) == "disabled")
        return {};
    const Value whole = finished(object);
    auto resource = std::make_shared<const kustomize::Resource>(whole);
    if (!m_ids.insert(idOf(*resource)).second && !isAlways)
        return {};
    std::string printed;
    if (auto done = kustomize::appendYaml(whole, printed); !done)
        return done;
    m_built.resources.push_back(std::move(resource));
    m_built.texts.push_back(std::make_shared<const QByteArray>(QByteArray::fromStdString(printed)));
    return {};
}

kustomize::Value ResourceSetBuild::finished(Value object)
{
    for (const char* field : {"labels", "annotations"})
        object = withCommon(object, field, mappingAt(m_set.value(), {"spec", "commonMetadata", field}));
    return withCopied(object);
}

void ResourceSetBuild::addHole(const QString& what)
{
    const auto isOfIt = [&](const Hole& hole) { return hole.what == what; };
    if (std::ranges::none_of(m_built.holes, isOfIt))
        m_built.holes.push_back(
            {what, Text::tr("What is copied from %1 is known only in the cluster.").arg(what)});
}

kustomize::Value ResourceSetBuild::withCopied(const Value& object)
{
    const QString from = QString::fromStdString(annotationOf(object, copyName));
    const std::string kind = textAt(object, {"kind"});
    const bool isMap = kind == "ConfigMap";
    if (from.isEmpty() || textAt(object, {"apiVersion"}) != "v1" || (!isMap && kind != "Secret"))
        return object;
    const auto found = m_delivered.find({}, kind, from.section(u'/', 0, 0).toStdString(),
                                        from.section(u'/', 1).toStdString());
    if (!found || !isMap) {
        const QString what = shown(kind) + u' ' + from;
        addHole(what);
        return object;
    }
    m_built.used.push_back(found);
    Value copy = object;
    for (const char* field : {"data", "binaryData"}) {
        if (const Value* data = found->value().find(field))
            copy = copy.with(field, *data);
    }
    return copy;
}

} // namespace efa::delivery
