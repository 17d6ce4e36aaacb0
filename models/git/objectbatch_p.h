#pragma once

#include "git/library_p.h"

#include <QByteArray>

namespace efa::git {

/// While it lives, objects that libgit2 writes into the repository stay in memory. store() brings them to the
/// disk at once: a few as files, many as one pack, because each file is flushed by itself. Given up without
/// store(), nothing was written.
class ObjectBatch
{
  public:
    /// Errors: Io.
    [[nodiscard]] static Result<ObjectBatch> begin(git_repository* repository);

    ObjectBatch(ObjectBatch&& other) noexcept;
    ObjectBatch& operator=(ObjectBatch&&) = delete;
    ~ObjectBatch();

    /// Errors: Io (disk full ...).
    [[nodiscard]] Result<void> store();

  private:
    struct Memory;

    explicit ObjectBatch(git_repository* repository)
        : m_repository(repository)
    {
    }
    [[nodiscard]] Result<void> storeFiles();
    [[nodiscard]] Result<void> storePack();

    git_repository* m_repository; // none when moved away
    OdbHandle m_before;
    OdbHandle m_odb;            // has the memory in front, and owns it
    Memory* m_memory = nullptr; // borrowed
};

} // namespace efa::git
