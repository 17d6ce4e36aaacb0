#include "randomtree.h"

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
                oneOf({"", "  fields: [{path: spec/tags, kind: Turbine, create: true}]\n",
                       "  fields: [{path: spec/list/tags, kind: Turbine, create: true}]\n",
                       "- pairs: {second: \"2\"}\n", "- pairs: {team: red}\n  includeSelectors: true\n"});
    return text;
}

QByteArray RandomTree::images()
{
    QByteArray text;
    if (oneIn(3))
        text += "images:\n- name: " + oneOf({"nginx", "registry.local:5000/team/app", "busybox", "absent"}) +
                "\n  " +
                oneOf({"newTag: v9", "newName: other/image", "digest: \"sha256:ef01\"",
                       "newTag: \"2.0\"\n  newName: a:1/b", "tagSuffix: -debug",
                       "newName: other\n  tagSuffix: -x", "newTag: v1\n  digest: \"sha256:aa\""}) +
                '\n';
    if (oneIn(30))
        text += "imageTags: [{name: nginx, newTag: old}]\n";
    if (oneIn(30))
        text += "replicas: [{name: " + name() + "-0, count: " + oneOf({"0", "5"}) + "}]\n";
    return text;
}

QByteArray RandomTree::rules()
{
    QByteArray text;
    if (oneIn(8))
        text += "configurations: [names.yaml]\n";
    if (oneIn(10))
        text += "crds: [crds.json]\n";
    return text;
}

QByteArray RandomTree::generatorSources()
{
    QByteArray text =
        "  literals: [" +
        oneOf({"k=v", "\"k=a b\"", "k=\"quoted\", n=1", "\"k=two\\nlines\"", "k=", "\"k='x'\""}) + "]\n";
    if (oneIn(3))
        text += "  files: [" + oneOf({"notes.txt", "other=notes.txt", "blob.bin", "notes.txt, b=blob.bin"}) +
                "]\n";
    if (oneIn(4))
        text += oneOf({"  envs: [app.env]\n", "  env: app.env\n"});
    return text;
}

QByteArray RandomTree::configMap(Level level, bool merges)
{
    QByteArray text = "- name: " + QByteArray(level == Level::Base || merges ? "gen" : "own-") +
                      (level == Level::Base || merges ? QByteArray() : folderOf(level).toUtf8()) + '\n';
    if (merges)
        text += "  behavior: " + oneOf({"merge", "replace", "merge", "merge"}) + '\n';
    if (oneIn(10))
        text += "  namespace: " + oneOf({"near", "far"}) + '\n';
    text += generatorSources();
    if (oneIn(4))
        text += "  options: {" +
                oneOf({"disableNameSuffixHash: true, labels: {made: here}", "immutable: true",
                       "annotations: {a: \"1\", b: c}", "disableNameSuffixHash: false"}) +
                "}\n";
    return text;
}

QByteArray RandomTree::generators(Level level)
{
    QByteArray text;
    const bool lowest = level == Level::Base || level == Level::Second;
    if (level == Level::Base || oneIn(3))
        text += "configMapGenerator:\n" + configMap(level, !lowest && !oneIn(4));
    if (level == Level::Base || oneIn(20)) {
        text += "secretGenerator:\n- name: hidden\n" + generatorSources();
        text += oneOf({"", "", "  type: kubernetes.io/tls\n", "  namespace: far\n"});
        if (level != Level::Base)
            text += "  behavior: merge\n";
    }
    if (oneIn(8))
        text += "generatorOptions: {" +
                oneOf({"immutable: true", "annotations: {gen: \"1\"}", "disableNameSuffixHash: true",
                       "labels: {gen: \"true\"}, annotations: {x: z}"}) +
                "}\n";
    return text;
}

QByteArray RandomTree::transformers()
{
    if (!oneIn(8))
        return {};
    const QByteArray start =
        ":\n- |-\n  apiVersion: builtin\n  metadata: {name: t, namespace: near}\n  kind: ";
    if (oneIn(4))
        return "generators" + start +
               oneOf(
                   {"ConfigMapGenerator\n  name: made\n  literals: [x=y]",
                    "SecretGenerator\n  name: made\n  envs: [app.env]",
                    "ConfigMapGenerator\n  name: made\n  files: [notes.txt]\n  options: {immutable: true}"}) +
               '\n';
    return (oneIn(4) ? "validators" + start + validator() : "transformers" + start + transformer()) + '\n';
}

QByteArray RandomTree::validator()
{
    return oneOf(
        {"ImageTagTransformer\n  imageTag: {name: nginx, newTag: zz}",
         "ImageTagTransformer\n  imageTag: {name: absent, newTag: zz}",
         "LabelTransformer\n  labels: {t: u}\n  fieldSpecs: [{path: metadata/labels}]",
         "LabelTransformer\n  labels: {team: blue}\n  fieldSpecs: [{path: metadata/labels}]",
         ("LabelTransformer\n  labels: {validated-by: us}\n  fieldSpecs: [{path: metadata/labels, create: "
          "true}]"),
         "AnnotationsTransformer\n  annotations: {note: x}\n  fieldSpecs: [{path: metadata/annotations}]",
         "PrefixTransformer\n  prefix: \"\"\n  fieldSpecs: [{path: metadata/name, kind: Service}]",
         ("ReplicaCountTransformer\n  replica: {name: web-0, count: 2}\n"
          "  fieldSpecs: [{path: spec/replicas, kind: Deployment}]"),
         "ValueAddTransformer\n  value: v\n  targets: [{selector: {kind: ConfigMap}, fieldPath: data/k}]",
         "HashTransformer"});
}

QByteArray RandomTree::transformer()
{
    return oneOf(
        {"PrefixTransformer\n  prefix: tt-\n  fieldSpecs: [{path: metadata/name}]",
         "SuffixTransformer\n  suffix: -uu\n  fieldSpecs: [{path: metadata/name, kind: Service}]",
         "LabelTransformer\n  labels: {t: u}\n  fieldSpecs: [{path: metadata/labels, create: true}]",
         "AnnotationsTransformer\n  annotations: {t: u}\n"
         "  fieldSpecs: [{path: metadata/annotations, create: true}]",
         "ImageTagTransformer\n  imageTag: {name: nginx, newTag: zz}",
         "ReplicaCountTransformer\n  replica: {name: web-0, count: 9}\n"
         "  fieldSpecs: [{path: spec/replicas, kind: Deployment}]",
         "NamespaceTransformer\n  unsetOnly: true",
         "PatchTransformer\n  target: {kind: Turbine}\n"
         "  patch: '[{\"op\": \"add\", \"path\": \"/spec/t\", \"value\": 1}]'",
         "PatchTransformer\n  path: merge.yaml",
         "ReplacementTransformer\n  replacements:\n  - source: {kind: Service}\n"
         "    targets: [{select: {kind: Turbine}, fieldPaths: [spec.field]}]",
         "HashTransformer",
         "PrefixSuffixTransformer\n  prefix: pp-\n  suffix: -ss\n  fieldSpecs: [{path: metadata/name}]",
         "NamespaceTransformer\n  fieldSpecs: [{path: metadata/namespace, create: true}]\n"
         "  setRoleBindingSubjects: allServiceAccounts",
         "NamespaceTransformer\n  fieldSpecs: [{path: metadata/namespace, create: true}]\n"
         "  setRoleBindingSubjects: none",
         "PatchJson6902Transformer\n  target: {version: v1, kind: Service, name: web-0}\n"
         "  jsonOp: '[{\"op\": \"add\", \"path\": \"/spec/t\", \"value\": 1}]'",
         "PatchStrategicMergeTransformer\n  paths: [merge.yaml]",
         "ValueAddTransformer\n  value: v\n  targets: [{fieldPath: spec/field, filePathPosition: 1}]"});
}

QByteArray RandomTree::variables(Level level)
{
    if (!oneIn(level == Level::Base ? 5 : 30))
        return {};
    return "vars:\n- name: " + oneOf({"WEB", "WEB", "MORE"}) + "\n  objref: {" +
           oneOf({"apiVersion: v1, kind: ConfigMap, name: gen", "apiVersion: v1, kind: Secret, name: hidden",
                  "kind: Service, version: v1, name: web-0"}) +
           "}\n" +
           oneOf({"  fieldref: {fieldpath: metadata.name}\n", "  fieldref: {fieldpath: data.k}\n", "",
                  "  fieldref: {fieldpath: \"spec.ports[0].port\"}\n"});
}

/// On top only: elsewhere it matters to the reference whether it looked up a type before.
QByteArray RandomTree::schemas()
{
    return oneIn(10) ? "openapi: {path: schema.json}\n" : QByteArray();
}

QByteArray RandomTree::output()
{
    QByteArray text;
    if (oneIn(4))
        text += "sortOptions: {order: " +
                oneOf({"fifo", "legacy",
                       "legacy, legacySortOptions: {orderFirst: [Service], orderLast: [ConfigMap]}",
                       "legacy, legacySortOptions: {orderFirst: [], orderLast: [Deployment, Secret]}"}) +
                "}\n";
    if (oneIn(60))
        text += "helmCharts: [{name: app, repo: \"https://charts.local\", version: 1.0.0}]\n";
    if (oneIn(6))
        text += "buildMetadata: [" +
                oneOf({"originAnnotations", "transformerAnnotations", "managedByLabel",
                       "originAnnotations, transformerAnnotations, managedByLabel"}) +
                "]\n";
    return text;
}

QByteArray RandomTree::fields()
{
    return naming() + labels() + images() + patches() + replacements() + transformers() + rules();
}
