#pragma once

#include "delivery/artifactgenerator.h"
#include "delivery/artifactpick.h"

namespace efa::delivery {

/// An artifact that is a part of one source, its paths as they are there or shorter by one folder.
struct ArtifactView
{
    ArtifactSource source;
    QString folder; ///< of the source; the artifact's root
    std::vector<ArtifactPick> picks;
};

/// How most artifacts are made: a repository is taken apart. Nothing where files of several sources are put
/// together, renamed, merged or unpacked. `files` of the source of the first copy operation.
std::optional<ArtifactView> artifactView(const GeneratedArtifact& artifact, const files::FileTree& files);

} // namespace efa::delivery
