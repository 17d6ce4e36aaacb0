#include "tests/models/workspace/openfleet.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/openfiles.h"
#include "workspace/readtext.h"
#include "workspace/recovery.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;
using efa::test::ends;
using efa::test::OpenFleet;

namespace {

const QString path = u"base/settings.yaml"_s;

bool open(OpenFleet& fleet, const QString& file = path)
{
    const auto future = fleet.workspace->openFiles().open(file);
    return ends(future) && future.resultCount() > 0 && future.result() &&
           QTest::qWaitFor([&] { return fleet.workspace->openFiles().find(file) != nullptr; },
                           test::patienceMs);
}

} // namespace

class tst_openfiles : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void anUnchangedFileIsNotUnsaved();
    void savingWritesExactlyTheText();
    void goingBackToTheSavedTextIsSaved();
    void foreignChangesStopASave();
    void keepingMineReplacesTheirs();
    void takingTheirsReadsTheDisk();
    void aMergedTextStandsOverTheirs();
    void textOfAFileThatIsGoneComesBack();
    void unchangedTextsFollowTheDisk();
    void aRemovedFileKeepsItsText();
    void limitsAreNamed_data();
    void limitsAreNamed();
    void aLinkOutOfTheFolderIsRefused();
    void nothingIsSavedOutside_data();
    void nothingIsSavedOutside();
    void unsavedTextComesBackAfterACrash();
    void copiesArePrivateAndGoWithTheSave();
    void brokenCopiesAreNoText();
};

void tst_openfiles::anUnchangedFileIsNotUnsaved()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    const OpenFile* file = files.find(path);
    QCOMPARE(file->text, fleet.repository.read(path));
    QVERIFY(!file->unsaved);
    QVERIFY(files.buffers().isEmpty());
    files.close(path);
    QVERIFY(!files.find(path));
}

void tst_openfiles::savingWritesExactlyTheText()
{
    OpenFleet fleet;
    fleet.repository.write(path, "\xef\xbb\xbfkey: one\r\nlast: line");
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "\xef\xbb\xbfkey: two\r\nlast: line", 2);
    QCOMPARE(files.unsavedPaths(), QStringList{path});
    QCOMPARE(files.buffers().value(path), QByteArray("\xef\xbb\xbfkey: two\r\nlast: line"));
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QVERIFY2(saved.result(), test::why(saved.result()));
    QCOMPARE(fleet.repository.read(path), QByteArray("\xef\xbb\xbfkey: two\r\nlast: line"));
    QVERIFY(files.unsavedPaths().isEmpty());
    QVERIFY(files.buffers().isEmpty());
}

void tst_openfiles::goingBackToTheSavedTextIsSaved()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    QSignalSpy changed(&files, &OpenFiles::stateChanged);
    const QByteArray before = files.find(path)->text;
    const quint64 generation = files.generation();
    files.edit(path, before + "#", 2);
    files.edit(path, before, 3);
    QCOMPARE(changed.size(), 2);
    QVERIFY(!files.find(path)->unsaved);
    QVERIFY(files.generation() > generation);
}

void tst_openfiles::foreignChangesStopASave()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    fleet.repository.write(path, "theirs: 1\n");
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QCOMPARE(saved.result().error().code, ErrorCode::Conflict);
    QCOMPARE(fleet.repository.read(path), QByteArray("theirs: 1\n"));
    QCOMPARE(files.find(path)->outside, OutsideChange::Changed);
    QVERIFY(files.find(path)->unsaved);
}

void tst_openfiles::keepingMineReplacesTheirs()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    fleet.repository.write(path, "theirs: 1\n");
    files.compareWithDisk();
    QTRY_COMPARE(files.find(path)->outside, OutsideChange::Changed);
    files.keepMine(path);
    QTRY_COMPARE(files.find(path)->outside, OutsideChange::None);
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QVERIFY2(saved.result(), test::why(saved.result()));
    QCOMPARE(fleet.repository.read(path), QByteArray("mine: 1\n"));
}

void tst_openfiles::takingTheirsReadsTheDisk()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    fleet.repository.write(path, "theirs: 1\n");
    QSignalSpy reloaded(&files, &OpenFiles::reloaded);
    files.takeTheirs(path);
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(files.find(path)->text, QByteArray("theirs: 1\n"));
    QVERIFY(!files.find(path)->unsaved);
}

void tst_openfiles::aMergedTextStandsOverTheirs()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    fleet.repository.write(path, "theirs: 1\n");
    files.compareWithDisk();
    QTRY_COMPARE(files.find(path)->outside, OutsideChange::Changed);
    const auto theirs = files.readTheirs(path);
    QVERIFY(ends(theirs));
    QCOMPARE(theirs.result()->saved, QByteArray("theirs: 1\n"));
    QCOMPARE(files.find(path)->text, QByteArray("mine: 1\n"));
    QSignalSpy reloaded(&files, &OpenFiles::reloaded);
    files.takeMerged(*theirs.result(), "theirs: 1\nmine: 1\n");
    QCOMPARE(reloaded.size(), 1);
    QCOMPARE(files.find(path)->outside, OutsideChange::None);
    QVERIFY(files.find(path)->unsaved);
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QVERIFY2(saved.result(), test::why(saved.result()));
    QCOMPARE(fleet.repository.read(path), QByteArray("theirs: 1\nmine: 1\n"));
}

void tst_openfiles::textOfAFileThatIsGoneComesBack()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    fleet.workspace->openFiles().edit(path, "mine: 1\n", 2);
    const Opened opened = fleet.workspace->opened();
    fleet.workspace.reset();
    fleet.repository.remove(path);
    fleet.workspace = std::make_unique<Workspace>(
        opened, WorkspaceFolders{.recovery = fleet.recovery.path(), .remotes = {}});
    QVERIFY(open(fleet));
    const OpenFile* file = fleet.workspace->openFiles().find(path);
    QVERIFY(file->recovered && file->unsaved);
    QCOMPARE(file->text, QByteArray("mine: 1\n"));
    const auto saved = fleet.workspace->openFiles().save(path);
    QVERIFY(ends(saved));
    QVERIFY2(saved.result(), test::why(saved.result()));
    QCOMPARE(fleet.repository.read(path), QByteArray("mine: 1\n"));
}

void tst_openfiles::unchangedTextsFollowTheDisk()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    QSignalSpy reloaded(&files, &OpenFiles::reloaded);
    fleet.repository.write(path, "theirs: 1\n");
    files.compareWithDisk();
    QTRY_COMPARE(reloaded.size(), 1);
    QCOMPARE(files.find(path)->text, QByteArray("theirs: 1\n"));
}

void tst_openfiles::aRemovedFileKeepsItsText()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    fleet.repository.remove(path);
    files.compareWithDisk();
    QTRY_COMPARE(files.find(path)->outside, OutsideChange::Removed);
    QCOMPARE(files.find(path)->text, QByteArray("mine: 1\n"));
    files.keepMine(path);
    QTRY_COMPARE(files.find(path)->outside, OutsideChange::None);
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QVERIFY2(saved.result(), test::why(saved.result()));
    QCOMPARE(fleet.repository.read(path), QByteArray("mine: 1\n"));
}

void tst_openfiles::limitsAreNamed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextLimit>("limit");
    QTest::newRow("plain") << QByteArray("a: ü\n") << TextLimit::None;
    QTest::newRow("empty") << QByteArray() << TextLimit::None;
    QTest::newRow("Latin 1") << QByteArray("a: \xfc\n") << TextLimit::NotUtf8;
    QTest::newRow("a null byte") << QByteArray("a: \0\n", 5) << TextLimit::NotUtf8;
    QTest::newRow("50 MB") << QByteArray(qsizetype(50) * 1024 * 1024, 'a') << TextLimit::TooLarge;
}

void tst_openfiles::limitsAreNamed()
{
    QFETCH(QByteArray, content);
    QFETCH(TextLimit, limit);
    const test::ScratchRepository repository;
    repository.write(u"x.yaml"_s, content);
    const Result<OpenFile> file = readText(repository.path(), u"x.yaml"_s);
    QVERIFY2(file, test::why(file));
    QCOMPARE(file->limit, limit);
    QCOMPARE(file->sizeOnDisk, content.size());
    QVERIFY(file->text.size() <= OpenFiles::editableSize);
}

void tst_openfiles::aLinkOutOfTheFolderIsRefused()
{
    const test::ScratchRepository repository;
    repository.link(u"out.yaml"_s, u"/etc/passwd"_s);
    const Result<OpenFile> file = readText(repository.path(), u"out.yaml"_s);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::Invalid);
}

void tst_openfiles::nothingIsSavedOutside_data()
{
    QTest::addColumn<QString>("swapped");
    QTest::addColumn<QString>("target");
    QTest::newRow("the file becomes a link out") << path << u"../../outside/settings.yaml"_s;
    QTest::newRow("its folder becomes a link out") << u"base"_s << u"../outside"_s;
    QTest::newRow("its folder becomes a link into .git") << u"base"_s << u".git/outside"_s;
}

// The same text lies there, so that it is no other program's change that stops the save.
void tst_openfiles::nothingIsSavedOutside()
{
    QFETCH(const QString, swapped);
    QFETCH(const QString, target);
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    const QByteArray before = fleet.repository.read(path);
    files.edit(path, "mine: 1\n", 2);
    for (const QString& outside : {u"../outside/settings.yaml"_s, u".git/outside/settings.yaml"_s})
        fleet.repository.write(outside, before);
    fleet.repository.remove(swapped);
    fleet.repository.link(swapped, target);
    const auto refused = files::WorkingFolder(fleet.repository.path()).kind(path);
    QVERIFY(!refused);

    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QVERIFY(!saved.result());
    QCOMPARE(saved.result().error().toString(), refused.error().toString());
    QCOMPARE(saved.result().error().code, refused.error().code);
    for (const QString& outside : {u"../outside/settings.yaml"_s, u".git/outside/settings.yaml"_s})
        QCOMPARE(fleet.repository.read(outside), before);
    QCOMPARE(files.unsavedPaths(), QStringList{path});
}

void tst_openfiles::unsavedTextComesBackAfterACrash()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    fleet.workspace->openFiles().edit(path, "mine: 1\n", 2);
    const Opened opened = fleet.workspace->opened();
    // Nothing is closed or saved: the end of the process looks the same to the copies.
    fleet.workspace = std::make_unique<Workspace>(
        opened, WorkspaceFolders{.recovery = fleet.recovery.path(), .remotes = {}});
    QCOMPARE(fleet.workspace->recovery().folder()->leftBehind(), QStringList{path});
    QVERIFY(open(fleet));
    const OpenFile* file = fleet.workspace->openFiles().find(path);
    QVERIFY(file->recovered);
    QVERIFY(file->unsaved);
    QCOMPARE(file->text, QByteArray("mine: 1\n"));
    QCOMPARE(file->saved, fleet.repository.read(path));
    fleet.workspace->openFiles().takeTheirs(path);
    QTRY_VERIFY(!fleet.workspace->openFiles().find(path)->unsaved);
    QTRY_VERIFY(fleet.workspace->recovery().folder()->leftBehind().isEmpty());
}

void tst_openfiles::copiesArePrivateAndGoWithTheSave()
{
    OpenFleet fleet;
    QVERIFY(open(fleet));
    auto& files = fleet.workspace->openFiles();
    files.edit(path, "mine: 1\n", 2);
    const QString copy = fleet.workspace->recovery().folder()->fileFor(path);
    QTRY_VERIFY(QFileInfo::exists(copy));
    QCOMPARE(QFileInfo(copy).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
             QFile::ReadOwner | QFile::WriteOwner);
    const auto saved = files.save(path);
    QVERIFY(ends(saved));
    QTRY_VERIFY(!QFileInfo::exists(copy));
}

void tst_openfiles::brokenCopiesAreNoText()
{
    const test::ScratchRepository folder(test::ScratchRepository::Kind::Nothing);
    folder.write(u"short"_s, "fleet-architect unsaved text 1\nYQ==\n9\nabc");
    folder.write(u"foreign"_s, "something else\n");
    QVERIFY(!readRecoveryCopy(folder.path(u"short"_s)));
    QVERIFY(!readRecoveryCopy(folder.path(u"foreign"_s)));
    QVERIFY(!readRecoveryCopy(folder.path(u"none"_s)));
}

EFA_TEST(tst_openfiles)

#include "tst_openfiles.moc"
