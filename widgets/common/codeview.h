#pragma once

#include "base/diagnostic.h"
#include "widgets/common/theme.h"

#include <Qsci/qsciscintilla.h>

#include <QList>

namespace efa::widgets {

class YamlLexer;

enum class CodeLanguage : uint8_t { Plain, Yaml };

/// A squiggle and a mark in the margin. Lines and columns count from 1, columns in Unicode characters;
/// `column` 0 means the whole line, `endColumn` 0 to the end of the word.
struct CodeMark
{
    int line = 0;
    int column = 0;
    int endColumn = 0;
    Severity severity = Severity::Error;
    QString text;

    friend bool operator==(const CodeMark&, const CodeMark&) = default;
};

/// Text with line numbers, marks, change bar, folding and colours of the theme: the base of the editor, the
/// preview and both sides of a difference.
class CodeView : public QsciScintilla
{
    Q_OBJECT

  public:
    explicit CodeView(QWidget* parent = nullptr);

    /// Markers of ours; further ones of a view start at firstFreeMarker.
    enum Marker { LitLine = 1, LitEdge, ChangedLine, ErrorMark, WarningMark, HintMark, firstFreeMarker };
    /// Indicators of ours; further ones of a view start at firstFreeIndicator.
    enum Indicator { ErrorSquiggle = 8, WarningSquiggle, HintSquiggle, FoundText, firstFreeIndicator };
    /// NoteColumn: words beside the lines (LineNotes); without them it has no width.
    enum Margin { NoteColumn, NumberColumn, MarkColumn, BarColumn, FoldColumn };

    void setLanguage(CodeLanguage language);
    /// New text without undo history; the first visible line, the caret and folded blocks stay where they
    /// still exist.
    void showText(const QString& text);
    void setMarks(const QList<CodeMark>& marks);
    const QList<CodeMark>& marks() const { return m_marks; }
    /// Ground and edge of lines that belong to what is hovered elsewhere.
    void setLitLines(const QList<int>& lines);
    void setChangedLines(const QList<int>& lines);
    /// Puts the caret there and the line in the middle if it was not visible. Column 0 is the line's start.
    void goTo(int line, int column = 0);
    int caretLine() const;
    int caretColumn() const;

    /// Whether the caret stands in a block that folds.
    bool hasFoldAtCaret() const { return foldAtCaret() >= 0; }
    /// Folds the innermost one to its first line, where the caret goes, or shows it again.
    void toggleFoldAtCaret();
    bool hasFolds() const;
    /// Folds every block; where one is folded, shows all again.
    void toggleAllFolds();

  signals:
    /// The line below the mouse, from 1; 0 when it left.
    void lineHovered(int line);

  protected:
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    /// Called with the theme's colours at start and on each change of theme.
    virtual void applyTheme(const Theme& theme);

  private:
    void setUpMargins();
    void setUpKeys();
    void dressMarkers(const Theme& theme);
    void putSquiggle(const CodeMark& mark);
    QString markTextAt(const QPoint& place) const;
    int lineAt(const QPoint& place) const;
    /// The first line, from 0, of the innermost block around the caret; -1 where there is none.
    int foldAtCaret() const;

    YamlLexer* m_lexer = nullptr;
    QList<CodeMark> m_marks;
    int m_hovered = 0;
};

/// Version of the editing component, for reports about faults.
QString editorVersion();

} // namespace efa::widgets
