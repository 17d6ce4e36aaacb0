#include "workspace/threeways.h"

#include "workspace/linediff.h"

#include <algorithm>

namespace efa::workspace {

namespace {

using Kind = ThreeWayPart::Kind;

/// One of the changed texts and how far it was taken.
class Side
{
  public:
    Side(const QByteArray& base, const QByteArray& text)
        : m_text(text), m_changes(compareLines(base, text))
    {
        m_starts.append(0);
        for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            m_starts.append(at + 1);
        if (m_starts.last() != text.size())
            m_starts.append(text.size());
    }

    const LineChange* next() const { return m_next < m_changes.size() ? &m_changes.at(m_next) : nullptr; }

    /// Takes every change that begins up to a line of the base, or touches it; answers where they end.
    int takeChanges(int baseLine)
    {
        int end = baseLine;
        while (const LineChange* change = next()) {
            if (change->oldStart > end)
                break;
            end = std::max(end, change->oldStart + change->oldCount);
            m_shift = change->newStart + change->newCount - change->oldStart - change->oldCount;
            ++m_next;
        }
        return end;
    }

    /// The lines up to what stands at a line of the base, which is outside of all changes.
    QByteArray takeUpTo(int baseLine)
    {
        const qsizetype end = std::clamp<qsizetype>(baseLine + m_shift, m_line, m_starts.size() - 1);
        const QByteArray lines = m_text.mid(m_starts.at(m_line), m_starts.at(end) - m_starts.at(m_line));
        m_line = end;
        return lines;
    }

    QByteArray takeRest() { return m_text.mid(m_starts.at(m_line)); }

  private:
    QByteArray m_text;
    QList<LineChange> m_changes;
    QList<qsizetype> m_starts; ///< of each line, and the end
    qsizetype m_next = 0;
    qsizetype m_line = 0;
    int m_shift = 0; ///< from a line of the base to one of the text
};

Kind kindOf(const ThreeWayPart& part)
{
    if (part.mine == part.theirs)
        return part.mine == part.base ? Kind::Same : Kind::Alike;
    if (part.mine == part.base)
        return Kind::Theirs;
    return part.theirs == part.base ? Kind::Mine : Kind::Conflicting;
}

void append(QList<ThreeWayPart>& parts, ThreeWayPart part)
{
    if (part.base.isEmpty() && part.mine.isEmpty() && part.theirs.isEmpty())
        return;
    part.kind = kindOf(part);
    parts.append(part);
}

} // namespace

QList<ThreeWayPart> threeWays(const QByteArray& base, const QByteArray& mine, const QByteArray& theirs)
{
    Side original(base, base);
    Side left(base, mine);
    Side right(base, theirs);
    QList<ThreeWayPart> parts;
    for (;;) {
        const auto* ours = left.next();
        const auto* others = right.next();
        if (!ours && !others)
            break;
        const int start = !ours     ? others->oldStart
                          : !others ? ours->oldStart
                                    : std::min(ours->oldStart, others->oldStart);
        append(parts, {.base = original.takeUpTo(start),
                       .mine = left.takeUpTo(start),
                       .theirs = right.takeUpTo(start)});
        // A change of one side may reach into the next one of the other.
        int end = start;
        for (int reached = -1; reached != end;) {
            reached = end;
            end = std::max(left.takeChanges(end), right.takeChanges(end));
        }
        append(parts,
               {.base = original.takeUpTo(end), .mine = left.takeUpTo(end), .theirs = right.takeUpTo(end)});
    }
    // A line end that is missing on one side only is no change of a line, but one of the text.
    append(parts, {.base = original.takeRest(), .mine = left.takeRest(), .theirs = right.takeRest()});
    return parts;
}

ThreeWayChoice usualChoice(ThreeWayPart::Kind kind)
{
    return kind == Kind::Theirs ? ThreeWayChoice::Theirs : ThreeWayChoice::Mine;
}

QByteArray joined(const QList<ThreeWayPart>& parts, const QList<ThreeWayChoice>& choices)
{
    QByteArray text;
    // What stood last in its text may have no line end; in the middle it needs one.
    const auto add = [&text](const QByteArray& lines) {
        if (!lines.isEmpty() && !text.isEmpty() && !text.endsWith('\n'))
            text += '\n';
        text += lines;
    };
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const ThreeWayPart& part = parts.at(i);
        const ThreeWayChoice choice =
            part.kind == Kind::Same ? ThreeWayChoice::Base : choices.value(i, usualChoice(part.kind));
        if (choice == ThreeWayChoice::Base)
            add(part.base);
        if (choice == ThreeWayChoice::Mine || choice == ThreeWayChoice::MineThenTheirs)
            add(part.mine);
        if (choice == ThreeWayChoice::Theirs || choice == ThreeWayChoice::MineThenTheirs)
            add(part.theirs);
    }
    return text;
}

} // namespace efa::workspace
