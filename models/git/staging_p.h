#pragma once

#include "base/place.h"
#include "git/indexedit_p.h"
#include "git/repository.h"
#include "git/repository_p.h"

#include <QByteArrayList>

#include <functional>

namespace efa::git {

/// Moves changes of single files between working folder, index and HEAD.
class Staging
{
  public:
    explicit Staging(const OpenRepository& repository)
        : m_repository(repository)
    {
    }

    /// Asked once the index is locked, before anything is done.
    using Check = std::function<Result<void>()>;
    void checkFirst(Check check) { m_check = std::move(check); }

    [[nodiscard]] Result<void> stage(const QStringList& paths, ConflictMarkers markers);
    [[nodiscard]] Result<void> unstage(const QStringList& paths);
    [[nodiscard]] Result<void> discard(const QStringList& paths);
    /// As `from` has them, into working folder and index; what it does not have goes away.
    [[nodiscard]] Result<void> restore(const QStringList& paths, TreeHandle from);

  private:
    using Change = Result<void> (Staging::*)(git_index* index, const QByteArray& path);

    [[nodiscard]] Result<void> change(const QStringList& paths, Change one);
    [[nodiscard]] Result<void> stageOne(git_index* index, const QByteArray& path);
    [[nodiscard]] Result<void> unstageOne(git_index* index, const QByteArray& path);
    [[nodiscard]] Result<void> discardOne(git_index* index, const QByteArray& path);
    [[nodiscard]] Result<void> removeFiles();
    [[nodiscard]] Result<void> removeFile(const QByteArray& path);
    [[nodiscard]] Result<void> checkOut();

    const OpenRepository& m_repository;
    QByteArray m_workFolder; // with '/' at the end
    TreeHandle m_source;     // HEAD where nothing else is said; none before the first commit
    Check m_check;
    QByteArrayList m_remove;
    QByteArrayList m_checkOut;
    ConflictMarkers m_markers = ConflictMarkers::Accept;
    QList<Place> m_unsettled;
};

} // namespace efa::git
