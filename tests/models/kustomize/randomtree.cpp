#include "randomtree.h"

using namespace Qt::StringLiterals;

RandomTree::RandomTree(quint32 seed)
    : m_random(seed)
{
    writeResources();
    for (const Level level : {Level::Base, Level::Component, Level::Overlay})
        writeKustomization(level);
}

void RandomTree::edit()
{
    switch (m_random.bounded(5)) {
    case 0:
        return writeResources();
    case 1:
        return writeKustomization(Level::Base);
    case 2:
        return writeKustomization(Level::Component);
    case 3:
        return writeKustomization(Level::Overlay);
    default:
        break;
    }
    const QString path = oneIn(2)   ? u"base/all.yaml"_s
                         : oneIn(2) ? u"base/kustomization.yaml"_s
                                    : u"overlay/kustomization.yaml"_s;
    m_tree.write(path, "# noted\n" + m_tree.files().at(path));
}

QByteArray RandomTree::oneOf(std::initializer_list<const char*> choices)
{
    return *(choices.begin() + m_random.bounded(static_cast<int>(choices.size())));
}

QByteArray RandomTree::name()
{
    return oneOf({"web", "api", "db", "edge-agent"});
}

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

QByteArray RandomTree::selector()
{
    return oneOf({"{kind: Deployment}", "{kind: Service}", "{name: web}", "{name: w.*}",
                  "{kind: ConfigMap, name: api}", "{labelSelector: app=web}",
                  "{labelSelector: \"app in (web, api)\"}", "{annotationSelector: note}", "{group: apps}",
                  "{version: v1}", "{namespace: far}", "{kind: \"Deploy|Deployment\"}", "{kind: Absent}"});
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
    if (oneIn(2))
        text += space + "volumes:\n" + space + "- {name: v, configMap: {name: gen}}\n" + space +
                "- {name: s, secret: {secretName: hidden}}\n";
    return text;
}

QByteArray RandomTree::object()
{
    // Now and then two of a kind have the same name.
    const QByteArray called = oneIn(12) ? name() : name() + '-' + QByteArray::number(m_objects++);
    QByteArray meta = "metadata:\n  name: " + called + '\n';
    if (oneIn(2))
        meta += "  labels: {app: " + called + "}\n";
    if (oneIn(3))
        meta += "  annotations:\n    note: " + oneOf({"x", "\"1\"", "\"two\\nlines\"", "'true'"}) + '\n';
    if (oneIn(6))
        meta += "  namespace: far\n";
    switch (m_random.bounded(5)) {
    case 0:
        return "apiVersion: apps/v1\nkind: Deployment\n" + meta +
               "spec:\n  replicas: 2\n  selector:\n    matchLabels: {app: " + called +
               "}\n  template:\n    metadata:\n      labels: {app: " + called + "}\n    spec:\n" + podSpec(6);
    case 1:
        return "apiVersion: v1\nkind: Service\n" + meta + "spec:\n  selector: {app: " + called +
               "}\n  ports: [{name: http, port: 80}]\n";
    case 2:
        return "kind: ConfigMap\napiVersion: v1\n" + meta +
               "data:\n  k: " + oneOf({"v", "\"1\"", "|\n    a\n    b", "host:80/path"}) + "\n";
    case 3:
        return "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\n" + meta +
               "roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: " + name() +
               "}\nsubjects: [{kind: ServiceAccount, name: default, namespace: far}]\n";
    default:
        return "apiVersion: example.com/v1\nkind: Turbine\n" + meta + "spec:\n    field: " + value() +
               "\n    list: [{name: a, n: 1}, {name: b}]\n    other: " + value() + '\n';
    }
}

void RandomTree::writeResources()
{
    QByteArray text;
    for (int i = 2 + m_random.bounded(4); i > 0; --i)
        text += "---\n" + object();
    m_tree.write(u"base/all.yaml"_s, text);
}

QByteArray RandomTree::naming()
{
    QByteArray text;
    if (oneIn(3))
        text += "namePrefix: " + oneOf({"p-", "a.b-", "x"}) + '\n';
    if (oneIn(3))
        text += "nameSuffix: " + oneOf({"-s", "\"-1\""}) + '\n';
    if (oneIn(3))
        text += "namespace: " + oneOf({"near", "default"}) + '\n';
    if (oneIn(4))
        text += "commonAnnotations: {who: " + oneOf({"me", "\"1\"", "\"a\\nb\""}) + "}\n";
    return text;
}

QByteArray RandomTree::labels()
{
    QByteArray text;
    if (oneIn(4))
        text += "commonLabels: {site: " + oneOf({"north", "\"7\""}) + "}\n";
    if (oneIn(3))
        text += "labels:\n- pairs: {team: blue}\n  includeSelectors: " + oneOf({"true", "false"}) +
                "\n  includeTemplates: " + oneOf({"true", "false"}) + '\n' +
                oneOf({"", "  fields: [{path: spec/tags, kind: Turbine, create: true}]\n"});
    return text;
}

QByteArray RandomTree::images()
{
    QByteArray text;
    if (oneIn(3))
        text += "images:\n- name: " + oneOf({"nginx", "registry.local:5000/team/app", "busybox", "absent"}) +
                "\n  " +
                oneOf({"newTag: v9", "newName: other/image", "digest: \"sha256:ef01\"",
                       "newTag: \"2.0\"\n  newName: a:1/b", "tagSuffix: -debug"}) +
                '\n';
    if (oneIn(30))
        text += "replicas: [{name: " + name() + "-0, count: " + oneOf({"0", "5"}) + "}]\n";
    return text;
}

QByteArray RandomTree::mergePatch()
{
    return "- target: " + selector() +
           "\n  patch: |-\n    apiVersion: v1\n    kind: Any\n    metadata:\n      name: any\n" +
           oneOf({"      labels: {app: null, extra: b}\n", "      annotations: {note: \"no\"}\n", "",
                  "    $patch: delete\n"}) +
           oneOf({"    spec: {replicas: 7}\n", "    data: {k: changed, gone: null}\n", "    spec: null\n",
                  "    spec: {list: [{name: b, n: 2}]}\n", "    spec: {$patch: replace, only: 1}\n",
                  "    spec: {template: {spec: {containers: [{name: main, env: [{name: N, value: v}]}]}}}\n",
                  "    spec: {template: {spec: {containers: [{name: side, image: nginx}]}}}\n",
                  "    spec: {template: {spec: {containers: [{name: main, $patch: delete}]}}}\n",
                  "    spec: {ports: [{port: 80, nodePort: 30080}, {port: 443}]}\n"});
}

QByteArray RandomTree::jsonPatch()
{
    return "- target: " + selector() + "\n  patch: |-\n    - " +
           oneOf({"{op: add, path: /metadata/labels, value: {json: \"1\"}}",
                  "{op: remove, path: /metadata/labels}",
                  "{op: replace, path: /metadata/name, value: renamed}",
                  "{op: add, path: /spec, value: [1, 2.50, null]}", "{op: test, path: /kind, value: Service}",
                  "{op: copy, from: /metadata, path: /copied}",
                  "{op: add, path: /spec/ports/-, value: {port: 81}}",
                  "{op: add, path: /metadata/annotations, value: {a~b: \"x\"}}"}) +
           '\n';
}

QByteArray RandomTree::patches()
{
    QByteArray text;
    if (!oneIn(3))
        return text;
    text = "patches:\n";
    for (int i = 1 + m_random.bounded(2); i > 0; --i)
        text += oneIn(2) ? mergePatch() : jsonPatch();
    return text;
}

QByteArray RandomTree::replacements()
{
    if (!oneIn(8))
        return {};
    return "replacements:\n- source: {kind: " +
           oneOf({"ConfigMap, name: gen", "ConfigMap, name: gen, fieldPath: data.k", "Secret, name: hidden",
                  "Service"}) +
           "}\n  targets:\n  - select: " + oneOf({"{kind: Deployment}", "{name: api}", "{kind: Turbine}"}) +
           "\n    fieldPaths: [" +
           oneOf({"metadata.annotations.taken", "spec.field",
                  "\"spec.template.spec.containers.[name=main].image\"", "spec.list.*.name",
                  "metadata.name"}) +
           "]\n" +
           oneOf({"", "    options: {create: true}\n", "    options: {delimiter: \":\", index: 0}\n",
                  "    options: {delimiter: \"/\", index: -1}\n"});
}

QByteArray RandomTree::generators(Level level)
{
    QByteArray text;
    const bool merges = level != Level::Base && !oneIn(4);
    if (level == Level::Base || oneIn(3)) {
        text += "configMapGenerator:\n- name: " + QByteArray(level == Level::Base || merges ? "gen" : "own") +
                '\n';
        if (merges)
            text += "  behavior: " + oneOf({"merge", "replace", "merge", "create"}) + '\n';
        text +=
            "  literals: [" + oneOf({"k=v", "\"k=a b\"", "k=\"quoted\", n=1", "\"k=two\\nlines\""}) + "]\n";
        if (oneIn(4))
            text += "  options: {disableNameSuffixHash: true, labels: {made: here}}\n";
    }
    if (level == Level::Base)
        text += "secretGenerator:\n- name: hidden\n  literals: [password=secret]\n";
    if (oneIn(8))
        text += "generatorOptions: {" +
                oneOf({"immutable: true", "annotations: {gen: \"1\"}", "disableNameSuffixHash: true"}) +
                "}\n";
    return text;
}

QByteArray RandomTree::transformers()
{
    if (!oneIn(6))
        return {};
    return "transformers:\n- |-\n  apiVersion: builtin\n  metadata: {name: t}\n  " +
           oneOf({"kind: PrefixTransformer\n  prefix: tt-\n  fieldSpecs: [{path: metadata/name}]",
                  "kind: LabelTransformer\n  labels: {t: u}\n  fieldSpecs: [{path: metadata/labels, create: "
                  "true}]",
                  "kind: ImageTagTransformer\n  imageTag: {name: nginx, newTag: zz}",
                  "kind: PatchTransformer\n  target: {kind: Turbine}\n"
                  "  patch: '[{\"op\": \"add\", \"path\": \"/spec/t\", \"value\": 1}]'"}) +
           '\n';
}

QByteArray RandomTree::fields()
{
    return naming() + labels() + images() + patches() + replacements() + transformers();
}

void RandomTree::writeKustomization(Level level)
{
    QByteArray text = fields() + generators(level);
    switch (level) {
    case Level::Base:
        text += "resources: [all.yaml]\n";
        if (oneIn(4))
            text += "vars:\n- name: WEB\n  objref: {apiVersion: v1, kind: ConfigMap, name: gen}\n"
                    "  fieldref: {fieldpath: " +
                    oneOf({"metadata.name", "data.k"}) + "}\n";
        return m_tree.write(u"base/kustomization.yaml"_s, text);
    case Level::Component:
        text += "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
        return m_tree.write(u"component/kustomization.yaml"_s, text);
    case Level::Overlay:
        break;
    }
    text += "resources: [../base]\n";
    if (oneIn(2))
        text += "components: [../component]\n";
    if (oneIn(4))
        text += "sortOptions: {order: " + oneOf({"fifo", "legacy"}) + "}\n";
    if (oneIn(6))
        text += "buildMetadata: [" +
                oneOf({"originAnnotations", "transformerAnnotations", "managedByLabel"}) + "]\n";
    m_tree.write(u"overlay/kustomization.yaml"_s, text);
}
