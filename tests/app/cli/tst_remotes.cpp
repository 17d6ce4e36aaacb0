#include "tests/app/cli/program.h"
#include "tests/support/patience.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::test;

/// Kustomizations that name other repositories: rendered from bare clones, byte for byte as the reference
/// renders them, which is given the same repositories by Git's own rewriting of addresses.
class tst_remotes : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void aFolderThatIsNotThereIsRefused();
    void withoutAHomeTheAccountsOwnIsUsed();
    void rendersAsTheReference_data();
    void rendersAsTheReference();
    void bothRefuse_data();
    void bothRefuse();
    void aRawFileIsRendered();
    void aHoleIsNamedWithTheCommandThatFillsIt();
    void theCacheIsFoundByItsVariable();
    void allClustersReadTheSameCache();

  private:
    bool writeLibrary() const;
    Outcome git(const QStringList& words, const QString& folder) const;
    bool publish(const QString& name) const;
    /// A folder with this kustomization, in no repository.
    QString folderWith(const QByteArray& kustomization) const;
    Outcome ours(const QString& folder, const QStringList& more = {}) const;
    ProcessAnswer reference(const QString& folder) const;

    QTemporaryDir m_folder;
    QString m_commit; ///< of the library at v1
};

namespace {

QByteArray configMap(const QByteArray& name)
{
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: " + name + "\ndata:\n  k: v\n";
}

} // namespace

Outcome tst_remotes::git(const QStringList& words, const QString& folder) const
{
    return other(u"git"_s,
                 QStringList{u"-c"_s, u"user.name=T"_s, u"-c"_s, u"user.email=t@example.org"_s} + words,
                 folder);
}

bool tst_remotes::publish(const QString& name) const
{
    const QString source = m_folder.filePath(u"sources/acme/"_s + name);
    return git({u"add"_s, u"-A"_s}, source).exitCode == 0 &&
           git({u"commit"_s, u"-q"_s, u"-m"_s, u"x"_s}, source).exitCode == 0 &&
           git({u"tag"_s, u"v1"_s}, source).exitCode == 0 &&
           git({u"clone"_s, u"-q"_s, u"--bare"_s, u"file://"_s + source,
                m_folder.filePath(u"remotes/example.org/acme/"_s + name + u".git"_s)},
               source)
                   .exitCode == 0;
}

bool tst_remotes::writeLibrary() const
{
    const QString library = m_folder.filePath(u"sources/acme/library/"_s);
    const auto put = [&](const QString& name, const QByteArray& content) {
        return write(library + name, content);
    };
    const QByteArray component = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n";
    return put(u"kustomization.yaml"_s, "resources: [top.yaml]\n") && put(u"top.yaml"_s, configMap("top")) &&
           put(u"base/kustomization.yaml"_s,
               "resources: [a.yaml, ../shared]\nlabels:\n- pairs: {team: x}\n  includeSelectors: true\n"
               "configMapGenerator:\n- name: made\n  files: [a.yaml]\n") &&
           put(u"base/a.yaml"_s, configMap("a")) &&
           put(u"shared/kustomization.yaml"_s, "resources: [b.yaml]\n") &&
           put(u"shared/b.yaml"_s, configMap("b")) &&
           put(u"part/kustomization.yaml"_s, component + "resources: [../shared]\nnamePrefix: part-\n") &&
           put(u"far/kustomization.yaml"_s,
               "resources: ['https://example.org/acme/other//x?ref=v1', ../shared]\nnameSuffix: -far\n") &&
           put(u"file/kustomization.yaml"_s, "resources: [../shared/b.yaml]\n") &&
           put(u"out/kustomization.yaml"_s, "resources: [../../other]\n") &&
           put(u"self/kustomization.yaml"_s,
               "resources: ['https://example.org/acme/library//self?ref=v1']\n") &&
           put(u"ping/kustomization.yaml"_s,
               "resources: ['https://example.org/acme/library//pong?ref=v1']\n") &&
           put(u"pong/kustomization.yaml"_s, "resources: [../ping]\n") &&
           put(u"deep/kustomization.yaml"_s, "resources: [a.yaml]\n") &&
           put(u"deep/a.yaml"_s, configMap("a")) &&
           put(u"deep/in/kustomization.yaml"_s,
               "resources: ['https://example.org/acme/library//beside?ref=v1']\nnamePrefix: in-\n") &&
           put(u"beside/kustomization.yaml"_s, "resources: [../deep]\n") &&
           put(u"plugins/kustomization.yaml"_s, "resources: [prefix.yaml]\n") &&
           put(u"plugins/prefix.yaml"_s,
               "apiVersion: builtin\nkind: PrefixTransformer\nmetadata: {name: p}\nprefix: far-\n"
               "fieldSpecs:\n- path: metadata/name\n") &&
           QFile::link(u"base"_s, library + u"link"_s);
}

void tst_remotes::aFolderThatIsNotThereIsRefused()
{
    const QString folder = folderWith("resources: [own.yaml]\n");
    for (const QString& command : {u"render"_s, u"validate"_s, u"budget"_s, u"impact"_s}) {
        const Outcome outcome = cli({command, folder, u"--remotes"_s, u"nofolder"_s}, folder);
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.output, QByteArray());
        QVERIFY2(outcome.errors.contains(u"There is no folder nofolder for --remotes"_s),
                 qPrintable(outcome.errors));
    }
}

void tst_remotes::withoutAHomeTheAccountsOwnIsUsed()
{
    const QString folder = folderWith("resources: ['https://example.org/acme/nowhere?ref=v1']\n");
    const QString unset = u"unset XDG_CACHE_HOME FLEET_ARCHITECT_REMOTES; "_s;
    const Outcome usual =
        shell(unset + u"HOME=~$(id -un); eval HOME=$HOME; export HOME; \"$1\" render \"$2\""_s, {folder});
    const Outcome without = shell(unset + u"unset HOME; \"$1\" render \"$2\""_s, {folder});
    QVERIFY2(without.errors.contains(u"/.cache/fleet-architect/remotes/example.org/acme/nowhere.git'"_s),
             qPrintable(without.errors));
    QCOMPARE(without.errors, usual.errors);
}

void tst_remotes::initTestCase()
{
    const QString sources = m_folder.filePath(u"sources/acme"_s);
    for (const QString& name : {u"library"_s, u"other"_s}) {
        QVERIFY(QDir().mkpath(sources + u'/' + name));
        QCOMPARE(git({u"init"_s, u"-q"_s, u"-b"_s, u"main"_s}, sources + u'/' + name).exitCode, 0);
    }
    QVERIFY(writeLibrary());
    QVERIFY(write(sources + u"/other/x/kustomization.yaml"_s, "resources: [c.yaml]\nnamespace: far\n"));
    QVERIFY(write(sources + u"/other/x/c.yaml"_s, configMap("c")));
    QVERIFY(publish(u"other"_s));
    QVERIFY(publish(u"library"_s));
    QVERIFY(QFile::link(u"library"_s, sources + u"/library.git"_s));
    m_commit = QString::fromUtf8(git({u"rev-parse"_s, u"v1"_s}, sources + u"/library"_s).output.trimmed());
}

QString tst_remotes::folderWith(const QByteArray& kustomization) const
{
    static int count = 0;
    const QString folder = m_folder.filePath(u"work/%1"_s.arg(++count));
    write(folder + u"/own.yaml"_s, configMap("own"));
    write(folder + u"/kustomization.yaml"_s, kustomization);
    return folder;
}

Outcome tst_remotes::ours(const QString& folder, const QStringList& more) const
{
    return cli(QStringList{u"render"_s, folder, u"--remotes"_s, m_folder.filePath(u"remotes"_s)} + more);
}

ProcessAnswer tst_remotes::reference(const QString& folder) const
{
    const auto& kustomize = kustomizeReference();
    ProcessCall call{.program = kustomize->program,
                     .arguments = {kustomize->kubectl ? u"kustomize"_s : u"build"_s, folder,
                                   u"--load-restrictor"_s, u"LoadRestrictionsNone"_s},
                     .limit = std::chrono::milliseconds(test::patienceMs)};
    const QStringList forms = {u"https://example.org/"_s, u"git@example.org:"_s, u"ssh://git@example.org/"_s};
    for (qsizetype i = 0; i < forms.size(); ++i) {
        call.environment.insert(u"GIT_CONFIG_KEY_%1"_s.arg(i),
                                u"url.file://%1/.insteadOf"_s.arg(m_folder.filePath(u"sources"_s)));
        call.environment.insert(u"GIT_CONFIG_VALUE_%1"_s.arg(i), forms.at(i));
    }
    call.environment.insert(u"GIT_CONFIG_COUNT"_s, QString::number(forms.size()));
    // What is no repository is asked of the web first: that one answers nothing here.
    for (const QString& proxy : {u"HTTPS_PROXY"_s, u"HTTP_PROXY"_s, u"https_proxy"_s, u"http_proxy"_s})
        call.environment.insert(proxy, u"http://127.0.0.1:9"_s);
    record(u"kustomize"_s, Reality::Real);
    return run(call, {}).value_or(ProcessAnswer{.exitCode = -1, .output = {}, .errors = {}});
}

void tst_remotes::rendersAsTheReference_data()
{
    QTest::addColumn<QByteArray>("kustomization");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QByteArray(text); };
    row("a folder at a tag", "resources: ['https://example.org/acme/library//base?ref=v1']");
    row("at a branch", "resources: ['https://example.org/acme/library//base?ref=main']");
    row("at a commit", "resources: ['https://example.org/acme/library//base?ref=COMMIT']");
    row("at nothing", "resources: ['https://example.org/acme/library//base']");
    row("the top folder", "resources: ['https://example.org/acme/library?ref=v1']");
    row("with .git in the address", "resources: ['https://example.org/acme/library.git/base?ref=v1']");
    row("without a mark", "resources: ['https://example.org/acme/library/base?ref=v1']");
    row("as scp writes it", "resources: ['git@example.org:acme/library//base?ref=v1']");
    row("by ssh", "resources: ['ssh://git@example.org/acme/library//base?ref=v1']");
    row("with a prefix of old", "resources: ['git::https://example.org/acme/library//base?ref=v1']");
    row("by version and more",
        "resources: ['https://example.org/acme/library//base?version=v1&timeout=20s']");
    row("a query that is broken", "resources: ['https://example.org/acme/library//base?ref=v1;x']");
    row("by a link", "resources: ['https://example.org/acme/library//link?ref=v1']");
    row("another one inside", "resources: ['https://example.org/acme/library//far?ref=v1']");
    row("a component",
        "resources: [own.yaml]\ncomponents: ['https://example.org/acme/library//part?ref=v1']");
    row("two at once", "resources:\n- own.yaml\n- https://example.org/acme/library//shared?ref=v1\n"
                       "- https://example.org/acme/other//x?ref=v1\nnamePrefix: z-");
    row("the repository's own folder by its address",
        "resources: ['https://example.org/acme/library//deep/in?ref=v1']");
    row("a transformer", "resources: [own.yaml]\n"
                         "transformers: ['https://example.org/acme/library//plugins?ref=v1']");
    row("origins", "buildMetadata: [originAnnotations]\nresources:\n"
                   "- own.yaml\n- https://example.org/acme/library//base?ref=v1\n");
    row("origins without a revision", "buildMetadata: [originAnnotations]\nresources:\n"
                                      "- git@example.org:acme/library//shared\n");
    row("origins of the top folder",
        "buildMetadata: [originAnnotations]\nresources: ['https://example.org/acme/library?ref=v1']");
    row("origins of a repository in another", "buildMetadata: [originAnnotations, transformerAnnotations]\n"
                                              "resources: ['https://example.org/acme/library//far?ref=v1']");
    row("transformations",
        "buildMetadata: [transformerAnnotations, originAnnotations]\nresources: [own.yaml]\n"
        "components: ['https://example.org/acme/library//part?ref=v1']\n"
        "transformers: ['https://example.org/acme/library//plugins?ref=v1']");
}

void tst_remotes::rendersAsTheReference()
{
    QFETCH(QByteArray, kustomization);
    if (!kustomizeReference()) {
        record(u"kustomize"_s, Reality::NotRun);
        QSKIP("no kustomize 5.6 on this machine");
    }
    const QString folder = folderWith(kustomization.replace("COMMIT", m_commit.toUtf8()));
    const ProcessAnswer expected = reference(folder);
    QVERIFY2(expected.exitCode == 0, expected.errors.constData());
    const Outcome outcome = ours(folder);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(outcome.output, expected.output);
}

void tst_remotes::bothRefuse_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const char* entry, const char* words) {
        QTest::newRow(name) << QByteArray(entry) << QString::fromLatin1(words);
    };
    row("no such revision", "https://example.org/acme/library//base?ref=v9", "no branch, tag or commit v9");
    row("no such repository", "https://example.org/acme/none//base?ref=v1", "no clone");
    row("no such folder", "https://example.org/acme/library//nowhere?ref=v1", "nowhere");
    row("a shortened commit", "https://example.org/acme/library//base?ref=SHORT", "shortened");
    row("a file that leaves the folder", "https://example.org/acme/library//file?ref=v1", "not in or below");
    row("a base that leaves the repository", "https://example.org/acme/library//out?ref=v1", "leads out");
    row("a circle", "https://example.org/acme/library//self?ref=v1", "circle");
    row("a circle of two", "https://example.org/acme/library//ping?ref=v1", "circle");
    row("a file", "https://example.org/acme/library//base/a.yaml?ref=v1", "a.yaml");
    row("a component for a resource", "https://example.org/acme/library//part?ref=v1", "Component");
}

void tst_remotes::bothRefuse()
{
    QFETCH(QByteArray, entry);
    QFETCH(const QString, words);
    if (!kustomizeReference()) {
        record(u"kustomize"_s, Reality::NotRun);
        QSKIP("no kustomize 5.6 on this machine");
    }
    const QString folder = folderWith("resources:\n- own.yaml\n- '" +
                                      entry.replace("SHORT", m_commit.first(8).toUtf8()) + "'\n");
    QVERIFY(reference(folder).exitCode != 0);
    const Outcome outcome = ours(folder, {u"--load-restrictor=LoadRestrictionsNone"_s});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY2(outcome.errors.contains(words), qPrintable(outcome.errors));
}

/// The reference is given the same text as a file beside the kustomization.
void tst_remotes::aRawFileIsRendered()
{
    const QString clone = m_folder.filePath(u"remotes/github.com/acme/library.git"_s);
    QCOMPARE(git({u"clone"_s, u"-q"_s, u"--bare"_s, m_folder.filePath(u"sources/acme/library"_s), clone},
                 m_folder.path())
                 .exitCode,
             0);
    const QString folder =
        folderWith("resources:\n- https://raw.githubusercontent.com/acme/library/v1/base/a.yaml\n");
    const Outcome outcome = ours(folder);
    QCOMPARE(outcome.errors, QString());
    QCOMPARE(outcome.output, ours(folderWith("resources: [own.yaml]\n")).output.replace("own", "a"));
    const Outcome page =
        ours(folderWith("resources: ['https://github.com/acme/library/blob/v1/base/a.yaml']\n"));
    QCOMPARE(page.exitCode, 3);
    QVERIFY2(page.errors.contains(u"raw file"_s), qPrintable(page.errors));
}

void tst_remotes::aHoleIsNamedWithTheCommandThatFillsIt()
{
    const QString source = m_folder.filePath(u"sources/acme/library"_s);
    const QString folder = folderWith("resources:\n- file://" + source.toUtf8() + "//base?ref=v1\n");
    QVERIFY(QDir(folder).mkdir(u"cache"_s));
    const Outcome hole = cli({u"render"_s, u"."_s, u"--remotes"_s, u"cache"_s}, folder);
    QCOMPARE(hole.exitCode, 3);
    QVERIFY2(hole.errors.startsWith(u"kustomization.yaml:2:3: "_s), qPrintable(hole.errors));
    const qsizetype at = hole.errors.indexOf(u"git clone --bare "_s);
    QVERIFY2(at >= 0, qPrintable(hole.errors));
    QCOMPARE(other(u"sh"_s, {u"-c"_s, hole.errors.mid(at).section(u'\n', 0, 0)}).exitCode, 0);
    const Outcome filled = cli({u"render"_s, u"."_s, u"--remotes"_s, u"cache"_s}, folder);
    QCOMPARE(filled.errors, QString());
    QCOMPARE(filled.output,
             ours(folderWith("resources: ['https://example.org/acme/library//base?ref=v1']")).output);
}

void tst_remotes::theCacheIsFoundByItsVariable()
{
    const QString folder = folderWith("resources: ['https://example.org/acme/library//shared']\n");
    const Outcome outcome = shell(u"FLEET_ARCHITECT_REMOTES=\"$3\" \"$1\" render \"$2\""_s,
                                  {folder, m_folder.filePath(u"remotes"_s)});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, ours(folder).output);
    // A branch moves: said where the address stands.
    QVERIFY2(outcome.errors.contains(u"kustomization.yaml:1:13: "_s), qPrintable(outcome.errors));
    const Outcome usual =
        shell(u"XDG_CACHE_HOME=\"$3\" \"$1\" render \"$2\""_s, {folder, m_folder.filePath(u"empty"_s)});
    QCOMPARE(usual.exitCode, 3);
    QVERIFY2(usual.errors.contains(u"/empty/fleet-architect/remotes/example.org/acme/library.git"_s),
             qPrintable(usual.errors));
}

void tst_remotes::allClustersReadTheSameCache()
{
    const QString fleet = m_folder.filePath(u"fleet"_s);
    for (const QString& name : {u"a"_s, u"b"_s}) {
        QVERIFY(write(fleet + u"/clusters/"_s + name + u"/kustomization.yaml"_s,
                      "resources: ['https://example.org/acme/library//base?ref=v1']\n"));
    }
    const Outcome outcome = ours(fleet, {u"--all"_s, u"--output"_s, fleet + u"/out"_s});
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.errors));
    QCOMPARE(read(fleet + u"/out/b.yaml"_s), ours(fleet + u"/clusters/b"_s).output);
}

EFA_TEST(tst_remotes)

#include "tst_remotes.moc"
