#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <git2.h>

#include <QByteArray>
#include <QString>

#include <memory>

namespace efa::git {

/// Starts libgit2 once a process and sets what holds for all of it: everything is flushed before it counts,
/// and a repository of another owner may be opened, because nothing of it is ever run.
void ensureLibrary();

/// Turns the failure of the libgit2 call just made into an Error; `message` is a translated sentence.
Error gitError(int code, const QString& message);

/// The same for a failed system call with this errno.
Error systemError(int code, const QString& message);

CommitId commitIdOf(const git_oid& id);
/// Errors: Invalid (not forty hexadecimal digits).
[[nodiscard]] Result<git_oid> oidOf(const CommitId& id);

template <auto Free>
struct Release
{
    template <typename T>
    void operator()(T* handle) const
    {
        Free(handle);
    }
};

using RepositoryHandle = std::unique_ptr<git_repository, Release<&git_repository_free>>;
using ConfigHandle = std::unique_ptr<git_config, Release<&git_config_free>>;
using OdbHandle = std::unique_ptr<git_odb, Release<&git_odb_free>>;
using OdbObjectHandle = std::unique_ptr<git_odb_object, Release<&git_odb_object_free>>;
using IndexHandle = std::unique_ptr<git_index, Release<&git_index_free>>;
using ReferenceHandle = std::unique_ptr<git_reference, Release<&git_reference_free>>;
using ReferenceIterator = std::unique_ptr<git_reference_iterator, Release<&git_reference_iterator_free>>;
using ObjectHandle = std::unique_ptr<git_object, Release<&git_object_free>>;
using CommitHandle = std::unique_ptr<git_commit, Release<&git_commit_free>>;
using TreeHandle = std::unique_ptr<git_tree, Release<&git_tree_free>>;
using TreeEntryHandle = std::unique_ptr<git_tree_entry, Release<&git_tree_entry_free>>;
using DiffHandle = std::unique_ptr<git_diff, Release<&git_diff_free>>;
using PatchHandle = std::unique_ptr<git_patch, Release<&git_patch_free>>;
using SignatureHandle = std::unique_ptr<git_signature, Release<&git_signature_free>>;

/// Receives what a libgit2 call gives through its first argument: `make(out(handle), ...)`. The handle has it
/// when the whole expression is done, not within it.
template <typename Handle>
class Out
{
  public:
    explicit Out(Handle& handle)
        : m_handle(handle)
    {
    }
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;
    ~Out() { m_handle.reset(m_raw); }
    // NOLINTNEXTLINE(google-explicit-constructor)
    operator typename Handle::pointer *() { return &m_raw; }

  private:
    Handle& m_handle;
    typename Handle::pointer m_raw = nullptr;
};

template <typename Handle>
Out<Handle> out(Handle& handle)
{
    return Out<Handle>(handle);
}

/// A git_buf that frees itself.
class Buffer
{
  public:
    Buffer() = default;
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;
    ~Buffer() { git_buf_dispose(&m_buffer); }

    git_buf* raw() { return &m_buffer; }
    QByteArray bytes() const { return {m_buffer.ptr, static_cast<qsizetype>(m_buffer.size)}; }

  private:
    git_buf m_buffer = GIT_BUF_INIT;
};

} // namespace efa::git
