#include "randomtree.h"

QByteArray RandomTree::value()
{
    return oneOf({"plain",
                  "\"yes\"",
                  "yes",
                  "\"1\"",
                  "1",
                  "1.50",
                  "1e3",
                  "0x1F",
                  "0o17",
                  "~",
                  "\"\"",
                  "''",
                  "[a, b]",
                  "{a: b}",
                  "\"a\\nb\\n\"",
                  "'it''s'",
                  "2001-01-01",
                  "\"2001-01-01\"",
                  "12:30",
                  "!!str 5",
                  "é",
                  "\"\\u00e9 \\U0001F600\"",
                  "a #b",
                  "\"tab\\there\"",
                  "-0",
                  "+1",
                  "null # none",
                  "<<",
                  "18446744073709551616",
                  "-9223372036854775809",
                  "{a: , b}",
                  "$(WEB)",
                  "\" lead\"",
                  "|\n      two\n      lines",
                  ">-\n      folded\n      text\n\n      more"});
}

QByteArray RandomTree::volumes()
{
    QByteArray text;
    if (oneIn(2))
        text += "volumes:\n- {name: v, configMap: {name: gen}}\n- {name: s, secret: {secretName: hidden}}\n" +
                oneOf({"", "- {name: c, persistentVolumeClaim: {claimName: web-1}}\n",
                       "- name: p\n  projected: {sources: [{configMap: {name: gen}}, {secret: {name: "
                       "hidden}}]}\n"});
    if (oneIn(4))
        text += "serviceAccountName: " + name() + "-1\nimagePullSecrets: [{name: hidden}]\n";
    if (oneIn(4))
        text += "tolerations: [{key: a, operator: Exists}, {key: b, effect: NoSchedule}]\n"
                "hostAliases: [{ip: 1.2.3.4, hostnames: [a]}]\n";
    if (oneIn(4))
        text +=
            "topologySpreadConstraints:\n- {topologyKey: zone, whenUnsatisfiable: DoNotSchedule, maxSkew: 1, "
            "labelSelector: {matchLabels: {app: web}}}\n";
    if (oneIn(4))
        text += "initContainers:\n- name: first\n  image: " + oneOf({"nginx", "busybox:1"}) +
                "\n  envFrom: [{configMapRef: {name: gen}}, {secretRef: {name: hidden}}]\n";
    return text;
}

QByteArray RandomTree::podSpec(int indent)
{
    const QByteArray space(indent, ' ');
    QByteArray text =
        space + "containers:\n" + space + "- name: main\n" + space + "  image: " +
        oneOf({"nginx", "nginx:1.25", "registry.local:5000/team/app:v1", "busybox@sha256:abcd"}) + '\n';
    if (oneIn(2))
        text += space + "  env:\n" + space + "  - {name: MODE, value: " + oneOf({"a", "\"1\"", "$(WEB)"}) +
                "}\n" + space + "  - name: FROM\n" + space +
                "    valueFrom: {configMapKeyRef: {name: " + name() + ", key: k}}\n";
    if (oneIn(3))
        text += space + "  ports: [{containerPort: 80}, {containerPort: 80, protocol: UDP}]\n";
    for (const QByteArray& line : volumes().split('\n'))
        text += line.isEmpty() ? QByteArray() : space + line + '\n';
    return text;
}

QByteArray RandomTree::metadata(const QByteArray& called)
{
    QByteArray text = "metadata:\n  name: " + called + '\n';
    if (oneIn(2))
        text += "  labels: {app: " + called + oneOf({"", ", tier: \"1\"", ", empty: \"\""}) + "}\n";
    if (oneIn(3))
        text +=
            "  annotations:\n    note: " + oneOf({"x", "\"1\"", "\"two\\nlines\"", "'true'", "a=b"}) + '\n';
    if (oneIn(6))
        text += "  namespace: " + oneOf({"far", "near", "default"}) + '\n';
    return text;
}

QByteArray RandomTree::workload(const QByteArray& metadata, const QByteArray& called)
{
    const QByteArray selected = "  selector:\n    matchLabels: {app: " + called +
                                "}\n  template:\n    metadata:\n      labels: {app: " + called + "}\n";
    switch (m_random.bounded(5)) {
    case 2:
        return "apiVersion: " + oneOf({"apps/v1\nkind: DaemonSet\n", "batch/v1\nkind: Job\n"}) + metadata +
               "spec:\n" + selected + "    spec:\n" + podSpec(6);
    case 0:
        return "apiVersion: batch/v1\nkind: CronJob\n" + metadata +
               "spec:\n  schedule: '* * * * *'\n  jobTemplate:\n    spec:\n      template:\n        spec:\n" +
               podSpec(10);
    case 1:
        return "apiVersion: apps/v1\nkind: StatefulSet\n" + metadata + "spec:\n  serviceName: " + name() +
               "-0\n" + selected + "    spec:\n" + podSpec(6) +
               "  volumeClaimTemplates:\n  - {metadata: {name: data}, spec: {accessModes: "
               "[ReadWriteOnce]}}\n";
    default:
        return "apiVersion: apps/v1\nkind: Deployment\n" + metadata + "spec:\n  replicas: 2\n" + selected +
               "    spec:\n" + podSpec(6);
    }
}

QByteArray RandomTree::otherObject(const QByteArray& metadata, const QByteArray& called)
{
    switch (m_random.bounded(14)) {
    case 0:
        return "apiVersion: v1\nkind: Service\n" + metadata + "spec:\n  selector: {app: " + called +
               "}\n  ports: [{name: http, port: 80}]\n";
    case 1:
        return "kind: ConfigMap\napiVersion: v1\n" + metadata +
               "data:\n  k: " + oneOf({"v", "\"1\"", "|\n    a\n    b", "host:80/path"}) + "\n";
    case 2:
    case 3:
        return access(metadata);
    case 4:
        return "apiVersion: v1\nkind: Namespace\n" + metadata;
    case 5:
        return "apiVersion: networking.k8s.io/v1\nkind: Ingress\n" + metadata +
               "spec:\n  tls: [{hosts: [h], secretName: hidden}]\n  defaultBackend: {service: {name: " +
               name() + "-0, port: {number: 80}}}\n";
    case 6:
        return "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\n" + metadata +
               "spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: " + name() +
               "-0}, maxReplicas: 3}\n";
    case 7:
        return network(metadata, called);
    case 8:
        return storage(metadata);
    case 9:
        return extension(metadata);
    case 10:
        return listOfObjects(called);
    default:
        return "apiVersion: example.com/v1\nkind: Turbine\n" + metadata + "spec:\n    field: " + value() +
               "\n    list: [{name: a, n: 1}, {name: b}]\n    use: {name: " + name() +
               "-0}\n    other: " + value() + '\n';
    }
}

QByteArray RandomTree::object()
{
    // Now and then two of a kind have the same name.
    const QByteArray called = oneIn(12) ? name() : name() + '-' + QByteArray::number(m_objects++);
    const QByteArray head = metadata(called);
    return oneIn(3) ? workload(head, called) : otherObject(head, called);
}
