#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"
#include "workspace/opened.h"

#include <QDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::test::ScratchRepository;

class tst_opened : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aRepositoryOpensAtItsRoot();
    void aSubfolderOpensTheWhole();
    void aFileStandsForItsFolder();
    void anEmptyRepositorySaysSo();
    void aPlainFolderOpens();
    void aBareRepositoryIsRefused();
    void whatIsNotThereIsNamed();
    void openingWritesNothing();
    void anUnreadableFolderIsNamed();
    void aDamagedRepositoryIsNamed_data();
    void aDamagedRepositoryIsNamed();
    void cancelEndsIt();
};

void tst_opened::aRepositoryOpensAtItsRoot()
{
    const ScratchRepository repository;
    repository.write(u"a/b.yaml"_s, "a: 1\n");
    repository.commitAll(u"One"_s);
    const Result<Opened> opened = inspectFolder(repository.path(), {});
    QVERIFY2(opened, test::why(opened));
    QCOMPARE(opened->kind, PlaceKind::Repository);
    QCOMPARE(opened->root, QFileInfo(repository.path()).canonicalFilePath());
    QVERIFY(opened->folder.isEmpty());
    QVERIFY(opened->head.commit);
    QVERIFY(QFileInfo(opened->gitRoot).isDir());
    QVERIFY(!opened->hasNoFiles);
    QCOMPARE(opened->name(), QFileInfo(repository.path()).fileName());
}

void tst_opened::aSubfolderOpensTheWhole()
{
    const ScratchRepository repository;
    repository.write(u"a/c/b.yaml"_s, "a: 1\n");
    repository.commitAll(u"One"_s);
    const Result<Opened> opened = inspectFolder(repository.path(u"a/c"_s), {});
    QVERIFY2(opened, test::why(opened));
    QCOMPARE(opened->folder, u"a/c"_s);
    QCOMPARE(opened->root, QFileInfo(repository.path()).canonicalFilePath());
}

void tst_opened::aFileStandsForItsFolder()
{
    const ScratchRepository repository;
    repository.write(u"a/b.yaml"_s, "a: 1\n");
    const Result<Opened> opened = inspectFolder(repository.path(u"a/b.yaml"_s), {});
    QVERIFY2(opened, test::why(opened));
    QCOMPARE(opened->folder, u"a"_s);
}

void tst_opened::anEmptyRepositorySaysSo()
{
    const ScratchRepository repository;
    const Result<Opened> opened = inspectFolder(repository.path(), {});
    QVERIFY2(opened, test::why(opened));
    QCOMPARE(opened->kind, PlaceKind::EmptyRepository);
    QVERIFY(opened->hasNoFiles);
    QVERIFY(opened->isUnderGit());
}

void tst_opened::aPlainFolderOpens()
{
    const QTemporaryDir folder;
    Result<Opened> opened = inspectFolder(folder.path(), {});
    QVERIFY2(opened, test::why(opened));
    QCOMPARE(opened->kind, PlaceKind::PlainFolder);
    QVERIFY(!opened->isUnderGit());
    QVERIFY(opened->hasNoFiles);
    QVERIFY(QDir(folder.path()).mkdir(u"clusters"_s));
    opened = inspectFolder(folder.path(), {});
    QVERIFY(!opened->hasNoFiles);
}

void tst_opened::aBareRepositoryIsRefused()
{
    const ScratchRepository repository(ScratchRepository::Kind::Bare);
    const Result<Opened> opened = inspectFolder(repository.path(), {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
    QVERIFY(!opened.error().hint.isEmpty());
}

void tst_opened::whatIsNotThereIsNamed()
{
    const Result<Opened> opened = inspectFolder(u"/no/such/folder"_s, {});
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(opened.error().message.contains(u"/no/such/folder"_s));
}

void tst_opened::openingWritesNothing()
{
    const ScratchRepository repository;
    repository.write(u"a.yaml"_s, "a: 1\n");
    repository.commitAll(u"One"_s);
    const auto entries = [&] {
        return QDir(repository.path(u".git"_s))
            .entryList(QDir::AllEntries | QDir::Hidden, QDir::Time | QDir::Name);
    };
    const QStringList before = entries();
    QVERIFY(inspectFolder(repository.path(), {}));
    QCOMPARE(entries(), before);
}

void tst_opened::anUnreadableFolderIsNamed()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    QVERIFY(chmod(qPrintable(scratch.path()), 0) == 0);
    QVERIFY(chmod(qPrintable(QFileInfo(scratch.path()).path()), 0755) == 0);
    // Root may read everything; access() asks for the real user, so that one changes for a moment.
    const bool root = geteuid() == 0;
    if (root)
        QVERIFY(setresuid(65534, 65534, 0) == 0);
    const auto opened = inspectFolder(scratch.path(), {});
    if (root)
        QVERIFY(setresuid(0, 0, 0) == 0);
    chmod(qPrintable(scratch.path()), 0755);
    QCOMPARE(opened.error().code, ErrorCode::Io);
    QVERIFY(opened.error().message.contains(u"/repository"_s));
    QVERIFY(!opened.error().hint.isEmpty());
}

void tst_opened::aDamagedRepositoryIsNamed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a head of no meaning") << u".git/HEAD"_s << QByteArray("nonsense\n");
    QTest::newRow("a configuration of no meaning") << u".git/config"_s << QByteArray("[core\n");
}

void tst_opened::aDamagedRepositoryIsNamed()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    scratch.write(file, content);
    QVERIFY(scratch.tryGit({u"log"_s}).exitCode != 0);
    const auto opened = inspectFolder(scratch.path(), {});
    QVERIFY(!opened);
    QVERIFY(!opened.error().message.isEmpty());
}

void tst_opened::cancelEndsIt()
{
    const ScratchRepository scratch;
    Progress progress;
    progress.cancel();
    QCOMPARE(inspectFolder(scratch.path(), progress).error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_opened)

#include "tst_opened.moc"
