#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "delivery/filefacts.h"
#include "delivery/proposal.h"
#include "files/filetree.h"

#include <QStringList>

#include <vector>

namespace efa::delivery {

/// What a walk over a tree finds.
struct FoundFiles
{
    QStringList paths;                  ///< of all files, sorted
    std::vector<Unreadable> unreadable; ///< folders that could not be entered
};

/// All files of a tree; links are followed, but no folder is entered a second time. Errors: Cancelled, Io
/// (the root itself).
[[nodiscard]] Result<FoundFiles> listFiles(const files::FileTree& tree, Progress& progress);

/// Reads a file of the tree and what it says; one that cannot be read says so in `fault`.
FileFacts readFacts(const files::FileTree& tree, const QString& path);

/// Joins what the files say to a proposal. `found` is what listFiles() found, `facts` those of the YAML files
/// among them; `name` is what a fleet is called that nothing names. Errors: Io (a topology that is there
/// could not be read), Cancelled.
[[nodiscard]] Result<Proposal> propose(const files::FileTree& tree, std::vector<FileFacts> facts,
                                       const FoundFiles& found, const QString& name, Progress& progress);

/// The three steps above one after the other, for a tree of any layout; nothing is written or run. Errors:
/// Cancelled, Io.
[[nodiscard]] Result<Proposal> discover(const files::FileTree& tree, const QString& name, Progress& progress);

} // namespace efa::delivery
