#include "workspace/foldermanifests.h"

#include "kustomize/documentreader.h"
#include "workspace/checkfiles.h"
#include "workspace/survey.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::workspace::FolderManifests)
};

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

/// Whether one of the folders holds the path, itself or deeper.
bool isBelowOne(const QString& path, const QSet<QString>& folders)
{
    for (QString at = folderOf(path);; at = folderOf(at)) {
        if (folders.contains(at))
            return true;
        if (at.isEmpty())
            return false;
    }
}

/// The kustomizations of a folder, and which of them others build on.
class Roots
{
  public:
    explicit Roots(const files::FileTree& tree)
        : m_tree(tree)
    {
    }

    void add(const QString& path)
    {
        const QString folder = folderOf(path);
        m_folders.insert(folder);
        const auto text = m_tree.read(path);
        if (!text)
            return;
        const KustomizationLinks links = readLinks(path, *text);
        if (links.component)
            m_parts.insert(folder);
        for (const QString& target : links.targets)
            m_parts.insert(target);
    }

    const QSet<QString>& folders() const { return m_folders; }
    QStringList roots() const
    {
        QStringList roots = QStringList((m_folders - m_parts).values());
        roots.sort();
        return roots;
    }

  private:
    const files::FileTree& m_tree;
    QSet<QString> m_folders;
    QSet<QString> m_parts; ///< others build on them, or they are components
};

bool mayBeManifest(const QByteArray& text)
{
    return text.contains("apiVersion:") && text.contains("kind:") && !isTemplate(text);
}

void addObjects(const files::FileTree& tree, const QString& path, LooseManifests& loose)
{
    const auto text = tree.read(path);
    if (!text || !mayBeManifest(*text))
        return;
    const yaml::Source source(*text, tree.displayName(path));
    const auto objects = kustomize::readObjects(source);
    if (!objects)
        return;
    for (size_t i = 0; i < objects->size(); ++i) {
        auto resource = std::make_shared<const kustomize::Resource>((*objects)[i]);
        if (!resource->gvk().version.empty())
            loose.objects.push_back(
                {std::move(resource), {.source = source, .object = static_cast<uint32_t>(i)}});
    }
}

Result<void> listInto(const files::FileTree& tree, const QString& folder, Progress& progress,
                      QStringList& paths)
{
    if (progress.isCancelled())
        return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
    const auto entries = tree.list(folder);
    // A submodule or a link out of the tree: what is there belongs to somebody else.
    if (!entries)
        return entries.error().code == ErrorCode::Io ? Result<void>(failure(entries.error()))
                                                     : Result<void>();
    for (const files::Entry& entry : *entries) {
        const QString path = folder.isEmpty() ? entry.name : folder + u'/' + entry.name;
        if (entry.kind == files::EntryKind::File) {
            paths << path;
        } else if (tree.resolved(path).value_or(QString()) == path) {
            if (auto listed = listInto(tree, path, progress, paths); !listed)
                return listed;
        }
    }
    return {};
}

} // namespace

Result<QStringList> filesBelow(const files::FileTree& tree, const QString& folder, Progress& progress)
{
    QStringList paths;
    if (auto listed = listInto(tree, folder, progress, paths); !listed)
        return failure(std::move(listed).error());
    return paths;
}

delivery::Delivery FolderManifests::delivery() const
{
    delivery::Delivery delivery;
    delivery::Unit unit;
    for (const LooseManifests::Object& object : loose.objects)
        unit.built.resources.push_back(object.resource);
    delivery.units.push_back(std::move(unit));
    return delivery;
}

Result<FolderManifests> manifestsIn(const files::FileTree& tree, const QString& folder,
                                    const QStringList& files, Progress& progress)
{
    FolderManifests found;
    Roots roots(tree);
    QSet<QString> charts;
    for (const QString& path : files) {
        const QString name = path.section(u'/', -1);
        if (isKustomizationFile(path)) {
            if (folderOf(path) == folder)
                return FolderManifests{{folder}, {}};
            roots.add(path);
        } else if (name == "Chart.yaml"_L1) {
            charts.insert(folderOf(path));
        }
    }
    found.kustomizations = roots.roots();
    for (const QString& path : files) {
        if (progress.isCancelled())
            return failure({.code = ErrorCode::Cancelled, .message = Text::tr("Cancelled")});
        if (isYamlFile(path) && !isBelowOne(path, roots.folders()) && !isBelowOne(path, charts))
            addObjects(tree, path, found.loose);
    }
    return found;
}

bool isTemplate(const QByteArray& text)
{
    return text.contains("{{") || text.contains("{%");
}

} // namespace efa::workspace
