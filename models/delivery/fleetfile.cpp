#include "delivery/fleetfile.h"

#include "delivery/helmvalues.h"
#include "delivery/objectfields.h"
#include "kustomize/documentreader.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::FleetFile)
};

const std::array fileNames = {u"fleet.yaml"_s, u"fleet.yml"_s};

QString inFolder(const QString& folder, const QString& name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

bool isFile(const files::FileTree& tree, const QString& path)
{
    const auto kind = tree.kind(path);
    return kind && *kind == files::EntryKind::File;
}

tl::unexpected<Error> invalid(const QString& message, const QString& hint, const Place& place)
{
    return failure({.code = ErrorCode::Invalid, .message = message, .hint = hint, .where = place});
}

/// Where a field's value stands, or the whole.
Place placeOf(const yaml::Node& root, std::string_view field)
{
    const auto found = root.find(field);
    return (found ? *found : root).place();
}

/// `fleet apply` lays files with values over the values beside which they are named, before any
/// customization. They may lie above the bundle's folder.
Result<void> foldValues(RancherOptions& options, const files::FileTree& tree, const QString& folder)
{
    const std::vector<std::string> named = textsAt(options.helm, {"valuesFiles"});
    if (named.empty())
        return {};
    const Value* own = options.helm.find("values");
    Value values = own && own->isMapping() ? *own : Value::mapping({});
    for (const std::string& name : named) {
        const QString file = QString::fromStdString(name);
        const auto path = files::cleanPath(folder, file);
        const auto content = path ? tree.read(*path) : Result<QByteArray>(failure(path.error()));
        const auto more =
            content.and_then([&](const QByteArray& text) { return readHelmValues(text, file); });
        if (!more)
            return failure(
                Error(more.error()).withContext(Text::tr("The values in %1 cannot be read.").arg(file)));
        values = mergedHelmValues(values, *more);
    }
    options.helm = options.helm.without("valuesFiles").with("values", values);
    return {};
}

class FleetFileReader
{
  public:
    FleetFileReader(const yaml::Node& root, const Value& object, const files::FileTree& tree,
                    const QString& folder)
        : m_root(root), m_object(object), m_tree(tree), m_folder(folder)
    {
    }

    Result<FleetFile> read()
    {
        if (!m_object.isMapping())
            return invalid(Text::tr("The file is no mapping."),
                           Text::tr("See Rancher Fleet's reference of fleet.yaml."), m_root.place());
        m_file.name = textAt(m_object, {"name"});
        for (const auto& [key, value] : mapAt(m_object, {"labels"}))
            m_file.labels.insert(QString::fromStdString(key), QString::fromStdString(value));
        m_file.options = RancherOptions::read(m_object);
        if (auto done = readBaseValues(); !done)
            return failure(std::move(done).error());
        m_file.isPaused = isTrueAt(m_object, {"paused"});
        if (auto done = readMode(); !done)
            return failure(std::move(done).error());
        for (const std::string_view field : {"targets", "targetCustomizations"}) {
            if (auto done = readCustomizations(field); !done)
                return failure(std::move(done).error());
        }
        if (auto done = readOverrideTargets(); !done)
            return failure(std::move(done).error());
        if (auto done = readDependencies(); !done)
            return failure(std::move(done).error());
        return std::move(m_file);
    }

  private:
    Result<void> readMode()
    {
        const std::string mode = textAt(m_object, {"targetCustomizationMode"});
        if (!mode.empty() && mode != "FirstMatch" && mode != "AllMatches") {
            const Place place = placeOf(m_root, "targetCustomizationMode");
            return invalid(
                Text::tr("`targetCustomizationMode` is %1, which is none.").arg(QString::fromStdString(mode)),
                Text::tr("Write FirstMatch or AllMatches."), place);
        }
        m_file.takesAllMatches = mode == "AllMatches";
        return {};
    }

    // Of a chart at the bundle's own top Fleet reads none.
    Result<void> readBaseValues()
    {
        Value& helm = m_file.options.helm;
        if (!textAt(helm, {"chart"}).empty() || !textAt(helm, {"repo"}).empty())
            return foldValues(m_file.options, m_tree, m_folder);
        if (helm.isMapping())
            helm = helm.without("valuesFiles");
        return {};
    }

    Result<void> readCustomizations(std::string_view field)
    {
        for (const Value& item : itemsAt(m_object, {field})) {
            auto target = RancherTarget::read(item, placeOf(m_root, field));
            if (!target)
                return failure(std::move(target).error());
            RancherOptions options = RancherOptions::read(item);
            if (auto done = foldValues(options, m_tree, m_folder); !done)
                return done;
            m_file.customizations.push_back(
                {std::move(*target), std::move(options), isTrueAt(item, {"doNotDeploy"})});
        }
        return {};
    }

    Result<void> readOverrideTargets()
    {
        const Value* field = m_object.find("overrideTargets");
        if (!field || field->isNull())
            return {};
        auto targets =
            RancherTarget::readList(m_object, {"overrideTargets"}, placeOf(m_root, "overrideTargets"));
        if (!targets)
            return failure(std::move(targets).error());
        m_file.overrideTargets = std::move(*targets);
        return {};
    }

    Result<void> readDependencies()
    {
        const Place place = placeOf(m_root, "dependsOn");
        for (const Value& item : itemsAt(m_object, {"dependsOn"})) {
            FleetFile::Dependency dependency;
            dependency.name = textAt(item, {"name"});
            if (const Value* selector = item.find("selector"); selector && !selector->isNull()) {
                auto query = LabelQuery::read(*selector, place);
                if (!query)
                    return failure(std::move(query).error());
                dependency.selector = std::move(*query);
            }
            if (dependency.name.empty() && !dependency.selector)
                return invalid(Text::tr("An entry of `dependsOn` has neither a name nor a selector."),
                               Text::tr("Name the bundle that has to be ready first."), place);
            m_file.dependsOn.push_back(std::move(dependency));
        }
        return {};
    }

    const yaml::Node& m_root;
    const Value& m_object;
    const files::FileTree& m_tree;
    const QString& m_folder;
    FleetFile m_file;
};

Result<FleetFile> parsed(const files::FileTree& tree, const QString& folder, const QString& path)
{
    const auto content = tree.read(path);
    if (!content)
        return failure(content.error());
    const auto stream = yaml::Stream::parse(yaml::Source(*content, tree.displayName(path)));
    if (!stream)
        return failure(stream.error());
    FleetFile empty;
    empty.path = path;
    if (stream->documents().empty() || stream->documents().front().isEmpty())
        return empty;
    const yaml::Node root = stream->documents().front().root();
    const auto object = kustomize::valueFrom(root);
    if (!object)
        return failure(object.error());
    auto file = FleetFileReader(root, *object, tree, folder).read();
    if (file)
        file->path = path;
    return file;
}

} // namespace

bool FleetFile::isIn(const files::FileTree& tree, const QString& folder)
{
    return std::ranges::any_of(fileNames,
                               [&](const QString& name) { return isFile(tree, inFolder(folder, name)); });
}

Result<FleetFile> FleetFile::read(const files::FileTree& tree, const QString& folder, const QString& options)
{
    if (!options.isEmpty()) {
        const auto path = files::cleanPath(folder, options);
        return path ? parsed(tree, folder, *path) : Result<FleetFile>(failure(path.error()));
    }
    for (const QString& name : fileNames) {
        if (isFile(tree, inFolder(folder, name)))
            return parsed(tree, folder, inFolder(folder, name));
    }
    return FleetFile();
}

} // namespace efa::delivery
