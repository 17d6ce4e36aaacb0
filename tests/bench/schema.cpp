// How long the types take to load, and how long 50,000 objects of many kinds take from file to verdict,
// beside kubeconform where it is: EFA_KUBECONFORM names it (else PATH), EFA_KUBECONFORM_SCHEMAS its schemas
// of 1.30, as resources/schemas/generate/kubeconform.py writes them. With a folder as argument: what is wrong
// with the documents in it, one a line.
#include "base/process.h"
#include "figures.h"
#include "kustomize/documentreader.h"
#include "schema/check.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QResource>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace efa;

namespace {

constexpr int objectCount = 50'000;
constexpr int objectsInFile = 100;
constexpr schema::KubernetesVersion version{1, 30};

const char* const workload = R"(apiVersion: apps/v1
kind: %2
metadata:
  name: app-%1
  labels: {app.kubernetes.io/name: app-%1, tier: edge}
spec:
  selector: {matchLabels: {app: app-%1}}
  template:
    metadata:
      labels: {app: app-%1}
      annotations: {checksum/config: "%1"}
    spec:
      serviceAccountName: app-%1
      securityContext: {runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000}
      containers:
      - name: main
        image: registry.example/app:%1
        ports: [{name: http, containerPort: 8080, protocol: TCP}, {name: metrics, containerPort: 9090}]
        env:
        - {name: SITE, value: "site-%1"}
        - {name: TOKEN, valueFrom: {secretKeyRef: {name: app-%1, key: token}}}
        resources: {limits: {memory: 128Mi, cpu: 500m}, requests: {memory: 64Mi, cpu: 50m}}
        livenessProbe: {httpGet: {path: /healthz, port: http}, initialDelaySeconds: 10, periodSeconds: 20}
        readinessProbe: {httpGet: {path: /ready, port: http}}
        volumeMounts: [{name: config, mountPath: /etc/app, readOnly: true}, {name: data, mountPath: /data}]
      volumes:
      - {name: config, configMap: {name: app-%1}}
      - {name: data, emptyDir: {sizeLimit: 1Gi}}
)";

const char* const others[] = {
    "apiVersion: v1\nkind: Service\nmetadata: {name: app-%1, labels: {a: b}}\nspec:\n  selector: {app: "
    "app-%1}\n  ports:\n"
    "  - {name: http, port: 80, targetPort: http, protocol: TCP}\n  - {name: metrics, port: 9090, "
    "targetPort: 9090}\n",
    "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app-%1}\ndata:\n  app.conf: |\n    listen = 8080\n    "
    "site = %1\n  level: info\n",
    "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: app-%1}\nspec:\n  rules:\n  - host: "
    "a%1.example.org\n    http:\n"
    "      paths:\n      - {path: /, pathType: Prefix, backend: {service: {name: app-%1, port: {name: "
    "http}}}}\n",
    "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: app-%1}\nrules:\n- {apiGroups: "
    "[\"\"], resources: [pods, "
    "configmaps], verbs: [get, list, watch]}\n- {apiGroups: [apps], resources: [deployments], verbs: "
    "[get]}\n",
    "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: app-%1}\nspec:\n  schedule: \"*/5 * * * *\"\n  "
    "jobTemplate:\n    spec:\n"
    "      template:\n        spec:\n          restartPolicy: OnFailure\n          containers:\n          - "
    "{name: a, image: b, args: [x, y, "
    "z], resources: {limits: {memory: 64Mi}}}\n",
    "apiVersion: v1\nkind: Service\nmetadata: {name: bad-%1}\nspec:\n  ports: [{port: \"80\"}]\n"};

QByteArray objectNumber(int at)
{
    const int kind = at % 9;
    QString text = kind < 3 ? QString::fromUtf8(workload) : QString::fromUtf8(others[kind - 3]);
    if (kind < 3)
        text.replace(u"%2"_s, kind == 1 ? u"DaemonSet"_s : u"Deployment"_s);
    return text.replace(u"%1"_s, QString::number(at)).toUtf8();
}

void writeObjects(const QString& folder)
{
    for (int begin = 0; begin < objectCount; begin += objectsInFile) {
        QFile file(u"%1/%2.yaml"_s.arg(folder).arg(begin, 5, 10, QChar(u'0')));
        if (!file.open(QFile::WriteOnly))
            return;
        for (int at = begin; at < begin + objectsInFile; ++at)
            file.write("---\n" + objectNumber(at));
    }
}

QStringList filesIn(const QString& folder)
{
    QStringList paths;
    QDirIterator walk(folder, {u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        paths << walk.next();
    paths.sort();
    return paths;
}

template <typename Each>
int checkFiles(const QStringList& paths, const schema::Catalog& catalog, const Each& each)
{
    int count = 0;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            continue;
        const auto documents = kustomize::readDocuments(yaml::Source(file.readAll(), path));
        if (!documents)
            continue;
        for (const kustomize::Value& document : *documents) {
            ++count;
            each(path, document, schema::check(document, catalog, version));
        }
    }
    return count;
}

double childrenProcessor()
{
    rusage usage = {};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto of = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Processor time of kubeconform over the same files and schemas of the same version.
std::optional<double> kubeconformTime(const QString& folder)
{
    const QString program =
        qEnvironmentVariable("EFA_KUBECONFORM", QStandardPaths::findExecutable(u"kubeconform"_s));
    const QString schemas = qEnvironmentVariable("EFA_KUBECONFORM_SCHEMAS");
    if (program.isEmpty() || schemas.isEmpty())
        return std::nullopt;
    Progress progress;
    const double before = childrenProcessor();
    const auto answer = run(
        {.program = program,
         .arguments =
             {u"-strict"_s, u"-summary"_s, u"-kubernetes-version"_s, u"1.30.0"_s, u"-schema-location"_s,
              schemas +
                  u"/{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json"_s,
              folder},
         .limit = std::chrono::minutes(10)},
        progress);
    return answer ? std::optional(childrenProcessor() - before) : std::nullopt;
}

double loadTime()
{
    std::vector<double> times;
    for (int round = 0; round < 7; ++round) {
        const Stopwatch watch;
        if (!schema::Catalog::onBoard())
            return 1e9;
        times.push_back(watch.processor());
    }
    std::ranges::sort(times);
    return times.at(times.size() / 2);
}

int survey(const QString& folder, const schema::Catalog& catalog)
{
    const int count = checkFiles(
        filesIn(folder), catalog,
        [](const QString& path, const kustomize::Value& document, const schema::Verdict& verdict) {
            const kustomize::Value* kind = document.find("kind");
            for (const schema::Violation& violation : verdict.violations) {
                std::printf("%s\t%s\t%s\t%s\t%s\t%s\t%s\n", qPrintable(path),
                            kind == nullptr ? "" : std::string(kind->text()).c_str(),
                            std::string(schema::violationId(violation.kind)).c_str(),
                            kustomize::pathText(violation.path).c_str(), violation.expected.c_str(),
                            violation.found.c_str(), violation.suggestion.c_str());
            }
        });
    std::fprintf(stderr, "%d documents\n", count);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto catalog = schema::Catalog::onBoard();
    if (!catalog)
        return 1;
    if (argc > 1)
        return survey(QString::fromLocal8Bit(argv[1]), **catalog);
    Figures figures;
    figures.time("schema: all types loaded (processor)", loadTime(), 30);
    figures.count("schema: kB on disk", static_cast<double>(QResource(u":/schema/types.bin"_s).size()) / 1000,
                  400);
    const QTemporaryDir folder;
    writeObjects(folder.path());
    int faults = 0;
    const Stopwatch watch;
    const int count =
        checkFiles(filesIn(folder.path()), **catalog,
                   [&faults](const QString&, const kustomize::Value&, const schema::Verdict& verdict) {
                       faults += static_cast<int>(verdict.violations.size());
                   });
    const double ours = watch.processor();
    figures.count("schema: objects read and checked", count);
    figures.count("schema: faults in them", faults);
    figures.time("schema: from files to verdicts (processor)", ours);
    const auto theirs = kubeconformTime(folder.path());
    if (!theirs) {
        Figures::absent("schema: kubeconform on the same files");
        return figures.exitCode();
    }
    figures.time("schema: kubeconform on the same files (processor)", *theirs);
    figures.ratio("schema: faster than kubeconform", *theirs / ours, 3);
    return figures.exitCode();
}
