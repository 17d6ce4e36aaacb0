"""Kubernetes' own types of several minors, joined: a field says in which minors it holds."""
import json
import re
from pathlib import Path

from table import Field, OPEN_END, Shape, Type

REF = "#/definitions/"
META = "io.k8s.apimachinery.pkg.apis.meta.v1."
# What stands for any value, or for one of several: the OpenAPI says too little or too much of them.
SPECIAL = {
    "io.k8s.apimachinery.pkg.util.intstr.IntOrString": Shape("int-or-string"),
    "io.k8s.apimachinery.pkg.api.resource.Quantity": Shape("quantity"),
    "io.k8s.apimachinery.pkg.runtime.RawExtension": Shape("object", ["open"]),
    META + "FieldsV1": Shape("object", ["open"]),
    META + "Patch": Shape("any"),
}
ANY_PREFIX = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions."
ANY_SUFFIXES = (".JSON", ".JSONSchemaPropsOrArray", ".JSONSchemaPropsOrBool", ".JSONSchemaPropsOrStringArray")
# Of many groups at once, sent by programs and never written into files.
NOT_WRITTEN = {"DeleteOptions", "WatchEvent", "APIGroup", "APIGroupList", "APIResourceList", "APIVersions", "Status"}


def read_minor(folder, enums_path):
    definitions = json.loads((Path(folder) / "api/openapi-spec/swagger.json").read_text())
    return {"definitions": definitions["definitions"], "paths": definitions["paths"],
            "enums": read_enums(Path(folder) / enums_path)}


def read_enums(path):
    """{definition: {property: [values]}} from the generated Go text; the property "" is the type itself."""
    text = path.read_text()
    functions = dict()
    for name, function in re.findall(r'^\t\t"?([\w./-]+?)"?(?:\{\}\.OpenAPIModelName\(\))?: +(schema_\w+)\(ref\)', text, re.M):
        functions[function] = name
    enums = {}
    for body in re.split(r"^func ", text, flags=re.M)[1:]:
        function = body.split("(", 1)[0]
        if function in functions:
            found = _enums_of(body)
            if found:
                enums[_definition(functions[function], function)] = found
    return enums


def _definition(name, function):
    """k8s.io/api/core/v1.Container -> io.k8s.api.core.v1.Container; newer texts name Go types: v1.Container."""
    if "/" not in name:
        return "function " + function
    host, rest = name.split("/", 1)
    return ".".join(reversed(host.split("."))) + "." + rest.replace("/", ".")


def _function_key(definition):
    """The part of a function's name that a definition leads to."""
    parts = definition.split(".")
    if parts[:2] != ["io", "k8s"]:
        return None
    name = "_".join(["k8sio"] + parts[2:])
    return "function schema_" + re.sub(r"[^\w]", "", name)


def _enums_of(body):
    found, name = {}, ""
    for line in body.split("\n"):
        entry = re.match(r'^(\t+)"([^"]+)": \{$', line)
        if entry and len(entry.group(1)) == 5:
            name = entry.group(2)
        enum = re.match(r"^\s+Enum: +\[\]interface\{\}\{(.*)\},$", line)
        if enum:
            found.setdefault(name, json.loads("[" + enum.group(1) + "]"))
    return found


def enum_of(enums, definition, field):
    for key in (definition, _function_key(definition)):
        if key in enums and field in enums[key]:
            return enums[key][field]
    return None


class Joined:
    """All minors in one table."""

    def __init__(self, table, minors):
        self.table, self.minors = table, minors  # minors: {28: what read_minor gave}
        self.first, self.last = min(minors), max(minors)
        self._named = {}

    def shape_of(self, name):
        if name not in self._named:
            if name in SPECIAL:
                self._named[name] = self.table.add(SPECIAL[name])
            elif name.startswith(ANY_PREFIX) and name.endswith(ANY_SUFFIXES):
                self._named[name] = self.table.add(Shape("any"))
            else:
                self._named[name] = self.table.reserve()
                self.table.shapes[self._named[name]] = self._definition(name)
        return self._named[name]

    def _definition(self, name):
        held = {m: data["definitions"][name] for m, data in self.minors.items() if name in data["definitions"]}
        latest = held[max(held)]
        if latest.get("type") != "object" and "properties" not in latest:
            enum = enum_of(self.minors[max(held)]["enums"], name, "")
            return self.table.shapes[self._value(latest, enum)]
        if not any("properties" in d for d in held.values()):
            below = latest.get("additionalProperties")
            return Shape("object", [] if below else ["open"], below=self._value(below, None) if below else None)
        fields = {}
        for minor, definition in sorted(held.items()):
            required = definition.get("required", ())
            for field, schema in definition.get("properties", {}).items():
                enum = enum_of(self.minors[minor]["enums"], name, field)
                fields.setdefault(field, []).append((minor, (self._value(schema, enum), field in required)))
        return Shape("object", fields=[entry for field, seen in fields.items()
                                       for entry in self._ranges(field, seen, sorted(held))])

    def _ranges(self, field, seen, held):
        """Neighbouring minors with the same facts become one range; open where the type itself begins or ends."""
        runs = []
        for minor, facts in seen:
            if runs and runs[-1][2] == facts and held.index(minor) == held.index(runs[-1][1]) + 1:
                runs[-1][1] = minor
            else:
                runs.append([minor, minor, facts])
        for since, until, (shape, required) in runs:
            yield field, Field(shape, required, since=0 if since == held[0] else since,
                               until=OPEN_END if until == held[-1] else until)

    def _value(self, schema, enum):
        if "$ref" in schema:
            index = self.shape_of(schema["$ref"][len(REF):])
            return self.table.add(_with_enum(self.table.shapes[index], enum)) if enum else index
        kind = schema.get("type", "any")
        if kind == "array":
            list_kind = schema.get("x-kubernetes-list-type", "atomic")
            return self.table.add(Shape("list", below=self._value(schema["items"], enum), list_kind=list_kind,
                                        keys=schema.get("x-kubernetes-list-map-keys", ())))
        if kind == "object":
            below = schema.get("additionalProperties")
            return self.table.add(Shape("object", [] if below else ["open"],
                                        below=self._value(below, enum) if below else None))
        rules = {"format": schema["format"]} if schema.get("format") else {}
        if schema.get("format") == "int-or-string":
            return self.table.add(Shape("int-or-string"))
        if enum:
            rules["enum"] = [str(value) for value in enum]
        return self.table.add(Shape(kind, rules=rules))

    def add_types(self, lifecycles):
        served, scopes = {}, {}
        for minor, data in self.minors.items():
            for name, definition in data["definitions"].items():
                for gvk in definition.get("x-kubernetes-group-version-kind", ()):
                    if gvk["kind"] not in NOT_WRITTEN:
                        served.setdefault((gvk["group"], gvk["version"], gvk["kind"]), {})[minor] = name
            scopes.update(_scopes(data["paths"]))
        for key in sorted(set(served) | set(lifecycles)):
            minors, life = served.get(key, {}), lifecycles.get(key, {})
            if not minors and not life.get("removed"):
                continue
            since = min(minors, default=0)
            until = max(minors, default=max(0, life.get("removed", 1) - 1))
            self.table.types.append(Type(
                *key, self.shape_of(minors[max(minors)]) if minors else None,
                since=0 if since == self.first else since, until=OPEN_END if until == self.last else until,
                scope=scopes.get(key), deprecated=life.get("deprecated", 0), removed=life.get("removed", 0),
                replacement=life.get("replacement")))
        self.table.metadata = self.shape_of(META + "ObjectMeta")


def _with_enum(shape, enum):
    return Shape(shape.kind, shape.flags, shape.fields, shape.below, shape.list_kind, shape.keys,
                 dict(shape.rules, enum=[str(value) for value in enum]))


def _scopes(paths):
    scopes = {}
    for path, operations in paths.items():
        for verb in ("post", "put", "get"):
            gvk = operations.get(verb, {}).get("x-kubernetes-group-version-kind") if isinstance(operations, dict) else None
            if not gvk or path.endswith(("/status", "/scale", "/approval", "/finalize")):
                continue
            key = (gvk["group"], gvk["version"], gvk["kind"])
            if "/namespaces/{namespace}/" in path:
                scopes[key] = "Namespaced"
            else:
                scopes.setdefault(key, "Cluster")
    return scopes


def read_lifecycles(folders):
    """{(group, version, kind): ...} from the markers of k8s.io/api, the newest folder last."""
    lives = {}
    for folder in folders:
        for path in sorted(Path(folder).rglob("zz_generated.prerelease-lifecycle.go")):
            group = re.search(r'GroupName += "([^"]*)"', (path.parent / "register.go").read_text()).group(1)
            text = path.read_text()
            for kind, what, body in re.findall(
                    r"^func \(in \*(\w+)\) APILifecycle(\w+)\(\)[^{]*\{\n(.*?)^\}", text, re.M | re.S):
                life = lives.setdefault((group, path.parent.name, kind), {})
                numbers = re.search(r"return (\d+), (\d+)", body)
                if what in ("Deprecated", "Removed") and numbers:
                    life[what.lower()] = int(numbers.group(2))
                gvk = re.search(r'Group: "([^"]*)", Version: "([^"]*)", Kind: "([^"]*)"', body)
                if what == "Replacement" and gvk:
                    life["replacement"] = gvk.groups()
    return lives
