#include "delivery/draft.h"
#include "delivery/naming.h"
#include "files/filetree.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
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
        if (file.isTemplate && asideFolder(file.path).isEmpty() &&
            terrain.chartOf(folderOf(file.path)).isNull())
            ++counts[folderOf(file.path)];
    }
    for (const auto& [folder, count] : counts)
        draft.leaveOut(folder, Text::tr("%n template(s) that become YAML elsewhere", nullptr, count),
                       Text::tr("What they will say is not known before they are filled in."));
}

void tellPlaceholders(const Terrain& terrain, Draft& draft)
{
    for (const FileFacts& file : terrain.files()) {
        if (!file.placeholder.isEmpty() && asideFolder(file.path).isEmpty())
            draft.leaveOut(file.path, Text::tr("The name '%1' in it is a placeholder").arg(file.placeholder),
                           Text::tr("It counts once it has a name of its own."));
    }
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

/// Charts that the values of a pattern name; its operator alone knows how they are delivered.
QSet<QString> patternCharts(const Terrain& terrain)
{
    QSet<QString> charts;
    for (const FileFacts& file : terrain.files()) {
        if (!file.pattern)
            continue;
        for (const QString& path : file.pattern->paths) {
            if (const auto folder = files::cleanPath(folderOf(file.path), path))
                charts.insert(*folder);
        }
    }
    return charts;
}

/// Charts that somebody else has told of: they lie in a bundle, or a release of Flux names them.
QSet<QString> toldCharts(const Terrain& terrain, const QStringList& charts)
{
    QStringList bundles;
    QSet<QString> told;
    for (const FileFacts& file : terrain.files()) {
        told.unite({file.releasedCharts.begin(), file.releasedCharts.end()});
        const bool isBundle =
            std::ranges::any_of(file.bundles, [](const RancherFacts& bundle) { return !bundle.isGitRepo; });
        if (isBundle)
            bundles << folderOf(file.path);
    }
    for (const QString& chart : charts) {
        if (std::ranges::any_of(bundles, [&](const QString& bundle) { return isWithin(chart, bundle); }))
            told.insert(chart);
    }
    return told;
}

/// The outermost ones; what is in them is a part of them.
QStringList chartFolders(const Terrain& terrain)
{
    static const QRegularExpression chartFile(QRegularExpression::anchoredPattern(u"(.*/)?Chart\\.yaml"_s));
    QStringList charts;
    for (const QString& file : terrain.filesMatching(chartFile)) {
        const QString folder = folderOf(file);
        if (terrain.chartOf(folder) == folder && asideFolder(file).isEmpty())
            charts << folder;
    }
    return charts;
}

void tellCharts(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft)
{
    const QStringList charts = chartFolders(terrain);
    const QSet<QString> told = toldCharts(terrain, charts);
    const QSet<QString> named = patternCharts(terrain);
    for (const QString& chart : charts) {
        if (told.contains(chart) || isDelivered(chart, delivered))
            continue;
        draft.leaveOut(chart,
                       named.contains(chart)
                           ? Text::tr("A Helm chart that the values of a validated pattern name")
                           : Text::tr("A Helm chart that no cluster is known to get"),
                       Text::tr("What becomes of its templates, the values of whoever delivers it say."));
    }
}

void tellJsonnet(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft)
{
    static const QRegularExpression jsonnetFile(
        QRegularExpression::anchoredPattern(u".*\\.(jsonnet|libsonnet)"_s));
    Counts counts;
    for (const QString& file : terrain.filesMatching(jsonnetFile)) {
        if (asideFolder(file).isEmpty() && !isDelivered(folderOf(file), delivered))
            ++counts[folderOf(file)];
    }
    for (const auto& [folder, count] : counts)
        draft.leaveOut(folder, Text::tr("%n Jsonnet file(s)", nullptr, count),
                       Text::tr("Jsonnet is not run here; what it would say is not known."));
}

} // namespace

void tellRest(const Terrain& terrain, const QSet<QString>& delivered, Draft& draft)
{
    tellMisnamed(terrain, draft);
    tellLoose(terrain, delivered, draft);
    tellCharts(terrain, delivered, draft);
    tellJsonnet(terrain, delivered, draft);
    tellPlaceholders(terrain, draft);
    tellTemplates(terrain, draft);
    tellAside(terrain, draft);
}

} // namespace efa::delivery
