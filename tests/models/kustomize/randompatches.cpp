#include "randomtree.h"

QByteArray RandomTree::selector()
{
    return oneOf({"{kind: Deployment}",
                  "{kind: Service}",
                  "{name: web}",
                  "{name: w.*}",
                  "{kind: ConfigMap, name: api}",
                  "{kind: ConfigMap, name: gen}",
                  "{labelSelector: app=web}",
                  "{labelSelector: \"app in (web, api)\"}",
                  "{labelSelector: \"app,!tier\"}",
                  "{labelSelector: \"app notin (web-0), tier != 2\"}",
                  "{annotationSelector: note}",
                  "{annotationSelector: note=x, kind: Turbine}",
                  "{group: apps}",
                  "{version: v1}",
                  "{group: example.com, version: v1, kind: Turbine}",
                  "{namespace: far}",
                  "{namespace: f.*, kind: Service}",
                  "{kind: \"Deploy|Deployment\"}",
                  "{kind: \"Deployment|StatefulSet|CronJob\", name: \".*-[0-2]\"}",
                  "{kind: Absent}"});
}

QByteArray RandomTree::patchOptions()
{
    if (!oneIn(4))
        return {};
    return "  options: {" +
           oneOf({"allowNameChange: true", "allowKindChange: false", "allowNameChange: false",
                  "allowKindChange: true", "allowNameChange: true, allowKindChange: true"}) +
           "}\n";
}

QByteArray RandomTree::mergePatch()
{
    return "- target: " + selector() +
           "\n  patch: |-\n    apiVersion: v1\n    kind: Any\n    metadata:\n      name: any\n" +
           oneOf({"      labels: {app: null, extra: b}\n", "      annotations: {note: \"no\"}\n", "",
                  "    $patch: delete\n"}) +
           oneOf(
               {"    spec: {replicas: 7}\n",
                "    data: {k: changed, gone: null}\n",
                "    spec: null\n",
                "    spec: {list: [{name: b, n: 2}]}\n",
                "    spec: {$patch: replace, only: 1}\n",
                "    spec: {template: {spec: {containers: [{name: main, env: [{name: N, value: v}]}]}}}\n",
                "    spec: {template: {spec: {containers: [{name: side, image: nginx}]}}}\n",
                "    spec: {template: {spec: {containers: [{name: main, $patch: delete}]}}}\n",
                "    spec: {ports: [{port: 80, nodePort: 30080}, {port: 443}]}\n",
                "    spec: {template: {spec: {volumes: [{name: v, $patch: delete}]}}}\n",
                "    spec: {template: {spec: {$setElementOrder/containers: [{name: main}]}}}\n",
                "    spec: {template: {spec: {containers: [{$patch: replace}, {name: only}]}}}\n",
                "    spec: {$retainKeys: [field], field: 1}\n",
                "    spec: {list: []}\n",
                "    spec: {$deleteFromPrimitiveList/list: [a]}\n",
                "    data: {}\n",
                ("    spec: {template: {spec: {containers: [{name: main, ports: [{containerPort: 80, "
                 "protocol: UDP, name: u}]}]}}}\n"),
                ("    spec: {template: {spec: {containers: [{name: main, ports: [{containerPort: 80, $patch: "
                 "delete}]}]}}}\n"),
                ("    spec: {template: {spec: {topologySpreadConstraints: [{topologyKey: zone, "
                 "whenUnsatisfiable: DoNotSchedule, maxSkew: 7}, {topologyKey: zone}]}}}\n"),
                "    spec: {template: {spec: {hostAliases: [{ip: 1.2.3.4, hostnames: [b]}]}}}\n",
                "    spec: {template: {spec: {tolerations: [{key: c}]}}}\n",
                "    spec: {template: {spec: {imagePullSecrets: [{name: other}]}}}\n",
                "    webhooks: [{name: a.b.c, clientConfig: {url: z}}]\n",
                "    subjects: [{kind: User, name: z}]\n",
                "    rules: [{verbs: [list]}]\n"}) +
           patchOptions();
}

QByteArray RandomTree::jsonPatch()
{
    const QByteArray start = "- target: " + selector() + '\n';
    if (oneIn(4))
        return start + "  path: ops.yaml\n" + patchOptions();
    const QByteArray operation = oneOf({"{op: add, path: /metadata/labels, value: {json: \"1\"}}",
                                        "{op: remove, path: /metadata/labels}",
                                        "{op: replace, path: /metadata/name, value: renamed}",
                                        "{op: replace, path: /apiVersion, value: example.com/v2}",
                                        "{op: add, path: /spec, value: [1, 2.50, null]}",
                                        "{op: test, path: /kind, value: Service}",
                                        "{op: test, path: /metadata/labels/tier, value: \"1\"}",
                                        "{op: copy, from: /metadata, path: /copied}",
                                        "{op: move, from: /metadata/labels, path: /moved}",
                                        "{op: copy, from: /spec/ports/0, path: /spec/ports/-}",
                                        "{op: move, from: /spec/list/0, path: /spec/list/1}",
                                        "{op: copy, from: /absent, path: /copied}",
                                        "{op: move, from: /spec, path: /spec/inner}",
                                        "{op: test, path: /spec/replicas, value: 2}",
                                        "{op: test, path: /absent, value: null}",
                                        "{op: remove, path: /spec/list/-1}",
                                        "{op: add, path: \"\", value: {}}",
                                        "{op: add, path: /spec/ports/-, value: {port: 81}}",
                                        "{op: add, path: /spec/ports/0, value: {port: 82}}",
                                        "{op: remove, path: /spec/ports/0}",
                                        "{op: replace, path: /spec/list/1/n, value: 1e3}",
                                        "{op: add, path: /spec/other, value: 12345678901234567890}",
                                        "{op: add, path: /metadata/annotations/a~1b~0c, value: \"1\"}",
                                        "{op: add, path: /metadata/annotations, value: {a~b: \"x\"}}"});
    if (oneIn(4))
        return start + "  patch: " + oneOf({">-", "|", ">", "|+"}) + "\n    - " + operation + '\n' +
               patchOptions();
    return start + "  patch: |-\n    - " + operation + '\n' + patchOptions();
}

QByteArray RandomTree::legacyPatches()
{
    QByteArray text;
    if (oneIn(24))
        text += "patchesStrategicMerge:\n- merge.yaml\n";
    if (oneIn(30))
        text +=
            "patchesJson6902:\n- target: {version: v1, kind: ConfigMap, name: " + oneOf({"gen", "web-0"}) +
            "}\n  path: ops.yaml\n";
    return text;
}

QByteArray RandomTree::patches()
{
    QByteArray text = legacyPatches();
    if (!oneIn(3))
        return text;
    text += "patches:\n";
    if (oneIn(5))
        text += "- path: merge.yaml\n";
    for (int i = 1 + m_random.bounded(2); i > 0; --i)
        text += oneIn(2) ? mergePatch() : jsonPatch();
    return text;
}

QByteArray RandomTree::replacementSource()
{
    return "source: {kind: " +
           oneOf({"ConfigMap, name: gen", "ConfigMap, name: gen, fieldPath: data.k", "Secret, name: hidden",
                  "Service", "Deployment, fieldPath: \"spec.template.spec.containers.[name=main].image\"",
                  "ConfigMap, name: gen, fieldPath: data.k, options: {delimiter: \" \", index: 1}",
                  "Turbine, fieldPath: spec.list.0.n", "Turbine, fieldPath: spec.other",
                  "Turbine, version: v1, group: example.com, fieldPath: metadata.name"}) +
           '}';
}

QByteArray RandomTree::replacementTarget()
{
    return "  - select: " +
           oneOf({"{kind: Deployment}", "{name: api}", "{kind: Turbine}", "{name: \".*\"}",
                  "{kind: ConfigMap}"}) +
           '\n' +
           oneOf({"", "", "    reject: [{name: web-0}]\n",
                  "    reject: [{kind: Service}, {namespace: far}]\n"}) +
           "    fieldPaths: [" +
           oneOf({"metadata.annotations.taken", "spec.field", "data.k",
                  "\"spec.template.spec.containers.[name=main].image\"", "spec.list.*.name", "metadata.name",
                  "metadata.labels.app, spec.selector.app", "\"metadata.annotations.[example.com/a]\"",
                  "spec.list.0.n", "spec.list.5", "\"spec.list.[name=new].n\"", "spec.other.a",
                  "\"spec.template.spec.containers.*.env.[name=MODE].value\"", "spec.list.-"}) +
           "]\n" +
           oneOf({"", "    options: {create: true}\n", "    options: {delimiter: \":\", index: 0}\n",
                  "    options: {delimiter: \"/\", index: -1}\n",
                  "    options: {delimiter: \"-\", index: 1}\n",
                  "    options: {delimiter: \"/\", index: 9}\n",
                  "    options: {delimiter: \":\", index: 1, create: true}\n"});
}

QByteArray RandomTree::replacement()
{
    QByteArray text = "- " + replacementSource() + "\n  targets:\n";
    for (int i = 1 + m_random.bounded(2); i > 0; --i)
        text += replacementTarget();
    return text;
}

QByteArray RandomTree::replacements()
{
    if (!oneIn(12))
        return {};
    QByteArray text = "replacements:\n";
    if (oneIn(4))
        text += "- path: put.yaml\n";
    return text + replacement();
}
