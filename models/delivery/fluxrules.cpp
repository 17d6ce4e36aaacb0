#include "delivery/draft.h"
#include "delivery/naming.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxRules)
};

/// A Flux Kustomization and where it is defined.
struct Ordered
{
    const FluxFacts* facts;
    QString file;
    bool root = false; ///< nothing else leads to it
};

/// More files than these say nothing new.
constexpr qsizetype shownFiles = 5;

class FluxRules
{
  public:
    FluxRules(const Terrain& terrain, const QString& name, Draft& draft)
        : m_terrain(terrain), m_name(name), m_draft(draft)
    {
    }

    void run()
    {
        collect();
        findBootstraps();
        markReached();
        findRoots();
        findSpokes();
    }

  private:
    void collect()
    {
        for (const FileFacts& file : m_terrain.files()) {
            for (const SourceFacts& source : file.sources)
                m_urls.insert(source.kind + u'/' + source.name, source.url);
            if (!asideFolder(file.path).isEmpty())
                continue;
            for (const FluxFacts& flux : file.flux)
                m_ordered.push_back({&flux, file.path});
        }
    }

    /// Whether a path of this Kustomization is one of ours. A source with the address of the bootstrapped one
    /// or with none in the repository may be us; then the path decides.
    bool isHome(const FluxFacts& flux) const
    {
        if (!flux.path || !m_terrain.hasFolder(*flux.path))
            return false;
        if (flux.path->isEmpty() && flux.sourceName != m_homeSource)
            return false;
        const QString url = m_urls.value(flux.sourceKind + u'/' + flux.sourceName);
        return url.isEmpty() || m_homeUrl.isEmpty() || url == m_homeUrl;
    }

    static bool isOwn(const Ordered& ordered)
    {
        return ordered.facts->path && isWithin(ordered.file, *ordered.facts->path);
    }

    /// A part of another one, which names the source.
    static bool isPatch(const Ordered& ordered) { return ordered.facts->sourceName.isEmpty(); }

    /// Clusters that Flux's bootstrap names: a Kustomization in gotk-sync.yaml whose path holds itself, or a
    /// FluxInstance.
    void findBootstraps()
    {
        for (Ordered& ordered : m_ordered) {
            const bool sync =
                ordered.file.endsWith("/gotk-sync.yaml"_L1) || ordered.file == "gotk-sync.yaml"_L1;
            const bool own = isOwn(ordered) && ordered.facts->name == "flux-system"_L1;
            if (!(sync || own) || !ordered.facts->path || !m_terrain.hasFolder(*ordered.facts->path))
                continue;
            m_homeSource = ordered.facts->sourceName;
            m_homeUrl = m_urls.value(ordered.facts->sourceKind + u'/' + m_homeSource);
            ordered.root = true;
            bootstrap(*ordered.facts->path, ordered.file,
                      Text::tr("Flux was bootstrapped with the path ./%1").arg(*ordered.facts->path));
        }
        for (const FileFacts& file : m_terrain.files()) {
            for (const FluxSyncFacts& sync : file.syncs) {
                if (asideFolder(file.path).isEmpty() && m_terrain.hasFolder(sync.path))
                    bootstrap(
                        sync.path, file.path,
                        Text::tr("The Flux instance '%1' syncs the path ./%2").arg(sync.name, sync.path));
            }
        }
    }

    void bootstrap(const QString& entry, const QString& file, const QString& text)
    {
        // A path that all clusters share, which each patches, is none of theirs.
        m_bootstrapped.insert(entry);
        propose(entry, Confidence::Certain, {text, {file}});
    }

    void propose(const QString& entry, Confidence confidence, const Reason& reason)
    {
        m_entries << entry;
        ProposedCluster cluster;
        cluster.name = clusterNameFrom(entry);
        if (cluster.name.isEmpty())
            cluster.name = m_name;
        cluster.entry = entry;
        cluster.folders << entry;
        cluster.engine = fleet::Engine::Flux;
        cluster.confidence = confidence;
        cluster.reasons.push_back(reason);
        m_draft.add(std::move(cluster));
    }

    /// Folder by folder: who is led to it. A Kustomization that another one leads to is no root.
    void markReached()
    {
        for (size_t index = 0; index < m_ordered.size(); ++index) {
            const FluxFacts& facts = *m_ordered[index].facts;
            if (!isHome(facts))
                continue;
            for (const QString& folder : m_terrain.reach(*facts.path))
                m_leaders[folder].append(index);
        }
        for (const QString& entry : std::as_const(m_bootstrapped)) {
            for (const QString& folder : m_terrain.reach(entry))
                m_reached.insert(folder);
        }
        for (size_t index = 0; index < m_ordered.size(); ++index) {
            Ordered& ordered = m_ordered[index];
            const QString folder = folderOf(ordered.file);
            const auto others = m_leaders.value(folder);
            const bool led = m_reached.contains(folder) ||
                             std::ranges::any_of(others, [&](size_t other) { return other != index; });
            ordered.root = ordered.root || (!led && !isPatch(ordered) && isHome(*ordered.facts));
            if (!ordered.root && !led && !isPatch(ordered))
                leaveOut(ordered);
        }
    }

    void leaveOut(const Ordered& ordered)
    {
        const FluxFacts& facts = *ordered.facts;
        const bool here = facts.path && m_terrain.hasFolder(*facts.path);
        const bool git = facts.sourceKind == "GitRepository"_L1;
        m_draft.leaveOut(
            ordered.file,
            git && !here ? Text::tr("The Flux Kustomization '%1' has a path that is not here").arg(facts.name)
                         : Text::tr("The Flux Kustomization '%1' takes its files from the %2 '%3'")
                               .arg(facts.name, facts.sourceKind, facts.sourceName),
            Text::tr("It is followed once its source is mapped to a folder on this machine."));
    }

    /// What nothing leads to is where a cluster begins, also without bootstrap's files.
    void findRoots()
    {
        std::map<QString, QStringList> entries;
        for (const Ordered& ordered : m_ordered) {
            if (ordered.root && ordered.facts->kubeConfig.isEmpty() &&
                !(ordered.facts->path && m_bootstrapped.contains(*ordered.facts->path)))
                entries[entryOf(ordered)] << ordered.file;
        }
        for (const auto& [entry, files] : entries) {
            if (liesInAnother(entry, entries))
                continue;
            // Where Flux says what its clusters are, the rest is what somebody took out of them.
            if (certaintyOf(entry) >= certainty(entries))
                proposeRoot(entry, files);
            else
                m_draft.leaveOut(entry, Text::tr("Flux Kustomizations are here, but nothing leads to them"),
                                 Text::tr("Include the folder somewhere, or remove it."));
        }
    }

    /// How well a root is told to be a cluster: by a folder of clusters, by leading to itself, by nothing.
    int certaintyOf(const QString& entry) const
    {
        if (!clusterFolderOf(entry + u"/x"_s).isEmpty())
            return 2;
        return leadsToItself(entry) ? 1 : 0;
    }

    /// The best that there is in the repository.
    int certainty(const std::map<QString, QStringList>& entries) const
    {
        int best = m_bootstrapped.isEmpty() ? 0 : 2;
        for (const auto& [entry, files] : entries)
            best = std::max(best, certaintyOf(entry));
        return best;
    }

    bool leadsToItself(const QString& entry) const
    {
        return std::ranges::any_of(m_ordered, [&](const Ordered& ordered) {
            return ordered.facts->path == entry && isOwn(ordered);
        });
    }

    static bool liesInAnother(const QString& entry, const std::map<QString, QStringList>& entries)
    {
        for (QString above = folderOf(entry); !above.isEmpty(); above = folderOf(above)) {
            if (entries.contains(above))
                return true;
        }
        return false;
    }

    QString entryOf(const Ordered& ordered) const
    {
        const QString folder = folderOf(ordered.file);
        if (const QString cluster = clusterFolderOf(folder); !cluster.isEmpty())
            return m_terrain.kustomization(folder) && !m_terrain.kustomization(cluster) &&
                           m_terrain.usersOf(folder).isEmpty()
                       ? folder
                       : cluster;
        if (isOwn(ordered) && !ordered.facts->path->isEmpty())
            return *ordered.facts->path;
        const QStringList tops = m_terrain.topsOf(folder);
        return tops.size() == 1 ? tops.first() : folder;
    }

    void proposeRoot(const QString& entry, const QStringList& files)
    {
        const bool named = !clusterFolderOf(entry).isEmpty();
        const bool own = leadsToItself(entry);
        Reason reason{own ? Text::tr("A Flux Kustomization here leads to its own folder")
                          : Text::tr("%n Flux Kustomization(s) begin here and nothing leads to them", nullptr,
                                     static_cast<int>(files.size())),
                      files.first(std::min(files.size(), shownFiles))};
        propose(entry, named || own ? Confidence::Certain : Confidence::Likely, reason);
    }

    /// Kustomizations with another cluster's access: one cluster for each access and namespace.
    void findSpokes()
    {
        std::map<std::pair<QString, QString>, QList<const Ordered*>> spokes;
        for (const Ordered& ordered : m_ordered) {
            if (!ordered.facts->kubeConfig.isEmpty())
                spokes[{ordered.facts->nspace, ordered.facts->kubeConfig}].append(&ordered);
        }
        for (const auto& [access, orders] : spokes)
            proposeSpoke(access.first, access.second, orders);
    }

    void proposeSpoke(const QString& nspace, const QString& secret, const QList<const Ordered*>& orders)
    {
        ProposedCluster cluster;
        QStringList files;
        for (const Ordered* ordered : orders) {
            if (!files.contains(ordered->file))
                files << ordered->file;
            if (isHome(*ordered->facts))
                cluster.folders << *ordered->facts->path;
        }
        const QString common = commonFolder(cluster.folders);
        const QString folder = clusterFolderOf(common + u"/x"_s);
        const QString entry = folder.isEmpty() || !m_terrain.hasFolder(folder) ? common : folder;
        cluster.name = spokeName(entry, nspace, secret);
        cluster.access = fleet::Access{.secret = nspace.isEmpty() ? secret : nspace + u'/' + secret};
        cluster.hub = hubsOf(files);
        if (!cluster.isRemote() && (cluster.folders.size() == 1 || !common.isEmpty()))
            cluster.entry = entry;
        cluster.engine = fleet::Engine::Flux;
        cluster.confidence = Confidence::Likely;
        cluster.reasons.push_back(
            {Text::tr("Flux delivers to it from another cluster, by the kubeConfig '%1'").arg(secret),
             files.first(std::min(files.size(), shownFiles))});
        m_draft.add(std::move(cluster));
    }

    /// The entry points from which one is led to these files.
    QStringList hubsOf(const QStringList& files)
    {
        if (m_hubs.isEmpty()) {
            for (const QString& entry : std::as_const(m_entries)) {
                for (const QString& folder : m_terrain.reach(entry))
                    m_hubs[folder] << entry;
            }
        }
        QStringList hubs;
        QSet<QString> seen;
        QStringList next;
        for (const QString& file : files)
            next << folderOf(file);
        while (!next.isEmpty()) {
            const QString folder = next.takeFirst();
            if (seen.contains(folder))
                continue;
            seen.insert(folder);
            hubs += m_hubs.value(folder);
            for (const size_t leader : m_leaders.value(folder))
                next << folderOf(m_ordered[leader].file);
        }
        hubs.removeDuplicates();
        return hubs;
    }

    static QString spokeName(const QString& entry, const QString& nspace, const QString& secret)
    {
        if (!clusterFolderOf(entry).isEmpty())
            return clusterNameFrom(entry);
        QString name = secret;
        for (const QString& ending : {u"-kubeconfig"_s, u"kubeconfig"_s, u"-kubeconf"_s}) {
            if (name.endsWith(ending))
                name.chop(ending.size());
        }
        const bool means = !name.isEmpty() && name != "cluster"_L1 && name != "remote"_L1;
        return means || nspace.isEmpty() ? (name.isEmpty() ? secret : name) : nspace;
    }

    const Terrain& m_terrain;
    const QString& m_name;
    Draft& m_draft;
    std::vector<Ordered> m_ordered;
    QHash<QString, QString> m_urls; ///< kind/name -> address
    QString m_homeSource;
    QString m_homeUrl;
    QHash<QString, QList<size_t>> m_leaders; ///< folder -> Kustomizations that reach it
    QStringList m_entries;                   ///< of the clusters with an agent
    QHash<QString, QStringList> m_hubs;      ///< folder -> entries that reach it
    QSet<QString> m_bootstrapped;
    QSet<QString> m_reached; ///< folders that a bootstrapped cluster reads
};

} // namespace

void findFluxClusters(const Terrain& terrain, const QString& name, Draft& draft)
{
    FluxRules(terrain, name, draft).run();
}

} // namespace efa::delivery
