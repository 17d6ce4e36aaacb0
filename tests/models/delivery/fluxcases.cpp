#include "fluxcases.h"

#include "fluxcasewriter.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace {

using Cases = QList<FluxCase>;

/// `count` cases of one kind, told apart by their seed.
template <typename Write>
void add(Cases& cases, const char* name, int count, Write write)
{
    for (int i = 0; i < count; ++i) {
        const QString shown = u"%1, seed %2"_s.arg(QLatin1StringView(name)).arg(i);
        FluxCaseWriter writer(shown, qChecksum(QByteArrayView(name)) * 1000U + static_cast<quint32>(i));
        write(writer);
        cases << writer.written();
    }
}

/// One case for each text.
template <typename Write>
void addEach(Cases& cases, const char* name, std::initializer_list<const char*> texts, Write write)
{
    for (const char* text : texts) {
        FluxCaseWriter writer(
            u"%1: %2"_s.arg(QLatin1StringView(name), QString::fromUtf8(text)).replace(u'\n', u'|'), 1);
        write(writer, QByteArray(text));
        cases << writer.written();
    }
}

QByteArray configMap(const QByteArray& name, const QByteArray& data)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n" + data;
}

void addPaths(Cases& cases)
{
    addEach(
        cases, "a path",
        {"./", "apps", "./apps/", "/apps", "apps/../apps", "../apps", "\"\"", "./nowhere", "apps/web.yaml"},
        [](FluxCaseWriter& writer, const QByteArray& path) {
            writer.application();
            writer.path(path);
        });
    add(cases, "names and a namespace", 12, [](FluxCaseWriter& writer) {
        writer.application();
        writer.names();
    });
    add(cases, "names over names of the kustomization", 6, [](FluxCaseWriter& writer) {
        writer.looseApplication();
        writer.file(u"apps/kustomization.yml"_s,
                    "namePrefix: own-\nnamespace: own\nresources: [web.yaml, settings.yaml]\n");
        writer.names();
    });
}

void addComponents(Cases& cases)
{
    add(cases, "components", 12, [](FluxCaseWriter& writer) {
        writer.application();
        writer.component("a");
        writer.component("b");
        writer.spec("  components:\n  - ../components/a\n");
        if (writer.oneIn(2))
            writer.spec("  - ../components/b\n");
        if (writer.oneIn(3))
            writer.spec("  - ../components/missing\n");
        if (writer.oneIn(2))
            writer.spec("  ignoreMissingComponents: true\n");
        writer.names();
    });
    addEach(
        cases, "a component at",
        {"/components/a", "https://example.org/a", "../../a", "../components/a/", "../components/missing"},
        [](FluxCaseWriter& writer, const QByteArray& path) {
            writer.application();
            writer.component("a");
            writer.spec("  components: ['" + path + "']\n");
        });
}

void addPatches(Cases& cases)
{
    add(cases, "patches", 18, [](FluxCaseWriter& writer) {
        writer.application();
        writer.patches(writer.oneIn(2) ? 1 : 3);
    });
    add(cases, "images", 10, [](FluxCaseWriter& writer) {
        writer.application();
        writer.images();
    });
    add(cases, "images over images of the kustomization", 10, [](FluxCaseWriter& writer) {
        writer.looseApplication();
        writer.file(u"apps/kustomization.yaml"_s,
                    "resources: [web.yaml]\nimages:\n- name: nginx\n  newTag: old\n- name: example.org/web\n"
                    "  newName: first.local/web\n  digest: "
                    "sha256:24a0c4b4a4c0eb97a1aabb8e29f18e917d05abfe1b7a7c07857230879ce7d3d3\n");
        writer.images();
    });
    add(cases, "common metadata", 8, [](FluxCaseWriter& writer) {
        writer.application();
        writer.commonMetadata();
    });
}

void addForms(Cases& cases)
{
    const auto write = [](FluxCaseWriter& writer, const QByteArray& form) {
        QByteArray quoted = form;
        writer.file(u"apps/c.yaml"_s,
                    configMap("c", "  value: '" + quoted.replace('\'', "''") + "'\n  text: |\n    in " +
                                       form + " a text\n    $ alone\n"));
        writer.spec("  postBuild:\n    substitute:\n      name: Edge-Site.one\n      empty: \"\"\n      "
                    "\"n\": \"12\"\n"
                    "      list: a/b/c.txt\n      other: zed\n");
    };
    addEach(cases, "a form",
            {"${name}",
             "$name",
             "$$name",
             "$${name}",
             "$$${name}",
             "${absent}",
             "${name:-d}",
             "${absent:-d}",
             "${empty:-d}",
             "${absent:=d}",
             "${empty:=d}",
             "${absent-d}",
             "${empty-d}",
             "${absent=d}",
             "${empty=d}",
             "${absent:-${name}}",
             "${absent:-a b:c}",
             "${absent:-}",
             "${absent:=}",
             "${#name}",
             "${#absent}",
             "${name^}",
             "${name^^}",
             "${name,}",
             "${name,,}",
             "${name:2}",
             "${name:2:3}",
             "${name:0:100}",
             "${name:n}",
             "${list#*/}",
             "${list##*/}",
             "${list%/*}",
             "${list%%/*}",
             "${list%.txt}",
             "${list/b/x}",
             "${list//\\//-}",
             "${name//-/_}",
             "${name/#Edge/Core}",
             "${name/%one/two}",
             "${name/absent/x}",
             "${name}${other}",
             "${name} ${absent} ${other}",
             "${ name }",
             "${}",
             "${1}",
             "${name",
             "${name:?needed}",
             "${na-me}",
             "${na.me}",
             "${_x:=under}",
             "${name:-${other:-${n}}}",
             "$(name)",
             "{{ name }}",
             "${absent:-\"q\"}",
             "${absent:-'q'}",
             "${absent:-$name}",
             "a$",
             "$",
             "${name:+set}",
             "${name/e*/x}",
             "${name#?}",
             "\\${name}"},
            write);
}

void addValues(Cases& cases)
{
    const auto write = [](FluxCaseWriter& writer, const QByteArray& value) {
        writer.file(u"apps/c.yaml"_s,
                    configMap("c", "  plain: ${v}\n  quoted: \"${v}\"\n  inside: a ${v} b\n"
                                   "  block: |\n    first ${v}\n    last\n  joined: x-${v}\n"));
        writer.spec("  postBuild:\n    substitute:\n      v: " + value + '\n');
    };
    addEach(cases, "a value",
            {"\"true\"",
             "\"yes\"",
             "\"off\"",
             "\"y\"",
             "\"null\"",
             "\"~\"",
             "\"\"",
             "\"1\"",
             "\"010\"",
             "\"0o17\"",
             "\"0x1F\"",
             "\"0b11\"",
             "\"1_000\"",
             "\"1e3\"",
             "\"1.50\"",
             "\".5\"",
             "\"-0\"",
             "\".inf\"",
             "\".nan\"",
             "\"12345678901234567890\"",
             "\"1:30\"",
             "\"2026-01-01\"",
             "\"2026-01-01T00:00:00Z\"",
             "'a: b'",
             "'[1, 2]'",
             "'{a: b}'",
             "'- x'",
             "'# no'",
             "' x '",
             "'it''s'",
             "'say \"hi\"'",
             "'\"quoted\"'",
             "'*alias'",
             "'&anchor x'",
             "'!!str 5'",
             "'!local 5'",
             "'%x'",
             "'@x'",
             "'`x`'",
             "\"a\\nb\"",
             "\"tab\\there\"",
             "\"\\u00e9\\u2028x\"",
             "'${other}'",
             "'|'",
             "'>'",
             "'a # b'",
             "'a:b'",
             "'?'",
             "'='",
             "'<<'"},
            write);
}

void addPlacesOfValues(Cases& cases)
{
    const auto writePlaces = [](FluxCaseWriter& writer, const QByteArray& place) {
        writer.application();
        writer.file(u"apps/settings.yaml"_s,
                    "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n" + place + '\n');
        writer.spec(
            "  postBuild:\n    substitute:\n      key: mode\n      \"n\": \"3\"\n      \"on\": \"true\"\n    "
            "  long: \"" +
            QByteArray("word ").repeated(40) + "\"\n      map: '{a: 1, b: [x]}'\n");
    };
    addEach(cases, "in",
            {"data:\n  ${key}: x", "data:\n  \"${key}-${n}\": x", "data:\n  ${absent}: x", "data:\n  ${n}: x",
             "data:\n  a: 1\n  ${map}: x", "data: ${map}", "data:\n  mode: a\n  ${key}: b",
             "immutable: ${on}", "immutable: \"${on}\"", "data:\n  long: ${long}",
             "data:\n  long: |\n    ${long}\n    ${long}", "data:\n  folded: >\n    ${long}\n    and ${n}",
             "binaryData:\n  x: ${absent:=aGVsbG8=}", "data:\n  # ${not} a comment\n  x: y",
             "data:\n  list: \"[${n}, ${n}]\"", "data:\n  port: ${n}${n}\n  ratio: ${n}.${n}",
             "data:\n  a: \"${n}\"\n  b: '${n}'\n  c: ${n}"},
            writePlaces);
    addEach(cases, "a name of a variable", {"with-dash", "1st", "a.b", "_ok", "OK", "\"\""},
            [](FluxCaseWriter& writer, const QByteArray& name) {
                writer.file(u"apps/c.yaml"_s, configMap("c", "  a: ${OK}\n"));
                writer.spec("  postBuild:\n    substitute:\n      " + name + ": v\n");
            });
}

void addSwitches(Cases& cases)
{
    addEach(cases, "substitute",
            {"labels:\n    kustomize.toolkit.fluxcd.io/substitute: disabled",
             "annotations:\n    kustomize.toolkit.fluxcd.io/substitute: disabled",
             "labels:\n    kustomize.toolkit.fluxcd.io/substitute: enabled",
             "annotations:\n    kustomize.toolkit.fluxcd.io/substitute: Disabled"},
            [](FluxCaseWriter& writer, const QByteArray& metadata) {
                writer.file(u"apps/c.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: c\n  " +
                                                  metadata + "\ndata:\n  a: ${x}\n  b: $${x}\n");
                writer.file(u"apps/d.yaml"_s, configMap("d", "  a: ${x}\n"));
                writer.spec("  postBuild:\n    substitute:\n      x: y\n");
            });
    addEach(cases, "nothing to substitute with",
            {"  postBuild: {}\n", "  postBuild:\n    substitute: {}\n", ""},
            [](FluxCaseWriter& writer, const QByteArray& spec) {
                writer.file(u"apps/c.yaml"_s, configMap("c", "  a: ${x:=y}\n  b: ${x}\n"));
                writer.spec(spec);
            });
    addEach(cases, "strategy", {"WithVariables", "Always"},
            [](FluxCaseWriter& writer, const QByteArray& strategy) {
                writer.file(u"apps/c.yaml"_s, configMap("c", "  a: ${x:=y}\n  b: $${x}\n"));
                writer.spec("  postBuild:\n    substituteStrategy: " + strategy + '\n');
            });
    addEach(cases, "strict",
            {"${x}", "${absent}", "${absent:=d}", "${absent:-d}", "${empty}", "${#absent}", "${absent-}"},
            [](FluxCaseWriter& writer, const QByteArray& form) {
                writer.strict();
                writer.file(u"apps/c.yaml"_s, configMap("c", "  a: " + form + '\n'));
                writer.spec("  postBuild:\n    substitute:\n      x: y\n      empty: \"\"\n");
            });
    add(cases, "variables from the cluster", 8, [](FluxCaseWriter& writer) {
        writer.file(u"apps/c.yaml"_s, configMap("c", "  a: ${x}\n  b: ${y}\n  c: ${z}\n"));
        writer.cluster("---\n" + configMap("one", "  x: one\n  \"y\": \"1\"\n")
                                     .replace("name: one", "name: one\n  namespace: flux-system"));
        writer.cluster("---\n" + configMap("two", "  \"y\": two\n  z: |\n    several\n    lines\n")
                                     .replace("name: two", "name: two\n  namespace: flux-system"));
        const QByteArray later = writer.oneOf({"one", "two"});
        writer.spec("  postBuild:\n    substituteFrom:\n    - kind: ConfigMap\n      name: " +
                    writer.oneOf({"one", "two"}) + "\n    - kind: ConfigMap\n      name: " + later + '\n');
        if (writer.oneIn(2))
            writer.spec("    substitute:\n      x: inline\n");
    });
}

void addGenerated(Cases& cases)
{
    add(cases, "no kustomization", 8, [](FluxCaseWriter& writer) {
        writer.looseApplication();
        writer.names();
    });
    const QByteArray inner = "resources: [c.yaml]\nnamePrefix: inner-\n";
    addEach(cases, "no kustomization, and beside the objects",
            {"sub/x.yaml", "sub/deep/x.yml", ".hidden/x.yaml", ".hidden.yaml", "sub/kustomization.yaml",
             "sub/Kustomization", "a/kustomization.yml", "sub/deep/kustomization.yaml", "z.json", "Z.YAML",
             "README.md", "values.txt", "many/0.yaml", "web.d/x.yaml", "sub/x.yaml.bak"},
            [&](FluxCaseWriter& writer, const QByteArray& path) {
                const QString file = QString::fromUtf8(path);
                writer.looseApplication();
                const bool isKustomization = path.toLower().contains("kustomization");
                const QByteArray name = file.section(u'/', -1).section(u'.', 0, 0).toLower().toUtf8();
                writer.file(u"apps/"_s + file,
                            isKustomization ? inner
                                            : configMap(name.isEmpty() ? "x" : "n-" + name, "  a: b\n"));
                if (isKustomization) {
                    writer.file(u"apps/"_s + file.section(u'/', 0, -2) + u"/c.yaml"_s,
                                configMap("c", "  a: b\n"));
                    writer.file(u"apps/"_s + file.section(u'/', 0, -2) + u"/unlisted.yaml"_s,
                                configMap("unlisted", "  a: b\n"));
                }
            });
    addEach(cases, "no kustomization, and a file that holds",
            {"", "# only a comment\n", "---\n", "a: b\n", "- a\n", "text\n", "kind: ConfigMap\n",
             "apiVersion: v1\nkind: ConfigMap\n", "a: [\n",
             "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: "
             "listed}\n",
             "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n---\napiVersion: v1\nkind: "
             "ConfigMap\nmetadata: {name: two}\n",
             "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\n",
             "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: k}\nspec: "
             "{path: ./x}\n",
             "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n"},
            [](FluxCaseWriter& writer, const QByteArray& content) {
                writer.looseApplication();
                writer.file(u"apps/held.yaml"_s, content);
            });
    addEach(cases, "a folder with", {"README.md", "sub/notes.txt"},
            [](FluxCaseWriter& writer, const QByteArray& path) {
                writer.file(u"apps/"_s + QString::fromUtf8(path), "nothing\n");
                writer.names();
            });
}

void addIgnored(Cases& cases)
{
    const auto tree = [](FluxCaseWriter& writer) {
        for (const char* path : {"apps/a.yaml", "apps/b.yaml", "apps/sub/a.yaml", "apps/sub/c.yml",
                                 "apps/.github/x.yaml", "apps/test/a_test.yaml", "docs/d.yaml"}) {
            QByteArray name(path);
            name.replace('/', '-').replace('.', '-').replace('_', '-');
            writer.file(QString::fromUtf8(path), configMap("n-" + name, "  a: b\n"));
        }
    };
    // No object, and so refused where it is not left out.
    const auto rules = [](FluxCaseWriter& writer) {
        writer.file(u"apps/.sops.yaml"_s, "creation_rules: []\n");
    };
    const std::initializer_list<const char*> patterns = {"a.yaml",
                                                         "/apps/a.yaml",
                                                         "/a.yaml",
                                                         "apps/sub/",
                                                         "sub",
                                                         "*.yml",
                                                         "**/sub/*.yaml",
                                                         "*.yaml\n!a.yaml",
                                                         "/*\n!/apps",
                                                         "# comment\n\n  \nb.yaml",
                                                         "apps/*\n!apps/sub",
                                                         "[ab].yaml",
                                                         "?.yaml",
                                                         "apps/**/a.yaml",
                                                         "!a.yaml",
                                                         "test/\n*_test.yaml",
                                                         "b.yaml ",
                                                         ".sops.yaml",
                                                         "\\#x",
                                                         "**"};
    addEach(cases, "ignored by the source", patterns, [&](FluxCaseWriter& writer, const QByteArray& text) {
        tree(writer);
        writer.ignore(text);
    });
    addEach(cases, "ignored by a file", patterns, [&](FluxCaseWriter& writer, const QByteArray& text) {
        tree(writer);
        writer.file(writer.oneIn(2) ? u".sourceignore"_s : u"apps/.sourceignore"_s, text);
    });
    addEach(cases, "ignored by a file and the source", {"a.yaml", "!b.yaml"},
            [&](FluxCaseWriter& writer, const QByteArray& text) {
                tree(writer);
                writer.file(u".sourceignore"_s, "b.yaml\n");
                writer.ignore(text);
            });
    addEach(cases, "beside a .sops.yaml, ignored", {".sops.yaml", "a.yaml"},
            [&](FluxCaseWriter& writer, const QByteArray& text) {
                tree(writer);
                rules(writer);
                writer.ignore(text);
            });
    add(cases, "nothing ignored but what always is", 1, [&](FluxCaseWriter& writer) {
        tree(writer);
        rules(writer);
    });
}

void addMixtures(Cases& cases)
{
    add(cases, "everything at once", 30, [](FluxCaseWriter& writer) {
        if (writer.oneIn(3))
            writer.looseApplication();
        else
            writer.application();
        writer.component("a");
        writer.names();
        if (writer.oneIn(2))
            writer.spec("  components: [../components/a]\n");
        if (writer.oneIn(2))
            writer.patches(2);
        if (writer.oneIn(2))
            writer.images();
        if (writer.oneIn(2))
            writer.commonMetadata();
        if (writer.oneIn(2))
            writer.substitution();
    });
}

} // namespace

QByteArray FluxCase::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto part = [&](const QByteArray& text) {
        hash.addData(QByteArray::number(text.size()) + ':' + text);
    };
    for (const auto& [path, content] : files) {
        part(path.toUtf8());
        part(content);
    }
    part(kustomization);
    part(cluster);
    part(ignore ? '+' + *ignore : QByteArray());
    part(strict ? "strict" : "");
    return hash.result().toHex().left(16);
}

QList<FluxCase> fluxCases()
{
    Cases cases;
    addPaths(cases);
    addComponents(cases);
    addPatches(cases);
    addForms(cases);
    addValues(cases);
    addPlacesOfValues(cases);
    addSwitches(cases);
    addGenerated(cases);
    addIgnored(cases);
    addMixtures(cases);
    return cases;
}
