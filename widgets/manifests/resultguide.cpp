#include "widgets/manifests/resultguide.h"

#include "widgets/common/codeview.h"
#include "workspace/linediff.h"

#include <algorithm>

namespace efa::widgets {

using workspace::RenderedResource;

void ResultGuide::goToChange(const QByteArray& before, const workspace::RenderedText& now)
{
    const auto changes = workspace::compareLines(before, now.text);
    if (changes.isEmpty())
        return;
    const bool seen = std::ranges::any_of(
        changes, [this](const workspace::LineChange& change) { return isVisibleLine(change.newStart); });
    if (seen)
        return;
    const int line = std::min(changes.constFirst().newStart, m_view.lines() - 1);
    const auto rows = int(m_view.SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN));
    scrollTo(line);
    m_view.setFirstVisibleLine(std::max(0, m_view.firstVisibleLine() - rows / 2));
}

void ResultGuide::goToResource(const QByteArray& source, const workspace::RenderedText& now)
{
    const QList<RenderedResource> written = workspace::resourcesIn(source);
    for (const RenderedResource& wanted : written) {
        if (wanted.name.isEmpty())
            continue;
        // Prefixes and suffixes make a name longer; the shortest that holds it is the closest.
        const RenderedResource* closest = nullptr;
        for (const RenderedResource& resource : now.resources) {
            if (resource.kind == wanted.kind && resource.name.contains(wanted.name) &&
                (!closest || resource.name.size() < closest->name.size()))
                closest = &resource;
        }
        if (closest) {
            scrollTo(closest->firstLine);
            return;
        }
    }
}

std::optional<qsizetype> ResultGuide::inSight(const QList<RenderedResource>& resources) const
{
    if (resources.isEmpty())
        return std::nullopt;
    const int caret = m_view.caretLine() - 1;
    const int line = isVisibleLine(caret) && caret > 0 ? caret : m_view.firstVisibleLine();
    const auto at = std::ranges::find_if(resources, [&](const RenderedResource& resource) {
        return line < resource.firstLine + resource.lineCount;
    });
    return at == resources.end() ? resources.size() - 1 : at - resources.begin();
}

bool ResultGuide::isVisibleLine(int line) const
{
    using Sci = QsciScintillaBase;
    const auto visible = int(m_view.SendScintilla(Sci::SCI_VISIBLEFROMDOCLINE, ulong(line)));
    const int top = m_view.firstVisibleLine();
    return visible >= top && visible < top + int(m_view.SendScintilla(Sci::SCI_LINESONSCREEN));
}

void ResultGuide::scrollTo(int line)
{
    using Sci = QsciScintillaBase;
    m_view.ensureLineVisible(line);
    const auto visible = int(m_view.SendScintilla(Sci::SCI_VISIBLEFROMDOCLINE, ulong(line)));
    m_view.setFirstVisibleLine(visible);
    m_view.setCursorPosition(line, 0);
}

} // namespace efa::widgets
