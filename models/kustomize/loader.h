#pragma once

#include "base/result.h"
#include "kustomize/engine.h"
#include "kustomize/remotesessions.h"
#include "kustomize/treereader.h"

#include <string>
#include <string_view>
#include <vector>

namespace efa::kustomize {

class Session;
struct Accumulated;
struct AccumulationRequest;

/// Something that was asked of the tree or of other repositories, and its answer.
struct Dependency
{
    enum class What : uint8_t { File, Folder, RemoteFile, RemoteFolder };
    What what = What::File;
    std::string path; ///< or address
    ContentKey answer;
    bool isPinned = true; ///< of a remote one: its answer does not change by itself

    bool isRemote() const { return what == What::RemoteFile || what == What::RemoteFolder; }
};

/// How one kustomization reaches files: paths are relative to its folder, files must stand below it (unless
/// the restriction is off), and no folder may be one that led here or hold one. Web addresses and other
/// repositories are looked up on this machine. Everything asked is noted. Kustomizations stand on each other
/// to `mostLevels`; the reference knows no end but its stack.
class Loader
{
  public:
    static constexpr size_t mostLevels = 1000;

    Loader(Session& session, const AccumulationRequest& request, const Loader* referrer);

    const std::string& root() const { return m_root; }
    const Loader* referrer() const { return m_referrer; }
    /// 1 for the one that is rendered.
    size_t level() const { return m_level; }
    bool hasReferrer() const { return m_referrer != nullptr; }
    const std::string& repository() const { return m_reader.repository(); }

    /// A path or a web address. Errors: NotFound, Invalid (a folder, outside of what may be read),
    /// Network, Io.
    [[nodiscard]] Result<TreeFile> file(std::string_view path);
    /// A file's bytes. Errors: as file().
    [[nodiscard]] Result<yaml::Source> source(std::string_view path);
    /// The folder of another kustomization. Errors: NotFound, Invalid (a file, a circle,
    /// outside of the tree, too many levels), Network.
    [[nodiscard]] Result<std::string> folder(std::string_view path);
    /// Whether there is a folder, of use or not.
    bool isFolder(std::string_view path) const;
    /// A folder in another repository, links followed. Errors: as RemoteSessions::folder(); Invalid (a file,
    /// a circle).
    [[nodiscard]] Result<RemotePlace> remoteFolder(const std::string& address);
    /// Whether a folder is one that led here, or holds one. Errors: Invalid, the message names the circle.
    [[nodiscard]] Result<void> checkCircle(const std::string& folder) const;
    /// Whether an address is one that led here, or the start of one. Errors: Invalid, the same.
    [[nodiscard]] Result<void> checkRemoteCircle(const std::string& address) const;
    /// Whether what was made for the request leads into no circle from here.
    bool mayUse(const Accumulated& made, const AccumulationRequest& request) const;

    const std::vector<Dependency>& dependencies() const { return m_dependencies; }

  private:
    Result<std::string> joined(std::string_view path) const;
    Result<void> checkLevel() const;
    Result<TreeFile> webFile(const std::string& address);
    /// Who led here from within the same repository.
    const Loader* sameClone() const { return m_address.empty() ? m_referrer : nullptr; }

    RemoteSessions& m_remotes;
    TreeReader& m_reader;
    std::string m_root;
    std::string m_address; ///< where this is how another repository was entered
    LoadRestrictor m_restrictor;
    const Loader* m_referrer;
    size_t m_level;
    std::vector<Dependency> m_dependencies;
};

} // namespace efa::kustomize
