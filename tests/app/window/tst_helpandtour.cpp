#include "app/window/helpdialog.h"
#include "app/window/tourguide.h"
#include "app/window/viewdeck.h"
#include "tests/app/window/bench.h"
#include "tests/support/registry.h"
#include "tests/widgets/screencheck.h"
#include "translations/catalogue.h"
#include "widgets/common/searchfield.h"
#include "widgets/start/sampleform.h"
#include "widgets/start/startview.h"
#include "workspace/openfiles.h"

#include <QDir>
#include <QListWidget>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;
using efa::test::Bench;

namespace {

void press(int key)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
}

HelpDialog* helpOf(const Bench& bench)
{
    return bench.window.findChild<HelpDialog*>();
}

QAbstractButton* buttonOf(const QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QAbstractButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

QList<qsizetype> headingLevels(const QString& text)
{
    static const QRegularExpression heading(u"^(#+) "_s, QRegularExpression::MultilineOption);
    QList<qsizetype> levels;
    for (const QRegularExpressionMatch& found : heading.globalMatch(text))
        levels << found.capturedLength(1);
    return levels;
}

/// The keys that a page names, under their English names.
QStringList keysOf(QString text)
{
    text.replace(u"Strg+"_s, u"Ctrl+"_s).replace(u"Umschalt+"_s, u"Shift+"_s);
    text.replace(u"+Eingabe"_s, u"+Return"_s);
    static const QRegularExpression named(u"\\b(Ctrl\\+[A-Za-z+]+|F\\d+)\\b"_s);
    QStringList keys;
    for (const QRegularExpressionMatch& found : named.globalMatch(text))
        keys << found.captured(1);
    keys.sort();
    return keys;
}

void keepPicture(QWidget& widget, const QString& name)
{
    if (const QString folder = qEnvironmentVariable("EFA_PICTURES"); !folder.isEmpty())
        QVERIFY(widget.grab().save(QDir(folder).filePath(name)));
}

} // namespace

class tst_helpandtour final : public QObject
{
    Q_OBJECT

  private slots:
    void everyViewHasItsPage()
    {
        const Bench bench;
        const HelpBook book({});
        for (const ViewPlace& place : bench.window.deck().places()) {
            const HelpPage& page = book.pages().at(book.pageOf(place.id));
            QCOMPARE(page.id, place.id);
            QVERIFY(!page.title.isEmpty());
            QVERIFY2(page.text.size() < 3000, qPrintable(place.id));
        }
        QCOMPARE(book.pages().at(book.pageOf({})).id, u"start"_s);
        // A language without pages has the English ones.
        QCOMPARE(HelpBook(u"xx"_s).pages().size(), book.pages().size());
    }

    void everyLanguageHasEveryPage()
    {
        const HelpBook english({});
        const QStringList languages = QDir(u":/help"_s).entryList(QDir::Dirs);
        QVERIFY(languages.contains(u"de"_s));
        for (const QString& language : languages) {
            const HelpBook book(language);
            QCOMPARE(book.pages().size(), english.pages().size());
            for (const HelpPage& page : english.pages()) {
                const HelpPage& other = book.pages().at(book.pageOf(page.id));
                const QByteArray where = (language + u'/' + page.id).toUtf8();
                QVERIFY2(QFile::exists(u":/help/%1/%2.md"_s.arg(language, page.id)), where.constData());
                QVERIFY2(language == "en"_L1 || other.text != page.text, where.constData());
                QVERIFY2(headingLevels(other.text) == headingLevels(page.text), where.constData());
                QVERIFY2(keysOf(other.text) == keysOf(page.text), where.constData());
            }
        }
    }

    void aGermanWindowHasGermanPages()
    {
        const auto away = qScopeGuard([] { qDeleteAll(qApp->findChildren<QTranslator*>()); });
        QVERIFY(installTranslations(QLocale(u"de_DE"_s)));
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        press(Qt::Key_F1);
        QVERIFY(helpOf(bench) && helpOf(bench)->isVisible());
        QVERIFY(helpOf(bench)->findChild<QTextBrowser*>()->toPlainText().startsWith(u"Manifeste"_s));
        keepPicture(*helpOf(bench), u"help-german.png"_s);
        const HelpBook book(u"de"_s);
        for (const ViewPlace& place : bench.window.deck().places())
            QCOMPARE(book.pages().at(book.pageOf(place.id)).title, place.view->title());
    }

    // Every key that a page names belongs to something.
    void pagesNameRealKeys()
    {
        Bench bench;
        QVERIFY(bench.open());
        QStringList keys;
        for (const QAction* action : bench.window.findChildren<QAction*>())
            for (const QKeySequence& sequence : action->shortcuts())
                keys << sequence.toString(QKeySequence::PortableText);
        // What a view answers itself where it has the keyboard; its own tests press them.
        const QStringList ofViews = {u"F2"_s, u"F12"_s, u"Ctrl+Return"_s};
        const HelpBook book({});
        for (const HelpPage& page : book.pages()) {
            for (const QString& key : keysOf(page.text))
                QVERIFY2(keys.contains(key) || ofViews.contains(key), qPrintable(page.id + u": "_s + key));
        }
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("first");
        QTest::newRow("a word") << u"legend"_s << u"topology"_s;
        QTest::newRow("two words, in capitals") << u"DISCARD commit"_s << u"changes"_s;
        QTest::newRow("most often there") << u"commit"_s << u"changes"_s;
        QTest::newRow("nowhere") << u"qqq"_s << QString();
    }

    void wordsAreFound()
    {
        QFETCH(QString, words);
        const HelpBook book({});
        const QList<int> pages = book.search(words);
        QTEST(pages.isEmpty() ? QString() : book.pages().at(pages.first()).id, "first");
        QCOMPARE(book.search({}).size(), book.pages().size());
    }

    void theKeyExplainsTheViewInFront()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.window.showView(u"manifests"_s);
        press(Qt::Key_F1);
        QVERIFY(helpOf(bench) && helpOf(bench)->isVisible());
        const auto* text = helpOf(bench)->findChild<QTextBrowser*>();
        QVERIFY(text->toPlainText().startsWith(u"Manifests"_s));
        auto* field = helpOf(bench)->findChild<widgets::SearchField*>();
        field->setText(u"legend"_s);
        QVERIFY(text->toPlainText().startsWith(u"Topology"_s));
        QCOMPARE(text->textCursor().selectedText().toLower(), u"legend"_s);
        QCOMPARE(test::namelessWidgets(*helpOf(bench)), QStringList());
        keepPicture(*helpOf(bench), u"help.png"_s);
        field->setText(u"qqq"_s);
        QVERIFY(text->toPlainText().isEmpty());
        helpOf(bench)->reject();
        bench.window.showView(u"changes"_s);
        bench.action(u"Help"_s)->trigger();
        QVERIFY(text->toPlainText().startsWith(u"Changes"_s));
    }

    void theTourLeadsThroughTheSample()
    {
        Bench bench(QSize(1280, 800));
        QVERIFY(bench.open());
        bench.action(u"Tour …"_s)->trigger();
        Tour& tour = bench.window.guide().tour();
        QVERIFY(tour.isRunning());
        QStringList views;
        for (int step = 0; step < Tour::steps; ++step) {
            QCOMPARE(tour.step(), step);
            views << bench.window.deck().frontId();
            QVERIFY(bench.settle());
            keepPicture(bench.window, u"tour-%1.png"_s.arg(step));
            QCOMPARE(test::namelessWidgets(bench.window), QStringList());
            QVERIFY(tour.isRunning());
            press(Qt::Key_Space);
        }
        QVERIFY(!tour.isRunning());
        QCOMPARE(views, (QStringList{u"topology"_s, u"manifests"_s, u"manifests"_s, u"changes"_s,
                                     u"discovery"_s, u"topology"_s}));
        QVERIFY(bench.workspace()->openFiles().find(u"base/telemetry-agent/deployment.yaml"_s));
        QVERIFY(test::git(bench.fleet(), {u"status"_s, u"--porcelain"_s}).isEmpty());
    }

    void theTourGoesBackAndIsLeft()
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.action(u"Tour …"_s)->trigger();
        Tour& tour = bench.window.guide().tour();
        QVERIFY(!buttonOf(tour, u"Back"_s)->isEnabled());
        buttonOf(tour, u"Next"_s)->click();
        buttonOf(tour, u"Back"_s)->click();
        QCOMPARE(tour.step(), 0);
        press(Qt::Key_Escape);
        QVERIFY(!tour.isRunning());
        bench.action(u"Tour …"_s)->trigger();
        bench.window.closeFleet();
        QVERIFY(!tour.isRunning());
    }

    void withoutTheSampleItIsOfferedFirst()
    {
        Bench bench;
        emit bench.window.start().tourRequested();
        QVERIFY(!bench.window.guide().tour().isRunning());
        QTRY_VERIFY(bench.window.start().sampleForm().isVisible());
        // Another fleet than the sample that was asked for: no tour comes of it.
        QVERIFY(bench.open());
        QVERIFY(!bench.window.guide().tour().isRunning());
    }
};

EFA_TEST(tst_helpandtour)
#include "tst_helpandtour.moc"
