#include "randomtree.h"

#include "kustomize/engine.h"
#include "kustomize/memory.h"
#include "tests/support/reality.h"
#include "tests/support/reference.h"
#include "tests/support/registry.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;

/// Random kustomizations: what is remembered never shows, and the reference agrees. The variable
/// EFA_RANDOM_TREES asks for more of them.
class tst_randomtrees : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void manyTreesAreRendered();
    void whatIsRememberedNeverShows_data();
    void whatIsRememberedNeverShows();
    void theReferenceAgrees_data();
    void theReferenceAgrees();
};

namespace {

void addSeeds(int count)
{
    QTest::addColumn<quint32>("seed");
    const int wanted = std::max(count, qEnvironmentVariableIntValue("EFA_RANDOM_TREES"));
    for (int seed = 0; seed < wanted; ++seed)
        QTest::addRow("seed %d", seed) << static_cast<quint32>(seed);
}

/// What is printed, or the error.
QByteArray answer(const kustomize::Engine& engine, const files::FileTree& tree)
{
    Progress progress;
    const auto rendering = engine.render(tree, RandomTree::top(), {}, progress);
    if (!rendering)
        return "refused: " + rendering.error().toString().toUtf8();
    QByteArray text = kustomize::toYaml(*rendering);
    for (const Diagnostic& finding : rendering->findings)
        text += "# " + finding.rule.toUtf8() + ' ' + finding.place.toString().toUtf8() + '\n';
    return text;
}

bool write(const files::MemoryTree& tree, const QDir& folder)
{
    for (const auto& [path, content] : tree.files()) {
        QFile file(folder.filePath(path));
        if (!folder.mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
            file.write(content) != content.size())
            return false;
    }
    return true;
}

} // namespace

void tst_randomtrees::manyTreesAreRendered()
{
    // Else the other tests would compare refusals.
    constexpr int trees = 200;
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    int rendered = 0;
    for (quint32 seed = 0; seed < trees; ++seed)
        rendered += answer(engine, RandomTree(seed).tree()).startsWith("refused") ? 0 : 1;
    QVERIFY2(rendered > trees / 4, QByteArray::number(rendered));
}

void tst_randomtrees::whatIsRememberedNeverShows_data()
{
    addSeeds(40);
}

void tst_randomtrees::whatIsRememberedNeverShows()
{
    QFETCH(const quint32, seed);
    RandomTree random(seed);
    const kustomize::Engine remembering(std::make_shared<kustomize::Memory>());
    constexpr int edits = 12;
    for (int i = 0; i < edits; ++i) {
        const kustomize::Engine cold(std::make_shared<kustomize::Memory>());
        QCOMPARE(answer(remembering, random.tree()), answer(cold, random.tree()));
        random.edit();
    }
}

void tst_randomtrees::theReferenceAgrees_data()
{
    addSeeds(25);
}

void tst_randomtrees::theReferenceAgrees()
{
    QFETCH(const quint32, seed);
    if (!test::kustomizeReference()) {
        test::record(u"kustomize"_s, test::Reality::NotRun);
        QSKIP("no kustomize 5.6 on this machine");
    }
    const RandomTree random(seed);
    const QTemporaryDir folder;
    QVERIFY(write(random.tree(), QDir(folder.path())));
    const auto theirs = test::kustomizeReference()->build(folder.filePath(RandomTree::top()));
    QVERIFY(theirs);
    test::record(u"kustomize"_s, test::Reality::Real);
    const kustomize::Engine engine(std::make_shared<kustomize::Memory>());
    Progress progress;
    const auto ours = engine.render(random.tree(), RandomTree::top(), {}, progress);
    if (theirs->exitCode != 0) {
        QVERIFY2(!ours, theirs->errors.constData());
        return;
    }
    QVERIFY2(ours, ours ? "" : qPrintable(ours.error().toString()));
    QCOMPARE(kustomize::toYaml(*ours), theirs->output);
}

EFA_TEST(tst_randomtrees)

#include "tst_randomtrees.moc"
