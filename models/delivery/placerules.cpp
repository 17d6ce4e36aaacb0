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
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::PlaceRules)
};

const QStringList ringHolders = {u"rings"_s};
const QStringList siteHolders = {u"sites"_s, u"locations"_s};
const QStringList regionHolders = {u"regions"_s};

/// A value that all who name one agree on; `dev` and its variant `dev-next` agree on `dev`.
class Agreement
{
  public:
    void say(const QString& value, const QString& file)
    {
        if (value.isEmpty() || (!m_value.isEmpty() && value.startsWith(m_value + u'-')))
            return;
        if (m_value.startsWith(value + u'-')) {
            m_value = value;
            m_files.clear();
        }
        m_differs = m_differs || (!m_value.isEmpty() && m_value != value);
        m_value = value;
        if (!m_files.contains(file) && m_files.size() < 3)
            m_files << file;
    }
    bool isReached() const { return !m_value.isEmpty() && !m_differs; }
    const QString& value() const { return m_value; }
    const QStringList& files() const { return m_files; }

  private:
    QString m_value;
    QStringList m_files;
    bool m_differs = false;
};

struct Agreements
{
    Agreement name;
    Agreement ring;
    Agreement site;
    Agreement region;
};

/// What Flux puts in for variables of these names. What an app is told of a cluster's name may be of another
/// one: only the Kustomization of the entry itself names it.
Agreements substituted(const QList<const FileFacts*>& files, const QString& entry)
{
    Agreements said;
    const auto value = [](const Labels& values, const QStringList& keys) {
        for (auto text = values.begin(); text != values.end(); ++text) {
            QString key = text.key().toLower();
            key.remove(u'_').remove(u'-');
            if (keys.contains(key) && !text.value().contains("${"_L1))
                return text.value();
        }
        return QString();
    };
    for (const FileFacts* file : files) {
        for (const FluxFacts& flux : file->flux) {
            if (flux.path == entry)
                said.name.say(value(flux.substitutes, {u"clustername"_s, u"cluster"_s}), file->path);
            said.ring.say(value(flux.substitutes, {u"ring"_s, u"environment"_s, u"env"_s, u"stage"_s}),
                          file->path);
            said.site.say(value(flux.substitutes, {u"sitename"_s, u"site"_s}), file->path);
            said.region.say(value(flux.substitutes, {u"regionname"_s, u"region"_s, u"clusterregion"_s}),
                            file->path);
        }
    }
    return said;
}

class PlaceRules
{
  public:
    PlaceRules(const Terrain& terrain, const QString& name, Draft& draft)
        : m_terrain(terrain), m_name(name), m_draft(draft)
    {
        for (const FileFacts& file : terrain.files()) {
            if (!file.flux.empty())
                m_flux[folderOf(file.path)].append(&file);
        }
    }

    void run()
    {
        for (ProposedCluster& cluster : m_draft.clusters())
            place(cluster);
    }

  private:
    void place(ProposedCluster& cluster) const
    {
        if (cluster.entry && !cluster.entry->isEmpty()) {
            readIncluded(cluster, m_terrain.reach(*cluster.entry));
            readSubstituted(cluster);
        }
        readLabels(cluster);
        readNames(cluster);
    }

    static void set(QString& field, const QString& value, ProposedCluster& cluster, const QString& text,
                    const QStringList& files)
    {
        if (!field.isEmpty() || value.isEmpty())
            return;
        field = value;
        cluster.reasons.push_back({text.arg(value), files});
    }

    void readIncluded(ProposedCluster& cluster, const QSet<QString>& reached) const
    {
        Agreements said;
        std::map<QString, Agreement> components;
        QStringList folders(reached.begin(), reached.end());
        folders.sort();
        for (const QString& folder : std::as_const(folders)) {
            const QString ring = partBelow(folder, ringHolders);
            said.ring.say(ring, folder);
            components[componentOf(folder)].say(ring, folder);
            said.site.say(partBelow(folder, siteHolders), folder);
            said.region.say(partBelow(folder, regionHolders), folder);
        }
        if (said.ring.isReached())
            set(cluster.ring, said.ring.value(), cluster, Text::tr("It includes the ring '%1'"),
                said.ring.files());
        else
            readComponents(cluster, components);
        if (said.site.isReached())
            set(cluster.site, said.site.value(), cluster, Text::tr("It includes the site '%1'"),
                said.site.files());
        if (said.region.isReached())
            set(cluster.region, said.region.value(), cluster, Text::tr("It includes the region '%1'"),
                said.region.files());
    }

    /// `components/pos/rings/canary`: the folder that holds the rings is called like the component.
    static QString componentOf(const QString& folder)
    {
        const QStringList parts = folder.split(u'/');
        for (qsizetype at = parts.size() - 2; at > 0; --at) {
            if (ringHolders.contains(parts[at].toLower()))
                return parts[at - 1];
        }
        return {};
    }

    static void readComponents(ProposedCluster& cluster, const std::map<QString, Agreement>& components)
    {
        for (const auto& [component, ring] : components) {
            if (component.isEmpty() || !ring.isReached())
                continue;
            cluster.componentRings.insert(component, ring.value());
            cluster.reasons.push_back(
                {Text::tr("It includes the ring '%1' of '%2'").arg(ring.value(), component), ring.files()});
        }
    }

    /// Only what stands in the entry itself: what it leads to is shared.
    void readSubstituted(ProposedCluster& cluster) const
    {
        const Agreements said = substituted(m_flux.value(*cluster.entry), *cluster.entry);
        if (said.name.isReached() && said.name.value() != cluster.name) {
            cluster.name = said.name.value();
            cluster.reasons.push_back(
                {Text::tr("Flux substitutes the cluster's name '%1'").arg(cluster.name), said.name.files()});
        }
        if (said.ring.isReached())
            set(cluster.ring, said.ring.value(), cluster, Text::tr("Flux substitutes the ring '%1'"),
                said.ring.files());
        if (said.site.isReached())
            set(cluster.site, said.site.value(), cluster, Text::tr("Flux substitutes the site '%1'"),
                said.site.files());
        if (said.region.isReached())
            set(cluster.region, said.region.value(), cluster, Text::tr("Flux substitutes the region '%1'"),
                said.region.files());
    }

    static void readLabels(ProposedCluster& cluster)
    {
        for (auto label = cluster.labels.begin(); label != cluster.labels.end(); ++label) {
            const QString key = label.key().section(u'/', -1).toLower();
            const bool stage = !isRegion(label.value());
            if (stage &&
                (key == "environment"_L1 || key == "env"_L1 || key == "ring"_L1 || key == "stage"_L1))
                set(cluster.ring, label.value(), cluster, Text::tr("Its label says the ring '%1'"), {});
            else if (key == "region"_L1)
                set(cluster.region, label.value(), cluster, Text::tr("Its label says the region '%1'"), {});
            else if (key == "site"_L1)
                set(cluster.site, label.value(), cluster, Text::tr("Its label says the site '%1'"), {});
        }
    }

    void readNames(ProposedCluster& cluster) const
    {
        const QString entry = cluster.entry.value_or(QString());
        const QString name = cluster.name == m_name ? QString() : cluster.name;
        QString stage = stageIn(name);
        if (stage.isEmpty())
            stage = stageIn(entry);
        set(cluster.ring, stage, cluster, Text::tr("Its name or folder says the ring '%1'"), {});
        set(cluster.site, partBelow(entry, siteHolders), cluster, Text::tr("Its folder says the site '%1'"),
            {});
        QString region = partBelow(entry, regionHolders);
        if (region.isEmpty())
            region = regionAbove(entry);
        set(cluster.region, region, cluster, Text::tr("Its folder says the region '%1'"), {});
        set(cluster.region, regionIn(name), cluster, Text::tr("Its name says the region '%1'"), {});
    }

    /// `clusters/eu/store1`: a part of the world between.
    static QString regionAbove(const QString& entry)
    {
        const QString cluster = clusterFolderOf(entry);
        const QString part = cluster.section(u'/', -1);
        return cluster != entry && isRegion(part) ? part : QString();
    }

    const Terrain& m_terrain;
    const QString& m_name;
    Draft& m_draft;
    QHash<QString, QList<const FileFacts*>> m_flux; ///< by folder
};

} // namespace

void placeClusters(const Terrain& terrain, const QString& name, Draft& draft)
{
    PlaceRules(terrain, name, draft).run();
}

} // namespace efa::delivery
