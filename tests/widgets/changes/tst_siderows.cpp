#include "widgets/changes/siderows.h"

#include "tests/support/registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;
using git::DiffLine;

namespace {

DiffLine same(int oldLine, int newLine, const QByteArray& text)
{
    return {.kind = DiffLine::Kind::Context, .oldLine = oldLine, .newLine = newLine, .text = text};
}

DiffLine gone(int line, const QByteArray& text)
{
    return {.kind = DiffLine::Kind::Removed, .oldLine = line, .text = text};
}

DiffLine come(int line, const QByteArray& text)
{
    return {.kind = DiffLine::Kind::Added, .newLine = line, .text = text};
}

/// A column as lines of sign, number and text.
QStringList told(const SideText& side)
{
    static const QHash<SideRowKind, QChar> signs = {
        {SideRowKind::Context, u' '}, {SideRowKind::Added, u'+'},   {SideRowKind::Removed, u'-'},
        {SideRowKind::Gap, u'.'},     {SideRowKind::Skipped, u'~'}, {SideRowKind::Note, u'!'},
    };
    QStringList lines;
    const QStringList texts = QString::fromUtf8(side.text).split(u'\n');
    for (qsizetype row = 0; row < side.rows.size(); ++row)
        lines << u"%1%2 %3"_s.arg(signs.value(side.rows.at(row).kind))
                     .arg(side.rows.at(row).number)
                     .arg(texts.at(row));
    return lines;
}

git::FileDiff diffOf(const QList<DiffLine>& lines, int oldStart = 1, int newStart = 1)
{
    git::DiffHunk hunk{.oldStart = oldStart, .newStart = newStart, .lines = lines};
    for (const DiffLine& line : lines) {
        hunk.oldLines += line.kind != DiffLine::Kind::Added;
        hunk.newLines += line.kind != DiffLine::Kind::Removed;
    }
    git::FileDiff diff;
    diff.path = u"a.yaml"_s;
    diff.hunks = {hunk};
    return diff;
}

} // namespace

class tst_siderows final : public QObject
{
    Q_OBJECT

  private slots:
    void changedLinesStandBesideEachOther();
    void linesInBetweenAreCounted();
    void aMissingLineEndIsSaid();
    void lineEndsThatChangeAreSeen();
    void foreignTextIsHarmless();
    void tooMuchIsCutWithANote();
};

void tst_siderows::changedLinesStandBesideEachOther()
{
    const SideRows rows =
        sideRows(diffOf({same(1, 1, "kind: A"), gone(2, "value: 192Mi"), come(2, "value: 256Mi"),
                         come(3, "extra: 1"), same(3, 4, "end: 1")}));
    QCOMPARE(told(rows.before),
             (QStringList{u" 1 kind: A"_s, u"-2 value: 192Mi"_s, u".0 "_s, u" 3 end: 1"_s}));
    QCOMPARE(told(rows.after),
             (QStringList{u" 1 kind: A"_s, u"+2 value: 256Mi"_s, u"+3 extra: 1"_s, u" 4 end: 1"_s}));
    QCOMPARE(told(rows.together), (QStringList{u" 1 kind: A"_s, u"-2 value: 192Mi"_s, u"+2 value: 256Mi"_s,
                                               u"+3 extra: 1"_s, u" 4 end: 1"_s}));
    QCOMPARE(rows.before.rows.at(1).words, (QList<WordRange>{{7, 12}}));
    QCOMPARE(rows.after.rows.at(1).words, (QList<WordRange>{{7, 12}}));
    QCOMPARE(rows.added, 2);
    QCOMPARE(rows.removed, 1);
    QCOMPARE(rows.places.size(), 1);
    QCOMPARE(rows.places.first().sideRow, 1);
    QCOMPARE(rows.places.first().firstLine, 1);
    QCOMPARE(rows.places.first().lastLine, 4);
}

void tst_siderows::linesInBetweenAreCounted()
{
    git::FileDiff diff = diffOf({gone(10, "a"), come(10, "b")}, 10, 10);
    diff.hunks += diffOf({gone(20, "c")}, 20, 20).hunks;
    const SideRows rows = sideRows(diff);
    const QStringList before = told(rows.before);
    QCOMPARE(before.size(), 4);
    QVERIFY2(before.at(0).startsWith(u"~0 "_s) && before.at(0).contains(u"9 equal"_s),
             qPrintable(before.at(0)));
    QVERIFY2(before.at(2).contains(u"9 equal"_s), qPrintable(before.at(2)));
    QCOMPARE(told(rows.after).at(3), u".0 "_s);
    QCOMPARE(rows.places.size(), 2);
    QCOMPARE(rows.places.last().sideRow, 3);
    QCOMPARE(rows.before.rows.size(), rows.after.rows.size());
    // A file that is gone has only lines of before.
    const SideRows all = sideRows(diffOf({gone(1, "a"), gone(2, "b")}, 1, 0));
    QCOMPARE(all.places.first().firstLine, 1);
    QCOMPARE(all.places.first().lastLine, 2);
}

void tst_siderows::aMissingLineEndIsSaid()
{
    DiffLine last = come(1, "a");
    last.missingNewline = true;
    const SideRows rows = sideRows(diffOf({gone(1, "a"), last}));
    QCOMPARE(told(rows.after).last(), u"!0 (no line end at the end of the file)"_s);
    QCOMPARE(told(rows.before).last(), u".0 "_s);
    QVERIFY(told(rows.together).last().contains(u"newer version"_s));
}

void tst_siderows::lineEndsThatChangeAreSeen()
{
    const SideRows rows = sideRows(diffOf({gone(1, "a: 1\r"), come(1, "a: 1")}));
    const QStringList before = told(rows.before);
    const QStringList after = told(rows.after);
    QVERIFY2(before.first() != u"-1 a: 1"_s, qPrintable(before.first()));
    QCOMPARE(after.first(), u"+1 a: 1"_s);
    // Where both have it, it is no difference.
    QCOMPARE(told(sideRows(diffOf({gone(1, "a: 1\r"), come(1, "a: 2\r")})).before).first(), u"-1 a: 1"_s);
}

void tst_siderows::foreignTextIsHarmless()
{
    const SideRows rows =
        sideRows(diffOf({come(1, "a: \xe2\x80\xae evil \x1b[31m"), come(2, QByteArray(100'000, 'x')),
                         come(3, "bad \xff\xfe utf-8"), come(4, "tab\there")}));
    const QString text = QString::fromUtf8(rows.together.text);
    QVERIFY(!text.contains(QChar(0x202e)));
    QVERIFY(!text.contains(QChar(0x1b)));
    QVERIFY(!text.contains(u'\t'));
    QCOMPARE(text.count(u'\n'), 4);
    QVERIFY(text.size() < 5000);
    QVERIFY(text.contains(u'\u2026'));
}

void tst_siderows::tooMuchIsCutWithANote()
{
    QList<DiffLine> lines;
    for (int line = 1; line <= 10'000; ++line)
        lines << come(line, "line: " + QByteArray::number(line));
    const SideRows rows = sideRows(diffOf(lines), 100);
    QVERIFY(rows.together.rows.size() <= 101);
    QVERIFY(told(rows.together).last().contains(u"goes on"_s));
    QCOMPARE(rows.before.rows.size(), rows.after.rows.size());
}

EFA_TEST(tst_siderows)
#include "tst_siderows.moc"
