#pragma once

#include "base/progress.h"
#include "files/descriptor.h"
#include "git/plannedtree_p.h"

#include <QString>

#include <ctime>

namespace efa::git {

/// Writes all files of a tree into an empty folder and the index that knows them.
class FreshCheckout
{
  public:
    /// `changed` becomes each file's time of change.
    FreshCheckout(const QString& folder, const timespec& changed);

    /// Errors: Cancelled, Io.
    [[nodiscard]] Result<void> write(const PlannedTree& tree, Progress& progress);
    /// The index of what was written. Errors: Io.
    [[nodiscard]] Result<void> writeIndex(const QString& path, const PlannedTree& tree) const;

  private:
    bool writeFile(const QByteArray& path, const QByteArray& content, const git_oid& id);
    bool enter(const QByteArray& folder);

    QString m_name;
    files::Descriptor m_root;
    files::Descriptor m_folder; // of the last file
    QByteArray m_folderPath;
    timespec m_changed;
    QByteArray m_entries; // of the index
    quint32 m_count = 0;
};

/// The error of the system call just made, for a file that should have been written.
Error writingFailed(const QString& path);

} // namespace efa::git
