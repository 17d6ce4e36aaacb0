#pragma once

#include "yaml/node.h"

#include <QString>

/// A node and what is below it as indented text: kind, style, anchor, tag, content and the bytes of its
/// range.
QString treeText(efa::yaml::Node node);
/// The same without styles and ranges: two trees with equal text mean the same.
QString meaningText(efa::yaml::Node node);
