#include "tests/models/workspace/openfleet.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/listfiles.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::test::ScratchRepository;

class tst_filelist : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void filesComeInOrderAndPieces();
    void linksToFoldersAreNotFollowed();
    void aMissingRootIsAnError();
    void listingIsCancelled();
    void onlyDifferencesAreTold();
};

void tst_filelist::filesComeInOrderAndPieces()
{
    const ScratchRepository repository;
    for (const auto* name : {"b/2.yaml", "b/1.yaml", "a.yaml", "b/c/3.yaml", "z.yaml", ".hidden/x.yaml"})
        repository.write(QString::fromLatin1(name), "a: 1\n");
    QList<QStringList> pieces;
    Progress progress;
    const auto listed =
        listFiles(repository.path(), progress, [&](const QStringList& piece) { pieces.append(piece); }, 4);
    QVERIFY2(listed, test::why(listed));
    QCOMPARE(pieces.size(), 2);
    QCOMPARE(pieces.at(0) + pieces.at(1), (QStringList{u"a.yaml"_s, u"z.yaml"_s, u".hidden/x.yaml"_s,
                                                       u"b/1.yaml"_s, u"b/2.yaml"_s, u"b/c/3.yaml"_s}));
}

void tst_filelist::linksToFoldersAreNotFollowed()
{
    const ScratchRepository repository;
    repository.write(u"real/a.yaml"_s, "a: 1\n");
    repository.link(u"real/round"_s, u"../real"_s);
    repository.link(u"copy.yaml"_s, u"real/a.yaml"_s);
    QStringList files;
    Progress progress;
    QVERIFY(listFiles(repository.path(), progress, [&](const QStringList& piece) { files += piece; }));
    QCOMPARE(files, (QStringList{u"copy.yaml"_s, u"real/a.yaml"_s}));
}

void tst_filelist::aMissingRootIsAnError()
{
    Progress progress;
    const auto listed = listFiles(u"/no/such/folder"_s, progress, [](const QStringList&) {});
    QVERIFY(!listed);
    QCOMPARE(listed.error().code, ErrorCode::Io);
}

void tst_filelist::listingIsCancelled()
{
    const ScratchRepository repository;
    Progress progress;
    progress.cancel();
    const auto listed = listFiles(repository.path(), progress, [](const QStringList&) {});
    QVERIFY(!listed);
    QCOMPARE(listed.error().code, ErrorCode::Cancelled);
}

void tst_filelist::onlyDifferencesAreTold()
{
    const ScratchRepository repository;
    repository.write(u"a.yaml"_s, "a: 1\n");
    repository.write(u"b.yaml"_s, "a: 1\n");
    Jobs jobs;
    FileList files(repository.path(), jobs);
    QSignalSpy added(&files, &FileList::added);
    QSignalSpy removed(&files, &FileList::removed);
    QSignalSpy listed(&files, &FileList::listed);
    files.refresh();
    files.refresh();
    QTRY_COMPARE(listed.size(), 2);
    QCOMPARE(added.size(), 1);
    QVERIFY(files.isComplete());
    repository.write(u"c.yaml"_s, "a: 1\n");
    repository.remove(u"a.yaml"_s);
    files.refresh();
    QTRY_COMPARE(listed.size(), 3);
    QCOMPARE(added.at(1).constFirst().toStringList(), QStringList{u"c.yaml"_s});
    QCOMPARE(removed.at(0).constFirst().toStringList(), QStringList{u"a.yaml"_s});
    files.noteAdded(u"d.yaml"_s);
    files.noteRemoved(u"b.yaml"_s);
    QCOMPARE(added.size(), 3);
    QCOMPARE(removed.size(), 2);
    QCOMPARE(files.paths(), (QSet<QString>{u"c.yaml"_s, u"d.yaml"_s}));
}

EFA_TEST(tst_filelist)

#include "tst_filelist.moc"
