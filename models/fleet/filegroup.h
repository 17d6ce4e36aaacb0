#pragma once

#include <QSet>
#include <QString>

#include <cstdint>

namespace efa::fleet {

/// What a file of a fleet repository is for.
enum class FileGroup : uint8_t { Base, Components, Rings, Sites, Clusters, Other };

/// Where a path belongs. `root` is the leading part of the path that only says so ("overlays/rings"), which a
/// tree need not show; empty where the group is told by something deeper in the path.
struct FilePlace
{
    FileGroup group = FileGroup::Other;
    QString root;

    friend bool operator==(const FilePlace&, const FilePlace&) = default;
};

/// Tells the group by the names of the folders on the way (the design's layout and the usual ones of other
/// repositories). `componentFolders` are folders whose kustomization is of kind Component.
FilePlace placeOf(const QString& path, const QSet<QString>& componentFolders = {});

} // namespace efa::fleet
