#include "fleet/samplefleet.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

/// What the reference makes of the sample fleet.
class tst_samplejudged : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void theFiguresAreTrue();
    void everyCommitRenders();

  private:
    Result<SampleFleet> m_fleet = failure({});
};

namespace {

bool writeAll(const QString& root, const SampleFiles& files)
{
    for (const SampleFile& file : files) {
        const QString path = root + u'/' + file.path;
        QFile out(path);
        if (!QDir().mkpath(path.section(u'/', 0, -2)) || !out.open(QIODevice::WriteOnly) ||
            out.write(file.content) != file.content.size())
            return false;
    }
    return true;
}

/// Folders with a Kustomization; Components are built through their users.
QStringList buildable(const std::map<QString, QByteArray>& files)
{
    QStringList folders;
    for (const auto& [path, content] : files) {
        if (path.endsWith("/kustomization.yaml"_L1) && content.contains("\nkind: Kustomization\n"))
            folders << path.section(u'/', 0, -2);
    }
    return folders;
}

/// What to build to know that a commit renders: a cluster of each region and of each site that it touched,
/// which bring the layers below with them; the layers themselves while there is no cluster.
QStringList representatives(const std::map<QString, QByteArray>& files, const QSet<QString>& touched)
{
    static const QRegularExpression site(u"overlays/sites/\\S+"_s);
    static const QRegularExpression region(u"region_name: \\S+"_s);
    QStringList layers;
    QStringList clusters;
    QSet<QString> seen;
    for (const QString& name : buildable(files)) {
        if (!name.startsWith("clusters/"_L1)) {
            layers << name;
            continue;
        }
        const auto text = [&](const char* file) {
            return QString::fromUtf8(files.at(name + QLatin1StringView(file)));
        };
        const QString itsSite = site.match(text("/kustomization.yaml")).captured();
        const QString itsRegion = region.match(text("/flux.yaml")).captured();
        if (!seen.contains(itsRegion) || (touched.contains(itsSite) && !seen.contains(itsSite)))
            clusters << name;
        seen << itsRegion << itsSite;
    }
    return clusters.isEmpty() ? layers : clusters;
}

QStringList kindsOf(const QByteArray& rendered)
{
    static const QRegularExpression kind(u"^kind: (.*)$"_s, QRegularExpression::MultilineOption);
    QStringList kinds;
    for (const auto& match : kind.globalMatch(QString::fromUtf8(rendered)))
        kinds << match.captured(1);
    return kinds;
}

QByteArray built(const QString& folder)
{
    const auto answer = test::kustomizeReference()->build(folder);
    if (!answer || answer->exitCode != 0) {
        qWarning("%s: %s", qPrintable(folder),
                 answer ? answer->errors.constData() : qPrintable(answer.error().message));
        return {};
    }
    if (!answer->errors.isEmpty())
        qWarning("%s: %s", qPrintable(folder), answer->errors.constData());
    return answer->output;
}

} // namespace

void tst_samplejudged::initTestCase()
{
    if (!test::kustomizeReference()) {
        test::record(u"kustomize"_s, test::Reality::NotRun, 2);
        QSKIP("no kustomize 5.6 on this machine");
    }
    Progress progress;
    m_fleet = makeSampleFleet(36, progress);
    QVERIFY(m_fleet);
}

void tst_samplejudged::theFiguresAreTrue()
{
    const QTemporaryDir folder;
    for (const SampleCommit& commit : m_fleet->commits)
        QVERIFY(writeAll(folder.path(), commit.changes));
    int prefixed = 0;
    int withMachines = 0;
    const QStringList folders = buildable(m_fleet->files());
    for (const QString& name : folders) {
        const QByteArray text = built(folder.filePath(name));
        QVERIFY2(!text.isEmpty(), qPrintable(name));
        if (!name.startsWith("clusters/"_L1))
            continue;
        const QStringList kinds = kindsOf(text);
        QVERIFY2(kinds.size() >= 30, qPrintable(name));
        QVERIFY2(QSet<QString>(kinds.begin(), kinds.end()).size() >= 12, qPrintable(name));
        QVERIFY2(text.size() >= 45000, qPrintable(u"%1: %2"_s.arg(name).arg(text.size())));
        prefixed += text.contains("\n  name: ns-mqtt-broker\n") ? 1 : 0;
        withMachines += kinds.count(u"EndpointSlice"_s) == 100 && kinds.count(u"Service"_s) > 100 ? 1 : 0;
        // The generated name of the cluster's own settings reached the Deployment.
        static const QRegularExpression reference(u"\\n +name: cluster-identity-[a-z0-9]{10}\\n"_s);
        QCOMPARE(QString::fromUtf8(text).count(reference), 2);
    }
    QCOMPARE(prefixed, m_fleet->figures.prefixed);
    QCOMPARE(withMachines, m_fleet->figures.withMachines);
    test::record(u"kustomize"_s, test::Reality::Real, static_cast<int>(folders.size()));
}

void tst_samplejudged::everyCommitRenders()
{
    const QTemporaryDir folder;
    std::map<QString, QByteArray> files;
    int renderings = 0;
    for (const SampleCommit& commit : m_fleet->commits) {
        QVERIFY(writeAll(folder.path(), commit.changes));
        QSet<QString> touched;
        for (const SampleFile& file : commit.changes) {
            files.insert_or_assign(file.path, file.content);
            touched.insert(file.path.section(u'/', 0, 2));
        }
        for (const QString& name : representatives(files, touched)) {
            QVERIFY2(!built(folder.filePath(name)).isEmpty(),
                     qPrintable(commit.message.section(u'\n', 0, 0) + u": "_s + name));
            ++renderings;
        }
    }
    QVERIFY(renderings > static_cast<int>(m_fleet->commits.size()));
    test::record(u"kustomize"_s, test::Reality::Real, renderings);
}

EFA_TEST(tst_samplejudged)

#include "tst_samplejudged.moc"
