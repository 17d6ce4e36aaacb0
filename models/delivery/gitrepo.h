#pragma once

#include "delivery/ranchertarget.h"
#include "delivery/unit.h"

#include <QStringList>

#include <vector>

namespace efa::delivery {

/// Rancher Fleet's object that says from where bundles come and which clusters get them.
struct GitRepo
{
    /// A folder that is one bundle, whatever is in it, with the name of its options.
    struct Folder
    {
        QString path;
        QString options;
    };

    QString name;
    std::string nspace;
    Source source;
    QStringList paths; ///< as written, with patterns; the root where none is written
    std::vector<Folder> folders;
    std::vector<RancherTarget> targets;
    LabelMap labels; ///< that its bundles get
    std::string targetNamespace;
    bool isPaused = false;

    static bool is(const kustomize::Resource& object);
    /// Errors: Invalid (a selector that is none).
    [[nodiscard]] static Result<GitRepo> read(const kustomize::Resource& object);
    /// What a cluster's own folder is, where no object speaks of it: for every cluster that has it as its
    /// entry point.
    static GitRepo forEntry(const Cluster& cluster, const QString& folder);
};

} // namespace efa::delivery
