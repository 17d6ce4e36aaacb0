#include "delivery/argowords.h"
#include "delivery/draft.h"
#include "delivery/naming.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoRules)
};

constexpr qsizetype shownFiles = 5;

struct Application
{
    const ArgoFacts* facts;
    QString file;
    bool isRecorded = false; ///< printed by helm
};

QString labelsText(const Labels& labels)
{
    QStringList parts;
    for (auto label = labels.begin(); label != labels.end(); ++label)
        parts << label.key() + u'=' + label.value();
    return parts.join(u", "_s);
}

class ArgoRules
{
  public:
    ArgoRules(const Terrain& terrain, const QString& name, Draft& draft)
        : m_terrain(terrain), m_name(name), m_draft(draft)
    {
    }

    void run()
    {
        collect();
        leaveOutRecorded();
        for (const Application& application : m_applications) {
            findDestination(application);
            if (application.facts->isSet)
                findGenerated(application);
        }
        findRoots();
        assignHubs();
    }

  private:
    void collect()
    {
        for (const FileFacts& file : m_terrain.files()) {
            if (!asideFolder(file.path).isEmpty())
                continue;
            for (const ArgoFacts& argo : file.argo)
                m_applications.push_back({&argo, file.path, file.isRecorded});
            for (const ClusterSecretFacts& secret : file.secrets)
                addSecret(secret, file.path);
        }
    }

    /// What helm printed is somebody's note unless something leads to it.
    void leaveOutRecorded()
    {
        QStringList homes;
        for (const Application& application : m_applications) {
            if (!application.isRecorded)
                homes += homeFolders(*application.facts);
        }
        std::erase_if(m_applications, [&](const Application& application) {
            const QString folder = folderOf(application.file);
            const bool isLed = !m_terrain.usersOf(application.file).isEmpty() ||
                               !m_terrain.usersOf(folder).isEmpty() || !clusterFolderOf(folder).isEmpty() ||
                               std::ranges::any_of(homes, [&](const QString& home) {
                                   return isWithin(application.file, home);
                               });
            if (!application.isRecorded || isLed)
                return false;
            m_draft.leaveOut(application.file,
                             Text::tr("Argo CD applications that helm printed, and nothing leads to them"),
                             Text::tr("If a cluster gets them, name the cluster yourself."));
            return true;
        });
    }

    void addSecret(const ClusterSecretFacts& secret, const QString& file)
    {
        const bool named = !secret.name.isEmpty() && !isTemplate(secret.name);
        const QString name = named ? secret.name : secret.secret;
        m_byServer.insert(secret.server, name);
        // One that is encrypted says no server.
        if (!secret.server.isEmpty() && isOwnCluster({}, secret.server))
            m_ownNames.insert(name);
        m_labels.push_back(secret.labels);
        if (isOwnCluster(secret.name, secret.server) && secret.name.isEmpty() && named)
            return;
        propose(
            {named ? name : QString(), secret.server}, name, secret.labels,
            named ? Confidence::Certain : Confidence::Likely,
            {named
                 ? Text::tr("Argo CD knows it by the Secret '%1'").arg(secret.secret)
                 : Text::tr(
                       "Argo CD knows a cluster by the Secret '%1', whose name of it is encrypted or missing")
                       .arg(secret.secret),
             {file}});
    }

    void propose(const fleet::Access& access, const QString& name, const Labels& labels,
                 Confidence confidence, const Reason& reason, const QStringList& folders = {})
    {
        ProposedCluster cluster;
        cluster.name = name;
        m_naming[name] += reason.files;
        if (!access.isEmpty() && !isOwnCluster(access.name, access.server))
            cluster.access = access;
        cluster.labels = labels;
        cluster.engine = fleet::Engine::ArgoCd;
        cluster.confidence = confidence;
        cluster.reasons.push_back(reason);
        cluster.folders = folders;
        m_draft.add(std::move(cluster));
    }

    QStringList homeFolders(const ArgoFacts& argo) const
    {
        QStringList folders;
        for (const ArgoSourceFacts& source : argo.sources) {
            if (!source.path.isEmpty() && m_terrain.hasFolder(source.path) && !folders.contains(source.path))
                folders << source.path;
        }
        return folders;
    }

    /// Destinations that stand there as they are.
    void findDestination(const Application& application)
    {
        const ArgoFacts& argo = *application.facts;
        const QString& server = argo.destinationServer;
        if (isOwnCluster(argo.destinationName, server))
            return;
        if (!argo.destinationName.isEmpty()) {
            if (!isTemplate(argo.destinationName))
                propose({.name = argo.destinationName}, argo.destinationName, {}, Confidence::Likely,
                        {Text::tr("Argo CD applications have it as their destination"), {application.file}},
                        homeFolders(argo));
            return;
        }
        if (isTemplate(server))
            return;
        const QString known = m_byServer.value(server);
        propose({.name = known, .server = server}, known.isEmpty() ? hostOf(server) : known, {},
                Confidence::Guessed,
                {Text::tr("Argo CD applications go to the server %1").arg(server), {application.file}},
                homeFolders(argo));
    }

    void findGenerated(const Application& application)
    {
        const ArgoFacts& argo = *application.facts;
        for (const Labels& element : argo.elements)
            findElement(application, element);
        const QString name = parameterIn(argo.destinationName);
        const bool fromFolder = name == "path.basename"_L1 || name == "path.basenameNormalized"_L1;
        for (const QString& pattern : argo.directories) {
            if (fromFolder)
                findFolders(application, pattern);
        }
        for (const Labels& selector : argo.clusterSelectors)
            findSelected(application, selector);
    }

    /// One element of a list generator: the template says which of its values names the cluster.
    void findElement(const Application& application, const Labels& element)
    {
        const ArgoFacts& argo = *application.facts;
        QString name = element.value(parameterIn(argo.destinationName));
        const QString server = element.value(parameterIn(argo.destinationServer));
        if (name.isEmpty() && server.isEmpty())
            return;
        for (const QString& key : {u"cluster"_s, u"clusterName"_s, u"name"_s}) {
            if (name.isEmpty())
                name = element.value(key);
        }
        if (name.isEmpty())
            name = hostOf(server);
        if (name == "in-cluster"_L1 || server.startsWith("https://kubernetes.default"_L1))
            return;
        const QString called = element.value(parameterIn(argo.destinationName));
        propose({called, server}, name, {}, Confidence::Likely,
                {Text::tr("The ApplicationSet '%1' lists it").arg(argo.name), {application.file}});
    }

    void findFolders(const Application& application, const QString& pattern)
    {
        const QRegularExpression matching = patternOf(pattern);
        const QString parent = folderOf(pattern.section(u'*', 0, 0) + u"x"_s);
        for (const QString& folder : m_terrain.foldersIn(parent)) {
            if (!matching.match(folder).hasMatch())
                continue;
            ProposedCluster cluster;
            cluster.name = folder.section(u'/', -1);
            cluster.entry = folder;
            cluster.folders << folder;
            cluster.access = fleet::Access{.name = cluster.name};
            m_naming[cluster.name] << application.file;
            cluster.engine = fleet::Engine::ArgoCd;
            cluster.confidence = Confidence::Likely;
            cluster.reasons.push_back(
                {Text::tr("The ApplicationSet '%1' takes each folder %2 as a cluster's name")
                     .arg(application.facts->name, pattern),
                 {application.file}});
            m_draft.add(std::move(cluster));
        }
    }

    void findSelected(const Application& application, const Labels& selector)
    {
        const bool known = std::ranges::any_of(m_labels, [&](const Labels& labels) {
            return std::ranges::all_of(selector.keys(), [&](const QString& key) {
                return labels.value(key) == selector.value(key);
            });
        });
        if (known)
            return;
        const QString& name = application.facts->name;
        m_draft.leaveOut(
            application.file,
            selector.isEmpty()
                ? Text::tr("The ApplicationSet '%1' goes to every cluster that Argo CD knows").arg(name)
                : Text::tr("The ApplicationSet '%1' goes to the clusters with the labels %2")
                      .arg(name, labelsText(selector)),
            Text::tr("The Secrets of these clusters are not in the repository."));
    }

    /// Applications that no other one leads to begin the cluster where Argo CD runs.
    void findRoots()
    {
        QSet<QString> led;
        for (const Application& application : m_applications) {
            for (const QString& folder : homeFolders(*application.facts)) {
                if (isWithin(application.file, folder))
                    continue;
                for (const QString& reached : m_terrain.reach(folder)) {
                    led.insert(reached);
                    m_leaders[reached] << application.file;
                }
            }
        }
        std::map<QString, QStringList> entries;
        for (const Application& application : m_applications) {
            const ArgoFacts& argo = *application.facts;
            const QString folder = folderOf(application.file);
            if (led.contains(folder) || !isOwnCluster(argo.destinationName, argo.destinationServer) ||
                (argo.isSet && !argo.clusterSelectors.empty()))
                continue;
            for (const QString& top : beginningsOf(application)) {
                if (isPatch(top))
                    continue;
                const QString cluster = clusterFolderOf(top + u"/x"_s);
                entries[cluster.isEmpty() ? top : cluster] << application.file;
            }
        }
        for (const FileFacts& file : m_terrain.files()) {
            const QString chart = chartOf(file.path);
            if (file.isArgoTemplate && !chart.isEmpty() && isStage(chart) &&
                asideFolder(file.path).isEmpty() && !led.contains(chart))
                entries[chart] << file.path;
        }
        proposeRoots(entries);
    }

    /// What Argo CD reaches by a name or an address is delivered from where the objects begin that name it,
    /// unless an Argo CD of its own begins there.
    void assignHubs()
    {
        for (const Application& application : m_applications) {
            if (application.facts->isSet && !application.facts->clusterSelectors.empty())
                m_naming[QString()] << application.file;
        }
        const QSet<QString> named = hubNames();
        for (ProposedCluster& cluster : m_draft.clusters()) {
            if (cluster.engine != fleet::Engine::ArgoCd || !cluster.access)
                continue;
            const QStringList hubs = hubsOf(m_naming.value(cluster.name) + m_naming.value(QString()));
            if (named.contains(cluster.name)) {
                cluster.access.reset();
                cluster.entry = hubs.size() == 1 ? std::optional(hubs.first()) : std::nullopt;
                cluster.folders = hubs;
            } else if (!cluster.entry || !m_roots.contains(*cluster.entry)) {
                cluster.hub = hubs;
                cluster.access->hub = named.size() == 1 ? *named.begin() : QString();
            }
        }
    }

    /// Its own cluster may be saved by a name. Applications mean something only where Argo CD runs: that is
    /// where an app of apps goes.
    QSet<QString> hubNames() const
    {
        QSet<QString> holding;
        for (const Application& application : m_applications)
            holding.insert(folderOf(application.file));
        QSet<QString> names = m_ownNames;
        for (const Application& application : m_applications) {
            const ArgoFacts& argo = *application.facts;
            if (argo.destinationName.isEmpty() || isTemplate(argo.destinationName) ||
                isOwnCluster(argo.destinationName, argo.destinationServer) ||
                names.contains(argo.destinationName))
                continue;
            for (const QString& folder : homeFolders(argo)) {
                if (m_terrain.reach(folder).intersects(holding))
                    names.insert(argo.destinationName);
            }
        }
        return names;
    }

    /// Where objects begin that nothing leads to and that lead to these files.
    QStringList hubsOf(const QStringList& files) const
    {
        QStringList hubs;
        QSet<QString> seen;
        for (QStringList next = files; !next.isEmpty();) {
            const QString file = next.takeFirst();
            const QString folder = folderOf(file);
            if (seen.contains(folder))
                continue;
            seen.insert(folder);
            const QStringList leaders = m_leaders.value(folder);
            next += leaders;
            if (leaders.isEmpty() && chartOf(file).isEmpty())
                hubs += m_terrain.topsOf(file);
        }
        hubs.removeIf([this](const QString& hub) { return isPatch(hub); });
        hubs.removeDuplicates();
        return hubs;
    }

    /// The chart that a file is a template of; empty where it is none.
    QString chartOf(const QString& file) const
    {
        const QString folder = folderOf(file);
        const QString chart = folderOf(folder);
        return folder.section(u'/', -1) == "templates"_L1 && m_terrain.hasFile(chart + "/Chart.yaml"_L1)
                   ? chart
                   : QString();
    }

    static bool isStage(const QString& folder)
    {
        const QString name = folder.section(u'/', -1);
        return !name.isEmpty() && stageIn(name).size() == name.size();
    }

    /// `cluster-2-dev`, `prod-cluster`; not `cluster-config`.
    static bool isCalledCluster(const QString& folder)
    {
        const QString name = folder.section(u'/', -1).toLower();
        const QStringList words = name.split(u'-');
        const qsizetype at = words.indexOf(u"cluster"_s);
        if (at < 0)
            return false;
        const bool isNumbered = std::any_of(words.begin() + at, words.end(), [](const QString& word) {
            return !word.isEmpty() && word.front().isDigit();
        });
        return isNumbered || !stageIn(name).isEmpty();
    }

    /// Where a cluster begins by this Application. One that is applied by hand and leads to a folder that is
    /// called like a cluster begins there; what stands in a chart begins with the chart.
    QStringList beginningsOf(const Application& application) const
    {
        const QString chart = chartOf(application.file);
        if (!chart.isEmpty() && isStage(chart))
            return {chart};
        QStringList folders = homeFolders(*application.facts);
        if (folders.size() == 1 && isCalledCluster(folders.first()) &&
            !isWithin(application.file, folders.first()))
            return folders;
        return m_terrain.topsOf(application.file);
    }

    /// A folder inside of a kustomization that does not include it holds what changes others.
    bool isPatch(const QString& top) const
    {
        if (m_terrain.kustomization(top))
            return false;
        for (QString above = folderOf(top); !above.isEmpty(); above = folderOf(above)) {
            if (m_terrain.kustomization(above))
                return true;
        }
        return false;
    }

    /// Beginnings of one name are one cluster: the entry is the folder that holds them.
    void proposeRoots(const std::map<QString, QStringList>& entries)
    {
        std::map<QString, std::pair<QStringList, QStringList>> named; // name -> entries, files
        for (const auto& [entry, files] : entries) {
            QString name =
                clusterFolderOf(entry + u"/x"_s).isEmpty() ? rootName(entry) : clusterNameFrom(entry);
            if (name.isEmpty() && isOneOfStages(entry, entries))
                name = entry.section(u'/', -1);
            if (name.isEmpty() && knowsOthers()) {
                m_draft.leaveOut(entry,
                                 Text::tr("Argo CD applications begin here; in which cluster is not said"),
                                 Text::tr("Set the entry of the cluster where this Argo CD runs."));
                continue;
            }
            auto& known = named[name.isEmpty() ? m_name : name];
            known.first << entry;
            known.second += files;
        }
        for (auto& [name, root] : named) {
            auto& [folders, files] = root;
            m_roots.unite(QSet<QString>(folders.cbegin(), folders.cend()));
            ProposedCluster cluster;
            cluster.name = name;
            cluster.engine = fleet::Engine::ArgoCd;
            const bool sure = !clusterFolderOf(folders.first() + u"/x"_s).isEmpty();
            cluster.confidence = sure ? Confidence::Likely : Confidence::Guessed;
            if (folders.size() == 1)
                cluster.entry = folders.first();
            cluster.folders = folders;
            files.removeDuplicates();
            cluster.reasons.push_back(
                {Text::tr("%n Argo CD application(s) begin here and go to the cluster where Argo CD runs",
                          nullptr, static_cast<int>(files.size())),
                 files.first(std::min(files.size(), shownFiles))});
            m_draft.add(std::move(cluster));
        }
    }

    /// `roots/production` beside `roots/staging`, whatever holds them: one cluster for each.
    static bool isOneOfStages(const QString& entry, const std::map<QString, QStringList>& entries)
    {
        return isStage(entry) && std::ranges::any_of(entries, [&](const auto& other) {
                   return other.first != entry && folderOf(other.first) == folderOf(entry) &&
                          isStage(other.first);
               });
    }

    bool knowsOthers() const
    {
        return std::ranges::any_of(m_draft.clusters(), [](const ProposedCluster& cluster) {
            return cluster.engine == fleet::Engine::ArgoCd;
        });
    }

    /// Only a word that the folders are sorted by is a cluster's: what lies at `apps/payments` is an app's.
    QString rootName(const QString& entry) const
    {
        const QStringList parts = entry.split(u'/');
        if (isCalledCluster(entry) || (isStage(entry) && m_terrain.hasFile(entry + "/Chart.yaml"_L1)))
            return parts.last();
        for (const ProposedCluster& cluster : m_draft.clusters()) {
            if (parts.contains(cluster.name))
                return cluster.name;
        }
        QString stage = stageIn(parts.first(std::min<qsizetype>(parts.size(), 2)).join(u'/'));
        if (!stage.isEmpty())
            return stage;
        // Deep down overlays are those of an app.
        const QString start = parts.first(std::min<qsizetype>(parts.size(), 3)).join(u'/');
        QString name = partBelow(start, {u"overlays"_s, u"environments"_s, u"envs"_s});
        if (!name.isEmpty())
            return name;
        const QString first = entry.section(u'/', 0, 0);
        return first.startsWith("cluster"_L1, Qt::CaseInsensitive) ? clusterNameFrom(first) : QString();
    }

    const Terrain& m_terrain;
    const QString& m_name;
    Draft& m_draft;
    std::vector<Application> m_applications;
    QHash<QString, QString> m_byServer;
    std::vector<Labels> m_labels;          ///< of the saved clusters
    QSet<QString> m_ownNames;              ///< of the one that Argo CD runs in, as it is saved
    QHash<QString, QStringList> m_leaders; ///< folder -> files of the Applications that reach it
    QHash<QString, QStringList> m_naming;  ///< cluster -> files that name it; of all that are saved: empty
    QSet<QString> m_roots;                 ///< where clusters begin that Argo CD runs in
};

} // namespace

void findArgoClusters(const Terrain& terrain, const QString& name, Draft& draft)
{
    ArgoRules(terrain, name, draft).run();
}

} // namespace efa::delivery
