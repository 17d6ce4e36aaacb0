#!/usr/bin/env python3
"""Writes resources/schemas/types.bin and SOURCES from published Go modules. Needs Go and PyYAML, and the network the
first time. Run by hand when Kubernetes or a project has a new version; the result is committed.

    python3 resources/schemas/generate/generate.py [--cache FOLDER]
"""
import argparse
import re
from pathlib import Path

import yaml

import customresources
import kubernetes
import own
import packages
from table import Table

LOADER = type("Loader", (getattr(yaml, "CSafeLoader", yaml.SafeLoader),), {})
# A bare `=` is a text: the operator of a matcher.
LOADER.add_constructor("tag:yaml.org,2002:value", lambda loader, node: node.value)
HERE = Path(__file__).resolve().parent
OUT = HERE.parent


def definitions(folder, pattern):
    for path in sorted(Path(folder).glob(pattern or "*.yaml")):
        # Charts have labels of their templates in them, which say nothing of types.
        text = "\n".join(line for line in path.read_text().split("\n") if not re.match(r"^ *(- )?(\{\{-? .*|\S+: \{\{.*)\}\}$", line))
        for document in yaml.load_all(text, Loader=LOADER):
            if document and document.get("kind") == "CustomResourceDefinition":
                yield document


def add_custom(table, cache):
    known, lines = set(), []
    for project, module, version, pattern in packages.CUSTOM:
        folder = (packages.folder_of(module, version) if pattern
                  else packages.definitions_from_types(module, version, cache))
        added = []
        for definition in definitions(folder, pattern):
            added += customresources.add_definition(table, definition, known)
        if not added:
            print(f"{module}@{version} brings no type that is new")
            continue
        how = "its CustomResourceDefinitions" if pattern else "made from its Go types with controller-gen"
        lines.append(f"{project}: Go module {module} {version}, {how}: {len(added)} types")
    return lines


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cache", default="/tmp/schema-definitions", help="where definitions made from Go types are kept")
    cache = parser.parse_args().cache
    table = Table()
    minors = {minor: kubernetes.read_minor(packages.folder_of("k8s.io/kubernetes", version), packages.ENUMS)
              for minor, version in packages.KUBERNETES.items()}
    joined = kubernetes.Joined(table, minors)
    joined.add_types(kubernetes.read_lifecycles(
        packages.folder_of("k8s.io/api", version) for _, version in sorted(packages.API.items())))
    lines = add_custom(table, cache)
    own.add(table, OUT, packages)
    packed = table.packed()
    (OUT / "types.bin").write_bytes(packed)
    (OUT / "SOURCES").write_text(own.sources(packages, lines))
    print(f"{len(packed)} bytes, {len(table.shapes)} shapes, {len(table.types)} types")


if __name__ == "__main__":
    main()
