#include "files/contentkey.h"
#include "files/workingfolder.h"
#include "git/repository.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QFile>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace efa;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

class tst_committree : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void filesAreReadWithoutACheckout();
    void listingIsSortedByName();
    void linksInsideAreFollowed();
    void linksOutAreRefused_data();
    void linksOutAreRefused();
    void submodulesAreNamed();
    void keysAreBlobIds();
    void anEmptyCommitIsAnEmptyFolder();
    void anUnknownCommitIsAnError();
    void aDamagedObjectIsAnError();
    void forgedNamesAreLeftOut();
    void itOutlivesTheRepositoryAndIsReadFromThreads();
    void itAgreesWithTheWorkingFolder();
};

namespace {

std::shared_ptr<const files::FileTree> headOf(const ScratchRepository& scratch)
{
    const auto repository = git::Repository::open(scratch.path());
    auto tree = repository->tree(*repository->head()->commit);
    if (!tree)
        qFatal("%s", qPrintable(tree.error().toString()));
    return *tree;
}

QString names(const files::FileTree& tree, const QString& folder)
{
    QStringList lines;
    const auto entries = tree.list(folder);
    if (!entries)
        return entries.error().message;
    for (const files::Entry& entry : *entries)
        lines << (entry.kind == files::EntryKind::Folder ? entry.name + u'/' : entry.name);
    return lines.join(u' ');
}

} // namespace

void tst_committree::filesAreReadWithoutACheckout()
{
    const ScratchRepository scratch;
    scratch.write(u"base/a.yaml"_s, "a: 1\n");
    const QString id = scratch.commitAll(u"first"_s);
    scratch.remove(u"base"_s);
    const auto tree = headOf(scratch);
    QCOMPARE(tree->read(u"base/a.yaml"_s).value(), "a: 1\n");
    QCOMPARE(tree->kind(u"base"_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree->kind(u""_s).value(), files::EntryKind::Folder);
    QCOMPARE(tree->resolved(u"base/a.yaml"_s).value(), u"base/a.yaml"_s);
    QCOMPARE(tree->displayName(u"base/a.yaml"_s), id.first(7) + u":base/a.yaml"_s);
    QCOMPARE(tree->read(u"base"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree->list(u"base/a.yaml"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree->read(u"none"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree->read(u"base/a.yaml/x"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(tree->read(u"../x"_s).error().code, ErrorCode::Invalid);
}

void tst_committree::listingIsSortedByName()
{
    const ScratchRepository scratch;
    for (const QString& path : {u"a/z"_s, u"a-b"_s, u"a.yaml"_s, u"a0"_s})
        scratch.write(path, "x");
    scratch.commitAll(u"first"_s);
    QCOMPARE(names(*headOf(scratch), u""_s), u"a/ a-b a.yaml a0"_s);
}

void tst_committree::linksInsideAreFollowed()
{
    const ScratchRepository scratch;
    scratch.write(u"base/a"_s, "a");
    scratch.link(u"folder"_s, u"base"_s);
    scratch.link(u"deep/er/up"_s, u"../../folder"_s);
    scratch.link(u"file"_s, u"folder/a"_s);
    scratch.link(u"broken"_s, u"none"_s);
    scratch.commitAll(u"first"_s);
    const auto tree = headOf(scratch);
    QCOMPARE(tree->read(u"deep/er/up/a"_s).value(), "a");
    QCOMPARE(tree->resolved(u"file"_s).value(), u"base/a"_s);
    QCOMPARE(tree->contentKey(u"file"_s), tree->contentKey(u"base/a"_s));
    QCOMPARE(names(*tree, u""_s), u"base/ broken deep/ file folder/"_s);
    QCOMPARE(names(*tree, u"deep/er/up"_s), u"a"_s);
    QCOMPARE(tree->read(u"broken"_s).error().code, ErrorCode::NotFound);
}

void tst_committree::linksOutAreRefused_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("absolute") << u"/etc/passwd"_s;
    QTest::newRow("one up") << u"../outside"_s;
    QTest::newRow("itself") << u"way"_s;
}

void tst_committree::linksOutAreRefused()
{
    QFETCH(const QString, target);
    const ScratchRepository scratch;
    scratch.link(u"way"_s, target);
    scratch.commitAll(u"first"_s);
    const auto tree = headOf(scratch);
    QCOMPARE(tree->read(u"way"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree->read(u"way/x"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(tree->resolved(u"way"_s).error().code, ErrorCode::Invalid);
    QCOMPARE(names(*tree, u""_s), u"way"_s);
}

void tst_committree::submodulesAreNamed()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    scratch.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
    scratch.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, u"module"_s});
    scratch.commitAll(u"second"_s);
    const auto tree = headOf(scratch);
    QCOMPARE(names(*tree, u""_s), u".gitmodules module/"_s);
    for (const auto& error : {tree->list(u"module"_s).error(), tree->read(u"module/x"_s).error()}) {
        QCOMPARE(error.code, ErrorCode::Network);
        QVERIFY(error.message.contains(u"submodule"_s));
    }
}

void tst_committree::keysAreBlobIds()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "text");
    scratch.commitAll(u"first"_s);
    const auto tree = headOf(scratch);
    const QByteArray id = QByteArray::fromHex(scratch.git({u"rev-parse"_s, u"HEAD:a"_s}).trimmed());
    QCOMPARE(tree->contentKey(u"a"_s), files::contentKeyOfBlob(id));
    QCOMPARE(tree->readKeyed(u"a"_s)->key, files::contentKeyOf("text"));
    QCOMPARE(tree->contentKey(u"none"_s), QByteArray());
    QCOMPARE(tree->contentKey(u""_s), QByteArray());
}

void tst_committree::anEmptyCommitIsAnEmptyFolder()
{
    const ScratchRepository scratch;
    scratch.commitAll(u"first"_s);
    QCOMPARE(names(*headOf(scratch), u""_s), u""_s);
}

void tst_committree::anUnknownCommitIsAnError()
{
    const ScratchRepository scratch;
    const auto repository = git::Repository::open(scratch.path());
    QCOMPARE(repository->tree({QString(40, u'1')}).error().code, ErrorCode::Io);
    QCOMPARE(repository->tree({u"HEAD"_s}).error().code, ErrorCode::Invalid);
}

void tst_committree::aDamagedObjectIsAnError()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "text");
    scratch.commitAll(u"first"_s);
    const QString id = QString::fromLatin1(scratch.git({u"rev-parse"_s, u"HEAD:a"_s}).trimmed());
    const QString object = u".git/objects/%1/%2"_s.arg(id.first(2), id.sliced(2));
    QFile::remove(scratch.path(object));
    const auto missing = headOf(scratch)->read(u"a"_s);
    QCOMPARE(missing.error().code, ErrorCode::Io);
    QVERIFY(!missing.error().hint.isEmpty());
    scratch.write(object, "nonsense");
    QCOMPARE(headOf(scratch)->read(u"a"_s).error().code, ErrorCode::Io);
}

void tst_committree::forgedNamesAreLeftOut()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "text");
    scratch.commitAll(u"first"_s);
    const QByteArray blob = QByteArray::fromHex(scratch.git({u"rev-parse"_s, u"HEAD:a"_s}).trimmed());
    QByteArray tree;
    for (const QByteArray& name : {".."_ba, ".git"_ba, "a/b"_ba, "plain"_ba})
        tree += "100644 " + name + '\0' + blob;
    const QStringList write = {u"hash-object"_s, u"-w"_s, u"-t"_s, u"tree"_s, u"--literally"_s, u"--stdin"_s};
    const QString id = QString::fromLatin1(scratch.git(write, tree)).trimmed();
    const QString commit =
        QString::fromLatin1(scratch.git({u"commit-tree"_s, u"-m"_s, u"forged"_s, id})).trimmed();
    const auto forged = git::Repository::open(scratch.path())->tree({commit});
    QVERIFY2(forged, test::why(forged));
    QCOMPARE(names(**forged, u""_s), u"plain"_s);
}

void tst_committree::itOutlivesTheRepositoryAndIsReadFromThreads()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 400; ++i)
        scratch.write(u"c%1/f%2"_s.arg(i / 10).arg(i % 10), "content " + QByteArray::number(i));
    scratch.commitAll(u"first"_s);
    scratch.git({u"gc"_s, u"-q"_s});
    const auto tree = headOf(scratch);
    std::atomic_int right = 0;
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int n = 0; n < 400; ++n) {
                const int i = (n + thread * 100) % 400;
                const auto content = tree->read(u"c%1/f%2"_s.arg(i / 10).arg(i % 10));
                right += content && *content == "content " + QByteArray::number(i) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(right.load(), 1600);
}

void tst_committree::itAgreesWithTheWorkingFolder()
{
    const ScratchRepository scratch;
    scratch.write(u"a/b/c"_s, "1");
    scratch.write(u"a/b.c"_s, "2");
    scratch.write(u"ünï/✓"_s, "3");
    scratch.link(u"l"_s, u"a/b"_s);
    scratch.link(u"out"_s, u"../x"_s);
    scratch.commitAll(u"first"_s);
    const auto commit = headOf(scratch);
    const files::WorkingFolder folder(scratch.path());
    for (const QString& path : {u""_s, u"a"_s, u"a/b"_s, u"a/b/c"_s, u"a/b.c"_s, u"ünï"_s, u"l"_s, u"l/c"_s,
                                u"out"_s, u"none"_s, u"a/b/c/d"_s}) {
        const auto here = commit->kind(path);
        const auto there = folder.kind(path);
        QCOMPARE(here.has_value(), there.has_value());
        if (here)
            QCOMPARE(*here, *there);
        else
            QCOMPARE(here.error().code, there.error().code);
        QCOMPARE(commit->resolved(path).value_or(u"?"_s), folder.resolved(path).value_or(u"?"_s));
        QCOMPARE(commit->read(path).value_or("?"_ba), folder.read(path).value_or("?"_ba));
        QCOMPARE(commit->list(path).value_or(QList<files::Entry>()),
                 folder.list(path).value_or(QList<files::Entry>()));
    }
}

EFA_TEST(tst_committree)

#include "tst_committree.moc"
