#include "files/pathname.h"
#include "git/repository.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"
#include "tests/support/why.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>

#include <fcntl.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace efa;
using namespace Qt::StringLiterals;
using test::ScratchRepository;

namespace {

using Scene = std::function<void(const ScratchRepository&)>;

char letter(git::FileState state)
{
    switch (state) {
    case git::FileState::Unchanged:
        return ' ';
    case git::FileState::Added:
        return 'A';
    case git::FileState::Modified:
        return 'M';
    case git::FileState::Deleted:
        return 'D';
    case git::FileState::Renamed:
        return 'R';
    case git::FileState::TypeChanged:
        return 'T';
    case git::FileState::Conflicted:
        return 'U';
    }
    return '?';
}

// Our answer in the words of `git status --porcelain=v1 -z`.
QByteArrayList ours(const QList<git::StatusEntry>& entries)
{
    QByteArrayList lines;
    for (const git::StatusEntry& entry : entries) {
        QByteArray line(1, letter(entry.staged));
        line += letter(entry.unstaged);
        line += ' ';
        if (entry.staged == git::FileState::Unchanged && entry.unstaged == git::FileState::Added)
            line = "?? ";
        if (entry.staged == git::FileState::Deleted && entry.unstaged == git::FileState::Added) {
            lines << "?? " + files::pathToBytes(entry.path); // Git has two lines for it
            line = "D  ";
        }
        line += files::pathToBytes(entry.path);
        if (!entry.oldPath.isEmpty())
            line += " from " + files::pathToBytes(entry.oldPath);
        lines << line;
    }
    std::ranges::sort(lines);
    return lines;
}

QByteArrayList theirs(const QByteArray& output)
{
    QByteArrayList lines;
    const QByteArrayList items = output.split('\0');
    for (qsizetype i = 0; i + 1 < items.size(); ++i) {
        QByteArray line = items.at(i);
        const QByteArray pair = line.first(2);
        if (pair == " A") // announced by `git add -N`
            line.replace(0, 2, "??");
        if (pair.contains('U') || pair == "AA" || pair == "DD")
            line.replace(0, 2, "UU");
        if (pair.contains('R'))
            line += " from " + items.at(++i);
        lines << line;
    }
    std::ranges::sort(lines);
    return lines;
}

} // namespace

Q_DECLARE_METATYPE(Scene)

class tst_status : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void agreesWithGit_data();
    void agreesWithGit();
    void agreesWithGitAfterRandomChanges();
    void agreesWithGitOnThousandsOfFiles();
    void readingWritesNothing();
    void aFileThatMayNotBeReadIsNoLock();
    void cancels();

  private:
    void addChanges();
    void addKinds();
    void addRules();
    void addStates();
    void addNames();
};

namespace {

void row(const char* name, const Scene& scene)
{
    QTest::newRow(name) << scene;
}

} // namespace

void tst_status::addChanges()
{
    row("nothing changed", [](const ScratchRepository&) {});
    row("a changed file", [](const ScratchRepository& s) { s.write(u"a"_s, "other\n"); });
    row("changed to the same length", [](const ScratchRepository& s) { s.write(u"a"_s, "b\n"); });
    row("staged and changed again", [](const ScratchRepository& s) {
        s.write(u"a"_s, "one\n");
        s.git({u"add"_s, u"a"_s});
        s.write(u"a"_s, "two\n");
    });
    row("untracked files, also in new folders", [](const ScratchRepository& s) {
        s.write(u"new"_s, "");
        s.write(u"folder/deep/new"_s, "");
        s.write(u"sub/new"_s, "");
    });
    row("an added file that is gone again", [](const ScratchRepository& s) {
        s.write(u"new"_s, "x");
        s.git({u"add"_s, u"new"_s});
        s.remove(u"new"_s);
    });
    row("deleted, staged and not", [](const ScratchRepository& s) {
        s.remove(u"a"_s);
        s.git({u"rm"_s, u"-q"_s, u"sub/b"_s});
    });
    row("removed from the index only",
        [](const ScratchRepository& s) { s.git({u"rm"_s, u"-q"_s, u"--cached"_s, u"a"_s}); });
    row("a moved file", [](const ScratchRepository& s) { s.git({u"mv"_s, u"long"_s, u"sub/moved"_s}); });
    row("moved and changed a little", [](const ScratchRepository& s) {
        s.git({u"mv"_s, u"long"_s, u"moved"_s});
        s.write(u"moved"_s, s.read(u"moved"_s) + "one more\n");
        s.git({u"add"_s, u"-A"_s});
    });
    row("moved, not staged",
        [](const ScratchRepository& s) { QDir().rename(s.path(u"long"_s), s.path(u"moved"_s)); });
    row("copies are not moves", [](const ScratchRepository& s) {
        s.write(u"copy"_s, s.read(u"long"_s));
        s.git({u"add"_s, u"-A"_s});
    });
}

void tst_status::addKinds()
{
    row("made executable", [](const ScratchRepository& s) { s.makeExecutable(u"a"_s); });
    row("made executable where that does not count", [](const ScratchRepository& s) {
        s.git({u"config"_s, u"core.fileMode"_s, u"false"_s});
        s.makeExecutable(u"a"_s);
    });
    row("a file became a link", [](const ScratchRepository& s) {
        s.remove(u"a"_s);
        s.link(u"a"_s, u"sub/b"_s);
    });
    row("a link leads elsewhere", [](const ScratchRepository& s) {
        s.remove(u"link"_s);
        s.link(u"link"_s, u"nowhere"_s);
    });
    row("a folder became a file", [](const ScratchRepository& s) {
        s.remove(u"sub"_s);
        s.write(u"sub"_s, "x");
    });
    row("a file became a folder", [](const ScratchRepository& s) {
        s.remove(u"a"_s);
        s.write(u"a/x"_s, "x");
    });
    row("a folder became a link", [](const ScratchRepository& s) {
        QDir().rename(s.path(u"sub"_s), s.path(u"real"_s));
        s.link(u"sub"_s, u"real"_s);
    });
    row("a repository inside", [](const ScratchRepository& s) {
        s.git({u"init"_s, u"-q"_s, u"inner"_s});
        s.write(u"inner/x"_s, "x");
    });
    row("a submodule with changes", [](const ScratchRepository& s) {
        s.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
        s.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, u"module"_s});
        s.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, u"quiet"_s});
        s.commitAll(u"submodules"_s);
        s.write(u"module/a"_s, "changed\n");
    });
    row("submodules of which parts are ignored", [](const ScratchRepository& s) {
        s.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
        for (const QString& name : {u"all"_s, u"dirty"_s, u"untracked"_s, u"none"_s, u"own"_s, u"moved"_s}) {
            s.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, name});
            s.git({u"config"_s, u"-f"_s, u".gitmodules"_s, u"submodule.%1.ignore"_s.arg(name), name});
        }
        s.git({u"config"_s, u"-f"_s, u".gitmodules"_s, u"submodule.moved.ignore"_s, u"dirty"_s});
        s.git({u"config"_s, u"submodule.own.ignore"_s, u"untracked"_s});
        s.commitAll(u"submodules"_s);
        for (const QString& name : {u"all"_s, u"untracked"_s, u"none"_s, u"own"_s})
            s.write(name + u"/new"_s, "x");
        s.write(u"dirty/a"_s, "changed\n");
        s.git({u"-C"_s, u"moved"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"on"_s});
    });
    row("submodules that are not there", [](const ScratchRepository& s) {
        s.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
        for (const QString& name : {u"empty"_s, u"gone"_s, u"file"_s})
            s.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, name});
        s.commitAll(u"submodules"_s);
        for (const QString& name : {u"empty"_s, u"gone"_s, u"file"_s})
            s.remove(name);
        QDir().mkpath(s.path(u"empty"_s));
        s.write(u"file"_s, "x");
    });
    row("a submodule at another commit", [](const ScratchRepository& s) {
        s.git({u"clone"_s, u"-q"_s, u"."_s, u"../other"_s});
        s.git({u"submodule"_s, u"--quiet"_s, u"add"_s, u"../other"_s, u"module"_s});
        s.commitAll(u"submodule"_s);
        s.git({u"-C"_s, u"module"_s, u"commit"_s, u"-q"_s, u"--allow-empty"_s, u"-m"_s, u"on"_s});
    });
}

void tst_status::addRules()
{
    row("ignored files", [](const ScratchRepository& s) {
        s.write(u".gitignore"_s, "*.log\n/build/\n!keep.log\nsub/**/x\n");
        s.write(u"a.log"_s, "");
        s.write(u"keep.log"_s, "");
        s.write(u"build/x"_s, "");
        s.write(u"sub/build/x"_s, "");
        s.write(u"sub/.gitignore"_s, "own\n");
        s.write(u"sub/own"_s, "");
        s.write(u".git/info/exclude"_s, "excluded\n");
        s.write(u"excluded"_s, "");
    });
    row("an ignore file that the repository's configuration names", [](const ScratchRepository& s) {
        s.write(u".git/own-ignore"_s, "*.tmp\n");
        s.git({u"config"_s, u"core.excludesFile"_s, s.path(u".git/own-ignore"_s)});
        s.write(u"a.tmp"_s, "");
    });
    row("an ignore file of the user", [](const ScratchRepository& s) {
        s.write(u"../home/.config/git/ignore"_s, "*.tmp\n");
        s.write(u"a.tmp"_s, "");
    });
    row("ignored but tracked", [](const ScratchRepository& s) {
        s.write(u".gitignore"_s, "a\n");
        s.write(u"a"_s, "changed");
    });
    row("added in spite of being ignored", [](const ScratchRepository& s) {
        s.write(u".gitignore"_s, "new\n");
        s.write(u"new"_s, "x");
        s.git({u"add"_s, u"-f"_s, u"new"_s});
    });
    row("line ends converted by the configuration", [](const ScratchRepository& s) {
        s.git({u"config"_s, u"core.autocrlf"_s, u"true"_s});
        s.write(u"a"_s, "a\r\n");
        s.write(u"sub/b"_s, "b\r\nmore\r\n");
    });
    row("line ends converted by attributes", [](const ScratchRepository& s) {
        s.write(u".gitattributes"_s, "* text=auto\n*.txt text eol=crlf\n*.sh text eol=lf\n*.bin -text\n");
        s.write(u"a.txt"_s, "a\nb\n");
        s.write(u"b.sh"_s, "a\nb\n");
        s.write(u"c.bin"_s, "a\r\nb\n");
        s.write(u"d"_s, "a\r\nb\r\n");
        s.commitAll(u"attributes"_s);
        s.write(u"a.txt"_s, "a\r\nb\r\n");
        s.write(u"b.sh"_s, "a\r\nb\r\n");
        s.write(u"c.bin"_s, "a\nb\n");
        s.write(u"d"_s, "a\nb\n");
    });
    row("identities expanded by attributes", [](const ScratchRepository& s) {
        s.write(u".gitattributes"_s, "*.id ident\n");
        s.write(u"x.id"_s, "$Id$\n");
        s.commitAll(u"ident"_s);
        s.write(u"x.id"_s, "$Id: 0123456789 $\n");
    });
}

void tst_status::addStates()
{
    row("announced with git add -N", [](const ScratchRepository& s) {
        s.write(u"new"_s, "x");
        s.git({u"add"_s, u"-N"_s, u"new"_s});
    });
    row("a merge with conflicts", [](const ScratchRepository& s) {
        s.git({u"checkout"_s, u"-q"_s, u"-b"_s, u"side"_s});
        s.write(u"a"_s, "side\n");
        s.write(u"both"_s, "side\n");
        s.git({u"rm"_s, u"-q"_s, u"sub/b"_s});
        s.commitAll(u"side"_s);
        s.git({u"checkout"_s, u"-q"_s, u"main"_s});
        s.write(u"a"_s, "main\n");
        s.write(u"both"_s, "main\n");
        s.write(u"sub/b"_s, "main\n");
        s.commitAll(u"main"_s);
        s.tryGit({u"merge"_s, u"side"_s});
    });
    row("a sparse checkout", [](const ScratchRepository& s) {
        s.git({u"sparse-checkout"_s, u"set"_s, u"--no-sparse-index"_s, u"sub"_s});
        s.write(u"sub/b"_s, "changed\n");
    });
    row("an index of version 4", [](const ScratchRepository& s) {
        s.git({u"update-index"_s, u"--index-version"_s, u"4"_s});
        s.write(u"sub/b"_s, "changed\n");
    });
    row("a detached head", [](const ScratchRepository& s) {
        s.git({u"checkout"_s, u"-q"_s, u"--detach"_s});
        s.write(u"a"_s, "changed\n");
    });
    row("before the first commit", [](const ScratchRepository& s) {
        s.git({u"checkout"_s, u"-q"_s, u"--orphan"_s, u"fresh"_s});
        s.write(u"new"_s, "");
    });
    row("assumed to be unchanged", [](const ScratchRepository& s) {
        s.git({u"update-index"_s, u"--assume-unchanged"_s, u"a"_s});
        s.write(u"a"_s, "changed\n");
    });
}

void tst_status::addNames()
{
    row("names with unusual characters", [](const ScratchRepository& s) {
        s.write(u"a b"_s, "");
        s.write(u"quo\"te"_s, "");
        s.write(u"tab\there"_s, "");
        s.write(u"ünï/✓"_s, "");
        s.write(u"[a]*?"_s, "");
        s.write(u"-dash"_s, "");
    });
    row("names that are not UTF-8", [](const ScratchRepository& s) {
        close(open((s.path().toUtf8() + "/m\xFCnchen").constData(), O_CREAT | O_WRONLY, 0600));
    });
}

void tst_status::agreesWithGit_data()
{
    QTest::addColumn<Scene>("scene");
    addChanges();
    addKinds();
    addRules();
    addStates();
    addNames();
}

void tst_status::agreesWithGit()
{
    QFETCH(const Scene, scene);
    const ScratchRepository scratch;
    QByteArray text;
    for (int line = 0; line < 50; ++line)
        text += "line " + QByteArray::number(line * line) + '\n';
    scratch.write(u"a"_s, "a\n");
    scratch.write(u"sub/b"_s, "b\n");
    scratch.write(u"long"_s, text);
    scratch.link(u"link"_s, u"a"_s);
    scratch.commitAll(u"first"_s);
    scene(scratch);
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY2(repository, test::why(repository));
    const auto status = repository->status(Progress());
    QVERIFY2(status, test::why(status));
    QCOMPARE(ours(*status), theirs(scratch.git({u"status"_s, u"--porcelain=v1"_s, u"-z"_s, u"-uall"_s})));
    QVERIFY(std::ranges::is_sorted(*status, {}, &git::StatusEntry::path));
    const QByteArray name = scratch.path().toUtf8() + "/m\xFCnchen";
    unlink(name.constData()); // QTemporaryDir cannot
}

void tst_status::agreesWithGitAfterRandomChanges()
{
    const ScratchRepository scratch;
    QRandomGenerator random(11);
    const auto name = [&] { return u"d%1/f%2"_s.arg(random.bounded(4)).arg(random.bounded(6)); };
    for (int round = 0; round < 12; ++round) {
        for (int change = 0; change < 6; ++change) {
            const QString path = name();
            switch (random.bounded(5)) {
            case 0:
                QFile::remove(scratch.path(path));
                break;
            case 1:
                scratch.git({u"add"_s, u"-A"_s});
                break;
            case 2:
                scratch.write(u".gitignore"_s, name().toUtf8() + '\n');
                break;
            default:
                scratch.write(path,
                              QByteArray(1 + random.bounded(3), 'x') + QByteArray::number(random.generate()));
            }
        }
        if (round % 3 == 0)
            scratch.commitAll(u"round"_s);
        const auto status = git::Repository::open(scratch.path())->status(Progress());
        QVERIFY2(status, test::why(status));
        QCOMPARE(ours(*status), theirs(scratch.git({u"status"_s, u"--porcelain=v1"_s, u"-z"_s, u"-uall"_s})));
    }
}

void tst_status::agreesWithGitOnThousandsOfFiles()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 3000; ++i)
        scratch.write(u"clusters/c%1/f%2.yaml"_s.arg(i / 5).arg(i % 5), QByteArray::number(i));
    scratch.commitAll(u"many"_s);
    for (int i = 0; i < 3000; i += 7)
        scratch.write(u"clusters/c%1/f%2.yaml"_s.arg(i / 5).arg(i % 5), QByteArray::number(i + 1));
    for (int i = 0; i < 500; ++i)
        scratch.write(u"new/c%1.yaml"_s.arg(i), {});
    const auto status = git::Repository::open(scratch.path())->status(Progress());
    QVERIFY2(status, test::why(status));
    QVERIFY(status->size() > 900);
    QCOMPARE(ours(*status), theirs(scratch.git({u"status"_s, u"--porcelain=v1"_s, u"-z"_s, u"-uall"_s})));
}

void tst_status::readingWritesNothing()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "a");
    scratch.commitAll(u"first"_s);
    const auto times = [&] {
        QStringList lines;
        const QDir folder(scratch.path(u".git"_s));
        const auto all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        for (const QFileInfo& info : folder.entryInfoList(all))
            lines << info.fileName() + info.lastModified().toString(Qt::ISODateWithMs);
        return lines;
    };
    scratch.write(u"a"_s, "b");
    const QStringList before = times();
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY(repository->status(Progress()));
    QVERIFY(repository->head());
    QVERIFY(repository->log({}, 10, Progress()));
    QVERIFY(repository->diff(u"a"_s, git::DiffSides::HeadToWorking));
    QCOMPARE(times(), before);
}

void tst_status::aFileThatMayNotBeReadIsNoLock()
{
    const ScratchRepository scratch;
    scratch.write(u"a"_s, "one\n");
    scratch.commitAll(u"first"_s);
    scratch.write(u"a"_s, "two\n");
    QVERIFY(chmod(qPrintable(scratch.path(u"a"_s)), 0) == 0);
    QVERIFY(chmod(qPrintable(QFileInfo(scratch.path()).path()), 0755) == 0);
    const auto repository = git::Repository::open(scratch.path());
    QVERIFY2(repository, test::why(repository));
    // Root may read everything; this thread is somebody else for a moment.
    const int before = geteuid() == 0 ? setfsuid(65534) : -1;
    const auto status = repository->status({});
    if (before >= 0)
        setfsuid(static_cast<uid_t>(before));
    QVERIFY(!status);
    QCOMPARE(status.error().code, ErrorCode::Io);
    QVERIFY2(status.error().hint.contains(u"permissions"_s), qPrintable(status.error().toString()));
}

void tst_status::cancels()
{
    const ScratchRepository scratch;
    for (int i = 0; i < 50; ++i)
        scratch.write(u"f%1"_s.arg(i), {});
    Progress progress;
    progress.cancel();
    QCOMPARE(git::Repository::open(scratch.path())->status(progress).error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_status)

#include "tst_status.moc"
