#include "tests/support/registry.h"
#include "translations/catalogue.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

class tst_catalogue : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void cleanup();
    void textsComeInTheLanguage_data();
    void textsComeInTheLanguage();
    void unknownLanguageIsEnglish();
};

namespace {

QString limitText(int seconds)
{
    return QCoreApplication::translate("efa::Process", "%1 did not end within %n second(s) and was stopped",
                                       nullptr, seconds);
}

} // namespace

void tst_catalogue::cleanup()
{
    const auto translators = qApp->findChildren<QTranslator*>();
    qDeleteAll(translators);
}

void tst_catalogue::textsComeInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("many");

    QTest::newRow("English") << u"en_GB"_s << u"%1 did not end within 1 second and was stopped"_s
                             << u"%1 did not end within 30 seconds and was stopped"_s;
    QTest::newRow("none at all") << u"C"_s << u"%1 did not end within 1 second and was stopped"_s
                                 << u"%1 did not end within 30 seconds and was stopped"_s;
    QTest::newRow("German") << u"de_AT"_s << u"%1 endete nicht innerhalb von 1 Sekunde und wurde beendet"_s
                            << u"%1 endete nicht innerhalb von 30 Sekunden und wurde beendet"_s;
}

void tst_catalogue::textsComeInTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, one);
    QFETCH(QString, many);
    QVERIFY(efa::installTranslations(QLocale(language)));
    QCOMPARE(limitText(1), one);
    QCOMPARE(limitText(30), many);
}

void tst_catalogue::unknownLanguageIsEnglish()
{
    QVERIFY(!efa::installTranslations(QLocale(u"fi_FI"_s)));
    QCOMPARE(limitText(1), u"%1 did not end within 1 second and was stopped"_s);
}

EFA_TEST(tst_catalogue)

#include "tst_catalogue.moc"
