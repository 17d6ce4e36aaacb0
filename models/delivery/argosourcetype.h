#pragma once

#include "base/result.h"
#include "delivery/argoapplication.h"
#include "files/filetree.h"

namespace efa::delivery {

/// What reads a source's folder.
enum class ArgoTool : uint8_t { Directory, Kustomize, Helm, Plugin };

/// The tool that the source names, else the one that its folder calls for: a kustomization, a chart, or just
/// files. Errors: Invalid (it names several).
[[nodiscard]] Result<ArgoTool> argoTool(const ArgoSource& source, const files::FileTree& tree,
                                        const QString& folder);

/// The source with what `.argocd-source.yaml` and `.argocd-source-NAME.yaml` of its folder change in it: the
/// options of the tool, not where it leads. Errors: Invalid.
[[nodiscard]] Result<ArgoSource> withFolderOptions(const ArgoSource& source, const files::FileTree& tree,
                                                   const QString& folder, const std::string& application);

/// The kustomization file of a folder; empty where there is none.
QString kustomizationFile(const files::FileTree& tree, const QString& folder);

/// A file in a folder of a tree.
QString joined(const QString& folder, const QString& name);

} // namespace efa::delivery
