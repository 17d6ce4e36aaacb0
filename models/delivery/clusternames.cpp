#include "delivery/clusternames.h"

#include "delivery/naming.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FleetSplit)
};

using Namesakes = std::vector<ProposedCluster*>;

/// The parts of the path above an entry that tell it from others, the nearest first.
QStringList partsAbove(const ProposedCluster& cluster)
{
    QStringList parts;
    for (QString above = folderOf(cluster.entry.value_or(QString())); !above.isEmpty();
         above = folderOf(above)) {
        const QString part = above.section(u'/', -1);
        if (!holdsClusters(part) && !holdsPlaces(part))
            parts << part;
    }
    return parts;
}

/// Their names with so many parts of their paths before them.
QStringList longerNames(const Namesakes& namesakes, qsizetype count)
{
    QStringList names;
    for (const ProposedCluster* cluster : namesakes) {
        QString name = cluster->name;
        const QStringList parts = partsAbove(*cluster);
        for (const QString& part : parts.first(std::min(count, parts.size())))
            name = part + u'-' + name;
        names << name;
    }
    return names;
}

/// Whether no two names are the same and none is taken.
bool areFree(const QStringList& names, QSet<QString> taken)
{
    return std::ranges::all_of(names, [&](const QString& name) {
        const bool isFree = !taken.contains(name.toCaseFolded());
        taken.insert(name.toCaseFolded());
        return isFree;
    });
}

/// The first keeps its name.
QStringList numberedNames(const Namesakes& namesakes, QSet<QString> taken)
{
    QStringList names;
    for (const ProposedCluster* cluster : namesakes) {
        QString name = cluster->name;
        for (int number = 2; taken.contains(name.toCaseFolded()); ++number)
            name = u"%1-%2"_s.arg(cluster->name).arg(number);
        taken.insert(name.toCaseFolded());
        names << name;
    }
    return names;
}

QStringList freshNames(const Namesakes& namesakes, const QSet<QString>& taken)
{
    qsizetype deepest = 0;
    for (const ProposedCluster* cluster : namesakes)
        deepest = std::max(deepest, partsAbove(*cluster).size());
    for (qsizetype count = 1; count <= deepest; ++count) {
        const QStringList names = longerNames(namesakes, count);
        if (areFree(names, taken))
            return names;
    }
    return numberedNames(namesakes, taken);
}

void rename(const Namesakes& namesakes, QSet<QString>& taken)
{
    taken.remove(namesakes.front()->name.toCaseFolded());
    const QStringList names = freshNames(namesakes, taken);
    for (size_t at = 0; at < namesakes.size(); ++at) {
        ProposedCluster& cluster = *namesakes[at];
        const QString& fresh = names[static_cast<qsizetype>(at)];
        taken.insert(fresh.toCaseFolded());
        if (fresh == cluster.name)
            continue;
        cluster.reasons.push_back(
            {Text::tr("Another cluster is called '%1' too, therefore it is proposed as '%2'")
                 .arg(cluster.name, fresh),
             {}});
        cluster.name = fresh;
    }
}

void sortByName(std::vector<ProposedCluster>& clusters)
{
    std::ranges::stable_sort(clusters, [](const ProposedCluster& a, const ProposedCluster& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
}

} // namespace

void makeNamesUnique(std::vector<ProposedCluster>& clusters)
{
    sortByName(clusters);
    std::map<QString, Namesakes> byName;
    QSet<QString> taken;
    for (ProposedCluster& cluster : clusters) {
        byName[cluster.name.toCaseFolded()].push_back(&cluster);
        taken.insert(cluster.name.toCaseFolded());
    }
    for (const auto& [name, namesakes] : byName) {
        if (namesakes.size() > 1)
            rename(namesakes, taken);
    }
    sortByName(clusters);
}

} // namespace efa::delivery
