// Runs the built program: the picture of each view is complete and the same each time.
#include "tests/app/window/bench.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"

#include <QImage>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;

namespace {

struct Answer
{
    int exitCode = -1;
    QString errors;
};

Answer take(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral(EFA_WINDOW_PROGRAM), QStringList{u"screenshot"_s} + arguments);
    process.waitForFinished(test::patienceMs);
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class tst_screenshot final : public QObject
{
    Q_OBJECT

  private slots:
    void aPictureIsTheSameEachTime_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QString>("theme");
        Bench bench;
        QStringList views{u"start"_s};
        for (const auto& place : bench.window.deck().places())
            views << place.id;
        for (const QString& view : views)
            for (const QString& theme : {u"light"_s, u"dark"_s})
                QTest::newRow(qPrintable(view + u", "_s + theme)) << view << theme;
    }

    void aPictureIsTheSameEachTime()
    {
        QFETCH(QString, view);
        QFETCH(QString, theme);
        Bench bench;
        QImage first;
        for (const QString& name : {u"one.png"_s, u"two.png"_s}) {
            const QString output = bench.folder.filePath(name);
            const Answer answer =
                take({view, bench.fleet(), u"--output"_s, output, u"--size=1280x800"_s, u"--theme"_s, theme});
            QVERIFY2(answer.exitCode == 0, qPrintable(answer.errors));
            const QImage picture(output);
            QCOMPARE(picture.size(), QSize(1280, 800));
            const auto scheme = theme == u"dark" ? efa::widgets::Scheme::Dark : efa::widgets::Scheme::Light;
            QCOMPARE(picture.pixelColor(3, 600),
                     efa::widgets::Theme::with(scheme).color(efa::widgets::Token::Base));
            if (!first.isNull())
                QVERIFY(picture == first);
            first = picture;
        }
    }

    void whatCannotBeShownIsSaid()
    {
        Bench bench;
        const QString output = bench.folder.filePath(u"a.png"_s);
        const QString fleet = bench.fleet();
        Answer answer = take({u"start"_s, bench.folder.filePath(u"nowhere"_s), u"--output"_s, output});
        QCOMPARE(answer.exitCode, 3);
        answer = take({u"nothing"_s, fleet, u"--output"_s, output});
        QCOMPARE(answer.exitCode, 3);
        QVERIFY(answer.errors.contains(u"nothing"_s));
        answer = take({u"start"_s, fleet, u"--output"_s, u"/nowhere/a.png"_s});
        QCOMPARE(answer.exitCode, 3);
        answer = take({u"start"_s, fleet});
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!QFile::exists(output));
    }
};

EFA_TEST(tst_screenshot)
#include "tst_screenshot.moc"
