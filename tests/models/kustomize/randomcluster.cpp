#include "randomtree.h"

QByteArray RandomTree::access(const QByteArray& metadata)
{
    const QByteArray rbac = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ";
    switch (m_random.bounded(4)) {
    case 0:
        return "apiVersion: v1\nkind: ServiceAccount\n" + metadata +
               "imagePullSecrets: [{name: hidden}]\nsecrets: [{name: hidden}]\n";
    case 1:
        return rbac + oneOf({"Role", "ClusterRole"}) + '\n' + metadata +
               "rules: [{apiGroups: [\"\"], resources: [secrets], verbs: [get], resourceNames: [hidden, " +
               name() + "-0]}]\n";
    default:
        return rbac + oneOf({"RoleBinding", "ClusterRoleBinding"}) + '\n' + metadata +
               "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: " + oneOf({"Role", "ClusterRole"}) +
               ", name: " + name() +
               "-1}\nsubjects: [{kind: ServiceAccount, name: " + oneOf({"default", "web-0", "robot"}) +
               oneOf({", namespace: far", "", ", namespace: default"}) + "}" +
               oneOf({"", ", {kind: User, name: default}", ", {kind: ServiceAccount, name: default}"}) +
               "]\n";
    }
}

QByteArray RandomTree::network(const QByteArray& metadata, const QByteArray& called)
{
    const QByteArray selected = "{matchLabels: {app: " + called + "}}";
    if (oneIn(2))
        return "apiVersion: policy/v1\nkind: PodDisruptionBudget\n" + metadata +
               "spec: {selector: " + selected + ", minAvailable: 1}\n";
    return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\n" + metadata +
           "spec:\n  podSelector: " + selected + "\n  ingress: [{from: [{podSelector: " + selected +
           "}]}]\n  egress: [{to: [{podSelector: " + selected + "}, {namespaceSelector: {}}]}]\n";
}

QByteArray RandomTree::storage(const QByteArray& metadata)
{
    switch (m_random.bounded(4)) {
    case 0:
        return "apiVersion: storage.k8s.io/v1\nkind: StorageClass\n" + metadata +
               "provisioner: local\nparameters: {secretName: hidden}\n";
    case 1:
        return "apiVersion: v1\nkind: PersistentVolume\n" + metadata + "spec: {storageClassName: " + name() +
               "-0, claimRef: {name: " + name() + "-1, namespace: far}}\n";
    case 2:
        return "apiVersion: v1\nkind: PersistentVolumeClaim\n" + metadata +
               "spec: {storageClassName: " + name() + "-0, volumeName: " + name() + "-1}\n";
    default:
        return "apiVersion: v1\nkind: Secret\n" + metadata + "type: Opaque\n" +
               oneOf({"data: {k: djE=}\n", "stringData: {k: v}\n", "data: {}\n"});
    }
}

QByteArray RandomTree::extension(const QByteArray& metadata)
{
    const QByteArray service =
        "service: {name: " + name() + "-0, namespace: " + oneOf({"far", "near", "default", "system"}) + "}";
    switch (m_random.bounded(3)) {
    case 0:
        return "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n" + metadata +
               "spec: {group: example.com, names: {kind: Turbine}, conversion: {webhook: {clientConfig: {" +
               service + "}}}}\n";
    case 1:
        return "apiVersion: apiregistration.k8s.io/v1\nkind: APIService\n" + metadata + "spec: {group: x, " +
               service + "}\n";
    default:
        return "apiVersion: admissionregistration.k8s.io/v1\nkind: " +
               oneOf({"ValidatingWebhookConfiguration", "MutatingWebhookConfiguration"}) + '\n' + metadata +
               "webhooks: [{name: a.b.c, clientConfig: {" + service +
               "}}, {name: d, clientConfig: {url: u}}]\n";
    }
}

QByteArray RandomTree::listOfObjects(const QByteArray& called)
{
    return "apiVersion: v1\nkind: " + oneOf({"List", "ConfigMapList"}) +
           "\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: " + called +
           "-a}\n  data: {k: " + value() + "}\n- {apiVersion: v1, kind: Service, metadata: {name: " + called +
           "-b}}\n";
}
