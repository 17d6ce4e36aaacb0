#include "tests/models/workspace/awaited.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "workspace/fileactions.h"
#include "workspace/filelist.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/recovery.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

class tst_fileactions : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void aFileIsMadeAndUnmade();
    void aFileIsRenamedAndBack();
    void anOpenFileMovesAlong();
    void aFileIsRemovedAndBack();
    void aLinkComesBackAsALink();
    void undoGoesBackStepByStep();
    void whatWasChangedSinceStays();
    void whatIsThereIsLeftAlone();
    void nothingHappensOutside_data();
    void nothingHappensOutside();

  private:
    QString at(const QString& path) const { return m_folder->path() + u"/repository/"_s + path; }
    void put(const QString& path, const QByteArray& content) const;
    QByteArray onDisk(const QString& path) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<RecoveryCopies> m_recovery;
    std::unique_ptr<OpenFiles> m_open;
    std::unique_ptr<FileList> m_list;
    std::unique_ptr<FileActions> m_actions;
};

void tst_fileactions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString root = m_folder->filePath(u"repository"_s);
    QVERIFY(QDir().mkpath(root));
    m_jobs = std::make_unique<Jobs>();
    m_recovery = std::make_unique<RecoveryCopies>(QString(), root, *m_jobs);
    m_open = std::make_unique<OpenFiles>(root, *m_recovery, *m_jobs);
    m_list = std::make_unique<FileList>(root, *m_jobs);
    m_actions = std::make_unique<FileActions>(root, *m_list, *m_open, *m_jobs);
}

void tst_fileactions::cleanup()
{
    m_jobs->stop();
    m_actions.reset();
    m_list.reset();
    m_open.reset();
    m_recovery.reset();
    m_jobs.reset();
}

void tst_fileactions::put(const QString& path, const QByteArray& content) const
{
    QVERIFY(QDir().mkpath(QFileInfo(at(path)).path()));
    QFile file(at(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray tst_fileactions::onDisk(const QString& path) const
{
    QFile file(at(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void tst_fileactions::aFileIsMadeAndUnmade()
{
    QVERIFY(!m_actions->canUndo());
    const auto made = test::awaited(m_actions->create(u"base/new/a.yaml"_s));
    QVERIFY2(made, test::why(made));
    QCOMPARE(onDisk(u"base/new/a.yaml"_s), QByteArray());
    QVERIFY(m_list->contains(u"base/new/a.yaml"_s));
    QVERIFY(m_actions->undoText().contains(u"base/new/a.yaml"_s));
    QVERIFY(test::awaited(m_actions->undo()));
    QVERIFY(!QFile::exists(at(u"base/new/a.yaml"_s)));
    QVERIFY(!m_actions->canUndo());
    QVERIFY(!m_list->contains(u"base/new/a.yaml"_s));
    QCOMPARE(test::awaited(m_actions->undo()).error().code, ErrorCode::NotFound);
}

void tst_fileactions::aFileIsRenamedAndBack()
{
    put(u"a"_s, "text");
    QVERIFY(test::awaited(m_actions->rename(u"a"_s, u"sub/b"_s)));
    QVERIFY(!QFile::exists(at(u"a"_s)));
    QCOMPARE(onDisk(u"sub/b"_s), "text");
    QVERIFY(test::awaited(m_actions->undo()));
    QCOMPARE(onDisk(u"a"_s), "text");
    QVERIFY(!QFile::exists(at(u"sub/b"_s)));
}

void tst_fileactions::anOpenFileMovesAlong()
{
    put(u"a"_s, "text");
    QVERIFY(test::awaited(m_open->open(u"a"_s)));
    QTRY_VERIFY(m_open->find(u"a"_s));
    m_open->edit(u"a"_s, "unsaved", 1);
    QVERIFY(test::awaited(m_actions->rename(u"a"_s, u"b"_s)));
    QVERIFY(!m_open->find(u"a"_s));
    QCOMPARE(m_open->find(u"b"_s)->text, "unsaved");
    QCOMPARE(m_open->buffers(), (files::Buffers{{u"b"_s, "unsaved"_ba}}));
    QVERIFY(test::awaited(m_open->save(u"b"_s)));
    QCOMPARE(onDisk(u"b"_s), "unsaved");
}

void tst_fileactions::aFileIsRemovedAndBack()
{
    put(u"a.sh"_s, "text");
    const auto mode = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(at(u"a.sh"_s), mode));
    QVERIFY(test::awaited(m_actions->remove(u"a.sh"_s)));
    QVERIFY(!QFile::exists(at(u"a.sh"_s)));
    QVERIFY(test::awaited(m_actions->undo()));
    QCOMPARE(onDisk(u"a.sh"_s), "text");
    QCOMPARE(QFile::permissions(at(u"a.sh"_s)) & QFile::Permissions(0x7077), mode);
    QCOMPARE(test::awaited(m_actions->remove(u"gone"_s)).error().code, ErrorCode::NotFound);
}

void tst_fileactions::aLinkComesBackAsALink()
{
    put(u"base/a"_s, "text");
    QVERIFY(symlink("base/a", qPrintable(at(u"way"_s))) == 0);
    QVERIFY(test::awaited(m_actions->remove(u"way"_s)));
    QVERIFY(!QFileInfo(at(u"way"_s)).isSymLink());
    QCOMPARE(onDisk(u"base/a"_s), "text");
    QVERIFY(test::awaited(m_actions->undo()));
    QVERIFY(QFileInfo(at(u"way"_s)).isSymLink());
    QCOMPARE(onDisk(u"way"_s), "text");
}

void tst_fileactions::undoGoesBackStepByStep()
{
    put(u"a"_s, "text");
    QVERIFY(test::awaited(m_actions->rename(u"a"_s, u"b"_s)));
    QVERIFY(test::awaited(m_actions->remove(u"b"_s)));
    QVERIFY(test::awaited(m_actions->create(u"c"_s)));
    for (int step = 0; step < 3; ++step)
        QVERIFY(test::awaited(m_actions->undo()));
    QVERIFY(!m_actions->canUndo());
    QCOMPARE(QDir(at(QString())).entryList(QDir::Files), QStringList{u"a"_s});
    QCOMPARE(onDisk(u"a"_s), "text");
}

void tst_fileactions::whatWasChangedSinceStays()
{
    QVERIFY(test::awaited(m_actions->create(u"a"_s)));
    put(u"a"_s, "somebody's text");
    QCOMPARE(test::awaited(m_actions->undo()).error().code, ErrorCode::Conflict);
    QCOMPARE(onDisk(u"a"_s), "somebody's text");
    put(u"b"_s, "text");
    QVERIFY(test::awaited(m_actions->remove(u"b"_s)));
    put(u"b"_s, "somebody's text");
    QCOMPARE(test::awaited(m_actions->undo()).error().code, ErrorCode::Conflict);
    QCOMPARE(onDisk(u"b"_s), "somebody's text");
    QVERIFY(m_actions->canUndo()); // and may be tried again
}

void tst_fileactions::whatIsThereIsLeftAlone()
{
    put(u"a"_s, "a");
    put(u"b"_s, "b");
    QCOMPARE(test::awaited(m_actions->create(u"a"_s)).error().code, ErrorCode::Conflict);
    QCOMPARE(test::awaited(m_actions->rename(u"a"_s, u"b"_s)).error().code, ErrorCode::Conflict);
    QCOMPARE(test::awaited(m_actions->rename(u"gone"_s, u"c"_s)).error().code, ErrorCode::NotFound);
    QCOMPARE(onDisk(u"a"_s), "a");
    QCOMPARE(onDisk(u"b"_s), "b");
    QVERIFY(!m_actions->canUndo());
}

void tst_fileactions::nothingHappensOutside_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("above") << u"../x"_s << ErrorCode::Invalid;
    QTest::newRow("absolute") << u"/tmp/x"_s << ErrorCode::Invalid;
    QTest::newRow("nothing") << u""_s << ErrorCode::Invalid;
    QTest::newRow("in .git") << u".git/hooks/pre-commit"_s << ErrorCode::Invalid;
    QTest::newRow("in .GIT") << u".GIT/x"_s << ErrorCode::Invalid;
    QTest::newRow("in the .git of a module") << u"module/.git/x"_s << ErrorCode::Invalid;
    QTest::newRow("through a link out") << u"out/x"_s << ErrorCode::Invalid;
    QTest::newRow("in a new folder behind a link out") << u"out/new/x"_s << ErrorCode::Invalid;
    QTest::newRow("through a link into .git") << u"way/x"_s << ErrorCode::NotFound;
}

void tst_fileactions::nothingHappensOutside()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);
    put(u"a"_s, "a");
    put(u".git/config"_s, "x");
    put(u"module/.git/config"_s, "x");
    put(u"../other/y"_s, "y");
    QVERIFY(symlink("../other", qPrintable(at(u"out"_s))) == 0);
    QVERIFY(symlink(".git", qPrintable(at(u"way"_s))) == 0);
    for (const auto& future : {m_actions->create(path), m_actions->rename(u"a"_s, path)}) {
        const auto answer = test::awaited(future);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, code);
    }
    QVERIFY(!test::awaited(m_actions->remove(u"out/y"_s)));
    QVERIFY(!test::awaited(m_actions->remove(u"way/config"_s)));
    QCOMPARE(onDisk(u"a"_s), "a");
    QCOMPARE(onDisk(u".git/config"_s), "x");
    QCOMPARE(QDir(at(u"../other"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"y"_s});
    QVERIFY(!m_actions->canUndo());
}

EFA_TEST(tst_fileactions)

#include "tst_fileactions.moc"
