#!/usr/bin/env python3
"""Converts Kubernetes' official OpenAPI into JSON Schemas as kubeconform reads them, strict, without our tables: what
tests and benchmarks compare with.

    python3 resources/schemas/generate/kubeconform.py 1.30 FOLDER
"""
import json
import sys
from pathlib import Path

import packages

REF = "#/definitions/"
SPECIAL = {"io.k8s.apimachinery.pkg.util.intstr.IntOrString": {"oneOf": [{"type": "string"}, {"type": "integer"}]},
           "io.k8s.apimachinery.pkg.api.resource.Quantity": {"oneOf": [{"type": "string"}, {"type": "number"}]}}


def strict(name, definition):
    """Fields that are not named are refused, optional ones may be null."""
    if name in SPECIAL:
        return SPECIAL[name]
    result = {k: v for k, v in definition.items() if not k.startswith("x-") and k != "description"}
    if "properties" in result:
        result["additionalProperties"] = False
        result["properties"] = {field: optional(schema) if field not in definition.get("required", ()) else value(schema)
                                for field, schema in result["properties"].items()}
    return result


def value(schema):
    result = {k: v for k, v in schema.items() if not k.startswith("x-") and k not in ("description", "default")}
    for below in ("items", "additionalProperties"):
        if isinstance(result.get(below), dict):
            result[below] = value(result[below])
    return {"$ref": result["$ref"]} if "$ref" in result else result


def optional(schema):
    schema = value(schema)
    return {"anyOf": [schema, {"type": "null"}]}


def reachable(name, definitions, seen):
    if name not in seen:
        seen[name] = definitions[name]
        for part in json.dumps(definitions[name]).split(REF)[1:]:
            reachable(part.split('"', 1)[0], definitions, seen)
    return seen


def main():
    version, out = sys.argv[1], Path(sys.argv[2])
    folder = packages.folder_of("k8s.io/kubernetes", packages.KUBERNETES[int(version.split(".")[1])])
    official = json.loads((folder / "api/openapi-spec/swagger.json").read_text())["definitions"]
    definitions = {name: strict(name, definition) for name, definition in official.items()}
    out = out / f"v{version}.0-standalone-strict"
    out.mkdir(parents=True, exist_ok=True)
    for name, definition in official.items():
        for gvk in definition.get("x-kubernetes-group-version-kind", ()):
            parts = [gvk["kind"].lower(), *[p for p in [gvk["group"].split(".")[0]] if p], gvk["version"]]
            schema = {"$ref": REF + name, "definitions": reachable(name, definitions, {})}
            (out / ("-".join(parts) + ".json")).write_text(json.dumps(schema))


if __name__ == "__main__":
    main()
