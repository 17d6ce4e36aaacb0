#include "itemmodels/impactmodel.h"

#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::itemmodels;
using namespace Qt::StringLiterals;
using impact::Change;
using workspace::ImpactAnswer;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

impact::ChangePtr changeOf(const std::string& name, const std::string& after,
                           const impact::Consequences& consequences = {})
{
    Change change;
    change.object = {"apps", "Deployment", "edge", name};
    change.fields = {{"spec.replicas", "1", after}};
    change.consequences = consequences;
    return std::make_shared<const Change>(change);
}

impact::ChangePtr addedOf(const std::string& name)
{
    Change change;
    change.object = {"", "ConfigMap", "", name};
    change.kind = Change::Kind::Added;
    return std::make_shared<const Change>(change);
}

impact::Group groupOf(const std::vector<impact::ChangePtr>& changes, const QStringList& clusters)
{
    impact::Group group;
    group.difference.changes = changes;
    for (const QString& cluster : clusters)
        group.clusters.push_back({cluster});
    return group;
}

std::shared_ptr<ImpactAnswer> answerOf(const std::vector<impact::Group>& groups)
{
    auto answer = std::make_shared<ImpactAnswer>();
    answer->impact.groups = groups;
    answer->rings = {{u"dev"_s}, {u"broad"_s}};
    for (const impact::Group& group : groups) {
        for (const ClusterName& cluster : group.clusters)
            answer->places.insert({cluster, {.ring = {u"broad"_s}, .site = {u"dogger"_s}, .region = {}}});
    }
    return answer;
}

/// The tree with both columns, two spaces a level.
void write(const QAbstractItemModel& model, const QModelIndex& parent, int depth, QStringList& lines)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        QString line = QString(qsizetype(depth) * 2, u' ') + index.data(Qt::AccessibleTextRole).toString();
        if (const QString note = index.siblingAtColumn(ImpactModel::NoteColumn).data().toString();
            !note.isEmpty())
            line += u" | "_s + note;
        lines << line;
        write(model, index, depth + 1, lines);
    }
}

QString treeOf(const QAbstractItemModel& model)
{
    QStringList lines;
    write(model, {}, 0, lines);
    return lines.join(u'\n');
}

} // namespace

class tst_impactmodel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void groupsUnfoldToChangesAndClusters();
    void whatIsBesideTheGroupsIsListed();
    void whatIsLostComesFirstAndIsMarked();
    void anEqualGroupStays();
    void anotherValueIsTheSameGroup();
    void largerGroupsComeFirstAndStayUnfolded();
    void anyAnswerFollowsAnyOther();
    void chosenRowsAreCopiedWithWhatIsBelow();
    void nothingIsShownOfNoAnswer();
};

void tst_impactmodel::groupsUnfoldToChangesAndClusters()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    auto answer =
        answerOf({groupOf({changeOf("broker", "2", {.restarts = true, .refused = {}}), addedOf("limits")},
                          {u"a1"_s, u"a2"_s})});
    answer->places[{u"a1"_s}] = {.ring = {u"dev"_s}, .site = {u"tyne"_s}, .region = u"north"_s};
    model.setAnswer(answer);
    QCOMPARE(treeOf(model), u"2 cluster(s): dev (1), broad (1) | "
                            "~ Deployment edge/broker, spec.replicas: 1 → 2, and 1 more object(s)\n"
                            "  2 object(s)\n"
                            "    ~ Deployment edge/broker | its pods restart\n"
                            "      spec.replicas | 1 → 2\n"
                            "    + ConfigMap limits\n"
                            "  2 cluster(s) | at 2 site(s)\n"
                            "    a1 | dev, tyne, north\n"
                            "    a2 | broad, dogger"_s);
    const QModelIndex clusters = model.index(1, 0, model.index(0, 0));
    const QModelIndex first = model.index(0, 0, clusters);
    QCOMPARE(first.data(ImpactModel::ClusterRole).toString(), u"a1"_s);
    QCOMPARE(first.data(ImpactModel::RingRole).toInt(), 1);
    QCOMPARE(first.data(ImpactModel::RingsRole).toInt(), 2);
    QVERIFY(!model.hasChildren(first));
}

void tst_impactmodel::whatIsBesideTheGroupsIsListed()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    auto answer = answerOf({});
    answer->impact.added = {{u"fresh"_s}};
    answer->impact.removed = {{u"old"_s}};
    answer->impact.held = 3;
    answer->impact.partly = 2;
    answer->impact.unknown = {{{u"broken"_s},
                               {.code = ErrorCode::Invalid,
                                .message = u"No such file."_s,
                                .where = Place{.file = u"clusters/broken/k.yaml"_s, .line = 4}}}};
    model.setAnswer(answer);
    QCOMPARE(treeOf(model),
             u"1 cluster(s) cannot be rendered: what changes there is not known\n"
             "  broken | clusters/broken/k.yaml:4: No such file.\n"
             "1 new cluster(s)\n"
             "  fresh\n"
             "1 cluster(s) are no longer there\n"
             "  old\n"
             "3 cluster(s) keep what they have: a unit is suspended\n"
             "Parts of 2 cluster(s) cannot be rendered before and after, and were not compared"_s);
    const auto clusterBelow = [&](int row) {
        return model.index(0, 0, model.index(row, 0)).data(ImpactModel::ClusterRole).toString();
    };
    QCOMPARE(clusterBelow(0), u"broken"_s);
    QCOMPARE(clusterBelow(1), u"fresh"_s);
    QCOMPARE(clusterBelow(2), QString()); // there is nothing to look at
}

void tst_impactmodel::whatIsLostComesFirstAndIsMarked()
{
    ImpactModel model;
    model.setAnswer(answerOf(
        {groupOf({changeOf("a", "2"), changeOf("b", "2", {.losesData = true, .refused = {}})}, {u"c"_s})}));
    const QModelIndex group = model.index(0, 0);
    QVERIFY(group.data(ImpactModel::DangerRole).toBool());
    const QModelIndex first = model.index(0, 0, model.index(0, 0, group));
    QCOMPARE(first.data().toString(), u"Deployment edge/b"_s);
    QVERIFY(first.data(ImpactModel::DangerRole).toBool());
    QVERIFY(!first.siblingAtRow(1).data(ImpactModel::DangerRole).toBool());
}

void tst_impactmodel::anEqualGroupStays()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setAnswer(answerOf({groupOf({changeOf("a", "2")}, {u"c1"_s, u"c3"_s})}));
    const QPersistentModelIndex group(model.index(0, 0));
    const QPersistentModelIndex clusters(model.index(1, 0, group));
    const QPersistentModelIndex last(model.index(1, 0, clusters));
    model.setAnswer(answerOf({groupOf({changeOf("z", "9")}, {u"d1"_s, u"d2"_s, u"d3"_s, u"d4"_s}),
                              groupOf({changeOf("a", "2")}, {u"c1"_s, u"c2"_s, u"c3"_s})}));
    QVERIFY(group.isValid() && clusters.isValid() && last.isValid());
    QCOMPARE(group.row(), 1);
    QCOMPARE(last.row(), 2);
    QCOMPARE(last.data().toString(), u"c3"_s);
    QCOMPARE(clusters.data().toString(), u"3 cluster(s)"_s);
}

/// Somebody who types a number changes the difference with every key.
void tst_impactmodel::anotherValueIsTheSameGroup()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setAnswer(answerOf({groupOf({changeOf("a", "2")}, {u"c"_s})}));
    const QPersistentModelIndex group(model.index(0, 0));
    const QPersistentModelIndex field(model.index(0, 0, model.index(0, 0, model.index(0, 0, group))));
    QCOMPARE(field.data(ImpactModel::AfterRole).toString(), u"2"_s);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setAnswer(answerOf({groupOf({changeOf("a", "23")}, {u"c"_s})}));
    QCOMPARE(removed.size(), 0);
    QVERIFY(!changed.isEmpty());
    QVERIFY(group.isValid() && field.isValid());
    QCOMPARE(field.data(ImpactModel::AfterRole).toString(), u"23"_s);
    QCOMPARE(group.data(ImpactModel::ThingRole), model.index(0, 0).data(ImpactModel::ThingRole));
    model.setAnswer(answerOf({groupOf({changeOf("b", "23")}, {u"c"_s})}));
    QVERIFY(!group.isValid());
}

void tst_impactmodel::largerGroupsComeFirstAndStayUnfolded()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    const auto a = changeOf("a", "2");
    const auto b = changeOf("b", "2");
    model.setAnswer(answerOf({groupOf({a}, {u"1"_s, u"2"_s}), groupOf({b}, {u"3"_s})}));
    const QPersistentModelIndex first(model.index(0, 0));
    const QPersistentModelIndex second(model.index(1, 0));
    const QPersistentModelIndex below(model.index(0, 0, second));
    model.setAnswer(answerOf({groupOf({b}, {u"3"_s, u"4"_s, u"5"_s}), groupOf({a}, {u"1"_s, u"2"_s})}));
    QCOMPARE(first.row(), 1);
    QCOMPARE(second.row(), 0);
    QCOMPARE(QModelIndex(below).parent(), QModelIndex(second));
}

void tst_impactmodel::anyAnswerFollowsAnyOther()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    QRandomGenerator random(7);
    for (int round = 0; round < 120; ++round) {
        std::vector<impact::Group> groups;
        QList<std::pair<char, int>> taken;
        for (quint32 i = random.bounded(5); i > 0; --i) {
            const std::pair<char, int> which(char('a' + random.bounded(4)), random.bounded(3));
            if (taken.contains(which))
                continue;
            taken << which;
            QStringList clusters;
            for (char cluster = 'a'; cluster < 'h'; ++cluster) {
                if (random.bounded(2) == 1)
                    clusters << QString(QLatin1Char(cluster));
            }
            groups.push_back(
                groupOf({changeOf(std::string(1, which.first), std::to_string(which.second)), addedOf("x")},
                        clusters));
        }
        auto answer = answerOf(groups);
        answer->impact.held = random.bounded(2);
        model.setAnswer(answer);
        ImpactModel fresh;
        fresh.setAnswer(answer);
        QCOMPARE(treeOf(model), treeOf(fresh));
    }
}

void tst_impactmodel::chosenRowsAreCopiedWithWhatIsBelow()
{
    ImpactModel model;
    const std::string text(90, 'x');
    model.setAnswer(
        answerOf({groupOf({changeOf("a", text, {.restarts = true, .refused = {}})}, {u"c1"_s, u"c2"_s})}));
    const QModelIndex group = model.index(0, 0);
    const QModelIndex changes = model.index(0, 0, group);
    const QModelIndex second = model.index(1, 0, model.index(1, 0, group));
    const QString change =
        u"~ Deployment edge/a: its pods restart\n  spec.replicas: 1 → "_s + QString::fromStdString(text);
    QCOMPARE(model.text({second, model.index(0, 0, changes)}), change + u"\nc2: broad, dogger"_s);
    const QString all = model.text({second, group});
    QVERIFY(all.startsWith(u"2 cluster(s): broad (2)\n  1 object(s)\n    ~ Deployment edge/a"_s));
    QCOMPARE(all.count(u"c2"_s), 1);
}

void tst_impactmodel::nothingIsShownOfNoAnswer()
{
    ImpactModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setAnswer(answerOf({groupOf({changeOf("a", "2")}, {u"c"_s})}));
    QCOMPARE(model.rowCount(), 1);
    model.setAnswer(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasChildren());
}

EFA_TEST(tst_impactmodel)

#include "tst_impactmodel.moc"
