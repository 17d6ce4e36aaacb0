#include "delivery/draft.h"
#include "delivery/naming.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::RestRules)
};

/// Counts by the outermost folder for which one sentence holds.
using Counts = std::map<QString, int>;

void tellAside(const Terrain& terrain, Draft& draft)
{
    Counts counts;
    for (const FileFacts& file : terrain.files()) {
        if (!file.kustomization && !file.hasAgentObjects())
            continue;
        if (const QString aside = asideFolder(file.path); !aside.isEmpty())
            ++counts[aside];
    }
    for (const auto& [folder, count] : counts)
        draft.leaveOut(folder,
                       Text::tr("%n file(s) of tests, documents, tools or hidden folders", nullptr, count));
}

void tellTemplates(const Terrain& terrain, Draft& draft)
{
    Counts counts;
    for (const FileFacts& file : terrain.files()) {
        if (file.isTemplate && asideFolder(file.path).isEmpty())
            ++counts[folderOf(file.path)];
    }
    for (const auto& [folder, count] : counts)
        draft.leaveOut(folder, Text::tr("%n template(s) that become YAML elsewhere", nullptr, count),
                       Text::tr("What they will say is not known before they are filled in."));
}

void tellMisnamed(const Terrain& terrain, Draft& draft)
{
    for (const FileFacts& file : terrain.files()) {
        if (!file.misnamed.isEmpty() && asideFolder(file.path).isEmpty())
            draft.leaveOut(file.path,
                           Text::tr("It is called like a kustomization and is '%1'").arg(file.misnamed),
                           Text::tr("kustomize refuses this folder; give the file another name."));
    }
}

bool isDelivered(const QString& folder, const QSet<QString>& delivered)
{
    for (QString above = folder; !above.isEmpty(); above = folderOf(above)) {
        if (delivered.contains(above))
            return true;
    }
    return false;
}

/// Objects that no kustomization includes and no cluster gets.
void tellLoose(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft)
{
    Counts counts;
    for (const FileFacts& file : terrain.files()) {
        const QString folder = folderOf(file.path);
        if (file.hasAgentObjects() || !terrain.isLoose(file) || !asideFolder(file.path).isEmpty() ||
            isDelivered(folder, delivered))
            continue;
        ++counts[folder];
    }
    for (const auto& [folder, count] : counts)
        draft.leaveOut(folder,
                       Text::tr("%n file(s) with objects, but no kustomization and nobody who delivers them",
                                nullptr, count),
                       Text::tr("If a cluster gets this folder, name the cluster and take it as its entry."));
}

} // namespace

void tellRest(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft)
{
    tellMisnamed(terrain, draft);
    tellLoose(terrain, delivered, draft);
    tellTemplates(terrain, draft);
    tellAside(terrain, draft);
}

} // namespace efa::delivery
