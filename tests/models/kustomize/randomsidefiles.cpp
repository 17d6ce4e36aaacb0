#include "randomtree.h"

using namespace Qt::StringLiterals;

QByteArray RandomTree::mergePatchFile()
{
    QByteArray text =
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: gen" + oneOf({"", "", ", labels: {p: q}"}) +
        "}\n" +
        oneOf({"data: {k: patched}\n", "data: {k: null}\n", "$patch: delete\n", "binaryData: {b: aGk=}\n"});
    if (oneIn(3))
        text += "---\napiVersion: v1\nkind: Secret\nmetadata: {name: hidden}\ntype: Opaque\n";
    return text;
}

QByteArray RandomTree::configuration()
{
    return oneOf(
        {"namePrefix: [{path: spec/field, kind: Turbine}]\n",
         "nameReference:\n- kind: Deployment\n  fieldSpecs: [{path: spec/use/name, kind: Turbine}]\n",
         ("nameReference:\n- kind: ConfigMap\n  version: v1\n"
          "  fieldSpecs: [{path: spec/use/name, kind: Turbine}]\n"),
         "commonLabels: [{path: spec/pick, create: true, kind: Turbine}]\n",
         "commonAnnotations: [{path: spec/marks, create: true, group: example.com}]\n",
         "images: [{path: \"spec/list[]/image\", kind: Turbine}]\n", "varReference: [{path: spec/other}]\n",
         "namespace: [{path: spec/use/namespace, create: true, kind: Turbine}]\n",
         "replicas: [{path: spec/n, create: true, kind: Turbine}]\n",
         "nameSuffix: [{path: metadata/name, kind: Service}]\n"});
}

QByteArray RandomTree::schema()
{
    return R"({"definitions": {"com.example.v1.Turbine": {
  "properties": {"spec": {"type": "object", "properties": {"list": {
    "type": "array", "items": {"type": "object"},
    "x-kubernetes-patch-merge-key": ")" +
           oneOf({"name", "n"}) + R"(", "x-kubernetes-patch-strategy": ")" +
           oneOf({"merge", "replace", "merge,retainKeys"}) + R"("}}}},
  "x-kubernetes-group-version-kind": [{"group": "example.com", "kind": "Turbine", "version": "v1"}]}}}
)";
}

QByteArray RandomTree::definitions()
{
    return R"({"com.example.v1.Turbine": {"Schema": {"properties": {
    "apiVersion": {"type": "string"}, "kind": {"type": "string"}, "metadata": {"type": "object"},
    "spec": {"$ref": "com.example.v1.TurbineSpec"}}}},
 "com.example.v1.TurbineSpec": {"Schema": {"properties": {"use": {
    "type": "object", "x-kubernetes-object-ref-api-version": "v1", "x-kubernetes-object-ref-kind": ")" +
           oneOf({"ConfigMap", "Service"}) + R"("}}}}}
)";
}

std::pair<QString, QByteArray> RandomTree::sideFile(int which)
{
    switch (which) {
    case 0:
        return {u"notes.txt"_s, oneOf({"one\n", "no end", "", "a: b\n- c\t\n", "two \nlines\n", "\r\n"})};
    case 1:
        return {u"app.env"_s, oneOf({"E=1\n", "# c\nE=a b\nF=\"q\"\n", "E=x=y\n\n  G=lead\n",
                                     ("\xef\xbb\xbf"
                                      "E=mark\n"),
                                     "E=\r\n"})};
    case 2:
        return {u"blob.bin"_s, oneOf({"\xff\xfe", "text", "\x01\x02", "\xc3\xa9"})};
    case 3:
        return {u"merge.yaml"_s, mergePatchFile()};
    case 4:
        return {u"ops.yaml"_s, oneOf({"- {op: add, path: /data/x, value: y}\n",
                                      "[{\"op\": \"remove\", \"path\": \"/data/k\"}]",
                                      "- op: add\n  path: /metadata/annotations\n  value: {from: file}\n"})};
    case 5:
        return {u"names.yaml"_s, configuration()};
    case 6:
        return {u"schema.json"_s, schema()};
    case 7:
        return {u"put.yaml"_s, replacement()};
    default:
        return {u"crds.json"_s, definitions()};
    }
}

/// As it is left by somebody who broke off, or put something else there.
QByteArray RandomTree::damaged(const QByteArray& content)
{
    if (oneIn(2))
        return content.left(m_random.bounded(int(content.size()) + 1));
    return oneOf({"", "5\n", "[]\n", "a: [\n", "text\n", "- a\n- b\n", "a: b\n", "---\n", "# only this\n"});
}

void RandomTree::writeSideFile(Level level, int which)
{
    const auto [name, content] = sideFile(which);
    m_tree.write(folderOf(level) + u'/' + name, oneIn(40) ? damaged(content) : content);
}

void RandomTree::writeSideFiles(Level level)
{
    for (int which = 0; which < sideFiles; ++which)
        writeSideFile(level, which);
}
