#include "tests/support/presentjudges.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// A judge that is on the machine is demanded without anybody naming it.
class tst_presentjudges : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRowIsSought();
    void whatIsRequiredIsPresent();
    void variablesNameJudges_data();
    void variablesNameJudges();
    void helmIsFoundOnPath();
    void whatTheMachineHasIsPresent();

  private:
    std::map<QByteArray, QByteArray> m_before;
};

// What it finds is remembered, and PATH is another one below.
void tst_presentjudges::initTestCase()
{
    kustomizeReference();
}

void tst_presentjudges::init()
{
    for (const char* name :
         {"EFA_REQUIRED_JUDGES", "EFA_HELM", "EFA_KUBECONFORM", "EFA_MANIFESTS", "EFA_SCHEMA_FACTS", "PATH"})
        m_before[name] = qgetenv(name);
    for (const auto& [name, value] : m_before) {
        if (name != "PATH")
            qunsetenv(name);
    }
}

void tst_presentjudges::cleanup()
{
    for (const auto& [name, value] : m_before)
        qputenv(name, value);
}

void tst_presentjudges::everyRowIsSought()
{
    QFile file(QStringLiteral(EFA_TEST_DATA "/../expected-real.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList rows;
    for (const QByteArray& line : file.readAll().split('\n')) {
        const auto words = line.simplified().split(' ');
        if (!line.startsWith('#') && words.value(2) == "where-present")
            rows << QString::fromUtf8(words.first());
    }
    QStringList sought = soughtJudges();
    rows.sort();
    sought.sort();
    QCOMPARE(rows, sought);
}

void tst_presentjudges::whatIsRequiredIsPresent()
{
    qputenv("EFA_REQUIRED_JUDGES", "judge,another");
    QVERIFY(presentJudges().contains(u"judge"_s));
    QVERIFY(presentJudges().contains(u"another"_s));
}

void tst_presentjudges::variablesNameJudges_data()
{
    QTest::addColumn<QByteArrayList>("variables");
    QTest::addColumn<QString>("judge");
    QTest::addColumn<bool>("isThere");
    using List = QByteArrayList;
    QTest::newRow("a helm") << List{"EFA_HELM"} << u"helm"_s << true;
    QTest::newRow("kubeconform and documents")
        << List{"EFA_KUBECONFORM", "EFA_MANIFESTS"} << u"kubeconform"_s << true;
    QTest::newRow("kubeconform without documents") << List{"EFA_KUBECONFORM"} << u"kubeconform"_s << false;
    QTest::newRow("documents without kubeconform") << List{"EFA_MANIFESTS"} << u"kubeconform"_s << false;
    QTest::newRow("facts") << List{"EFA_SCHEMA_FACTS"} << u"schema-facts"_s << true;
    QTest::newRow("no facts") << List{} << u"schema-facts"_s << false;
}

void tst_presentjudges::variablesNameJudges()
{
    QFETCH(const QByteArrayList, variables);
    QFETCH(const QString, judge);
    QFETCH(const bool, isThere);
    for (const QByteArray& variable : variables)
        qputenv(variable, "/somewhere");
    QCOMPARE(presentJudges().contains(judge), isThere);
}

void tst_presentjudges::helmIsFoundOnPath()
{
    const QTemporaryDir folder;
    qputenv("PATH", folder.path().toUtf8());
    QCOMPARE(helmProgram(), QString());
    QFile program(folder.filePath(u"helm"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QCOMPARE(helmProgram(), program.fileName());
    QVERIFY(presentJudges().contains(u"helm"_s));
    qputenv("EFA_HELM", "/another/helm");
    QCOMPARE(helmProgram(), u"/another/helm"_s);
}

void tst_presentjudges::whatTheMachineHasIsPresent()
{
    const QTemporaryDir folder;
    const bool mounts = SmallDisk(folder.path()).isThere();
    const QSet<QString> present = presentJudges();
    QCOMPARE(present.contains(u"full-disk"_s), mounts);
    QCOMPARE(present.contains(u"read-only-disk"_s), mounts);
    QCOMPARE(present.contains(u"kustomize"_s), kustomizeReference().has_value());
    const bool limits =
        QProcess::execute(u"unshare"_s, {u"--user"_s, u"--map-root-user"_s, u"sh"_s, u"-c"_s,
                                         u"echo 3 > /proc/sys/user/max_inotify_watches"_s}) == 0;
    QCOMPARE(present.contains(u"inotify"_s), limits);
    qputenv("PATH", folder.path().toUtf8());
    QVERIFY(!presentJudges().contains(u"inotify"_s));
}

EFA_TEST(tst_presentjudges)

#include "tst_presentjudges.moc"
