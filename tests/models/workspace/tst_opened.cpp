#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"
#include "workspace/opened.h"

#include <QDir>
#include <QTest>

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

EFA_TEST(tst_opened)

#include "tst_opened.moc"
