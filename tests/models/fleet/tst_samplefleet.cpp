#include "fleet/samplefleet.h"
#include "tests/support/registry.h"
#include "yaml/stream.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace efa;
using namespace efa::fleet;
using namespace Qt::StringLiterals;

using Files = std::map<QString, QByteArray>;

class tst_samplefleet : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void sameNumberGivesSameBytes();
    void historyIsBelievable();
    void everyYamlFileIsRead();
    void everySubstitutionIsGivenAndUsed();
    void nothingRenamesFluxObjects();
    void deploymentsOfTheBaseStandAlone();
    void overlaysRarelySetMemory_data();
    void overlaysRarelySetMemory();
    void clustersDifferInPatchesAndConfigMap();
    void imagesHaveTagsAndNoDigest();
    void placeholdersAreAllFilled();
    void numbersOutOfBoundsAreRefused_data();
    void numbersOutOfBoundsAreRefused();
    void cancelEndsIt();

  private:
    Files m_files;
};

namespace {

Files filesOf(int clusters)
{
    Progress progress;
    const auto fleet = makeSampleFleet(clusters, progress);
    return fleet ? fleet->files() : Files();
}

bool isYaml(const QString& path)
{
    return path.endsWith(".yaml"_L1);
}

/// The text of every file whose path matches.
QHash<QString, QByteArray> matching(const Files& files, const QString& pattern)
{
    const QRegularExpression expression(QRegularExpression::anchoredPattern(pattern));
    QHash<QString, QByteArray> found;
    for (const auto& [path, content] : files) {
        if (expression.match(path).hasMatch())
            found.insert(path, content);
    }
    return found;
}

QSet<QString> substitutionsOf(const QByteArray& flux)
{
    QSet<QString> names;
    const auto lines = QString::fromUtf8(flux.mid(flux.indexOf("substitute:\n"))).split(u'\n');
    for (const QString& line : lines.mid(1)) {
        if (line.contains(u':'))
            names.insert(line.trimmed().section(u':', 0, 0));
    }
    return names;
}

std::vector<yaml::Document> documentsOf(const QByteArray& text)
{
    const auto stream = yaml::Stream::parse(yaml::Source(text, u"text"_s));
    return stream ? stream->documents() : std::vector<yaml::Document>();
}

QByteArray textAt(const yaml::Node& mapping, std::string_view key)
{
    const auto value = mapping.find(key);
    return value ? QByteArray(value->value().data(), static_cast<qsizetype>(value->value().size()))
                 : QByteArray();
}

/// A part of a kustomization: what it is about, and its whole text.
struct Part
{
    QString about;
    QByteArray text;
};

/// The patches of the kustomization in a folder, by their file or target.
std::vector<Part> patchesOf(const Files& files, const QString& folder)
{
    std::vector<Part> parts;
    for (const yaml::Document& document : documentsOf(files.at(folder + u"/kustomization.yaml"_s))) {
        const auto patches = document.root().find("patches");
        for (const yaml::Node patch : patches ? patches->items() : yaml::Node::Items(document.root(), 0)) {
            const QString path = QString::fromUtf8(textAt(patch, "path"));
            const auto target = patch.find("target");
            parts.push_back(
                {target ? QString::fromUtf8(textAt(*target, "kind") + ' ' + textAt(*target, "name")) : path,
                 path.isEmpty() ? textAt(patch, "patch") : files.at(folder + u'/' + path)});
        }
    }
    return parts;
}

/// The literals of its generated ConfigMaps, by their names.
std::vector<Part> literalsOf(const Files& files, const QString& folder)
{
    std::vector<Part> parts;
    for (const yaml::Document& document : documentsOf(files.at(folder + u"/kustomization.yaml"_s))) {
        const auto maps = document.root().find("configMapGenerator");
        for (const yaml::Node map : maps ? maps->items() : yaml::Node::Items(document.root(), 0)) {
            for (const yaml::Node literal : map.find("literals")->items()) {
                const QByteArray text(literal.value().data(), static_cast<qsizetype>(literal.value().size()));
                parts.push_back({QString::fromUtf8(text.left(text.indexOf('='))), text});
            }
        }
    }
    return parts;
}

/// Whether a field `memory` or a path to one is written in a node; comments do not count.
bool namesMemory(const yaml::Node& node)
{
    const std::string_view value = node.value();
    if (value == "memory" || value.ends_with("/memory") || value.ends_with(".memory"))
        return true;
    for (const yaml::Node item : node.items()) {
        if (namesMemory(item))
            return true;
    }
    for (const auto& [key, content] : node.members()) {
        if (namesMemory(key) || namesMemory(content))
            return true;
    }
    return false;
}

bool namesMemory(const QByteArray& text)
{
    return std::ranges::any_of(documentsOf(text),
                               [](const yaml::Document& document) { return namesMemory(document.root()); });
}

/// The folders whose kustomization sets the memory of what it includes.
QStringList foldersThatSetMemory(const Files& files, const QString& pattern)
{
    QStringList folders;
    const auto texts = matching(files, u"(%1)/kustomization\\.yaml"_s.arg(pattern));
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        const QString folder = text.key().section(u'/', 0, -2);
        const auto patches = patchesOf(files, folder);
        if (namesMemory(*text) ||
            std::ranges::any_of(patches, [](const Part& patch) { return namesMemory(patch.text); }))
            folders << folder;
    }
    return folders;
}

} // namespace

void tst_samplefleet::initTestCase()
{
    m_files = filesOf(36);
    QVERIFY(!m_files.empty());
}

void tst_samplefleet::sameNumberGivesSameBytes()
{
    QVERIFY(filesOf(100) == filesOf(100));
    QVERIFY(filesOf(36) == m_files);
}

void tst_samplefleet::historyIsBelievable()
{
    Progress progress;
    const auto fleet = makeSampleFleet(36, progress);
    QVERIFY(fleet);
    QVERIFY(fleet->commits.size() >= 8);
    QSet<QString> authors;
    Files known;
    QDateTime before;
    for (const SampleCommit& commit : fleet->commits) {
        authors.insert(commit.author + commit.email);
        QVERIFY(commit.when.isValid());
        QVERIFY2(!before.isValid() || before < commit.when, qPrintable(commit.message));
        QVERIFY(commit.message.section(u'\n', 0, 0).size() <= 72);
        before = commit.when;
        // Every file that a commit names is really new or changed by it.
        for (const SampleFile& file : commit.changes) {
            const auto old = known.find(file.path);
            QVERIFY2(old == known.end() || old->second != file.content,
                     qPrintable(commit.message.section(u'\n', 0, 0) + u": "_s + file.path));
            known.insert_or_assign(file.path, file.content);
        }
    }
    QVERIFY(authors.size() >= 3);
}

void tst_samplefleet::everyYamlFileIsRead()
{
    for (const auto& [path, content] : m_files) {
        if (!isYaml(path))
            continue;
        const auto stream = yaml::Stream::parse(yaml::Source(content, path));
        QVERIFY2(stream, stream ? "" : qPrintable(stream.error().toString()));
        QVERIFY2(content.endsWith('\n') && !content.endsWith("\n\n"), qPrintable(path));
    }
}

void tst_samplefleet::everySubstitutionIsGivenAndUsed()
{
    static const QRegularExpression use(u"\\$\\{([a-z_]+)\\}"_s);
    QSet<QString> used;
    for (const auto& [path, content] : m_files) {
        qsizetype closed = 0;
        for (const auto& match : use.globalMatch(QString::fromUtf8(content))) {
            used.insert(match.captured(1));
            ++closed;
        }
        QVERIFY2(content.count("${") == closed, qPrintable(path));
    }
    QVERIFY(used.contains(u"cluster_name"_s) && used.contains(u"site_name"_s));
    const auto flux = matching(m_files, u"clusters/[^/]*/flux\\.yaml"_s);
    QCOMPARE(flux.size(), 36);
    for (const QByteArray& text : flux)
        QCOMPARE(substitutionsOf(text), used);
}

void tst_samplefleet::nothingRenamesFluxObjects()
{
    const auto entries = matching(m_files, u"clusters/[^/]*/kustomization\\.yaml"_s);
    QCOMPARE(entries.size(), 36);
    for (const QByteArray& text : entries) {
        QVERIFY(text.contains("  - flux.yaml\n"));
        for (const char* field : {"\nnamePrefix:", "\nnameSuffix:", "\nnamespace:"})
            QVERIFY(!text.contains(field));
    }
    // Neither may what they include as a component.
    for (const QByteArray& text :
         matching(m_files, u"(overlays/sites|components)/.*kustomization\\.yaml"_s)) {
        for (const char* field : {"\nnamePrefix:", "\nnameSuffix:", "\nnamespace:"})
            QVERIFY(!text.contains(field));
    }
}

void tst_samplefleet::deploymentsOfTheBaseStandAlone()
{
    int deployments = 0;
    const auto files = matching(m_files, u"base/.*\\.yaml"_s);
    for (auto file = files.begin(); file != files.end(); ++file) {
        if (!file->contains("\nkind: Deployment\n"))
            continue;
        ++deployments;
        QVERIFY2(!file->contains("\n---"), qPrintable(file.key()));
        QVERIFY2(file->contains("\n  replicas: 1\n"), qPrintable(file.key()));
        static const QRegularExpression memory(u"\\n {14}memory: \\d+Mi\\n"_s);
        QVERIFY2(memory.globalMatch(QString::fromUtf8(*file)).hasNext(), qPrintable(file.key()));
    }
    QCOMPARE(deployments, 3);
}

void tst_samplefleet::overlaysRarelySetMemory_data()
{
    QTest::addColumn<int>("clusters");
    QTest::newRow("36 clusters") << 36;
    QTest::newRow("500 clusters") << 500;
}

void tst_samplefleet::overlaysRarelySetMemory()
{
    QFETCH(int, clusters);
    const Files files = filesOf(clusters);
    QCOMPARE(foldersThatSetMemory(files, u"overlays/rings/.*|components/.*|clusters/.*"_s), QStringList());
    const QStringList sites = foldersThatSetMemory(files, u"overlays/sites/.*"_s);
    int reached = 0;
    for (const QByteArray& text : matching(files, u"clusters/[^/]*/kustomization\\.yaml"_s)) {
        reached += std::any_of(sites.begin(), sites.end(), [&](const QString& site) {
            return text.contains("../../" + site.toUtf8() + '\n');
        });
    }
    QVERIFY(!sites.isEmpty());
    QVERIFY2(reached * 20 <= clusters + 19, qPrintable(QString::number(reached)));
}

void tst_samplefleet::clustersDifferInPatchesAndConfigMap()
{
    const QStringList expected{u"ASSET_ID"_s,
                               u"CLUSTER"_s,
                               u"CLUSTER_UID"_s,
                               u"CronJob spool-trim"_s,
                               u"FIELD_SUBNET"_s,
                               u"NetworkPolicy protocol-gateway"_s,
                               u"Service mqtt-broker"_s,
                               u"gateway.yaml"_s};
    QMap<QString, QSet<QByteArray>> values;
    for (const QString& path : matching(m_files, u"clusters/[^/]*/kustomization\\.yaml"_s).keys()) {
        const QString folder = path.section(u'/', 0, -2);
        auto parts = patchesOf(m_files, folder);
        std::ranges::copy(literalsOf(m_files, folder), std::back_inserter(parts));
        QStringList own;
        for (const Part& part : parts) {
            own << part.about;
            values[part.about].insert(part.text);
        }
        own.sort();
        QCOMPARE(own, expected);
    }
    for (auto part = values.begin(); part != values.end(); ++part)
        QVERIFY2(part->size() == 36, qPrintable(part.key()));
}

void tst_samplefleet::imagesHaveTagsAndNoDigest()
{
    static const QRegularExpression image(u"\\n *(?:- )?image: (\\S+)"_s);
    static const QRegularExpression tagged(u"\\A[a-z0-9./-]+:v?[0-9][A-Za-z0-9.-]*\\z"_s);
    int images = 0;
    for (const auto& [path, content] : m_files) {
        QVERIFY2(!content.contains("sha256:") || path == "base/policies/image-tags.yaml"_L1,
                 qPrintable(path));
        for (const auto& match : image.globalMatch(QString::fromUtf8(content))) {
            ++images;
            QVERIFY2(tagged.match(match.captured(1)).hasMatch(), qPrintable(match.captured(1)));
        }
    }
    QVERIFY(images >= 6);
}

void tst_samplefleet::placeholdersAreAllFilled()
{
    for (const auto& [path, content] : m_files)
        QVERIFY2(!content.contains("@@"), qPrintable(path));
}

void tst_samplefleet::numbersOutOfBoundsAreRefused_data()
{
    QTest::addColumn<int>("clusters");
    QTest::newRow("too few") << 35;
    QTest::newRow("too many") << 20001;
    QTest::newRow("negative") << -1;
}

void tst_samplefleet::numbersOutOfBoundsAreRefused()
{
    QFETCH(int, clusters);
    Progress progress;
    const auto fleet = makeSampleFleet(clusters, progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().code, ErrorCode::Invalid);
    QVERIFY(fleet.error().hint.contains(u"36"_s));
}

void tst_samplefleet::cancelEndsIt()
{
    Progress progress;
    progress.cancel();
    const auto fleet = makeSampleFleet(36, progress);
    QVERIFY(!fleet);
    QCOMPARE(fleet.error().code, ErrorCode::Cancelled);
}

EFA_TEST(tst_samplefleet)

#include "tst_samplefleet.moc"
