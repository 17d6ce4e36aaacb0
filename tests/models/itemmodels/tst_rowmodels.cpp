#include "itemmodels/changesmodel.h"
#include "itemmodels/logmodel.h"
#include "itemmodels/overlaysmodel.h"
#include "itemmodels/problemsmodel.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::itemmodels;
using namespace Qt::StringLiterals;

namespace {

workspace::Problem problem(const QString& file, int line, const QString& text)
{
    return workspace::problemOf(
        Diagnostic{.rule = u"r"_s, .text = text, .place = {.file = file, .line = line}});
}

git::StatusEntry entry(const QString& path, git::FileState staged, git::FileState unstaged)
{
    return {.path = path, .oldPath = {}, .staged = staged, .unstaged = unstaged};
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

} // namespace

class tst_rowmodels : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void problemsChangeInPlace();
    void equalProblemsAreToldApart();
    void anyListFollowsAnyOther();
    void problemsAreFiltered();
    void aProblemTellsItsClusters();
    void changesStandInTheirParts();
    void theLogCarriesNames();
    void overlaysTellWhatReaches();
};

void tst_rowmodels::problemsChangeInPlace()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({problem(u"a.yaml"_s, 1, u"one"_s), problem(u"b.yaml"_s, 4, u"two"_s)});
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), (QStringList{u"a.yaml:1"_s, u"b.yaml:4"_s}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setValues({problem(u"a.yaml"_s, 1, u"one"_s), problem(u"b.yaml"_s, 5, u"two"_s)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    model.setValues({problem(u"b.yaml"_s, 5, u"two"_s), problem(u"c.yaml"_s, 0, u"three"_s)});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), (QStringList{u"b.yaml:5"_s, u"c.yaml"_s}));
}

void tst_rowmodels::equalProblemsAreToldApart()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({problem(u"a"_s, 1, u"same"_s), problem(u"a"_s, 2, u"same"_s)});
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0, 0).data(ProblemsModel::IdRole) != model.index(1, 0).data(ProblemsModel::IdRole));
}

void tst_rowmodels::anyListFollowsAnyOther()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QRandomGenerator random(3);
    for (int round = 0; round < 200; ++round) {
        QList<workspace::Problem> problems;
        for (quint32 i = random.bounded(8); i > 0; --i)
            problems << problem(u"f"_s, random.bounded(3), QString(QChar(u'a' + random.bounded(6))));
        model.setValues(problems);
        QCOMPARE(model.rowCount(), problems.size());
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.at(row), problems.at(row));
    }
}

void tst_rowmodels::problemsAreFiltered()
{
    ProblemsModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    auto warning = problem(u"b.yaml"_s, 4, u"No limit"_s);
    warning.severity = Severity::Warning;
    warning.clusters = {u"aberdeen"_s, u"bergen"_s};
    model.setValues({problem(u"a.yaml"_s, 1, u"No such field"_s), warning});
    model.setFilter({.words = u"LIMIT b.yaml"_s});
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), QStringList{u"b.yaml:4"_s});
    model.setFilter({.words = u"bergen"_s});
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), QStringList{u"b.yaml:4"_s});
    model.setFilter({.warnings = false});
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), QStringList{u"a.yaml:1"_s});
    QCOMPARE(model.countOf(Severity::Warning), 1);
    model.setFilter({});
    model.setValues({warning, problem(u"c.yaml"_s, 1, u"No such field"_s)});
    // The worst stands first.
    QCOMPARE(column(model, ProblemsModel::PlaceColumn), (QStringList{u"c.yaml:1"_s, u"b.yaml:4"_s}));
}

void tst_rowmodels::aProblemTellsItsClusters()
{
    auto told = problem(u"a.yaml"_s, 1, u"No limit"_s);
    QCOMPARE(ProblemsModel::sentence(told), u"No limit"_s);
    told.clusters = {u"bergen"_s};
    QCOMPARE(ProblemsModel::sentence(told), u"In bergen: No limit"_s);
    told.clusters << u"oslo"_s;
    QCOMPARE(ProblemsModel::sentence(told), u"In 2 cluster(s): No limit"_s);
}

void tst_rowmodels::changesStandInTheirParts()
{
    using enum git::FileState;
    ChangesModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({entry(u"x/both.yaml"_s, Modified, Modified), entry(u"left.yaml"_s, Unchanged, Added),
                     entry(u"in.yaml"_s, Deleted, Unchanged)});
    QCOMPARE(column(model, 0), (QStringList{u"both.yaml"_s, u"in.yaml"_s, u"both.yaml"_s, u"left.yaml"_s}));
    QCOMPARE(model.countOf(ChangePart::ToCommit), 2);
    QCOMPARE(model.pathsOf(ChangePart::LeftOut), (QStringList{u"x/both.yaml"_s, u"left.yaml"_s}));
    QVERIFY(model.index(0, 0).data(ChangesModel::OtherPartRole).toBool());
    QCOMPARE(model.index(0, 0).data(ChangesModel::FolderRole).toString(), u"x"_s);
    QCOMPARE(model.index(3, 0).data(ChangesModel::StateRole).value<git::FileState>(), Added);
    model.setValues({});
    QCOMPARE(model.rowCount(), 0);
}

void tst_rowmodels::theLogCarriesNames()
{
    LogModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    git::Commit first;
    first.id.text = QString(40, u'a');
    first.message = u"First light\n\nMore."_s;
    git::Commit second;
    second.id.text = QString(40, u'b');
    second.parents = {first.id};
    second.message = u"Second"_s;
    git::Reference tag{git::Reference::Kind::Tag, u"v1"_s, second.id};
    git::Reference branch{git::Reference::Kind::Branch, u"main"_s, second.id};
    git::Reference remote{git::Reference::Kind::RemoteBranch, u"origin/main"_s, second.id};
    model.setValues({second, first}, {tag, remote, branch});
    QCOMPARE(column(model, LogModel::MessageColumn), (QStringList{u"Second"_s, u"First light"_s}));
    QCOMPARE(column(model, LogModel::CommitColumn).constFirst(), u"bbbbbbb"_s);
    QCOMPARE(model.index(0, 0).data(LogModel::ReferencesRole).value<QList<git::Reference>>(),
             (QList<git::Reference>{branch, remote, tag}));
    QCOMPARE(model.index(0, LogModel::MessageColumn).data(Qt::AccessibleTextRole).toString(),
             u"Second, Branch main, Branch origin/main of a remote, as last fetched, Tag v1"_s);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    git::Commit third;
    third.id.text = QString(40, u'c');
    model.setValues({third, second, first}, {tag, remote, branch});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 0);
}

void tst_rowmodels::overlaysTellWhatReaches()
{
    OverlaysModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues({{.folder = u"clusters/a"_s, .group = fleet::FileGroup::Clusters},
                     {.folder = u"base"_s, .group = fleet::FileGroup::Base},
                     {.folder = u"base/deep"_s, .group = fleet::FileGroup::Base}});
    QCOMPARE(column(model, 0), (QStringList{u"a"_s, u"base"_s, u"base/deep"_s}));
    QStringList sections;
    for (int row = 0; row < model.rowCount(); ++row)
        sections << model.index(row, 0).data(OverlaysModel::SectionRole).toString();
    QCOMPARE(sections, (QStringList{u"Clusters"_s, u"Base"_s, QString()}));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setReaching({u"clusters/a"_s});
    QCOMPARE(changed.size(), 1);
    QVERIFY(model.index(0, 0).data(OverlaysModel::ReachesRole).toBool());
    QVERIFY(!model.index(1, 0).data(OverlaysModel::ReachesRole).toBool());
    QCOMPARE(model.rowOf({u"base"_s}), 1);
}

EFA_TEST(tst_rowmodels)

#include "tst_rowmodels.moc"
