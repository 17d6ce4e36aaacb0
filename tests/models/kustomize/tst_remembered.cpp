#include "files/memorytree.h"
#include "files/workingfolder.h"
#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;

/// What is remembered is what would have been computed: random edits of every golden case, each rendered with
/// all that is remembered of the states before, and cold.
class tst_remembered final : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void equalsACompleteRendering();
    void aCommentRendersNothingAnew();
    void oneResourceIsRenderedAnew();
    void aLinkThatPointsElsewhereIsFollowed();
    void aFileThatWasMissingIsFound();
};

namespace {

constexpr int editsPerCase = 12;

std::map<QString, QByteArray> filesOf(const QString& folder)
{
    std::map<QString, QByteArray> files;
    QDirIterator at(folder, QDir::Files, QDirIterator::Subdirectories);
    while (at.hasNext()) {
        QFile file(at.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

/// A line taken out, given twice, swapped with another, or with another word at its end.
QByteArray edited(const QByteArray& text, QRandomGenerator& random)
{
    QByteArrayList lines = text.split('\n');
    const auto any = [&] { return qsizetype(random.bounded(int(lines.size()))); };
    switch (random.bounded(4)) {
    case 0:
        lines.removeAt(any());
        break;
    case 1: {
        const qsizetype at = any();
        lines.insert(at, lines.at(at));
        break;
    }
    case 2:
        lines.swapItemsAt(any(), any());
        break;
    default:
        lines[any()] += QByteArray::number(random.bounded(3));
    }
    return lines.join('\n');
}

QByteArray rendered(const kustomize::Engine& engine, const files::FileTree& tree, const QString& folder)
{
    Progress progress;
    kustomize::Options options;
    options.loadRestrictor = kustomize::LoadRestrictor::None;
    const auto result = engine.render(tree, folder, options, progress);
    return result ? kustomize::toYaml(*result) : "refused: " + result.error().message.toUtf8();
}

/// A base of two resources below an overlay.
files::MemoryTree smallFleet()
{
    return files::MemoryTree({
        {u"base/kustomization.yaml"_s, "resources: [a.yaml, b.yaml]\n"},
        {u"base/a.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {k: one}\n"},
        {u"base/b.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {k: two}\n"},
        {u"edge/kustomization.yaml"_s, "namePrefix: edge-\nresources: [../base]\n"},
    });
}

} // namespace

void tst_remembered::equalsACompleteRendering()
{
    const QDir cases(QStringLiteral(EFA_TEST_DATA "/kustomize"));
    const kustomize::Engine remembering(std::make_shared<kustomize::Memory>());
    QRandomGenerator random(20);
    int renderedWell = 0;
    for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        files::MemoryTree tree(filesOf(cases.filePath(name + u"/input"_s)));
        const QString folder =
            tree.files().contains(u"overlay/kustomization.yaml"_s) ? u"overlay"_s : QString();
        for (int i = 0; i < editsPerCase; ++i) {
            const auto file = std::next(tree.files().begin(), random.bounded(int(tree.files().size())));
            const auto [path, before] = *file;
            tree.write(path, edited(before, random));
            const kustomize::Engine cold(std::make_shared<kustomize::Memory>());
            const QByteArray expected = rendered(cold, tree, folder);
            QVERIFY2(rendered(remembering, tree, folder) == expected,
                     qPrintable(name + u", "_s + path + u", edit "_s + QString::number(i)));
            renderedWell += expected.startsWith("refused: ") ? 0 : 1;
            if (expected.startsWith("refused: "))
                tree.write(path, before);
        }
    }
    QVERIFY2(renderedWell > 100, qPrintable(QString::number(renderedWell)));
}

void tst_remembered::aCommentRendersNothingAnew()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const kustomize::MemoryCounters counters = memory->counters();
    QVERIFY(counters.kustomizationsRendered > 0);

    tree.write(u"base/a.yaml"_s, "# why\n" + tree.files().at(u"base/a.yaml"_s));
    tree.write(u"edge/kustomization.yaml"_s, tree.files().at(u"edge/kustomization.yaml"_s) + "# why\n");
    QCOMPARE(rendered(engine, tree, u"edge"_s), before);
    QCOMPARE(memory->counters().kustomizationsRendered, counters.kustomizationsRendered);
    QCOMPARE(memory->counters().stepsRun, counters.stepsRun);
    QVERIFY(memory->counters().filesParsed > counters.filesParsed);
}

void tst_remembered::oneResourceIsRenderedAnew()
{
    files::MemoryTree tree = smallFleet();
    const auto memory = std::make_shared<kustomize::Memory>();
    const kustomize::Engine engine(memory);
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const kustomize::MemoryCounters counters = memory->counters();

    tree.write(u"base/a.yaml"_s, QByteArray(tree.files().at(u"base/a.yaml"_s)).replace("one", "three"));
    QCOMPARE(rendered(engine, tree, u"edge"_s), QByteArray(before).replace("one", "three"));
    QCOMPARE(memory->counters().filesParsed, counters.filesParsed + 1);
    QCOMPARE(memory->counters().resourcesPrinted, counters.resourcesPrinted + 1);
}

void tst_remembered::aLinkThatPointsElsewhereIsFollowed()
{
    const QTemporaryDir folder;
    const QDir root(folder.path());
    const files::MemoryTree fleet = smallFleet();
    for (const auto& [path, content] : fleet.files()) {
        QFile file(root.filePath(path));
        QVERIFY(root.mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const auto now = [&] { return rendered(engine, files::WorkingFolder(folder.path()), u"edge"_s); };
    const QByteArray before = now();
    QVERIFY(before.contains("k: two"));

    const QString link = root.filePath(u"base/b.yaml"_s);
    QVERIFY(QFile::rename(link, root.filePath(u"base/c.yaml"_s)));
    QVERIFY(now().startsWith("refused: "));
    QVERIFY(QFile::link(u"c.yaml"_s, link));
    QCOMPARE(now(), before);
    QFile other(root.filePath(u"base/d.yaml"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\ndata: {k: three}\n");
    other.close();
    QVERIFY(QFile::remove(link) && QFile::link(u"d.yaml"_s, link));
    QCOMPARE(now(), QByteArray(before).replace("two", "three"));
}

void tst_remembered::aFileThatWasMissingIsFound()
{
    files::MemoryTree tree = smallFleet();
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    const QByteArray before = rendered(engine, tree, u"edge"_s);
    const QByteArray text = tree.files().at(u"base/b.yaml"_s);
    tree.remove(u"base/b.yaml"_s);
    QVERIFY(rendered(engine, tree, u"edge"_s).startsWith("refused: "));
    // A folder of that name is a base.
    tree.write(u"base/b.yaml/kustomization.yaml"_s, "namePrefix: deep-\nresources: [x.yaml]\n");
    tree.write(u"base/b.yaml/x.yaml"_s, text);
    QCOMPARE(rendered(engine, tree, u"edge"_s), QByteArray(before).replace("edge-b", "edge-deep-b"));
    tree.write(u"base/b.yaml"_s, text);
    QCOMPARE(rendered(engine, tree, u"edge"_s), before);
}

EFA_TEST(tst_remembered)

#include "tst_remembered.moc"
