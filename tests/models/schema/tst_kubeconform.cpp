// The verdicts of kubeconform over documents of other people, where somebody has them: EFA_KUBECONFORM names
// the program, EFA_KUBECONFORM_SCHEMAS what resources/schemas/generate/kubeconform.py wrote for 1.30,
// EFA_MANIFESTS a folder with one document a file. EFA_MANIFESTS_DIFFERENCES: file names whose difference is
// explained.
#include "base/process.h"
#include "schema/check.h"
#include "tests/models/schema/objects.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa;

class tst_kubeconform : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void verdictsAreTheSame();
};

namespace {

struct Judged
{
    bool isGood = false;
    QString text;
};

/// What it says of each file; files that it skips are left out.
std::map<QString, Judged> kubeconformVerdicts(const QString& program, const QString& schemas,
                                              const QString& folder)
{
    Progress progress;
    const QString place =
        schemas +
        u"/{{ .NormalizedKubernetesVersion }}-standalone{{ .StrictSuffix }}/{{ .ResourceKind }}{{ .KindSuffix }}.json"_s;
    const auto answer =
        run({.program = program,
             .arguments = {u"-strict"_s, u"-verbose"_s, u"-output"_s, u"json"_s, u"-kubernetes-version"_s,
                           u"1.30.0"_s, u"-schema-location"_s, place, folder},
             .limit = std::chrono::minutes(10)},
            progress);
    std::map<QString, Judged> verdicts;
    if (!answer)
        return verdicts;
    const QJsonArray resources = QJsonDocument::fromJson(answer->output)[u"resources"].toArray();
    for (const auto value : resources) {
        const QJsonObject resource = value.toObject();
        const QString status = resource[u"status"].toString();
        if (status == u"statusSkipped" || status == u"statusEmpty")
            continue;
        Judged& judged = verdicts[resource[u"filename"].toString().section(u'/', -1)];
        judged = {status == u"statusValid", resource[u"msg"].toString().simplified()};
    }
    return verdicts;
}

/// What the API server takes in spite of them, and kubeconform does not look at.
bool isRefusal(const schema::Violation& violation)
{
    using Kind = schema::ViolationKind;
    return violation.kind != Kind::DeprecatedVersion && violation.kind != Kind::DuplicateListKey;
}

Judged ourVerdict(const QString& path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return {false, u"unreadable"_s};
    const auto documents = kustomize::readDocuments(yaml::Source(file.readAll(), path));
    if (!documents)
        return {false, u"yaml: "_s + documents.error().message};
    Judged judged{true, {}};
    for (const kustomize::Value& document : *documents) {
        for (const schema::Violation& violation :
             schema::check(document, *test::onBoard(), {1, 30}).violations) {
            if (isRefusal(violation)) {
                judged.isGood = false;
                judged.text += test::lineOf(violation) + u"; "_s;
            }
        }
    }
    return judged;
}

} // namespace

void tst_kubeconform::verdictsAreTheSame()
{
    const QString program = qEnvironmentVariable("EFA_KUBECONFORM");
    const QString folder = qEnvironmentVariable("EFA_MANIFESTS");
    if (program.isEmpty() || folder.isEmpty()) {
        test::record(u"kubeconform"_s, test::Reality::NotRun);
        QSKIP("EFA_KUBECONFORM and EFA_MANIFESTS name no kubeconform and no documents");
    }
    const QStringList explained = qEnvironmentVariable("EFA_MANIFESTS_DIFFERENCES").split(u',');
    const auto theirs = kubeconformVerdicts(program, qEnvironmentVariable("EFA_KUBECONFORM_SCHEMAS"), folder);
    QVERIFY(!theirs.empty());
    QStringList differences;
    int refused = 0;
    for (const auto& [name, verdict] : theirs) {
        const Judged ours = ourVerdict(folder + u'/' + name);
        refused += verdict.isGood ? 0 : 1;
        if (ours.isGood != verdict.isGood && !explained.contains(name))
            differences << u"%1: theirs %2 [%3], ours %4 [%5]"_s.arg(name)
                               .arg(verdict.isGood)
                               .arg(verdict.text)
                               .arg(ours.isGood)
                               .arg(ours.text);
    }
    test::record(u"kubeconform"_s, test::Reality::Real, static_cast<int>(theirs.size()));
    qInfo("%zu documents, %d refused by kubeconform, %lld other verdicts", theirs.size(), refused,
          static_cast<long long>(differences.size()));
    // Qt Test cuts long messages.
    for (const QString& difference : differences)
        qWarning("%s", qPrintable(difference));
    QCOMPARE(differences.size(), 0);
}

EFA_TEST(tst_kubeconform)

#include "tst_kubeconform.moc"
