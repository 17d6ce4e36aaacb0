#pragma once

#include "files/filetree.h"
#include "kustomize/resource.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace efa::delivery {

/// One copy operation, its placeholders filled in.
struct ArtifactCopy
{
    std::string alias; ///< of the source
    QString from;      ///< below the source's root, as written
    QString to;        ///< below the artifact's root, as written
    QStringList exclude;
    std::string strategy; ///< empty: Overwrite
};

/// A source of an ArtifactGenerator.
struct ArtifactSource
{
    std::string alias;
    std::string kind;
    std::string nspace;
    std::string name;
};

/// How an ExternalArtifact comes to be: what Flux's source-watcher does for an object
/// `source.extensions.fluxcd.io ArtifactGenerator` (as of its API v1beta1).
struct GeneratedArtifact
{
    kustomize::ResourcePtr generator;
    std::vector<ArtifactSource> sources;
    std::vector<ArtifactCopy> copies;

    /// nullptr where no source is called that.
    const ArtifactSource* source(std::string_view alias) const;
};

/// The files of a source; nullptr where they are not at hand.
using SourceTree = std::function<std::shared_ptr<const files::FileTree>(const ArtifactSource& source)>;

/// The artifact of that name which a generator makes. Where its names come from folders (`pathPattern`), the
/// folders of the source are looked through. Nothing: it makes none of that name.
std::optional<GeneratedArtifact> generatedArtifact(const kustomize::ResourcePtr& generator,
                                                   std::string_view name, const SourceTree& tree);

} // namespace efa::delivery
