#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <string>

namespace efa::delivery {

/// What one copy operation of an ArtifactGenerator takes of a source, at the place where it stands there.
struct ArtifactPick
{
    /// A file or folder, all in it included; Go's `path.Match` in each of its names. Empty: all.
    QString pattern;
    QString base;          ///< the folder that `exclude` may be relative to as well
    QStringList exclude;   ///< doublestar patterns; those without a slash are about names
    bool isFolder = false; ///< named without a wildcard: it cannot be left out itself

    /// Whether a file is taken, or a folder may hold one that is.
    bool takesFile(const QString& path) const;
    bool mayHold(const QString& folder) const;
    /// Equal keys mean equal picks.
    std::string key() const;

  private:
    bool isLeftOut(const QStringList& names) const;
};

} // namespace efa::delivery
