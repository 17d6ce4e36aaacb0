// The options of an Application's `kustomize:` against the real reference, which gets the same options
// written into the kustomization by hand.
#include "delivery/argokustomize.h"

#include "kustomize/documentreader.h"
#include "kustomize/output.h"
#include "tests/models/delivery/argofleet.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "yaml/stream.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using kustomize::Value;

class tst_argokustomize : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void options_data();
    void options();
    void images_data();
    void images();
    void refuses_data();
    void refuses();
    void namesWhatItDoesNotUse();
    void variables_data();
    void variables();
};

namespace {

const test::Files& base()
{
    static const test::Files files = {
        {u"apps/deployment.yaml"_s, R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
      - {name: web, image: "nginx:1.0"}
      - {name: side, image: "registry.example:5000/side@sha256:24a0c4b4"}
)"},
        {u"apps/service.yaml"_s, R"(apiVersion: v1
kind: Service
metadata: {name: web}
spec:
  selector: {app: web}
)"},
        {u"more/kustomization.yaml"_s, R"(apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [map.yaml]
)"},
        {u"more/map.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: more}\n"}};
    return files;
}

Value valueOf(const QByteArray& yaml)
{
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(yaml, {}));
    return kustomize::valueFrom(stream->documents().front().root()).value_or(Value());
}

QByteArray textOf(const Value& value)
{
    std::string text;
    const Result<void> done = kustomize::appendYaml(value, text);
    return done ? QByteArray::fromStdString(text) : done.error().message.toUtf8();
}

/// What the reference renders of the folder `apps`.
QByteArray referenceAnswer(const test::Files& files)
{
    const QTemporaryDir folder;
    for (const auto& [name, content] : files) {
        const QString path = folder.filePath(name);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return "not written";
    }
    const Result<ProcessAnswer> answer = test::kustomizeReference()->build(folder.filePath(u"apps"_s));
    return answer ? answer->output : answer.error().toString().toUtf8();
}

/// What an Application with these options delivers.
QByteArray deliveredWith(const QByteArray& options, const QByteArray& kustomization)
{
    test::Files files = base();
    files[u"root/app.yaml"_s] = test::application("web", test::source("apps", "    kustomize:\n" + options));
    files[u"apps/kustomization.yaml"_s] = kustomization;
    const delivery::Delivery delivery = test::ArgoFleet(files).delivered();
    const delivery::Unit unit = test::unitOf(delivery, "Application", "web");
    return unit.built.opaque ? unit.built.opaque->text.toUtf8() : test::yamlOf(unit);
}

} // namespace

void tst_argokustomize::options_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("written");
    const QByteArray start = "resources: [deployment.yaml, service.yaml]\n";
    const auto row = [&](const char* name, const QByteArray& options, const QByteArray& before,
                         const QByteArray& written) {
        QTest::newRow(name) << options << QByteArray(start + before) << QByteArray(start + written);
    };
    row("no options", "      {}\n", "", "");
    row("a prefix and a suffix", "      namePrefix: a-\n      nameSuffix: -z\n", "namePrefix: old-\n",
        "namePrefix: a-\nnameSuffix: -z\n");
    row("a namespace", "      namespace: edge\n", "", "namespace: edge\n");
    row("images", "      images: ['nginx=mirror.example/nginx:2.0', 'registry.example:5000/side:v3']\n",
        "images:\n- {name: nginx, newTag: '1.5'}\n",
        "images:\n- {name: nginx, newName: mirror.example/nginx, newTag: '2.0'}\n"
        "- {name: 'registry.example:5000/side', newTag: v3}\n");
    row("an image with a digest", "      images: ['nginx@sha256:abcd']\n", "",
        "images: [{name: nginx, digest: 'sha256:abcd'}]\n");
    row("an image of which a part stays", "      images: ['nginx=*:3.0']\n",
        "images: [{name: nginx, newName: kept.example/nginx}]\n",
        "images: [{name: nginx, newName: kept.example/nginx, newTag: '3.0'}]\n");
    row("replicas", "      replicas: [{name: web, count: '3'}]\n", "replicas: [{name: web, count: 1}]\n",
        "replicas: [{name: web, count: 3}]\n");
    row("labels in selectors too", "      commonLabels: {tier: edge}\n", "commonLabels: {team: a}\n",
        "commonLabels: {team: a, tier: edge}\n");
    row("labels without selectors",
        "      commonLabels: {tier: edge, zone: x}\n      labelWithoutSelector: true\n", "",
        "labels: [{pairs: {tier: edge, zone: x}}]\n");
    row("labels of templates",
        "      commonLabels: {tier: edge}\n      labelWithoutSelector: true\n"
        "      labelIncludeTemplates: true\n",
        "labels: [{pairs: {team: a}}]\n",
        "labels: [{pairs: {team: a}}, {pairs: {tier: edge}, includeTemplates: true}]\n");
    row("labels by force", "      commonLabels: {team: b}\n      forceCommonLabels: true\n",
        "commonLabels: {team: a}\n", "commonLabels: {team: b}\n");
    row("annotations", "      commonAnnotations: {note: $ARGOCD_APP_NAME}\n", "",
        "commonAnnotations: {note: $ARGOCD_APP_NAME}\n");
    row("annotations with variables",
        "      commonAnnotations: {note: '${ARGOCD_APP_NAME}-$$x'}\n      commonAnnotationsEnvsubst: true\n",
        "", "commonAnnotations: {note: web-$x}\n");
    row("labels with variables", "      commonLabels: {app-name: $ARGOCD_APP_NAME}\n", "",
        "commonLabels: {app-name: web}\n");
    row("patches",
        "      patches:\n      - {target: {kind: Service}, patch: '[{\"op\": \"add\", "
        "\"path\": \"/spec/type\", \"value\": \"NodePort\"}]'}\n",
        "patches: [{patch: '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: "
        "None}}'}]\n",
        "patches:\n- {patch: '{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {clusterIP: "
        "None}}'}\n"
        "- {target: {kind: Service}, patch: '[{\"op\": \"add\", \"path\": \"/spec/type\", \"value\": "
        "\"NodePort\"}]'}\n");
    row("components", "      components: [../more]\n", "", "components: [../more]\n");
    row("components that are not there",
        "      components: [../nowhere, ../more]\n      ignoreMissingComponents: true\n", "",
        "components: [../more]\n");
    row("all together",
        "      namePrefix: p-\n      namespace: edge\n      images: ['nginx:9']\n      replicas: [{name: "
        "web, count: 5}]\n"
        "      commonLabels: {tier: edge}\n      commonAnnotations: {a: b}\n      components: [../more]\n",
        "namespace: old\n",
        "namePrefix: p-\nnamespace: edge\nimages: [{name: nginx, newTag: '9'}]\n"
        "replicas: [{name: web, count: 5}]\ncommonLabels: {tier: edge}\ncommonAnnotations: {a: b}\n"
        "components: [../more]\n");
}

void tst_argokustomize::options()
{
    QFETCH(const QByteArray, options);
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, written);
    const QByteArray delivered = deliveredWith(options, before);
    // What our own engine makes of the options written by hand is compared everywhere.
    QCOMPARE(delivered, deliveredWith("      {}\n", written));
    if (!test::kustomizeReference()) {
        test::record(u"kustomize"_s, test::Reality::NotRun);
        QSKIP("no kustomize 5.6 on this machine");
    }
    test::Files files = base();
    files[u"apps/kustomization.yaml"_s] = written;
    QCOMPARE(delivered, referenceAnswer(files));
    test::record(u"kustomize"_s, test::Reality::Real);
}

void tst_argokustomize::images_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QByteArray>("images");
    const auto row = [](const char* image, const char* images) {
        QTest::newRow(image) << QByteArray(image) << QByteArray("images:\n") + images;
    };
    // As `kustomize edit set image` 5.6 leaves them.
    row("nginx:1.2", "- name: nginx\n  newTag: \"1.2\"\n");
    row("nginx@sha256:ab", "- digest: sha256:ab\n  name: nginx\n");
    row("nginx:1.2@sha256:ab", "- digest: sha256:ab\n  name: nginx\n  newTag: \"1.2\"\n");
    row("a.b:5000/x:v1", "- name: a.b:5000/x\n  newTag: v1\n");
    row("x=a.b:5000/y", "- name: x\n  newName: a.b:5000/y\n");
    row("x=y:v1@sha256:ab", "- digest: sha256:ab\n  name: x\n  newName: \"y\"\n  newTag: v1\n");
    row("x=*:v1", "- name: x\n  newTag: v1\n");
}

void tst_argokustomize::images()
{
    QFETCH(const QByteArray, image);
    const Result<Value> changed = delivery::withImages(Value::mapping({}), {image.toStdString()});
    QVERIFY2(changed, test::why(changed));
    QTEST(textOf(*changed), "images");
}

void tst_argokustomize::refuses_data()
{
    QTest::addColumn<QByteArray>("options");
    QTest::addColumn<QByteArray>("kustomization");
    const auto row = [](const char* name, const char* options, const char* kustomization = "{}") {
        QTest::newRow(name) << QByteArray(options) << QByteArray(kustomization);
    };
    row("an image that says nothing", "images: [nginx]");
    row("a label that is there", "commonLabels: {a: b}", "commonLabels: {a: c}");
    row("an annotation that is there", "commonAnnotations: {a: b}", "commonAnnotations: {a: c}");
    row("replicas that are no number", "replicas: [{name: web, count: many}]");
    row("replicas of nobody", "replicas: [{count: 3}]");
    row("templates without the other option", "{commonLabels: {a: b}, labelIncludeTemplates: true}");
}

void tst_argokustomize::refuses()
{
    QFETCH(const QByteArray, options);
    QFETCH(const QByteArray, kustomization);
    delivery::ArgoApplication application;
    delivery::ArgoEnvironment environment(application, {});
    const Result<Value> changed = delivery::withArgoOptions(
        valueOf(kustomization), valueOf(options), environment, [](const std::string&) { return true; });
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::Invalid);
    QVERIFY(!changed.error().hint.isEmpty());
}

void tst_argokustomize::namesWhatItDoesNotUse()
{
    test::Files files = base();
    files[u"root/app.yaml"_s] = test::application(
        "web",
        test::source("apps", "    kustomize: {version: v4.5.7, images: ['nginx:$ARGOCD_APP_REVISION']}\n"));
    files[u"apps/kustomization.yaml"_s] = "resources: [deployment.yaml]\n";
    const delivery::Delivery delivery = test::ArgoFleet(files).delivered();
    const delivery::Unit unit = test::unitOf(delivery, "Application", "web");
    QCOMPARE(test::rulesOf(delivery), u"argo-kustomize"_s);
    QVERIFY(unit.built.findings.first().text.contains(u"version"_s));
    QCOMPARE(unit.built.holes.size(), size_t{1});
    QCOMPARE(unit.built.holes.front().what, u"ARGOCD_APP_REVISION"_s);
}

void tst_argokustomize::variables_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expanded");
    const auto row = [](const char* name, const char* text, const char* expanded) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(expanded);
    };
    row("without braces", "a-$ARGOCD_APP_NAME-b", "a-web-b");
    row("with braces", "${ARGOCD_APP_NAME}x", "webx");
    row("an unknown one is empty", "a$NOPE.b", "a.b");
    row("two dollars", "$$ARGOCD_APP_NAME", "$ARGOCD_APP_NAME");
    row("a dollar at the end", "a$", "a$");
    row("a dollar before nothing", "a$/b", "a$/b");
    row("braces without an end", "a${x", "a");
    row("a short commit", "$ARGOCD_APP_REVISION_SHORT", "0123456");
}

void tst_argokustomize::variables()
{
    QFETCH(const QByteArray, text);
    delivery::ArgoApplication application;
    application.name = "web";
    delivery::ArgoSource source;
    source.revision = "0123456789012345678901234567890123456789";
    delivery::ArgoEnvironment environment(application, source);
    QTEST(QByteArray::fromStdString(environment.expanded(text.toStdString())), "expanded");
}

EFA_TEST(tst_argokustomize)
#include "tst_argokustomize.moc"
