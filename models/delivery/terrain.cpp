#include "delivery/terrain.h"

#include "delivery/naming.h"

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

/// The folder that holds all that a path with `*` means; without one it is that itself.
QString beforePattern(const QString& path)
{
    return path.contains(u'*') ? folderOf(path.section(u'*', 0, 0) + u'x') : path;
}

/// The folders that the objects of agents in a file order.
QStringList orderedBy(const FileFacts& file)
{
    QStringList folders;
    for (const FluxFacts& flux : file.flux)
        folders << flux.path.value_or(QString());
    for (const ArgoFacts& argo : file.argo) {
        for (const ArgoSourceFacts& source : argo.sources)
            folders << source.path;
        for (const QString& pattern : argo.directories)
            folders << beforePattern(pattern);
    }
    for (const RancherFacts& bundle : file.bundles) {
        if (!bundle.isGitRepo)
            folders << folderOf(file.path);
        for (const QString& path : bundle.paths)
            folders << beforePattern(path);
    }
    return folders;
}

} // namespace

Terrain::Terrain(std::vector<FileFacts> files, const QStringList& paths)
    : m_files(std::move(files)), m_paths(paths.begin(), paths.end())
{
    m_folders.insert({});
    for (const QString& path : paths) {
        for (QString folder = folderOf(path); !m_folders.contains(folder); folder = folderOf(folder)) {
            m_folders.insert(folder);
            m_children[folderOf(folder)].append(folder);
        }
    }
    for (QStringList& children : m_children)
        children.sort();
    for (const FileFacts& file : m_files) {
        const QString folder = folderOf(file.path);
        if (file.kustomization) {
            m_kustomizations.emplace(folder, &file);
            for (const QString& target : file.kustomization->includes)
                m_users[target].append(folder);
        }
        if (!file.kustomization && !file.hasAgentObjects())
            continue;
        m_ordered[folder] += orderedBy(file);
        for (QString above = folder; !m_delivering.contains(above); above = folderOf(above))
            m_delivering.insert(above);
    }
}

QStringList Terrain::filesMatching(const QRegularExpression& pattern) const
{
    QStringList matching;
    for (const QString& path : m_paths) {
        if (pattern.match(path).hasMatch())
            matching << path;
    }
    matching.sort();
    return matching;
}

QStringList Terrain::foldersIn(const QString& folder) const
{
    return m_children.value(folder);
}

const KustomizationFacts* Terrain::kustomization(const QString& folder) const
{
    const auto found = m_kustomizations.find(folder);
    return found == m_kustomizations.end() ? nullptr : &*found->second->kustomization;
}

QStringList Terrain::topsOf(const QString& path) const
{
    QStringList tops;
    QSet<QString> seen;
    QStringList open = m_users.value(path);
    if (open.isEmpty() && m_paths.contains(path))
        open = m_users.value(folderOf(path));
    if (open.isEmpty())
        return {kustomization(path) || hasFolder(path) ? path : folderOf(path)};
    while (!open.isEmpty()) {
        const QString folder = open.takeLast();
        if (seen.contains(folder))
            continue;
        seen.insert(folder);
        const QStringList above = m_users.value(folder);
        if (above.isEmpty())
            tops << folder;
        open += above;
    }
    // Kustomizations in a circle have no outermost one.
    if (tops.isEmpty())
        tops << folderOf(path);
    tops.sort();
    return tops;
}

QSet<QString> Terrain::reach(const QString& folder) const
{
    QSet<QString> reached;
    QStringList open = {folder};
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (reached.contains(next) || !m_folders.contains(next))
            continue;
        reached.insert(next);
        const KustomizationFacts* facts = kustomization(next);
        if (!facts) {
            open += m_children.value(next);
            continue;
        }
        for (const QString& target : facts->includes) {
            if (m_folders.contains(target))
                open << target;
            else if (m_paths.contains(target))
                open << folderOf(target);
        }
    }
    return reached;
}

QSet<QString> Terrain::deliveredFrom(const QStringList& entries) const
{
    QSet<QString> delivered;
    QSet<QString> asked;
    QStringList open = entries;
    while (!open.isEmpty()) {
        const QString folder = open.takeLast();
        if (asked.contains(folder) || folder.isEmpty())
            continue;
        asked.insert(folder);
        for (const QString& reached : reach(folder)) {
            if (delivered.contains(reached))
                continue;
            delivered.insert(reached);
            open += m_ordered.value(reached);
        }
    }
    return delivered;
}

QString Terrain::chartOf(const QString& folder) const
{
    QString chart;
    for (QString above = folder; !above.isEmpty(); above = folderOf(above)) {
        if (m_paths.contains(above + u"/Chart.yaml"_s))
            chart = above;
    }
    return m_paths.contains(u"Chart.yaml"_s) ? u""_s : chart;
}

bool Terrain::isLoose(const FileFacts& file) const
{
    const QString folder = folderOf(file.path);
    const bool isPlain = file.hasObjects && !file.isTemplate && !file.kustomization &&
                         file.misnamed.isEmpty() && file.placeholder.isEmpty() &&
                         !file.path.section(u'/', -1).startsWith(u'.');
    if (!isPlain || !chartOf(folder).isNull() || !usersOf(file.path).isEmpty() || !usersOf(folder).isEmpty())
        return false;
    for (QString above = folder; !kustomization(above); above = folderOf(above)) {
        if (above.isEmpty())
            return true;
    }
    return false;
}

bool Terrain::holdsDelivery(const QString& folder) const
{
    return m_delivering.contains(folder);
}

} // namespace efa::delivery
