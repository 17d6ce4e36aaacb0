#include "delivery/draft.h"
#include "delivery/naming.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FolderRules)
};

constexpr qsizetype shownFiles = 5;
/// A catalogue has so many things at least, and less than one of so many has the commonest environment.
constexpr qsizetype fewestThings = 8;
constexpr qsizetype leastShare = 4;

QString lastPart(const QString& folder)
{
    return folder.section(u'/', -1);
}

/// Which agent reads a folder: the one whose objects it leads to.
fleet::Engine engineOf(const Terrain& terrain, const QString& folder)
{
    const QSet<QString> reached = terrain.reach(folder);
    bool flux = false;
    bool argo = false;
    bool bundles = false;
    for (const FileFacts& file : terrain.files()) {
        const bool fromFlux = !file.flux.empty() || !file.sources.empty() || file.hasReleases;
        if ((!file.hasAgentObjects() && !fromFlux) || !reached.contains(folderOf(file.path)))
            continue;
        flux = flux || fromFlux;
        argo = argo || !file.argo.empty();
        bundles = bundles || !file.bundles.empty();
    }
    if (flux)
        return fleet::Engine::Flux;
    if (argo)
        return fleet::Engine::ArgoCd;
    return bundles ? fleet::Engine::RancherFleet : fleet::Engine::None;
}

/// Folders of a cluster that is divided once more: `prod/00`, `prod/01` beside `prod/base`.
QStringList dividedInto(const Terrain& terrain, const QString& folder)
{
    QStringList parts;
    bool base = false;
    for (const QString& inner : terrain.foldersIn(folder)) {
        if (isShared(lastPart(inner)))
            base = true;
        else if (terrain.kustomization(inner))
            parts << inner;
    }
    return base && !terrain.kustomization(folder) ? parts : QStringList();
}

/// Where kustomizations for environments lie.
struct Environment
{
    QStringList folders;
    bool holder = false; ///< below a folder that holds environments by its name
};

QString aKustomizationIn(const Terrain& terrain, const QString& folder)
{
    const auto& all = terrain.kustomizations();
    const auto own = all.find(folder);
    if (own != all.end())
        return own->second->path;
    const auto below = all.lower_bound(folder + u'/');
    return below != all.end() && isWithin(below->first, folder) ? below->second->path : QString();
}

class Environments
{
  public:
    explicit Environments(const Terrain& terrain)
    {
        for (const auto& [folder, file] : terrain.kustomizations()) {
            if (!file->kustomization->component && asideFolder(folder + u'/').isEmpty())
                consider(folder);
        }
    }

    const std::map<QString, Environment>& all() const { return m_all; }
    /// Many things with overlays of their own each, of which no environment is common to a fair part: who
    /// takes them decides what they are.
    bool isCatalogue() const
    {
        if (m_parents.size() < fewestThings || m_hasTopHolder)
            return false;
        return std::ranges::all_of(m_all, [&](const auto& environment) {
            return !isOne(environment.first) ||
                   leastShare * environment.second.folders.size() < m_parents.size();
        });
    }
    qsizetype thingCount() const { return m_parents.size(); }
    bool isOne(const QString& name) const
    {
        const Environment& environment = m_all.at(name);
        if (environment.holder || m_topLevel)
            return true;
        // Overlays of one app may be variants or versions; a stage's name, or one that most apps have, is an
        // environment.
        const QString stage = stageIn(name);
        if (!stage.isEmpty())
            return stage.size() == name.size() || !regionIn(name).isEmpty() || environment.folders.size() > 1;
        return environment.folders.size() > 1 && 2 * environment.folders.size() >= m_parents.size();
    }

  private:
    /// The outermost part on the way that is an environment.
    void consider(const QString& folder)
    {
        const QStringList parts = folder.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype index = 0; index < parts.size(); ++index) {
            const QString& name = parts[index];
            const QString parent = index > 0 ? parts[index - 1] : QString();
            const bool ring = holdsRings(parent);
            const bool overlay = holdsOverlays(parent);
            const bool stage = !stageIn(name).isEmpty() && stageIn(name).size() == name.size();
            if ((!ring && !overlay && !stage) || isShared(name) || holdsRings(name) || holdsClusters(name))
                continue;
            add(name, parts.first(index + 1).join(u'/'), ring);
            m_topLevel = m_topLevel || (overlay && index == 1);
            m_hasTopHolder = m_hasTopHolder || ((ring || overlay) && index == 1);
            return;
        }
    }

    void add(const QString& name, const QString& folder, bool holder)
    {
        Environment& environment = m_all[name];
        m_parents.insert(folderOf(folder));
        environment.holder = environment.holder || holder;
        if (!environment.folders.contains(folder))
            environment.folders << folder;
    }

    std::map<QString, Environment> m_all; ///< by name
    QSet<QString> m_parents;              ///< folders that hold environments
    bool m_hasTopHolder = false;          ///< environments of the whole repository
    bool m_topLevel = false;              ///< the repository is one thing with overlays
};

void proposeEnvironment(const Terrain& terrain, const QString& name, const QStringList& folders, Draft& draft)
{
    ProposedCluster cluster;
    cluster.name = name;
    cluster.folders = folders;
    if (folders.size() == 1)
        cluster.entry = folders.first();
    cluster.engine = engineOf(terrain, folders.first());
    QStringList files;
    for (const QString& folder : folders.first(std::min(folders.size(), shownFiles)))
        files << aKustomizationIn(terrain, folder);
    files.removeAll(QString());
    cluster.reasons.push_back(
        {folders.size() == 1
             ? Text::tr(
                   "The repository has an overlay of this name; nothing tells how many clusters there are")
             : Text::tr("%n app(s) have an overlay of this name; nothing tells how many clusters there are",
                        nullptr, static_cast<int>(folders.size())),
         files});
    draft.add(std::move(cluster));
}

/// `file` is one that lies in it.
void proposeFolder(const Terrain& terrain, const QString& entry, const QString& ring, const QString& reason,
                   const QString& file, Draft& draft)
{
    ProposedCluster proposed;
    proposed.name = clusterNameFrom(entry);
    if (proposed.name.isEmpty())
        return;
    proposed.entry = entry;
    proposed.folders << entry;
    proposed.engine = engineOf(terrain, entry);
    proposed.confidence = proposed.engine == fleet::Engine::None ? Confidence::Guessed : Confidence::Likely;
    proposed.ring = ring;
    const QString own = aKustomizationIn(terrain, entry);
    proposed.reasons.push_back({reason, {own.isEmpty() ? file : own}});
    draft.add(std::move(proposed));
}

bool holdsBundles(const Terrain& terrain)
{
    return std::ranges::any_of(terrain.files(), [](const FileFacts& file) { return !file.bundles.empty(); });
}

/// Whether a file is what somebody delivers: in a kustomization, by an agent, or as it is.
bool isDeliverable(const Terrain& terrain, const FileFacts& file)
{
    return file.kustomization || file.hasAgentObjects() ||
           (terrain.isLoose(file) && asideFolder(file.path).isEmpty());
}

} // namespace

void findClusterFolders(const Terrain& terrain, Draft& draft)
{
    QStringList entries;
    for (const ProposedCluster& cluster : draft.clusters())
        entries += cluster.folders;
    const QSet<QString> delivered = terrain.deliveredFrom(entries);
    QSet<QString> seen;
    const auto consider = [&](const FileFacts& file) {
        const QString cluster = clusterFolderOf(folderOf(file.path));
        if (cluster.isEmpty() || seen.contains(cluster) || !asideFolder(cluster + u'/').isEmpty())
            return;
        seen.insert(cluster);
        if (draft.isTaken(cluster) || delivered.contains(cluster))
            return;
        const QStringList parts = dividedInto(terrain, cluster);
        const QString ring = lastPart(cluster);
        for (const QString& part : parts)
            proposeFolder(terrain, part, ring,
                          Text::tr("It is one of the folders that share the base of '%1'").arg(ring),
                          file.path, draft);
        if (parts.isEmpty())
            proposeFolder(terrain, cluster, {}, Text::tr("It is a folder below 'clusters'"), file.path,
                          draft);
    };
    for (const FileFacts& file : terrain.files()) {
        if (isDeliverable(terrain, file))
            consider(file);
    }
}

void findSiteFolders(const Terrain& terrain, Draft& draft)
{
    // Where something says what the clusters are, sites are what they are made of.
    if (!draft.clusters().empty() || holdsBundles(terrain))
        return;
    QSet<QString> seen;
    for (const FileFacts& file : terrain.files()) {
        const QString site = siteFolderOf(folderOf(file.path));
        if (site.isEmpty() || seen.contains(site) || !isDeliverable(terrain, file) ||
            !asideFolder(site + u'/').isEmpty())
            continue;
        seen.insert(site);
        if (terrain.usersOf(site).isEmpty())
            proposeFolder(terrain, site, {},
                          Text::tr("It is a folder below '%1', and nothing else tells of clusters")
                              .arg(lastPart(folderOf(site))),
                          file.path, draft);
    }
}

void findEnvironments(const Terrain& terrain, Draft& draft)
{
    // Where an agent says what the clusters are, overlays are what they are made of.
    if (!draft.clusters().empty() || holdsBundles(terrain))
        return;
    const Environments environments(terrain);
    if (environments.isCatalogue()) {
        draft.leaveOut(
            {},
            Text::tr("It is a catalogue: %n thing(s) have overlays of their own, and no environment is "
                     "common to a quarter of them",
                     nullptr, static_cast<int>(environments.thingCount())),
            Text::tr("Open the repository that takes something from it."));
        return;
    }
    for (const auto& [name, environment] : environments.all()) {
        if (environments.isOne(name))
            proposeEnvironment(terrain, name, environment.folders, draft);
    }
}

} // namespace efa::delivery
