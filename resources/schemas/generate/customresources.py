"""CustomResourceDefinitions as types."""
import json

from table import Field, Shape, Type

LIMITS = ("minimum", "maximum", "multipleOf")
LENGTHS = {"minLength": "minLength", "maxLength": "maxLength", "minItems": "minLength", "maxItems": "maxLength",
           "minProperties": "minLength", "maxProperties": "maxLength"}
KINDS = ("object", "string", "integer", "number", "boolean")


def add_definition(table, definition, known):
    """`known`: names of types that stand already, grows."""
    names, group = definition["spec"]["names"], definition["spec"]["group"]
    served = [v for v in definition["spec"]["versions"] if v.get("served", True)]
    best = next((v["name"] for v in served if not v.get("deprecated") and v.get("storage")), None) or next(
        (v["name"] for v in served if not v.get("deprecated")), None)
    added = []
    for version in served:
        name = (group, version["name"], names["kind"])
        if name in known:
            continue
        known.add(name)
        added.append(name)
        schema = version.get("schema", {}).get("openAPIV3Schema", {})
        deprecated = bool(version.get("deprecated"))
        table.types.append(Type(
            *name, root(table, schema), scope=definition["spec"].get("scope"),
            deprecated=1 if deprecated else 0,
            replacement=(group, best, names["kind"]) if deprecated and best else None))
    return added


def root(table, schema):
    shape = table.shapes[convert(table, schema)]
    fields = [f for f in shape.fields if f[0] not in ("apiVersion", "kind")]
    fields = [f for f in fields if f[0] != "metadata" or table.shapes[f[1].shape].rules]
    return table.add(Shape("object", shape.flags | {"whole"}, fields, shape.below, rules=shape.rules))


def convert(table, schema, branch=False):
    """`branch`: an alternative, which says what has to hold and names no fields."""
    kind = _kind(schema)
    flags = {"refuses-null"}
    if schema.get("nullable"):
        flags.add("nullable")
    if schema.get("x-kubernetes-preserve-unknown-fields") or branch:
        flags.add("open")
    if schema.get("x-kubernetes-embedded-resource"):
        flags.add("whole")
    if schema.get("x-kubernetes-validations"):
        flags.add("unchecked")
    fields, below, list_kind, keys = _fields(table, schema, branch), None, "atomic", ()
    if kind == "list":
        below = convert(table, schema.get("items", {}), branch)
        list_kind = schema.get("x-kubernetes-list-type", "atomic")
        keys = schema.get("x-kubernetes-list-map-keys", ())
    more = schema.get("additionalProperties")
    if isinstance(more, dict):
        below = convert(table, more, branch)
    elif more or (kind == "object" and not fields and not schema.get("properties") and more is None):
        flags.add("open")
    if kind == "any" and not branch:
        flags.add("open")
    return table.add(Shape(kind, flags, fields, below, list_kind, keys, _rules(table, schema)))


def _kind(schema):
    if schema.get("x-kubernetes-int-or-string"):
        return "int-or-string"
    kind = schema.get("type")
    if kind == "array":
        return "list"
    if kind in KINDS:
        return kind
    return "object" if schema.get("properties") and kind is None and not schema.get("nullable") else "any"


def _fields(table, schema, branch):
    required = schema.get("required", ())
    properties = schema.get("properties") or {}
    fields = [(name, Field(convert(table, below, branch), name in required, "default" in below))
              for name, below in properties.items()]
    fields += [(name, Field(table.add(Shape("any", ["refuses-null"])), True))
               for name in required if name not in properties]
    return fields


def _rules(table, schema):
    rules = {}
    if schema.get("enum"):
        rules["enum"] = [v if isinstance(v, str) else json.dumps(v) for v in schema["enum"] if v is not None]
    for name in ("format", "pattern"):
        if schema.get(name) and schema[name] != "int-or-string":
            rules[name] = schema[name]
    for name in LIMITS:
        if name in schema:
            rules[name] = repr(float(schema[name])).removesuffix(".0")
    for name in ("exclusiveMinimum", "exclusiveMaximum"):
        if schema.get(name):
            rules[name] = True
    for name, length in LENGTHS.items():
        if name in schema:
            rules[length] = int(schema[name])
    for name in ("allOf", "anyOf", "oneOf"):
        if name in schema and not (name != "oneOf" and schema.get("x-kubernetes-int-or-string")):
            rules[name] = [convert(table, part, True) for part in schema[name]]
    if "not" in schema:
        rules["not"] = convert(table, schema["not"], True)
    return rules
