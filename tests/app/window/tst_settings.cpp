#include "app/window/settings.h"

#include "tests/support/registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::app;
using efa::widgets::RecentFleet;
using efa::widgets::ThemeMode;

namespace {

RecentFleet fleet(const QString& name, int clusters = -1)
{
    return {.path = u"/fleets/"_s + name,
            .name = name,
            .branch = u"main"_s,
            .ahead = 1,
            .clusters = clusters,
            .opened = QDateTime(QDate(2026, 11, 23), QTime(19, 42), Qt::UTC)};
}

QStringList names(const Settings& settings)
{
    QStringList names;
    for (const RecentFleet& recent : settings.recentFleets())
        names << recent.name;
    return names;
}

} // namespace

class tst_settings final : public QObject
{
    Q_OBJECT

  private slots:
    void fleetsSurviveTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"window.ini"_s);
        {
            Settings settings(file);
            settings.remember(fleet(u"größe & co"_s, 36));
            settings.setLastFleet(u"/fleets/x"_s);
            settings.setThemeMode(ThemeMode::Dark);
            settings.setWindowGeometry("geometry");
            settings.setViewState(u"/fleets/x"_s, u"manifests"_s, {{u"tabs"_s, 3}});
            settings.setFrontView(u"/fleets/x"_s, u"changes"_s);
        }
        const Settings settings(file);
        QCOMPARE(settings.recentFleets(), QList<RecentFleet>{fleet(u"größe & co"_s, 36)});
        QCOMPARE(settings.lastFleet(), u"/fleets/x"_s);
        QCOMPARE(settings.themeMode(), ThemeMode::Dark);
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.viewState(u"/fleets/x"_s, u"manifests"_s)[u"tabs"_s].toInt(), 3);
        QCOMPARE(settings.frontView(u"/fleets/x"_s), u"changes"_s);
        QVERIFY(settings.viewState(u"/fleets/y"_s, u"manifests"_s).isEmpty());
    }

    void theNewestComesFirstAndOnce()
    {
        Settings settings({});
        for (const auto& name : {u"a"_s, u"b"_s, u"a"_s})
            settings.remember(fleet(name));
        QCOMPARE(names(settings), QStringList({u"a"_s, u"b"_s}));
        for (int number = 0; number < 40; ++number)
            settings.remember(fleet(QString::number(number)));
        QCOMPARE(settings.recentFleets().size(), 30);
        QCOMPARE(names(settings).first(), u"39"_s);
    }

    void whatIsKnownIsKept()
    {
        Settings settings({});
        settings.remember(fleet(u"a"_s, 36));
        settings.remember(fleet(u"a"_s));
        QCOMPARE(settings.recentFleets().first().clusters, 36);
        settings.remember(fleet(u"b"_s));
        RecentFleet changed = fleet(u"a"_s, 37);
        settings.update(changed);
        QCOMPARE(names(settings), QStringList({u"b"_s, u"a"_s}));
        QCOMPARE(settings.recentFleets().last().clusters, 37);
    }

    void forgettingForgetsAll()
    {
        Settings settings({});
        settings.remember(fleet(u"a"_s));
        settings.setLastFleet(u"/fleets/a"_s);
        settings.setViewState(u"/fleets/a"_s, u"manifests"_s, {{u"tabs"_s, 3}});
        settings.forget(u"/fleets/a"_s);
        QVERIFY(settings.recentFleets().isEmpty());
        QVERIFY(settings.lastFleet().isEmpty());
        QVERIFY(settings.viewState(u"/fleets/a"_s, u"manifests"_s).isEmpty());
    }

    void aBrokenFileCostsComfortOnly()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"window.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\nrecent=\"[{]\"\ntheme=pink\nlast\xff=\n");
        file.close();
        const Settings settings(file.fileName());
        QVERIFY(settings.recentFleets().isEmpty());
        QCOMPARE(settings.themeMode(), ThemeMode::System);
    }
};

EFA_TEST(tst_settings)
#include "tst_settings.moc"
