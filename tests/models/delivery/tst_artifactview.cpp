#include "delivery/artifactview.h"

#include "delivery/artifacttree.h"
#include "files/memorytree.h"
#include "tests/support/reality.h"
#include "tests/support/registry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::delivery;

class tst_artifactview : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void itHoldsWhatFluxCopies_data();
    void itHoldsWhatFluxCopies();
};

namespace {

/// What is no part of one source at one place.
const QStringList composed = {
    u"a file under another name"_s, u"files by a pattern, elsewhere"_s,        u"put below another folder"_s,
    u"from two sources"_s,          u"at places that do not fit each other"_s, u"merged"_s};

/// Copy operations and the files that source-watcher's own builder made of them.
QJsonObject recorded()
{
    QFile file(QStringLiteral(EFA_TEST_DATA "/delivery/artifacts.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

std::shared_ptr<files::MemoryTree> sourceFiles()
{
    auto tree = std::make_shared<files::MemoryTree>();
    for (const auto path : recorded()[u"source"_s].toArray())
        tree->write(path.toString(), "file: " + path.toString().toUtf8() + '\n');
    return tree;
}

GeneratedArtifact artifactOf(const QJsonArray& copies)
{
    GeneratedArtifact artifact;
    for (const char* alias : {"repo", "other"})
        artifact.sources.push_back(
            {.alias = alias, .kind = "GitRepository", .nspace = "flux-system", .name = alias});
    for (const auto copy : copies) {
        const QString from = copy[u"from"_s].toString();
        artifact.copies.push_back({.alias = from.section(u'/', 0, 0).sliced(1).toStdString(),
                                   .from = from.section(u'/', 1),
                                   .to = copy[u"to"_s].toString().section(u'/', 1),
                                   .exclude = copy[u"exclude"_s].toVariant().toStringList(),
                                   .strategy = copy[u"strategy"_s].toString().toStdString()});
    }
    return artifact;
}

void collect(const files::FileTree& tree, const QString& root, const QString& folder, QStringList& found)
{
    const auto entries = tree.list(folder);
    if (!entries)
        return;
    for (const files::Entry& entry : *entries) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (entry.kind == files::EntryKind::Folder)
            collect(tree, root, path, found);
        else
            found << (root.isEmpty() ? path : path.sliced(root.size() + 1)) + u" < "_s + path;
    }
}

} // namespace

void tst_artifactview::itHoldsWhatFluxCopies_data()
{
    QTest::addColumn<QJsonObject>("question");
    for (const auto question : recorded()[u"cases"_s].toArray())
        QTest::newRow(qPrintable(question[u"name"_s].toString())) << question.toObject();
}

void tst_artifactview::itHoldsWhatFluxCopies()
{
    QFETCH(const QJsonObject, question);
    const auto source = sourceFiles();
    const auto view = artifactView(artifactOf(question[u"copy"_s].toArray()), *source);
    QCOMPARE(!view, composed.contains(question[u"name"_s].toString()));
    if (!view)
        return;
    QStringList wanted = question[u"files"_s].toVariant().toStringList();
    wanted.sort();
    QStringList found;
    collect(ArtifactTree(source, {.ignore = {}, .folders = {}, .picks = view->picks}), view->folder,
            view->folder, found);
    found.sort();
    QCOMPARE(found, wanted);
    test::record(u"flux"_s, test::Reality::Replayed);
}

EFA_TEST(tst_artifactview)
#include "tst_artifactview.moc"
