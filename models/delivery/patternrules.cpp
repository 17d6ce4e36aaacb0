#include "delivery/draft.h"
#include "delivery/naming.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::PatternRules)
};

/// A validated pattern: values files of cluster groups beside a values-global.yaml.
struct Pattern
{
    QString globalFile;
    QString mainGroup;
    std::map<QString, QStringList> groups; ///< name -> values files, the one of its own name first
    QSet<QString> managedGroups;
};

std::map<QString, Pattern> patternsIn(const Terrain& terrain)
{
    std::map<QString, Pattern> patterns; // by folder
    for (const FileFacts& file : terrain.files()) {
        if (!file.pattern || !asideFolder(file.path).isEmpty())
            continue;
        const PatternFacts& facts = *file.pattern;
        Pattern& pattern = patterns[folderOf(file.path)];
        if (!facts.mainGroup.isEmpty()) {
            pattern.globalFile = file.path;
            pattern.mainGroup = facts.mainGroup;
        }
        if (facts.group.isEmpty())
            continue;
        QStringList& files = pattern.groups[facts.group];
        const bool isOwn = file.path.endsWith(u"values-%1.yaml"_s.arg(facts.group));
        files.insert(isOwn ? 0 : files.size(), file.path);
        for (const QString& managed : facts.managedGroups)
            pattern.managedGroups.insert(managed);
    }
    return patterns;
}

QString reasonFor(const Pattern& pattern, const QString& group)
{
    if (group == pattern.mainGroup)
        return Text::tr("It is the hub of a validated pattern: its main cluster group");
    if (pattern.managedGroups.contains(group))
        return Text::tr(
            "It is a cluster group that the hub of a validated pattern manages; nothing tells how "
            "many clusters are in it");
    return Text::tr("It is a cluster group of a validated pattern");
}

void proposeGroup(const Pattern& pattern, const QString& group, QStringList files, Draft& draft)
{
    ProposedCluster cluster;
    cluster.name = group;
    // No entry: the pattern's operator makes its applications of the values.
    cluster.engine = fleet::Engine::ArgoCd;
    cluster.confidence = Confidence::Likely;
    if (group == pattern.mainGroup)
        files.prepend(pattern.globalFile);
    cluster.reasons.push_back({reasonFor(pattern, group), files});
    draft.add(std::move(cluster));
}

} // namespace

void findPatternClusters(const Terrain& terrain, Draft& draft)
{
    for (const auto& [folder, pattern] : patternsIn(terrain)) {
        if (pattern.mainGroup.isEmpty())
            continue;
        for (const auto& [group, files] : pattern.groups)
            proposeGroup(pattern, group, files, draft);
        if (!pattern.groups.contains(pattern.mainGroup))
            draft.leaveOut(
                pattern.globalFile,
                Text::tr("The main cluster group '%1' has no values file here").arg(pattern.mainGroup),
                Text::tr("Add values-%1.yaml beside it.").arg(pattern.mainGroup));
    }
}

} // namespace efa::delivery
