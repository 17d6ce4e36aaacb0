#include "validation/reference.h"

#include "validation/podreferences.h"
#include "validation/pods.h"

#include <array>

namespace efa::validation {

using kustomize::FieldPath;
using kustomize::Resource;
using kustomize::Value;

namespace {

using References = std::vector<Reference>;

std::string groupOf(const std::string& apiVersion)
{
    const size_t slash = apiVersion.find('/');
    return slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
}

void addNamed(References& references, const Resource& resource, ObjectId to,
              std::initializer_list<std::string_view> path)
{
    to.name = textIn(resource.value(), path);
    if (!to.name.empty())
        references.push_back({std::move(to), {}, false, below({}, path)});
}

void addBinding(const Resource& resource, References& references)
{
    const Value& value = resource.value();
    const std::string kind = textIn(value, {"roleRef", "kind"});
    if (kind == "Role" || kind == "ClusterRole")
        addNamed(
            references, resource,
            {"rbac.authorization.k8s.io", kind, kind == "Role" ? namespaceOf(resource) : std::string(), {}},
            {"roleRef", "name"});
    const Value* subjects = value.find("subjects");
    if (!subjects)
        return;
    for (size_t i = 0; i < subjects->items().size(); ++i) {
        const Value& subject = subjects->items()[i];
        if (textIn(subject, {"kind"}) != "ServiceAccount")
            continue;
        std::string nspace = textIn(subject, {"namespace"});
        // In a RoleBinding it has to be said; without it nobody is meant, which the schema does not tell.
        if (nspace.empty())
            nspace = namespaceOf(resource);
        references.push_back({{"", "ServiceAccount", std::move(nspace), textIn(subject, {"name"})},
                              {},
                              false,
                              below(item({}, "subjects", i), {"name"})});
    }
}

void addService(const Value& backend, const std::string& nspace, const FieldPath& path,
                References& references)
{
    const Value* service = backend.find("service");
    if (!service)
        return;
    const std::string name = textIn(*service, {"name"});
    if (name.empty())
        return;
    const FieldPath at = below(path, {"service"});
    for (const char* field : {"number", "name"}) {
        const std::string port = textIn(*service, {"port", field});
        if (!port.empty()) {
            references.push_back({{"", "Service", nspace, name}, port, false, below(at, {"port", field})});
            return;
        }
    }
    references.push_back({{"", "Service", nspace, name}, {}, false, below(at, {"name"})});
}

void addIngress(const Resource& resource, References& references)
{
    const Value& value = resource.value();
    const std::string nspace = namespaceOf(resource);
    addNamed(references, resource, {"networking.k8s.io", "IngressClass", {}, {}},
             {"spec", "ingressClassName"});
    if (const Value* backend = value.at({"spec", "defaultBackend"}))
        addService(*backend, nspace, below({}, {"spec", "defaultBackend"}), references);
    if (const Value* rules = value.at({"spec", "rules"})) {
        for (size_t i = 0; i < rules->items().size(); ++i) {
            const Value* paths = rules->items()[i].at({"http", "paths"});
            if (!paths)
                continue;
            for (size_t k = 0; k < paths->items().size(); ++k) {
                const FieldPath at = item(below(item(below({}, {"spec"}), "rules", i), {"http"}), "paths", k);
                if (const Value* backend = paths->items()[k].find("backend"))
                    addService(*backend, nspace, below(at, {"backend"}), references);
            }
        }
    }
    const Value* tls = value.at({"spec", "tls"});
    if (!tls)
        return;
    for (size_t i = 0; i < tls->items().size(); ++i) {
        const std::string name = textIn(tls->items()[i], {"secretName"});
        if (!name.empty())
            references.push_back({{"", "Secret", nspace, name},
                                  {},
                                  false,
                                  below(item(below({}, {"spec"}), "tls", i), {"secretName"})});
    }
}

void addScaler(const Resource& resource, References& references)
{
    const Value& value = resource.value();
    const std::string kind = textIn(value, {"spec", "scaleTargetRef", "kind"});
    if (!kind.empty())
        addNamed(references, resource,
                 {groupOf(textIn(value, {"spec", "scaleTargetRef", "apiVersion"})),
                  kind,
                  namespaceOf(resource),
                  {}},
                 {"spec", "scaleTargetRef", "name"});
}

void addClaim(const Resource& resource, References& references)
{
    addNamed(references, resource, {"storage.k8s.io", "StorageClass", {}, {}}, {"spec", "storageClassName"});
}

void addStateful(const Resource& resource, References& references)
{
    addNamed(references, resource, {"", "Service", namespaceOf(resource), {}}, {"spec", "serviceName"});
    const Value* claims = resource.value().at({"spec", "volumeClaimTemplates"});
    if (!claims)
        return;
    for (size_t i = 0; i < claims->items().size(); ++i) {
        const std::string name = textIn(claims->items()[i], {"spec", "storageClassName"});
        if (!name.empty())
            references.push_back(
                {{"storage.k8s.io", "StorageClass", {}, name},
                 {},
                 false,
                 below(item(below({}, {"spec"}), "volumeClaimTemplates", i), {"spec", "storageClassName"})});
    }
}

/// `sourceRef` and the like of Flux: kind, name and perhaps a namespace.
void addFluxSource(const Resource& resource, const char* group, std::initializer_list<std::string_view> way,
                   References& references)
{
    const Value* reference = resource.value().at(way);
    if (!reference)
        return;
    const std::string kind = textIn(*reference, {"kind"});
    const std::string name = textIn(*reference, {"name"});
    std::string nspace = textIn(*reference, {"namespace"});
    if (!kind.empty() && !name.empty())
        references.push_back({{group, kind, nspace.empty() ? namespaceOf(resource) : nspace, name},
                              {},
                              false,
                              below(below({}, way), {"name"})});
}

void addFlux(const Resource& resource, References& references)
{
    constexpr const char* sources = "source.toolkit.fluxcd.io";
    const Value& value = resource.value();
    addFluxSource(resource, sources, {"spec", "sourceRef"}, references);
    addFluxSource(resource, sources, {"spec", "chartRef"}, references);
    addFluxSource(resource, sources, {"spec", "chart", "spec", "sourceRef"}, references);
    const Value* before = value.at({"spec", "dependsOn"});
    if (!before)
        return;
    for (size_t i = 0; i < before->items().size(); ++i) {
        const Value& one = before->items()[i];
        std::string nspace = textIn(one, {"namespace"});
        references.push_back({{resource.gvk().group, resource.kind(),
                               nspace.empty() ? namespaceOf(resource) : nspace, textIn(one, {"name"})},
                              {},
                              false,
                              below(item(below({}, {"spec"}), "dependsOn", i), {"name"})});
    }
}

void addSourceSecret(const Resource& resource, References& references)
{
    addNamed(references, resource, {"", "Secret", namespaceOf(resource), {}}, {"spec", "secretRef", "name"});
}

void addPullSecrets(const Resource& resource, References& references)
{
    const Value* secrets = resource.value().find("imagePullSecrets");
    if (!secrets)
        return;
    for (size_t i = 0; i < secrets->items().size(); ++i)
        references.push_back({{"", "Secret", namespaceOf(resource), textIn(secrets->items()[i], {"name"})},
                              {},
                              false,
                              below(item({}, "imagePullSecrets", i), {"name"})});
}

struct Reader
{
    std::string_view group;
    std::string_view kind; ///< empty: all of the group
    void (*read)(const Resource&, References&);
};

constexpr std::array<Reader, 11> readers = {{{"rbac.authorization.k8s.io", "RoleBinding", addBinding},
                                             {"rbac.authorization.k8s.io", "ClusterRoleBinding", addBinding},
                                             {"networking.k8s.io", "Ingress", addIngress},
                                             {"autoscaling", "HorizontalPodAutoscaler", addScaler},
                                             {"", "PersistentVolumeClaim", addClaim},
                                             {"apps", "StatefulSet", addStateful},
                                             {"", "ServiceAccount", addPullSecrets},
                                             {"kustomize.toolkit.fluxcd.io", "Kustomization", addFlux},
                                             {"helm.toolkit.fluxcd.io", "HelmRelease", addFlux},
                                             {"source.toolkit.fluxcd.io", "HelmChart", addFlux},
                                             {"source.toolkit.fluxcd.io", "", addSourceSecret}}};

} // namespace

References referencesOf(const Resource& resource)
{
    References references;
    addPodReferences(resource, references);
    for (const Reader& reader : readers) {
        if (reader.group == resource.gvk().group && (reader.kind.empty() || reader.kind == resource.kind()))
            reader.read(resource, references);
    }
    return references;
}

std::string namespaceOf(const Resource& resource)
{
    if (resource.gvk().clusterScoped)
        return {};
    return resource.nspace().empty() ? std::string("default") : resource.nspace();
}

Labels labelsIn(const Value* mapping)
{
    Labels labels;
    if (!mapping)
        return labels;
    for (const auto& [key, value] : mapping->members())
        labels.insert_or_assign(std::string(key.text()), std::string(value.text()));
    return labels;
}

} // namespace efa::validation
