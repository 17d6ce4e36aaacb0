#include "kustomize/namesteps.h"

#include "kustomize/buildannotations.h"
#include "kustomize/fieldfilter.h"
#include "kustomize/fields.h"
#include "kustomize/sharing.h"

#include <QCoreApplication>

#include <array>

namespace efa::kustomize {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::kustomize::NameSteps)
};

constexpr uint64_t nameDomain = 0x6e616d65;
constexpr uint64_t namespaceDomain = 0x6e737063;
constexpr uint64_t fieldsDomain = 0x66696564;

constexpr std::string_view namePath = "metadata/name";
constexpr std::string_view namespacePath = "metadata/namespace";

bool keepsItsName(const Gvk& gvk)
{
    return gvk.kind == "CustomResourceDefinition" || gvk.kind == "Namespace" ||
           (gvk.kind == "APIService" && gvk.group == "apiregistration.k8s.io");
}

bool isRoleBinding(std::string_view kind)
{
    return kind == "RoleBinding" || kind == "ClusterRoleBinding";
}

/// Notes the name that an object has now as a former one.
Value withFormerName(const Value& object, const Resource& resource)
{
    const Value* name = object.at({"metadata", "name"});
    Value noted = withListAnnotation(object, annotation::previousNames, name != nullptr ? name->text() : "");
    noted = withListAnnotation(noted, annotation::previousNamespaces, resource.id().effectiveNamespace());
    return withListAnnotation(noted, annotation::previousKinds, resource.kind());
}

const FieldSpec& namespaceField()
{
    static const FieldSpec field = [] {
        FieldSpec spec;
        spec.path = namespacePath;
        spec.create = true;
        return spec;
    }();
    return field;
}

} // namespace

ContentKey keyOf(const FieldSpecs& fields)
{
    KeyMaker maker(fieldsDomain);
    for (const FieldSpec& field : fields) {
        maker.add(field.gvk.group).add(field.gvk.version).add(field.gvk.kind).add(field.path);
        maker.add(static_cast<uint64_t>(field.create));
    }
    return maker.key();
}

NameStep::NameStep(End end, std::string text, FieldSpecs fields)
    : m_end(end)
    , m_text(std::move(text))
    , m_fields(std::move(fields))
    , m_key(KeyMaker(nameDomain).add(static_cast<uint64_t>(m_end)).add(m_text).add(keyOf(m_fields)).key())
{
}

Result<Value> NameStep::applied(const Value& object, const FieldSpec& field) const
{
    return withFieldChanged(object, field, {Kind::Scalar, Tag::Str}, [this](const Value& node) {
        const std::string old(node.text());
        return replacedScalar(node, bareScalar(m_end == End::Prefix ? m_text + old : old + m_text));
    });
}

Result<Value> NameStep::apply(const Resource& resource) const
{
    const Gvk& gvk = resource.originalId().gvk;
    if (keepsItsName(gvk))
        return resource.value();
    Value object = resource.value();
    for (const FieldSpec& field : m_fields) {
        if (!gvk.isSelectedBy(field.gvk))
            continue;
        if (field.path == namePath) {
            const bool isPrefix = m_end == End::Prefix;
            object =
                withListAnnotation(object, isPrefix ? annotation::prefixes : annotation::suffixes, m_text);
            if (!m_text.empty())
                object = withFormerName(object, resource);
        }
        Result<Value> changed = applied(object, field);
        if (!changed)
            return changed;
        object = *std::move(changed);
    }
    return reconciled(resource.value(), object);
}

NamespaceStep::NamespaceStep(std::string nspace, FieldSpecs fields, Existing existing,
                             BindingSubjects subjects, FormerId formerId)
    : m_namespace(std::move(nspace))
    , m_fields(std::move(fields))
    , m_existing(existing)
    , m_subjects(subjects)
    , m_formerId(formerId)
    , m_key(KeyMaker(namespaceDomain)
                .add(m_namespace)
                .add(keyOf(m_fields))
                .add(static_cast<uint64_t>(existing))
                .add(static_cast<uint64_t>(subjects))
                .add(static_cast<uint64_t>(formerId))
                .key())
{
}

Result<Value> NamespaceStep::set(const Value& node) const
{
    if (m_existing == Existing::Kept && node.isScalar() && !node.isNull() && !node.text().empty())
        return node;
    return replacedScalar(node, Value::scalar(m_namespace, Tag::Str));
}

Result<Value> NamespaceStep::apply(const Resource& resource) const
{
    if (m_namespace.empty() || resource.value().isNilOrEmpty())
        return resource.value();
    return applied(resource, m_formerId == FormerId::Noted ? withFormerId(resource) : resource.value());
}

Result<Value> NamespaceStep::applied(const Resource& resource, Value object) const
{
    const FieldChange change = [this](const Value& node) { return set(node); };
    if (!resource.gvk().clusterScoped) {
        Result<Value> moved = withFieldChanged(object, namespaceField(), {Kind::Scalar, Tag::None}, change);
        if (!moved)
            return moved;
        object = *std::move(moved);
    }
    const bool binding = isRoleBinding(resource.kind());
    if (binding) {
        Result<Value> bound = withSubjects(object);
        if (!bound)
            return bound;
        object = *std::move(bound);
    }
    const Value* apiVersion = object.find("apiVersion");
    const bool isCore = apiVersion != nullptr && apiVersion->text() == "v1";
    for (const FieldSpec& field : m_fields) {
        // Those are done above, or are not about names of namespaces.
        if (field.path == namespacePath || (field.path == namePath && !isCore) ||
            (binding && isRoleBinding(field.gvk.kind) && field.path == "subjects/namespace"))
            continue;
        Result<Value> changed = withFieldChanged(object, field, {Kind::Scalar, Tag::Str}, change);
        if (!changed)
            return changed;
        object = *std::move(changed);
    }
    return reconciled(resource.value(), object);
}

Result<Value> NamespaceStep::withSubjects(const Value& object) const
{
    const Value* subjects = object.find("subjects");
    if (m_subjects == BindingSubjects::None || subjects == nullptr || subjects->isNilOrNull())
        return object;
    if (!subjects->isSequence()) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("The subjects of a role binding are no list."),
                        .hint = Text::tr("Write subjects as a list.")});
    }
    Value changed = *subjects;
    for (uint32_t i = 0; i < subjects->size(); ++i) {
        Result<Value> one = subject(subjects->items()[i]);
        if (!one)
            return one;
        changed = changed.withItem(i, *std::move(one));
    }
    return changed == *subjects ? object : object.with("subjects", std::move(changed));
}

Result<Value> NamespaceStep::subject(const Value& subject) const
{
    if (subject.isNilOrNull())
        return subject;
    const bool all = m_subjects == BindingSubjects::AllServiceAccounts;
    const Value* told = subject.find(all ? "kind" : "name");
    if (!subject.isMapping() || (told != nullptr && !told->isScalar())) {
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("A subject of a role binding is not written as kind and name."),
                        .hint = Text::tr("Give each subject a kind and a name.")});
    }
    if (told == nullptr || told->isNull() || told->text() != (all ? "ServiceAccount" : "default"))
        return subject;
    const Value* old = subject.find("namespace");
    Result<Value> changed = set(old != nullptr ? *old : Value::scalar({}));
    if (!changed)
        return changed;
    return subject.with("namespace", *std::move(changed));
}

} // namespace efa::kustomize
