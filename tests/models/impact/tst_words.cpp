#include "impact/reach.h"
#include "impact/words.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using impact::Change;

class tst_words : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void aGroupSaysHowManyAndWhere();
    void valuesAreCutAndToldApart_data();
    void valuesAreCutAndToldApart();
    void aNameThatFollowsTheContentIsToldWithTheFormer();
    void whatIsDangerousComesFirst();
    void theSentenceCountsWhatIsNotKnown_data();
    void theSentenceCountsWhatIsNotKnown();
};

namespace {

impact::ChangePtr changeOf(const std::string& name, const impact::Consequences& consequences)
{
    Change change;
    change.object = {"", "ConfigMap", "", name};
    change.consequences = consequences;
    return std::make_shared<const Change>(change);
}

} // namespace

void tst_words::aGroupSaysHowManyAndWhere()
{
    const impact::Group group{{}, {{u"a"_s}, {u"b"_s}, {u"c"_s}}};
    const fleet::ClusterPlaces places{{{u"a"_s}, {.ring = {u"late"_s}}},
                                      {{u"b"_s}, {.ring = {u"first"_s}}},
                                      {{u"c"_s}, {.ring = {u"late"_s}}}};
    QVERIFY(
        impact::groupTitle(group, places, {{u"first"_s}, {u"late"_s}}).endsWith(u": first (1), late (2)"_s));
    QVERIFY(!impact::groupTitle(group, {}, {}).contains(u':'));
}

void tst_words::valuesAreCutAndToldApart_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("line");
    const QString beginning(80, u'x');
    QTest::newRow("short values stand whole") << u"1"_s << u"2"_s << u"spec.replicas: 1 → 2"_s;
    QTest::newRow("a new field has nothing before it")
        << QString() << u"2"_s << u"spec.replicas: (none) → 2"_s;
    QTest::newRow("a long value is cut")
        << beginning << u"2"_s << u"spec.replicas: "_s + beginning.first(60) + u"… → 2"_s;
    QTest::newRow("values of one beginning are told by what differs")
        << beginning + u'a' << beginning + u"bc"_s
        << u"spec.replicas: …"_s + beginning.first(12) + u"a → …"_s + beginning.first(12) + u"bc"_s;
    QTest::newRow("what differs begins with a word")
        << beginning + u"/chart-0.0.0.tgz"_s << beginning + u"/chart-0.0.1.tgz"_s
        << u"spec.replicas: …chart-0.0.0.tgz → …chart-0.0.1.tgz"_s;
    QTest::newRow("one that goes on") << beginning + u":v1"_s << beginning + u":v1"_s + beginning
                                      << u"spec.replicas: …v1 → …v1"_s + beginning.first(58) + u'…';
    QTest::newRow("texts of several lines are told by their length")
        << beginning + u"\\n"_s << beginning + u"\\nb"_s << u"spec.replicas: 82 characters became 83"_s;
}

void tst_words::valuesAreCutAndToldApart()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, line);
    impact::FieldChange field{"spec.replicas", {}, after.toStdString()};
    if (!before.isNull())
        field.before = before.toStdString();
    QCOMPARE(impact::fieldLine(field), line);
}

void tst_words::aNameThatFollowsTheContentIsToldWithTheFormer()
{
    Change change;
    change.object = {"", "ConfigMap", "edge", "a-5t4bc92b2k"};
    change.formerName = "a-mkfg8tg7bd";
    QCOMPARE(impact::objectTitle(change), u"ConfigMap edge/a-5t4bc92b2k (before: a-mkfg8tg7bd)"_s);
}

void tst_words::whatIsDangerousComesFirst()
{
    impact::Difference difference;
    difference.changes = {changeOf("a", {}), changeOf("b", {.restarts = true, .refused = {}}),
                          changeOf("c", {.refused = {"spec.selector"}}),
                          changeOf("d", {.losesData = true, .refused = {}})};
    QStringList names;
    for (const impact::ChangePtr& change : impact::dangerousFirst(difference))
        names << impact::objectTitle(*change);
    QCOMPARE(names, (QStringList{u"ConfigMap c"_s, u"ConfigMap d"_s, u"ConfigMap a"_s, u"ConfigMap b"_s}));
}

void tst_words::theSentenceCountsWhatIsNotKnown_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<int>("unknown");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing") << 0 << 0 << u"1 file(s) changed: no cluster gets anything else"_s;
    QTest::newRow("some change") << 3 << 0 << u"1 file(s) changed: 3 cluster(s)"_s;
    QTest::newRow("some cannot be rendered")
        << 0 << 2 << u"1 file(s) changed: 2 cluster(s) cannot be rendered"_s;
    QTest::newRow("both") << 3 << 2 << u"1 file(s) changed: 3 cluster(s), 2 cluster(s) cannot be rendered"_s;
}

void tst_words::theSentenceCountsWhatIsNotKnown()
{
    QFETCH(int, changed);
    QFETCH(int, unknown);
    impact::Impact impact;
    for (int i = 0; i < changed; ++i)
        impact.added.push_back({QString::number(i)});
    for (int i = 0; i < unknown; ++i)
        impact.unknown.push_back({{u"u%1"_s.arg(i)}, {}});
    QTEST(impact::sentence(1, impact::reachOf(impact, {})), "sentence");
}

EFA_TEST(tst_words)

#include "tst_words.moc"
