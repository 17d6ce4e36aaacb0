#include "tests/app/cli/program.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::test;

/// `--rev` reads what a commit holds, whatever the working folder looks like.
class tst_revisions : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void aCommitIsReadWithoutACheckout();
    void aFolderThatIsGoneIsFoundInItsCommit();
    void aBareRepositoryIsRead();
    void subfoldersOfTheRepositoryWork();
    void wrongRevisionsAreNamed_data();
    void wrongRevisionsAreNamed();
    void aShallowCloneIsSaid();
    void aBranchWithoutACommitIsSaid();
    void outsideOfARepositoryItIsSaid();
    void placesNameTheCommit();

  private:
    Outcome git(const QStringList& words) const;
    bool commit(const QString& message) const;

    QTemporaryDir m_folder;
    QString m_repository;
};

Outcome tst_revisions::git(const QStringList& words) const
{
    return other(u"git"_s,
                 QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} + words,
                 m_repository);
}

bool tst_revisions::commit(const QString& message) const
{
    return git({u"add"_s, u"-A"_s}).exitCode == 0 &&
           git({u"commit"_s, u"-q"_s, u"-m"_s, message}).exitCode == 0;
}

void tst_revisions::initTestCase()
{
    m_repository = m_folder.filePath(u"repository"_s);
    QVERIFY(QDir().mkpath(m_repository));
    QCOMPARE(git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}).exitCode, 0);
    QVERIFY(writeKustomization(m_repository + u"/base"_s, "first"));
    QVERIFY(write(m_repository + u"/clusters/a/kustomization.yaml"_s, "resources:\n- ../../base\n"));
    QVERIFY(writeKustomization(m_repository + u"/gone"_s, "gone"));
    QVERIFY(write(m_repository + u"/broken/kustomization.yaml"_s, "resources: [\n"));
    QVERIFY(commit(u"first"_s));
    QCOMPARE(git({u"rm"_s, u"-rq"_s, u"gone"_s}).exitCode, 0);
    QVERIFY(writeKustomization(m_repository + u"/base"_s, "second"));
    QVERIFY(commit(u"second"_s));
    QVERIFY(writeKustomization(m_repository + u"/base"_s, "unsaved"));
}

void tst_revisions::aCommitIsReadWithoutACheckout()
{
    const QString folder = m_repository + u"/clusters/a"_s;
    QVERIFY(cli({u"render"_s, folder}).output.contains("name: unsaved\n"));
    QVERIFY(cli({u"render"_s, folder, u"--rev"_s, u"HEAD"_s}).output.contains("name: second\n"));
    QVERIFY(cli({u"render"_s, folder, u"--rev=HEAD~1"_s}).output.contains("name: first\n"));
    const Outcome all = cli({u"render"_s, u"--all"_s, m_repository, u"--rev"_s, u"main~1"_s});
    QCOMPARE(all.errors, QString());
    QVERIFY2(all.output.startsWith("1 cluster, 1 object, "), all.output.constData());
}

void tst_revisions::aFolderThatIsGoneIsFoundInItsCommit()
{
    const QString folder = m_repository + u"/gone"_s;
    QVERIFY(!QFile::exists(folder));
    QVERIFY(cli({u"render"_s, folder, u"--rev"_s, u"HEAD~1"_s}).output.contains("name: gone\n"));
    const Outcome later = cli({u"render"_s, folder, u"--rev"_s, u"HEAD"_s});
    QCOMPARE(later.exitCode, 3);
    QVERIFY2(later.errors.contains(u"HEAD has no folder gone"_s), qPrintable(later.errors));
    QCOMPARE(cli({u"render"_s, folder}).exitCode, 3);
}

void tst_revisions::aBareRepositoryIsRead()
{
    const QString bare = m_folder.filePath(u"bare.git"_s);
    QCOMPARE(other(u"git"_s, {u"clone"_s, u"-q"_s, u"--bare"_s, m_repository, bare}).exitCode, 0);
    const Outcome outcome = cli({u"render"_s, bare + u"/clusters/a"_s, u"--rev"_s, u"main"_s});
    QCOMPARE(outcome.errors, QString());
    QVERIFY(outcome.output.contains("name: second\n"));
}

void tst_revisions::subfoldersOfTheRepositoryWork()
{
    const QString inside = m_repository + u"/clusters"_s;
    QVERIFY(cli({u"render"_s, u"a"_s}, inside).output.contains("name: unsaved\n"));
    QVERIFY(
        cli({u"render"_s, u"../base"_s, u"--rev"_s, u"HEAD"_s}, inside).output.contains("name: second\n"));
    QVERIFY(cli({u"render"_s, u"."_s, u"--rev"_s, u"HEAD"_s}, inside + u"/a"_s)
                .output.contains("name: second\n"));
}

void tst_revisions::wrongRevisionsAreNamed_data()
{
    QTest::addColumn<QString>("revision");
    QTest::newRow("a branch that is none") << u"nonsense"_s;
    QTest::newRow("before the first commit") << u"HEAD~7"_s;
    QTest::newRow("a file") << u"HEAD:base/configmap.yaml"_s;
}

void tst_revisions::wrongRevisionsAreNamed()
{
    QFETCH(QString, revision);
    const Outcome outcome = cli({u"render"_s, m_repository + u"/base"_s, u"--rev"_s, revision});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(revision), qPrintable(outcome.errors));
}

void tst_revisions::aShallowCloneIsSaid()
{
    const QString clone = m_folder.filePath(u"shallow"_s);
    QCOMPARE(other(u"git"_s, {u"clone"_s, u"-q"_s, u"--depth"_s, u"1"_s, u"file://"_s + m_repository, clone})
                 .exitCode,
             0);
    const Outcome outcome = cli({u"impact"_s, clone, u"--from"_s, u"HEAD~1"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"This clone is shallow"_s), qPrintable(outcome.errors));
    QVERIFY2(outcome.errors.contains(u"git fetch --unshallow"_s), qPrintable(outcome.errors));
}

void tst_revisions::aBranchWithoutACommitIsSaid()
{
    const QString copy = m_folder.filePath(u"orphan"_s);
    QCOMPARE(other(u"git"_s, {u"clone"_s, u"-q"_s, m_repository, copy}).exitCode, 0);
    QCOMPARE(other(u"git"_s, {u"-C"_s, copy, u"checkout"_s, u"-q"_s, u"--orphan"_s, u"fresh"_s}).exitCode, 0);
    for (const QStringList& words : {QStringList{}, QStringList{u"--from"_s, u"main"_s}}) {
        const Outcome outcome = cli(QStringList{u"impact"_s, copy} + words);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY2(outcome.errors.contains(u"There is no commit yet on the branch fresh"_s),
                 qPrintable(outcome.errors));
    }
}

void tst_revisions::outsideOfARepositoryItIsSaid()
{
    const QTemporaryDir folder;
    QVERIFY(writeKustomization(folder.path(), "settings"));
    const Outcome outcome = cli({u"render"_s, folder.path(), u"--rev"_s, u"HEAD"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"repository"_s), qPrintable(outcome.errors));
}

void tst_revisions::placesNameTheCommit()
{
    const Outcome outcome = cli({u"render"_s, m_repository + u"/broken"_s, u"--rev"_s, u"HEAD"_s});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.errors.contains(u"broken/kustomization.yaml:"_s), qPrintable(outcome.errors));
    QVERIFY2(!outcome.errors.contains(m_repository), qPrintable(outcome.errors));
}

EFA_TEST(tst_revisions)

#include "tst_revisions.moc"
