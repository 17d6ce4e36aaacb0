// A foreign repository from opening to adopting and back, with real keys and clicks.
#include "app/window/mainwindow.h"

#include "app/window/reviewoffer.h"
#include "app/window/viewdeck.h"
#include "itemmodels/reviewmodel.h"
#include "tests/app/window/bench.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "widgets/common/banner.h"
#include "widgets/discovery/clusterpanel.h"
#include "widgets/discovery/clustertable.h"
#include "widgets/discovery/discoveryview.h"
#include "widgets/discovery/reviewhead.h"
#include "workspace/openfiles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::app;
using efa::itemmodels::ReviewModel;
using efa::test::Bench;

namespace {

/// The sample as somebody else would have it: without our topology.
QString foreignFleet(Bench& bench)
{
    const QString fleet = bench.fleet();
    test::git(fleet, {u"rm"_s, u"-rq"_s, u"topology"_s});
    test::git(fleet, {u"commit"_s, u"-qm"_s, u"no topology"_s});
    return fleet;
}

/// Every file and folder with its content, Git's own left out.
QByteArray bytesOf(const QString& folder)
{
    QStringList lines;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo info = entries.nextFileInfo();
        if (info.filePath().contains(u"/.git"_s))
            continue;
        QFile file(info.filePath());
        QByteArray content;
        if (info.isFile() && file.open(QIODevice::ReadOnly))
            content = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        lines << info.filePath() + u' ' + QString::fromLatin1(content);
    }
    lines.sort();
    return lines.join(u'\n').toUtf8();
}

QAbstractButton* button(const QWidget& in, const QString& words)
{
    for (auto* button : in.findChildren<QAbstractButton*>())
        if (button->isVisible() && button->text().startsWith(words))
            return button;
    return nullptr;
}

widgets::DiscoveryView& review(const Bench& bench)
{
    return *qobject_cast<widgets::DiscoveryView*>(bench.window.deck().view(u"discovery"_s));
}

void press(Bench& bench, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &bench.window, key, modifiers);
}

} // namespace

class tst_review final : public QObject
{
    Q_OBJECT

  private slots:
    void aForeignRepositoryIsReviewedAdoptedAndTakenBack();
    void anAdoptedFleetIsNotOffered();
    void theOfferCanBeClosed();
    void aReasonOpensItsFile();
    void theReviewIsLeftToWhereOneCameFrom();
};

void tst_review::aForeignRepositoryIsReviewedAdoptedAndTakenBack()
{
    Bench bench;
    const QString fleet = foreignFleet(bench);
    const QByteArray before = bytesOf(fleet);
    QVERIFY(bench.openPath(fleet));
    // Quietly offered; what only reads works without it.
    auto* offer = bench.window.findChild<ReviewOffer*>();
    QVERIFY(offer->isVisible());
    QVERIFY(offer->findChild<widgets::Banner*>()->words().text.startsWith(u"36 cluster(s) found"_s));
    QCOMPARE(bench.window.deck().frontId(), u"topology"_s);
    QTest::mouseClick(button(*offer, u"Review"_s), Qt::LeftButton);
    QVERIFY(bench.settle());
    QCOMPARE(bench.window.deck().frontId(), u"discovery"_s);
    QVERIFY(!offer->isVisible());
    widgets::ClusterTable& table = review(bench).clusters().table();
    QCOMPARE(table.model()->rowCount(), 36);

    // One row is corrected with the keyboard.
    QVERIFY(table.hasFocus());
    const QModelIndex ring = table.model()->index(0, ReviewModel::RingColumn);
    const QString name = table.model()->index(0, ReviewModel::NameColumn).data().toString();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(ring).center());
    press(bench, Qt::Key_F2);
    QTest::keyClicks(QApplication::focusWidget(), u"pilot"_s);
    press(bench, Qt::Key_Return);
    QTRY_COMPARE(ring.data().toString(), u"pilot"_s);
    press(bench, Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(ring.data().toString() != u"pilot"_s);
    press(bench, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(ring.data().toString(), u"pilot"_s);
    QCOMPARE(bytesOf(fleet), before);

    // The button says what it does, and does that.
    QAbstractButton* adopt = button(review(bench), u"Write topology/ with 36 cluster(s) in "_s);
    QVERIFY(adopt && adopt->isEnabled());
    const int files = adopt->text().section(u" in "_s, 1).section(u' ', 0, 0).toInt();
    QTest::mouseClick(adopt, Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(fleet + u"/topology/topology.yaml"_s));
    QVERIFY(bench.settle());
    const QStringList written =
        QString::fromUtf8(test::git(fleet, {u"status"_s, u"--porcelain"_s, u"-uall"_s}))
            .split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(written.size(), files);
    QCOMPARE(written.filter(u"?? topology/"_s).size(), files);
    QFile topology(fleet + u"/topology/topology.yaml"_s);
    QVERIFY(topology.open(QIODevice::ReadOnly));
    QVERIFY(topology.readAll().contains("pilot"));
    QProcess grep;
    grep.start(u"grep"_s, {u"-rl"_s, u"name: "_s + name, fleet + u"/topology/regions"_s});
    QVERIFY(grep.waitForFinished(test::patienceMs) && grep.exitCode() == 0);

    // And back.
    press(bench, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(bytesOf(fleet), before);
    QVERIFY(bench.settle());
    QCOMPARE(ring.data().toString(), u"pilot"_s);
    QTRY_VERIFY(button(review(bench), u"Write topology/ with 36 cluster(s) in "_s)->isEnabled());
}

void tst_review::anAdoptedFleetIsNotOffered()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.window.findChild<ReviewOffer*>()->isVisible());
    bench.action(u"Review fleet …"_s)->trigger();
    QVERIFY(bench.settle());
    QCOMPARE(review(bench).clusters().table().model()->rowCount(), 36);
    QVERIFY(!review(bench).head().adoptButton()->isEnabled());
    QVERIFY(!bench.action(u"Review fleet …"_s)->isEnabled());
}

void tst_review::theOfferCanBeClosed()
{
    Bench bench;
    QVERIFY(bench.openPath(foreignFleet(bench)));
    auto* offer = bench.window.findChild<ReviewOffer*>();
    QVERIFY(offer->isVisible());
    for (auto* cross : offer->findChildren<QAbstractButton*>())
        if (cross->isVisible() && cross->accessibleName() == u"Close this message"_s)
            QTest::mouseClick(cross, Qt::LeftButton);
    QVERIFY(!offer->isVisible());
    bench.window.showView(u"changes"_s);
    QVERIFY(!offer->isVisible());
}

void tst_review::aReasonOpensItsFile()
{
    Bench bench;
    QVERIFY(bench.openPath(foreignFleet(bench)));
    bench.action(u"Review fleet …"_s)->trigger();
    QVERIFY(bench.settle());
    QAbstractButton* link = nullptr;
    for (auto* candidate : review(bench).findChildren<QAbstractButton*>())
        if (candidate->isVisible() && candidate->accessibleName().endsWith(u".yaml"_s))
            link = candidate;
    if (!link)
        QFAIL("no reason names a file");
    const QString path = link->accessibleName();
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(bench.window.deck().frontId(), u"manifests"_s);
    QTRY_VERIFY(bench.workspace()->openFiles().find(path));
}

void tst_review::theReviewIsLeftToWhereOneCameFrom()
{
    Bench bench;
    QVERIFY(bench.openPath(foreignFleet(bench)));
    bench.window.showView(u"changes"_s);
    bench.action(u"Review fleet …"_s)->trigger();
    QVERIFY(bench.settle());
    press(bench, Qt::Key_Escape);
    QCOMPARE(bench.window.deck().frontId(), u"changes"_s);
}

EFA_TEST(tst_review)

#include "tst_review.moc"
