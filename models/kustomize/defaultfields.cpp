#include "kustomize/transformerconfig.h"

#include "kustomize/configfinish.h"

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace efa::kustomize {

namespace {

/// A kind whose objects hold a pod specification, and where.
struct PodHolder
{
    std::string_view kind;
    std::string_view version;
    std::string_view path;
};

constexpr std::string_view inTemplate = "spec/template/spec/";
constexpr std::string_view inJobTemplate = "spec/jobTemplate/spec/template/spec/";

constexpr std::array<PodHolder, 8> contentReaders = {{
    {"Pod", "v1", "spec/"},
    {"PodTemplate", "", "template/spec/"},
    {"Deployment", "", inTemplate},
    {"ReplicaSet", "", inTemplate},
    {"DaemonSet", "", inTemplate},
    {"StatefulSet", "", inTemplate},
    {"Job", "", inTemplate},
    {"CronJob", "", inJobTemplate},
}};

constexpr std::array<PodHolder, 7> podRunners = {{
    {"Pod", "", "spec/"},
    {"StatefulSet", "", inTemplate},
    {"Deployment", "", inTemplate},
    {"ReplicationController", "", inTemplate},
    {"CronJob", "", inJobTemplate},
    {"Job", "", inTemplate},
    {"DaemonSet", "", inTemplate},
}};

constexpr std::array<PodHolder, 7> varReaders = {{
    {"CronJob", "", inJobTemplate},
    {"DaemonSet", "", inTemplate},
    {"Deployment", "", inTemplate},
    {"Job", "", inTemplate},
    {"Pod", "", "spec/"},
    {"ReplicaSet", "", inTemplate},
    {"StatefulSet", "", inTemplate},
}};

FieldSpec field(std::string_view path, std::string_view kind, std::string_view group = {},
                std::string_view version = {}, bool create = false)
{
    return {{std::string(group), std::string(version), std::string(kind)}, std::string(path), create};
}

FieldSpec created(std::string_view path, std::string_view kind = {}, std::string_view group = {},
                  std::string_view version = {})
{
    return field(path, kind, group, version, true);
}

template <size_t count>
void addInPods(FieldSpecs& into, const std::array<PodHolder, count>& holders,
               std::initializer_list<std::string_view> paths)
{
    for (const PodHolder& holder : holders) {
        for (const std::string_view path : paths)
            into.push_back(
                field(std::string(holder.path) + std::string(path), holder.kind, {}, holder.version));
    }
}

void add(FieldSpecs& into, std::initializer_list<FieldSpec> fields)
{
    into.insert(into.end(), fields);
}

FieldSpecs metadataLabels()
{
    return {
        created("metadata/labels"),
        created("spec/template/metadata/labels", "ReplicationController", {}, "v1"),
        created("spec/template/metadata/labels", "Deployment"),
        created("spec/template/metadata/labels", "ReplicaSet"),
        created("spec/template/metadata/labels", "DaemonSet"),
        created("spec/template/metadata/labels", "StatefulSet", "apps"),
        created("spec/volumeClaimTemplates[]/metadata/labels", "StatefulSet", "apps"),
        created("spec/template/metadata/labels", "Job", "batch"),
        created("spec/jobTemplate/metadata/labels", "CronJob", "batch"),
        created("spec/jobTemplate/spec/template/metadata/labels", "CronJob", "batch"),
    };
}

FieldSpecs commonLabels()
{
    FieldSpecs fields = {
        created("spec/selector", "Service", {}, "v1"),
        created("spec/selector", "ReplicationController", {}, "v1"),
        created("spec/selector/matchLabels", "Deployment"),
        created("spec/selector/matchLabels", "ReplicaSet"),
        created("spec/selector/matchLabels", "DaemonSet"),
        created("spec/selector/matchLabels", "StatefulSet", "apps"),
        field("spec/selector/matchLabels", "Job", "batch"),
        field("spec/jobTemplate/spec/selector/matchLabels", "CronJob", "batch"),
        field("spec/selector/matchLabels", "PodDisruptionBudget", "policy"),
        field("spec/podSelector/matchLabels", "NetworkPolicy", "networking.k8s.io"),
        field("spec/ingress/from/podSelector/matchLabels", "NetworkPolicy", "networking.k8s.io"),
        field("spec/egress/to/podSelector/matchLabels", "NetworkPolicy", "networking.k8s.io"),
    };
    for (const std::string_view kind : {"Deployment", "StatefulSet"}) {
        for (const std::string_view affinity : {"podAffinity", "podAntiAffinity"}) {
            const std::string base = "spec/template/spec/affinity/" + std::string(affinity);
            fields.push_back(field(base + "/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/"
                                          "labelSelector/matchLabels",
                                   kind, "apps"));
            fields.push_back(
                field(base + "/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
                      kind, "apps"));
        }
        fields.push_back(
            field("spec/template/spec/topologySpreadConstraints/labelSelector/matchLabels", kind, "apps"));
    }
    const FieldSpecs metadata = metadataLabels();
    fields.insert(fields.end(), metadata.begin(), metadata.end());
    return fields;
}

FieldSpecs commonAnnotations()
{
    return {
        created("metadata/annotations"),
        created("spec/template/metadata/annotations", "ReplicationController", {}, "v1"),
        created("spec/template/metadata/annotations", "Deployment"),
        created("spec/template/metadata/annotations", "ReplicaSet"),
        created("spec/template/metadata/annotations", "DaemonSet"),
        created("spec/template/metadata/annotations", "StatefulSet"),
        created("spec/template/metadata/annotations", "Job", "batch"),
        created("spec/jobTemplate/metadata/annotations", "CronJob", "batch"),
        created("spec/jobTemplate/spec/template/metadata/annotations", "CronJob", "batch"),
    };
}

FieldSpecs varReferences()
{
    FieldSpecs fields;
    addInPods(fields, varReaders,
              {"containers/args", "containers/command", "containers/env/value",
               "containers/volumeMounts/mountPath", "initContainers/args", "initContainers/command",
               "initContainers/env/value", "initContainers/volumeMounts/mountPath"});
    for (const std::string_view kind : {"DaemonSet", "Deployment", "Job", "ReplicaSet"})
        fields.push_back(field("spec/template/spec/volumes/nfs/server", kind));
    add(fields, {
                    field("spec/jobTemplate/spec/template/volumes/nfs/server", "CronJob"),
                    field("spec/volumes/nfs/server", "Pod"),
                    field("spec/template/metadata/annotations", "Deployment"),
                    field("spec/rules/host", "Ingress"),
                    field("spec/tls/hosts", "Ingress"),
                    field("spec/tls/secretName", "Ingress"),
                    field("spec/ports/port", "Service"),
                    field("spec/ports/targetPort", "Service"),
                    field("spec/volumeClaimTemplates/spec/nfs/server", "StatefulSet"),
                    field("spec/nfs/server", "PersistentVolume"),
                    field("metadata/labels", {}),
                    field("metadata/annotations", {}),
                });
    return fields;
}

FieldSpecs configMapReferrers()
{
    FieldSpecs fields;
    addInPods(fields, contentReaders,
              {"volumes/configMap/name", "containers/env/valueFrom/configMapKeyRef/name",
               "initContainers/env/valueFrom/configMapKeyRef/name", "containers/envFrom/configMapRef/name",
               "initContainers/envFrom/configMapRef/name", "volumes/projected/sources/configMap/name"});
    add(fields,
        {
            field("spec/configSource/configMap", "Node"),
            field("rules/resourceNames", "Role"),
            field("rules/resourceNames", "ClusterRole"),
            field("metadata/annotations/nginx.ingress.kubernetes.io\\/fastcgi-params-configmap", "Ingress"),
        });
    return fields;
}

FieldSpecs secretReferrers()
{
    FieldSpecs fields;
    addInPods(fields, contentReaders,
              {"volumes/secret/secretName", "containers/env/valueFrom/secretKeyRef/name",
               "initContainers/env/valueFrom/secretKeyRef/name", "containers/envFrom/secretRef/name",
               "initContainers/envFrom/secretRef/name", "imagePullSecrets/name",
               "volumes/projected/sources/secret/name"});
    add(fields, {
                    field("spec/tls/secretName", "Ingress"),
                    field("metadata/annotations/ingress.kubernetes.io\\/auth-secret", "Ingress"),
                    field("metadata/annotations/nginx.ingress.kubernetes.io\\/auth-secret", "Ingress"),
                    field("metadata/annotations/nginx.ingress.kubernetes.io\\/auth-tls-secret", "Ingress"),
                    field("imagePullSecrets/name", "ServiceAccount"),
                    field("parameters/secretName", "StorageClass"),
                    field("parameters/adminSecretName", "StorageClass"),
                    field("parameters/userSecretName", "StorageClass"),
                    field("parameters/secretRef", "StorageClass"),
                    field("rules/resourceNames", "Role"),
                    field("rules/resourceNames", "ClusterRole"),
                    field("spec/template/spec/containers/env/valueFrom/secretKeyRef/name", "Service",
                          "serving.knative.dev", "v1"),
                    field("spec/azureFile/secretName", "PersistentVolume"),
                });
    return fields;
}

FieldSpecs serviceReferrers()
{
    return {
        field("spec/serviceName", "StatefulSet", "apps"),
        field("spec/rules/http/paths/backend/serviceName", "Ingress"),
        field("spec/backend/serviceName", "Ingress"),
        field("spec/rules/http/paths/backend/service/name", "Ingress"),
        field("spec/defaultBackend/service/name", "Ingress"),
        field("spec/service/name", "APIService", "apiregistration.k8s.io"),
        field("webhooks/clientConfig/service", "ValidatingWebhookConfiguration",
              "admissionregistration.k8s.io"),
        field("webhooks/clientConfig/service", "MutatingWebhookConfiguration",
              "admissionregistration.k8s.io"),
    };
}

NameReference inPodsOf(Gvk target, std::string_view path, FieldSpecs first = {})
{
    NameReference reference{std::move(target), std::move(first)};
    addInPods(reference.referrers, podRunners, {path});
    return reference;
}

std::vector<NameReference> nameReferences()
{
    constexpr std::string_view rbac = "rbac.authorization.k8s.io";
    std::vector<NameReference> all;
    for (const char* kind : {"Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"})
        all.push_back({{.kind = kind}, {field("spec/scaleTargetRef/name", "HorizontalPodAutoscaler")}});
    all.push_back({{.version = "v1", .kind = "ConfigMap"}, configMapReferrers()});
    all.push_back({{.version = "v1", .kind = "Secret"}, secretReferrers()});
    all.push_back({{.version = "v1", .kind = "Service"}, serviceReferrers()});
    all.push_back(
        {{.group = std::string(rbac), .kind = "Role"}, {field("roleRef/name", "RoleBinding", rbac)}});
    all.push_back(
        {{.group = std::string(rbac), .kind = "ClusterRole"},
         {field("roleRef/name", "RoleBinding", rbac), field("roleRef/name", "ClusterRoleBinding", rbac)}});
    all.push_back(
        inPodsOf({.version = "v1", .kind = "ServiceAccount"}, "serviceAccountName",
                 {field("subjects", "RoleBinding", rbac), field("subjects", "ClusterRoleBinding", rbac)}));
    all.push_back(inPodsOf({.version = "v1", .kind = "PersistentVolumeClaim"},
                           "volumes/persistentVolumeClaim/claimName"));
    all.push_back(
        {{.version = "v1", .kind = "PersistentVolume"},
         {field("spec/volumeName", "PersistentVolumeClaim"), field("rules/resourceNames", "ClusterRole")}});
    all.push_back({{.group = "storage.k8s.io", .version = "v1", .kind = "StorageClass"},
                   {field("spec/storageClassName", "PersistentVolume"),
                    field("spec/storageClassName", "PersistentVolumeClaim"),
                    field("spec/volumeClaimTemplates/spec/storageClassName", "StatefulSet")}});
    all.push_back(inPodsOf({.group = "scheduling.k8s.io", .version = "v1", .kind = "PriorityClass"},
                           "priorityClassName"));
    // The group is the reference's own slip: it matches no object.
    all.push_back({{.group = "networking.k8s.io/v1", .version = "v1", .kind = "IngressClass"},
                   {field("spec/ingressClassName", "Ingress")}});
    all.push_back(
        {{.group = "admissionregistration.k8s.io", .kind = "ValidatingAdmissionPolicy"},
         {field("spec/policyName", "ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io")}});
    return all;
}

TransformerConfigPtr makeDefaults()
{
    TransformerConfig config;
    config.namePrefix = {field("metadata/name", {})};
    config.nameSuffix = config.namePrefix;
    config.nspace = {
        created("metadata/name", "Namespace"),
        created("spec/service/namespace", "APIService", "apiregistration.k8s.io"),
        field("spec/conversion/webhook/clientConfig/service/namespace", "CustomResourceDefinition",
              "apiextensions.k8s.io"),
    };
    config.commonLabels = commonLabels();
    config.templateLabels = metadataLabels();
    config.commonAnnotations = commonAnnotations();
    config.nameReferences = nameReferences();
    config.varReferences = varReferences();
    config.images = {
        created("spec/containers[]/image"),
        created("spec/initContainers[]/image"),
        created("spec/template/spec/containers[]/image"),
        created("spec/template/spec/initContainers[]/image"),
    };
    for (const std::string_view kind : {"Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"})
        config.replicas.push_back(created("spec/replicas", kind));
    config.hasDefaults = true;
    return finished(std::move(config));
}

} // namespace

const TransformerConfigPtr& defaultConfig()
{
    static const TransformerConfigPtr config = makeDefaults();
    return config;
}

} // namespace efa::kustomize
