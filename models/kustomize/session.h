#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "kustomize/accumulated.h"
#include "kustomize/kustomizationfile.h"
#include "kustomize/memory.h"
#include "kustomize/remotesessions.h"
#include "kustomize/step.h"
#include "kustomize/treereader.h"

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace efa::kustomize {

/// Objects of one file, ready to be listed.
struct ParsedObjects
{
    std::vector<ResourcePtr> resources;
};

/// Whether resources note what is done to them (see history.h). A traced session does not take accumulated
/// kustomizations from the memory, which have no history, and leaves none there.
enum class Tracing : uint8_t { Off, On };

/// Work on one tree as it is now: what a kustomization needs from files, remembered steps and other
/// kustomizations. Safe to use from several threads.
class Session
{
  public:
    Session(const files::FileTree& tree, std::shared_ptr<Memory> memory,
            std::shared_ptr<const files::RemoteSource> remotes, Tracing tracing = Tracing::Off);
    /// Of another repository, at one commit; `remotes` keeps it.
    Session(std::shared_ptr<const files::FileTree> tree, std::shared_ptr<Memory> memory,
            RemoteSessions& remotes, std::string repository, Tracing tracing);
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session();

    TreeReader& reader() { return m_reader; }
    Memory& memory() { return *m_memory; }
    bool uses(const Memory& memory) const { return m_memory.get() == &memory; }
    RemoteSessions& remotes() { return m_remotes; }
    bool isTraced() const { return m_tracing == Tracing::On; }
    /// Who asks for what `buildMetadata` adds; nullptr where the rendering is not traced.
    const CausePtr& metadataCause() const { return m_metadataCause; }
    void setMetadataCause(CausePtr cause) { m_metadataCause = std::move(cause); }

    /// The objects in a file. Errors: Invalid.
    [[nodiscard]] Result<std::shared_ptr<const ParsedObjects>> objects(const TreeFile& file,
                                                                       const Schema* schema);
    /// Errors: Invalid.
    [[nodiscard]] Result<std::shared_ptr<const KustomizationFile>> kustomization(const TreeFile& file);
    [[nodiscard]] Result<TransformerConfigPtr> config(const TreeFile& file);
    [[nodiscard]] Result<TransformerConfigPtr> crdConfig(const TreeFile& file);

    /// A resource after a step; nullptr where the step drops it. Errors: the step's.
    [[nodiscard]] Result<ResourcePtr> after(const Step& step, const ResourcePtr& resource,
                                            const Schema* schema);

    /// A kustomization with all it is made of. `referrer` is who asks, nullptr for the one to be rendered.
    /// Errors: of files, steps and configurations; Cancelled.
    [[nodiscard]] Result<AccumulatedPtr> accumulate(const AccumulationRequest& request,
                                                    const Loader* referrer, const Progress& progress);

  private:
    using Versions = std::vector<AccumulatedPtr>;

    template <typename T, typename Read>
    Result<std::shared_ptr<const T>> parsed(uint64_t domain, const TreeFile& file, Read read);
    Result<AccumulatedPtr> remembered(const AccumulationRequest& request, const Loader* referrer,
                                      const Progress& progress);
    Result<bool> isStillTrue(const Accumulated& version, const Loader& self, const Progress& progress);
    bool filesAreTheSame(const Accumulated& version, const Loader& self);
    Result<AccumulatedPtr> amended(const AccumulationRequest& request, const Loader* referrer,
                                   const AccumulatedPtr& before, const Progress& progress);
    ContentKey answerTo(const Dependency& asked);
    Result<AccumulatedPtr> baseNow(const UsedBase& base, const Loader& self, const Progress& progress);
    void remember(const AccumulationRequest& request, const AccumulatedPtr& accumulated);

    std::shared_ptr<const files::FileTree> m_tree; ///< where it is this session that keeps it
    TreeReader m_reader;
    std::shared_ptr<Memory> m_memory;
    std::unique_ptr<RemoteSessions> m_ownRemotes; ///< none for another repository's
    RemoteSessions& m_remotes;
    Tracing m_tracing;
    CausePtr m_metadataCause;
    std::mutex m_mutex;
    /// Known to be true of this tree.
    std::unordered_map<ContentKey, AccumulatedPtr, ContentKeyHash> m_accumulated;
};

} // namespace efa::kustomize
