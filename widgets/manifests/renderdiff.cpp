#include "widgets/manifests/renderdiff.h"

#include "workspace/linediff.h"

#include <algorithm>

namespace efa::widgets {

namespace {

using workspace::LineChange;
using workspace::RenderedResource;
using workspace::RenderedText;

/// Bytes from where two lines begin to differ to where they end to.
std::pair<int, int> differing(QByteArrayView line, QByteArrayView partner)
{
    const qsizetype shorter = std::min(line.size(), partner.size());
    qsizetype front = 0;
    while (front < shorter && line.at(front) == partner.at(front))
        ++front;
    qsizetype back = 0;
    while (back < shorter - front && line.at(line.size() - 1 - back) == partner.at(partner.size() - 1 - back))
        ++back;
    return {int(front), int(line.size() - back)};
}

class Writer
{
  public:
    Writer(const RenderedText& before, const RenderedText& after, int contextLines)
        : m_before(before)
        , m_after(after)
        , m_old(workspace::linesOf(before.text))
        , m_new(workspace::linesOf(after.text))
        , m_context(contextLines)
    {
    }

    DiffText write(const QList<LineChange>& changes)
    {
        for (qsizetype i = 0; i < changes.size(); ++i) {
            const LineChange& change = changes.at(i);
            const int from = std::max(m_shownUpTo, change.newStart - m_context);
            if (from > m_shownUpTo || i == 0)
                heading(change);
            context(from, change.newStart, change.oldStart - change.newStart);
            pairs(change);
            m_shownUpTo = change.newStart + change.newCount;
            const int limit = i + 1 < changes.size() ? changes.at(i + 1).newStart : int(m_new.size());
            const int until = std::min(m_shownUpTo + m_context, limit);
            context(m_shownUpTo, until, change.oldStart + change.oldCount - m_shownUpTo);
            m_shownUpTo = until;
        }
        return m_diff;
    }

  private:
    void heading(const LineChange& change)
    {
        const bool gone = change.newCount == 0;
        const QList<RenderedResource>& resources = gone ? m_before.resources : m_after.resources;
        const int line = gone ? change.oldStart : change.newStart;
        const auto found = std::ranges::find_if(resources, [&](const RenderedResource& resource) {
            return line < resource.firstLine + resource.lineCount;
        });
        const QString name = found == resources.end() ? QString() : found->kind + u' ' + found->name;
        add({.kind = DiffLineKind::Heading}, name.toUtf8());
    }

    void context(int from, int until, int oldOffset)
    {
        for (int line = from; line < until; ++line)
            add({.kind = DiffLineKind::Context, .oldNumber = line + oldOffset + 1, .newNumber = line + 1},
                m_new.at(line));
    }

    void pairs(const LineChange& change)
    {
        const bool paired = change.oldCount == change.newCount;
        for (int i = 0; i < change.oldCount; ++i) {
            const QByteArrayView line = m_old.at(change.oldStart + i);
            const auto [begin, end] =
                paired ? differing(line, m_new.at(change.newStart + i)) : std::pair(0, 0);
            add({.kind = DiffLineKind::Removed,
                 .oldNumber = change.oldStart + i + 1,
                 .wordBegin = begin,
                 .wordEnd = end},
                line);
        }
        for (int i = 0; i < change.newCount; ++i) {
            const QByteArrayView line = m_new.at(change.newStart + i);
            const auto [begin, end] =
                paired ? differing(line, m_old.at(change.oldStart + i)) : std::pair(0, 0);
            add({.kind = DiffLineKind::Added,
                 .newNumber = change.newStart + i + 1,
                 .wordBegin = begin,
                 .wordEnd = end},
                line);
        }
        m_diff.removed += change.oldCount;
        m_diff.added += change.newCount;
    }

    void add(const DiffTextLine& line, QByteArrayView text)
    {
        m_diff.lines.append(line);
        m_diff.text += text;
        m_diff.text += '\n';
    }

    const RenderedText& m_before;
    const RenderedText& m_after;
    QList<QByteArrayView> m_old;
    QList<QByteArrayView> m_new;
    int m_context;
    int m_shownUpTo = 0;
    DiffText m_diff;
};

} // namespace

DiffText renderDiff(const RenderedText& before, const RenderedText& after, int contextLines)
{
    return Writer(before, after, contextLines).write(workspace::compareLines(before.text, after.text));
}

} // namespace efa::widgets
