#include "tests/app/cli/program.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// A fleet whose cluster takes a branch of its own repository: read from the clone that is open.
class tst_ownbranches : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void aClusterGetsWhatItsBranchHas();
    void allClustersAndTheBudgetReadItToo();
    void theBranchItselfCanBeOpen();
    void aBranchThatWasNotFetchedIsSaid();

  private:
    bool git(const QStringList& words, const QString& folder) const;
    QByteArray rendered(const QStringList& more = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_origin;
    QString m_clone;
};

namespace {

QByteArray configMap(const QByteArray& name)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\n";
}

QByteArray agentObjects(const QByteArray& url)
{
    const auto source = [&](const QByteArray& name, const QByteArray& branch) {
        return "---\napiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata:\n  name: " +
               name + "\n  namespace: flux-system\nspec:\n  url: " + url + "\n  ref: {branch: " + branch +
               "}\n";
    };
    const auto order = [](const QByteArray& name, const QByteArray& from, const QByteArray& path) {
        return "---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: " +
               name + "\n  namespace: flux-system\nspec:\n  path: " + path +
               "\n  sourceRef: {kind: GitRepository, name: " + from + "}\n";
    };
    return source("flux-system", "main") + source("tenant", "canary") +
           order("flux-system", "flux-system", "./clusters/berlin") + order("app", "tenant", "./app");
}

} // namespace

bool tst_ownbranches::git(const QStringList& words, const QString& folder) const
{
    record(u"git"_s, Reality::Real);
    const Outcome outcome =
        other(u"git"_s,
              QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} + words, folder);
    if (outcome.exitCode != 0)
        qWarning("%s", qPrintable(outcome.errors));
    return outcome.exitCode == 0;
}

QByteArray tst_ownbranches::rendered(const QStringList& more) const
{
    const Outcome outcome =
        cli(QStringList{u"render"_s, u"--cluster"_s, u"berlin"_s} + more + QStringList{m_clone});
    return outcome.exitCode == 0 ? outcome.output : outcome.errors.toUtf8();
}

void tst_ownbranches::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_origin = m_folder->filePath(u"origin"_s);
    m_clone = m_folder->filePath(u"clone"_s);
    QVERIFY(QDir().mkpath(m_origin));
    QVERIFY(git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}, m_origin));
    QVERIFY(write(m_origin + u"/clusters/berlin/flux.yaml"_s, agentObjects("file://" + m_origin.toUtf8())));
    QVERIFY(write(m_origin + u"/app/a.yaml"_s, configMap("of-main")));
    QVERIFY(git({u"add"_s, u"-A"_s}, m_origin));
    QVERIFY(git({u"commit"_s, u"-q"_s, u"-m"_s, u"main"_s}, m_origin));
    QVERIFY(git({u"checkout"_s, u"-q"_s, u"-b"_s, u"canary"_s}, m_origin));
    QVERIFY(write(m_origin + u"/app/a.yaml"_s, configMap("of-canary")));
    QVERIFY(git({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"canary"_s}, m_origin));
    QVERIFY(git({u"checkout"_s, u"-q"_s, u"main"_s}, m_origin));
    QVERIFY(git({u"clone"_s, u"-q"_s, u"file://"_s + m_origin, m_clone}, m_folder->path()));
}

void tst_ownbranches::aClusterGetsWhatItsBranchHas()
{
    const QByteArray text = rendered();
    QVERIFY2(text.contains("name: of-canary\n") && !text.contains("of-main"), text.constData());
}

void tst_ownbranches::allClustersAndTheBudgetReadItToo()
{
    const QString output = m_folder->filePath(u"out"_s);
    const Outcome all = cli({u"render"_s, u"--all"_s, u"--output"_s, output, m_clone});
    QCOMPARE(all.exitCode, 0);
    QVERIFY2(!all.errors.contains("other-revision"_L1), qPrintable(all.errors));
    QVERIFY(read(output + u"/berlin.yaml"_s).contains("of-canary"));
    QVERIFY(write(m_clone + u"/app/a.yaml"_s, configMap("of-main-and-edited")));
    // No cluster gets what was edited.
    const Outcome impact = cli({u"impact"_s, m_clone, u"--from"_s, u"HEAD"_s});
    QCOMPARE(impact.exitCode, 0);
    QVERIFY2(!impact.output.contains("of-main-and-edited"), impact.output.constData());
}

void tst_ownbranches::theBranchItselfCanBeOpen()
{
    QVERIFY(git({u"checkout"_s, u"-q"_s, u"canary"_s}, m_clone));
    QVERIFY(write(m_clone + u"/app/a.yaml"_s, configMap("edited")));
    QVERIFY2(rendered().contains("name: edited\n"), rendered().constData());
    // A commit is open by the name that it was asked for with.
    QVERIFY2(rendered({u"--rev"_s, u"origin/canary"_s}).contains("of-canary"),
             rendered({u"--rev"_s, u"origin/canary"_s}).constData());
}

void tst_ownbranches::aBranchThatWasNotFetchedIsSaid()
{
    QVERIFY(git({u"update-ref"_s, u"-d"_s, u"refs/remotes/origin/canary"_s}, m_clone));
    const Outcome outcome = cli({u"render"_s, u"--cluster"_s, u"berlin"_s, m_clone});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.output.contains("of-main"), outcome.output.constData());
    QVERIFY2(outcome.errors.contains("canary"_L1) && outcome.errors.contains("fetch"_L1),
             qPrintable(outcome.errors));
}

EFA_TEST(tst_ownbranches)
#include "tst_ownbranches.moc"
