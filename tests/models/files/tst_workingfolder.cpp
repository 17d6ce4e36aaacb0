#include "files/contentkey.h"
#include "files/descriptor.h"
#include "files/pathname.h"
#include "files/workingfolder.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace Qt::StringLiterals;

class tst_workingfolder : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void filesAndFoldersAreRead();
    void gitIsHidden();
    void pathsThatAreNotCleanAreRefused_data();
    void pathsThatAreNotCleanAreRefused();
    void linksInsideAreFollowed();
    void linksOutAreRefused_data();
    void linksOutAreRefused();
    void linkLoopsAreRefused();
    void aBrokenLinkSaysWhereItLeads();
    void pipesAreRefusedWithoutWaiting();
    void anUnreadableFileSaysSo();
    void theFolderThatKeepsUsOutIsNamed();
    void largeFilesAreRefused();
    void namesThatAreNotUtf8AreRead();
    void unsavedTextHidesTheDisk();
    void unsavedTextMakesFilesAndFolders();
    void unsavedTextIsSeenThroughLinks();
    void keysTellContentsApart();
    void aYoungFileIsKeyedByItsContent();
    void aMissingRootIsNotFound();
    void theWholeDiskIsATreeToo();
    void bothWaysOfOpeningAgree_data();
    void bothWaysOfOpeningAgree();

  private:
    void write(const QString& path, const QByteArray& content);
    void link(const QString& path, const QString& target);
    QString names(const files::FileTree& tree, const QString& folder);
    files::WorkingFolder open(const files::Buffers& buffers = {})
    {
        return files::WorkingFolder(root(), buffers);
    }
    QString root() const { return m_root->path() + u"/repo"_s; }

    std::unique_ptr<QTemporaryDir> m_root;
};

void tst_workingfolder::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(root()));
}

void tst_workingfolder::write(const QString& path, const QByteArray& content)
{
    const QString absolute = root() + u'/' + path;
    QVERIFY(QDir().mkpath(QFileInfo(absolute).path()));
    QFile file(absolute);
    QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
    file.write(content);
}

void tst_workingfolder::link(const QString& path, const QString& target)
{
    QVERIFY(symlink(qPrintable(target), qPrintable(root() + u'/' + path)) == 0);
}

QString tst_workingfolder::names(const files::FileTree& tree, const QString& folder)
{
    QStringList lines;
    const auto entries = tree.list(folder);
    if (!entries)
        return entries.error().message;
    for (const files::Entry& entry : *entries)
        lines << (entry.kind == files::EntryKind::Folder ? entry.name + u'/' : entry.name);
    return lines.join(u' ');
}

void tst_workingfolder::filesAndFoldersAreRead()
{
    write(u"base/a.yaml"_s, "a: 1\n");
    write(u"base/empty"_s, "");
    write(u"b.yaml"_s, QByteArray(100'000, 'x'));
    const auto tree = open();
    QCOMPARE(tree.read(u"base/a.yaml"_s).value(), "a: 1\n");
    QCOMPARE(tree.read(u"base/empty"_s).value(), QByteArray());
    QCOMPARE(tree.read(u"b.yaml"_s)->size(), 100'000);
    QCOMPARE(tree.kind(u""_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"base"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"b.yaml"_s).value(), files::EntryKind::File);
    QCOMPARE(names(tree, u""_s), u"b.yaml base/"_s);
    QCOMPARE(names(tree, u"base"_s), u"a.yaml empty"_s);
    QCOMPARE(tree.resolved(u"base/a.yaml"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(tree.read(u"base"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.list(u"b.yaml"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.read(u"none"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.read(u"b.yaml/x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.kind(QString(5000, u'x')).error().code, ErrorCode::NotFound);
}

void tst_workingfolder::gitIsHidden()
{
    write(u".git/config"_s, "secret");
    write(u"module/.git/config"_s, "secret");
    write(u".gitignore"_s, "");
    link(u"way"_s, u".git"_s);
    const auto tree = open();
    QCOMPARE(names(tree, u""_s), u".gitignore module/ way"_s);
    QCOMPARE(names(tree, u"module"_s), u""_s);
    for (const QString& path : {u".git/config"_s, u"module/.git/config"_s, u"way/config"_s}) {
        QCOMPARE(tree.read(path).error().code, ErrorCode::NotFound);
        QCOMPARE(tree.resolved(path).error().code, ErrorCode::NotFound);
        QCOMPARE(tree.contentKey(path), QByteArray());
    }
}

void tst_workingfolder::pathsThatAreNotCleanAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("up") << u"../outside"_s;
    QTest::newRow("up from a folder") << u"base/../../outside"_s;
    QTest::newRow("absolute") << u"/etc/passwd"_s;
}

void tst_workingfolder::pathsThatAreNotCleanAreRefused()
{
    QFETCH(const QString, path);
    write(u"base/a"_s, "");
    write(u"../outside"_s, "secret");
    const auto tree = open();
    QCOMPARE(tree.read(path).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.kind(path).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.list(path).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.resolved(path).error().code, ErrorCode::Invalid);
}

void tst_workingfolder::linksInsideAreFollowed()
{
    write(u"base/a.yaml"_s, "a: 1\n");
    write(u"deep/er/x"_s, "x");
    link(u"file"_s, u"base/a.yaml"_s);
    link(u"folder"_s, u"base"_s);
    link(u"deep/er/up"_s, u"../../folder"_s);
    link(u"absolute"_s, root() + u"/base"_s);
    const auto tree = open();
    QCOMPARE(tree.read(u"file"_s).value(), "a: 1\n");
    QCOMPARE(tree.resolved(u"file"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(tree.read(u"deep/er/up/a.yaml"_s).value(), "a: 1\n");
    QCOMPARE(tree.resolved(u"deep/er/up/a.yaml"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(tree.resolved(u"absolute/a.yaml"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(tree.contentKey(u"file"_s), tree.contentKey(u"base/a.yaml"_s));
    QCOMPARE(names(tree, u""_s), u"absolute/ base/ deep/ file folder/"_s);
    QCOMPARE(names(tree, u"deep/er/up"_s), u"a.yaml"_s);
}

void tst_workingfolder::linksOutAreRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("absolute file") << u"/etc/passwd"_s;
    QTest::newRow("absolute folder") << u"/etc"_s;
    QTest::newRow("one up") << u"../outside"_s;
    QTest::newRow("through a folder") << u"base/../../outside"_s;
    QTest::newRow("out and in again") << u"../repo/base/a"_s;
    QTest::newRow("to the root of the disk") << u"/"_s;
}

void tst_workingfolder::linksOutAreRefused()
{
    QFETCH(const QString, target);
    write(u"base/a"_s, "");
    write(u"../outside"_s, "secret");
    link(u"way"_s, target);
    const auto tree = open();
    const auto answer = tree.read(u"way"_s);
    QCOMPARE(answer.error().code, ErrorCode::Invalid);
    QCOMPARE(answer.error().where->file, u"way"_s);
    QVERIFY(answer.error().message.contains(target));
    QCOMPARE(tree.kind(u"way"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.list(u"way"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.resolved(u"way"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.read(u"way/below"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(names(tree, u""_s), u"base/ way"_s);
}

void tst_workingfolder::linkLoopsAreRefused()
{
    link(u"a"_s, u"b"_s);
    link(u"b"_s, u"a"_s);
    link(u"self"_s, u"self/x"_s);
    const auto tree = open();
    QCOMPARE(tree.read(u"a"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.kind(u"self"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(names(tree, u""_s), u"a b self"_s);
}

void tst_workingfolder::aBrokenLinkSaysWhereItLeads()
{
    link(u"way"_s, u"gone/file.yaml"_s);
    const auto answer = open().read(u"way"_s);
    QCOMPARE(answer.error().code, ErrorCode::NotFound);
    QVERIFY(answer.error().message.contains(u"gone/file.yaml"_s));
}

void tst_workingfolder::pipesAreRefusedWithoutWaiting()
{
    QVERIFY(mkfifo(qPrintable(root() + u"/pipe"_s), 0600) == 0);
    const auto tree = open();
    QCOMPARE(tree.read(u"pipe"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.kind(u"pipe"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.list(u"pipe"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.contentKey(u"pipe"_s), QByteArray());
    QCOMPARE(names(tree, u""_s), u"pipe"_s);
}

void tst_workingfolder::anUnreadableFileSaysSo()
{
    write(u"a"_s, "a");
    QVERIFY(chmod(qPrintable(root() + u"/a"_s), 0) == 0);
    QVERIFY(chmod(qPrintable(m_root->path()), 0755) == 0);
    const auto tree = open();
    // Root may read everything; this thread is somebody else for a moment.
    const int before = geteuid() == 0 ? setfsuid(65534) : -1;
    const auto answer = tree.read(u"a"_s);
    if (before >= 0)
        setfsuid(static_cast<uid_t>(before));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Io);
    QVERIFY(!answer.error().hint.isEmpty());
    QCOMPARE(answer.error().where->file, u"a"_s);
}

void tst_workingfolder::theFolderThatKeepsUsOutIsNamed()
{
    write(u"a/b/c"_s, "c");
    QVERIFY(chmod(qPrintable(root() + u"/a/b"_s), 0) == 0);
    QVERIFY(chmod(qPrintable(m_root->path()), 0755) == 0);
    const auto tree = open();
    const int before = geteuid() == 0 ? setfsuid(65534) : -1;
    const Result<QByteArray> answers[] = {tree.read(u"a/b/c"_s), tree.read(u"a/b/no/such"_s)};
    const auto listed = tree.list(u"a/b"_s);
    const auto kind = tree.kind(u"a/b/c"_s);
    const auto resolved = tree.resolved(u"a/b/c"_s);
    if (before >= 0)
        setfsuid(static_cast<uid_t>(before));
    chmod(qPrintable(root() + u"/a/b"_s), 0755);
    for (const Error& error :
         {answers[0].error(), answers[1].error(), listed.error(), kind.error(), resolved.error()}) {
        QCOMPARE(error.code, ErrorCode::Io);
        QCOMPARE(error.where->file, u"a/b"_s);
    }
}

void tst_workingfolder::largeFilesAreRefused()
{
    write(u"a"_s, QByteArray(101, 'x'));
    write(u"b"_s, QByteArray(100, 'x'));
    const files::WorkingFolder tree(root(), {}, 100);
    QCOMPARE(tree.read(u"a"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.read(u"b"_s)->size(), 100);
}

void tst_workingfolder::namesThatAreNotUtf8AreRead()
{
    const QByteArray name = "m\xFCnchen.yaml";
    const int fd = ::open((root().toUtf8() + '/' + name).constData(), O_CREAT | O_WRONLY, 0600);
    QVERIFY(fd >= 0);
    QVERIFY(::write(fd, "a", 1) == 1);
    ::close(fd);
    const auto tree = open();
    const auto entries = tree.list(u""_s);
    QCOMPARE(entries->size(), 1);
    QVERIFY(files::hasForeignBytes(entries->first().name));
    QCOMPARE(files::pathToBytes(entries->first().name), name);
    QCOMPARE(tree.read(entries->first().name).value(), "a");
    unlink((root().toUtf8() + '/' + name).constData()); // QTemporaryDir cannot
}

void tst_workingfolder::unsavedTextHidesTheDisk()
{
    write(u"base/a.yaml"_s, "old");
    const auto tree = open({{u"base/a.yaml"_s, "new"_ba}});
    QCOMPARE(tree.read(u"base/a.yaml"_s).value(), "new");
    QCOMPARE(tree.contentKey(u"base/a.yaml"_s), files::contentKeyOf("new"));
    QCOMPARE(tree.readKeyed(u"base/a.yaml"_s)->key, files::contentKeyOf("new"));
    QCOMPARE(names(tree, u"base"_s), u"a.yaml"_s);
}

void tst_workingfolder::unsavedTextMakesFilesAndFolders()
{
    write(u"base/a.yaml"_s, "old");
    const auto tree = open({{u"new/deep/b.yaml"_s, "b"_ba}, {u"base/c.yaml"_s, "c"_ba}, {u"d.yaml"_s, {}}});
    QCOMPARE(tree.kind(u"new"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"new/deep"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree.kind(u"new/deep/b.yaml"_s).value(), files::EntryKind::File);
    QCOMPARE(tree.read(u"new"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree.resolved(u"new/deep"_s).value(), u"new/deep"_s);
    QCOMPARE(names(tree, u""_s), u"base/ d.yaml new/"_s);
    QCOMPARE(names(tree, u"new"_s), u"deep/"_s);
    QCOMPARE(names(tree, u"new/deep"_s), u"b.yaml"_s);
    QCOMPARE(names(tree, u"base"_s), u"a.yaml c.yaml"_s);
    QCOMPARE(tree.list(u"none"_s).error().code, ErrorCode::NotFound);
}

void tst_workingfolder::unsavedTextIsSeenThroughLinks()
{
    write(u"base/a.yaml"_s, "old");
    link(u"folder"_s, u"base"_s);
    const auto under = open({{u"base/a.yaml"_s, "new"_ba}, {u"base/sub/n.yaml"_s, "n"_ba}});
    QCOMPARE(under.read(u"folder/a.yaml"_s).value(), "new");
    QCOMPARE(under.kind(u"folder/sub"_s).value(), files::EntryKind::Folder);
    QCOMPARE(names(under, u"folder"_s), u"a.yaml sub/"_s);
    const auto over = open({{u"folder/a.yaml"_s, "new"_ba}, {u"folder/b.yaml"_s, "b"_ba}});
    QCOMPARE(over.read(u"base/a.yaml"_s).value(), "new");
    QCOMPARE(names(over, u"base"_s), u"a.yaml b.yaml"_s);
}

void tst_workingfolder::keysTellContentsApart()
{
    write(u"a"_s, "first");
    const auto tree = open();
    QByteArray last;
    for (const QByteArray& content : {"first"_ba, "other"_ba, "third"_ba}) {
        write(u"a"_s, content);
        const QByteArray key = tree.contentKey(u"a"_s);
        QVERIFY(!key.isEmpty());
        QVERIFY(key != last);
        last = key;
    }
    // Once its times can be trusted the content is not read any more, and the key stays.
    QTRY_VERIFY(tree.contentKey(u"a"_s) != last);
    QCOMPARE(tree.contentKey(u"a"_s), tree.contentKey(u"a"_s));
    QCOMPARE(tree.readKeyed(u"a"_s)->key, tree.contentKey(u"a"_s));
}

void tst_workingfolder::aYoungFileIsKeyedByItsContent()
{
    write(u"a"_s, "text");
    const auto tree = open();
    QFile file(root() + u"/a"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
    QCOMPARE(tree.contentKey(u"a"_s), files::contentKeyOf("text"));
    QCOMPARE(tree.readKeyed(u"a"_s)->key, files::contentKeyOf("text"));
}

void tst_workingfolder::theWholeDiskIsATreeToo()
{
    write(u"base/a.yaml"_s, "a");
    link(u"absolute"_s, root() + u"/base"_s);
    const files::WorkingFolder disk(u"/"_s);
    const QString here = QFileInfo(root()).canonicalFilePath().sliced(1);
    QCOMPARE(disk.read(here + u"/base/a.yaml"_s).value(), "a"_ba);
    QCOMPARE(disk.read(here + u"/absolute/a.yaml"_s).value(), "a"_ba);
    QCOMPARE(disk.resolved(here + u"/absolute/a.yaml"_s).value(), here + u"/base/a.yaml"_s);
    // Names that one can open from anywhere.
    const auto missing = disk.read(here + u"/missing"_s);
    QVERIFY(!missing);
    QCOMPARE(missing.error().where->file, u'/' + here + u"/missing"_s);
    QVERIFY(missing.error().message.startsWith(u'/' + here));
}

void tst_workingfolder::aMissingRootIsNotFound()
{
    const files::WorkingFolder tree(root() + u"/none"_s);
    QCOMPARE(tree.read(u"a"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.list(u""_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree.resolved(u"a"_s).error().code, ErrorCode::NotFound);
}

void tst_workingfolder::bothWaysOfOpeningAgree_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("flags");
    QTest::addColumn<int>("error");
    QTest::newRow("a file") << "base/a"_ba << O_RDONLY << 0;
    QTest::newRow("the root") << ""_ba << (O_RDONLY | O_DIRECTORY) << 0;
    QTest::newRow("a missing file") << "base/x"_ba << O_RDONLY << ENOENT;
    QTest::newRow("a missing folder") << "x/a"_ba << O_RDONLY << ENOENT;
    QTest::newRow("a file as folder") << "base/a/b"_ba << O_RDONLY << ENOTDIR;
    QTest::newRow("a link at the end") << "base/link"_ba << O_RDONLY << ELOOP;
    QTest::newRow("a link at the end, path only") << "base/link"_ba << O_PATH << ELOOP;
    QTest::newRow("the link itself") << "base/link"_ba << (O_PATH | O_NOFOLLOW) << 0;
    QTest::newRow("a link on the way") << "folder/a"_ba << O_RDONLY << ELOOP;
}

void tst_workingfolder::bothWaysOfOpeningAgree()
{
    QFETCH(const QByteArray, path);
    QFETCH(const int, flags);
    QFETCH(const int, error);
    write(u"base/a"_s, "a");
    link(u"base/link"_s, u"a"_s);
    link(u"folder"_s, u"base"_s);
    const files::Descriptor folder(::open(qPrintable(root()), O_PATH | O_DIRECTORY));
    for (const files::Descent descent : {files::Descent::OneCall, files::Descent::NameByName}) {
        errno = 0;
        const files::Descriptor opened = files::openBeneath(folder.fd(), path, flags, descent);
        QCOMPARE(opened.isOpen() ? 0 : errno, error);
    }
}

EFA_TEST(tst_workingfolder)

#include "tst_workingfolder.moc"
