#include "tests/support/registry.h"
#include "widgets/manifests/renderdiff.h"

#include <QTest>

using namespace efa;
using namespace efa::widgets;

namespace {

workspace::RenderedText rendered(const QByteArray& text)
{
    workspace::RenderedText made;
    made.text = text;
    made.resources = workspace::resourcesIn(text);
    return made;
}

QByteArray signs(const DiffText& diff)
{
    QByteArray made;
    for (const DiffTextLine& line : diff.lines)
        made += line.kind == DiffLineKind::Added     ? '+'
                : line.kind == DiffLineKind::Removed ? '-'
                : line.kind == DiffLineKind::Heading ? '#'
                                                     : ' ';
    return made;
}

const QByteArray before = "kind: A\nmetadata:\n  name: one\nspec:\n  memory: 192Mi\n---\n"
                          "kind: B\nmetadata:\n  name: two\nspec:\n  a: 1\n  b: 1\n  c: 1\n  d: 1\n";

} // namespace

class tst_renderdiff : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void equalTextsHaveNone();
    void oneChangeStandsUnderItsResource();
    void farChangesStandApart();
    void nearChangesStandTogether();
    void aRemovedResourceIsNamed();
    void aFirstRenderingIsAllNew();
};

void tst_renderdiff::equalTextsHaveNone()
{
    QVERIFY(renderDiff(rendered(before), rendered(before)).lines.isEmpty());
}

void tst_renderdiff::oneChangeStandsUnderItsResource()
{
    QByteArray after = before;
    after.replace("192Mi", "256Mi");
    const DiffText diff = renderDiff(rendered(before), rendered(after), 1);
    QCOMPARE(diff.text, QByteArray("A one\nspec:\n  memory: 192Mi\n  memory: 256Mi\n---\n"));
    QCOMPARE(signs(diff), QByteArray("# -+ "));
    QCOMPARE(diff.added, 1);
    QCOMPARE(diff.removed, 1);
    const DiffTextLine& added = diff.lines.at(3);
    QCOMPARE(diff.text.split('\n').at(3).sliced(added.wordBegin, added.wordEnd - added.wordBegin),
             QByteArray("256"));
    QCOMPARE(added.newNumber, 5);
    QCOMPARE(diff.lines.at(2).oldNumber, 5);
    QCOMPARE(diff.lines.at(1).oldNumber, 4);
    QCOMPARE(diff.lines.at(1).newNumber, 4);
}

void tst_renderdiff::farChangesStandApart()
{
    QByteArray after = before;
    after.replace("192Mi", "256Mi");
    after.replace("  d: 1\n", "  d: 1\n  e: 1\n");
    const DiffText diff = renderDiff(rendered(before), rendered(after), 1);
    QCOMPARE(signs(diff), QByteArray("# -+ # +"));
    QVERIFY(diff.text.contains("B two\n  d: 1\n  e: 1\n"));
}

void tst_renderdiff::nearChangesStandTogether()
{
    QByteArray after = before;
    after.replace("  a: 1", "  a: 2");
    after.replace("  c: 1", "  c: 2");
    QCOMPARE(signs(renderDiff(rendered(before), rendered(after), 1)), QByteArray("# -+ -+ "));
}

void tst_renderdiff::aRemovedResourceIsNamed()
{
    const QByteArray after = before.left(before.indexOf("---\n"));
    const DiffText diff = renderDiff(rendered(before), rendered(after), 0);
    QVERIFY(diff.text.startsWith("B two\n---\n"));
    QCOMPARE(diff.added, 0);
    QCOMPARE(diff.removed, 9);
}

void tst_renderdiff::aFirstRenderingIsAllNew()
{
    const DiffText diff = renderDiff({}, rendered(before));
    QCOMPARE(diff.removed, 0);
    QCOMPARE(diff.added, 14);
}

EFA_TEST(tst_renderdiff)

#include "tst_renderdiff.moc"
