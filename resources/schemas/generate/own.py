"""Kustomizations, from the Go types of kustomize, our topology kinds, from their JSON Schemas, and what SOURCES says."""
import json
import re

import customresources
from table import Field, Shape, Type

KUSTOMIZE = ("sigs.k8s.io/kustomize/api", "v0.19.0")  # that of kustomize 5.6
GVK = ["group", "version", "kind"]
# Of other packages; embedded, so that their fields stand beside those of the type that names them.
ELSEWHERE = {"resid.Gvk": GVK, "resid.ResId": GVK + ["name", "namespace"]}
BASIC = {"string": "string", "bool": "boolean", "int": "integer", "int64": "integer"}


class _GoTypes:
    def __init__(self, folder):
        self.structs, self.aliases = {}, {}
        for path in sorted(folder.glob("*.go")):
            if path.name.endswith("_test.go"):
                continue
            text = path.read_text()
            for name, body in re.findall(r"^type (\w+) struct \{\n(.*?)^\}", text, re.M | re.S):
                self.structs[name] = body
            self.aliases.update(re.findall(r"^type (\w+) (string|int|bool|\[\]\w+)$", text, re.M))

    def fields(self, name):
        """{JSON name: Go type}"""
        found = {}
        for line in self.structs[name].split("\n"):
            field = re.match(r'^\t(?:(\w+) +)?([\w.*\[\]{}]+) *(?:`.*json:"([^",]*)(,inline)?[^"]*".*`)?(?: *//.*)?$', line)
            if not field:
                continue
            go_name, kind, json_name, inline = field.groups()
            if json_name:
                found[json_name] = kind
            elif go_name is None or inline:
                kind = kind.lstrip("*")
                if kind in ELSEWHERE:
                    found.update({n: "string" for n in ELSEWHERE[kind]})
                elif kind in self.structs:
                    found.update(self.fields(kind))
        return found


def _convert(table, go, kind):
    kind = kind.lstrip("*")
    if kind in BASIC:
        return table.add(Shape(BASIC[kind]))
    if kind in go.aliases:
        return _convert(table, go, go.aliases[kind])
    if kind.startswith("[]"):
        return table.add(Shape("list", below=_convert(table, go, kind[2:])))
    if kind.startswith("map[string]"):
        return table.add(Shape("object", below=_convert(table, go, kind[len("map[string]"):])))
    if kind in ELSEWHERE:
        return table.add(Shape("object", fields=[(n, Field(_convert(table, go, "string"))) for n in ELSEWHERE[kind]]))
    if kind not in go.structs:
        return table.add(Shape("any"))
    return table.add(Shape("object", fields=[(n, Field(_convert(table, go, k))) for n, k in go.fields(kind).items()]))


def _expanded(schema, root):
    """A JSON Schema of ours in the words of custom resources."""
    if isinstance(schema, list):
        return [_expanded(one, root) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        target = root
        for part in schema["$ref"][2:].split("/"):
            target = target[part]
        return _expanded(target, root)
    result = {key: _expanded(value, root) for key, value in schema.items()}
    if "const" in result:
        result["enum"] = [result.pop("const")]
    kind = result.get("type")
    if isinstance(kind, list):
        kinds = [one for one in kind if one != "null"]
        result["nullable"] = "null" in kind
        result.pop("type")
        if len(kinds) == 1:
            result["type"] = kinds[0]
        elif set(kinds) == {"integer", "string"}:
            result["x-kubernetes-int-or-string"] = True
    return result


def _topology_kind(table, path):
    schema = json.loads(path.read_text())
    group, version = schema["properties"]["apiVersion"]["const"].split("/")
    shape = customresources.convert(table, _expanded(schema, schema))
    table.types.append(Type(group, version, schema["properties"]["kind"]["const"], shape))


def add(table, schemas, packages):
    go = _GoTypes(packages.folder_of(*KUSTOMIZE) / "types")
    shape = _convert(table, go, "Kustomization")
    for version, kind in (("v1beta1", "Kustomization"), ("v1alpha1", "Component")):
        table.types.append(Type("kustomize.config.k8s.io", version, kind, shape))
    for name in ("fleet", "region", "layout"):
        _topology_kind(table, schemas / f"{name}.schema.json")


def sources(packages, lines):
    text = ["What types.bin is made from, by generate/generate.py: published Go modules, of which names, types, required",
            "fields, formats, limits, enumerations, kinds and keys of lists, deprecations and removals were taken, and no",
            "descriptions. (All of these modules are under the Apache License 2.0 but Traefik's, which is under MIT.)", "",
            "Types of Kubernetes, and enumerations as they are generated from the constants:"]
    text += [f"  1.{minor}  k8s.io/kubernetes {version}" for minor, version in packages.KUBERNETES.items()]
    text += ["", "Deprecations, removals and replacements (markers of prerelease-lifecycle-gen):"]
    text += [f"  1.{minor}  k8s.io/api {version}" for minor, version in packages.API.items()]
    text += ["", "Custom resources; where a type stands in several, the first counts:"]
    text += ["  " + line for line in lines]
    text += ["", f"Kustomizations: {KUSTOMIZE[0]} {KUSTOMIZE[1]}, from its Go types.",
             "Fleet, Region, Layout: our own JSON Schemas in this folder.",
             f"Where a project has no generated definitions in its module, {packages.GENERATOR[0]} {packages.GENERATOR[1]}",
             "made them from its Go types.", "", "Not on board:"]
    text += ["  " + line for line in packages.NOT_ON_BOARD]
    return "\n".join(text) + "\n"
