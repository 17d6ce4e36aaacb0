#pragma once

#include "base/place.h"
#include "base/progress.h"
#include "base/result.h"
#include "files/filetree.h"

#include <QList>
#include <QStringList>

namespace efa::workspace {

/// A Kubernetes object as it stands in a file, before any rendering.
struct NamedResource
{
    QString kind;
    QString name;
    QString space; ///< its namespace; empty where none is written
    Place place;   ///< of its kind

    friend bool operator==(const NamedResource&, const NamedResource&) = default;
};

/// The objects in those of the files that are YAML, in their order: documents with a kind and a name. What
/// cannot be read or is no object is left out; the problems say so elsewhere. Errors: Cancelled.
[[nodiscard]] Result<QList<NamedResource>> namedResources(const files::FileTree& tree,
                                                          const QStringList& paths, Progress& progress);

} // namespace efa::workspace
