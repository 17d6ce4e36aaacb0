#include "widgets/changes/siderows.h"

#include "widgets/common/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace efa::widgets {

namespace {

using git::DiffHunk;
using git::DiffLine;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::widgets::SideRows)
};

constexpr qsizetype longestLine = 4000;

/// A line as it may stand in a text view: no line end inside, nothing that turns the writing direction.
QByteArray showable(QByteArrayView raw, bool keepReturn)
{
    if (!keepReturn && raw.endsWith('\r'))
        raw.chop(1);
    const bool cut = raw.size() > longestLine;
    QString text = QString::fromUtf8(raw.first(std::min(raw.size(), longestLine)));
    text.replace(u'\t', u"  "_s);
    return (shown(text) + (cut ? u" \u2026"_s : QString())).toUtf8();
}

class Layout
{
  public:
    explicit Layout(int mostRows)
        : m_mostRows(mostRows)
    {
    }

    SideRows layOut(const git::FileDiff& diff)
    {
        int before = 1;
        for (const DiffHunk& hunk : diff.hunks) {
            if (isFull())
                break;
            const int start = std::max(hunk.oldStart, 1);
            if (start > before)
                skip(start - before);
            layOut(hunk);
            before = start + hunk.oldLines;
        }
        if (m_isCut || std::ssize(m_rows.places) < diff.hunks.size())
            note(Text::tr("The difference goes on: too much of it to show here."));
        return std::move(m_rows);
    }

  private:
    void layOut(const DiffHunk& hunk)
    {
        // Lines of the newer file, or of the older one where nothing is left of it.
        const bool left = hunk.newLines > 0;
        const int first = left ? hunk.newStart : hunk.oldStart;
        const int count = left ? hunk.newLines : hunk.oldLines;
        m_rows.places.append({.sideRow = int(m_rows.before.rows.size()),
                              .inlineRow = int(m_rows.together.rows.size()),
                              .firstLine = first,
                              .lastLine = first + std::max(count - 1, 0)});
        bool marked = false;
        qsizetype at = 0;
        while (at < hunk.lines.size() && !isFull()) {
            if (hunk.lines.at(at).kind == DiffLine::Kind::Context) {
                context(hunk.lines.at(at++));
                continue;
            }
            if (!std::exchange(marked, true)) {
                m_rows.places.last().sideRow = int(m_rows.before.rows.size());
                m_rows.places.last().inlineRow = int(m_rows.together.rows.size());
            }
            qsizetype end = at;
            while (end < hunk.lines.size() && hunk.lines.at(end).kind != DiffLine::Kind::Context)
                ++end;
            end = std::min(end, at + m_mostRows);
            change(hunk.lines.sliced(at, end - at));
            at = end;
        }
        m_isCut = at < hunk.lines.size();
    }

    bool isFull() const { return m_rows.together.rows.size() >= m_mostRows; }

    void context(const DiffLine& line)
    {
        const QByteArray text = showable(line.text, false);
        append(m_rows.before, {.kind = SideRowKind::Context, .number = line.oldLine}, text);
        append(m_rows.after, {.kind = SideRowKind::Context, .number = line.newLine}, text);
        append(m_rows.together, {.kind = SideRowKind::Context, .number = line.newLine}, text);
    }

    /// Lines taken away and the ones that came for them, the first beside the first and so on.
    void change(const QList<DiffLine>& lines)
    {
        QList<DiffLine> gone;
        QList<DiffLine> come;
        for (const DiffLine& line : lines)
            (line.kind == DiffLine::Kind::Removed ? gone : come).append(line);
        QList<SideRow> added;
        QList<QByteArray> addedTexts;
        for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i) {
            const DiffLine* before = i < gone.size() ? &gone.at(i) : nullptr;
            const DiffLine* after = i < come.size() ? &come.at(i) : nullptr;
            const bool returns = before && after && before->text.endsWith('\r') != after->text.endsWith('\r');
            const QByteArray oldText = before ? showable(before->text, returns) : QByteArray();
            const QByteArray newText = after ? showable(after->text, returns) : QByteArray();
            const WordMarks marks = before && after ? compareWords(oldText, newText) : WordMarks();
            SideRow removedRow{.kind = SideRowKind::Gap};
            if (before)
                removedRow = {.kind = SideRowKind::Removed, .number = before->oldLine, .words = marks.before};
            SideRow addedRow{.kind = SideRowKind::Gap};
            if (after)
                addedRow = {.kind = SideRowKind::Added, .number = after->newLine, .words = marks.after};
            append(m_rows.before, removedRow, oldText);
            append(m_rows.after, addedRow, newText);
            if (before)
                append(m_rows.together, removedRow, oldText);
            if (after) {
                added.append(addedRow);
                addedTexts.append(newText);
            }
        }
        for (qsizetype i = 0; i < added.size(); ++i)
            append(m_rows.together, added.at(i), addedTexts.at(i));
        m_rows.removed += int(gone.size());
        m_rows.added += int(come.size());
        noteLineEnds(gone, come);
    }

    void noteLineEnds(const QList<DiffLine>& gone, const QList<DiffLine>& come)
    {
        const bool before = !gone.isEmpty() && gone.constLast().missingNewline;
        const bool after = !come.isEmpty() && come.constLast().missingNewline;
        if (before == after)
            return;
        const QByteArray words = Text::tr("(no line end at the end of the file)").toUtf8();
        const SideRow row{.kind = SideRowKind::Note};
        const SideRow gap{.kind = SideRowKind::Gap};
        append(m_rows.before, before ? row : gap, before ? words : QByteArray());
        append(m_rows.after, after ? row : gap, after ? words : QByteArray());
        append(m_rows.together, row,
               before ? Text::tr("(the older version has no line end at the end of the file)").toUtf8()
                      : Text::tr("(the newer version has no line end at the end of the file)").toUtf8());
    }

    void skip(int lines)
    {
        const QByteArray words = u"\u22ef "_s.toUtf8() + Text::tr("%Ln equal lines", nullptr, lines).toUtf8();
        const SideRow row{.kind = SideRowKind::Skipped};
        append(m_rows.before, row, words);
        append(m_rows.after, row, {});
        append(m_rows.together, row, words);
    }

    void note(const QString& words)
    {
        const SideRow row{.kind = SideRowKind::Note};
        append(m_rows.before, row, words.toUtf8());
        append(m_rows.after, row, {});
        append(m_rows.together, row, words.toUtf8());
    }

    static void append(SideText& side, const SideRow& row, const QByteArray& text)
    {
        side.rows.append(row);
        side.text += text;
        side.text += '\n';
    }

    int m_mostRows;
    bool m_isCut = false;
    SideRows m_rows;
};

} // namespace

git::LineChoice linesInRows(const SideText& side, int first, int last)
{
    git::LineChoice lines;
    for (int row = std::max(first, 0); row <= std::min(last, int(side.rows.size()) - 1); ++row) {
        const SideRow& one = side.rows.at(row);
        if (one.kind == SideRowKind::Added)
            lines.added.insert(one.number);
        else if (one.kind == SideRowKind::Removed)
            lines.removed.insert(one.number);
    }
    return lines;
}

SideRows sideRows(const git::FileDiff& diff, int mostRows)
{
    return Layout(mostRows).layOut(diff);
}

} // namespace efa::widgets
