#pragma once

#include "base/result.h"
#include "delivery/cluster.h"
#include "files/filetree.h"
#include "kustomize/memory.h"
#include "validation/clusterfacts.h"
#include "validation/clusterjudge.h"
#include "validation/repositorytypes.h"
#include "validation/settings.h"
#include "workspace/clusterverdict.h"
#include "workspace/survey.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace efa::workspace {

/// What clusters are judged by, with what was learned by it. Only new rules make a new one.
struct Judging
{
    Judging(schema::CatalogPtr types, validation::Policies read, validation::Settings set)
        : catalog(std::move(types))
        , policies(std::move(read))
        , settings(std::move(set))
        , judge(catalog, policies.all, settings)
    {
    }

    const schema::CatalogPtr catalog;
    const validation::Policies policies;
    const validation::Settings settings;
    validation::ClusterJudge judge;
};

/// All that the files of the fleet say about how it is judged.
struct ValidationRules
{
    std::shared_ptr<Judging> judging;
    validation::Settings settings; ///< as they are now: waivers and severities need no judging anew
    std::map<ClusterName, validation::ClusterFacts> facts;
    std::map<ClusterName, Place> places;       ///< of clusters in the topology
    std::vector<validation::Finding> versions; ///< of clusters, that are not on board
    QList<Diagnostic> findings;                ///< of these files
};

/// How much one who validates again and again did so far.
struct ValidationWork
{
    std::atomic<qint64> rounds = 0;
    std::atomic<qint64> clusters = 0; ///< delivered and judged
    std::atomic<qint64> files = 0;    ///< read strictly
    std::atomic<qint64> traced = 0;   ///< clusters whose units were traced
};

/// What one round of validating a tree leaves for the next one: verdicts of clusters, YAML errors of files,
/// places that were traced. Each is forgotten as soon as a file changes that it can depend on. Verdicts and
/// places may be asked for and noted by several threads; rounds come one after the other.
class ValidationMemory
{
  public:
    explicit ValidationMemory(std::shared_ptr<kustomize::Memory> rendering);

    /// A round begins over a tree in which these files read differently than in the one before; nothing
    /// known of that: any file may.
    void begin(const std::optional<QStringList>& changed, const Survey& survey);

    const std::shared_ptr<kustomize::Memory>& rendering() const { return m_rendering; }
    ValidationWork& work() { return m_work; }
    const ValidationWork& work() const { return m_work; }

    /// After yamlProblems(), which finds the types that files define. Errors: Cancelled, Io, Invalid,
    /// Internal.
    [[nodiscard]] Result<const ValidationRules*> rules(const files::FileTree& tree, const QString& folder,
                                                       Progress& progress);

    /// The files of the tree, listed once until one comes or goes. Errors: Cancelled, Io.
    [[nodiscard]] Result<QStringList> files(const files::FileTree& tree, const QString& folder,
                                            Progress& progress);
    /// YAML errors of the files that have some; only what changed is read. Paths are sorted.
    [[nodiscard]] QHash<QString, QList<Diagnostic>>
    yamlProblems(const files::FileTree& tree, const QStringList& paths, int workers, Progress& progress);

    struct Question
    {
        const delivery::Cluster& cluster;
        const validation::ClusterFacts& facts;
        validation::Scope scope;
        const std::shared_ptr<const Judging>& judging;
    };
    /// nullptr where it has to be found out.
    ClusterVerdictPtr verdict(const Question& question) const;
    void note(const Question& question, const ClusterVerdictPtr& verdict);
    /// What was found when all of the cluster could be built last; nullptr where it never could.
    ClusterVerdictPtr lastWhole(const delivery::Cluster& cluster) const;

    /// Places that were true before a file changed are of use where the cluster cannot be built now.
    enum class Age : uint8_t { Now, AlsoBefore };
    std::optional<Place> place(const delivery::Cluster& cluster, const kustomize::ContentKey& fault,
                               Age age) const;
    void notePlace(const delivery::Cluster& cluster, const kustomize::ContentKey& fault, const Place& place);
    /// On which paths the places of a cluster depend.
    void notePaths(const delivery::Cluster& cluster, const QSet<QString>& paths);

  private:
    using ClusterId = std::pair<QString, QString>; ///< name and entry: a folder has no name
    struct Known
    {
        delivery::Cluster cluster;
        validation::ClusterFacts facts;
        validation::Scope scope = validation::Scope::Cluster;
        std::shared_ptr<const Judging> judging;
        ClusterVerdictPtr verdict;
        ClusterVerdictPtr whole;
        bool isFresh = false;
    };
    struct Traced
    {
        QSet<QString> paths;
        std::map<kustomize::ContentKey, Place> places;
        bool isFresh = true;
    };

    static ClusterId idOf(const delivery::Cluster& cluster);
    void forget(const QStringList& changed, const Survey& survey);
    Result<ValidationRules> readRules(const files::FileTree& tree, const QString& folder, Progress& progress);

    std::shared_ptr<kustomize::Memory> m_rendering;
    validation::RepositoryTypes m_types;
    std::optional<ValidationRules> m_rules;
    std::shared_ptr<Judging> m_lastJudging; ///< is used again where the rules are the same
    bool m_policiesChanged = true;
    std::optional<QStringList> m_files;
    QHash<QString, QList<Diagnostic>> m_yaml;
    QSet<QString> m_checked;    ///< files whose errors, or that there are none, stand in m_yaml
    mutable std::mutex m_mutex; // guards the two below
    std::map<ClusterId, Known> m_known;
    std::map<ClusterId, Traced> m_traced;
    ValidationWork m_work;
};

} // namespace efa::workspace
