#include "delivery/review.h"

#include "tests/support/registry.h"
#include "tests/support/why.h"

#include <QTest>

using namespace efa;
using namespace efa::delivery;
using namespace Qt::StringLiterals;

using Kind = Correction::Kind;

namespace {

ProposedCluster cluster(const QString& name, const QString& ring = {}, const QString& entry = {})
{
    ProposedCluster made;
    made.name = name;
    made.entry = entry.isEmpty() ? u"clusters/"_s + name : entry;
    made.folders = {*made.entry};
    made.ring = ring;
    made.confidence = Confidence::Likely;
    made.reasons = {{u"a folder below clusters"_s, {*made.entry + u"/flux.yaml"_s}}};
    return made;
}

/// Three clusters in two rings, and a second fleet with one.
Proposal proposal()
{
    Proposal found;
    ProposedFleet first;
    first.name = u"first"_s;
    first.rings = {{u"dev"_s, 1, {}}, {u"prod"_s, 2, {}}};
    first.clusters = {cluster(u"a"_s, u"dev"_s), cluster(u"b"_s, u"prod"_s), cluster(u"c"_s, u"prod"_s)};
    ProposedFleet second;
    second.name = u"second"_s;
    second.folder = u"other"_s;
    second.clusters = {cluster(u"a"_s, {}, u"other/clusters/a"_s)};
    found.fleets = {first, second};
    found.unplaced = {{u"docs"_s, u"an example"_s, {}}};
    return found;
}

/// Clusters as "name ring site region" by fleet, then what is dismissed.
QString told(const Reviewed& reviewed)
{
    QStringList lines;
    for (const ReviewedCluster& row : reviewed.clusters)
        lines << u"%1 %2 %3 %4 %5"_s.arg(row.fleet)
                     .arg(row.cluster.name, row.cluster.ring, row.cluster.site, row.cluster.region)
                     .trimmed();
    for (const ReviewedCluster& row : reviewed.dismissed)
        lines << u"not "_s + row.cluster.name;
    return lines.join(u" | "_s);
}

QString id(const Review& review, size_t row)
{
    return review.now().clusters[row].id;
}

const QString untouched = u"0 a dev | 0 b prod | 0 c prod | 1 a"_s;

} // namespace

class tst_review : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void eachCorrectionCanBeUndoneAndMadeAgain_data();
    void eachCorrectionCanBeUndoneAndMadeAgain();
    void whatCannotBeIsRefusedByName_data();
    void whatCannotBeIsRefusedByName();
    void aTopologyIsNotCorrectedHere();
    void aTakenBackNameMayBeTakenMeanwhile();
    void theProposalFollowsTheCorrections();
    void mergingKeepsWhatBothSay();
    void reasonsSayWhatThePersonSaid();
    void aNewStepForgetsWhatWasUndone();
    void whatChangesNothingIsNoStep();
    void readingAnewKeepsWhatStillFits();
    void anEarlierReviewGoesOn();
};

void tst_review::eachCorrectionCanBeUndoneAndMadeAgain_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QList<int>>("rows");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("after");
    const auto row = [](const char* name, Kind kind, const QList<int>& rows, const QString& value,
                        const QString& after) { QTest::newRow(name) << int(kind) << rows << value << after; };
    row("a cluster is renamed", Kind::Rename, {0}, u" lab "_s, u"0 lab dev | 0 b prod | 0 c prod | 1 a"_s);
    row("its name changes case", Kind::Rename, {0}, u"A"_s, u"0 A dev | 0 b prod | 0 c prod | 1 a"_s);
    row("a name of another fleet is free", Kind::Rename, {3}, u"b"_s,
        u"0 a dev | 0 b prod | 0 c prod | 1 b"_s);
    row("two are put into a new ring", Kind::Ring, {0, 1}, u"canary"_s,
        u"0 a canary | 0 b canary | 0 c prod | 1 a"_s);
    row("one is taken out of its ring", Kind::Ring, {0}, {}, u"0 a | 0 b prod | 0 c prod | 1 a"_s);
    row("clusters of two fleets get a site", Kind::Site, {2, 3}, u"Dogger Bank A"_s,
        u"0 a dev | 0 b prod | 0 c prod Dogger Bank A | 1 a  Dogger Bank A"_s);
    row("one gets a region", Kind::Region, {1}, u"north"_s, u"0 a dev | 0 b prod  north | 0 c prod | 1 a"_s);
    row("two are one", Kind::Merge, {2, 1}, {}, u"0 a dev | 0 c prod | 1 a"_s);
    row("two are no clusters", Kind::Dismiss, {0, 2}, {}, u"0 b prod | 1 a | not a | not c"_s);
}

void tst_review::eachCorrectionCanBeUndoneAndMadeAgain()
{
    QFETCH(int, kind);
    QFETCH(QList<int>, rows);
    QFETCH(QString, value);
    QFETCH(QString, after);
    Review review(proposal());
    QCOMPARE(told(review.now()), untouched);
    QVERIFY(!review.canUndo() && review.undoWords().isEmpty());
    QStringList ids;
    for (const int at : rows)
        ids << id(review, size_t(at));
    const auto done = review.correct({.kind = Kind(kind), .clusters = ids, .value = value});
    QVERIFY2(done, test::why(done));
    QCOMPARE(told(review.now()), after);
    QVERIFY(!review.undoWords().isEmpty());
    review.undo();
    QCOMPARE(told(review.now()), untouched);
    QVERIFY(!review.canUndo());
    QCOMPARE(review.redoWords(), wordsOf({.kind = Kind(kind), .clusters = ids, .value = value}));
    review.redo();
    QCOMPARE(told(review.now()), after);
    QVERIFY(!review.canRedo());
}

void tst_review::whatCannotBeIsRefusedByName_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, Kind kind, const QStringList& names, const QString& value,
                        ErrorCode code) { QTest::newRow(name) << int(kind) << names << value << int(code); };
    row("no name at all", Kind::Rename, {u"a"_s}, u"  "_s, ErrorCode::Invalid);
    row("a name of two lines", Kind::Rename, {u"a"_s}, u"x\ny"_s, ErrorCode::Invalid);
    row("a name that is a path", Kind::Rename, {u"a"_s}, u"x/y"_s, ErrorCode::Invalid);
    row("a name with a mark that turns the direction", Kind::Rename, {u"a"_s}, u"x\u202ey"_s,
        ErrorCode::Invalid);
    row("a ring of two lines", Kind::Ring, {u"a"_s}, u"x\ny"_s, ErrorCode::Invalid);
    row("one name for two", Kind::Rename, {u"a"_s, u"b"_s}, u"x"_s, ErrorCode::Invalid);
    row("a name that is taken", Kind::Rename, {u"a"_s}, u"B"_s, ErrorCode::Conflict);
    row("one merged alone", Kind::Merge, {u"a"_s}, {}, ErrorCode::Invalid);
    row("merging over two fleets", Kind::Merge, {u"b"_s, u"second"_s}, {}, ErrorCode::Invalid);
    row("nothing chosen", Kind::Dismiss, {}, {}, ErrorCode::Invalid);
    row("a cluster that is not there", Kind::Dismiss, {u"nobody"_s}, {}, ErrorCode::NotFound);
    row("taking back what was never out", Kind::TakeBack, {u"a"_s}, {}, ErrorCode::NotFound);
}

void tst_review::whatCannotBeIsRefusedByName()
{
    QFETCH(int, kind);
    QFETCH(QStringList, names);
    QFETCH(QString, value);
    QFETCH(int, code);
    Review review(proposal());
    const QMap<QString, QString> known = {
        {u"a"_s, id(review, 0)}, {u"b"_s, id(review, 1)}, {u"second"_s, id(review, 3)}};
    QStringList ids;
    for (const QString& name : std::as_const(names))
        ids << known.value(name, name);
    const auto done = review.correct({.kind = Kind(kind), .clusters = ids, .value = value});
    QVERIFY(!done);
    QCOMPARE(int(done.error().code), code);
    QVERIFY(!done.error().message.isEmpty() && !done.error().hint.isEmpty());
    QCOMPARE(told(review.now()), untouched);
    QVERIFY(!review.canUndo());
}

void tst_review::aTopologyIsNotCorrectedHere()
{
    Proposal found = proposal();
    found.fleets[0].topology.emplace();
    Review review(std::move(found));
    const auto done = review.correct({.kind = Kind::Dismiss, .clusters = {id(review, 0)}});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
    const auto other = review.correct({.kind = Kind::Dismiss, .clusters = {id(review, 3)}});
    QVERIFY2(other, test::why(other));
}

void tst_review::aTakenBackNameMayBeTakenMeanwhile()
{
    Review review(proposal());
    const QString a = id(review, 0);
    const QString b = id(review, 1);
    QVERIFY(review.correct({.kind = Kind::Dismiss, .clusters = {a}}));
    QVERIFY(review.correct({.kind = Kind::Rename, .clusters = {b}, .value = u"a"_s}));
    const auto back = review.correct({.kind = Kind::TakeBack, .clusters = {a}});
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::Conflict);
    QVERIFY(review.correct({.kind = Kind::Rename, .clusters = {b}, .value = u"b"_s}));
    QVERIFY(review.correct({.kind = Kind::TakeBack, .clusters = {a}}));
    QCOMPARE(told(review.now()), untouched);
}

void tst_review::theProposalFollowsTheCorrections()
{
    Review review(proposal());
    QVERIFY(review.correct({.kind = Kind::Ring, .clusters = {id(review, 0)}, .value = u"canary"_s}));
    QVERIFY(review.correct({.kind = Kind::Region, .clusters = {id(review, 0)}, .value = u"north"_s}));
    QVERIFY(review.correct({.kind = Kind::Site, .clusters = {id(review, 0)}, .value = u"mill"_s}));
    QVERIFY(review.correct({.kind = Kind::Dismiss, .clusters = {id(review, 3)}}));
    const Proposal now = proposalOf(review.now());
    QCOMPARE(now.fleets.size(), 2U);
    QCOMPARE(now.fleets[0].clusters.size(), 3U);
    QCOMPARE(now.fleets[1].clusters.size(), 0U);
    // Nobody is in dev any more; the ring that was named comes last.
    QCOMPARE(now.fleets[0].rings.size(), 2U);
    QCOMPARE(now.fleets[0].rings[0].name, u"prod"_s);
    QCOMPARE(now.fleets[0].rings[0].order, 1);
    QCOMPARE(now.fleets[0].rings[1].name, u"canary"_s);
    QCOMPARE(now.fleets[0].rings[1].order, 2);
    QCOMPARE(now.fleets[0].regions.size(), 1U);
    QCOMPARE(now.fleets[0].regions[0].name, u"north"_s);
    QCOMPARE(now.fleets[0].regions[0].sites, QStringList(u"mill"_s));
    QCOMPARE(now.unplaced.size(), 2U);
    QCOMPARE(now.unplaced[1].path, u"other/clusters/a"_s);
}

void tst_review::mergingKeepsWhatBothSay()
{
    Proposal found = proposal();
    found.fleets[0].clusters[0].ring.clear();
    found.fleets[0].clusters[1].site = u"mill"_s;
    found.fleets[0].clusters[1].labels = {{u"env"_s, u"prod"_s}};
    found.fleets[0].clusters[1].engine = fleet::Engine::Flux;
    found.fleets[0].clusters[1].confidence = Confidence::Certain;
    Review review(std::move(found));
    QVERIFY(review.correct({.kind = Kind::Merge, .clusters = {id(review, 0), id(review, 1)}}));
    const ProposedCluster& merged = review.now().clusters[0].cluster;
    QCOMPARE(merged.name, u"a"_s);
    QCOMPARE(*merged.entry, u"clusters/a"_s);
    QCOMPARE(merged.folders, (QStringList{u"clusters/a"_s, u"clusters/b"_s}));
    QCOMPARE(merged.ring, u"prod"_s);
    QCOMPARE(merged.site, u"mill"_s);
    QCOMPARE(merged.engine, fleet::Engine::Flux);
    QCOMPARE(merged.confidence, Confidence::Certain);
    QCOMPARE(merged.labels.value(u"env"_s), u"prod"_s);
    QCOMPARE(merged.reasons.size(), 2U);
    QVERIFY(review.now().clusters[0].reasons().front().text.contains(u"b"_s));
}

void tst_review::reasonsSayWhatThePersonSaid()
{
    Review review(proposal());
    const QString a = id(review, 0);
    QVERIFY(!review.now().clusters[0].isCorrected());
    QVERIFY(review.correct({.kind = Kind::Ring, .clusters = {a}, .value = u"prod"_s}));
    QVERIFY(review.now().clusters[0].isCorrected());
    const auto reasons = review.now().clusters[0].reasons();
    QCOMPARE(reasons.size(), 2U);
    QCOMPARE(reasons[0].text, u"You put it into the ring 'prod'; found in 'dev'"_s);
    QCOMPARE(reasons[1].files, QStringList(u"clusters/a/flux.yaml"_s));
    // Back to what was found: nothing was said.
    QVERIFY(review.correct({.kind = Kind::Ring, .clusters = {a}, .value = u"dev"_s}));
    QVERIFY(!review.now().clusters[0].isCorrected());
    QCOMPARE(review.now().clusters[0].reasons().size(), 1U);
}

void tst_review::aNewStepForgetsWhatWasUndone()
{
    Review review(proposal());
    QVERIFY(review.correct({.kind = Kind::Rename, .clusters = {id(review, 0)}, .value = u"x"_s}));
    review.undo();
    QVERIFY(review.canRedo());
    QVERIFY(review.correct({.kind = Kind::Rename, .clusters = {id(review, 0)}, .value = u"y"_s}));
    QVERIFY(!review.canRedo());
    QCOMPARE(review.made().size(), 1U);
}

void tst_review::whatChangesNothingIsNoStep()
{
    Review review(proposal());
    QVERIFY(review.correct({.kind = Kind::Ring, .clusters = {id(review, 0)}, .value = u"dev"_s}));
    QVERIFY(!review.canUndo());
}

void tst_review::readingAnewKeepsWhatStillFits()
{
    Review review(proposal());
    QVERIFY(review.correct({.kind = Kind::Rename, .clusters = {id(review, 0)}, .value = u"lab"_s}));
    QVERIFY(review.correct({.kind = Kind::Dismiss, .clusters = {id(review, 2)}}));
    Proposal later = proposal();
    later.fleets[0].clusters.erase(later.fleets[0].clusters.begin() + 2);
    later.fleets[0].clusters.push_back(cluster(u"d"_s));
    review.renew(std::move(later));
    QCOMPARE(told(review.now()), u"0 lab dev | 0 b prod | 0 d | 1 a"_s);
    QCOMPARE(review.made().size(), 1U);
    review.undo();
    QCOMPARE(told(review.now()), u"0 a dev | 0 b prod | 0 d | 1 a"_s);
}

void tst_review::anEarlierReviewGoesOn()
{
    Review first(proposal());
    QVERIFY(first.correct({.kind = Kind::Rename, .clusters = {id(first, 0)}, .value = u"lab"_s}));
    QVERIFY(first.correct({.kind = Kind::Merge, .clusters = {id(first, 1), id(first, 2)}}));
    const Review second(proposal(), first.made());
    QCOMPARE(told(second.now()), told(first.now()));
    QVERIFY(second.canUndo());
}

EFA_TEST(tst_review)

#include "tst_review.moc"
