#include "delivery/bundlemanifests.h"

#include "delivery/objectfields.h"
#include "kustomize/documentreader.h"
#include "kustomize/jsonpatch.h"
#include "kustomize/schema.h"
#include "kustomize/strategicmerge.h"
#include "yaml/stream.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace efa::delivery {

using kustomize::Value;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(efa::delivery::BundleManifests)
};

bool isManifest(const QString& path)
{
    return path.endsWith(".yaml"_L1) || path.endsWith(".yml"_L1) || path.endsWith(".json"_L1);
}

/// The documents of a text, empty ones left out.
Result<std::vector<Value>> documentsOf(const yaml::Source& source)
{
    const auto stream = yaml::Stream::parse(source);
    if (!stream)
        return failure(stream.error());
    std::vector<Value> values;
    for (const yaml::Document& document : stream->documents()) {
        if (document.isEmpty())
            continue;
        auto value = kustomize::valueFrom(document.root());
        if (!value)
            return failure(std::move(value).error());
        if (!value->isNilOrNull())
            values.push_back(std::move(*value));
    }
    return values;
}

class ManifestReader
{
  public:
    explicit ManifestReader(const BundleTree& tree)
        : m_tree(tree)
    {
    }

    Result<BundleManifests> read(const std::vector<std::string>& overlays)
    {
        const auto files = m_tree.allFiles();
        if (!files)
            return failure(files.error());
        for (const QString& file : *files)
            m_origins.insert({file, file});
        for (const std::string& overlay : overlays) {
            if (auto done = lay(*files, u"overlays/"_s + QString::fromStdString(overlay) + u'/'); !done)
                return failure(std::move(done).error());
        }
        for (const auto& [name, origin] : m_origins) {
            if (auto done = add(name, origin); !done)
                return failure(std::move(done).error());
        }
        return std::move(m_manifests);
    }

  private:
    Result<yaml::Source> source(const QString& file) const
    {
        const auto content = m_tree.read(file);
        if (!content)
            return failure(content.error());
        return yaml::Source(*content, m_tree.displayName(file));
    }

    /// A file of an overlay takes the place of the one at its path; one called `x_patch.yaml` patches x.yaml.
    Result<void> lay(const QStringList& files, const QString& folder)
    {
        for (const QString& file : files) {
            if (!file.startsWith(folder))
                continue;
            QString name = file.mid(folder.size());
            const qsizetype mark = name.section(u'/', -1).indexOf("_patch."_L1);
            if (mark < 0) {
                m_origins[name] = file;
                m_patched.erase(name);
                continue;
            }
            name.remove(name.size() - name.section(u'/', -1).size() + mark, 6);
            if (auto done = patch(name, file); !done)
                return done;
        }
        return {};
    }

    Result<void> patch(const QString& name, const QString& patchFile)
    {
        const auto origin = m_origins.find(name);
        if (origin == m_origins.end())
            return failure({.code = ErrorCode::NotFound,
                            .message = Text::tr("%1 patches %2, which is not there.")
                                           .arg(m_tree.displayName(patchFile), m_tree.displayName(name)),
                            .hint = Text::tr(
                                "Call the patch as the file it patches, with `_patch` before the last dot."),
                            .where = Place{m_tree.displayName(patchFile)}});
        const auto target = firstObject(name, origin->second);
        if (!target)
            return failure(target.error());
        const auto patchSource = source(patchFile);
        if (!patchSource)
            return failure(patchSource.error());
        auto result = patched(*target, *patchSource);
        if (!result)
            return failure(std::move(result).error());
        m_patched[name] = std::move(*result);
        return {};
    }

    /// What is patched is the first object of a file; the others are lost, as in Fleet.
    Result<Value> firstObject(const QString& name, const QString& origin) const
    {
        if (const auto known = m_patched.find(name); known != m_patched.end())
            return known->second;
        const auto text = source(origin);
        if (!text)
            return failure(text.error());
        const auto values = documentsOf(*text);
        if (!values)
            return failure(values.error());
        return values->empty() ? Value::mapping({}) : values->front();
    }

    static Result<Value> patched(const Value& target, const yaml::Source& source)
    {
        const auto patches = documentsOf(source);
        if (!patches)
            return failure(patches.error());
        if (patches->empty())
            return target;
        if (!patches->front().isSequence())
            return kustomize::strategicallyMerged(target, patches->front(), *kustomize::Schema::builtin());
        const auto operations = kustomize::JsonPatch::parse(source);
        if (!operations)
            return failure(operations.error());
        return operations->applied(target);
    }

    /// Folders of charts and of other bundles are none of this one's.
    bool isElsewhere(const QString& name) const
    {
        for (QString folder = name.section(u'/', 0, -2); !folder.isEmpty();
             folder = folder.section(u'/', 0, -2)) {
            for (const char* mark : {"/Chart.yaml", "/fleet.yaml", "/fleet.yml"}) {
                if (m_origins.contains(folder + QLatin1StringView(mark)))
                    return true;
            }
        }
        return false;
    }

    Result<void> add(const QString& name, const QString& origin)
    {
        if (!isManifest(name) || name.startsWith("overlays/"_L1) || name == u"fleet.yml" || isElsewhere(name))
            return {};
        if (name.startsWith("templates/"_L1)) {
            m_manifests.templates << m_tree.displayName(origin);
            return {};
        }
        if (const auto known = m_patched.find(name); known != m_patched.end()) {
            addObject(known->second);
            return {};
        }
        const auto text = source(origin);
        if (!text)
            return failure(text.error());
        const auto values = documentsOf(*text);
        if (!values)
            return failure(values.error());
        // A file in which something has no kind is no manifest.
        if (std::ranges::all_of(*values,
                                [](const Value& value) { return !textAt(value, {"kind"}).empty(); })) {
            for (const Value& value : *values)
                addObject(value);
        }
        return {};
    }

    void addObject(const Value& object)
    {
        const Value* items = object.find("items");
        if (items && items->isSequence()) {
            for (const Value& item : items->items())
                addObject(item);
        } else if (!textAt(object, {"kind"}).empty() && !textAt(object, {"apiVersion"}).empty()) {
            m_manifests.objects.push_back(object);
        }
    }

    const BundleTree& m_tree;
    std::map<QString, QString> m_origins; ///< the file that stands at each path of the bundle
    std::map<QString, Value> m_patched;
    BundleManifests m_manifests;
};

} // namespace

Result<BundleManifests> bundleManifests(const BundleTree& tree, const std::vector<std::string>& overlays)
{
    return ManifestReader(tree).read(overlays);
}

} // namespace efa::delivery
