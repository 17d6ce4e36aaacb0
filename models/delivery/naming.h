#pragma once

#include <QString>
#include <QStringList>

namespace efa::delivery {

// What names of folders and clusters tell. All words are compared without case.

QString folderOf(const QString& path);
/// Whether a path is a folder or lies below it; everything lies below the root.
bool isWithin(const QString& path, const QString& folder);
/// The deepest folder that holds all of them; empty for the root or where there are none.
QString commonFolder(const QStringList& folders);

/// Folders that hold examples, tests, documents or tools, or are hidden: nothing is delivered from there. The
/// outermost one on the way, empty where there is none.
QString asideFolder(const QString& path);

/// `clusters`.
bool holdsClusters(const QString& folderName);
/// `environments`, `envs`, `rings`, `stages`.
bool holdsRings(const QString& folderName);
/// `overlays`.
bool holdsOverlays(const QString& folderName);
/// `sites`, `regions` ...: folders that hold places.
bool holdsPlaces(const QString& folderName);
/// `base`, `bases`, `components`, `common` ...: what several share, never one of them.
bool isShared(const QString& folderName);

/// The folder up to and with what stands below the innermost `clusters`; empty where there is none:
/// `k8s/clusters/prod/00/apps` has `k8s/clusters/prod`.
QString clusterFolderOf(const QString& folder);
/// The folder up to and with what stands below the innermost `sites` or `locations`; empty where there is
/// none.
QString siteFolderOf(const QString& folder);
/// The folder that holds `clusters`; the same example: `k8s`. Null where there is none.
QString fleetFolderOf(const QString& folder);

/// A name from a folder's path: its last part that is not a word of layouts ("flux", "apps", "base"); a
/// number alone is put behind the part before it. Empty where nothing is left.
QString clusterNameFrom(const QString& folder);

/// The stage of deployment that a name or path tells by one of its words ("prod" in "edge-prod-01"), as it
/// is written; empty where none does or two differ.
QString stageIn(const QString& text);
/// Where a stage comes in the usual order; names that are no stage come last.
int stageOrder(const QString& ring);
/// The part of the world that a name tells ("eu-west-1" in "prod-eu-west-1"); empty where none does.
QString regionIn(const QString& name);
/// Whether a name is nothing but that.
bool isRegion(const QString& name);
/// What stands directly below a folder called so on the way (`sites`, `regions`); empty where there is none.
QString partBelow(const QString& path, const QStringList& holders);

} // namespace efa::delivery
