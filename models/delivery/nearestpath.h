#pragma once

#include "files/filetree.h"

#include <QString>
#include <QStringList>

namespace efa::delivery {

/// The name that was probably meant: the most similar one, capitals aside, of those that are at most so many
/// letters away; the first of several. Empty where there is none.
QString nearestName(const QString& wanted, const QStringList& names, qsizetype most);

/// The folder that was probably meant by one that is not there: the most similar name beside it, else the
/// deepest one on the way to it that exists. Empty where that is the root.
QString nearestFolder(const files::FileTree& tree, const QString& missing);

} // namespace efa::delivery
