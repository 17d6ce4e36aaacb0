#include "itemmodels/palettemodel.h"

#include "itemmodels/fuzzymatch.h"
#include "tests/support/processortime.h"
#include "tests/support/registry.h"
#include "tests/support/sanitized.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::itemmodels;
using Kind = PaletteEntry::Kind;

namespace {

QStringList rowsOf(const PaletteModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows << model.at(row).text;
    return rows;
}

PaletteEntry entry(Kind kind, const QString& text, const QString& detail = {})
{
    return {.kind = kind, .id = text, .text = text, .detail = detail};
}

void fill(PaletteModel& model)
{
    model.setEntries(Kind::Command, {entry(Kind::Command, u"Save"_s), entry(Kind::Command, u"Go to line"_s),
                                     entry(Kind::Command, u"Save all"_s)});
    model.setEntries(Kind::Cluster, {entry(Kind::Cluster, u"harbour-2"_s, u"North, ring canary"_s),
                                     entry(Kind::Cluster, u"harbour-12"_s, u"South"_s)});
    model.setEntries(Kind::File, {entry(Kind::File, u"base/mqtt-broker/deployment.yaml"_s),
                                  entry(Kind::File, u"clusters/harbour-2/kustomization.yaml"_s),
                                  entry(Kind::File, u"docs/save.md"_s)});
}

} // namespace

class tst_palettemodel : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void lettersFit_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::addColumn<QList<int>>("places");
        using Places = QList<int>;
        QTest::newRow("together") << u"mqtt"_s << u"base/mqtt"_s << true << Places{5, 6, 7, 8};
        QTest::newRow("apart, in order") << u"bmd"_s << u"base/mqtt/dep"_s << true << Places{0, 5, 10};
        QTest::newRow("the shortest stretch") << u"ab"_s << u"a-xa-b"_s << true << Places{3, 5};
        QTest::newRow("not in order") << u"ba"_s << u"ab"_s << false << Places{};
        QTest::newRow("the last word it begins") << u"a"_s << u"a/b/a"_s << true << Places{4};
        QTest::newRow("nothing typed") << QString() << u"ab"_s << true << Places{};
        QTest::newRow("longer than the text") << u"abc"_s << u"ab"_s << false << Places{};
    }

    void lettersFit()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const auto match = fuzzyMatch(typed, text);
        QTEST(match.has_value(), "fits");
        if (match)
            QTEST(match->places, "places");
    }

    void whatFitsBestComesFirst_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("first");
        QTest::newRow("a command before a file")
            << u"save"_s << QStringList{u"Save"_s, u"Save all"_s, u"docs/save.md"_s};
        QTest::newRow("a cluster before its file")
            << u"harbour-2"_s << QStringList{u"harbour-2"_s, u"clusters/harbour-2/kustomization.yaml"_s};
        QTest::newRow("letters of two parts")
            << u"mqdep"_s << QStringList{u"base/mqtt-broker/deployment.yaml"_s};
        QTest::newRow("two words in any order")
            << u"dep mqtt"_s << QStringList{u"base/mqtt-broker/deployment.yaml"_s};
        QTest::newRow("capitals do not matter") << u"GO TO"_s << QStringList{u"Go to line"_s};
        QTest::newRow("a word of the detail") << u"canary"_s << QStringList{u"harbour-2"_s};
        QTest::newRow("nothing fits") << u"qqq"_s << QStringList{};
    }

    void whatFitsBestComesFirst()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, first);
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        fill(model);
        model.search(typed);
        QCOMPARE(rowsOf(model).first(std::min(first.size(), rowsOf(model).size())), first);
        QCOMPARE(model.rowCount() == 0, first.isEmpty());
    }

    void whatWasUsedLatelyComesFirst()
    {
        PaletteModel model;
        fill(model);
        model.search({});
        QCOMPARE(rowsOf(model), (QStringList{u"Save"_s, u"Go to line"_s, u"Save all"_s}));
        model.setRecent({u"file:docs/save.md"_s, u"command:Save all"_s, u"file:gone.yaml"_s});
        QCOMPARE(rowsOf(model).first(3), (QStringList{u"docs/save.md"_s, u"Save all"_s, u"Save"_s}));
        model.search(u"harbour"_s);
        QCOMPARE(rowsOf(model).first(), u"harbour-2"_s);
        model.setRecent({u"cluster:harbour-12"_s});
        QCOMPARE(rowsOf(model).first(), u"harbour-12"_s);
    }

    void rowsSayWhatTheyAre()
    {
        PaletteModel model;
        model.setEntries(Kind::Command, {{.kind = Kind::Command,
                                          .id = u"save"_s,
                                          .text = u"Save"_s,
                                          .keys = u"Ctrl+S"_s,
                                          .whyNot = u"This file is saved."_s}});
        model.search(u"sv"_s);
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(PaletteModel::KeysRole).toString(), u"Ctrl+S"_s);
        QCOMPARE(row.data(PaletteModel::WhyNotRole).toString(), u"This file is saved."_s);
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
                 u"Save, command, Ctrl+S, This file is saved."_s);
        QCOMPARE(row.data(PaletteModel::PlacesRole).value<QList<int>>(), (QList<int>{0, 2}));
    }

    // 5,000 clusters and 20,000 files: what a key costs of one processor.
    void aKeyIsAnsweredAtOnce()
    {
        PaletteModel model;
        QList<PaletteEntry> clusters;
        for (int i = 0; i < 5000; ++i)
            clusters << entry(Kind::Cluster, u"harbour-%1"_s.arg(i), u"Region %1, ring broad"_s.arg(i % 40));
        QList<PaletteEntry> files;
        for (int i = 0; i < 20'000; ++i)
            files << entry(Kind::File,
                           u"clusters/region-%1/harbour-%2/kustomization.yaml"_s.arg(i % 40).arg(i));
        model.setEntries(Kind::Cluster, clusters);
        model.setEntries(Kind::File, files);
        double slowest = 0;
        QString typed;
        for (const QChar letter : u"harb 49 kust"_s) {
            typed += letter;
            const efa::test::ProcessorTime spent;
            model.search(typed);
            slowest = std::max(slowest, spent.ms());
        }
        qInfo("slowest key: %.1f ms of %d entries, %d fit", slowest, model.all(), model.found());
        QVERIFY(model.found() > 0);
        QCOMPARE(model.rowCount(), PaletteModel::mostRows);
        QVERIFY2(slowest < (efa::test::isSanitized ? 1000 : 50), "a key took too long");
    }
};

EFA_TEST(tst_palettemodel)

#include "tst_palettemodel.moc"
