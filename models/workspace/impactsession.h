#pragma once

#include "base/diagnostic.h"
#include "base/ids.h"
#include "files/workingfolder.h"
#include "impact/grouping.h"
#include "kustomize/memory.h"
#include "workspace/fleetclusters.h"
#include "workspace/fleetimpact.h"
#include "workspace/survey.h"

#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace efa::workspace {

/// What is compared: HEAD, and the working folder with the texts in the editors over it.
struct ImpactQuestion
{
    QString root;
    CommitId head;
    files::Buffers buffers;
    QStringList files; ///< that differ from HEAD, seen from the root
    std::shared_ptr<const Survey> survey;
    int workers = 1;
};

/// What the uncommitted changes do to the fleet.
struct ImpactAnswer
{
    QStringList files;
    impact::Impact impact;
    fleet::ClusterPlaces places;
    std::vector<RingName> rings;
    std::optional<Diagnostic> bypass; ///< `ring-bypass`
    bool isPartial = false;           ///< more clusters are being compared
};

/// Answers one question after the other, and remembers what the next one needs: what each cluster gets by
/// HEAD, and which folders it is made of, so that only clusters that a file can reach are compared again, and
/// of these only what they get now is delivered. For one thread at a time.
class ImpactSession
{
  public:
    using Partial = std::function<void(const ImpactAnswer&)>;

    /// `remotes` is the folder with clones of other repositories; empty: none are read.
    ImpactSession(std::shared_ptr<kustomize::Memory> memory, QString remotes,
                  std::shared_ptr<const delivery::ChartRenderer> charts = nullptr);
    ~ImpactSession();

    /// Errors: NotFound (no clusters), Cancelled, Io.
    [[nodiscard]] Result<ImpactAnswer> answer(const ImpactQuestion& question, Progress& progress,
                                              const Partial& partial);

    /// What was done for all questions so far.
    const ImpactWork& work() const { return m_work; }

  private:
    struct Head;

    Result<void> readHead(const ImpactQuestion& question, Progress& progress);
    /// Clusters that one of the files can reach, and those of which that is not known.
    FleetClusters reached(const FleetClusters& fleet, const ImpactQuestion& question) const;

    std::shared_ptr<kustomize::Memory> m_memory;
    QString m_remotes;
    std::shared_ptr<const delivery::ChartRenderer> m_charts;
    std::unique_ptr<Head> m_head;
    ImpactWork m_work;
};

} // namespace efa::workspace
