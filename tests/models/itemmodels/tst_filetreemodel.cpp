#include "itemmodels/filefilter.h"
#include "itemmodels/filetreemodel.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::itemmodels;
using namespace Qt::StringLiterals;

namespace {

/// A tree as indented names.
QString textOf(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth, u' ') + index.data().toString() + u'\n' + textOf(model, index, depth + 1);
    }
    return text;
}

QStringList sampleFiles()
{
    return {u"README.md"_s,
            u"base/app/service.yaml"_s,
            u"base/app/deployment.yaml"_s,
            u"base/kustomization.yaml"_s,
            u"clusters/b2/kustomization.yaml"_s,
            u"clusters/a1/kustomization.yaml"_s,
            u"overlays/rings/dev/kustomization.yaml"_s,
            u"overlays/rings/broad/kustomization.yaml"_s};
}

const QString sampleTree = u"Base\n app\n  deployment.yaml\n  service.yaml\n kustomization.yaml\n"
                           "Rings\n broad\n  kustomization.yaml\n dev\n  kustomization.yaml\n"
                           "Clusters\n a1\n  kustomization.yaml\n b2\n  kustomization.yaml\n"
                           "Other\n README.md\n"_s;

} // namespace

class tst_filetreemodel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void filesStandInTheirGroups();
    void piecesGiveTheSameTree();
    void emptyFoldersGo();
    void aComponentMovesItsFiles();
    void marksAreToldOnce();
    void findingsAddUp();
    void ringsHaveTheirPlace();
    void idsFindTheirNodes();
    void theFilterShowsTheWay();
    void sixtyThousandFilesStreamIn();
};

void tst_filetreemodel::filesStandInTheirGroups()
{
    FileTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.addPaths(sampleFiles());
    QCOMPARE(textOf(model), sampleTree);
    QCOMPARE(model.index(0, 0).data(FileTreeModel::CountRole).toInt(), 2);
    model.addPaths(sampleFiles());
    QCOMPARE(textOf(model), sampleTree);
}

void tst_filetreemodel::piecesGiveTheSameTree()
{
    FileTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList files = sampleFiles();
    std::ranges::reverse(files);
    for (const QString& file : std::as_const(files))
        model.addPaths({file});
    QCOMPARE(textOf(model), sampleTree);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.addPaths({u"base/app/a.yaml"_s, u"base/app/b.yaml"_s, u"base/app/z.yaml"_s});
    QCOMPARE(inserted.size(), 2);
}

void tst_filetreemodel::emptyFoldersGo()
{
    FileTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.addPaths(sampleFiles());
    model.removePaths({u"base/app/service.yaml"_s, u"clusters/a1/kustomization.yaml"_s,
                       u"clusters/b2/kustomization.yaml"_s, u"not/there"_s});
    QCOMPARE(textOf(model), u"Base\n app\n  deployment.yaml\n kustomization.yaml\n"
                            "Rings\n broad\n  kustomization.yaml\n dev\n  kustomization.yaml\n"
                            "Other\n README.md\n"_s);
    model.removePaths(sampleFiles());
    QCOMPARE(model.rowCount(), 0);
    model.addPaths(sampleFiles());
    QCOMPARE(textOf(model), sampleTree);
}

void tst_filetreemodel::aComponentMovesItsFiles()
{
    FileTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.addPaths({u"apps/tls/patch.yaml"_s, u"apps/web/service.yaml"_s});
    model.setKnownFolders({.components = {u"apps/tls"_s}});
    QCOMPARE(textOf(model), u"Components\n apps\n  tls\n   patch.yaml\n"
                            "Other\n apps\n  web\n   service.yaml\n"_s);
    model.setKnownFolders({});
    QCOMPARE(textOf(model), u"Other\n apps\n  tls\n   patch.yaml\n  web\n   service.yaml\n"_s);
}

void tst_filetreemodel::marksAreToldOnce()
{
    FileTreeModel model;
    model.addPaths(sampleFiles());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setStates({{u"README.md"_s, git::FileState::Modified}, {u"gone.yaml"_s, git::FileState::Deleted}});
    QCOMPARE(changed.size(), 1);
    const QModelIndex readme = model.indexOf(u"README.md"_s);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), readme);
    QCOMPARE(readme.data(FileTreeModel::StateRole).value<git::FileState>(), git::FileState::Modified);
    model.setStates({{u"README.md"_s, git::FileState::Modified}});
    QCOMPARE(changed.size(), 1);
    model.setUnsaved({u"README.md"_s});
    QCOMPARE(changed.size(), 2);
    QVERIFY(readme.data(FileTreeModel::UnsavedRole).toBool());
    model.setStates({});
    model.setUnsaved({});
    QCOMPARE(changed.size(), 4);
    QVERIFY(!readme.data(FileTreeModel::UnsavedRole).toBool());
}

void tst_filetreemodel::findingsAddUp()
{
    FileTreeModel model;
    model.addPaths(sampleFiles());
    const QModelIndex base = model.index(0, 0);
    model.setFindings({{u"base/app/service.yaml"_s, {2, 1}},
                       {u"base/kustomization.yaml"_s, {1, 0}},
                       {u"base/later.yaml"_s, {4, 0}}});
    QCOMPARE(base.data(FileTreeModel::ErrorsRole).toInt(), 3);
    QCOMPARE(base.data(FileTreeModel::WarningsRole).toInt(), 1);
    model.addPaths({u"base/later.yaml"_s});
    QCOMPARE(base.data(FileTreeModel::ErrorsRole).toInt(), 7);
    model.removePaths({u"base/app/service.yaml"_s, u"base/app/deployment.yaml"_s});
    QCOMPARE(base.data(FileTreeModel::ErrorsRole).toInt(), 5);
    model.setFindings({});
    QCOMPARE(base.data(FileTreeModel::ErrorsRole).toInt(), 0);
    QCOMPARE(base.data(FileTreeModel::WarningsRole).toInt(), 0);
}

void tst_filetreemodel::ringsHaveTheirPlace()
{
    FileTreeModel model;
    model.addPaths(sampleFiles());
    model.setRings({u"dev"_s, u"canary"_s, u"broad"_s});
    const auto ring = [&](const QString& path) {
        return model.indexOf(path).data(FileTreeModel::RingRole).toInt();
    };
    QCOMPARE(ring(u"overlays/rings/dev"_s), 1);
    QCOMPARE(ring(u"overlays/rings/broad"_s), 3);
    QCOMPARE(ring(u"overlays/rings"_s), 0);
    const QModelIndex rings = model.indexOf(u"overlays/rings"_s);
    QCOMPARE(textOf(model, rings), u"dev\n kustomization.yaml\nbroad\n kustomization.yaml\n"_s);
    QCOMPARE(ring(u"overlays/rings/dev/kustomization.yaml"_s), 0);
}

void tst_filetreemodel::idsFindTheirNodes()
{
    FileTreeModel model;
    model.addPaths(sampleFiles());
    for (const QString& path : {u"base"_s, u"base/app"_s, u"clusters/a1"_s, u"README.md"_s}) {
        const QModelIndex index = model.indexOf(path);
        QVERIFY2(index.isValid(), qPrintable(path));
        QCOMPARE(model.indexOfId(index.data(FileTreeModel::IdRole).toString()), index);
    }
    QVERIFY(!model.indexOf(u"base/none"_s).isValid());
    QVERIFY(!model.indexOfId(u"none"_s).isValid());
}

void tst_filetreemodel::theFilterShowsTheWay()
{
    FileTreeModel model;
    FileFilter filter;
    filter.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.addPaths(sampleFiles());
    filter.setWords(u"SERV base"_s);
    QCOMPARE(textOf(filter), u"Base\n app\n  service.yaml\n"_s);
    model.addPaths({u"base/web/service.yaml"_s});
    QCOMPARE(textOf(filter), u"Base\n app\n  service.yaml\n web\n  service.yaml\n"_s);
    filter.setWords(u"nothing like this"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    QCOMPARE(textOf(filter).count(u'\n'), 19);
}

void tst_filetreemodel::sixtyThousandFilesStreamIn()
{
    FileTreeModel model;
    qint64 longest = 0;
    for (int piece = 0; piece < 30; ++piece) {
        QStringList files;
        for (int cluster = 0; cluster < 200; ++cluster)
            for (int file = 0; file < 10; ++file)
                files
                    << u"clusters/c%1/file%2.yaml"_s.arg(piece * 200 + cluster, 5, 10, QChar(u'0')).arg(file);
        QElapsedTimer clock;
        clock.start();
        model.addPaths(files);
        longest = std::max(longest, clock.elapsed());
    }
    QCOMPARE(model.rowCount(model.index(0, 0)), 6000);
    qInfo("longest piece of 2,000 files: %lld ms", longest);
}

EFA_TEST(tst_filetreemodel)

#include "tst_filetreemodel.moc"
