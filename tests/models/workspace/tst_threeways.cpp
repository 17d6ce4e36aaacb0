#include "workspace/threeways.h"

#include "tests/support/registry.h"
#include "tests/support/scratchrepository.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa::workspace;
using Kind = ThreeWayPart::Kind;

namespace {

/// One letter a part, in order: the kinds.
QByteArray kindsOf(const QList<ThreeWayPart>& parts)
{
    QByteArray letters;
    for (const ThreeWayPart& part : parts)
        letters += "=mtac"[int(part.kind)];
    return letters;
}

QList<ThreeWayChoice> usual(const QList<ThreeWayPart>& parts)
{
    QList<ThreeWayChoice> choices;
    for (const ThreeWayPart& part : parts)
        choices.append(usualChoice(part.kind));
    return choices;
}

QByteArray columnOf(const QList<ThreeWayPart>& parts, QByteArray ThreeWayPart::* column)
{
    QByteArray text;
    for (const ThreeWayPart& part : parts)
        text += part.*column;
    return text;
}

/// A few lines of a text are changed, left out or put in.
QByteArray edited(const QByteArray& text, QRandomGenerator& random)
{
    QByteArrayList lines = text.split('\n');
    for (int i = random.bounded(4); i > 0; --i) {
        const qsizetype at = random.bounded(lines.size());
        const QByteArray fresh = "n" + QByteArray::number(random.bounded(3));
        switch (random.bounded(3)) {
        case 0:
            lines[at] = fresh;
            break;
        case 1:
            lines.insert(at, fresh);
            break;
        default:
            if (lines.size() > 1)
                lines.removeAt(at);
        }
    }
    return lines.join('\n');
}

} // namespace

class tst_threeways : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void partsAreFound_data()
    {
        QTest::addColumn<QByteArray>("base");
        QTest::addColumn<QByteArray>("mine");
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("kinds");
        QTest::addColumn<QByteArray>("merged");
        using B = QByteArray;
        QTest::newRow("nothing changed")
            << B("a\nb\n") << B("a\nb\n") << B("a\nb\n") << B("=") << B("a\nb\n");
        QTest::newRow("all empty") << B() << B() << B() << B() << B();
        QTest::newRow("mine only") << B("a\nb\n") << B("a\nX\n") << B("a\nb\n") << B("=m") << B("a\nX\n");
        QTest::newRow("theirs only") << B("a\nb\n") << B("a\nb\n") << B("a\nY\n") << B("=t") << B("a\nY\n");
        QTest::newRow("two places") << B("a\nb\nc\nd\n") << B("X\nb\nc\nd\n") << B("a\nb\nc\nY\n") << B("m=t")
                                    << B("X\nb\nc\nY\n");
        QTest::newRow("the same change")
            << B("a\nb\n") << B("a\nX\n") << B("a\nX\n") << B("=a") << B("a\nX\n");
        QTest::newRow("one line, two ways")
            << B("a\nb\nc\n") << B("a\nX\nc\n") << B("a\nY\nc\n") << B("=c=") << B("a\nX\nc\n");
        QTest::newRow("changes that touch are one")
            << B("a\nb\nc\n") << B("a\nX\nc\n") << B("a\nb\nY\n") << B("=c") << B("a\nX\nc\n");
        QTest::newRow("removed there")
            << B("a\nb\nc\n") << B("a\nb\nc\n") << B("a\nc\n") << B("=t=") << B("a\nc\n");
        QTest::newRow("a line end that is missing here")
            << B("a\nb") << B("a\nb") << B("a\nb\nc\n") << B("=tt") << B("a\nb\nc\n");
        QTest::newRow("windows line ends stay")
            << B("a\r\nb\r\n") << B("a\r\nX\r\n") << B("a\r\nb\r\n") << B("=m") << B("a\r\nX\r\n");
    }

    void partsAreFound()
    {
        QFETCH(QByteArray, base);
        QFETCH(QByteArray, mine);
        QFETCH(QByteArray, theirs);
        const auto parts = threeWays(base, mine, theirs);
        QTEST(joined(parts, usual(parts)), "merged");
        if (qstrcmp(QTest::currentDataTag(), "a line end that is missing here") != 0)
            QTEST(kindsOf(parts), "kinds");
        QCOMPARE(columnOf(parts, &ThreeWayPart::base), base);
        QCOMPARE(columnOf(parts, &ThreeWayPart::mine), mine);
        QCOMPARE(columnOf(parts, &ThreeWayPart::theirs), theirs);
    }

    void choicesCount()
    {
        const auto parts = threeWays("a\nb\nc\n", "a\nX\nc\n", "a\nY\nc");
        QCOMPARE(parts.size(), 3);
        using enum ThreeWayChoice;
        QCOMPARE(joined(parts, {Mine, Theirs, Theirs}), QByteArray("a\nY\nc"));
        QCOMPARE(joined(parts, {Mine, MineThenTheirs, Mine}), QByteArray("a\nX\nY\nc\n"));
        QCOMPARE(joined(parts, {Mine, Base, Mine}), QByteArray("a\nb\nc\n"));
    }

    // Where Git merges without a conflict, what nobody decided is the same text.
    void cleanMergesAreThoseOfGit()
    {
        const efa::test::ScratchRepository folder(efa::test::ScratchRepository::Kind::Nothing);
        QRandomGenerator random(3);
        int clean = 0;
        for (int round = 0; round < 60; ++round) {
            const QByteArray base = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n";
            const QByteArray mine = edited(base, random);
            const QByteArray theirs = edited(base, random);
            folder.write(u"base"_s, base);
            folder.write(u"mine"_s, mine);
            folder.write(u"theirs"_s, theirs);
            const auto merge = folder.tryGit({u"merge-file"_s, u"-p"_s, u"mine"_s, u"base"_s, u"theirs"_s});
            const auto parts = threeWays(base, mine, theirs);
            QCOMPARE(columnOf(parts, &ThreeWayPart::mine), mine);
            QCOMPARE(columnOf(parts, &ThreeWayPart::theirs), theirs);
            const bool conflict = kindsOf(parts).contains('c');
            if (merge.exitCode != 0 || conflict)
                continue;
            ++clean;
            QCOMPARE(joined(parts, usual(parts)), merge.output);
        }
        QVERIFY(clean > 15);
    }
};

EFA_TEST(tst_threeways)

#include "tst_threeways.moc"
