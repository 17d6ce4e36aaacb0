#include "delivery/argowords.h"
#include "delivery/draft.h"
#include "delivery/naming.h"
#include "delivery/nodetext_p.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::ArgoFileRules)
};

constexpr int deepestValue = 4;
/// Of one pattern; a repository that has more files of clusters is told by the first of them.
constexpr qsizetype mostFiles = 2000;

/// The texts in a file by their paths, as a file generator gives them to its template.
void readValues(yaml::Node node, const QString& path, Labels& values, int depth)
{
    if (depth > deepestValue)
        return;
    for (const auto& [key, value] : node.members()) {
        const QString name = path.isEmpty() ? textOf(key) : path + u'.' + textOf(key);
        const yaml::Node target = value.target();
        if (target.isMapping())
            readValues(target, name, values, depth + 1);
        else
            values.insert(name, textOf(target));
    }
}

/// Clusters that files stand for, from which an ApplicationSet is generated.
class ArgoFileRules
{
  public:
    ArgoFileRules(const files::FileTree& tree, const Terrain& terrain, Draft& draft)
        : m_tree(tree), m_terrain(terrain), m_draft(draft)
    {
    }

    void run()
    {
        for (const FileFacts& file : m_terrain.files()) {
            if (!asideFolder(file.path).isEmpty())
                continue;
            for (const ArgoFacts& argo : file.argo) {
                for (const QString& pattern : argo.files)
                    find(argo, pattern, file.path);
            }
        }
    }

  private:
    void find(const ArgoFacts& argo, const QString& pattern, const QString& file)
    {
        const QString name = parameterIn(argo.destinationName);
        const QString server = parameterIn(argo.destinationServer);
        const bool asks = !name.isEmpty() || !server.isEmpty();
        bool found = false;
        const QStringList matches = m_terrain.filesMatching(patternOf(pattern));
        for (const QString& match : matches.first(std::min(matches.size(), mostFiles))) {
            found = (asks && proposeFrom(match, name, server, argo)) || found;
            found = proposeFolder(match, pattern, argo) || found;
        }
        if (asks && !found)
            m_draft.leaveOut(file,
                             Text::tr("The ApplicationSet '%1' takes its clusters from the files %2")
                                 .arg(argo.name, pattern),
                             Text::tr("Name the clusters that it stands for yourself."));
    }

    /// The file says what the template has as its destination.
    bool proposeFrom(const QString& file, const QString& nameKey, const QString& serverKey,
                     const ArgoFacts& argo)
    {
        const Labels values = valuesOf(file);
        QString name = values.value(nameKey);
        const QString server = values.value(serverKey);
        if (name.isEmpty() && server.isEmpty())
            return false;
        if (isOwnCluster(name, server))
            return true;
        for (const QString& key : {u"cluster"_s, u"clusterName"_s, u"cluster.name"_s, u"name"_s}) {
            if (name.isEmpty())
                name = values.value(key);
        }
        propose(name.isEmpty() ? hostOf(server) : name, {},
                {Text::tr("The ApplicationSet '%1' takes it from a file").arg(argo.name), {file}});
        return true;
    }

    /// Files of one name below `clusters` stand in a folder for each cluster.
    bool proposeFolder(const QString& file, const QString& pattern, const ArgoFacts& argo)
    {
        const QString folder = folderOf(file);
        if (pattern.section(u'/', -1).contains(u'*') || clusterFolderOf(folder).isEmpty() ||
            !m_terrain.holdsDelivery(folder))
            return false;
        propose(folder.section(u'/', -1), folder,
                {Text::tr("The ApplicationSet '%1' looks for a file %2 in the folder of each cluster")
                     .arg(argo.name, file.section(u'/', -1)),
                 {file}});
        return true;
    }

    void propose(const QString& name, const std::optional<QString>& entry, const Reason& reason)
    {
        ProposedCluster cluster;
        cluster.name = name;
        cluster.entry = entry;
        if (entry)
            cluster.folders << *entry;
        cluster.engine = fleet::Engine::ArgoCd;
        cluster.confidence = Confidence::Likely;
        cluster.reasons.push_back(reason);
        m_draft.add(std::move(cluster));
    }

    Labels valuesOf(const QString& file)
    {
        Labels values;
        const auto text = m_tree.read(file);
        if (!text)
            return values;
        const auto stream = yaml::Stream::parse(yaml::Source(*text, file));
        if (stream && !stream->documents().empty())
            readValues(stream->documents().front().root(), {}, values, 0);
        return values;
    }

    const files::FileTree& m_tree;
    const Terrain& m_terrain;
    Draft& m_draft;
};

} // namespace

void findArgoFileClusters(const files::FileTree& tree, const Terrain& terrain, Draft& draft)
{
    ArgoFileRules(tree, terrain, draft).run();
}

} // namespace efa::delivery
