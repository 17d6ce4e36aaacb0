#include "delivery/fluxgenerator.h"

#include "delivery/objectfields.h"
#include "delivery/settingvalue.h"
#include "kustomize/setting.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

namespace {

using kustomize::Setting;
using kustomize::SettingMember;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FluxGenerator)
};

/// In the order in which they are looked for.
const std::array<QString, 3> fileNames = {u"kustomization.yaml"_s, u"kustomization.yml"_s,
                                          u"Kustomization"_s};

/// What a kustomization file may hold; all else Flux drops before kustomize sees it.
constexpr std::array<std::string_view, 33> knownFields = {"apiVersion",
                                                          "kind",
                                                          "metadata",
                                                          "openapi",
                                                          "namePrefix",
                                                          "nameSuffix",
                                                          "namespace",
                                                          "commonLabels",
                                                          "labels",
                                                          "commonAnnotations",
                                                          "patchesStrategicMerge",
                                                          "patchesJson6902",
                                                          "patches",
                                                          "images",
                                                          "imageTags",
                                                          "replacements",
                                                          "replicas",
                                                          "vars",
                                                          "sortOptions",
                                                          "resources",
                                                          "components",
                                                          "crds",
                                                          "bases",
                                                          "configMapGenerator",
                                                          "secretGenerator",
                                                          "helmGlobals",
                                                          "helmCharts",
                                                          "helmChartInflationGenerator",
                                                          "generatorOptions",
                                                          "configurations",
                                                          "generators",
                                                          "transformers",
                                                          "validators"};

QString joined(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

Setting textSetting(const std::string& text)
{
    return {.type = Setting::Type::String, .at = 0, .text = text, .items = {}, .members = {}};
}

Setting& member(Setting& map, std::string_view name, Setting::Type type)
{
    auto found = std::ranges::find(map.members, name, &SettingMember::key);
    if (found == map.members.end()) {
        map.members.push_back({std::string(name), 0, {}});
        found = std::prev(map.members.end());
    }
    if (found->value.type != type)
        found->value = {.type = type, .at = 0, .text = {}, .items = {}, .members = {}};
    return found->value;
}

std::string textOf(const Setting& map, std::string_view name)
{
    const Setting* found = map.find(name);
    return found && found->type != Setting::Type::Null ? found->text : std::string();
}

bool isListed(const Setting& file, std::string_view name)
{
    const Setting* found = file.find(name);
    return found && !found->items.empty();
}

/// As Flux tells paths in the repository from addresses.
bool isLocal(const std::string& path)
{
    constexpr std::array<std::string_view, 8> starts = {"git::",   "gh:",  "ssh://",      "https://",
                                                        "http://", "git@", "github.com:", "github.com/"};
    const std::string lower = QString::fromStdString(path).toLower().toStdString();
    const bool isAddress = std::ranges::any_of(starts, [&](std::string_view start) {
        return lower.size() > start.size() && lower.starts_with(start);
    });
    return !isAddress && !lower.starts_with('/') && !lower.starts_with("file:///");
}

/// One patch of the object, with the fields that Flux reads.
Setting patchFrom(const Setting& written)
{
    Setting patch{.type = Setting::Type::Map, .at = 0, .text = {}, .items = {}, .members = {}};
    patch.members.push_back({"patch", 0, textSetting(textOf(written, "patch"))});
    const Setting* target = written.find("target");
    if (!target || target->type != Setting::Type::Map)
        return patch;
    Setting selector{.type = Setting::Type::Map, .at = 0, .text = {}, .items = {}, .members = {}};
    for (const std::string_view field :
         {"group", "version", "kind", "name", "namespace", "labelSelector", "annotationSelector"}) {
        if (const std::string text = textOf(*target, field); !text.empty())
            selector.members.push_back({std::string(field), 0, textSetting(text)});
    }
    patch.members.push_back({"target", 0, std::move(selector)});
    return patch;
}

void putText(Setting& map, std::string_view name, const std::string& text)
{
    if (text.empty())
        std::erase_if(map.members, [&](const SettingMember& member) { return member.key == name; });
    else
        member(map, name, Setting::Type::String) = textSetting(text);
}

// A tag and a digest choose the version together: one of them alone clears the other.
void addImage(Setting& images, const Setting& image)
{
    const std::string name = textOf(image, "name");
    auto same = std::ranges::find_if(images.items,
                                     [&](const Setting& known) { return textOf(known, "name") == name; });
    if (same == images.items.end()) {
        Setting added{.type = Setting::Type::Map, .at = 0, .text = {}, .items = {}, .members = {}};
        for (const std::string_view field : {"name", "newName", "newTag", "digest"})
            putText(added, field, textOf(image, field));
        images.items.push_back(std::move(added));
        return;
    }
    if (const std::string newName = textOf(image, "newName"); !newName.empty())
        putText(*same, "newName", newName);
    const std::string tag = textOf(image, "newTag");
    const std::string digest = textOf(image, "digest");
    if (!tag.empty() || !digest.empty()) {
        putText(*same, "newTag", tag);
        putText(*same, "digest", digest);
    }
}

class Completion
{
  public:
    Completion(const files::FileTree& tree, const QString& folder, const FluxKustomization& object,
               Setting& file)
        : m_tree(tree), m_folder(folder), m_object(object), m_file(file)
    {
    }

    Result<void> run()
    {
        putText(m_file, "apiVersion", textOr("apiVersion", "kustomize.config.k8s.io/v1beta1"));
        putText(m_file, "kind", textOr("kind", "Kustomization"));
        const std::array<std::pair<std::string_view, std::string_view>, 3> texts = {
            {{"targetNamespace", "namespace"}, {"namePrefix", "namePrefix"}, {"nameSuffix", "nameSuffix"}}};
        for (const auto& [field, target] : texts) {
            if (const std::string text = textOf(m_object.build, field); !text.empty())
                putText(m_file, target, text);
        }
        if (const Setting* patches = m_object.build.find("patches")) {
            for (const Setting& patch : patches->items)
                list("patches").items.push_back(patchFrom(patch));
        }
        if (auto done = addComponents(); !done)
            return done;
        if (const Setting* images = m_object.build.find("images")) {
            for (const Setting& image : images->items)
                addImage(list("images"), image);
        }
        if (const Setting* metadata = m_object.build.find("buildMetadata");
            metadata && !metadata->items.empty())
            list("buildMetadata") = *metadata;
        return {};
    }

  private:
    Setting& list(std::string_view name) { return member(m_file, name, Setting::Type::List); }

    std::string textOr(std::string_view name, const std::string& otherwise) const
    {
        const std::string text = textOf(m_file, name);
        return text.empty() ? otherwise : text;
    }

    Result<void> addComponents()
    {
        const Setting* components = m_object.build.find("components");
        if (!components)
            return {};
        const bool ignoresMissing = textOf(m_object.build, "ignoreMissingComponents") == "true";
        for (const Setting& component : components->items) {
            if (!isLocal(component.text))
                return failure({.code = ErrorCode::Invalid,
                                .message = Text::tr("The component %1 is no path in the repository.")
                                               .arg(shown(component.text)),
                                .hint = Text::tr("Name a folder relative to `path`.")});
            const auto path = files::cleanPath(m_folder, shown(component.text));
            if (ignoresMissing && (!path || !m_tree.kind(*path)))
                continue;
            list("components").items.push_back(textSetting(component.text));
        }
        return {};
    }

    const files::FileTree& m_tree;
    QString m_folder;
    const FluxKustomization& m_object;
    Setting& m_file;
};

std::optional<QString> fileIn(const files::FileTree& tree, const QString& folder)
{
    for (const QString& name : fileNames) {
        QString path = joined(folder, name);
        if (const auto kind = tree.kind(path); kind && *kind == files::EntryKind::File)
            return path;
    }
    return std::nullopt;
}

// Every manifest in the order of a walk; a folder with a kustomization of its own is listed as such.
Result<void> listManifests(const files::FileTree& tree, const QString& folder, const QString& shownFolder,
                           Setting& resources)
{
    const auto entries = tree.list(folder);
    if (!entries)
        return failure(entries.error());
    for (const files::Entry& entry : *entries) {
        const QString path = joined(folder, entry.name);
        const QString shownPath = shownFolder + u'/' + entry.name;
        if (entry.kind == files::EntryKind::File) {
            if (entry.name.endsWith(".yaml"_L1) || entry.name.endsWith(".yml"_L1))
                resources.items.push_back(textSetting(shownPath.toStdString()));
        } else if (fileIn(tree, path)) {
            resources.items.push_back(textSetting(shownPath.toStdString()));
        } else if (auto done = listManifests(tree, path, shownPath, resources); !done) {
            return done;
        }
    }
    return {};
}

bool hasUnknownFields(const Setting& file)
{
    return std::ranges::any_of(file.members, [](const SettingMember& member) {
        return member.key != "buildMetadata" &&
               std::ranges::find(knownFields, member.key) == knownFields.end();
    });
}

/// Whether each line that begins a field begins one that Flux knows.
bool isPlainlyKnown(const QByteArray& text)
{
    return std::ranges::all_of(text.split('\n'), [](const QByteArray& line) {
        if (line.isEmpty() || line.front() == '#' || line.front() == ' ' || line.front() == '-')
            return true;
        const std::string_view field(line.constData(),
                                     static_cast<size_t>(std::max<qsizetype>(0, line.indexOf(':'))));
        return std::ranges::find(knownFields, field) != knownFields.end();
    });
}

/// Whether a file in the usual form lists resources and holds nothing that Flux drops, as far as its lines
/// tell: of thousands of files nearly all need no closer look.
bool isPlainlyWhole(const QByteArray& text)
{
    bool lists = false;
    for (const QByteArray& line : text.split('\n')) {
        const char first = line.isEmpty() ? '#' : line.front();
        if (lists && (line.startsWith("- ") || line.trimmed().startsWith("- ")))
            return isPlainlyKnown(text);
        if (first == '#' || first == ' ')
            continue;
        lists = line.trimmed() == "resources:";
    }
    return false;
}

QByteArray written(const Setting& file)
{
    std::string text;
    for (const SettingMember& member : file.members)
        text += member.key + ": " + jsonFrom(member.value) + '\n';
    return QByteArray::fromStdString(text);
}

Result<std::optional<FluxFile>> completed(const files::FileTree& tree, const QString& folder,
                                          const QString& path, Setting file, const FluxKustomization& object)
{
    std::erase_if(file.members, [](const SettingMember& member) {
        return member.key != "buildMetadata" &&
               std::ranges::find(knownFields, member.key) == knownFields.end();
    });
    if (auto done = Completion(tree, folder, object, file).run(); !done)
        return failure(std::move(done).error());
    return FluxFile{path, written(file)};
}

Result<Setting> readFile(const QByteArray& text, const QString& name)
{
    Result<Setting> file = kustomize::readSetting(yaml::Source(text, name), yaml::RepeatedKeys::Kept);
    if (file && file->type != Setting::Type::Map)
        return failure({.code = ErrorCode::Invalid,
                        .message = Text::tr("%1 is no kustomization.").arg(name),
                        .hint = Text::tr("Write a mapping with `resources`, or remove the file."),
                        .where = Place{.file = name}});
    return file;
}

} // namespace

Result<std::optional<FluxFile>> fluxFile(const files::FileTree& tree, const QString& folder,
                                         const FluxKustomization& kustomization)
{
    const std::optional<QString> own = fileIn(tree, folder);
    if (!own) {
        Setting file{.type = Setting::Type::Map, .at = 0, .text = {}, .items = {}, .members = {}};
        Setting resources{.type = Setting::Type::List, .at = 0, .text = {}, .items = {}, .members = {}};
        if (auto listed = listManifests(tree, folder, u"."_s, resources); !listed)
            return failure(std::move(listed).error());
        if (resources.items.empty())
            file.members.push_back({"namespace", 0, textSetting("_placeholder")});
        else
            file.members.push_back({"resources", 0, std::move(resources)});
        return completed(tree, folder, joined(folder, fileNames.front()), std::move(file), kustomization);
    }
    const auto text = tree.read(*own);
    if (!text)
        return failure(text.error());
    if (!kustomization.hasBuildFields && isPlainlyWhole(*text))
        return std::optional<FluxFile>();
    Result<Setting> file = readFile(*text, tree.displayName(*own));
    if (!file)
        return failure(std::move(file).error());
    const bool hasResources = isListed(*file, "resources");
    if (hasResources && !kustomization.hasBuildFields && !hasUnknownFields(*file))
        return std::optional<FluxFile>();
    if (!hasResources) {
        Setting& metadata = member(*file, "buildMetadata", Setting::Type::List);
        metadata.items = {textSetting("originAnnotations")};
    }
    return completed(tree, folder, *own, std::move(*file), kustomization);
}

} // namespace efa::delivery
