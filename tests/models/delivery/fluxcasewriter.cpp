#include "fluxcasewriter.h"

using namespace Qt::StringLiterals;

namespace {

// Among choices a literal in two parts would look like two.
constexpr const char* pinnedImage = "example.org/web@sha256:"
                                    "24a0c4b4a4c0eb97a1aabb8e29f18e917d05abfe1b7a7c07857230879ce7d3d3";
constexpr const char* replicasPatch = "patches:\n- target:\n    kind: Deployment\n  patch: |-\n"
                                      "    - op: replace\n      path: /spec/replicas\n      value: 9\n";

QByteArray indented(const QByteArray& text, int by)
{
    QByteArray all;
    for (const QByteArray& line : text.trimmed().split('\n'))
        all += QByteArray(by, ' ') + line + '\n';
    return all;
}

} // namespace

FluxCaseWriter::FluxCaseWriter(const QString& name, quint32 seed)
    : m_random(seed)
{
    m_case.name = name;
}

FluxCase FluxCaseWriter::written() const
{
    FluxCase whole = m_case;
    whole.kustomization = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n"
                          "  name: case\n  namespace: flux-system\n";
    if (!m_annotations.isEmpty())
        whole.kustomization += "  annotations:\n" + m_annotations;
    whole.kustomization += "spec:\n  interval: 10m\n  prune: true\n  path: " + m_path +
                           "\n  sourceRef:\n    kind: GitRepository\n    name: source\n" + m_spec;
    return whole;
}

QByteArray FluxCaseWriter::oneOf(std::initializer_list<const char*> choices)
{
    return choices.begin()[m_random.bounded(static_cast<int>(choices.size()))];
}

QByteArray FluxCaseWriter::deployment(const QByteArray& name)
{
    QByteArray text = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: " + name + '\n';
    text += namespaced();
    text += "  labels:\n    app: " + name + "\n    tier: " + oneOf({"front", "back", "\"1\""}) + '\n';
    // Each choice in a statement of its own: in which order a sum asks for its parts is the compiler's
    // choice.
    const QByteArray image =
        oneOf({"example.org/web:1.0", "nginx", "nginx:1.25", "ghcr.io/acme/api:v2", pinnedImage});
    const QByteArray replicas = QByteArray::number(m_random.bounded(4));
    text += "spec:\n  replicas: " + replicas + "\n  selector:\n    matchLabels:\n      app: " + name +
            "\n  template:\n    metadata:\n      labels:\n        app: " + name +
            "\n    spec:\n      containers:\n      - name: main\n        image: " + image + '\n';
    if (oneIn(2))
        text += "        env:\n        - name: LEVEL\n          value: " +
                oneOf({"info", "\"3\"", "'yes'", "\"\""}) + '\n';
    if (oneIn(3))
        text += "        envFrom:\n        - configMapRef:\n            name: settings\n";
    if (oneIn(3))
        text += "        ports:\n        - containerPort: 8080\n        - containerPort: 53\n"
                "          protocol: UDP\n";
    return text;
}

QByteArray FluxCaseWriter::namespaced()
{
    return oneIn(3) ? "  namespace: " + oneOf({"default", "shop", "edge"}) + '\n' : QByteArray();
}

QByteArray FluxCaseWriter::service(const QByteArray& name)
{
    const QByteArray port = oneOf({"8080", "http", "\"8080\""});
    return "apiVersion: v1\nkind: Service\nmetadata:\n  name: " + name + '\n' + namespaced() +
           "spec:\n  selector:\n    app: " + name + "\n  ports:\n  - port: 80\n    targetPort: " + port +
           '\n';
}

QByteArray FluxCaseWriter::configMap(const QByteArray& name)
{
    const QByteArray mode = oneOf({"fast", "\"true\"", "'010'"});
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + '\n' + namespaced() +
           "data:\n  mode: " + mode +
           "\n  app.conf: |\n    # a comment\n    level = info\n    path = /var/lib\n";
}

QList<QByteArray> FluxCaseWriter::writeObjects()
{
    QList<QByteArray> names = {"web.yaml", "settings.yaml"};
    file(u"apps/web.yaml"_s, deployment("web"));
    file(u"apps/settings.yaml"_s, configMap("settings"));
    if (oneIn(2)) {
        file(u"apps/service.yaml"_s, service("web"));
        names << "service.yaml";
    }
    if (oneIn(3)) {
        file(
            u"apps/role.yml"_s,
            "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: reader\nrules:\n"
            "- apiGroups: ['']\n  resources: [pods]\n  verbs: [get, list]\n");
        names << "role.yml";
    }
    return names;
}

void FluxCaseWriter::application()
{
    QByteArray text = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n";
    for (const QByteArray& name : writeObjects())
        text += "- " + name + '\n';
    file(u"apps/kustomization.yaml"_s, text);
}

void FluxCaseWriter::looseApplication()
{
    writeObjects();
}

void FluxCaseWriter::component(const QByteArray& name)
{
    QByteArray text = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    text += oneOf({"labels:\n- pairs:\n    from: component\n  includeSelectors: true\n", "namePrefix: c-\n",
                   replicasPatch, "configMapGenerator:\n- name: generated\n  literals:\n  - a=b\n",
                   "replicas:\n- name: web\n  count: 5\n"});
    file(u"components/%1/kustomization.yaml"_s.arg(QString::fromUtf8(name)), text);
}

void FluxCaseWriter::names()
{
    if (oneIn(2))
        spec("  targetNamespace: " + oneOf({"shop", "edge-apps", "\"123\""}) + '\n');
    if (oneIn(2))
        spec("  namePrefix: " + oneOf({"eu-", "site7-", "\"1-\""}) + '\n');
    if (oneIn(2))
        spec("  nameSuffix: " + oneOf({"-v2", "-blue"}) + '\n');
}

QByteArray FluxCaseWriter::target()
{
    QByteArray text;
    if (oneIn(2))
        text += "kind: " + oneOf({"Deployment", "ConfigMap", "Deploy.*|Service", "Nothing"}) + '\n';
    if (oneIn(3))
        text += "name: " + oneOf({"web", "w.*", "settings", "^web$", "other"}) + '\n';
    if (oneIn(4))
        text +=
            "labelSelector: " + oneOf({"app=web", "\"tier in (front, back)\"", "\"!tier\"", "app"}) + '\n';
    if (oneIn(5))
        text += "group: " + oneOf({"apps", "rbac.authorization.k8s.io"}) + '\n';
    if (oneIn(6))
        text += "version: v1\n";
    if (oneIn(6))
        text += "namespace: " + oneOf({"default", "shop", ".*"}) + '\n';
    return text.isEmpty() ? "kind: Deployment\n" : text;
}

QByteArray FluxCaseWriter::mergePatch()
{
    return oneOf(
        {"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  replicas: 7\n",
         "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  template:\n    spec:\n"
         "      containers:\n      - name: main\n        resources:\n          limits:\n            memory: "
         "64Mi\n",
         "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n  mode: null\n  added: "
         "\"1\"\n",
         "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n$patch: delete\n"});
}

QByteArray FluxCaseWriter::jsonPatch()
{
    return oneOf({"- op: add\n  path: /metadata/annotations\n  value:\n    a: \"1\"\n",
                  "- op: add\n  path: /metadata/labels/tier\n  value: patched\n",
                  "- op: replace\n  path: /metadata/name\n  value: renamed\n",
                  "[{\"op\": \"add\", \"path\": \"/metadata/labels\", \"value\": {\"x\": \"y\"}}]\n"});
}

void FluxCaseWriter::patches(int count)
{
    spec("  patches:\n");
    for (int i = 0; i < count; ++i) {
        const bool json = oneIn(2);
        spec("  - patch: |\n" + indented(json ? jsonPatch() : mergePatch(), 6));
        if (json || oneIn(3))
            spec("    target:\n" + indented(target(), 6));
    }
}

void FluxCaseWriter::images()
{
    spec("  images:\n");
    const int count = 1 + m_random.bounded(3);
    for (int i = 0; i < count; ++i) {
        spec("  - name: " + oneOf({"example.org/web", "nginx", "ghcr.io/acme/api", "unused"}) + '\n');
        if (oneIn(2))
            spec("    newName: " + oneOf({"mirror.local/web", "mirror.local:5000/x"}) + '\n');
        if (oneIn(2))
            spec("    newTag: " + oneOf({"\"2.0\"", "v3", "\"1\""}) + '\n');
        if (oneIn(4))
            spec("    digest: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\n");
    }
}

void FluxCaseWriter::commonMetadata()
{
    spec("  commonMetadata:\n");
    if (!oneIn(3)) {
        const QByteArray app = oneOf({"common", "x"});
        spec("    labels:\n      team: " + oneOf({"edge", "\"7\"", "\"true\""}) + "\n      app: " + app +
             '\n');
    }
    if (!oneIn(3))
        spec("    annotations:\n      contact: " + oneOf({"\"a: b\"", "ops@example.org", "\"\""}) + '\n');
}

QByteArray FluxCaseWriter::expression()
{
    return oneOf({"${site}", "${region}-${site}", "${absent}", "${absent:-fallback}", "${absent:=fallback}",
                  "$${site}", "${site:=unused}", "${empty:-filled}", "${long}", "plain", "${number}"});
}

QByteArray FluxCaseWriter::nastyValue()
{
    return oneOf({"true", "\"yes\"", "\"010\"", "\"1e3\"", "'a: b'", "\"null\"", "\"~\"", "'[1, 2]'", "\"\"",
                  "' x '", "\"2026-01-01\"", "\"a\\nb\""});
}

void FluxCaseWriter::substitution()
{
    const QByteArray second = expression();
    const QByteArray first = expression();
    const QByteArray quoted = expression();
    const QByteArray plain = expression();
    const QByteArray annotation = expression();
    file(u"apps/settings.yaml"_s,
         "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n  annotations:\n    site: " +
             annotation + "\ndata:\n  a: " + plain + "\n  b: \"" + quoted + "\"\n  c: |\n    first " + first +
             "\n    second " + second + "\n");
    const QByteArray nasty = nastyValue();
    spec("  postBuild:\n    substitute:\n      site: " + oneOf({"berlin", "\"7\"", "st-gallen"}) +
         "\n      region: eu\n      empty: \"\"\n      number: \"42\"\n      long: " + nasty + '\n');
}
