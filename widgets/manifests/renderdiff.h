#pragma once

#include "workspace/renderedtext.h"

#include <QByteArray>
#include <QList>

namespace efa::widgets {

enum class DiffLineKind { Context, Added, Removed, Heading };

/// One line of a difference: numbers count from 1 and are 0 where the line is not on that side; `wordBegin`
/// to `wordEnd` are the bytes that differ from the line's partner.
struct DiffTextLine
{
    DiffLineKind kind = DiffLineKind::Context;
    int oldNumber = 0;
    int newNumber = 0;
    int wordBegin = 0;
    int wordEnd = 0;

    friend bool operator==(const DiffTextLine&, const DiffTextLine&) = default;
};

/// The difference of two rendered texts as one text: the changed places with lines around them, each resource
/// under its name.
struct DiffText
{
    QByteArray text;
    QList<DiffTextLine> lines;
    int added = 0;
    int removed = 0;
};

DiffText renderDiff(const workspace::RenderedText& before, const workspace::RenderedText& after,
                    int contextLines = 3);

} // namespace efa::widgets
