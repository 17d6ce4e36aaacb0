#pragma once

#include "workspace/renderedtext.h"

#include <QByteArray>

#include <optional>

namespace efa::widgets {

class CodeView;

/// Finds its way in a rendered result: to what an edit changed, and to the resource that a file describes.
class ResultGuide
{
  public:
    explicit ResultGuide(CodeView& view)
        : m_view(view)
    {
    }

    /// The first change comes into sight, unless one of them is there already.
    void goToChange(const QByteArray& before, const workspace::RenderedText& now);
    /// The resource of the same kind whose name is closest comes into sight.
    void goToResource(const QByteArray& source, const workspace::RenderedText& now);
    /// The place in the list of the resource at the caret, where that is in sight, else at the top; none
    /// where there are no resources.
    std::optional<qsizetype> inSight(const QList<workspace::RenderedResource>& resources) const;

  private:
    bool isVisibleLine(int line) const;
    void scrollTo(int line);

    CodeView& m_view;
};

} // namespace efa::widgets
