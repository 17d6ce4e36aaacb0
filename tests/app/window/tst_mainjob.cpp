// The main job from beginning to end, by keys alone: open the sample, change one value of the base, see the
// preview change, save and commit. What Git says afterwards is what counts.
#include "tests/app/window/bench.h"
#include "tests/support/patience.h"
#include "tests/support/registry.h"
#include "widgets/common/view.h"
#include "workspace/openfiles.h"
#include "workspace/preview.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace efa;
using efa::test::Bench;

namespace {

const QString changed = u"base/telemetry-agent/deployment.yaml"_s;

template <typename Part>
Part* namedPart(const QWidget& parent, const QString& name)
{
    for (auto* part : parent.findChildren<Part*>())
        if (part->accessibleName() == name)
            return part;
    return nullptr;
}

void press(int key, Qt::KeyboardModifiers modifiers = {}, int times = 1)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QString said(Bench& bench, const QStringList& arguments)
{
    return QString::fromUtf8(test::git(bench.fleet(), arguments)).trimmed();
}

} // namespace

class tst_mainjob final : public QObject
{
    Q_OBJECT

  private slots:
    void oneValueBecomesOneCommit()
    {
        Bench bench;
        const QString before = said(bench, {u"rev-parse"_s, u"HEAD"_s});
        QVERIFY(bench.open());
        QVERIFY(openTheFile(bench));
        const QByteArray rendered = bench.workspace()->preview().shown()->text;
        QCOMPARE(rendered.count("replicas: 3\n"), 0);
        changeTheValue(bench);
        QTRY_COMPARE(bench.workspace()->preview().shown()->text.count("replicas: 3\n"), 1);
        QCOMPARE(bench.workspace()->preview().shown()->text.size(), rendered.size());
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!bench.workspace()->hasUnsaved());
        QVERIFY(commit(bench));
        QTRY_VERIFY(said(bench, {u"rev-parse"_s, u"HEAD"_s}) != before);
        QCOMPARE(said(bench, {u"rev-list"_s, u"--count"_s, before + u"..HEAD"_s}), u"1"_s);
        QCOMPARE(said(bench, {u"show"_s, u"--numstat"_s, u"--format=%an|%s"_s, u"HEAD"_s}),
                 u"Ada Example|Three telemetry agents\n\n1\t1\t"_s + changed);
        QCOMPARE(said(bench, {u"show"_s, u"-U0"_s, u"--format="_s, u"HEAD"_s}).section(u'\n', -2),
                 u"-  replicas: 1\n+  replicas: 3"_s);
        QCOMPARE(said(bench, {u"status"_s, u"--porcelain"_s}), QString());
        test::git(bench.fleet(), {u"fsck"_s, u"--strict"_s});
    }

  private:
    /// Filters the tree and opens what is left.
    bool openTheFile(Bench& bench)
    {
        press(Qt::Key_2, Qt::ControlModifier);
        namedPart<QAbstractButton>(*bench.window.deck().front(), u"Filter the files"_s)->setFocus();
        press(Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), u"telemetry-agent/deployment"_s);
        press(Qt::Key_Return);
        press(Qt::Key_End);
        press(Qt::Key_Return);
        return QTest::qWaitFor([&] { return bench.workspace()->openFiles().find(changed); },
                               test::patienceMs) &&
               bench.settle();
    }

    void changeTheValue(Bench& bench)
    {
        const QByteArray text = bench.workspace()->openFiles().find(changed)->text;
        const auto line = int(text.first(text.indexOf("  replicas: 1\n")).count('\n'));
        press(Qt::Key_Home, Qt::ControlModifier);
        press(Qt::Key_Down, {}, line);
        press(Qt::Key_End);
        press(Qt::Key_Backspace);
        press(Qt::Key_3);
    }

    /// Adds the file to the commit, writes a subject and commits.
    bool commit(Bench& bench)
    {
        press(Qt::Key_5, Qt::ControlModifier);
        const auto* list = qobject_cast<QAbstractItemView*>(QApplication::focusWidget());
        if (!list || !QTest::qWaitFor([&] { return list->model()->rowCount() > 0; }, test::patienceMs) ||
            !bench.settle())
            return false;
        press(Qt::Key_Home);
        press(Qt::Key_Space);
        const auto added = [&] { return said(bench, {u"diff"_s, u"--cached"_s, u"--name-only"_s}); };
        if (!QTest::qWaitFor([&] { return added() == changed; }, test::patienceMs))
            return false;
        auto* subject = namedPart<QLineEdit>(*bench.window.deck().front(), u"Subject of the commit"_s);
        subject->setFocus();
        QTest::keyClicks(subject, u"Three telemetry agents"_s);
        const auto mayCommit = [&] {
            return std::ranges::any_of(bench.buttons(), [](const QAbstractButton* button) {
                return button->text() == u"Commit to main" && button->isEnabled();
            });
        };
        if (!QTest::qWaitFor(mayCommit, test::patienceMs))
            return false;
        press(Qt::Key_Return, Qt::ControlModifier);
        return true;
    }
};

EFA_TEST(tst_mainjob)
#include "tst_mainjob.moc"
