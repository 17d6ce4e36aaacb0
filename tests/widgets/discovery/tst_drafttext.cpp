#include "widgets/discovery/drafttext.h"

#include "tests/support/registry.h"

#include <QJsonObject>
#include <QTest>

using namespace efa;
using namespace efa::widgets;
using namespace Qt::StringLiterals;

using delivery::Correction;
using Kind = Correction::Kind;

class tst_drafttext final : public QObject
{
    Q_OBJECT

  private slots:
    void everyKindComesBack()
    {
        std::vector<Correction> corrections;
        for (const Kind kind :
             {Kind::Rename, Kind::Ring, Kind::Site, Kind::Region, Kind::Merge, Kind::Dismiss, Kind::TakeBack})
            corrections.push_back({.kind = kind, .clusters = {u"a\nb"_s, u"c"_s}, .value = u"v"_s});
        QCOMPARE(readDraft(draftText(corrections)), corrections);
    }

    void whatIsNotUnderstoodEndsIt()
    {
        QJsonArray text = draftText({{.kind = Kind::Ring, .clusters = {u"a"_s}, .value = u"x"_s},
                                     {.kind = Kind::Site, .clusters = {u"a"_s}, .value = u"y"_s}});
        text.insert(1, QJsonObject{{u"kind"_s, u"of a later version"_s}});
        QCOMPARE(readDraft(text).size(), 1U);
        QCOMPARE(readDraft({7}).size(), 0U);
    }
};

EFA_TEST(tst_drafttext)
#include "tst_drafttext.moc"
