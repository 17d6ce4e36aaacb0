#include "tests/models/workspace/awaited.h"
#include "tests/support/patience.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"
#include "workspace/jobs.h"
#include "workspace/openfiles.h"
#include "workspace/readtext.h"
#include "workspace/recovery.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace efa::workspace;
using namespace Qt::StringLiterals;

/// Files that cannot be read, edited or saved: each is named, and no text is lost.
class tst_troubledfiles : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void typingGoesOnWhileASaveRuns();
    void whatCannotBeEditedIsShownOnly_data();
    void whatCannotBeEditedIsShownOnly();
    void fiftyMegabytesAreShownInPart();
    void whatCannotBeReadIsNamed_data();
    void whatCannotBeReadIsNamed();
    void anUnreadableFileSaysSo();
    void aFullDiskLosesNoEdit();
    void aReadOnlyDiskLosesNoEdit();

  private:
    void put(const QString& path, const QByteArray& content) const;
    QByteArray onDisk(const QString& path) const;
    QString root() const { return m_folder->path() + u"/repository"_s; }
    QString copies() const { return m_folder->path() + u"/recovery"_s; }
    QStringList copyFiles() const;
    bool open(const QString& path);
    void losesNoEdit(const std::function<bool(test::SmallDisk&)>& harm,
                     const std::function<bool(test::SmallDisk&)>& repair, const QString& hint);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<RecoveryCopies> m_recovery;
    std::unique_ptr<OpenFiles> m_files;
};

void tst_troubledfiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
    m_jobs = std::make_unique<Jobs>();
    m_recovery = std::make_unique<RecoveryCopies>(copies(), root(), *m_jobs);
    m_files = std::make_unique<OpenFiles>(root(), *m_recovery, *m_jobs);
}

void tst_troubledfiles::cleanup()
{
    m_files.reset();
    m_recovery.reset();
    m_jobs.reset();
}

void tst_troubledfiles::put(const QString& path, const QByteArray& content) const
{
    QFile file(root() + u'/' + path);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

QByteArray tst_troubledfiles::onDisk(const QString& path) const
{
    QFile file(root() + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

QStringList tst_troubledfiles::copyFiles() const
{
    QStringList files;
    QDirIterator at(copies(), QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        const QString file = at.next();
        if (at.fileName() != u"lock")
            files << file;
    }
    return files;
}

bool tst_troubledfiles::open(const QString& path)
{
    return test::awaited(m_files->open(path)) &&
           QTest::qWaitFor([&] { return m_files->find(path) != nullptr; }, test::patienceMs);
}

void tst_troubledfiles::typingGoesOnWhileASaveRuns()
{
    put(u"a"_s, "old");
    QVERIFY(open(u"a"_s));
    QSignalSpy states(m_files.get(), &OpenFiles::stateChanged);
    const quint64 before = m_files->generation();
    m_files->edit(u"a"_s, "new", 1);
    QVERIFY(m_files->generation() > before);
    QCOMPARE(m_files->buffers(), (files::Buffers{{u"a"_s, "new"_ba}}));
    QCOMPARE(m_files->unsavedPaths(), QStringList{u"a"_s});
    QCOMPARE(states.count(), 1);
    m_files->edit(u"a"_s, "old", 2);
    QVERIFY(m_files->buffers().isEmpty());
    QVERIFY(m_files->unsavedPaths().isEmpty());
    m_files->edit(u"a"_s, "new", 3);
    const auto saving = m_files->save(u"a"_s);
    m_files->edit(u"a"_s, "newer", 4); // typing goes on
    QVERIFY(test::awaited(saving));
    QCOMPARE(onDisk(u"a"_s), "new");
    QCOMPARE(m_files->buffers(), (files::Buffers{{u"a"_s, "newer"_ba}}));
    QVERIFY(test::awaited(m_files->save(u"a"_s)));
    QCOMPARE(onDisk(u"a"_s), "newer");
    QVERIFY(m_files->buffers().isEmpty());
}

void tst_troubledfiles::whatCannotBeEditedIsShownOnly_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextLimit>("limit");
    QTest::newRow("broken UTF-8") << "a: \xFF\xFE\n"_ba << TextLimit::NotUtf8;
    QTest::newRow("half a character at the end") << "a: \xE2\x82"_ba << TextLimit::NotUtf8;
    QTest::newRow("a null byte") << QByteArray("a\0b", 3) << TextLimit::NotUtf8;
    QTest::newRow("8 MB and one byte") << QByteArray(OpenFiles::editableSize + 1, 'x') << TextLimit::TooLarge;
}

void tst_troubledfiles::whatCannotBeEditedIsShownOnly()
{
    QFETCH(const QByteArray, content);
    QFETCH(const TextLimit, limit);
    put(u"a"_s, content);
    QVERIFY(open(u"a"_s));
    QCOMPARE(m_files->find(u"a"_s)->limit, limit);
    m_files->edit(u"a"_s, "typed", 1);
    QVERIFY(m_files->find(u"a"_s)->text != "typed");
    QVERIFY(m_files->buffers().isEmpty());
    const auto saved = test::awaited(m_files->save(u"a"_s));
    QCOMPARE(saved.error().code, ErrorCode::Unsupported);
    QCOMPARE(onDisk(u"a"_s), content);
}

void tst_troubledfiles::fiftyMegabytesAreShownInPart()
{
    const QByteArray line = "- name: item\n";
    put(u"a.yaml"_s, line.repeated(qsizetype{50} * 1024 * 1024 / line.size()));
    QVERIFY(open(u"a.yaml"_s));
    const OpenFile* file = m_files->find(u"a.yaml"_s);
    QCOMPARE(file->limit, TextLimit::TooLarge);
    QVERIFY(file->sizeOnDisk > 50'000'000);
    QVERIFY(file->text.size() > OpenFiles::shownSize / 2 && file->text.size() <= OpenFiles::shownSize);
    QVERIFY(file->text.endsWith("item\n"));
}

void tst_troubledfiles::whatCannotBeReadIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("not there") << u"gone"_s << ErrorCode::NotFound;
    QTest::newRow("a link out of the repository") << u"out"_s << ErrorCode::Invalid;
    QTest::newRow("a link to nowhere") << u"broken"_s << ErrorCode::NotFound;
    QTest::newRow("Git's own") << u".git/config"_s << ErrorCode::NotFound;
    QTest::newRow("outside") << u"../secret"_s << ErrorCode::Invalid;
    QTest::newRow("a folder") << u"folder"_s << ErrorCode::Invalid;
    QTest::newRow("a pipe") << u"pipe"_s << ErrorCode::Invalid;
}

void tst_troubledfiles::whatCannotBeReadIsNamed()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);
    put(u"../secret"_s, "secret");
    put(u".git/config"_s, "secret");
    put(u"folder/a"_s, "a");
    QVERIFY(symlink("../secret", qPrintable(root() + u"/out"_s)) == 0);
    QVERIFY(symlink("gone", qPrintable(root() + u"/broken"_s)) == 0);
    QVERIFY(mkfifo(qPrintable(root() + u"/pipe"_s), 0600) == 0);
    const auto answer = test::awaited(m_files->open(path));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QVERIFY(answer.error().message.contains(path));
    QVERIFY(!m_files->find(path));
}

void tst_troubledfiles::anUnreadableFileSaysSo()
{
    put(u"a"_s, "a");
    QVERIFY(chmod(qPrintable(root() + u"/a"_s), 0) == 0);
    QVERIFY(chmod(qPrintable(m_folder->path()), 0755) == 0);
    // Root may read everything; this thread is somebody else for a moment.
    const int before = geteuid() == 0 ? setfsuid(65534) : -1;
    const auto file = readText(root(), u"a"_s);
    if (before >= 0)
        setfsuid(static_cast<uid_t>(before));
    QCOMPARE(file.error().code, ErrorCode::Io);
    QVERIFY(file.error().message.contains(u"/a"_s));
    QVERIFY(!file.error().hint.isEmpty());
}

void tst_troubledfiles::losesNoEdit(const std::function<bool(test::SmallDisk&)>& harm,
                                    const std::function<bool(test::SmallDisk&)>& repair, const QString& hint)
{
    test::SmallDisk disk(root());
    test::record(hint == u"full" ? u"full-disk"_s : u"read-only-disk"_s,
                 disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    const QByteArray large(qsizetype{1} << 20, 'x');
    put(u"a"_s, "old");
    QVERIFY(open(u"a"_s));
    m_files->edit(u"a"_s, large, 1);
    QVERIFY(harm(disk));
    const auto refused = test::awaited(m_files->save(u"a"_s));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Io);
    QVERIFY2(refused.error().hint.contains(hint), test::why(refused));
    QCOMPARE(onDisk(u"a"_s), "old");
    QVERIFY(m_files->find(u"a"_s)->unsaved);
    QCOMPARE(m_files->find(u"a"_s)->text, large);
    QTRY_COMPARE(copyFiles().size(), 1); // and a crash would not lose it now
    QVERIFY(repair(disk));
    const auto saved = test::awaited(m_files->save(u"a"_s));
    QVERIFY2(saved, test::why(saved));
    QCOMPARE(onDisk(u"a"_s), large);
    QVERIFY(!m_files->find(u"a"_s)->unsaved);
}

void tst_troubledfiles::aFullDiskLosesNoEdit()
{
    losesNoEdit([](test::SmallDisk& disk) { return disk.fill(64LL * 1024); },
                [](test::SmallDisk& disk) {
                    disk.empty();
                    return true;
                },
                u"full"_s);
}

void tst_troubledfiles::aReadOnlyDiskLosesNoEdit()
{
    losesNoEdit([](test::SmallDisk& disk) { return disk.setReadOnly(true); },
                [](test::SmallDisk& disk) { return disk.setReadOnly(false); }, u"read-only"_s);
}

EFA_TEST(tst_troubledfiles)

#include "tst_troubledfiles.moc"
