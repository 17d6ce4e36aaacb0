#include "app/window/windowarguments.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;

class tst_arguments final : public QObject
{
    Q_OBJECT

  private slots:
    void nothingOpensTheLastFleet()
    {
        const auto read = readArguments({});
        QVERIFY(read);
        QVERIFY(read->repository.isEmpty());
        QVERIFY(!read->screenshot);
    }

    void aRepositoryIsOpened()
    {
        const auto read = readArguments({u"/fleets/north-sea"_s});
        QVERIFY(read);
        QCOMPARE(read->repository, u"/fleets/north-sea"_s);
    }

    void aPictureHasEverythingSaid()
    {
        const auto read =
            readArguments({u"screenshot"_s, u"manifests"_s, u"/fleet"_s, u"--output=/tmp/a.png"_s,
                           u"--size"_s, u"1280x800"_s, u"--theme"_s, u"dark"_s, u"--language"_s, u"de"_s,
                           u"--select"_s, u"base/a.yaml"_s});
        QVERIFY(read && read->screenshot);
        const ScreenshotOrder& order = *read->screenshot;
        QCOMPARE(order.view, u"manifests"_s);
        QCOMPARE(order.repository, u"/fleet"_s);
        QCOMPARE(order.output, u"/tmp/a.png"_s);
        QCOMPARE(order.size, QSize(1280, 800));
        QCOMPARE(order.theme, widgets::ThemeMode::Dark);
        QCOMPARE(order.language, u"de"_s);
        QCOMPARE(order.select, u"base/a.yaml"_s);
    }

    void misuseSaysHowItIsUsed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList picture{u"screenshot"_s, u"start"_s, u"/fleet"_s};
        QTest::newRow("two repositories") << QStringList{u"/a"_s, u"/b"_s};
        QTest::newRow("an unknown option") << QStringList{u"--fast"_s};
        QTest::newRow("a picture of nothing") << QStringList{u"screenshot"_s};
        QTest::newRow("a picture to nowhere") << picture;
        QTest::newRow("an option without value") << picture + QStringList{u"--output"_s};
        QTest::newRow("a size of words") << picture + QStringList{u"--output=a"_s, u"--size=big"_s};
        QTest::newRow("a size of nothing") << picture + QStringList{u"--output=a"_s, u"--size=0x0"_s};
        QTest::newRow("a size of a house") << picture + QStringList{u"--output=a"_s, u"--size=99999x99999"_s};
        QTest::newRow("a theme that is not there")
            << picture + QStringList{u"--output=a"_s, u"--theme=pink"_s};
        QTest::newRow("an option that is not there") << picture + QStringList{u"--output=a"_s, u"--zoom=2"_s};
    }

    void misuseSaysHowItIsUsed()
    {
        QFETCH(QStringList, arguments);
        const auto read = readArguments(arguments);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(!read.error().message.isEmpty());
        QVERIFY(read.error().hint.contains(u"fleet-architect-window screenshot"_s));
    }
};

EFA_TEST(tst_arguments)
#include "tst_arguments.moc"
