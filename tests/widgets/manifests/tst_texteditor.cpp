#include "tests/support/registry.h"
#include "widgets/manifests/codetext.h"
#include "widgets/manifests/texteditor.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace efa::widgets;
using namespace Qt::StringLiterals;

class tst_texteditor : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void anUnchangedTextComesBack_data();
    void anUnchangedTextComesBack();
    void typingInOneLineChangesOnlyThatLine_data();
    void typingInOneLineChangesOnlyThatLine();
    void newLinesEndAsTheFileDoes();
    void undoBringsTheBytesBack();
    void reloadingKeepsPlaceAndCanBeUndone();
    void replacingKeepsTheRest();
    void randomReplacementsAreExact();
    void foreignBytesAreShownForReading();
    void blocksAreFoldedFromTheCaret();
};

namespace {

void texts()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray("a: 1\nb: 2\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no last newline") << QByteArray("a: 1\nb: 2");
    QTest::newRow("CRLF") << QByteArray("a: 1\r\nb: 2\r\n");
    QTest::newRow("mixed line ends") << QByteArray("a: 1\r\nb: 2\nc: 3\r\n");
    QTest::newRow("lone carriage return") << QByteArray("a: 1\rb: 2\n");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a: 1\n");
    QTest::newRow("two byte order marks") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf"
                                                        "a: 1\n");
    QTest::newRow("non-ASCII") << QByteArray("name: Gr\xc3\xbc\xc3\x9f"
                                             "e \xf0\x9f\x8c\x8a\n");
    QTest::newRow("tabs and trailing blanks") << QByteArray("a:\t1  \n\n\n  \n");
    QTest::newRow("line separator") << QByteArray("a: \xe2\x80\xa8 b\n");
}

} // namespace

void tst_texteditor::anUnchangedTextComesBack_data()
{
    texts();
}

void tst_texteditor::anUnchangedTextComesBack()
{
    QFETCH(QByteArray, bytes);
    TextEditor editor;
    editor.setLanguage(CodeLanguage::Yaml);
    QSignalSpy edited(&editor, &TextEditor::edited);
    editor.load(bytes);
    QCOMPARE(editor.bytes(), bytes);
    QCOMPARE(edited.size(), 0);
    editor.show();
    QTest::keyClick(editor.viewport(), Qt::Key_Down);
    QTest::keyClick(editor.viewport(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(editor.bytes(), bytes);
}

void tst_texteditor::typingInOneLineChangesOnlyThatLine_data()
{
    texts();
}

void tst_texteditor::typingInOneLineChangesOnlyThatLine()
{
    QFETCH(QByteArray, bytes);
    TextEditor editor;
    editor.load(bytes);
    QSignalSpy edited(&editor, &TextEditor::edited);
    editor.setCursorPosition(0, 0);
    editor.show();
    QTest::keyClick(&editor, Qt::Key_X);
    QCOMPARE(edited.size(), 1);
    const QByteArray mark = "\xef\xbb\xbf";
    const QByteArray expected =
        bytes.startsWith(mark) ? mark + 'x' + bytes.sliced(mark.size()) : QByteArray("x") + bytes;
    QCOMPARE(editor.bytes(), expected);
}

void tst_texteditor::newLinesEndAsTheFileDoes()
{
    TextEditor editor;
    editor.load("a: 1\r\nb: 2\r\n");
    editor.setCursorPosition(0, 4);
    QTest::keyClick(&editor, Qt::Key_Return);
    QTest::keyClick(&editor, Qt::Key_C);
    QCOMPARE(editor.bytes(), QByteArray("a: 1\r\nc\r\nb: 2\r\n"));
}

void tst_texteditor::undoBringsTheBytesBack()
{
    TextEditor editor;
    const QByteArray bytes = "\xef\xbb\xbf"
                             "a: 1\r\nb: 2";
    editor.load(bytes);
    QVERIFY(!editor.isUndoAvailable());
    QTest::keyClicks(&editor, u"xyz"_s);
    QVERIFY(editor.isUndoAvailable());
    while (editor.isUndoAvailable())
        editor.undo();
    QCOMPARE(editor.bytes(), bytes);
}

void tst_texteditor::reloadingKeepsPlaceAndCanBeUndone()
{
    TextEditor editor;
    QByteArray bytes;
    for (int i = 0; i < 200; ++i)
        bytes += "line" + QByteArray::number(i) + ": 1\n";
    editor.resize(400, 300);
    editor.show();
    editor.load(bytes);
    editor.goTo(100, 3);
    const int top = editor.firstVisibleLine();
    QVERIFY(top > 0);
    QSignalSpy edited(&editor, &TextEditor::edited);
    QByteArray changed = bytes;
    changed.replace("line150: 1", "line150: 22");
    editor.reload(changed);
    QCOMPARE(editor.bytes(), changed);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(editor.firstVisibleLine(), top);
    QCOMPARE(editor.caretLine(), 100);
    editor.undo();
    QCOMPARE(editor.bytes(), bytes);
}

void tst_texteditor::replacingKeepsTheRest()
{
    CodeView view;
    replaceBytes(view, "one\ntwo\nthree\n");
    view.setReadOnly(true);
    view.markerAdd(2, CodeView::ErrorMark);
    replaceBytes(view, "one\n2\nthree\n");
    QCOMPARE(bytesOf(view), QByteArray("one\n2\nthree\n"));
    QVERIFY(view.markersAtLine(2) & (1U << CodeView::ErrorMark));
    QVERIFY(view.isReadOnly());
}

void tst_texteditor::randomReplacementsAreExact()
{
    QRandomGenerator random(11);
    const QStringList letters = {u"a"_s, u"ä"_s, u"ö"_s, u"🌊"_s, u"\n"_s, u"\r\n"_s};
    CodeView view;
    for (int round = 0; round < 400; ++round) {
        QString text;
        for (int i = random.bounded(12); i > 0; --i)
            text += letters.at(random.bounded(int(letters.size())));
        replaceBytes(view, text.toUtf8());
        QCOMPARE(bytesOf(view), text.toUtf8());
    }
}

void tst_texteditor::foreignBytesAreShownForReading()
{
    TextEditor editor;
    editor.showForeign(QByteArray("a: \xfc\0b\n", 7));
    QCOMPARE(editor.text(), u"a: \uFFFD\uFFFDb\n"_s);
}

void tst_texteditor::blocksAreFoldedFromTheCaret()
{
    TextEditor editor;
    editor.setLanguage(CodeLanguage::Yaml);
    editor.load("kind: A\nspec:\n  one:\n    two: 2\n    three: 3\n  four: 4\n");
    editor.resize(400, 300);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.goTo(1);
    QTRY_VERIFY(editor.hasFolds());
    QVERIFY(!editor.hasFoldAtCaret());
    editor.goTo(5, 3);
    QVERIFY(editor.hasFoldAtCaret());
    editor.toggleFoldAtCaret();
    QCOMPARE(editor.contractedFolds(), QList<int>{2});
    QCOMPARE(editor.caretLine(), 3);
    editor.toggleFoldAtCaret();
    QVERIFY(editor.contractedFolds().isEmpty());
    editor.goTo(5, 3);
    editor.toggleAllFolds();
    QVERIFY(editor.contractedFolds().contains(1));
    QCOMPARE(editor.caretLine(), 2);
    editor.toggleAllFolds();
    QVERIFY(editor.contractedFolds().isEmpty());
    QVERIFY(!editor.isModified());
    // A patch is a list at its top.
    editor.load("- op: add\n  path: /a\n- op: remove\n  path: /b\n");
    QTRY_VERIFY(editor.hasFolds());
    editor.toggleAllFolds();
    QCOMPARE(editor.contractedFolds(), (QList<int>{0, 2}));
}

EFA_TEST(tst_texteditor)

#include "tst_texteditor.moc"
