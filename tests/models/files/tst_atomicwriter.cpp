#include "files/atomicwriter.h"
#include "files/replacement_p.h"
#include "tests/support/flushes.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/smalldisk.h"
#include "tests/support/why.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace Qt::StringLiterals;

constexpr qsizetype mebibyte = qsizetype{1024} * 1024;

class tst_atomicwriter : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void aNewFileIsWritten();
    void aNewFileGetsTheUsualMode();
    void aFileIsReplacedAndKeepsItsMode_data();
    void aFileIsReplacedAndKeepsItsMode();
    void aLinkIsFollowedAndStays();
    void aFileThatIsThereAlreadyIsLeftAlone();
    void aChangedFileIsLeftAlone_data();
    void aChangedFileIsLeftAlone();
    void aChangeThatKeepsSizeAndTimeIsSeen();
    void fileAndFolderAreFlushed_data();
    void fileAndFolderAreFlushed();
    void aTouchedFileIsNoConflict();
    void aDeletedFileIsAConflict();
    void aVanishedFolderIsNamed();
    void whatIsNoOrdinaryFileIsRefused();
    void aWriteProtectedFileIsNotReplaced();
    void aFullDiskLeavesTheOldContent();
    void aReadOnlyDiskLeavesTheOldContent();
    void stampsTellWhatIsThere();

  private:
    QString path(const QString& name) const { return m_folder->path() + u'/' + name; }
    void put(const QString& name, const QByteArray& content);
    QByteArray content(const QString& name) const;
    QStringList names() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_atomicwriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void tst_atomicwriter::put(const QString& name, const QByteArray& content)
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray tst_atomicwriter::content(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

QStringList tst_atomicwriter::names() const
{
    return QDir(m_folder->path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
}

void tst_atomicwriter::aNewFileIsWritten()
{
    const auto stamp = files::writeAtomically(path(u"a"_s), "text", std::nullopt);
    QVERIFY2(stamp, test::why(stamp));
    QCOMPARE(content(u"a"_s), "text");
    QCOMPARE(*stamp, files::stampOf(path(u"a"_s)).value());
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_atomicwriter::aNewFileGetsTheUsualMode()
{
    QVERIFY(files::writeAtomically(path(u"a"_s), "text", std::nullopt));
    put(u"b"_s, "text");
    QCOMPARE(QFile::permissions(path(u"a"_s)), QFile::permissions(path(u"b"_s)));
}

void tst_atomicwriter::aFileIsReplacedAndKeepsItsMode_data()
{
    QTest::addColumn<files::Scratch>("scratch");
    QTest::newRow("written without a name") << files::Scratch::Nameless;
    QTest::newRow("written beside it") << files::Scratch::Named;
}

void tst_atomicwriter::aFileIsReplacedAndKeepsItsMode()
{
    QFETCH(const files::Scratch, scratch);
    put(u"a"_s, "old");
    QVERIFY(chmod(qPrintable(path(u"a"_s)), 0751) == 0);
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    files::Replacement replacement(path(u"a"_s), {m_folder->path().toUtf8(), "a"}, scratch);
    QVERIFY(replacement.open());
    QVERIFY(replacement.compare(stamp));
    QVERIFY(replacement.write("new"));
    QCOMPARE(content(u"a"_s), "old");
    QVERIFY(replacement.put("new"));
    QCOMPARE(content(u"a"_s), "new");
    QCOMPARE(names(), QStringList{u"a"_s});
    struct stat info = {};
    QVERIFY(stat(qPrintable(path(u"a"_s)), &info) == 0);
    QCOMPARE(info.st_mode & 07777, 0751U);
}

void tst_atomicwriter::aLinkIsFollowedAndStays()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"base"_s));
    put(u"base/a"_s, "old");
    QVERIFY(symlink("base/a", qPrintable(path(u"way"_s))) == 0);
    QVERIFY(files::writeAtomically(path(u"way"_s), "new", files::stampOf(path(u"way"_s)).value()));
    QCOMPARE(content(u"base/a"_s), "new");
    QVERIFY(QFileInfo(path(u"way"_s)).isSymLink());
}

void tst_atomicwriter::aFileThatIsThereAlreadyIsLeftAlone()
{
    put(u"a"_s, "old");
    QCOMPARE(files::writeAtomically(path(u"a"_s), "new", std::nullopt).error().code, ErrorCode::Conflict);
    QCOMPARE(content(u"a"_s), "old");
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_atomicwriter::aChangedFileIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("theirs");
    QTest::newRow("longer") << "longer than before"_ba;
    QTest::newRow("of the same length") << "odl"_ba;
    QTest::newRow("emptied") << ""_ba;
}

void tst_atomicwriter::aChangedFileIsLeftAlone()
{
    QFETCH(const QByteArray, theirs);
    put(u"a"_s, "old");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    put(u"a"_s, theirs);
    const auto answer = files::writeAtomically(path(u"a"_s), "ours", stamp);
    QCOMPARE(answer.error().code, ErrorCode::Conflict);
    QVERIFY(!answer.error().hint.isEmpty());
    QCOMPARE(content(u"a"_s), theirs);
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_atomicwriter::aChangeThatKeepsSizeAndTimeIsSeen()
{
    put(u"a"_s, "old");
    struct stat info = {};
    QVERIFY(stat(qPrintable(path(u"a"_s)), &info) == 0);
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    put(u"a"_s, "odl");
    const timespec times[] = {info.st_atim, info.st_mtim};
    QVERIFY(utimensat(AT_FDCWD, qPrintable(path(u"a"_s)), times, 0) == 0);
    QCOMPARE(files::stampOf(path(u"a"_s))->modifiedNs, stamp.modifiedNs);
    QCOMPARE(files::writeAtomically(path(u"a"_s), "ours", stamp).error().code, ErrorCode::Conflict);
    QCOMPARE(content(u"a"_s), "odl");
}

void tst_atomicwriter::fileAndFolderAreFlushed_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::newRow("a new file") << QByteArray();
    QTest::newRow("a replaced file") << "old"_ba;
}

// The text before it gets its name, the name before success is reported.
void tst_atomicwriter::fileAndFolderAreFlushed()
{
    QFETCH(const QByteArray, before);
    std::optional<files::Stamp> stamp;
    if (!before.isEmpty()) {
        put(u"a"_s, before);
        stamp = files::stampOf(path(u"a"_s)).value();
    }
    const test::Flushes flushes(path(u"a"_s));
    QVERIFY(files::writeAtomically(path(u"a"_s), "new", stamp));
    const auto all = flushes.below(m_folder->path());
    QCOMPARE(all.size(), 2);
    QVERIFY(!all.first().folder);
    QCOMPARE(all.first().watched, before);
    QVERIFY(all.last().folder);
    QCOMPARE(all.last().path, QFileInfo(m_folder->path()).canonicalFilePath());
    QCOMPARE(all.last().watched, "new");
}

void tst_atomicwriter::aTouchedFileIsNoConflict()
{
    put(u"a"_s, "old");
    auto stamp = files::stampOf(path(u"a"_s)).value();
    stamp.modifiedNs -= 1'000'000'000;
    QVERIFY(files::writeAtomically(path(u"a"_s), "new", stamp));
    QCOMPARE(content(u"a"_s), "new");
}

void tst_atomicwriter::aDeletedFileIsAConflict()
{
    put(u"a"_s, "old");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    QFile::remove(path(u"a"_s));
    QCOMPARE(files::writeAtomically(path(u"a"_s), "new", stamp).error().code, ErrorCode::Conflict);
    QCOMPARE(names(), QStringList());
}

void tst_atomicwriter::aVanishedFolderIsNamed()
{
    const auto answer = files::writeAtomically(path(u"gone/a"_s), "new", std::nullopt);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QVERIFY(answer.error().message.contains(path(u"gone/a"_s)));

    QVERIFY(QDir(m_folder->path()).mkdir(u"late"_s));
    files::Replacement replacement(path(u"late/a"_s), {path(u"late"_s).toUtf8(), "a"});
    QVERIFY(replacement.open());
    QVERIFY(replacement.write("new"));
    QVERIFY(QDir(m_folder->path()).rmdir(u"late"_s));
    QCOMPARE(replacement.put("new").error().code, ErrorCode::NotFound);
}

void tst_atomicwriter::whatIsNoOrdinaryFileIsRefused()
{
    QVERIFY(mkfifo(qPrintable(path(u"pipe"_s)), 0600) == 0);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    for (const QString& name : {u"pipe"_s, u"folder"_s}) {
        QCOMPARE(files::stampOf(path(name)).error().code, ErrorCode::Invalid);
        QCOMPARE(files::writeAtomically(path(name), "new", files::Stamp{}).error().code, ErrorCode::Invalid);
    }
    QCOMPARE(files::stampOf(path(u"none"_s)).error().code, ErrorCode::NotFound);
}

void tst_atomicwriter::aWriteProtectedFileIsNotReplaced()
{
    put(u"a"_s, "old");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    QVERIFY(chmod(qPrintable(path(u"a"_s)), 0444) == 0);
    QVERIFY(chmod(qPrintable(m_folder->path()), 0777) == 0);
    const int before = geteuid() == 0 ? setfsuid(65534) : -1;
    const auto answer = files::writeAtomically(path(u"a"_s), "new", stamp);
    if (before >= 0)
        setfsuid(static_cast<uid_t>(before));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Io);
    QCOMPARE(content(u"a"_s), "old");
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_atomicwriter::aFullDiskLeavesTheOldContent()
{
    test::SmallDisk disk(m_folder->path());
    test::record(u"full-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    put(u"a"_s, "old");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    for (const files::Scratch scratch : {files::Scratch::Nameless, files::Scratch::Named}) {
        QVERIFY(disk.fill(64LL * 1024));
        files::Replacement replacement(path(u"a"_s), {m_folder->path().toUtf8(), "a"}, scratch);
        QVERIFY(replacement.open());
        QVERIFY(replacement.compare(stamp));
        const auto answer = replacement.write(QByteArray(mebibyte, 'x'));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Io);
        QVERIFY2(answer.error().hint.contains(u"full"_s), qPrintable(answer.error().toString()));
    }
    const auto answer = files::writeAtomically(path(u"a"_s), QByteArray(mebibyte, 'x'), stamp);
    QCOMPARE(answer.error().code, ErrorCode::Io);
    QCOMPARE(content(u"a"_s), "old");
    QCOMPARE(names(), (QStringList{u"a"_s, u"filler"_s}));
    disk.empty();
    QVERIFY(files::writeAtomically(path(u"a"_s), QByteArray(mebibyte, 'x'), stamp));
}

void tst_atomicwriter::aReadOnlyDiskLeavesTheOldContent()
{
    test::SmallDisk disk(m_folder->path());
    test::record(u"read-only-disk"_s, disk.isThere() ? test::Reality::Real : test::Reality::NotRun);
    if (!disk.isThere())
        QSKIP("NOT RUN: mounting a small disk needs root");
    put(u"a"_s, "old");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    QVERIFY(disk.setReadOnly(true));
    for (const auto& answer : {files::writeAtomically(path(u"a"_s), "new", stamp),
                               files::writeAtomically(path(u"b"_s), "new", std::nullopt)}) {
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Io);
        QVERIFY2(answer.error().hint.contains(u"read-only"_s), qPrintable(answer.error().toString()));
    }
    QCOMPARE(content(u"a"_s), "old");
    QCOMPARE(names(), QStringList{u"a"_s});
}

void tst_atomicwriter::stampsTellWhatIsThere()
{
    put(u"a"_s, "text");
    const auto stamp = files::stampOf(path(u"a"_s)).value();
    QCOMPARE(stamp.size, 4);
    QCOMPARE(stamp.sha256, QCryptographicHash::hash("text", QCryptographicHash::Sha256));
    QCOMPARE(stamp.modifiedNs / 1'000'000, QFileInfo(path(u"a"_s)).lastModified().toMSecsSinceEpoch());
}

EFA_TEST(tst_atomicwriter)

#include "tst_atomicwriter.moc"
