#include "widgets/topology/mapexport.h"

#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "tests/widgets/topology/topologybench.h"
#include "widgets/topology/mapcanvas.h"

#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::widgets;
using efa::test::TopologyBench;

class tst_mapexport final : public QObject
{
    Q_OBJECT

  private slots:
    void aPictureHoldsTheWholeFleet()
    {
        const TopologyBench bench;
        const auto bytes = exportedMap(bench.canvas().scene(), MapFormat::Png);
        QVERIFY2(bytes, efa::test::why(bytes));
        const QImage picture = QImage::fromData(*bytes, "PNG");
        const QSizeF fleet = bench.canvas().scene().layout().size;
        QVERIFY(picture.width() > 2 * fleet.width() && picture.height() > 2 * fleet.height());
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 5)
            for (int x = 0; x < picture.width(); x += 5)
                colours.insert(picture.pixel(x, y));
        QVERIFY(colours.size() > 30);
    }

    void aDrawingHoldsEveryName()
    {
        const TopologyBench bench;
        const auto bytes = exportedMap(bench.canvas().scene(), MapFormat::Svg);
        QVERIFY2(bytes, efa::test::why(bytes));
        QVERIFY(bytes->startsWith("<?xml"));
        QVERIFY(bytes->contains("</svg>"));
        for (const auto& cluster : bench.canvas().scene().map().clusters)
            QVERIFY2(bytes->contains(cluster.name.toUtf8()), qPrintable(cluster.name));
        QVERIFY(!bytes->contains("http://charts") && !bytes->contains("xlink:href=\"http"));
    }

    void aDocumentIsOnePage()
    {
        const TopologyBench bench;
        const auto bytes = exportedMap(bench.canvas().scene(), MapFormat::Pdf);
        QVERIFY2(bytes, efa::test::why(bytes));
        QVERIFY(bytes->startsWith("%PDF-"));
        QCOMPARE(bytes->count("/Type /Page\n"), 1);
    }

    void kindsAreKnown()
    {
        QCOMPARE(mapFormatOf(u"png"_s), std::optional(MapFormat::Png));
        QCOMPARE(mapFormatOf(u"svg"_s), std::optional(MapFormat::Svg));
        QCOMPARE(mapFormatOf(u"pdf"_s), std::optional(MapFormat::Pdf));
        QVERIFY(!mapFormatOf(u"csv"_s));
    }
};

EFA_TEST(tst_mapexport)
#include "tst_mapexport.moc"
