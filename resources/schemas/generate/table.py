"""The table of types as models/schema/tablereader.cpp reads it: equal shapes are one, texts stand once.

In the file, after qCompress's length and zlib: "EFS1", then texts, shapes, types and the shape of metadata. Numbers are
base-128, the low part first; a reference that may be missing is 0 or one more than the index.
"""
import struct
import zlib

KINDS = {"any": 0, "object": 1, "list": 2, "string": 3, "integer": 4, "number": 5, "boolean": 6,
         "int-or-string": 7, "quantity": 8}
LISTS = {"atomic": 0, "set": 1, "map": 2}
SCOPES = {None: 0, "Namespaced": 1, "Cluster": 2}
FLAGS = {"nullable": 1, "open": 2, "whole": 4, "refuses-null": 8, "unchecked": 16}
OPEN_END = 255


class Field:
    def __init__(self, shape, required=False, default=False, since=0, until=OPEN_END):
        self.shape, self.required, self.default, self.since, self.until = shape, required, default, since, until

    def key(self):
        return (self.shape, self.required, self.default, self.since, self.until)


class Shape:
    """`fields`: [(name, Field)], `rules`: what rulecheck.cpp checks, by the names of JSON Schema."""

    def __init__(self, kind, flags=(), fields=(), below=None, list_kind="atomic", keys=(), rules=None):
        self.kind, self.flags, self.below, self.list_kind = kind, frozenset(flags), below, list_kind
        self.fields = sorted(fields, key=lambda f: (f[0].encode(), f[1].since))
        self.keys, self.rules = tuple(keys), dict(rules or {})

    def key(self):
        return (self.kind, tuple(sorted(self.flags)), self.below, self.list_kind, self.keys,
                tuple((n, f.key()) for n, f in self.fields),
                tuple(sorted((k, tuple(v) if isinstance(v, list) else v) for k, v in self.rules.items())))


class Type:
    def __init__(self, group, version, kind, shape, since=0, until=OPEN_END, scope=None, deprecated=0, removed=0,
                 replacement=None):
        self.name = (group, version, kind)
        self.shape, self.since, self.until, self.scope = shape, since, until, scope
        self.deprecated, self.removed, self.replacement = deprecated, removed, replacement


class Table:
    def __init__(self):
        self.shapes, self.types, self.metadata = [], [], None
        self._known = {}

    def add(self, shape):
        key = shape.key()
        if key not in self._known:
            self._known[key] = len(self.shapes)
            self.shapes.append(shape)
        return self._known[key]

    def reserve(self):
        """A place for a shape that refers to itself."""
        self.shapes.append(None)
        return len(self.shapes) - 1

    def packed(self):
        raw = _Writer(self).bytes()
        return struct.pack(">I", len(raw)) + zlib.compress(raw, 9)


class _Writer:
    def __init__(self, table):
        self.table = table
        counts = {}
        self._collect(lambda text: counts.__setitem__(text, counts.get(text, 0) + 1))
        self.texts = sorted(counts, key=lambda t: (-counts[t], t))
        self.ids = {text: at for at, text in enumerate(self.texts)}

    def bytes(self):
        out = bytearray(b"EFS1")
        _number(out, len(self.texts))
        for text in self.texts:
            raw = text.encode()
            _number(out, len(raw))
            out += raw
        _number(out, len(self.table.shapes))
        for shape in self.table.shapes:
            self._shape(out, shape)
        _number(out, len(self.table.types))
        for kind in self.table.types:
            self._type(out, kind)
        _optional(out, self.table.metadata)
        return bytes(out)

    def _collect(self, seen):
        for shape in self.table.shapes:
            for name, _ in shape.fields:
                seen(name)
            for key in shape.keys:
                seen(key)
            for value in shape.rules.get("enum", ()):
                seen(value)
            for rule in ("format", "pattern", "minimum", "maximum", "multipleOf"):
                if rule in shape.rules:
                    seen(shape.rules[rule])
        for kind in self.table.types:
            for text in kind.name + (kind.replacement or ()):
                seen(text)

    def _text(self, out, text):
        _number(out, self.ids[text])

    def _shape(self, out, shape):
        out.append(KINDS[shape.kind] | LISTS[shape.list_kind] << 4)
        flags = sum(FLAGS[f] for f in shape.flags)
        out.append(flags | bool(shape.rules) << 5 | bool(shape.fields) << 6 | bool(shape.keys) << 7)
        _optional(out, shape.below)
        if shape.fields:
            _number(out, len(shape.fields))
            for name, field in shape.fields:
                self._text(out, name)
                _number(out, field.shape)
                bounded = (field.since, field.until) != (0, OPEN_END)
                out.append(field.required | field.default << 1 | bounded << 2)
                if bounded:
                    out += bytes((field.since, field.until))
        if shape.keys:
            self._texts(out, shape.keys)
        if shape.rules:
            self._rules(out, shape.rules)

    def _texts(self, out, texts):
        _number(out, len(texts))
        for text in texts:
            self._text(out, text)

    def _rules(self, out, rules):
        order = ("enum", "format", "pattern", "minimum", "maximum", "multipleOf", "exclusiveMinimum",
                 "exclusiveMaximum", "minLength", "maxLength", "allOf", "anyOf", "oneOf", "not")
        _number(out, sum(1 << bit for bit, rule in enumerate(order) if rule in rules))
        for rule in order:
            if rule not in rules:
                continue
            value = rules[rule]
            if rule == "enum":
                self._texts(out, value)
            elif rule in ("format", "pattern", "minimum", "maximum", "multipleOf"):
                self._text(out, value)
            elif rule in ("minLength", "maxLength", "not"):
                _number(out, value)
            elif rule in ("allOf", "anyOf", "oneOf"):
                _number(out, len(value))
                for part in value:
                    _number(out, part)

    def _type(self, out, kind):
        for text in kind.name:
            self._text(out, text)
        out += bytes((kind.since, kind.until))
        _optional(out, kind.shape)
        out += bytes((SCOPES[kind.scope], kind.deprecated, kind.removed, kind.replacement is not None))
        for text in kind.replacement or ():
            self._text(out, text)


def _number(out, value):
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)


def _optional(out, value):
    _number(out, 0 if value is None else value + 1)
