#include "widgets/common/codeview.h"

#include "tests/support/registry.h"
#include "widgets/common/findbar.h"
#include "widgets/common/searchfield.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace efa;
using namespace efa::widgets;

namespace {

QString manyLines(int count)
{
    QStringList lines;
    for (int line = 1; line <= count; ++line)
        lines << u"key%1: value"_s.arg(line);
    return lines.join(u'\n') + u'\n';
}

bool isSquiggled(const CodeView& view, int indicator, int line, int column)
{
    const int position = view.positionFromLineIndex(line - 1, column - 1);
    return view.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, ulong(indicator), long(position)) != 0;
}

QToolButton* buttonCalled(const QWidget& widget, const QString& text)
{
    for (auto* button : widget.findChildren<QToolButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

} // namespace

class tst_codeview final : public QObject
{
    Q_OBJECT

  private slots:
    void linesAreEighteenHigh()
    {
        CodeView view;
        view.setLanguage(CodeLanguage::Yaml);
        view.showText(manyLines(3));
        QCOMPARE(view.SendScintilla(QsciScintillaBase::SCI_TEXTHEIGHT, 0UL), 18L);
    }

    void marksStandWhereTheFaultIs()
    {
        CodeView view;
        view.showText(u"a: 1\nname: grün fehlt\n"_s);
        view.setMarks({{.line = 2, .column = 7, .severity = Severity::Warning, .text = u"doubtful"_s}});
        QVERIFY(view.markersAtLine(1) & (1U << CodeView::WarningMark));
        QVERIFY(isSquiggled(view, CodeView::WarningSquiggle, 2, 7));
        QVERIFY(isSquiggled(view, CodeView::WarningSquiggle, 2, 10));
        QVERIFY(!isSquiggled(view, CodeView::WarningSquiggle, 2, 12));
        QVERIFY(!isSquiggled(view, CodeView::WarningSquiggle, 1, 1));
        view.setMarks({});
        QVERIFY(!(view.markersAtLine(1) & (1U << CodeView::WarningMark)));
        QVERIFY(!isSquiggled(view, CodeView::WarningSquiggle, 2, 7));
    }

    void marksOutsideTheTextAreLeftOut()
    {
        CodeView view;
        view.showText(u"a: 1\n"_s);
        view.setMarks(
            {{.line = 99, .column = 1, .text = u"gone"_s}, {.line = 1, .column = 80, .text = u"far"_s}});
        QVERIFY(view.markersAtLine(0) & (1U << CodeView::ErrorMark));
    }

    void newTextKeepsThePlace()
    {
        CodeView view;
        view.resize(400, 200);
        view.show();
        view.showText(manyLines(200));
        view.goTo(150, 3);
        const int top = view.firstVisibleLine();
        QVERIFY(top > 100);
        view.showText(manyLines(201));
        QCOMPARE(view.firstVisibleLine(), top);
        QCOMPARE(view.caretLine(), 150);
        QCOMPARE(view.caretColumn(), 3);
        QVERIFY(!view.isUndoAvailable());
        QVERIFY(!view.isModified());
    }

    void goingToALineShowsIt()
    {
        CodeView view;
        view.resize(400, 200);
        view.show();
        view.showText(manyLines(300));
        view.goTo(299);
        QCOMPARE(view.caretLine(), 299);
        const int visible = int(view.SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN));
        QVERIFY(view.firstVisibleLine() <= 298 && view.firstVisibleLine() + visible >= 298);
    }

    void litLinesComeAndGo()
    {
        CodeView view;
        view.showText(manyLines(5));
        view.setLitLines({2, 3});
        QVERIFY(view.markersAtLine(1) & (1U << CodeView::LitLine));
        view.setLitLines({});
        QVERIFY(!(view.markersAtLine(1) & (1U << CodeView::LitLine)));
    }

    void aThemeChangesTheColours()
    {
        CodeView view;
        view.setLanguage(CodeLanguage::Yaml);
        for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
            view.setPalette(Theme::with(scheme).palette());
            const long back = view.SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK, 0UL);
            const QColor surface = Theme::with(scheme).color(Token::Surface);
            QCOMPARE(int(back & 0xff), surface.red());
        }
    }

    void findingGoesRoundAndCounts()
    {
        CodeView view;
        view.showText(u"one two one\nthree ONE\n"_s);
        FindBar bar;
        bar.setTarget(&view);
        bar.openFind();
        QVERIFY(!bar.whyNoNext().isEmpty());
        bar.findChild<SearchField*>()->setText(u"one"_s);
        QVERIFY(bar.whyNoNext().isEmpty());
        bar.findNext();
        QCOMPARE(view.selectedText(), u"one"_s);
        bar.findNext();
        bar.findNext();
        QCOMPARE(view.selectedText(), u"ONE"_s);
        bar.findNext();
        QCOMPARE(view.caretLine(), 1);
        bar.findPrevious();
        QCOMPARE(view.selectedText(), u"ONE"_s);
        bar.findChild<SearchField*>()->setText(u"nowhere"_s);
        QVERIFY(!bar.whyNoNext().isEmpty());
    }

    void replacingAllIsOneStepToUndo()
    {
        CodeView view;
        view.showText(u"192Mi\n  memory: 192Mi\n"_s);
        FindBar bar;
        bar.setTarget(&view);
        bar.openReplace();
        bar.findChild<SearchField*>()->setText(u"192Mi"_s);
        const auto fields = bar.findChildren<QLineEdit*>();
        fields.last()->setText(u"256Mi"_s);
        buttonCalled(bar, u"Replace all"_s)->click();
        QCOMPARE(view.text(), u"256Mi\n  memory: 256Mi\n"_s);
        view.undo();
        QCOMPARE(view.text(), u"192Mi\n  memory: 192Mi\n"_s);
    }

    void aReadOnlyTextOffersNoReplacing()
    {
        CodeView view;
        view.showText(u"a\n"_s);
        view.setReadOnly(true);
        FindBar bar;
        bar.setTarget(&view);
        bar.openReplace();
        QVERIFY(!buttonCalled(bar, u"Replace"_s)->isVisible());
    }
};

EFA_TEST(tst_codeview)
#include "tst_codeview.moc"
