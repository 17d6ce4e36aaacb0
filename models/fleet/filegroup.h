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

/// What the kustomizations of a repository say about the folders they stand in.
struct KnownFolders
{
    QSet<QString> components = {}; ///< of kind Component, or used as one
    QSet<QString> shared = {};     ///< plain, and another folder that is not above builds on it
    QSet<QString> plain = {};      ///< all others

    friend bool operator==(const KnownFolders&, const KnownFolders&) = default;
};

/// Tells the group by the names of the folders on the way (the design's layout and the usual ones of other
/// repositories), and by what is known of them where that says it better.
FilePlace placeOf(const QString& path, const KnownFolders& known = {});

} // namespace efa::fleet
