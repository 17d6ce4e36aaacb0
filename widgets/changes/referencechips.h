#pragma once

#include "git/repository.h"

#include <QRect>

class QPainter;
class QStyleOption;

namespace efa::widgets {

/// Paints the branches and tags that point to a commit, as many as fit, and answers the room that is left.
/// Each kind has its glyph and its shape: a branch is filled, a remote one is an outline, a tag has square
/// corners.
QRect paintReferences(QPainter* painter, const QRect& place, const QList<git::Reference>& references,
                      const QStyleOption& option);

} // namespace efa::widgets
