#include "validation/waiveredit.h"

#include "files/memorytree.h"
#include "tests/support/registry.h"
#include "tests/support/why.h"
#include "validation/settings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using validation::Waiver;

namespace {

const QByteArray head = "apiVersion: fleet-architect/v1alpha1\nkind: Validation\nspec:\n";

Waiver waiver()
{
    return {.rule = u"latest-tag"_s,
            .place = u"base/a b.yaml"_s,
            .object = u"Deployment apps/\"one\""_s,
            .clusters = {u"bergen"_s, u"oslo"_s},
            .reason = u"It is a test: # no comment, 'really' é"_s,
            .until = QDate(2027, 1, 31)};
}

validation::Settings settingsOf(const QByteArray& text)
{
    const files::MemoryTree tree({{u"topology/validation.yaml"_s, text}});
    return validation::readSettings(tree, {}).value();
}

} // namespace

class tst_waiveredit : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void onlyTheWaiverIsAdded_data();
    void onlyTheWaiverIsAdded();
    void othersAreRefused_data();
    void othersAreRefused();
};

void tst_waiveredit::onlyTheWaiverIsAdded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("before");
    const QByteArray one = "- rule: a # why\n    reason: b\n";
    QTest::newRow("there is no text yet") << QByteArray() << 0;
    QTest::newRow("no waivers yet") << head + "  rules:\n  - rule: a\n    severity: off\n" << 0;
    QTest::newRow("behind the last one") << head + "  waivers:\n  " + one << 1;
    QTest::newRow("the list stands deeper") << head + "    waivers:\n      - rule: a\n        reason: b\n"
                                            << 1;
    QTest::newRow("something follows the list")
        << head + "  waivers:\n  " + one + "  # of the rest\n  provided: []\n"
        << 1;
    QTest::newRow("no end of the last line") << head + "  waivers:\n  - rule: a\n    reason: b" << 1;
    QTest::newRow("lines end as on Windows")
        << QByteArray(head + "  waivers:\n  " + one).replace("\n", "\r\n") << 1;
    QTest::newRow("a comment stands behind") << head + "  waivers:\n  " + one + "\n# the end\n" << 1;
}

void tst_waiveredit::onlyTheWaiverIsAdded()
{
    QFETCH(QByteArray, text);
    QFETCH(int, before);
    const auto changes = validation::addWaiver(text, waiver());
    QVERIFY2(changes, test::why(changes));
    const QByteArray after = changes->applied(text);
    const auto settings = settingsOf(after);
    QVERIFY(settings.findings.isEmpty());
    QCOMPARE(int(settings.waivers.size()), before + 1);
    const Waiver& read = settings.waivers.back();
    QCOMPARE(read.reason, waiver().reason);
    QCOMPARE(read.object, waiver().object);
    QCOMPARE(read.clusters, waiver().clusters);
    QCOMPARE(read.until, waiver().until);
    // One insertion: every byte that was there is there.
    QCOMPARE(changes->changes().size(), size_t{1});
    const auto& change = changes->changes().front();
    QCOMPARE(change.range.size(), 0U);
    QCOMPARE(after.first(change.range.begin), text.first(change.range.begin));
    QCOMPARE(after.last(text.size() - change.range.begin), text.sliced(change.range.begin));
    QCOMPARE(changes->inverse(text).applied(after), text);
}

void tst_waiveredit::othersAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<ErrorCode>("code");
    const QString why = u"because"_s;
    QTest::newRow("no reason") << QByteArray() << u"  "_s << ErrorCode::Invalid;
    QTest::newRow("no YAML") << head + "  waivers: [" << why << ErrorCode::Invalid;
    QTest::newRow("a list in brackets") << head + "  waivers: [{rule: a, reason: b}]\n"
                                        << why << ErrorCode::Unsupported;
    QTest::newRow("no document of this kind") << QByteArray("a: b\n") << why << ErrorCode::Unsupported;
    QTest::newRow("two documents") << head + "---\n" + head << why << ErrorCode::Unsupported;
}

void tst_waiveredit::othersAreRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, reason);
    Waiver wanted = waiver();
    wanted.reason = reason;
    const auto changes = validation::addWaiver(text, wanted);
    QVERIFY(!changes);
    QTEST(changes.error().code, "code");
}

EFA_TEST(tst_waiveredit)
#include "tst_waiveredit.moc"
