#pragma once

#include "tests/models/workspace/awaited.h"
#include "tests/support/scratchrepository.h"
#include "workspace/opened.h"
#include "workspace/workspace.h"

#include <QTest>

#include <memory>

namespace efa::test {

/// A small fleet: one base, one ring, two clusters.
inline void writeFleet(const ScratchRepository& repository)
{
    repository.write(QStringLiteral("base/kustomization.yaml"), "resources:\n- settings.yaml\n");
    repository.write(QStringLiteral("base/settings.yaml"),
                     "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"
                     "data:\n  level: low\n");
    repository.write(QStringLiteral("overlays/rings/dev/kustomization.yaml"),
                     "resources:\n- ../../../base\nnamespace: edge\n");
    repository.write(QStringLiteral("clusters/a/kustomization.yaml"),
                     "resources:\n- ../../overlays/rings/dev\n");
    repository.write(QStringLiteral("clusters/b/kustomization.yaml"),
                     "resources:\n- ../../overlays/rings/dev\nnameSuffix: -b\n");
    repository.write(QStringLiteral("README.md"), "A fleet.\n");
}

/// That fleet, committed and opened.
struct OpenFleet
{
    OpenFleet()
    {
        writeFleet(repository);
        repository.commitAll(QStringLiteral("First light"));
        workspace = std::make_unique<workspace::Workspace>(
            workspace::inspectFolder(repository.path(), {}).value(),
            workspace::WorkspaceFolders{.recovery = recovery.path(), .remotes = {}});
    }

    QTemporaryDir recovery;
    ScratchRepository repository;
    std::unique_ptr<workspace::Workspace> workspace;
};

} // namespace efa::test
