#include "delivery/argoset.h"

#include "delivery/argoapplication.h"
#include "delivery/argoclustergenerator.h"
#include "delivery/argoparameters.h"
#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"
#include "kustomize/output.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Member;
using kustomize::Tag;
using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoSet)
};

Value text(std::string_view content)
{
    return Value::scalar(content, Tag::Str);
}

constexpr const char* finalizer = "resources-finalizer.argocd.argoproj.io";

} // namespace

ArgoSet::ArgoSet(const kustomize::Resource& set, const Delivered& delivered, const Workshop& workshop,
                 Progress& progress)
    : m_set(set)
    , m_spec(mappingAt(set.value(), {"spec"}))
    , m_progress(progress)
    , m_texts(m_spec)
    , m_generators(m_texts, delivered, workshop, progress, m_built.used)
{
}

Result<Built> ArgoSet::build()
{
    const std::span<const Value> generators = itemsAt(m_spec, {"generators"});
    if (generators.empty())
        addFinding(
            u"argo-set"_s,
            Text::tr("The ApplicationSet %1 has no generators.").arg(QString::fromStdString(m_set.name())),
            Text::tr("Without one it generates nothing."));
    for (const Value& generator : generators) {
        if (const Result<void> done = add(generator); !done)
            return failure(done.error());
    }
    return std::move(m_built);
}

void ArgoSet::addFinding(const QString& rule, const QString& text, const QString& hint,
                         const QString& application)
{
    if (!m_faults.insert(text).second)
        return;
    m_built.findings.append({.severity = Severity::Error,
                             .rule = rule,
                             .text = text,
                             .place = {},
                             .trail = {},
                             .hint = hint,
                             .subject = application.isEmpty() ? QString() : u"Application "_s + application});
}

Result<void> ArgoSet::add(const Value& generator)
{
    const Known<ParameterSets> sets = m_generators.parameters(generator);
    if (!sets && sets.error().error)
        return failure(*sets.error().error);
    if (!sets) {
        addGap(generator, sets.error());
        return {};
    }
    const std::string kind = generatorKind(generator);
    const Value pattern =
        filledTemplate(mappingAt(generator, {kind, "template"}), mappingAt(m_spec, {"template"}));
    for (const Value& parameters : *sets) {
        if (m_progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled.")});
        addApplication(pattern, parameters);
    }
    return {};
}

void ArgoSet::addGap(const Value& generator, const ArgoGap& gap)
{
    if (gap.finding && m_faults.insert(gap.text).second)
        m_built.findings.append(*gap.finding);
    m_built.holes.insert(m_built.holes.end(), gap.holes.begin(), gap.holes.end());
    const bool isOfClusters = gap.reason == OpaqueReason::Unresolved && gap.holes.empty();
    const Value asking = Value::sequence(
        {mappingAt(m_spec, {"template"}), generator, text(textAt(m_spec, {"templatePatch"}))});
    for (const std::string& name : isOfClusters ? m_texts.asked(asking) : std::set<std::string>()) {
        if (!isClusterParameter(name))
            continue;
        const QString shown = QString::fromStdString(name);
        m_built.holes.push_back(
            {shown,
             Text::tr("The parameter \"%1\" of each cluster is known only in the cluster.").arg(shown)});
    }
    if (!m_built.opaque)
        m_built.opaque = Opaque{.reason = gap.reason, .text = gap.text, .hint = gap.hint, .facts = {}};
}

void ArgoSet::addApplication(const Value& pattern, const Value& parameters)
{
    const Result<Value> made = application(pattern, parameters);
    if (!made) {
        addFinding(u"argo-template"_s, made.error().message, made.error().hint);
        const bool isUnsupported = made.error().code == ErrorCode::Unsupported;
        if (!m_built.opaque)
            m_built.opaque = Opaque{.reason = isUnsupported ? OpaqueReason::Generator : OpaqueReason::Broken,
                                    .text = made.error().message,
                                    .hint = made.error().hint,
                                    .facts = {}};
        return;
    }
    const std::string name = textAt(*made, {"metadata", "name"});
    const QString shown = QString::fromStdString(name);
    if (name.empty() || name.find("{{") != std::string::npos ||
        name.find("<no value>") != std::string::npos) {
        addFinding(u"argo-name"_s,
                   Text::tr("%1 generates an Application with the name \"%2\", which cannot be one.")
                       .arg(QString::fromStdString(m_set.name()), shown),
                   Text::tr("A parameter of its name is missing."), shown);
        return;
    }
    if (!m_names.insert(name).second) {
        addFinding(u"argo-name"_s,
                   Text::tr("%1 generates two Applications with the name \"%2\".")
                       .arg(QString::fromStdString(m_set.name()), shown),
                   Text::tr("Argo CD takes only the first. Put another parameter into the name."), shown);
        return;
    }
    std::string printed;
    if (const Result<void> done = kustomize::appendYaml(*made, printed); !done) {
        addFinding(u"argo-template"_s, done.error().message, done.error().hint, shown);
        return;
    }
    m_built.resources.push_back(std::make_shared<const kustomize::Resource>(*made));
    m_built.texts.push_back(std::make_shared<const QByteArray>(QByteArray::fromStdString(printed)));
}

Result<Value> ArgoSet::application(const Value& pattern, const Value& parameters)
{
    const Value object = Value::mapping({})
                             .with("apiVersion", text("argoproj.io/v1alpha1"))
                             .with("kind", text("Application"))
                             .with("metadata", mappingAt(pattern, {"metadata"}))
                             .with("spec", mappingAt(pattern, {"spec"}));
    Result<Value> made =
        parameters.size() == 0 ? Result<Value>(object) : m_texts.rendered(object, parameters);
    if (!made)
        return made;
    const bool keeps = isTrueAt(m_spec, {"syncPolicy", "preserveResourcesOnDeletion"});
    if (parameters.size() != 0 && !keeps && itemsAt(*made, {"metadata", "finalizers"}).empty()) {
        const Value metadata = mappingAt(*made, {"metadata"});
        made = made->with("metadata", metadata.with("finalizers", Value::sequence({text(finalizer)})));
    }
    if (!textAt(m_spec, {"templatePatch"}).empty())
        made = patched(*made, parameters);
    if (!made || m_set.nspace().empty())
        return made;
    // Whatever the template says: an ApplicationSet makes no Applications elsewhere.
    return made->with("metadata", mappingAt(*made, {"metadata"}).with("namespace", text(m_set.nspace())));
}

Result<Value> ArgoSet::patched(const Value& application, const Value& parameters)
{
    const Result<std::string> content = m_texts.replaced(textAt(m_spec, {"templatePatch"}), parameters);
    if (!content)
        return failure(content.error());
    const Result<Value> patch = readHelmValues(QByteArray::fromStdString(*content), u"templatePatch"_s);
    if (!patch)
        return failure(patch.error());
    Value changed = withTemplatePatch(application, *patch);
    const Value* project = application.at({"spec", "project"});
    if (!project)
        return changed;
    // Argo CD lets no patch move an Application to another project.
    return changed.with("spec", mappingAt(changed, {"spec"}).with("project", *project));
}

Value withTemplatePatch(const Value& object, const Value& patch)
{
    if (!object.isMapping() || !patch.isMapping() || textAt(patch, {"$patch"}) == "replace")
        return patch.isMapping() ? patch.without("$patch") : patch;
    Value result = object;
    for (const Member& member : patch.members()) {
        const std::string_view key = member.key.text();
        const Value* before = result.find(key);
        if (member.value.isNilOrNull() || textAt(member.value, {"$patch"}) == "delete") {
            result = result.without(key);
        } else if (key == "finalizers" && before && before->isSequence()) {
            Value joined = *before;
            for (const Value& item : member.value.items()) {
                if (std::ranges::find(joined.items(), item) == joined.items().end())
                    joined = joined.appended(item);
            }
            result = result.with(key, joined);
        } else {
            result = result.with(key, withTemplatePatch(before ? *before : Value(), member.value));
        }
    }
    return result;
}

} // namespace efa::delivery
