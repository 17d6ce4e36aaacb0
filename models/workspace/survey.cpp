#include "workspace/survey.h"

#include "yaml/stream.h"

#include <array>

using namespace Qt::StringLiterals;

namespace efa::workspace {

namespace {

constexpr std::array fileNames = {"kustomization.yaml"_L1, "kustomization.yml"_L1, "Kustomization"_L1};
constexpr std::array<std::string_view, 8> pathLists = {
    "resources",  "bases",        "crds",       "configurations",
    "generators", "transformers", "validators", "patchesStrategicMerge"};
constexpr std::array<std::string_view, 3> listsWithPath = {"patches", "patchesJson6902", "replacements"};
constexpr std::array<std::string_view, 2> generatorLists = {"configMapGenerator", "secretGenerator"};

QString folderOf(const QString& path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.left(slash);
}

bool isRemote(const QString& target)
{
    return target.contains("://"_L1) || target.startsWith("git@"_L1) || target.startsWith("github.com/"_L1) ||
           target.contains("?ref="_L1);
}

/// Collects what the fields of one kustomization name.
class LinkReader
{
  public:
    explicit LinkReader(const QString& folder)
        : m_folder(folder)
    {
    }

    QStringList read(yaml::Node root)
    {
        readPaths(root.find("components"));
        m_components = m_targets;
        for (const std::string_view list : pathLists)
            readPaths(root.find(list));
        for (const std::string_view list : listsWithPath)
            readMembers(root.find(list), "path");
        for (const std::string_view list : generatorLists)
            readGenerators(root.find(list));
        readMembers(root.find("helmCharts"), "valuesFile");
        if (const auto openapi = root.find("openapi"))
            readMember(openapi->target(), "path");
        return m_targets;
    }

    const QStringList& components() const { return m_components; }

  private:
    void add(yaml::Node node)
    {
        const yaml::Node scalar = node.target();
        if (!scalar.isScalar())
            return;
        const std::string_view value = scalar.value();
        const QString target = QString::fromUtf8(value.data(), qsizetype(value.size()));
        if (target.isEmpty() || target.contains(u'\n') || isRemote(target))
            return;
        if (const Result<QString> clean = files::cleanPath(m_folder, target);
            clean && !m_targets.contains(*clean))
            m_targets.append(*clean);
    }

    void readPaths(const std::optional<yaml::Node>& list)
    {
        if (!list)
            return;
        for (const yaml::Node item : list->target().items())
            add(item);
    }

    void readMember(yaml::Node mapping, std::string_view key)
    {
        if (const auto value = mapping.find(key))
            add(*value);
    }

    void readMembers(const std::optional<yaml::Node>& list, std::string_view key)
    {
        if (!list)
            return;
        for (const yaml::Node item : list->target().items())
            readMember(item.target(), key);
    }

    /// `files` entries may be `key=path`.
    void readGenerators(const std::optional<yaml::Node>& list)
    {
        if (!list)
            return;
        for (const yaml::Node item : list->target().items()) {
            const yaml::Node generator = item.target();
            readMember(generator, "env");
            readPaths(generator.find("envs"));
            const auto files = generator.find("files");
            if (!files)
                continue;
            for (const yaml::Node file : files->target().items())
                addAfterEquals(file);
        }
    }

    void addAfterEquals(yaml::Node node)
    {
        const yaml::Node scalar = node.target();
        if (!scalar.isScalar())
            return;
        const std::string_view value = scalar.value();
        const QString entry = QString::fromUtf8(value.data(), qsizetype(value.size()));
        const QString target = entry.mid(entry.indexOf(u'=') + 1);
        if (const Result<QString> clean = files::cleanPath(m_folder, target);
            clean && !m_targets.contains(*clean))
            m_targets.append(*clean);
    }

    QString m_folder;
    QStringList m_components;
    QStringList m_targets;
};

} // namespace

bool isKustomizationFile(const QString& path)
{
    const QStringView name = QStringView(path).mid(path.lastIndexOf(u'/') + 1);
    return std::ranges::any_of(fileNames, [&](QLatin1StringView known) { return name == known; });
}

KustomizationLinks readLinks(const QString& path, const QByteArray& text)
{
    KustomizationLinks links;
    links.file = path;
    links.folder = folderOf(path);
    const Result<yaml::Stream> stream = yaml::Stream::parse(yaml::Source(text, path));
    if (!stream || stream->documents().empty())
        return links;
    const yaml::Node root = stream->documents().front().root();
    const auto kind = root.find("kind");
    links.component = kind && kind->value() == "Component";
    LinkReader reader(links.folder);
    links.targets = reader.read(root);
    links.components = reader.components();
    return links;
}

Survey::Survey(QHash<QString, KustomizationLinks> byFolder)
    : m_byFolder(std::move(byFolder))
{
    readFolders();
    for (const KustomizationLinks& links : std::as_const(m_byFolder)) {
        m_overlays.append({.folder = links.folder,
                           .group = fleet::placeOf(links.file, m_folders).group,
                           .component = m_folders.components.contains(links.folder)});
        for (const QString& target : links.targets)
            m_usersOf[target].append(links.folder);
    }
    sortForChoosing(m_overlays);
}

// A folder above that lists what is below only gathers it.
void Survey::readFolders()
{
    QSet<QString> built;
    for (const KustomizationLinks& links : std::as_const(m_byFolder)) {
        if (links.component)
            m_folders.components.insert(links.folder);
        for (const QString& target : links.targets) {
            if (!m_byFolder.contains(target))
                continue;
            if (links.components.contains(target))
                m_folders.components.insert(target);
            else if (!links.folder.isEmpty() && !target.startsWith(links.folder + u'/'))
                built.insert(target);
        }
    }
    for (auto at = m_byFolder.keyBegin(); at != m_byFolder.keyEnd(); ++at) {
        if (!m_folders.components.contains(*at))
            (built.contains(*at) ? m_folders.shared : m_folders.plain).insert(*at);
    }
}

QList<Overlay> Survey::reaching(const QString& path) const
{
    QSet<QString> reached;
    QStringList open = m_usersOf.value(path);
    const QString own = folderOf(path);
    if (isKustomizationFile(path) && m_byFolder.contains(own))
        open.append(own);
    while (!open.isEmpty()) {
        const QString folder = open.takeLast();
        if (reached.contains(folder))
            continue;
        reached.insert(folder);
        open += m_usersOf.value(folder);
    }
    QList<Overlay> overlays;
    for (const Overlay& overlay : m_overlays) {
        if (reached.contains(overlay.folder))
            overlays.append(overlay);
    }
    return overlays;
}

QStringList Survey::reachedFiles() const
{
    QSet<QString> files;
    for (const KustomizationLinks& links : m_byFolder) {
        files.insert(links.file);
        for (const QString& target : links.targets) {
            if (!m_byFolder.contains(target))
                files.insert(target);
        }
    }
    QStringList sorted(files.begin(), files.end());
    sorted.sort();
    return sorted;
}

} // namespace efa::workspace
