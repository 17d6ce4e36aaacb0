#include "delivery/draft.h"
#include "delivery/naming.h"
#include "delivery/registeredclusters.h"
#include "files/filetree.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RancherRules)
};

/// Labels by which fleets are commonly divided into environments.
constexpr std::array environmentKeys = {"env"_L1, "environment"_L1, "stage"_L1, "ring"_L1};

QString environmentIn(const Labels& selector)
{
    for (const QLatin1StringView key : environmentKeys) {
        for (auto label = selector.begin(); label != selector.end(); ++label) {
            // A prefix says who made the label.
            if (label.key().section(u'/', -1).compare(key, Qt::CaseInsensitive) == 0)
                return label.value();
        }
    }
    return {};
}

class RancherRules
{
  public:
    RancherRules(const Terrain& terrain, Draft& draft)
        : m_terrain(terrain), m_draft(draft), m_registered(terrain)
    {
    }

    void run()
    {
        for (const FileFacts& file : m_terrain.files()) {
            if (asideFolder(file.path).isEmpty())
                noteHub(file);
        }
        for (const FileFacts& file : m_terrain.files()) {
            if (!asideFolder(file.path).isEmpty())
                continue;
            for (const RancherClusterFacts& cluster : file.rancherClusters)
                addRegistered(cluster, file.path);
            for (const RancherFacts& bundle : file.bundles)
                addBundle(bundle, file.path);
        }
        // No entry: bundles lie in many folders, and clusters share them.
        for (auto& [name, cluster] : m_targets) {
            if (!m_paths.isEmpty() && !m_apart.contains(name)) {
                cluster.access = fleet::Access{.name = name};
                cluster.hub = m_hubs;
            }
            m_draft.add(std::move(cluster));
        }
    }

  private:
    /// Where GitRepos are, they alone say what a cluster gets; they stand in the manager's cluster.
    void noteHub(const FileFacts& file)
    {
        const qsizetype known = m_paths.size();
        for (const RancherFacts& bundle : file.bundles) {
            if (bundle.isGitRepo)
                m_paths += bundle.paths.isEmpty() ? QStringList{QString()} : bundle.paths;
        }
        if (m_paths.size() == known && file.rancherClusters.empty())
            return;
        for (const QString& top : m_terrain.topsOf(file.path)) {
            if (!m_hubs.contains(top))
                m_hubs << top;
        }
    }

    /// Whether a GitRepo takes a folder; of a pattern what stands before it.
    bool isTaken(const QString& folder) const
    {
        return std::ranges::any_of(m_paths, [&](const QString& path) {
            const QString top = path.contains(u'*') ? folderOf(path.section(u'*', 0, 0) + u"x"_s) : path;
            return top.isEmpty() || isWithin(folder + u"/x"_s, top);
        });
    }

    void addRegistered(const RancherClusterFacts& registered, const QString& file)
    {
        if (registered.isGroup && !m_registered.isEmpty()) {
            addMembers(registered.name, file);
        } else if (registered.isGroup) {
            const QString environment = environmentIn(registered.labels);
            if (environment.isEmpty())
                m_draft.leaveOut(
                    file,
                    Text::tr("The cluster group '%1' names no cluster, only labels").arg(registered.name),
                    Text::tr("Set the labels of the clusters that are in it."));
            else
                target(environment, Confidence::Guessed, registered.labels,
                       {Text::tr("The cluster group '%1' holds the clusters with this environment")
                            .arg(registered.name),
                        {file}});
        } else {
            target(registered.name, Confidence::Certain, registered.labels,
                   {Text::tr("It is registered with Rancher Fleet"), {file}});
        }
    }

    void addMembers(const QString& group, const QString& file)
    {
        const QStringList members = m_registered.inGroup(group);
        for (const QString& name : members)
            target(name, Confidence::Certain, {},
                   {Text::tr("It is in the cluster group '%1'").arg(group), {file}});
        if (members.isEmpty())
            m_draft.leaveOut(file, Text::tr("No registered cluster is in the cluster group '%1'").arg(group),
                             Text::tr("Set the labels of the clusters that are in it."));
    }

    bool isUnfilled(const RancherFacts& bundle, const QString& folder) const
    {
        return !bundle.needs.isEmpty() && std::ranges::none_of(bundle.needs, [&](const QString& need) {
            const auto path = files::cleanPath(folder, need);
            return need.contains("://"_L1) ||
                   (path && (m_terrain.hasFolder(*path) || m_terrain.hasFile(*path)));
        });
    }

    void addBundle(const RancherFacts& bundle, const QString& file)
    {
        if (isUnfilled(bundle, folderOf(file))) {
            m_draft.leaveOut(file,
                             Text::tr("Nothing that it names is there: %1").arg(bundle.needs.join(u", "_s)),
                             Text::tr("It is a template, or files are missing beside it."));
            return;
        }
        bool placed = false;
        for (const RancherTargetFacts& wanted : bundle.targets)
            placed = addTarget(bundle, wanted, file) || placed;
        // Whom a GitRepo takes it to, that one tells.
        const bool isTold = !bundle.isGitRepo && isTaken(folderOf(file));
        if (!placed && !isTold)
            m_draft.leaveOut(file,
                             bundle.isGitRepo
                                 ? Text::tr("The GitRepo '%1' names no cluster").arg(bundle.name)
                                 : Text::tr("The bundle goes to whatever clusters its GitRepo targets"),
                             Text::tr("Name the clusters yourself, or add the GitRepo with its targets."));
    }

    /// Where clusters are registered, labels mean those and no others.
    bool addMatching(const RancherFacts& bundle, const RancherTargetFacts& wanted, const QString& file)
    {
        const QStringList names = wanted.target ? m_registered.matching(*wanted.target) : QStringList();
        // Among the clusters of its GitRepo it only chooses.
        const bool onlyChooses = wanted.customizes && isTaken(folderOf(file));
        for (const QString& name : names) {
            if (!onlyChooses)
                deliver(bundle, file,
                        target(name, Confidence::Certain, {},
                               {Text::tr("Rancher Fleet targets it by its labels"), {file}}));
        }
        return !names.isEmpty();
    }

    bool addTarget(const RancherFacts& bundle, const RancherTargetFacts& wanted, const QString& file)
    {
        if (wanted.clusterName.isEmpty() && !m_registered.isEmpty())
            return addMatching(bundle, wanted, file);
        const QString environment = environmentIn(wanted.selector);
        QString name = wanted.clusterName;
        Confidence confidence = Confidence::Likely;
        if (name.isEmpty()) {
            name = environment;
            confidence = Confidence::Guessed;
        }
        if (name.isEmpty())
            return false;
        ProposedCluster& cluster =
            target(name, confidence, wanted.selector,
                   {wanted.clusterName.isEmpty()
                        ? Text::tr("Rancher Fleet targets the clusters of this environment by their labels")
                        : Text::tr("Rancher Fleet targets it by its name"),
                    {file}});
        if (isRegion(environment))
            cluster.region = environment;
        else if (!environment.isEmpty() && cluster.ring.isEmpty())
            cluster.ring = environment;
        deliver(bundle, file, cluster);
        return true;
    }

    void deliver(const RancherFacts& bundle, const QString& file, ProposedCluster& cluster)
    {
        if (!bundle.isGitRepo && !isTaken(folderOf(file)))
            m_apart.insert(cluster.name);
        QStringList folders = {folderOf(file)};
        if (bundle.isGitRepo)
            folders = bundle.paths;
        for (const QString& folder : folders) {
            if (m_terrain.hasFolder(folder) && !cluster.folders.contains(folder))
                cluster.folders << folder;
        }
    }

    ProposedCluster& target(const QString& name, Confidence confidence, const Labels& labels,
                            const Reason& reason)
    {
        ProposedCluster& cluster = m_targets[name];
        cluster.name = name;
        cluster.engine = fleet::Engine::RancherFleet;
        cluster.confidence = std::max(cluster.confidence, confidence);
        cluster.labels.insert(labels);
        addReason(reason, cluster.reasons);
        return cluster;
    }

    const Terrain& m_terrain;
    Draft& m_draft;
    RegisteredClusters m_registered;
    std::map<QString, ProposedCluster> m_targets;
    QStringList m_hubs;
    QStringList m_paths;   ///< of all GitRepos
    QSet<QString> m_apart; ///< clusters that are named by bundles no GitRepo takes
};

} // namespace

void findRancherClusters(const Terrain& terrain, Draft& draft)
{
    RancherRules(terrain, draft).run();
}

} // namespace efa::delivery
