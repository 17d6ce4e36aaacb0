#include "git/remotecache.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::ScratchRepository;
using Kind = files::RemoteReference::Kind;

/// Clones of other repositories, found by address and read at the revision that a fetch would bring.
class tst_remotecache : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void formsOfOneAddressHaveOneClone_data();
    void formsOfOneAddressHaveOneClone();
    void noAddressLeadsOutOfTheCache_data();
    void noAddressLeadsOutOfTheCache();
    void aRevisionIsWhatAFetchBrings_data();
    void aRevisionIsWhatAFetchBrings();
    void aShortenedIdIsRefusedWithTheWholeOne();
    void branchesOfAWebAddressMayHaveSlashes_data();
    void branchesOfAWebAddressMayHaveSlashes();
    void theHintClonesWhatIsMissing();
    void theHintFetchesANewBranch();
    void aRepositoryAroundTheCacheIsNoClone();
    void whatWasReadStaysWhenABranchMoves();
    void aCloneMayLieElsewhere();
    void ofAWorkingCloneItsOriginCounts_data();
    void ofAWorkingCloneItsOriginCounts();

  private:
    QString url() const { return u"file://"_s + m_source.path(); }
    QString cache() const { return m_source.home() + u"/remotes"_s; }
    QString clone() const { return git::RemoteCache(cache()).folderOf(url()); }
    Result<files::RemoteContent> open(const QString& revision) const
    {
        return git::RemoteCache(cache()).open({.url = url(), .path = {}, .revision = revision});
    }
    /// What the program's own words do in a shell.
    static int obey(const QString& hint);

    ScratchRepository m_source;
    QString m_first;
    QString m_second;
};

int tst_remotecache::obey(const QString& hint)
{
    const auto answer =
        run({.program = u"sh"_s, .arguments = {u"-c"_s, hint.mid(hint.indexOf(u"git "_s))}}, {});
    test::record(u"git"_s, test::Reality::Real);
    return answer ? answer->exitCode : -1;
}

void tst_remotecache::initTestCase()
{
    m_source.write(u"a.txt"_s, "one");
    m_first = m_source.commitAll(u"first"_s);
    m_source.git({u"tag"_s, u"plain"_s});
    m_source.git({u"tag"_s, u"-m"_s, u"text"_s, u"noted"_s});
    m_source.git({u"tag"_s, u"both"_s});
    m_source.write(u"a.txt"_s, "two");
    m_second = m_source.commitAll(u"second"_s);
    m_source.git({u"branch"_s, u"both"_s});
    m_source.git({u"branch"_s, u"feature/x"_s});
    m_source.git({u"tag"_s, u"tree"_s, u"HEAD^{tree}"_s});
    m_source.git({u"update-ref"_s, u"refs/pull/1/head"_s, m_first});
    m_source.git({u"clone"_s, u"--mirror"_s, u"-q"_s, url(), clone()});
}

void tst_remotecache::formsOfOneAddressHaveOneClone_data()
{
    QTest::addColumn<QString>("url");
    for (const char* form :
         {"https://github.com/owner/name", "https://github.com/owner/name.git",
          "http://GitHub.com/owner/name/", "https://github.com:443/owner/name",
          "git@github.com:owner/name.git", "github.com:owner/name", "ssh://git@github.com/owner/name",
          "ssh://git@github.com:22/owner/name.git", "https://user:secret@github.com/owner//name"})
        QTest::newRow(form) << QString::fromLatin1(form);
}

void tst_remotecache::formsOfOneAddressHaveOneClone()
{
    QFETCH(const QString, url);
    QCOMPARE(git::RemoteCache(u"/c"_s).folderOf(url), u"/c/github.com/owner/name.git"_s);
}

void tst_remotecache::noAddressLeadsOutOfTheCache_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("folder");
    QTest::newRow("another port is another server")
        << u"https://example.org:8443/a/b"_s << u"/c/example.org:8443/a/b.git"_s;
    QTest::newRow("a path on this machine")
        << u"file:///srv/git/fleet.git"_s << u"/c/localhost/srv/git/fleet.git"_s;
    QTest::newRow("dots") << u"https://example.org/../../etc/x"_s
                          << u"/c/example.org/%2E%2E/%2E%2E/etc/x.git"_s;
    QTest::newRow("dots for a host") << u"https://../x"_s << u"/c/%2E%2E/x.git"_s;
    QTest::newRow("what steers a terminal")
        << u"https://e.org/a\u001b[1m/b\n"_s << u"/c/e.org/a%1B%5B1m/b%0A.git"_s;
}

void tst_remotecache::noAddressLeadsOutOfTheCache()
{
    QFETCH(const QString, url);
    QFETCH(const QString, folder);
    QCOMPARE(git::RemoteCache(u"/c"_s).folderOf(url), folder);
}

void tst_remotecache::aRevisionIsWhatAFetchBrings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isPinned");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("HEAD") << u"HEAD"_s << false;
    QTest::newRow("a branch") << u"main"_s << false;
    QTest::newRow("a branch by its whole name") << u"refs/heads/main"_s << false;
    QTest::newRow("a branch by half of its name") << u"heads/main"_s << false;
    QTest::newRow("a branch with a slash") << u"feature/x"_s << false;
    QTest::newRow("a tag") << u"plain"_s << true;
    QTest::newRow("a tag with a note") << u"noted"_s << true;
    QTest::newRow("a tag by its whole name") << u"refs/tags/plain"_s << true;
    QTest::newRow("a tag that a branch is called like") << u"both"_s << true;
    QTest::newRow("a reference of another kind") << u"pull/1/head"_s << false;
    QTest::newRow("a commit") << u"FIRST"_s << true;
    QTest::newRow("a commit in capitals") << u"SECOND"_s << true;
    QTest::newRow("a commit that is not there") << QString(40, u'a') << true;
    QTest::newRow("no such name") << u"nowhere"_s << true;
    QTest::newRow("an expression") << u"main~1"_s << true;
    QTest::newRow("a name that no reference has") << u"a b"_s << true;
    QTest::newRow("a tag of no commit") << u"tree"_s << true;
}

void tst_remotecache::aRevisionIsWhatAFetchBrings()
{
    QFETCH(QString, name);
    QFETCH(const bool, isPinned);
    name.replace(u"FIRST"_s, m_first).replace(u"SECOND"_s, m_second.toUpper());
    const ScratchRepository other;
    const QString asked = name.isEmpty() ? u"HEAD"_s : name;
    const bool arrives = other.tryGit({u"fetch"_s, u"-q"_s, u"--depth=1"_s, url(), asked}).exitCode == 0 &&
                         other.tryGit({u"checkout"_s, u"-q"_s, u"FETCH_HEAD"_s}).exitCode == 0;
    const auto content = open(name);
    QCOMPARE(content.has_value(), arrives);
    if (!arrives)
        return;
    QCOMPARE(content->commit.text, QString::fromUtf8(other.git({u"rev-parse"_s, u"HEAD"_s}).trimmed()));
    QCOMPARE(content->tree->read(u"a.txt"_s).value_or("nothing"), other.read(u"a.txt"_s));
    QCOMPARE(content->isPinned, isPinned);
}

void tst_remotecache::aShortenedIdIsRefusedWithTheWholeOne()
{
    const QString name = m_first.first(9);
    QVERIFY(ScratchRepository().tryGit({u"fetch"_s, u"-q"_s, url(), name}).exitCode != 0);
    const auto content = open(name);
    QVERIFY(!content);
    QCOMPARE(content.error().code, ErrorCode::Invalid);
    QVERIFY2(content.error().hint.contains(m_first), qPrintable(content.error().hint));
}

void tst_remotecache::branchesOfAWebAddressMayHaveSlashes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("inTree");
    QTest::newRow("a tag") << u"plain/dir/a.txt"_s << u"dir/a.txt"_s;
    QTest::newRow("a branch with a slash") << u"feature/x/a.txt"_s << u"a.txt"_s;
    QTest::newRow("a whole name") << u"refs/heads/main/a.txt"_s << u"a.txt"_s;
}

void tst_remotecache::branchesOfAWebAddressMayHaveSlashes()
{
    QFETCH(const QString, path);
    QFETCH(const QString, inTree);
    const auto content =
        git::RemoteCache(cache()).open({.url = url(), .path = path, .revision = {}, .kind = Kind::File});
    QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
    QCOMPARE(content->path, inTree);
    QVERIFY(!git::RemoteCache(cache()).open(
        {.url = url(), .path = u"nowhere/a.txt"_s, .revision = {}, .kind = Kind::File}));
}

void tst_remotecache::theHintClonesWhatIsMissing()
{
    // An apostrophe, and words that a shell would obey.
    const QString place = m_source.home() + u"/it's $(touch x) here"_s;
    m_source.git({u"clone"_s, u"-q"_s, u"--bare"_s, m_source.path(), place});
    const git::RemoteCache cache(m_source.home() + u"/other's cache"_s);
    const files::RemoteReference reference = {
        .url = u"file://"_s + place, .path = {}, .revision = u"plain"_s};
    const auto missing = cache.open(reference);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY2(missing.error().hint.contains(u"git clone --bare "_s), qPrintable(missing.error().hint));
    QCOMPARE(obey(missing.error().hint), 0);
    const auto content = cache.open(reference);
    QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
    QCOMPARE(content->commit.text, m_first);
}

void tst_remotecache::theHintFetchesANewBranch()
{
    const git::RemoteCache cache(m_source.home() + u"/bare"_s);
    m_source.git({u"clone"_s, u"-q"_s, u"--bare"_s, url(), cache.folderOf(url())});
    m_source.git({u"branch"_s, u"late"_s, m_first});
    const files::RemoteReference reference = {.url = url(), .path = {}, .revision = u"late"_s};
    const auto missing = cache.open(reference);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QCOMPARE(obey(missing.error().hint), 0);
    const auto content = cache.open(reference);
    m_source.git({u"branch"_s, u"-D"_s, u"late"_s});
    QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
    QCOMPARE(content->commit.text, m_first);
}

void tst_remotecache::aRepositoryAroundTheCacheIsNoClone()
{
    const git::RemoteCache inside(m_source.path(u".cache"_s));
    QVERIFY(QDir().mkpath(inside.folderOf(url())));
    const auto content = inside.open({.url = url(), .path = {}, .revision = u"main"_s});
    QVERIFY(!content);
    QCOMPARE(content.error().code, ErrorCode::NotFound);
}

void tst_remotecache::whatWasReadStaysWhenABranchMoves()
{
    m_source.git({u"--git-dir"_s, clone(), u"branch"_s, u"moving"_s, m_first});
    const auto before = open(u"moving"_s);
    m_source.git({u"--git-dir"_s, clone(), u"branch"_s, u"-f"_s, u"moving"_s, m_second});
    const auto after = open(u"moving"_s);
    QVERIFY(before && after);
    QCOMPARE(before->tree->read(u"a.txt"_s).value_or("nothing"), QByteArray("one"));
    QCOMPARE(after->tree->read(u"a.txt"_s).value_or("nothing"), QByteArray("two"));
    QVERIFY2(after->tree->displayName(u"a.txt"_s).endsWith(u"@moving:a.txt"_s),
             qPrintable(after->tree->displayName(u"a.txt"_s)));
}

void tst_remotecache::aCloneMayLieElsewhere()
{
    const git::RemoteCache cache(this->cache(), {{u"https://example.com/edge/apps.git"_s, m_source.path()}});
    const auto content =
        cache.open({.url = u"git@example.com:edge/apps"_s, .path = {}, .revision = m_first.first(40)});
    QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
    QCOMPARE(content->tree->read(u"a.txt"_s).value_or("nothing"), QByteArray("one"));
    const auto other =
        cache.open({.url = u"https://example.com/edge/other"_s, .path = {}, .revision = m_first});
    QCOMPARE(other.error().code, ErrorCode::NotFound);
}

void tst_remotecache::ofAWorkingCloneItsOriginCounts_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a branch that only the origin has") << QString() << QByteArray("two");
    QTest::newRow("one that is behind") << m_first << QByteArray("two");
    QTest::newRow("one with commits that nobody else has") << u"work"_s << QByteArray("three");
}

void tst_remotecache::ofAWorkingCloneItsOriginCounts()
{
    QFETCH(const QString, mine);
    const QString place = m_source.home() + u"/work"_s;
    const auto inClone = [&](const QStringList& words) {
        return m_source.git(
            QStringList{u"-C"_s, place, u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} +
            words);
    };
    QDir(place).removeRecursively();
    m_source.git({u"clone"_s, u"-q"_s, url(), place});
    QFile file(place + u"/a.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("three") == 5);
    file.close();
    inClone({u"checkout"_s, u"-q"_s, u"-b"_s, u"work"_s});
    inClone({u"commit"_s, u"-q"_s, u"-a"_s, u"-m"_s, u"third"_s});
    if (!mine.isEmpty())
        inClone({u"branch"_s, u"feature/x"_s, mine});
    const git::RemoteCache cache(this->cache(), {{u"https://example.com/work"_s, place}});
    const auto content =
        cache.open({.url = u"https://example.com/work"_s, .path = {}, .revision = u"feature/x"_s});
    QVERIFY2(content, content ? "" : qPrintable(content.error().toString()));
    QTEST(content->tree->read(u"a.txt"_s).value_or("nothing"), "text");
}

EFA_TEST(tst_remotecache)

#include "tst_remotecache.moc"
