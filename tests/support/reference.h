#pragma once

#include "base/process.h"

#include <QString>

#include <optional>

namespace efa::test {

/// The program whose answer is the truth for rendering: kustomize 5.6, alone or inside kubectl.
struct KustomizeReference
{
    QString program;      ///< absolute path
    QString version;      ///< such as "v5.6.0"
    bool kubectl = false; ///< asked as `kubectl kustomize DIR` instead of `kustomize build DIR`

    /// What it prints for a folder; `options` such as {"--load-restrictor", "LoadRestrictionsNone"}. A
    /// refusal is an exit code other than 0, not an error.
    [[nodiscard]] Result<ProcessAnswer> build(const QString& folder, const QStringList& options = {}) const;
};

/// The first kubectl or kustomize that reports Kustomize v5.6: on PATH, then in the cloud SDK's `bin` folder.
/// A plain `kubectl` may only hand over to another version, so each one is asked. The answer is remembered in
/// the build folder until one of these programs changes.
const std::optional<KustomizeReference>& kustomizeReference();

} // namespace efa::test
