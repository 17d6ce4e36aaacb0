#pragma once

#include "base/result.h"
#include "files/remotesource.h"
#include "kustomize/contentkey.h"

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace efa::kustomize {

class Memory;
class Session;
enum class Tracing : uint8_t;

/// Where the address of something in another repository leads.
struct RemotePlace
{
    Session* session = nullptr; ///< reads the commit
    std::string path;           ///< in its tree, links not yet followed
    bool isPinned = false;      ///< what stands there does not change by itself
};

/// The other repositories that one tree's kustomizations lead to, directly or through each other: one session
/// for each commit. An address always answers the same here. Safe to use from several threads.
class RemoteSessions
{
  public:
    RemoteSessions(std::shared_ptr<Memory> memory, std::shared_ptr<const files::RemoteSource> source,
                   Tracing tracing);
    RemoteSessions(const RemoteSessions&) = delete;
    RemoteSessions& operator=(const RemoteSessions&) = delete;
    ~RemoteSessions();

    /// A folder with a kustomization. Errors: those of the source; Network (there is no source).
    [[nodiscard]] Result<RemotePlace> folder(const std::string& address);
    /// One file on the web. Errors: as folder(); Network also for a file of no repository.
    [[nodiscard]] Result<RemotePlace> file(const std::string& address);
    /// The session of a repository that an address led to before; nullptr for others.
    Session* opened(const std::string& repository);

    /// Names an answer, failed ones too: equal keys mean equal answers.
    static ContentKey keyOf(const Result<RemotePlace>& answer);

  private:
    using Answers = std::unordered_map<std::string, Result<RemotePlace>>;

    Result<RemotePlace> ask(Answers& known, const std::string& address,
                            const std::optional<files::RemoteReference>& reference);
    Result<RemotePlace> find(const files::RemoteReference& reference);

    std::shared_ptr<Memory> m_memory;
    std::shared_ptr<const files::RemoteSource> m_source;
    Tracing m_tracing; ///< of every session
    std::mutex m_mutex;
    Answers m_folders;
    Answers m_files;
    std::unordered_map<std::string, std::unique_ptr<Session>> m_sessions; ///< by repository
};

} // namespace efa::kustomize
