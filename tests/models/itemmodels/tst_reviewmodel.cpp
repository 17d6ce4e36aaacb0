#include "itemmodels/leftoutmodel.h"
#include "itemmodels/reviewfilter.h"
#include "itemmodels/reviewmodel.h"

#include "delivery/review.h"
#include "tests/support/registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace efa;
using namespace efa::itemmodels;
using namespace Qt::StringLiterals;

using delivery::Confidence;
using delivery::Correction;
using delivery::Review;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

delivery::ProposedCluster cluster(const QString& name, const QString& ring, Confidence confidence)
{
    delivery::ProposedCluster made;
    made.name = name;
    made.entry = u"clusters/"_s + name;
    made.ring = ring;
    made.engine = fleet::Engine::Flux;
    made.confidence = confidence;
    made.reasons = {{u"a root of Flux"_s, {*made.entry + u"/gotk-sync.yaml"_s}}};
    return made;
}

delivery::Proposal proposal()
{
    delivery::Proposal found;
    delivery::ProposedFleet fleet;
    fleet.name = u"north"_s;
    fleet.rings = {{u"early"_s, 1, {}}, {u"broad"_s, 2, {}}};
    fleet.clusters = {cluster(u"site-10"_s, u"broad"_s, Confidence::Likely),
                      cluster(u"site-9"_s, u"early"_s, Confidence::Guessed),
                      cluster(u"hub"_s, {}, Confidence::Certain)};
    found.fleets = {fleet};
    found.unplaced = {{u"docs/kustomization.yaml"_s, u"an example"_s, u"Move it."_s}};
    found.unreadable = {{{.file = u"bad.yaml"_s, .line = 3, .column = 1}, u"not YAML"_s}};
    return found;
}

QStringList column(const QAbstractItemModel& model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

} // namespace

class tst_reviewmodel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void theTableSaysWhatWasFound();
    void ringsOfComponentsAndHubsAreShown();
    void columnsSortByWhatTheyMean_data();
    void columnsSortByWhatTheyMean();
    void everyWordIsSearched();
    void anEditedCellAsksForACorrection();
    void whatIsFixedOrAdoptedCannotBeEdited();
    void aCorrectionChangesItsRowOnly();
    void rowsAreCopiedAsText();
    void whatIsLeftOutStandsWithItsReason();
};

void tst_reviewmodel::theTableSaysWhatWasFound()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    model.setValues(Review(proposal()).now());
    QCOMPARE(column(model, ReviewModel::NameColumn), (QStringList{u"site-10"_s, u"site-9"_s, u"hub"_s}));
    QCOMPARE(column(model, ReviewModel::EngineColumn), QStringList(3, u"Flux"_s));
    QCOMPARE(column(model, ReviewModel::ConfidenceColumn),
             (QStringList{u"Likely"_s, u"Guessed"_s, u"Certain"_s}));
    QCOMPARE(model.index(1, ReviewModel::EntryColumn).data().toString(), u"clusters/site-9"_s);
    QCOMPARE(model.index(1, ReviewModel::ReasonColumn).data().toString(), u"a root of Flux"_s);
    QCOMPARE(model.index(0, 0).data(ReviewModel::RingOrderRole).toInt(), 2);
    QCOMPARE(model.index(2, 0).data(ReviewModel::RingOrderRole).toInt(), 0);
    QCOMPARE(model.index(0, 0).data(ReviewModel::RingsRole).toInt(), 2);
}

void tst_reviewmodel::ringsOfComponentsAndHubsAreShown()
{
    delivery::Proposal found = proposal();
    delivery::ProposedCluster& hubless = found.fleets.front().clusters.back();
    hubless.componentRings = {{u"app"_s, u"early"_s}, {u"db"_s, u"broad"_s}, {u"web"_s, u"early"_s}};
    hubless.access = fleet::Access{.server = u"https://x"_s};
    hubless.hub = {u"hubs/one"_s};
    ReviewModel model;
    model.setValues(Review(found).now());
    const QModelIndex ring = model.index(2, ReviewModel::RingColumn);
    QCOMPARE(ring.data().toString(), u"early, broad"_s);
    // It is in no ring itself: that is what somebody edits.
    QCOMPARE(ring.data(Qt::EditRole).toString(), QString());
    const QModelIndex entry = model.index(2, ReviewModel::EntryColumn);
    QCOMPARE(entry.data(ReviewModel::HubRole).toString(), u"hubs/one"_s);
    QCOMPARE(model.index(0, ReviewModel::EntryColumn).data(ReviewModel::HubRole).toString(), QString());
}

void tst_reviewmodel::columnsSortByWhatTheyMean_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("order");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("names as people count") << int(ReviewModel::NameColumn) << int(Qt::AscendingOrder)
                                           << QStringList{u"hub"_s, u"site-9"_s, u"site-10"_s};
    QTest::newRow("rings in their order, none last")
        << int(ReviewModel::RingColumn) << int(Qt::AscendingOrder)
        << QStringList{u"site-9"_s, u"site-10"_s, u"hub"_s};
    QTest::newRow("the least sure first") << int(ReviewModel::ConfidenceColumn) << int(Qt::DescendingOrder)
                                          << QStringList{u"site-9"_s, u"site-10"_s, u"hub"_s};
    QTest::newRow("equal rows by name") << int(ReviewModel::EngineColumn) << int(Qt::AscendingOrder)
                                        << QStringList{u"hub"_s, u"site-9"_s, u"site-10"_s};
}

void tst_reviewmodel::columnsSortByWhatTheyMean()
{
    QFETCH(int, column);
    QFETCH(int, order);
    QFETCH(QStringList, names);
    ReviewModel model;
    ReviewFilter filter;
    const QAbstractItemModelTester tester(&filter, fatal);
    filter.setSourceModel(&model);
    model.setValues(Review(proposal()).now());
    filter.sort(column, Qt::SortOrder(order));
    QCOMPARE(::column(filter, ReviewModel::NameColumn), names);
}

void tst_reviewmodel::everyWordIsSearched()
{
    ReviewModel model;
    ReviewFilter filter;
    filter.setSourceModel(&model);
    model.setValues(Review(proposal()).now());
    filter.setWords(u"SITE early"_s);
    QCOMPARE(column(filter, 0), QStringList(u"site-9"_s));
    filter.setWords(u"certain"_s);
    QCOMPARE(column(filter, 0), QStringList(u"hub"_s));
    filter.setWords(u"nowhere"_s);
    QCOMPARE(filter.rowCount(), 0);
    filter.setWords({});
    QCOMPARE(filter.rowCount(), 3);
}

void tst_reviewmodel::anEditedCellAsksForACorrection()
{
    ReviewModel model;
    Review review(proposal());
    model.setValues(review.now());
    QSignalSpy wished(&model, &ReviewModel::correctionWished);
    const QModelIndex ring = model.index(2, ReviewModel::RingColumn);
    QVERIFY(model.setData(ring, u" early "_s));
    QCOMPARE(wished.size(), 1);
    const auto correction = wished.at(0).at(0).value<Correction>();
    QCOMPARE(correction, (Correction{Correction::Kind::Ring, {review.now().clusters[2].id}, u"early"_s}));
    QCOMPARE(ring.data().toString(), QString());
    // The same again is no wish.
    QVERIFY(model.setData(ring, u""_s));
    QCOMPARE(wished.size(), 1);
}

void tst_reviewmodel::whatIsFixedOrAdoptedCannotBeEdited()
{
    ReviewModel model;
    model.setValues(Review(proposal()).now());
    QSignalSpy wished(&model, &ReviewModel::correctionWished);
    QVERIFY(model.index(0, ReviewModel::SiteColumn).flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(0, ReviewModel::EngineColumn).flags() & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, ReviewModel::EngineColumn), u"x"_s));
    model.setFixed(true);
    QVERIFY(!model.setData(model.index(0, ReviewModel::SiteColumn), u"x"_s));
    model.setFixed(false);
    delivery::Proposal adopted = proposal();
    adopted.fleets[0].topology.emplace();
    model.setValues(Review(std::move(adopted)).now());
    QVERIFY(!(model.index(0, ReviewModel::NameColumn).flags() & Qt::ItemIsEditable));
    QCOMPARE(wished.size(), 0);
}

void tst_reviewmodel::aCorrectionChangesItsRowOnly()
{
    ReviewModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Review review(proposal());
    model.setValues(review.now());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QVERIFY(review.correct(
        {.kind = Correction::Kind::Rename, .clusters = {review.now().clusters[1].id}, .value = u"lab"_s}));
    model.setValues(review.now());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    const QModelIndex name = model.index(1, ReviewModel::NameColumn);
    QVERIFY(name.data(ReviewModel::CorrectedRole).toBool());
    QCOMPARE(name.data(ReviewModel::FoundRole).toString(), u"site-9"_s);
    QVERIFY(!model.index(1, ReviewModel::RingColumn).data(ReviewModel::CorrectedRole).toBool());
    QVERIFY(review.correct({.kind = Correction::Kind::Dismiss, .clusters = {review.now().clusters[2].id}}));
    model.setValues(review.now());
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 1);
}

void tst_reviewmodel::rowsAreCopiedAsText()
{
    ReviewModel model;
    model.setValues(Review(proposal()).now());
    QCOMPARE(model.textOf({1}),
             u"site-9\tearly\t\t\tFlux\tclusters/site-9\tGuessed\ta root of Flux\tnorth\n"_s);
    QCOMPARE(model.textOf({0, 1, 2}).count(u'\n'), 3);
}

void tst_reviewmodel::whatIsLeftOutStandsWithItsReason()
{
    LeftOutModel model;
    const QAbstractItemModelTester tester(&model, fatal);
    Review review(proposal());
    const QString hub = review.now().clusters[2].id;
    QVERIFY(review.correct({.kind = Correction::Kind::Dismiss, .clusters = {hub}}));
    model.setValues(review.now());
    QCOMPARE(column(model, LeftOutModel::PathColumn),
             (QStringList{u"clusters/hub"_s, u"docs/kustomization.yaml"_s, u"bad.yaml:3:1"_s}));
    QCOMPARE(model.index(0, 0).data(LeftOutModel::ClusterRole).toString(), hub);
    QCOMPARE(model.at(0).kind, LeftOutRow::Kind::Dismissed);
    QCOMPARE(model.index(1, LeftOutModel::HintColumn).data().toString(), u"Move it."_s);
    QCOMPARE(model.at(2).kind, LeftOutRow::Kind::Unreadable);
    QVERIFY(model.textOf({1}).startsWith(u"docs/kustomization.yaml\tan example\tMove it."_s));
    review.undo();
    model.setValues(review.now());
    QCOMPARE(model.rowCount(), 2);
}

EFA_TEST(tst_reviewmodel)

#include "tst_reviewmodel.moc"
